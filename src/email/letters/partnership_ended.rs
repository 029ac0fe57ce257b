//! E21: provider and reseller no longer work together.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{OrgId, PartnershipId};

pub(super) fn draft(on: &Paper<'_>, org: OrgId, partnership: PartnershipId, other: &str, reason: &str) -> Draft {
    let title = on.title([other], |[other]| on.t("letter-partnership_ended-subject").arg("company", other));
    Draft::new(title, on.t("letter-partnership_ended-preheader"), on.why_own())
        .say(on.t("letter-partnership_ended-lead").arg("company", other))
        .list([
            on.t("letter-partnership_ended-orders"),
            on.t("letter-partnership_ended-access"),
            on.t("letter-partnership_ended-customers"),
        ])
        .said_reason(on, reason)
        .facts([(on.t("letter-fact-ended_at"), &on.time(on.at))])
        .say(on.t("letter-partnership_ended-tell"))
        .button(on.t("letter-partnership_ended-button"), on.partnership(org, partnership))
        .small(on.t("letter-signs_in"))
}
