//! E1: six digits that prove the mailbox of a new work account.

use super::draft::{Draft, Title};
use super::paper::Paper;
use crate::domain::ids::CodeId;

pub(super) fn draft(on: &Paper<'_>, code: CodeId) -> Draft {
    let code = on.code(code.uuid(), 1);
    let title = Title {
        subject: on.t("letter-account_code-subject").arg("code", &code).to_string(),
        heading: on.t("letter-account_code-heading").to_string(),
    };
    let why = on.t("letter-account_code-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-account_code-preheader"), why)
        .say(on.t("letter-account_code-lead").arg("portal", on.portal()))
        .code(code)
        .small(on.t("letter-code-life"))
        .small(on.t("letter-account_code-ignore"))
}
