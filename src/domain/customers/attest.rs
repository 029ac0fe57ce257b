//! A provider's word that its customer accepted the agreement outside the portal, perhaps with a proof of it.
//! Rule: a reseller never attests; the provider does, freshly signed in, once for the same words; the customer
//! is told who said what about it and can contradict (`object.rs`). The date decides which version was accepted.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::json;

use super::end::{EndError, Held, lock, names};
use super::model::PartnerKind;
use crate::domain::actor::{Action, FreshNeeded, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{AttestationId, CustomerRelationshipId, DocumentId, OrgId, VersionId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::values::{EmailAddress, FamilyName, Fault, GivenName, Phone};
use crate::domain::verification::documents::{self, DocumentKind, Examined, Looked, Place};

/// Who accepted outside the portal, and when.
#[derive(Debug, Clone)]
pub struct Attestation {
    /// First name.
    pub given: GivenName,
    /// Last name.
    pub family: FamilyName,
    /// Their address.
    pub email: EmailAddress,
    /// A telephone number.
    pub phone: Option<Phone>,
    /// The day they accepted.
    pub accepted_on: NaiveDate,
}

impl Attestation {
    /// The number as it is kept; empty without one.
    fn number(&self) -> String {
        self.phone.as_ref().map(Phone::international).unwrap_or_default()
    }
}

/// A file that proves an acceptance, as it was received.
#[derive(Debug)]
pub struct NewProof<'a> {
    /// What its sender calls it.
    pub name: &'a str,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Why nothing was attested.
#[derive(Debug, thiserror::Error)]
pub enum AttestError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The last proof is too old.
    #[error(transparent)]
    Fresh(#[from] FreshNeeded),
    /// Not a customer of this company.
    #[error("no such customer")]
    NotFound,
    /// The relationship ended.
    #[error("the relationship ended")]
    Ended,
    /// A reseller cannot attest.
    #[error("only the provider attests")]
    NotProvider,
    /// The day has not come yet.
    #[error("a day in the future")]
    Future,
    /// No version was in force that day.
    #[error("no version was in force")]
    NoVersion,
    /// The same was attested before.
    #[error("nothing differs")]
    Same,
    /// The proof will not do; a fault of the field `doc`.
    #[error("the file will not do")]
    File(Fault),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<EndError> for AttestError {
    fn from(error: EndError) -> Self {
        match error {
            EndError::Role(role) => Self::Role(role),
            EndError::Db(error) => Self::Db(error),
            EndError::AlreadyEnded { .. } => Self::Ended,
            EndError::NotFound | EndError::NoAccess | EndError::Standing(_) => Self::NotFound,
        }
    }
}

/// A day as a moment that is the same day nearly everywhere.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(12)
}

/// The provider says that the customer accepted.
///
/// # Errors
/// See [`AttestError`].
pub async fn attest(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    new: &Attestation,
    proof: Option<NewProof<'_>>,
    now: DateTime<Utc>,
) -> Result<(), AttestError> {
    let proof = match proof {
        Some(proof) => Some((proof.name, documents::examine(proof.bytes).await.map_err(AttestError::File)?)),
        None => None,
    };
    let mut tx = db.begin(by.scope()).await?;
    let it = lock(&mut tx, by.org(), id).await?;
    may(by, &it)?;
    by.person().fresh(now)?;
    let zone = by.person().time_zone().parse().unwrap_or(chrono_tz::UTC);
    if new.accepted_on > now.with_timezone(&zone).date_naive() {
        return Err(AttestError::Future);
    }
    let version = version_on(&mut tx, new.accepted_on).await?.ok_or(AttestError::NoVersion)?;
    if said_before(&mut tx, by.org(), &it, version.0, new).await? {
        return Err(AttestError::Same);
    }
    let (customer, partner) = names(&mut tx, &it).await?;
    let word = Word { id: AttestationId::new(now), it: &it, version: version.0, partner: &partner, new };
    tx.enter(it.partner).await?;
    let document = word.write(&mut tx, by, proof, now).await?;
    let letter = Notice::AgreementAttested {
        org: it.customer,
        provider: partner.clone(),
        version: version.1.clone(),
        name: format!("{} {}", new.given, new.family),
        address: new.email.as_str().to_owned(),
        accepted_on: noon(new.accepted_on),
        by: by.person().name().to_owned(),
    };
    tx.enter(it.customer).await?;
    for reader in organizations::readers(&mut tx, it.customer).await? {
        notice::queue(&mut tx, Some(it.customer), &reader, &letter, now).await?;
    }
    let details = json!({
        "customer": customer, "version": version.1, "first_name": new.given.as_str(), "last_name": new.family.as_str(),
        "email": new.email.as_str(), "phone": new.number(), "accepted_on": new.accepted_on, "proof": document,
    });
    let entry = Entry { action: "customer.agreement_attested", subject: Some(id.uuid()), details };
    for org in [Some(it.partner), it.counterpart, Some(it.customer)].into_iter().flatten() {
        tx.enter(org).await?;
        audit::record(&mut tx, org, by.audit(), entry.clone(), now).await?;
    }
    Ok(tx.commit().await?)
}

/// Whether `by` may attest for this customer at all.
fn may(by: &Member, it: &Held) -> Result<(), AttestError> {
    if it.partner != by.org() {
        return Err(AttestError::NotFound);
    }
    by.require(Action::ConfirmCustomerAgreement)?;
    match it.kind {
        PartnerKind::Provider => Ok(()),
        PartnerKind::Reseller => Err(AttestError::NotProvider),
    }
}

/// The version in force on a day: its id and number.
async fn version_on(tx: &mut Tx, day: NaiveDate) -> Result<Option<(VersionId, String)>, DbError> {
    let row = sqlx::query!(
        "select version_id, version from agreement_versions
         where kind = 'customer' and effective_at < ($1::date + 1)
         order by effective_at desc, published_at desc limit 1",
        day,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.version_id.into(), row.version)))
}

