//! A customer accepted its agreement on its own page: to itself, as its copy of the facts, and to its partners.

use chrono::{DateTime, Utc};

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::program::Name;

pub(in crate::email::letters) fn draft(
    on: &Paper<'_>,
    org: OrgId,
    [customer, version, name, sha256]: [&String; 4],
    at: DateTime<Utc>,
    relationship: Option<CustomerRelationshipId>,
) -> Draft {
    let agreement = on.name(Name::CustomerAgreement);
    let title = on.title([customer], |[customer]| {
        on.t("letter-agreement_accepted-subject").arg("customer", customer).arg("agreement", agreement)
    });
    let page = relationship.map_or_else(|| on.links.own_agreement(org), |id| on.links.customer(org, id));
    let next = match relationship {
        Some(_) => on.t("letter-agreement_accepted-partner").arg("customer", customer),
        None => on.t("letter-agreement_accepted-own"),
    };
    Draft::new(title, on.t("letter-agreement_accepted-preheader"), on.why_own())
        .say(on.t("letter-agreement_accepted-lead").arg("customer", customer).arg("agreement", agreement))
        .facts([
            (on.t("letter-fact-version"), version),
            (on.t("letter-agreement_attested-name"), name),
            (on.t("letter-fact-signed_at"), &on.time(at)),
            (on.t("letter-fact-sha256"), sha256),
        ])
        .say(next)
        .button(on.t("letter-agreement_accepted-button"), page)
        .small(on.t("letter-signs_in"))
}
