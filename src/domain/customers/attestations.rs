//! What was said of a customer's acceptance, for the customer that reads it, and the proof of it for both sides.
//! Rule: a proof is read by people of the provider who may see agreements and by the customer; every reading stands
//! in the log of the document and in the chains of both.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::agreement_state::Objection;
use super::attest::AttestError;
use super::end::held;
use super::model::PartnerKind;
use crate::domain::actor::{Action, Customer, Member, Person};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{AttestationId, CustomerRelationshipId, DocumentId, OrgId};
use crate::domain::verification::documents::{self, ReadError, Reading};

/// A provider's word about the customer.
#[derive(Debug, Clone)]
pub struct AttestationRow {
    /// Its id.
    pub id: AttestationId,
    /// The version's number.
    pub version: String,
    /// Who is said to have accepted.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their number, possibly empty.
    pub phone: String,
    /// The day.
    pub accepted_on: NaiveDate,
    /// Who of the provider said so.
    pub by: String,
    /// The provider.
    pub company: String,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// The proof handed in with it.
    pub proof: Option<DocumentId>,
    /// What the customer said against it.
    pub objection: Option<Objection>,
}

/// What was said of the customer somebody acts for, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn attestations(db: &Db, by: &Customer) -> Result<Vec<AttestationRow>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = rows(&mut tx, by.org(), None).await?;
    tx.commit().await?;
    Ok(rows)
}

/// One of them.
///
/// # Errors
/// When the database does not answer.
pub async fn attestation(db: &Db, by: &Customer, id: AttestationId) -> Result<Option<AttestationRow>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = rows(&mut tx, by.org(), Some(id)).await?.pop();
    tx.commit().await?;
    Ok(row)
}

async fn rows(tx: &mut Tx, customer: OrgId, one: Option<AttestationId>) -> Result<Vec<AttestationRow>, DbError> {
    let rows = sqlx::query!(
        r#"select a.attestation_id, v.version, a.first_name, a.last_name, a.email, a.phone, a.accepted_on,
                  a.attested_name, a.attested_company, a.attested_at, a.document_id,
                  o.full_name as "objector?", o.words as "words?", o.at as "at?"
           from customer_attestations a join agreement_versions v using (version_id)
           left join attestation_objections o on o.org_id = a.org_id and o.attestation_id = a.attestation_id
           where a.org_id = $1 and a.customer_id = $1 and ($2::uuid is null or a.attestation_id = $2)
           order by a.attested_at desc, a.attestation_id limit 100"#,
        customer.uuid(),
        one.map(AttestationId::uuid),
    )
    .fetch_all(&mut **tx)
    .await?;
    let row = rows.into_iter().map(|row| AttestationRow {
        id: row.attestation_id.into(),
        version: row.version,
        name: format!("{} {}", row.first_name, row.last_name),
        email: row.email,
        phone: row.phone,
        accepted_on: row.accepted_on,
        by: row.attested_name,
        company: row.attested_company,
        at: row.attested_at,
        proof: row.document_id.map(DocumentId::from),
        objection: row.objector.zip(row.words).zip(row.at).map(|((name, words), at)| Objection { name, words, at }),
    });
    Ok(row.collect())
}

/// Gives the provider's people the proof of an attestation about one of its customers.
///
/// # Errors
/// [`AttestError::Role`], [`AttestError::NotProvider`], [`AttestError::NotFound`].
pub async fn proof_for_provider(
    db: &Db,
    by: &Member,
    relationship: CustomerRelationshipId,
    id: AttestationId,
    now: DateTime<Utc>,
) -> Result<Reading, AttestError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by.org(), relationship).await?.ok_or(AttestError::NotFound)?;
    by.require(Action::ViewCustomerAgreement)?;
    if it.kind == PartnerKind::Reseller {
        return Err(AttestError::NotProvider);
    }
    let sides = sides(&mut tx, by.org(), id).await?.filter(|sides| sides.customer == it.customer);
    let reading = give(&mut tx, sides.ok_or(AttestError::NotFound)?, by.person(), now).await?;
    tx.commit().await?;
    Ok(reading)
}

/// Gives the customer the proof of what was said of it.
///
/// # Errors
/// [`AttestError::Role`], [`AttestError::NotFound`].
pub async fn proof_for_customer(
    db: &Db,
    by: &Customer,
    id: AttestationId,
    now: DateTime<Utc>,
) -> Result<Reading, AttestError> {
    let mut tx = db.begin(by.scope()).await?;
    by.require(Action::ViewCustomerAgreement)?;
    let sides = sides(&mut tx, by.org(), id).await?.filter(|sides| sides.customer == by.org());
    let reading = give(&mut tx, sides.ok_or(AttestError::NotFound)?, by.person(), now).await?;
    tx.commit().await?;
    Ok(reading)
}

/// Whom an attestation is between, and its proof.
struct Sides {
    customer: OrgId,
    partner: OrgId,
    document: DocumentId,
}

async fn sides(tx: &mut Tx, org: OrgId, id: AttestationId) -> Result<Option<Sides>, DbError> {
    let row = sqlx::query!(
        r#"select customer_id, partner_id, document_id as "document_id!" from customer_attestations
           where org_id = $1 and attestation_id = $2 and document_id is not null"#,
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Sides {
        customer: row.customer_id.into(),
        partner: row.partner_id.into(),
        document: row.document_id.into(),
    }))
}

/// Reads the proof where it is kept, among the provider's documents; the customer's chain says so too.
async fn give(tx: &mut Tx, sides: Sides, by: &Person, now: DateTime<Utc>) -> Result<Reading, AttestError> {
    tx.enter(sides.partner).await?;
    let reading = match documents::read(tx, sides.partner, sides.document, (by, false), now).await {
        Ok(reading) => reading,
        Err(ReadError::Db(error)) => return Err(error.into()),
        Err(ReadError::NotFound | ReadError::Deleted(_) | ReadError::OwnCompany) => return Err(AttestError::NotFound),
    };
    tx.enter(sides.customer).await?;
    let details = json!({ "name": reading.name, "staff": false });
    let entry = Entry { action: "document.read", subject: Some(sides.document.uuid()), details };
    audit::record(tx, sides.customer, by.audit(), entry, now).await?;
    Ok(reading)
}
