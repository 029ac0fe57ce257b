//! E22 of a customer: it took administrator access away from a partner; to that one, and to the other it works with.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::ids::{CustomerRelationshipId, OrgId};

pub(in crate::email::letters) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    [customer, partner]: [&str; 2],
    relationship: CustomerRelationshipId,
) -> Draft {
    let title = on.title([customer], |[customer]| on.t("letter-admin_access_removed-subject").arg("company", customer));
    if !partner.is_empty() {
        let lead = on.t("letter-customer_access_removed-other").arg("customer", customer).arg("partner", partner);
        return Draft::new(title, on.t("letter-customer_access_removed-preheader-other"), on.why_own())
            .say(lead)
            .facts([(on.t("letter-fact-ended_at"), &on.time(on.at))])
            .button(on.t("letter-customer_accepted-button"), on.links.customer(org, relationship))
            .small(on.t("letter-signs_in"));
    }
    Draft::new(title, on.t("letter-admin_access_removed-preheader"), on.why_own())
        .say(on.t("letter-customer_access_removed-lead").arg("customer", customer))
        .list([
            on.t("letter-customer_access_removed-stops").arg("customer", customer),
            on.t("letter-customer_access_removed-stays"),
        ])
        .facts([(on.t("letter-fact-ended_at"), &on.time(on.at))])
        .button(on.t("letter-customer_accepted-button"), on.links.customer(org, relationship))
        .small(on.t("letter-signs_in"))
}
