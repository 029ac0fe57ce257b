//! Signing in: by password, by mailed digits, and proving again who one is before a grave act.
//! Rule: tries are counted before a password is looked at, and an unknown address costs the same work.

use chrono::{DateTime, TimeDelta, Utc};

use super::codes::{self, CodeError};
use super::sessions::{Started, start_session};
use super::store;
use crate::domain::actor::{Method, Person};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::{Hashing, HashingError};
use crate::domain::ids::{CodeId, PersonId};
use crate::domain::limit::{self, ACCOUNT, NETWORK};
use crate::domain::token::Key;
use crate::domain::values::EmailAddress;

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
    db: &Db,
    hashing: &Hashing,
    address: &EmailAddress,
    password: &str,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Started, SignInError> {
    let account = format!("account:{}", address.canonical());
    let network = format!("network:{}", from.network);
    for (key, allowance) in [(&account, ACCOUNT), (&network, NETWORK)] {
        limit::count(db, key, allowance, now).await?.map_err(SignInError::Wait)?;
    }
    let mut tx = db.begin(Scope::NOBODY).await?;
    let person = store::person_of(&mut tx, address.canonical()).await?;
    let stored = match person {
        Some(person) => {
            tx.enter_person(person).await?;
            store::password_of(&mut tx, person).await?
        }
        None => None,
    };
    tx.commit().await?;
    let fits = hashing.verify(stored.as_deref(), password).await?;
    let (Some(person), true) = (person, fits) else { return Err(SignInError::Wrong) };
    limit::forget(db, &account).await?;
    limit::forget(db, &network).await?;
    Ok(start_session(db, person, Method::Password, from, now).await?)
}

/// Signs somebody in by the digits mailed to them.
///
/// # Errors
/// See [`CodeError`].
pub async fn sign_in_with_code(
    db: &Db,
    key: &Key,
    code: CodeId,
    typed: &str,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Started, CodeError> {
    let person = PersonId::from(codes::use_code(db, key, code, "sign_in", typed, now).await?);
    Ok(start_session(db, person, Method::MailedCode, from, now).await?)
}

/// Proves again who `person` is; the session goes on under a new token.
///
/// # Errors
/// See [`SignInError`].
pub async fn prove_again(
    db: &Db,
    hashing: &Hashing,
    person: &Person,
    password: &str,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Started, SignInError> {
    let key = format!(
        "account:{}",
        EmailAddress::parse(person.address()).map_or_else(|_| person.id().to_string(), |a| a.canonical().to_owned())
    );
    limit::count(db, &key, ACCOUNT, now).await?.map_err(SignInError::Wait)?;
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let stored = store::password_of(&mut tx, person.id()).await?;
    tx.commit().await?;
    if !hashing.verify(stored.as_deref(), password).await? {
        return Err(SignInError::Wrong);
    }
    limit::forget(db, &key).await?;
    super::sessions::end_session(db, person, person.session(), now).await?;
    Ok(start_session(db, person.id(), Method::Password, from, now).await?)
}
