//! A case is overdue: to whoever leads the reviewers, once.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::CaseId;

pub(super) fn draft(
    on: &Paper<'_>,
    case: CaseId,
    (reference, company): (&str, &str),
    due_at: DateTime<Utc>,
    holder: Option<&str>,
) -> Draft {
    let title = on.title([], |[]| on.t("letter-case_overdue-subject").arg("reference", reference));
    let why = on.t("letter-case_overdue-why").arg("portal", on.portal());
    let nobody = on.t("letter-case_overdue-nobody").to_string();
    Draft::new(title, on.t("letter-case_overdue-preheader"), why)
        .say(on.t("letter-case_overdue-lead").arg("company", company).arg("date", on.date(due_at)))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-case_overdue-holder"), holder.unwrap_or(&nobody)),
        ])
        .button(on.t("letter-case_answered-button"), on.links.review(case))
        .small(on.t("letter-signs_in"))
}
