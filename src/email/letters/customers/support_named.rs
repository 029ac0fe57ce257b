//! Who supports a customer from now on: to the customer, and to the partner that shares it.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::ids::{CustomerRelationshipId, OrgId};

pub(in crate::email::letters) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    customer: &str,
    [company, person, address, phone]: [&String; 4],
    relationship: Option<CustomerRelationshipId>,
) -> Draft {
    let (page, lead) = match relationship {
        None => (on.links.partners(org), on.t("letter-support_named-lead").arg("company", company)),
        Some(id) => {
            let lead = on.t("letter-support_named-lead-partner").arg("company", company).arg("customer", customer);
            (on.links.customer(org, id), lead)
        }
    };
    let title = on.title([customer], |[customer]| on.t("letter-support_named-subject").arg("customer", customer));
    Draft::new(title, on.t("letter-support_named-preheader"), on.why_own())
        .say(lead)
        .facts([
            (on.t("letter-support_named-company"), company),
            (on.t("letter-support_named-person"), person),
            (on.t("letter-support_named-address"), address),
            (on.t("letter-support_named-phone"), phone),
        ])
        .button(on.t("letter-customer_ended-button"), page)
        .small(on.t("letter-signs_in"))
}
