//! What a customer accepted of its agreement, itself or by word of its provider, and whether that does.
//! Rule: of several the newest version counts, what the customer did itself before what was said of it, and what it
//! contradicted last; `app.customer_agreements` decides that for the lists and for the pages alike.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::attest::AttestError;
use super::end::{held, names};
use super::model::PartnerKind;
use crate::domain::actor::{Action, Member, words};
use crate::domain::agreements::{self, AgreementKind};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{AttestationId, CustomerRelationshipId, DocumentId, OrgId, VersionId};
use crate::domain::organizations;

words! {
    /// Whether a customer accepted its agreement.
    Acceptance {
        /// It did, itself.
        Signed = "signed",
        /// Its provider says so.
        Attested = "attested",
        /// Its provider said so, and the customer contradicts.
        Disputed = "disputed",
        /// It did not.
        Missing = "missing",
    }
}

/// Where a customer stands with its agreement, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerAgreement {
    /// Whether it accepted.
    pub acceptance: Acceptance,
    /// Which version.
    pub version: Option<String>,
    /// Since when, as far as it is known: to the day if attested.
    pub since: Option<DateTime<Utc>>,
    /// The version it has to accept, if it did not yet, and by when.
    pub wanted: Option<(String, Option<DateTime<Utc>>)>,
}

impl Acceptance {
    /// The words people read for it, as a key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Signed => "customers-agreement-signed",
            Self::Attested => "customers-agreement-confirmed",
            Self::Disputed => "customers-agreement-disputed",
            Self::Missing => "customers-agreement-none",
        }
    }
}

impl CustomerAgreement {
    /// Whether an acceptance is known and not contradicted (`isSigned`).
    #[must_use]
    pub const fn is_signed(&self) -> bool {
        matches!(self.acceptance, Acceptance::Signed | Acceptance::Attested)
    }
}

/// The acceptance that counts.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    pub(super) signature: Option<Uuid>,
    pub(super) attestation: Option<AttestationId>,
    pub(super) version: VersionId,
    pub(super) number: String,
    pub(super) since: DateTime<Utc>,
    pub(super) disputed: bool,
}

impl Counted {
    fn acceptance(&self) -> Acceptance {
        match (self.signature.is_some(), self.disputed) {
            (true, _) => Acceptance::Signed,
            (false, true) => Acceptance::Disputed,
            (false, false) => Acceptance::Attested,
        }
    }
}

/// The acceptances that count, of those of `customers` that the company the transaction is in works with.
pub(super) async fn counted(tx: &mut Tx, customers: &[OrgId]) -> Result<HashMap<OrgId, Counted>, DbError> {
    let ids: Vec<Uuid> = customers.iter().map(|customer| customer.uuid()).collect();
    let rows = sqlx::query!(
        r#"select a.customer_id as "customer!", a.signature_id, a.attestation_id, a.version_id as "version_id!",
                  a.since as "since!", a.disputed as "disputed!", v.version
           from app.customer_agreements($1) a join agreement_versions v on v.version_id = a.version_id"#,
        &ids,
    )
    .fetch_all(&mut **tx)
    .await?;
    let counted = rows.into_iter().map(|row| {
        let counted = Counted {
            signature: row.signature_id,
            attestation: row.attestation_id.map(AttestationId::from),
            version: row.version_id.into(),
            number: row.version,
            since: row.since,
            disputed: row.disputed,
        };
        (OrgId::from(row.customer), counted)
    });
    Ok(counted.collect())
}

/// Where each of `customers` stands, for a company that works with them.
pub(super) async fn lines(
    tx: &mut Tx,
    customers: &[OrgId],
    now: DateTime<Utc>,
) -> Result<HashMap<OrgId, CustomerAgreement>, DbError> {
    let wanted = agreements::in_force(tx, AgreementKind::Customer, now).await?;
    let mut counted = counted(tx, customers).await?;
    let line = |found: Option<Counted>| {
        let undisputed = found.as_ref().filter(|counted| !counted.disputed);
        let met = wanted.as_ref().is_none_or(|wanted| wanted.is_met_by(undisputed.map(|counted| counted.version)));
        CustomerAgreement {
            acceptance: found.as_ref().map_or(Acceptance::Missing, Counted::acceptance),
            version: found.as_ref().map(|counted| counted.number.clone()),
            since: found.as_ref().map(|counted| counted.since),
            wanted: wanted.as_ref().filter(|_| !met).map(|wanted| (wanted.number.clone(), wanted.by)),
        }
    };
    Ok(customers.iter().map(|customer| (*customer, line(counted.remove(customer)))).collect())
}

/// Where the customer of a relationship stands; nothing once it ended, or for who may not see it.
///
/// # Errors
/// When the database does not answer.
pub async fn customer_agreement(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<Option<CustomerAgreement>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(it) = held(&mut tx, by.org(), id).await? else { return Ok(None) };
    if it.ended.is_some() || !by.may(Action::ViewCustomerAgreement) {
        return Ok(None);
    }
    let line = lines(&mut tx, &[it.customer], now).await?.remove(&it.customer);
    tx.commit().await?;
    Ok(line)
}

