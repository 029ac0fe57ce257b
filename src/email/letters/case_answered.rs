//! E30: a case got its answer; whoever reviews it can go on.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::CaseId;

pub(super) fn draft(on: &Paper<'_>, case: CaseId, reference: &str) -> Draft {
    let title = on.title([], |[]| on.t("letter-case_answered-subject").arg("reference", reference));
    let why = on.t("letter-case_answered-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-case_answered-preheader"), why)
        .say(on.t("letter-case_answered-lead").arg("reference", reference))
        .button(on.t("letter-case_answered-button"), on.links.review(case))
        .small(on.t("letter-signs_in"))
}
