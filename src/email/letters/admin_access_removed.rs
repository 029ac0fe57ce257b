//! E22: administrator access was removed; the relationship goes on.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{OrgId, PartnershipId};

pub(super) fn draft(on: &Paper<'_>, org: OrgId, partnership: PartnershipId, other: &str) -> Draft {
    let title = on.title([other], |[other]| on.t("letter-admin_access_removed-subject").arg("company", other));
    Draft::new(title, on.t("letter-admin_access_removed-preheader"), on.why_own())
        .say(on.t("letter-admin_access_removed-lead").arg("company", other))
        .list([
            on.t("letter-admin_access_removed-stops").arg("company", other),
            on.t("letter-admin_access_removed-goes-on"),
        ])
        .facts([(on.t("letter-fact-removed_at"), &on.time(on.at))])
        .say(on.t("letter-admin_access_removed-ask").arg("company", other))
        .button(on.t("letter-admin_access_removed-button"), on.partnership(org, partnership))
        .small(on.t("letter-signs_in"))
}
