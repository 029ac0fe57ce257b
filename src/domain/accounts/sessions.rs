//! Sessions: a random token in a cookie, its hash in a row that its owner can see and end.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::identity_store::lock;
use super::sign_in::Origin;
use super::store;
use crate::domain::actor::{Factor, Method, Person, new_token, token_hash};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{DeviceId, PersonId, SessionId};

/// How many sessions a person may have at once; one more ends the oldest.
const MOST: i64 = 10;

/// A session that was just begun: what the cookie carries.
#[derive(Debug, Clone)]
pub struct Started {
    /// Whose it is.
    pub person: PersonId,
    /// The secret, seen here for the only time.
    pub token: String,
    /// The browser it was begun in, where that is kept.
    pub device: Option<DeviceId>,
}

/// What proved who somebody is.
#[derive(Debug, Clone, Copy)]
pub struct Proof {
    /// How.
    pub method: Method,
    /// When; what came before grave acts' time does not count for them.
    pub at: DateTime<Utc>,
    /// What was proved beside it.
    pub second: Option<Factor>,
}

impl Proof {
    /// Proved by `method` alone, at `at`.
    #[must_use]
    pub const fn of(method: Method, at: DateTime<Utc>) -> Self {
        Self { method, at, second: None }
    }

    /// With a second factor beside it, proved at `now`. What was proved here counts from now; what a provider
    /// vouched for, from when it was proved there.
    #[must_use]
    pub fn beside(self, second: Factor, now: DateTime<Utc>) -> Self {
        let at = if self.method == Method::WorkAccount { self.at } else { now };
        Self { at, second: Some(second), ..self }
    }
}

/// One open session, as its owner sees it.
#[derive(Debug, Clone)]
pub struct OpenSession {
    /// Its id.
    pub id: SessionId,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Last use.
    pub last_seen_at: DateTime<Utc>,
    /// From where.
    pub network: String,
    /// With what.
    pub agent: String,
}

/// Begins a session. Staff stay signed in for a shorter time.
///
/// # Errors
/// When the database does not answer.
pub async fn start_session(
    db: &Db,
    person: PersonId,
    method: Method,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Started, DbError> {
    let mut tx = db.begin(Scope::person(person)).await?;
    let token = open(&mut tx, person, Proof::of(method, now), from, now).await?;
    tx.commit().await?;
    Ok(Started { person, token, device: None })
}

/// The same in a transaction that has entered the person; answers the cookie's secret.
pub(super) async fn open(
    tx: &mut PgConnection,
    person: PersonId,
    proof: Proof,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<String, DbError> {
    let token = new_token();
    let (idle, life) =
        if store::is_staff(tx, person).await? { (30, TimeDelta::hours(8)) } else { (60, TimeDelta::hours(12)) };
    let row = store::SessionRow { id: SessionId::new(now), person, proof, idle, expires_at: now + life };
    // Two sign-ins at once wait for each other, so that both are counted.
    lock(tx, &format!("sessions {person}")).await?;
    store::insert_session(tx, &row, &token_hash(&token), from, now).await?;
    end_oldest(tx, person, now).await?;
    Ok(token)
}

/// Ends a person's oldest open sessions beyond the newest [`MOST`].
async fn end_oldest(tx: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update sessions set ended_at = $3
         where session_id in (
             select session_id from sessions
             where person_id = $1 and ended_at is null and expires_at > $3
               and last_seen_at + make_interval(mins => idle_minutes) > $3
             order by created_at desc, session_id desc offset $2)",
        person.uuid(),
        MOST,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Ends one of a person's own sessions; ending it twice is the same as once.
///
/// # Errors
/// When the database does not answer.
pub async fn end_session(db: &Db, person: &Person, session: SessionId, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    store::end_session(&mut tx, session, now).await?;
    tx.commit().await
}

/// Ends all of a person's sessions but the one they are using; answers how many.
///
/// # Errors
/// When the database does not answer.
pub async fn end_other_sessions(db: &Db, person: &Person, now: DateTime<Utc>) -> Result<u64, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let ended = store::end_sessions(&mut tx, person.id(), Some(person.session()), now).await?;
    tx.commit().await?;
    Ok(ended)
}

/// A person's open sessions, the one used last first.
///
/// # Errors
/// When the database does not answer.
pub async fn list_sessions(db: &Db, person: &Person, now: DateTime<Utc>) -> Result<Vec<OpenSession>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let sessions = store::open_sessions(&mut tx, person.id(), now).await?;
    tx.commit().await?;
    Ok(sessions)
}