/// Whether the provider's last word about this version has the same person and numbers.
async fn said_before(
    tx: &mut Tx,
    org: OrgId,
    it: &Held,
    version: VersionId,
    new: &Attestation,
) -> Result<bool, DbError> {
    let last = sqlx::query!(
        "select first_name, last_name, email, phone from customer_attestations
         where org_id = $1 and customer_id = $2 and version_id = $3 order by attested_at desc limit 1",
        org.uuid(),
        it.customer.uuid(),
        version.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    let phone = new.number();
    Ok(last.is_some_and(|last| {
        last.first_name == new.given.as_str()
            && last.last_name == new.family.as_str()
            && last.email == new.email.as_str()
            && last.phone == phone
    }))
}

/// A provider's word, on its way into the rows of both companies.
struct Word<'a> {
    id: AttestationId,
    it: &'a Held,
    version: VersionId,
    /// The provider's name.
    partner: &'a str,
    new: &'a Attestation,
}

impl Word<'_> {
    /// Writes both rows, the proof before the customer's: it stands among the provider's documents. The transaction
    /// is in the provider's company before and in the customer's after.
    async fn write(
        &self,
        tx: &mut Tx,
        by: &Member,
        proof: Option<(&str, Examined)>,
        now: DateTime<Utc>,
    ) -> Result<Option<DocumentId>, DbError> {
        // The two rows name the document, which needs the provider's row to belong to.
        let document = proof.as_ref().map(|_| DocumentId::new(now));
        for org in [self.it.partner, self.it.customer] {
            tx.enter(org).await?;
            self.insert(tx, org, by, document, now).await?;
        }
        if let (Some((name, file)), Some(id)) = (proof, document) {
            tx.enter(self.it.partner).await?;
            let place = Place { attestation: Some(self.id), ..Place::default() };
            let looked = Looked { kind: DocumentKind::Other, name, file: &file };
            documents::keep_as(tx, self.it.partner, id, place, looked, by.person(), now).await?;
        }
        Ok(document)
    }

    async fn insert(
        &self,
        tx: &mut Tx,
        org: OrgId,
        by: &Member,
        document: Option<DocumentId>,
        now: DateTime<Utc>,
    ) -> Result<(), DbError> {
        sqlx::query!(
            "insert into customer_attestations (org_id, attestation_id, customer_id, partner_id, version_id, first_name,
                 last_name, email, phone, accepted_on, attested_at, attested_by, attested_name, attested_company,
                 document_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            org.uuid(),
            self.id.uuid(),
            self.it.customer.uuid(),
            self.it.partner.uuid(),
            self.version.uuid(),
            self.new.given.as_str(),
            self.new.family.as_str(),
            self.new.email.as_str(),
            self.new.number(),
            self.new.accepted_on,
            now,
            by.person().id().uuid(),
            by.person().name(),
            self.partner,
            document.map(DocumentId::uuid),
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    }
}
