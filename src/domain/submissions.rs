//! What a form already did, so that pressing a button twice does a thing once, kept for a day; and what was typed
//! into a form whose session was over, kept for half an hour.
//! Rule: what was typed is sealed, and shown again to its own person in its own browser alone. `web/gate.rs` keeps it.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::actor::token_hash;
use super::db::{Db, DbError, Scope};
use super::ids::{FormId, PersonId, SessionId};
use super::token::{Key, Purpose};

/// How long what was typed is kept.
const HALF_AN_HOUR: TimeDelta = TimeDelta::minutes(30);
/// How long after its last use a session's forms are still taken.
const TODAY: TimeDelta = TimeDelta::hours(12);

/// What was typed, and where it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Path and query of the form.
    pub action: String,
    /// Its fields, without secrets and consents.
    pub fields: Vec<(String, String)>,
}

fn hash(browser: &str) -> Vec<u8> {
    Sha256::digest(browser.as_bytes()).to_vec()
}

/// Where the form led when this browser sent it before.
///
/// # Errors
/// When the database does not answer.
pub async fn find(db: &Db, browser: &str, form: FormId) -> Result<Option<String>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = sqlx::query_scalar!(
        "select location from submissions where browser = $1 and form_id = $2",
        hash(browser),
        form.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(found)
}

/// Remembers where a form led.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(db: &Db, browser: &str, form: FormId, location: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    sqlx::query!(
        "insert into submissions (browser, form_id, location, at) values ($1, $2, $3, $4) on conflict do nothing",
        hash(browser),
        form.uuid(),
        location,
        now,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}

/// Whose session this token named, if it is over since less than half a day.
///
/// # Errors
/// When the database does not answer.
pub async fn session_that_was(
    db: &Db,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<(SessionId, PersonId)>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = sqlx::query!(
        r#"select session_id as "session!", person_id as "person!" from app.session_that_was($1, $2)"#,
        token_hash(token),
        now - TODAY,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(found.map(|row| (SessionId::from(row.session), PersonId::from(row.person))))
}

/// Keeps what was typed, for this person in this browser. Of each person the newest ten are kept.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_typed(
    db: &Db,
    key: &Key,
    (person, browser): (PersonId, &str),
    typed: &Typed,
    now: DateTime<Utc>,
) -> Result<FormId, DbError> {
    let id = FormId::new(now);
    let plain = serde_json::to_vec(typed).map_err(|e| DbError::Encode(e.into()))?;
    let sealed = key.encrypt(Purpose::KeptForm, id.uuid(), plain);
    let sealed = sealed.ok_or_else(|| DbError::Encode("a form could not be sealed".into()))?;
    let mut tx = db.begin(Scope::person(person)).await?;
    sqlx::query!(
        "delete from kept_forms where person_id = $1 and form_id in (
             select form_id from kept_forms where person_id = $1 order by created_at desc offset 9)",
        person.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into kept_forms (form_id, person_id, browser, sealed, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        id.uuid(),
        person.uuid(),
        hash(browser),
        sealed,
        now,
        now + HALF_AN_HOUR,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// What this person typed in this browser, while it is kept.
///
/// # Errors
/// When the database does not answer.
pub async fn typed(
    db: &Db,
    key: &Key,
    (person, browser): (PersonId, &str),
    id: FormId,
    now: DateTime<Utc>,
) -> Result<Option<Typed>, DbError> {
    let mut tx = db.begin(Scope::person(person)).await?;
    let sealed = sqlx::query_scalar!(
        "select sealed from kept_forms
         where form_id = $1 and person_id = $2 and browser = $3 and expires_at > $4",
        id.uuid(),
        person.uuid(),
        hash(browser),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    let plain = sealed.and_then(|sealed| key.decrypt(Purpose::KeptForm, id.uuid(), &sealed));
    Ok(plain.and_then(|plain| serde_json::from_slice(&plain).ok()))
}
