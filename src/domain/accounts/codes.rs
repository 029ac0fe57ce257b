//! Six mailed digits. The row says for whom, until when and how often they were tried; the digits are
//! derived from its id and the server's key. A code sent again is a new row, and the browser forgets the old.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::store;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{CodeId, PersonId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::token::Key;
use crate::domain::values::EmailAddress;
use crate::i18n::Language;

/// How long six digits live.
pub const LIFE: TimeDelta = TimeDelta::minutes(10);
/// How often they may be tried.
const TRIES: i32 = 5;
/// How long to wait before they may be sent again.
const APART: TimeDelta = TimeDelta::seconds(60);
/// How often a day.
const A_DAY: i64 = 5;

/// Why digits were not taken.
#[derive(Debug, thiserror::Error)]
pub enum CodeError {
    /// They do not match; so many tries are left.
    #[error("wrong digits, {left} tries left")]
    Wrong {
        /// Tries left.
        left: i32,
    },
    /// Too old, used, tried too often, or never sent: a new one is needed.
    #[error("the code expired")]
    Expired,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What became of a wish for digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// They are on their way, under this id.
    Yes(CodeId),
    /// Not yet, or not any more today.
    Wait(TimeDelta),
}

/// Whether an address may get another code at `now`.
pub(in crate::domain) async fn may_send(
    tx: &mut PgConnection,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Result<(), TimeDelta>, DbError> {
    let (today, last) = store::codes_sent(tx, address, now - TimeDelta::days(1)).await?;
    match last {
        Some(last) if last + APART > now => Ok(Err(last + APART - now)),
        _ if today >= A_DAY => Ok(Err(TimeDelta::hours(24))),
        _ => Ok(Ok(())),
    }
}

/// Makes a code row; the letter is queued by the caller, in the same transaction.
pub(in crate::domain) async fn new_code(
    tx: &mut PgConnection,
    purpose: &str,
    subject: Uuid,
    address: &str,
    now: DateTime<Utc>,
) -> Result<CodeId, DbError> {
    let id = CodeId::new(now);
    store::insert_code(tx, id, purpose, subject, address, now, now + LIFE).await?;
    Ok(id)
}

/// The newest code for a matter that can still be typed, whichever browser asked for it: a mail scanner that
/// pressed the button first must not keep the human waiting.
pub(in crate::domain) async fn open_code(
    tx: &mut PgConnection,
    purpose: &str,
    subject: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<CodeId>, DbError> {
    store::open_code(tx, purpose, subject, TRIES, now).await
}

/// Takes the digits, or counts the try. Commits either way, so that a try always counts.
pub(in crate::domain) async fn use_code(
    db: &Db,
    key: &Key,
    id: CodeId,
    purpose: &str,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Uuid, CodeError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let tried = store::try_code(&mut tx, id, TRIES, now).await?;
    let Some(tried) = tried else { return Err(CodeError::Expired) };
    let right = key.is_code(id.uuid(), 1, typed) && tried.purpose == purpose;
    if right {
        store::mark_code_used(&mut tx, id, now).await?;
    }
    tx.commit().await?;
    if right { Ok(tried.subject) } else { Err(CodeError::Wrong { left: TRIES - tried.tries }) }
}

/// The address a code went to, masked, for "we sent six digits to …".
///
/// # Errors
/// When the database does not answer.
pub async fn code_address(db: &Db, id: CodeId) -> Result<Option<String>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let address = store::code(&mut tx, id).await?.map(|code| code.address);
    tx.commit().await?;
    Ok(address)
}

/// Sends the digits of a work account again; the older ones are forgotten with their id.
///
/// # Errors
/// When the database does not answer.
pub async fn resend_code(db: &Db, id: CodeId, language: Language, now: DateTime<Utc>) -> Result<Sent, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(old) = store::code(&mut tx, id).await? else { return Ok(Sent::Wait(TimeDelta::zero())) };
    if let Err(wait) = may_send(&mut tx, &old.address, now).await? {
        return Ok(Sent::Wait(wait));
    }
    let new = new_code(&mut tx, &old.purpose, old.subject, &old.address, now).await?;
    let reader = Reader { name: String::new(), address: old.address, language };
    let told = match old.purpose.as_str() {
        "account" => Notice::AccountCode { code: new },
        _ => Notice::SignInCode { code: new },
    };
    write_or_take_back(&mut tx, ["account", "sign_in"].contains(&old.purpose.as_str()), &reader, &told, now).await?;
    tx.commit().await?;
    Ok(Sent::Yes(new))
}

/// Queues a letter; one to nobody is written and taken back, so that both take the same time.
pub(super) async fn write_or_take_back(
    tx: &mut PgConnection,
    known: bool,
    reader: &Reader,
    told: &Notice,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let mut letter = tx.begin().await?;
    notice::queue(&mut letter, None, reader, told, now).await?;
    if known { letter.commit().await } else { letter.rollback().await }
}

/// Sends digits to sign in with, in their reader's language. An unknown address gets a code nobody can use and no
/// letter, with the same work.
///
/// # Errors
/// When the database does not answer.
pub async fn send_sign_in_code(
    db: &Db,
    address: &EmailAddress,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Sent, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    if let Err(wait) = may_send(&mut tx, address.canonical(), now).await? {
        return Ok(Sent::Wait(wait));
    }
    let known = store::person_of(&mut tx, address.canonical()).await?;
    let (purpose, subject) = known.map_or(("unknown", Uuid::nil()), |person| ("sign_in", person.uuid()));
    let id = new_code(&mut tx, purpose, subject, address.canonical(), now).await?;
    tx.enter_person(known.unwrap_or_else(|| PersonId::from(Uuid::nil()))).await?;
    let language = store::language_of(&mut tx, known).await?.unwrap_or(language);
    let reader = Reader { name: String::new(), address: address.as_str().to_owned(), language };
    write_or_take_back(&mut tx, known.is_some(), &reader, &Notice::SignInCode { code: id }, now).await?;
    tx.commit().await?;
    Ok(Sent::Yes(id))
}
