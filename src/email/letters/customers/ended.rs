//! E28: a customer and one of its partners no longer work together. It goes to both, and to the partner that
//! shares the customer, whose own relationship stays.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::CustomerEnded;

pub(in crate::email::letters) fn draft(on: &Paper<'_>, it: &CustomerEnded) -> Draft {
    let (customer, partner) = (it.customer.as_str(), it.partner.as_str());
    let (other, page) = match it.relationship {
        None => (partner, on.links.partners(it.org)),
        Some(id) => (customer, on.links.customer(it.org, id)),
    };
    let shared = it.relationship.is_some() && !it.own;
    let title = if shared {
        on.title([customer, partner], |[customer, partner]| {
            on.t("letter-customer_ended-subject-shared").arg("customer", customer).arg("partner", partner)
        })
    } else {
        on.title([other], |[other]| on.t("letter-customer_ended-subject").arg("company", other))
    };
    let mut effects = match (it.relationship, it.own) {
        (None, _) => vec![
            on.t("letter-customer_ended-customer-orders").arg("partner", partner),
            on.t("letter-customer_ended-customer-access").arg("partner", partner),
            on.t("letter-customer_ended-customer-bought"),
        ],
        (Some(_), true) => vec![
            on.t("letter-customer_ended-partner-orders").arg("customer", customer),
            on.t("letter-customer_ended-partner-access").arg("customer", customer),
            on.t("letter-customer_ended-partner-history"),
        ],
        (Some(_), false) => vec![
            on.t("letter-customer_ended-shared-stays").arg("customer", customer),
            on.t("letter-customer_ended-shared-partner").arg("partner", partner),
        ],
    };
    if it.moved {
        effects.push(match it.relationship {
            None => on.t("letter-customer_ended-moved-customer"),
            Some(_) => on.t("letter-customer_ended-moved").arg("customer", customer),
        });
    }
    let lead = on.t("letter-customer_ended-lead").arg("customer", customer).arg("partner", partner);
    Draft::new(title, on.t("letter-customer_ended-preheader"), on.why_own())
        .say(lead)
        .list(effects)
        .said_reason(on, &it.reason)
        .facts([(on.t("letter-fact-ended_at"), &on.time(on.at))])
        .button(on.t("letter-customer_ended-button"), page)
        .small(on.t("letter-signs_in"))
}
