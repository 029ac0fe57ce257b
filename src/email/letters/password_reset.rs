//! Somebody forgot their password: a link and six digits to choose a new one with.
//! Rule: the link opens the page and nothing else; the digits are typed there.

use super::draft::{Draft, Title};
use super::paper::Paper;
use crate::domain::ids::ResetId;

pub(super) fn draft(on: &Paper<'_>, reset: ResetId) -> Draft {
    let code = on.code(reset.uuid(), 1);
    let title = Title {
        subject: on.t("letter-password_reset-subject").arg("code", &code).to_string(),
        heading: on.t("letter-password_reset-heading").to_string(),
    };
    let why = on.t("letter-sign_in_code-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-password_reset-preheader"), why)
        .say(on.t("letter-password_reset-lead").arg("portal", on.portal()))
        .code(code)
        .button(on.t("letter-password_reset-button"), on.links.password_reset(reset))
        .small(on.t("letter-password_reset-life"))
        .small(on.t("letter-password_reset-ignore"))
}
