//! A draft nobody came back to will be removed on a day.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, ends_at: DateTime<Utc>) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-draft_ends-subject").arg("company", company));
    Draft::new(title, on.t("letter-draft_ends-preheader"), on.why(company))
        .say(on.t("letter-draft_ends-lead").arg("company", company).arg("date", on.date(ends_at)))
        .say(on.t("letter-draft_ends-keep"))
        .button(on.t("letter-draft_ends-button"), on.links.application(org))
        .small(on.t("letter-signs_in"))
}
