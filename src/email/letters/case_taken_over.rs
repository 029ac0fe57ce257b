//! A colleague took over the case that a reviewer was at.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::CaseId;

pub(super) fn draft(on: &Paper<'_>, case: CaseId, reference: &str, by: &str) -> Draft {
    let title =
        on.title([by], |[by]| on.t("letter-case_taken_over-subject").arg("name", by).arg("reference", reference));
    let why = on.t("letter-case_answered-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-case_taken_over-preheader"), why)
        .say(on.t("letter-case_taken_over-lead").arg("name", by).arg("reference", reference))
        .button(on.t("letter-case_answered-button"), on.links.review(case))
        .small(on.t("letter-signs_in"))
}
