//! **Accept**: one act of the customer makes its person, its company, its signature, its consent and a
//! relationship with each partner it accepts; what it moves away from ends with it. Rule: one transaction, so all of it
//! exists or none; the reseller's row of the invitation is locked first, so a second acceptance finds the first one's.

use chrono::{DateTime, Utc};

use super::details;
use super::model::{InvitationState, PartnerKind, Partners, Situation};
use super::moving;
use super::proof::Proven;
use super::relationships as rows;
use super::request::{self, Party, Request};
use super::signer::{self, Signer};
use super::store::{self, Answer, Invitation};
use super::told;
use crate::domain::accounts::Origin;
use crate::domain::agreements::evidence::{self, SigningKey};
use crate::domain::db::{Db, DbError, Scope, Tx, is_constraint};
use crate::domain::ids::{ConsentId, CustomerInvitationId, CustomerRelationshipId, OrgId, PersonId, VersionId};
use crate::domain::organizations;
use crate::domain::relationships;
use crate::domain::token::Link;
use crate::domain::values::{JobTitle, LegalName, PersonName, fold};
use crate::i18n::Language;

/// For which company somebody accepts.
#[derive(Debug, Clone)]
pub enum Company {
    /// A customer company of theirs.
    Own(OrgId),
    /// The one of this name; a new one, unless theirs has that name.
    Named(LegalName),
}

/// What a customer fills in and ticks.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// Who accepts.
    pub full_name: PersonName,
    /// What they do there.
    pub job_title: JobTitle,
    /// For which company.
    pub company: Company,
    /// Whom they accept.
    pub partners: Partners,
    /// Whether the partners may administer; counts only where it was asked for.
    pub admin_access: bool,
    /// The version of the customer agreement that was shown, if there is one.
    pub agreement: Option<VersionId>,
    /// The fingerprint of the text that was shown.
    pub agreement_sha256: String,
    /// The sentences they ticked about the partners, as shown.
    pub sentences: Vec<String>,
    /// The sentences they ticked about the agreement, as shown.
    pub agreement_sentences: Vec<String>,
    /// The language of the page.
    pub language: Language,
}

/// What came to be.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// The person who accepted.
    pub person: PersonId,
    /// Their company.
    pub customer: OrgId,
    /// One relationship for each accepted partner, with the partner.
    pub relationships: Vec<(CustomerRelationshipId, OrgId)>,
}

/// Why nothing was accepted, and nothing written.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// The link names nothing, or a partner was chosen that the request does not name.
    #[error("no such request")]
    NotFound,
    /// It cannot be answered; the request's page says why.
    #[error("not open: {0:?}")]
    NotOpen(Situation),
    /// The mailbox was not proved for this request.
    #[error("the mailbox is not proved")]
    NotProven,
    /// The company chosen is none of theirs.
    #[error("not a company of theirs")]
    NotTheirs,
    /// A newer version of the customer agreement is in force: it has to be read first.
    #[error("the agreement changed")]
    AgreementChanged,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Accepts. Two acceptances by one address at once may both need to make the person: the second tries again.
