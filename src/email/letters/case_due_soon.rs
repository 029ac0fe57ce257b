//! A case is due soon: to the reviewer who has it, or to all of them.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::CaseId;

pub(super) fn draft(on: &Paper<'_>, case: CaseId, (reference, company): (&str, &str), due_at: DateTime<Utc>) -> Draft {
    let date = on.date(due_at);
    let title =
        on.title([], |[]| on.t("letter-case_due_soon-subject").arg("reference", reference).arg("date", date.as_str()));
    let why = on.t("letter-case_answered-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-case_due_soon-preheader"), why)
        .say(on.t("letter-case_due_soon-lead").arg("company", company).arg("date", date.as_str()))
        .facts([(on.t("letter-fact-reference"), reference)])
        .button(on.t("letter-case_answered-button"), on.links.review(case))
        .small(on.t("letter-signs_in"))
}
