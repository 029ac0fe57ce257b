//! **Create one**: a company name, a person, a work address, a password; six digits prove the mailbox.
//! Rule: the answer is the same whether or not the address is known. Next: `confirm.rs`, what the digits lead to.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::Connection;
use uuid::Uuid;

use super::codes;
use super::store;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::{Hashing, HashingError};
use crate::domain::ids::{ArrivalId, CodeId, PersonId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::values::{Country, EmailAddress, LegalName, Password, PersonName};
use crate::i18n::Language;

/// What somebody fills in to get a work account.
#[derive(Debug, Clone)]
pub struct WorkAccount {
    /// The company, as registered.
    pub company_name: LegalName,
    /// Its country, which its Partner ID and its profile will have too.
    pub country: Country,
    /// The person.
    pub full_name: PersonName,
    /// Their address on the company's own domain.
    pub address: EmailAddress,
    /// Their password.
    pub password: Password,
    /// The language they read.
    pub language: Language,
}

/// Why no work account could be asked for.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// Too many letters to this address; wait so long.
    #[error("wait {0}")]
    Wait(TimeDelta),
    /// Too many passwords at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A wish for a work account, with what proves the person: a password, or their provider's word.
pub(super) struct Registration<'a> {
    pub(super) company_name: &'a str,
    pub(super) country: &'a str,
    pub(super) full_name: &'a str,
    pub(super) address: &'a EmailAddress,
    pub(super) language: Language,
    pub(super) password_hash: Option<&'a str>,
    pub(super) arrival: Option<ArrivalId>,
}

/// Takes the wish for a work account and sends six digits. The answer is the same for an address that
/// is known already; its owner gets a letter that says so.
///
/// # Errors
/// See [`RegisterError`].
pub async fn register(
    db: &Db,
    hashing: &Hashing,
    account: &WorkAccount,
    now: DateTime<Utc>,
) -> Result<CodeId, RegisterError> {
    let hash = hashing.hash(account.password.as_bytes()).await?;
    let wish = Registration {
        company_name: account.company_name.as_str(),
        country: account.country.code(),
        full_name: account.full_name.as_str(),
        address: &account.address,
        language: account.language,
        password_hash: Some(&hash),
        arrival: None,
    };
    send_digits(db, &wish, now).await
}

/// Keeps a wish and sends its digits. Whether the address is known changes which letter it gets, and nothing else.
pub(super) async fn send_digits(db: &Db, wish: &Registration<'_>, now: DateTime<Utc>) -> Result<CodeId, RegisterError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let address = wish.address.canonical();
    if let Err(wait) = codes::may_send(&mut tx, address, now).await? {
        return Err(RegisterError::Wait(wait));
    }
    let known = store::person_of(&mut tx, address).await?.is_some();
    let person = PersonId::new(now);
    tx.enter_person(person).await?;
    // The wish for an address that has an account is written and taken back, so that both take the same time.
    let mut kept = (*tx).begin().await?;
    store::insert_registration(&mut kept, person, wish, now).await?;
    if known {
        kept.rollback().await?;
    } else {
        kept.commit().await?;
    }
    let (purpose, subject, name) =
        if known { ("unknown", Uuid::nil(), "") } else { ("account", person.uuid(), wish.full_name) };
    let code = codes::new_code(&mut tx, purpose, subject, address, now).await?;
    let reader = Reader { name: name.to_owned(), address: wish.address.as_str().to_owned(), language: wish.language };
    let told = if known { Notice::AccountKnown {} } else { Notice::AccountCode { code } };
    notice::queue(&mut tx, None, &reader, &told, now).await?;
    tx.commit().await?;
    Ok(code)
}
