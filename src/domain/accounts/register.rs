//! **Create one**: a company name, a person, a work address, a password; six digits prove the mailbox;
//! then the company exists and its first person is its global admin.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use uuid::Uuid;

use super::codes::{self, CodeError};
use super::store;
use crate::domain::actor::Role;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, is_constraint};
use crate::domain::hashing::{Hashing, HashingError};
use crate::domain::ids::{CodeId, OrgId, PersonId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::organizations;
use crate::domain::token::Key;
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
    let mut tx = db.begin(Scope::NOBODY).await?;
    let address = account.address.canonical();
    if let Err(wait) = codes::may_send(&mut tx, address, now).await? {
        return Err(RegisterError::Wait(wait));
    }
    let reader = Reader {
        name: account.full_name.as_str().to_owned(),
        address: account.address.as_str().to_owned(),
        language: account.language,
    };
    if store::person_of(&mut tx, address).await?.is_some() {
        let code = codes::new_code(&mut tx, "unknown", Uuid::nil(), address, now).await?;
        let reader = Reader { name: String::new(), ..reader };
        notice::queue(&mut tx, None, &reader, &Notice::AccountKnown {}, now).await?;
        tx.commit().await?;
        return Ok(code);
    }
    let person = PersonId::new(now);
    tx.enter_person(person).await?;
    store::insert_registration(&mut tx, person, account, &hash, now).await?;
    let code = codes::new_code(&mut tx, "account", person.uuid(), address, now).await?;
    notice::queue(&mut tx, None, &reader, &Notice::AccountCode { code }, now).await?;
    tx.commit().await?;
    Ok(code)
}

/// The digits are right: the person, the company and their place in it come to be, in one transaction.
///
/// # Errors
/// [`CodeError`], also when somebody else proved the same address in the meantime.
pub async fn confirm_work_account(
    db: &Db,
    key: &Key,
    code: CodeId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<(PersonId, OrgId), CodeError> {
    let person = PersonId::from(codes::use_code(db, key, code, "account", typed, now).await?);
    let org = OrgId::new(now);
    let mut tx = db.begin(Scope::acting(person, org)).await?;
    let Some(waiting) = store::complete_registration(&mut tx, person, now).await? else {
        return Err(CodeError::Expired);
    };
    match store::insert_person(&mut tx, person, &waiting, now).await {
        Err(e) if is_constraint(&e, "addresses_pkey") => return Err(CodeError::Expired),
        other => other?,
    }
    let company = organizations::NewCompany {
        name: &waiting.company_name,
        country: &waiting.country,
        kinds: &[],
        domain: waiting.typed.rsplit_once('@').map(|(_, domain)| domain),
        language: waiting.language,
    };
    organizations::found(&mut tx, org, &company, now).await?;
    let first = organizations::NewMember {
        person,
        full_name: &waiting.full_name,
        address: &waiting.typed,
        language: waiting.language,
        roles: &[Role::GlobalAdmin],
    };
    organizations::join(&mut tx, org, &first, now).await?;
    let by = Actor { person: Some(person), name: &waiting.full_name };
    let details = json!({ "company": waiting.company_name, "country": waiting.country });
    audit::record(&mut tx, org, by, Entry { action: "account.created", subject: Some(person.uuid()), details }, now)
        .await?;
    tx.commit().await?;
    Ok((person, org))
}
