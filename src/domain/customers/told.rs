//! What an acceptance leaves in the three audit chains, and who is told by letter.
//! Rule: chains are locked in the order of the chain of companies, provider first, so that two verbs
//! that touch the same companies never wait for each other in a ring.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::accept::Acceptance;
use super::decline::tell;
use super::model::{PartnerKind, Partners};
use super::request::Request;
use super::signer::Signer;
use super::store::Invitation;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::notice::{self, Notice, Reader};

/// What happened.
pub(super) struct Told<'a> {
    pub(super) seen: &'a Request,
    pub(super) row: &'a Invitation,
    pub(super) signer: &'a Signer,
    pub(super) acceptance: &'a Acceptance,
    pub(super) admin_access: bool,
}

/// Records the acceptance for all three companies and queues its letters.
pub(super) async fn all(
    tx: &mut Tx,
    told: &Told<'_>,
    relationships: &[(CustomerRelationshipId, OrgId)],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (row, signer) = (told.row, told.signer);
    for org in [row.provider, Some(row.reseller)].into_iter().flatten() {
        tx.enter(org).await?;
        let asked = org
            == if row.asked_by == PartnerKind::Provider { row.provider.unwrap_or(row.reseller) } else { row.reseller };
        let inviter = asked.then_some(row);
        match relationships.iter().find(|(_, partner)| *partner == org) {
            Some((relationship, _)) => {
                let customer = signer.name.clone();
                let letter = Notice::CustomerAccepted { org, customer, relationship: *relationship };
                tell(tx, org, inviter, &letter, now).await?;
            }
            None if org == row.reseller || asked => {
                let (customer, reason) = (row.company_name.clone(), String::new());
                let letter = Notice::CustomerDeclined { org, invitation: row.id, customer, reason };
                tell(tx, org, inviter, &letter, now).await?;
            }
            None => {}
        }
        record(tx, org, told, now).await?;
    }
    tx.enter(signer.customer).await?;
    let to = Reader {
        name: told.acceptance.full_name.as_str().to_owned(),
        address: row.typed.clone(),
        language: told.acceptance.language,
    };
    notice::queue(tx, Some(signer.customer), &to, &authorized(told, now), now).await?;
    record(tx, signer.customer, told, now).await
}

/// The customer's letter: the companies it accepted, the reseller first.
fn authorized(told: &Told<'_>, now: DateTime<Utc>) -> Notice {
    let includes = |kind| told.acceptance.partners.include(kind);
    let reseller = includes(PartnerKind::Reseller).then(|| told.seen.reseller.name.clone());
    let provider = told.seen.provider.as_ref().filter(|_| includes(PartnerKind::Provider)).map(|p| p.name.clone());
    let (first, second) = match (reseller, provider) {
        (Some(reseller), provider) => (reseller, provider),
        (None, provider) => (provider.unwrap_or_default(), None),
    };
    Notice::CustomerAuthorized { org: told.signer.customer, reseller: first, provider: second, at: now }
}

async fn record(tx: &mut Tx, org: OrgId, told: &Told<'_>, now: DateTime<Utc>) -> Result<(), DbError> {
    let (row, signer) = (told.row, told.signer);
    let by = Actor { person: Some(signer.person), name: told.acceptance.full_name.as_str() };
    let details = json!({
        "company": signer.name, "customer": signer.customer, "reseller": row.reseller, "provider": row.provider,
        "accepted": Partners::code(told.acceptance.partners), "admin_access": told.admin_access,
        "agreement": told.acceptance.agreement,
    });
    let entry = Entry { action: "customer.accepted", subject: Some(row.id.uuid()), details };
    audit::record(tx, org, by, entry, now).await
}
