//! The company wrote to the reviewer in the thread of its case.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::CaseId;

pub(super) fn draft(on: &Paper<'_>, case: CaseId, company: &str, reference: &str, message: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-company_wrote-subject").arg("reference", reference));
    let why = on.t("letter-case_answered-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-company_wrote-preheader"), why)
        .say(on.t("letter-company_wrote-lead").arg("company", company).arg("reference", reference))
        .quote(on.t("letter-company_wrote-who").arg("company", company), message)
        .button(on.t("letter-case_answered-button"), on.links.review(case))
        .small(on.t("letter-signs_in"))
}
