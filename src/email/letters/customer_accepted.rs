//! E26 to the partners: the customer accepted.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{CustomerRelationshipId, OrgId};

pub(super) fn draft(on: &Paper<'_>, org: OrgId, customer: &str, relationship: CustomerRelationshipId) -> Draft {
    let title = on.title([customer], |[customer]| on.t("letter-customer_accepted-subject").arg("customer", customer));
    Draft::new(title, on.t("letter-customer_accepted-preheader"), on.why_own())
        .say(on.t("letter-customer_accepted-lead").arg("customer", customer).arg("portal", on.portal()))
        .facts([(on.t("letter-fact-accepted_at"), &on.time(on.at))])
        .say(on.t("letter-customer_accepted-next"))
        .button(on.t("letter-customer_accepted-button"), on.links.customer(org, relationship))
        .small(on.t("letter-signs_in"))
}
