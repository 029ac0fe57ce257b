//! What a customer accepted: its agreement directly, or by word of its provider.
//! Rule: a reseller never attests; the provider does, with a fresh proof, once for the same words; the customer
//! is told who said what about it. The date decides which version was accepted.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::json;

use super::end::{EndError, Held, held, lock, names};
use super::model::PartnerKind;
use crate::domain::actor::{Action, FreshNeeded, Member, RoleNeeded};
use crate::domain::agreements::{self, AgreementKind};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{AttestationId, CustomerRelationshipId, OrgId, VersionId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::values::{EmailAddress, FamilyName, GivenName, Phone};
use crate::i18n::Language;

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
    },
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
    /// The number of the version in force, if there is one.
    pub current: Option<String>,
    /// What it accepted last.
    pub accepted: Option<CustomerAcceptance>,
    /// The side of the reading company; nothing for the customer itself.
    pub side: Option<PartnerKind>,
    /// Who can attest, if it is not the reading company.
    pub provider: Option<String>,
}

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
    let current = agreements::current_in(&mut tx, AgreementKind::Customer, Language::English, now).await?;
    let version = current.as_ref().map(|text| text.version);
    let accepted = accepted(&mut tx, it.customer, version).await?;
    tx.commit().await?;
    Ok(AgreementState { customer, current: current.map(|text| text.number), accepted, side, provider })
}

/// A day as a moment that is the same day nearly everywhere.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(12)
}

/// The last acceptance of the customer the transaction is in.
async fn accepted(
    tx: &mut Tx,
    customer: OrgId,
    current: Option<VersionId>,
) -> Result<Option<CustomerAcceptance>, DbError> {
    let signed = agreements::signed_in(tx, AgreementKind::Customer, None).await?;
    let said = sqlx::query!(
        "select a.version_id, v.version, a.first_name, a.last_name, a.accepted_on, a.attested_at, a.attested_name,
                a.attested_company
         from customer_attestations a join agreement_versions v using (version_id)
         where a.org_id = $1 and a.customer_id = $1 order by a.attested_at desc limit 1",
        customer.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    let signed = signed.map(|signed| CustomerAcceptance {
        in_force: Some(signed.version) == current,
        version: signed.number,
        name: signed.by,
        at: signed.at,
        how: How::Directly,
    });
    let said = said.map(|said| CustomerAcceptance {
        in_force: Some(VersionId::from(said.version_id)) == current,
        version: said.version,
        name: format!("{} {}", said.first_name, said.last_name),
        at: noon(said.accepted_on),
        how: How::Attested { by: said.attested_name, company: said.attested_company, at: said.attested_at },
    });
    Ok(match (signed, said) {
        (Some(signed), Some(said)) if said.in_force && !signed.in_force => Some(said),
        (Some(signed), _) => Some(signed),
        (None, said) => said,
    })
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
    now: DateTime<Utc>,
) -> Result<(), AttestError> {
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
    let phone = new.phone.as_ref().map(Phone::international).unwrap_or_default();
    let details = json!({
        "customer": customer, "version": version.1, "first_name": new.given.as_str(), "last_name": new.family.as_str(),
        "email": new.email.as_str(), "phone": phone, "accepted_on": new.accepted_on,
    });
    let entry = Entry { action: "customer.agreement_attested", subject: Some(id.uuid()), details };
    for org in [it.partner, it.customer] {
        tx.enter(org).await?;
        write(&mut tx, org, by, &it, (version.0, &partner), new, now).await?;
    }
    let letter = Notice::AgreementAttested {
        org: it.customer,
        provider: partner,
        version: version.1,
        name: format!("{} {}", new.given, new.family),
        address: new.email.as_str().to_owned(),
        accepted_on: noon(new.accepted_on),
        by: by.person().name().to_owned(),
    };
    for reader in organizations::readers(&mut tx, it.customer).await? {
        notice::queue(&mut tx, Some(it.customer), &reader, &letter, now).await?;
    }
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
    let phone = new.phone.as_ref().map(Phone::international).unwrap_or_default();
    Ok(last.is_some_and(|last| {
        last.first_name == new.given.as_str()
            && last.last_name == new.family.as_str()
            && last.email == new.email.as_str()
            && last.phone == phone
    }))
}

async fn write(
    tx: &mut Tx,
    org: OrgId,
    by: &Member,
    it: &Held,
    (version, company): (VersionId, &str),
    new: &Attestation,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into customer_attestations (org_id, attestation_id, customer_id, partner_id, version_id, first_name,
             last_name, email, phone, accepted_on, attested_at, attested_by, attested_name, attested_company)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        org.uuid(),
        AttestationId::new(now).uuid(),
        it.customer.uuid(),
        it.partner.uuid(),
        version.uuid(),
        new.given.as_str(),
        new.family.as_str(),
        new.email.as_str(),
        new.phone.as_ref().map(Phone::international).unwrap_or_default(),
        new.accepted_on,
        now,
        by.person().id().uuid(),
        by.person().name(),
        company,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
