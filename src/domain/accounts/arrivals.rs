//! Somebody a provider vouched for and whom nobody here knows: they say what the provider did not (the company and
//! its country, when it is new), and prove a mailbox like everybody else. Next: `confirm.rs`.

use chrono::{DateTime, Utc};

use super::identity_store as store;
use super::register::{RegisterError, Registration, send_digits};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{ArrivalId, CodeId};
use crate::domain::organizations;
use crate::domain::values::{Country, EmailAddress, LegalName, PersonName};
use crate::i18n::Language;

/// An arrival, as its page shows it.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The provider, by its name in the settings.
    pub provider: String,
    /// Their name as the provider said it, possibly empty.
    pub full_name: String,
    /// Their address as the provider said it, possibly empty.
    pub address: String,
    /// The company they will land in, with its country; without one they found theirs.
    pub company: Option<(String, String)>,
    /// Whether the directory calls them a global admin.
    pub global_admin: bool,
    /// What they wanted when they signed in.
    pub next: String,
}

/// What somebody says of themselves when they arrive.
#[derive(Debug, Clone)]
pub struct Introduction {
    /// The company they found, and its country; nothing for a colleague.
    pub company: Option<(LegalName, Country)>,
    /// Their name.
    pub full_name: PersonName,
    /// Their work address.
    pub address: EmailAddress,
    /// The language they read.
    pub language: Language,
}

/// Why an arrival could not go on.
#[derive(Debug, thiserror::Error)]
pub enum IntroduceError {
    /// Too long ago, or the company came to be in the meantime: the page is to be shown again.
    #[error("the arrival changed")]
    Changed,
    /// No digits were sent.
    #[error(transparent)]
    Register(#[from] RegisterError),
}

impl From<DbError> for IntroduceError {
    fn from(error: DbError) -> Self {
        Self::Register(error.into())
    }
}

/// Reads an arrival, as long as it may stay.
///
/// # Errors
/// When the database does not answer.
pub async fn arrival(db: &Db, id: ArrivalId, now: DateTime<Utc>) -> Result<Option<Arrival>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some((identity, next)) = store::arrival(&mut tx, id, now).await? else { return Ok(None) };
    let company = match store::company_of(&mut tx, &identity.issuer, &identity.directory).await? {
        Some(org) => {
            tx.enter(org).await?;
            organizations::card(&mut tx, org).await?.map(|card| (card.name, card.country))
        }
        None => None,
    };
    tx.commit().await?;
    Ok(Some(Arrival {
        provider: identity.provider,
        full_name: identity.full_name,
        address: identity.address,
        company,
        global_admin: identity.global_admin,
        next,
    }))
}

/// Takes what somebody says of themselves and sends six digits to their address. The answer is the same for an
/// address that is known already.
///
/// # Errors
/// See [`IntroduceError`].
pub async fn introduce(
    db: &Db,
    id: ArrivalId,
    said: &Introduction,
    now: DateTime<Utc>,
) -> Result<CodeId, IntroduceError> {
    let arrival = arrival(db, id, now).await?.ok_or(IntroduceError::Changed)?;
    let (company_name, country) = match (&arrival.company, &said.company) {
        (Some((name, country)), None) => (name.as_str(), country.as_str()),
        (None, Some((name, country))) => (name.as_str(), country.code()),
        _ => return Err(IntroduceError::Changed),
    };
    let wish = Registration {
        company_name,
        country,
        full_name: said.full_name.as_str(),
        address: &said.address,
        language: said.language,
        password_hash: None,
        arrival: Some(id),
    };
    Ok(send_digits(db, &wish, now).await?)
}