///
/// # Errors
/// See [`AcceptError`].
pub async fn accept(
    db: &Db,
    key: &SigningKey,
    link: Link,
    proven: &Proven,
    acceptance: &Acceptance,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Accepted, AcceptError> {
    for _ in 0..2 {
        match attempt(db, key, link, proven, acceptance, from, now).await {
            Err(AcceptError::Db(error)) if met_another(&error) => {}
            other => return other,
        }
    }
    attempt(db, key, link, proven, acceptance, from, now).await
}

/// Whether another transaction made the same thing, or waited for us while we waited for it.
fn met_another(error: &DbError) -> bool {
    let deadlock = matches!(error, DbError::Database(e) if e.code().as_deref() == Some("40P01"));
    deadlock
        || ["addresses_pkey", "customer_relationships_one_active", "signatures_once"]
            .iter()
            .any(|name| is_constraint(error, name))
}

async fn attempt(
    db: &Db,
    key: &SigningKey,
    link: Link,
    proven: &Proven,
    acceptance: &Acceptance,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Accepted, AcceptError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let (seen, row) = locked(&mut tx, link, proven, now).await?;
    let partners = chosen(&seen, acceptance.partners)?;
    let signer = signer::bind(&mut tx, &row, proven, acceptance, from, now).await?;
    let mut relationships = Vec::with_capacity(partners.len());
    let admin_access = row.ask_admin_access && acceptance.admin_access;
    for (kind, partner) in &partners {
        let counterpart = partners.iter().map(|(_, other)| other.id).find(|other| *other != partner.id);
        let new = rows::NewRelationship {
            id: CustomerRelationshipId::new(now),
            customer: signer.customer,
            partner: partner.id,
            kind: *kind,
            counterpart,
            consent: signer.consent,
            accepted_name: acceptance.full_name.as_str(),
            admin_access,
        };
        relationships.push((begin(&mut tx, &signer, partner, new, now).await?, partner.id));
    }
    for (relationship, partner) in &relationships {
        tx.enter(*partner).await?;
        details::keep_vat(&mut tx, &row, (*partner, *relationship, signer.customer), now).await?;
    }
    tx.enter(signer.customer).await?;
    see_both(&mut tx, &signer, &seen, now).await?;
    moving::leave(&mut tx, &row, &signer, acceptance, &relationships, now).await?;
    answer(&mut tx, &row, &signer, acceptance, now).await?;
    let told = told::Told { seen: &seen, row: &row, signer: &signer, acceptance, admin_access };
    told::all(&mut tx, &told, &relationships, now).await?;
    if let Some(signature) = signer.signature {
        let act = evidence::Act { org: signer.customer, signature, second_factor: None, name_reason: None };
        evidence::write(&mut tx, key, act, now).await?;
    }
    tx.commit().await?;
    Ok(Accepted { person: signer.person, customer: signer.customer, relationships })
}

/// Locks what the answer depends on, and insists that the question is open.
async fn locked(
    tx: &mut Tx,
    link: Link,
    proven: &Proven,
    now: DateTime<Utc>,
) -> Result<(Request, Invitation), AcceptError> {
    let id = CustomerInvitationId::from(link.id);
    if proven.invitation() != id {
        return Err(AcceptError::NotProven);
    }
    let reseller = store::org_of(tx, id).await?.ok_or(AcceptError::NotFound)?;
    tx.enter(reseller).await?;
    store::lock(tx, reseller, id).await?;
    let (seen, row) = request::open(tx, link, now).await?.ok_or(AcceptError::NotFound)?;
    if seen.situation != Situation::Open {
        return Err(AcceptError::NotOpen(seen.situation));
    }
    if let Some(provider) = row.provider
        && relationships::stay_partners(tx, provider, reseller, now).await?.is_some()
    {
        return Err(AcceptError::NotOpen(Situation::PartnershipEnded));
    }
    Ok((seen, row))
}

/// The partners that are accepted.
fn chosen(seen: &Request, partners: Partners) -> Result<Vec<(PartnerKind, Party)>, AcceptError> {
    let asking = [(PartnerKind::Reseller, Some(&seen.reseller)), (PartnerKind::Provider, seen.provider.as_ref())];
    let chosen: Vec<_> = asking
        .into_iter()
        .filter(|(kind, _)| partners.include(*kind))
        .filter_map(|(kind, party)| Some((kind, party?.clone())))
        .collect();
    if chosen.is_empty() { Err(AcceptError::NotFound) } else { Ok(chosen) }
}

/// Begins one relationship, a row on each side. One that is there already stays as it is, and is shared
/// with the new counterpart. The transaction is in the customer's company before and after.
async fn begin(
    tx: &mut Tx,
    signer: &Signer,
    partner: &Party,
    new: rows::NewRelationship<'_>,
    now: DateTime<Utc>,
) -> Result<CustomerRelationshipId, DbError> {
    let known = rows::active(tx, new.customer, new.customer, new.partner).await?;
    let id = known.unwrap_or(new.id);
    match known {
        None => rows::insert(tx, new.customer, &fold(&partner.name), &new, now).await?,
        Some(_) if new.admin_access => rows::give_access(tx, new.customer, id, now).await?,
        Some(_) => {}
    }
    tx.enter(new.partner).await?;
    organizations::acquaint(tx, new.partner, new.customer, now).await?;
    match known {
        None => rows::insert(tx, new.partner, &signer.folded, &new, now).await?,
        Some(_) => {
            if new.admin_access {
                rows::give_access(tx, new.partner, id, now).await?;
            }
            if let Some(counterpart) = new.counterpart {
                rows::share(tx, new.partner, id, counterpart, now).await?;
            }
        }
    }
    tx.enter(new.customer).await?;
    Ok(id)
}

async fn see_both(tx: &mut Tx, signer: &Signer, seen: &Request, now: DateTime<Utc>) -> Result<(), DbError> {
    for partner in [Some(&seen.reseller), seen.provider.as_ref()].into_iter().flatten() {
        organizations::acquaint(tx, signer.customer, partner.id, now).await?;
    }
    Ok(())
}

/// Ends the question on both sides.
async fn answer(
    tx: &mut Tx,
    row: &Invitation,
    signer: &Signer,
    acceptance: &Acceptance,
    now: DateTime<Utc>,
) -> Result<(), AcceptError> {
    let said = Answer {
        state: InvitationState::Accepted,
        name: acceptance.full_name.as_str(),
        reason: None,
        customer: Some(signer.customer),
        accepted: Some(acceptance.partners),
        consent: Some::<ConsentId>(signer.consent),
    };
    for org in [Some(row.reseller), row.provider].into_iter().flatten() {
        tx.enter(org).await?;
        if !store::answer(tx, org, row.id, &said, now).await? && org == row.reseller {
            return Err(AcceptError::NotOpen(Situation::Accepted));
        }
    }
    Ok(())
}
