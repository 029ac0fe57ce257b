//! What begins on one page and ends on the next, held by the browser that began it.
//! Rule: the browser holds a sealed id, the row holds everything else; it ends once, in time, after few tries.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::sessions::Proof;
use crate::domain::actor::Method;
use crate::domain::db::DbError;
use crate::domain::ids::{CeremonyId, PersonId};

/// How often one may be tried.
const TRIES: i32 = 5;

/// One about to begin.
pub(super) struct New {
    pub(super) purpose: &'static str,
    pub(super) person: Option<PersonId>,
    /// What was proved before it began.
    pub(super) proof: Option<Proof>,
    pub(super) challenge: Option<Value>,
}

/// One that is going on.
pub(super) struct Ceremony {
    pub(super) purpose: String,
    pub(super) person: Option<PersonId>,
    pub(super) proof: Option<Proof>,
    pub(super) challenge: Option<Value>,
}

pub(super) async fn begin(
    tx: &mut PgConnection,
    new: New,
    life: TimeDelta,
    now: DateTime<Utc>,
) -> Result<CeremonyId, DbError> {
    let id = CeremonyId::new(now);
    sqlx::query!(
        "insert into ceremonies (ceremony_id, purpose, person_id, method, proved_at, challenge, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.uuid(),
        new.purpose,
        new.person.map(PersonId::uuid),
        new.proof.map(|proof| proof.method.code()),
        new.proof.map(|proof| proof.at),
        new.challenge,
        now,
        now + life,
    )
    .execute(&mut *tx)
    .await?;
    Ok(id)
}

/// The one with this id, if it goes on at `now`.
pub(super) async fn find(
    tx: &mut PgConnection,
    id: CeremonyId,
    now: DateTime<Utc>,
) -> Result<Option<Ceremony>, DbError> {
    let row = sqlx::query!(
        "select purpose, person_id, method, proved_at, challenge from ceremonies
         where ceremony_id = $1 and ended_at is null and expires_at > $2 and tries < $3",
        id.uuid(),
        now,
        TRIES,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Ceremony {
        purpose: row.purpose,
        person: row.person_id.map(PersonId::from),
        proof: row
            .method
            .as_deref()
            .and_then(Method::parse)
            .zip(row.proved_at)
            .map(|(method, at)| Proof::of(method, at)),
        challenge: row.challenge,
    }))
}

/// The same, with one try more on it.
pub(super) async fn attempt(
    tx: &mut PgConnection,
    id: CeremonyId,
    now: DateTime<Utc>,
) -> Result<Option<Ceremony>, DbError> {
    let Some(found) = find(tx, id, now).await? else { return Ok(None) };
    let counted = sqlx::query!(
        "update ceremonies set tries = tries + 1
         where ceremony_id = $1 and ended_at is null and expires_at > $2 and tries < $3",
        id.uuid(),
        now,
        TRIES,
    )
    .execute(&mut *tx)
    .await?;
    Ok((counted.rows_affected() > 0).then_some(found))
}

/// Gives it a challenge, in the place of an older one.
pub(super) async fn challenge(tx: &mut PgConnection, id: CeremonyId, challenge: Value) -> Result<(), DbError> {
    sqlx::query!("update ceremonies set challenge = $2 where ceremony_id = $1", id.uuid(), challenge)
        .execute(&mut *tx)
        .await?;
    Ok(())
}

/// Ends it. Of two at once, one hears that it was theirs.
pub(super) async fn end(tx: &mut PgConnection, id: CeremonyId, now: DateTime<Utc>) -> Result<bool, DbError> {
    let ended = sqlx::query!(
        "update ceremonies set ended_at = $2 where ceremony_id = $1 and ended_at is null and expires_at > $2",
        id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(ended.rows_affected() > 0)
}
