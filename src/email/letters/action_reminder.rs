//! E6: three days before an answer is due.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    (company, reference): (&str, &str),
    (check, reason): (&str, &str),
    due_at: DateTime<Utc>,
) -> Draft {
    let (topic, due) = (on.topic(check), on.date(due_at));
    let title = on.title([], |[]| on.t("letter-action_reminder-subject").arg("date", &*due));
    Draft::new(title, on.t("letter-action_reminder-preheader"), on.why(company))
        .say(on.t("letter-action_reminder-lead").arg("company", company).arg("topic", &topic).arg("date", &*due))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-reason"), &on.reason(reason).unwrap_or_default()),
        ])
        .button(on.t("letter-action_needed-button"), on.links.fix(org, check))
        .small(on.t("letter-signs_in"))
}
