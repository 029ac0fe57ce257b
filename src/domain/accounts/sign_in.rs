//! Signing in: by password, by mailed digits, and proving again who one is before a grave act.
//! Rule: tries are counted before a password is looked at, and an unknown address costs the same work.
//! Next: `arrive.rs`, which asks for the second factor.

use chrono::TimeDelta;
use uuid::Uuid;

use super::arrive::{Arrived, Door, arrive};
use super::codes::{self, CodeError};
use super::ladder::{self, Guess};
use super::sessions::Proof;
use super::{devices, store};
use crate::domain::actor::{Method, Person};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::hashing::HashingError;
use crate::domain::ids::{CodeId, PersonId};
use crate::domain::values::{EmailAddress, Password};

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address and password do not fit; which of them is not said.
    #[error("address and password do not fit")]
    Wrong,
    /// Too many tries; wait so long.
    #[error("too many tries, wait {0}")]
    Wait(TimeDelta),
    /// Too many passwords at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Where a sign-in comes from, kept with its session.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    /// Network address.
    pub network: String,
    /// What the browser calls itself.
    pub agent: String,
}

/// Signs somebody in by address and password.
///
/// # Errors
/// See [`SignInError`].
pub async fn sign_in_with_password(
    door: Door<'_>,
    address: &EmailAddress,
    password: &str,
) -> Result<Arrived, SignInError> {
    let of = format!("account:{}", address.canonical());
    let device = devices::known(door.db, address, door.device).await?;
    let guess = Guess { of: &of, network: &door.from.network, device };
    ladder::climb(door, &guess).await?.map_err(SignInError::Wait)?;
    let (person, stored) = stored_at(door.db, address).await?;
    let fits = door.hashing.verify(stored.as_deref(), &as_stored(password)).await?;
    let (Some(person), true) = (person, fits) else { return Err(SignInError::Wrong) };
    ladder::forgive(door.db, &guess).await?;
    keep_up(door, person, stored.as_deref(), password).await?;
    Ok(arrive(door, person, Proof::of(Method::Password, door.now)).await?)
}

/// Whose an address is, and what is stored of their password: the same questions for an address nobody has.
async fn stored_at(db: &Db, address: &EmailAddress) -> Result<(Option<PersonId>, Option<String>), DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let person = store::person_of(&mut tx, address.canonical()).await?;
    let asked = person.unwrap_or_else(|| PersonId::from(Uuid::nil()));
    tx.enter_person(asked).await?;
    let stored = store::password_of(&mut tx, asked).await?;
    tx.commit().await?;
    Ok((person, stored))
}

/// A password as it was typed when it was stored; one that could not be stored fits nothing.
pub(super) fn as_stored(typed: &str) -> String {
    Password::typed(typed).map(|p| String::from_utf8_lossy(p.as_bytes()).into_owned()).unwrap_or_default()
}

/// Signs somebody in by the digits mailed to them.
///
/// # Errors
/// See [`CodeError`].
pub async fn sign_in_with_code(door: Door<'_>, code: CodeId, typed: &str) -> Result<Arrived, CodeError> {
    let person = codes::use_code(door.db, door.key, code, "sign_in", typed, door.now).await?;
    Ok(arrive(door, PersonId::from(person), Proof::of(Method::MailedCode, door.now)).await?)
}

/// Proves again who `person` is by their password; a second factor is asked for where there is one. The
/// session goes on under a new token when the proof is whole.
///
/// # Errors
/// See [`SignInError`].
pub async fn prove_again(door: Door<'_>, person: &Person, password: &str) -> Result<Arrived, SignInError> {
    check_own(door, person, password).await?;
    Ok(arrive(door, person.id(), Proof::of(Method::Password, door.now)).await?)
}

/// Whether this is the person's own password, counted like any other guess at it.
pub(super) async fn check_own(door: Door<'_>, person: &Person, password: &str) -> Result<(), SignInError> {
    let address = EmailAddress::parse(person.address()).ok();
    let of =
        format!("account:{}", address.as_ref().map_or_else(|| person.id().to_string(), |a| a.canonical().to_owned()));
    let device = match &address {
        Some(address) => devices::known(door.db, address, door.device).await?,
        None => None,
    };
    let guess = Guess { of: &of, network: &door.from.network, device };
    ladder::climb(door, &guess).await?.map_err(SignInError::Wait)?;
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    let stored = store::password_of(&mut tx, person.id()).await?;
    tx.commit().await?;
    if !door.hashing.verify(stored.as_deref(), &as_stored(password)).await? {
        return Err(SignInError::Wrong);
    }
    ladder::forgive(door.db, &guess).await?;
    Ok(keep_up(door, person.id(), stored.as_deref(), password).await?)
}

/// Hashes a right password anew where its hash is of other work than today's. A full lane puts it off.
async fn keep_up(door: Door<'_>, person: PersonId, stored: Option<&str>, password: &str) -> Result<(), DbError> {
    let Some(old) = stored.filter(|stored| door.hashing.is_outdated(stored)) else { return Ok(()) };
    let Ok(new) = door.hashing.hash(as_stored(password).as_bytes()).await else { return Ok(()) };
    let mut tx = door.db.begin(Scope::person(person)).await?;
    rehash(&mut tx, person, old, &new).await?;
    tx.commit().await
}

/// Puts a newer hash of the same password in the place of `old`; when it was changed is as before.
async fn rehash(tx: &mut Tx, person: PersonId, old: &str, new: &str) -> Result<(), DbError> {
    sqlx::query!("update passwords set hash = $3 where person_id = $1 and hash = $2", person.uuid(), old, new)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
