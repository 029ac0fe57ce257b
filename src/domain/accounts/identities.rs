//! Who somebody is at an identity provider: issuer and subject, in a directory that belongs to one company.
//! Rule: an address never identifies anybody here; whoever is not known arrives first (`arrivals.rs`) and proves a
//! mailbox. An identity stays in its directory, and a sign-in comes back once.

use chrono::{DateTime, TimeDelta, Utc};

use super::arrive::{Arrived, Door, arrive};
use super::identity_store as store;
use super::sessions::Proof;
use crate::domain::actor::{FRESH, Factor, Method, Person};
use crate::domain::db::{Db, DbError, Scope, Tx, is_constraint};
use crate::domain::ids::{ArrivalId, OrgId, PersonId};

/// How long somebody may take to say what their provider did not.
const STAY: TimeDelta = TimeDelta::hours(1);

/// What a provider vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkIdentity {
    /// The provider, by its name in the settings.
    pub provider: String,
    /// The issuer of the token.
    pub issuer: String,
    /// The person, as the issuer numbers them.
    pub subject: String,
    /// The directory they are in.
    pub directory: String,
    /// Their name, if it was said. Only ever a suggestion.
    pub full_name: String,
    /// Their address, if it was said. Only ever a suggestion: it proves no mailbox.
    pub address: String,
    /// Whether the directory calls them a global admin.
    pub global_admin: bool,
    /// Whether the provider does not tell who is one, so that whoever comes first founds the company. It gives
    /// nobody a role in a company that is here.
    pub may_found: bool,
    /// Whether there was a second factor.
    pub second_factor: bool,
    /// When they proved to the provider that it is them, if it said so.
    pub authenticated_at: Option<DateTime<Utc>>,
}

impl WorkIdentity {
    /// Whether they may found a company for their directory, or bind the directory to theirs.
    #[must_use]
    pub const fn founds(&self) -> bool {
        self.global_admin || self.may_found
    }
}

/// Somebody on their way to an account, vouched for by a provider.
#[derive(Debug, Clone)]
pub(super) struct Vouched {
    pub(super) identity: WorkIdentity,
}

impl Vouched {
    pub(super) fn proof(&self, now: DateTime<Utc>) -> Proof {
        proof(&self.identity, now)
    }
}

/// What came of a sign-in at a provider.
#[derive(Debug, Clone)]
pub enum Recognized {
    /// Somebody we know comes in, by way of their second factor here if the provider asked for none.
    Known(Arrived),
    /// Nobody we know: they say first what the provider did not.
    New(ArrivalId),
    /// Their directory has no company here, and they are not its global admin.
    NoCompany,
    /// We know them from another directory.
    OtherDirectory,
}

/// Why nobody proved again who they are.
#[derive(Debug, thiserror::Error)]
pub enum ProveError {
    /// Somebody else signed in at the provider.
    #[error("it is somebody else")]
    SomebodyElse,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The proof a provider's word is. When it does not say when, it is too old for grave acts.
fn proof(identity: &WorkIdentity, now: DateTime<Utc>) -> Proof {
    let old = now - FRESH - TimeDelta::seconds(1);
    let at = identity.authenticated_at.map_or(old, |at| at.min(now));
    Proof { method: Method::WorkAccount, at, second: identity.second_factor.then_some(Factor::Provider) }
}

/// Notes that a sign-in came back; `false` when it had done so before.
///
/// # Errors
/// When the database does not answer.
pub async fn spend_flow(db: &Db, mark: &[u8], now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    match store::spend(&mut tx, mark, now).await {
        Err(error) if is_constraint(&error, "spent_flows_pkey") => return Ok(false),
        other => other?,
    }
    tx.commit().await?;
    Ok(true)
}

/// Signs in whoever we know by this identity; whoever we do not know arrives. `next` is what they wanted.
///
/// # Errors
/// When the database does not answer.
pub async fn recognize(door: Door<'_>, identity: &WorkIdentity, next: &str) -> Result<Recognized, DbError> {
    let now = door.now;
    let mut tx = door.db.begin(Scope::NOBODY).await?;
    if let Some(person) = store::person_of(&mut tx, &identity.issuer, &identity.subject).await? {
        tx.enter_person(person).await?;
        if !store::touch(&mut tx, person, identity, now).await? {
            return Ok(Recognized::OtherDirectory);
        }
        tx.commit().await?;
        return Ok(Recognized::Known(arrive(door, person, proof(identity, now)).await?));
    }
    let known = store::company_of(&mut tx, &identity.issuer, &identity.directory).await?.is_some();
    if !known && !identity.founds() {
        return Ok(Recognized::NoCompany);
    }
    let id = ArrivalId::new(now);
    store::insert_arrival(&mut tx, id, identity, next, now, now + STAY).await?;
    tx.commit().await?;
    Ok(Recognized::New(id))
}

/// Proves again who `person` is; the session goes on under a new token.
///
/// # Errors
/// See [`ProveError`].
pub async fn prove_with_identity(
    door: Door<'_>,
    person: &Person,
    identity: &WorkIdentity,
) -> Result<Arrived, ProveError> {
    let now = door.now;
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    let known = store::person_of(&mut tx, &identity.issuer, &identity.subject).await?;
    if known != Some(person.id()) || !store::touch(&mut tx, person.id(), identity, now).await? {
        return Err(ProveError::SomebodyElse);
    }
    tx.commit().await?;
    Ok(arrive(door, person.id(), proof(identity, now)).await?)
}

/// The providers, by name, at which somebody has an identity.
///
/// # Errors
/// When the database does not answer.
pub async fn providers_of(db: &Db, person: &Person) -> Result<Vec<String>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let names = store::providers(&mut tx, person.id()).await?;
    tx.commit().await?;
    Ok(names)
}

/// Who arrived, as long as they may stay.
pub(super) async fn vouched(tx: &mut Tx, id: ArrivalId, now: DateTime<Utc>) -> Result<Option<Vouched>, DbError> {
    Ok(store::arrival(tx, id, now).await?.map(|(identity, _)| Vouched { identity }))
}

/// Whoever else comes with this directory waits until the transaction ends.
pub(super) async fn lock_directory(tx: &mut Tx, vouched: &Vouched) -> Result<(), DbError> {
    let what = format!("directory {} {}", vouched.identity.issuer, vouched.identity.directory);
    store::lock(tx, &what).await
}

/// The company of the directory.
pub(super) async fn company_of(tx: &mut Tx, vouched: &Vouched) -> Result<Option<OrgId>, DbError> {
    store::company_of(tx, &vouched.identity.issuer, &vouched.identity.directory).await
}

/// Whoever this was is from now on `person`; the transaction must have entered them.
pub(super) async fn link(tx: &mut Tx, person: PersonId, vouched: &Vouched, now: DateTime<Utc>) -> Result<(), DbError> {
    store::insert_identity(tx, person, &vouched.identity, now).await
}

/// The directory is from now on `org`'s; the transaction must be in it.
pub(super) async fn bind(
    tx: &mut Tx,
    org: OrgId,
    by: PersonId,
    vouched: &Vouched,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    store::insert_directory(tx, org, by, &vouched.identity, now).await
}
