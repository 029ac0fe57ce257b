//! One's own password: changed by who knows it, chosen anew by who lost it and has the mailbox.
//! Rule: whoever asks about an address learns nothing; a new password ends all other sessions, and its owner
//! is told. A lost password never goes around the second factor: one signs in afterwards, with both.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::arrive::Door;
use super::codes::write_or_take_back;
use super::sign_in::{SignInError, check_own};
use super::{devices, store, told};
use crate::domain::actor::Person;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::HashingError;
use crate::domain::ids::{PersonId, ResetId};
use crate::domain::notice::{Notice, Reader};
use crate::domain::values::{EmailAddress, Password};
use crate::i18n::Language;

/// How long the letter's code can be typed.
const LIFE: TimeDelta = TimeDelta::minutes(10);
/// How often it may be tried.
const TRIES: i32 = 5;
/// How long to wait before the next letter.
const APART: TimeDelta = TimeDelta::seconds(60);
/// How many letters a day.
const A_DAY: i64 = 5;

/// Why no new password was taken.
#[derive(Debug, thiserror::Error)]
pub enum ResetError {
    /// The code does not fit; so many tries are left.
    #[error("wrong code, {left} tries left")]
    Wrong {
        /// Tries left.
        left: i32,
    },
    /// Too old, used, or tried too often.
    #[error("the code expired")]
    Expired,
    /// Too many passwords at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Puts a new password in the place of the one somebody knows; all their other sessions end. Who has none
/// sets their first.
///
/// # Errors
/// As signing in; [`SignInError::Wrong`] when the old one is not theirs.
pub async fn change_password(door: Door<'_>, person: &Person, old: &str, new: &Password) -> Result<(), SignInError> {
    if person.means().password {
        check_own(door, person, old).await?;
    }
    let hash = door.hashing.hash(new.as_bytes()).await?;
    let mut tx = door.db.begin(Scope::person(person.id())).await?;
    store::keep_password(&mut tx, person.id(), &hash, door.now).await?;
    store::end_sessions(&mut tx, person.id(), Some(person.session()), door.now).await?;
    tell(&mut tx, &door, person.id(), "account.password_changed").await?;
    Ok(tx.commit().await?)
}

/// Sends a code to whoever has this address; to an address nobody has, nothing, with the same answer and
/// the same work.
///
/// # Errors
/// When the database does not answer. Too many letters to one address: wait so long.
pub async fn forgot_password(
    db: &Db,
    address: &EmailAddress,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Result<ResetId, TimeDelta>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    if let Err(wait) = may_send(&mut tx, address.canonical(), now).await? {
        return Ok(Err(wait));
    }
    let person = store::person_of(&mut tx, address.canonical()).await?;
    let reset = ResetId::new(now);
    sqlx::query!(
        "insert into password_resets (reset_id, person_id, address, created_at, expires_at)
         values ($1, $2, $3, $4, $5)",
        reset.uuid(),
        person.map(PersonId::uuid),
        address.canonical(),
        now,
        now + LIFE,
    )
    .execute(&mut *tx)
    .await?;
    tx.enter_person(person.unwrap_or_else(|| PersonId::from(Uuid::nil()))).await?;
    let known = store::language_of(&mut tx, person).await?.unwrap_or(language);
    let reader = Reader { name: String::new(), address: address.as_str().to_owned(), language: known };
    write_or_take_back(&mut tx, person.is_some(), &reader, &Notice::PasswordReset { reset }, now).await?;
    tx.commit().await?;
    Ok(Ok(reset))
}

async fn may_send(tx: &mut PgConnection, address: &str, now: DateTime<Utc>) -> Result<Result<(), TimeDelta>, DbError> {
    let row = sqlx::query!(
        r#"select count(*) as "sent!", max(created_at) as last from password_resets
           where address = $1 and created_at > $2"#,
        address,
        now - TimeDelta::days(1),
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(match row.last {
        Some(last) if last + APART > now => Err(last + APART - now),
        _ if row.sent >= A_DAY => Err(TimeDelta::hours(24)),
        _ => Ok(()),
    })
}

/// The address a reset is for, while its code can be typed.
///
/// # Errors
/// When the database does not answer.
pub async fn reset_address(db: &Db, reset: ResetId, now: DateTime<Utc>) -> Result<Option<EmailAddress>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let address = sqlx::query_scalar!(
        "select address from password_resets where reset_id = $1 and used_at is null and expires_at > $2",
        reset.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(address.and_then(|address| EmailAddress::parse(&address).ok()))
}

/// Takes the letter's code and a new password. Every session ends, and no browser is known any more.
///
/// # Errors
/// See [`ResetError`].
pub async fn reset_password(door: Door<'_>, reset: ResetId, typed: &str, new: &Password) -> Result<(), ResetError> {
    let person = use_code(door, reset, typed).await?;
    let hash = door.hashing.hash(new.as_bytes()).await?;
    let mut tx = door.db.begin(Scope::person(person)).await?;
    let used = sqlx::query!(
        "update password_resets set used_at = $2 where reset_id = $1 and used_at is null",
        reset.uuid(),
        door.now,
    )
    .execute(&mut *tx)
    .await?;
    if used.rows_affected() == 0 {
        return Err(ResetError::Expired);
    }
    store::keep_password(&mut tx, person, &hash, door.now).await?;
    store::end_sessions(&mut tx, person, None, door.now).await?;
    devices::forget_all(&mut tx, person).await?;
    tell(&mut tx, &door, person, "account.password_reset").await?;
    Ok(tx.commit().await?)
}

/// Counts the try, then compares. A reset of nobody has a code that no letter carried.
async fn use_code(door: Door<'_>, reset: ResetId, typed: &str) -> Result<PersonId, ResetError> {
    let mut tx = door.db.begin(Scope::NOBODY).await?;
    let row = sqlx::query!(
        "update password_resets set tries = tries + 1
         where reset_id = $1 and used_at is null and tries < $2 and expires_at > $3
         returning person_id, tries",
        reset.uuid(),
        TRIES,
        door.now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    let row = row.ok_or(ResetError::Expired)?;
    let fits = door.key.is_code(reset.uuid(), 1, typed);
    match row.person_id {
        Some(person) if fits => Ok(PersonId::from(person)),
        _ => Err(ResetError::Wrong { left: TRIES - row.tries }),
    }
}

async fn tell(tx: &mut PgConnection, door: &Door<'_>, person: PersonId, action: &'static str) -> Result<(), DbError> {
    let notice = Notice::PasswordChanged { agent: door.from.agent.clone(), network: door.from.network.clone() };
    told::letters(tx, person, &notice, door.now).await?;
    told::record(tx, person, action, told::nothing(), door.now).await
}