/// How a customer accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Itself, here.
    Directly,
    /// Its provider says so.
    Attested {
        /// Who of the provider said it.
        by: String,
        /// The provider.
        company: String,
        /// When it was said.
        at: DateTime<Utc>,
        /// The attestation.
        attestation: AttestationId,
        /// The proof handed in with it.
        proof: Option<DocumentId>,
        /// What the customer said against it.
        objection: Option<Objection>,
    },
}

/// A customer contradicted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Who of the customer.
    pub name: String,
    /// In which words, possibly none.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a customer accepted.
#[derive(Debug, Clone)]
pub struct CustomerAcceptance {
    /// The version's number.
    pub version: String,
    /// Whether it is the version in force.
    pub in_force: bool,
    /// Who accepted.
    pub name: String,
    /// When, as far as it is known: to the day if attested.
    pub at: DateTime<Utc>,
    /// How it is known.
    pub how: How,
}

/// Where a customer stands with its agreement.
#[derive(Debug, Clone)]
pub struct AgreementState {
    /// The customer.
    pub customer: String,
    /// The number of the version it has to have accepted, if there is one.
    pub current: Option<String>,
    /// Until when an older one does.
    pub by: Option<DateTime<Utc>>,
    /// What it accepted last.
    pub accepted: Option<CustomerAcceptance>,
    /// The side of the reading company; nothing for the customer itself.
    pub side: Option<PartnerKind>,
    /// Who can attest, if it is not the reading company.
    pub provider: Option<String>,
}

/// Where the customer of a relationship stands, for either of its two companies.
///
/// # Errors
/// [`AttestError::Role`], [`AttestError::NotFound`], [`AttestError::Ended`].
pub async fn agreement_state(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<AgreementState, AttestError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by.org(), id).await?.ok_or(AttestError::NotFound)?;
    by.require(Action::ViewCustomerAgreement)?;
    if it.ended.is_some() {
        return Err(AttestError::Ended);
    }
    let side = (by.org() == it.partner).then_some(it.kind);
    let provider = match (it.kind, it.counterpart) {
        (PartnerKind::Reseller, Some(provider)) => organizations::card(&mut tx, provider).await?.map(|card| card.name),
        _ => None,
    };
    let (customer, _) = names(&mut tx, &it).await?;
    tx.enter(it.customer).await?;
    let wanted = agreements::in_force(&mut tx, AgreementKind::Customer, now).await?;
    let accepted = accepted(&mut tx, it.customer, wanted.as_ref().map(|wanted| wanted.version)).await?;
    tx.commit().await?;
    let by = wanted.as_ref().and_then(|wanted| wanted.by);
    Ok(AgreementState { customer, current: wanted.map(|wanted| wanted.number), by, accepted, side, provider })
}

/// The acceptance that counts of the customer the transaction is in, with who did it.
pub(super) async fn accepted(
    tx: &mut Tx,
    customer: OrgId,
    current: Option<VersionId>,
) -> Result<Option<CustomerAcceptance>, DbError> {
    let Some(found) = counted(tx, &[customer]).await?.remove(&customer) else { return Ok(None) };
    let (name, how) = match (found.signature, found.attestation) {
        (Some(signature), _) => (signer(tx, customer, signature).await?, How::Directly),
        (None, Some(attestation)) => said(tx, customer, attestation).await?,
        (None, None) => return Ok(None),
    };
    Ok(Some(CustomerAcceptance {
        in_force: Some(found.version) == current && !found.disputed,
        version: found.number,
        name,
        at: found.since,
        how,
    }))
}

async fn signer(tx: &mut Tx, customer: OrgId, signature: Uuid) -> Result<String, DbError> {
    sqlx::query_scalar!(
        "select full_name from signatures where org_id = $1 and signature_id = $2",
        customer.uuid(),
        signature,
    )
    .fetch_one(&mut **tx)
    .await
}

/// Who accepted by a provider's word, and whose word it is; the transaction is in either's company.
async fn said(tx: &mut Tx, org: OrgId, attestation: AttestationId) -> Result<(String, How), DbError> {
    let row = sqlx::query!(
        r#"select a.first_name, a.last_name, a.attested_at, a.attested_name, a.attested_company, a.document_id,
                  o.full_name as "objector?", o.words as "words?", o.at as "at?"
           from customer_attestations a
           left join attestation_objections o on o.org_id = a.org_id and o.attestation_id = a.attestation_id
           where a.org_id = $1 and a.attestation_id = $2"#,
        org.uuid(),
        attestation.uuid(),
    )
    .fetch_one(&mut **tx)
    .await?;
    let objection = row.objector.zip(row.words).zip(row.at).map(|((name, words), at)| Objection { name, words, at });
    let how = How::Attested {
        by: row.attested_name,
        company: row.attested_company,
        at: row.attested_at,
        attestation,
        proof: row.document_id.map(DocumentId::from),
        objection,
    };
    Ok((format!("{} {}", row.first_name, row.last_name), how))
}
