//! Somebody proved a mailbox on a domain whose company is here already: they ask its global admins for access, or
//! say that it is not their company, and a reviewer looks at it.
//! Rule: nothing of this is said before the mailbox is proved, and nobody founds a second company beside the first
//! unless a reviewer found that it is another one.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::codes::CodeError;
use super::confirm::come_to_be;
use super::identities;
use super::identity_store;
use super::sessions::Proof;
use super::store::{self, Waiting};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{DisputeId, OrgId, PersonId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::organizations;
use crate::domain::values::{EmailAddress, Reason};
use crate::i18n::Language;

/// How long a proved mailbox waits for its owner's choice.
const STAY: TimeDelta = TimeDelta::hours(1);

/// The company that is here already, as somebody with a mailbox there sees it.
#[derive(Debug, Clone)]
pub struct KnownCompany {
    /// Its name.
    pub name: String,
    /// The domain both share.
    pub domain: String,
    /// Their own address.
    pub address: String,
}

/// Why nothing was asked.
#[derive(Debug, thiserror::Error)]
pub enum KnownCompanyError {
    /// Too long ago, or answered before.
    #[error("there is nothing to choose any more")]
    Gone,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<CodeError> for KnownCompanyError {
    fn from(error: CodeError) -> Self {
        match error {
            CodeError::Db(error) => Self::Db(error),
            CodeError::Wrong { .. } | CodeError::Expired => Self::Gone,
        }
    }
}

/// The domain by which a company is found again: none where strangers are neighbors.
pub(super) fn domain_of(address: &EmailAddress) -> Option<&str> {
    let own = !address.is_shared_host() && address.public_service().is_none();
    own.then(|| address.registrable_domain())
}

/// The company of the domain, if it is here; whoever else founds one on it waits until the transaction ends.
pub(super) async fn of(tx: &mut Tx, waiting: &Waiting) -> Result<Option<OrgId>, DbError> {
    let address = EmailAddress::stored(&waiting.typed);
    let Some(domain) = domain_of(&address) else { return Ok(None) };
    identity_store::lock(tx, &format!("domain {domain}")).await?;
    let found = sqlx::query!(
        r#"select app.company_of_domain($1) as org, app.found_separate($2) as "separate!""#,
        domain,
        address.canonical(),
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(found.org.filter(|_| !found.separate).map(OrgId::from))
}

/// The company somebody with a proved mailbox chooses about.
///
/// # Errors
/// When the database does not answer.
pub async fn known_company(db: &Db, person: PersonId, now: DateTime<Utc>) -> Result<Option<KnownCompany>, DbError> {
    let mut tx = db.begin(Scope::person(person)).await?;
    let Some((waiting, org)) = waiting(&mut tx, person, now).await? else { return Ok(None) };
    tx.enter(org).await?;
    let name = organizations::card(&mut tx, org).await?.map(|card| card.name).unwrap_or_default();
    tx.commit().await?;
    let address = EmailAddress::stored(&waiting.typed);
    Ok(Some(KnownCompany { name, domain: address.registrable_domain().to_owned(), address: waiting.typed }))
}

async fn waiting(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<Option<(Waiting, OrgId)>, DbError> {
    let Some(waiting) = store::proved_registration(tx, person, now - STAY).await? else { return Ok(None) };
    Ok(of(tx, &waiting).await?.map(|org| (waiting, org)))
}

/// The person exists, without a place, and asks the company's global admins for one. Whoever came from a provider
/// can be signed in with the proof that is returned.
///
/// # Errors
/// See [`KnownCompanyError`].
pub async fn ask_for_access(db: &Db, person: PersonId, now: DateTime<Utc>) -> Result<Option<Proof>, KnownCompanyError> {
    let mut tx = db.begin(Scope::person(person)).await?;
    let (waiting, org) = waiting(&mut tx, person, now).await?.ok_or(KnownCompanyError::Gone)?;
    let vouched = match waiting.arrival {
        Some(id) => Some(identities::vouched(&mut tx, id, now).await?.ok_or(KnownCompanyError::Gone)?),
        None => None,
    };
    come_to_be(&mut tx, person, &waiting, vouched.as_ref(), now).await?;
    tx.enter(org).await?;
    let asker = organizations::Asker {
        person,
        full_name: &waiting.full_name,
        address: &waiting.typed,
        language: waiting.language,
    };
    organizations::request_access(&mut tx, org, &asker, now).await?;
    tx.commit().await?;
    Ok(vouched.map(|vouched| vouched.proof(now)))
}

/// It is not their company: nothing is made, and a reviewer looks at it.
///
/// # Errors
/// See [`KnownCompanyError`].
pub async fn dispute(db: &Db, person: PersonId, reason: &Reason, now: DateTime<Utc>) -> Result<(), KnownCompanyError> {
    let mut tx = db.begin(Scope::person(person)).await?;
    let (waiting, org) = waiting(&mut tx, person, now).await?.ok_or(KnownCompanyError::Gone)?;
    if !store::complete_registration(&mut tx, person, now).await? {
        return Err(KnownCompanyError::Gone);
    }
    tx.enter(org).await?;
    let id = DisputeId::new(now);
    let opened = sqlx::query!(
        "insert into disputes (org_id, dispute_id, company_name, country, full_name, address, canonical, language,
                               reason, opened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (org_id, canonical) where state = 'open' do nothing",
        org.uuid(),
        id.uuid(),
        waiting.company_name,
        waiting.country,
        waiting.full_name,
        waiting.typed,
        waiting.address,
        waiting.language.code(),
        reason.as_str(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if opened.rows_affected() == 1 {
        tell_reviewers(&mut tx, org, &waiting, now).await?;
    }
    let by = Actor { person: None, name: &waiting.full_name };
    let entry = Entry {
        action: "company.disputed",
        subject: Some(id.uuid()),
        details: json!({ "company": waiting.company_name, "country": waiting.country }),
    };
    audit::record(&mut tx, org, by, entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Every reviewer is told that a dispute waits.
async fn tell_reviewers(tx: &mut Tx, org: OrgId, waiting: &Waiting, now: DateTime<Utc>) -> Result<(), DbError> {
    let known = organizations::card(tx, org).await?.map(|card| card.name).unwrap_or_default();
    let told =
        Notice::DisputeOpened { known, company: waiting.company_name.clone(), person: waiting.full_name.clone() };
    let rows = sqlx::query!(
        r#"select full_name as "name!", address as "address!", language as "language!" from app.reviewers()"#
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let language = Language::parse(&row.language).unwrap_or(Language::English);
        let reader = Reader { name: row.name, address: row.address, language };
        notice::queue(tx, None, &reader, &told, now).await?;
    }
    Ok(())
}
