//! The appeal arrived: who looks at it, until when, how many are left.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    (company, reference): (&str, &str),
    left: i32,
    expected: DateTime<Utc>,
) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-appeal_received-subject").arg("company", company));
    Draft::new(title, on.t("letter-appeal_received-preheader"), on.why(company))
        .say(on.t("letter-appeal_received-lead").arg("company", company))
        .facts([
            (on.t("letter-fact-reference"), reference),
            (on.t("letter-fact-expected"), &on.date(expected)),
            (on.t("letter-fact-appeals_left"), &left.to_string()),
        ])
        .button(on.t("letter-contact_disowned-button"), on.links.status(org))
        .small(on.t("letter-signs_in"))
}
