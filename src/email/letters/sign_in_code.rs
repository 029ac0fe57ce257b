//! Six digits to sign in with.

use super::draft::{Draft, Title};
use super::paper::Paper;
use crate::domain::ids::CodeId;

pub(super) fn draft(on: &Paper<'_>, code: CodeId) -> Draft {
    let code = on.code(code.uuid(), 1);
    let title = Title {
        subject: on.t("letter-sign_in_code-subject").arg("code", &code).to_string(),
        heading: on.t("letter-sign_in_code-heading").arg("portal", on.portal()).to_string(),
    };
    let why = on.t("letter-sign_in_code-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-sign_in_code-preheader"), why)
        .say(on.t("letter-sign_in_code-lead").arg("portal", on.portal()))
        .code(code)
        .small(on.t("letter-code-life"))
        .small(on.t("letter-sign_in_code-ignore"))
}
