//! E25: six digits that prove the mailbox a reseller's request was sent to.

use super::draft::{Draft, Title};
use super::paper::Paper;
use crate::domain::ids::CodeId;

pub(super) fn draft(on: &Paper<'_>, code: CodeId, reseller: &str) -> Draft {
    let code = on.code(code.uuid(), 1);
    let title = Title {
        subject: on.t("letter-customer_code-subject").arg("code", &code).to_string(),
        heading: on.t("letter-customer_code-heading").arg("reseller", reseller).to_string(),
    };
    let why = on.t("letter-customer_code-why").arg("reseller", reseller);
    Draft::new(title, on.t("letter-customer_code-preheader"), why)
        .say(on.t("letter-customer_code-lead").arg("reseller", reseller).arg("portal", on.portal()))
        .code(code)
        .small(on.t("letter-code-life"))
        .small(on.t("letter-customer_code-ignore"))
}
