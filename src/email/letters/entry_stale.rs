//! The company's entry in the public list was not confirmed for a quarter.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, company: &str, confirmed_at: DateTime<Utc>) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-entry_stale-subject").arg("company", company));
    Draft::new(title, on.t("letter-entry_stale-preheader"), on.why(company))
        .say(on.t("letter-entry_stale-lead").arg("company", company).arg("date", on.date(confirmed_at)))
        .say(on.t("letter-entry_stale-hidden"))
        .button(on.t("letter-entry_stale-button"), on.links.listing(org))
        .small(on.t("letter-signs_in"))
}
