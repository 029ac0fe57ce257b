//! Sessions: a random token in a cookie, its hash in a row that its owner can see and end.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use rand::Rng;

use super::sign_in::Origin;
use super::store;
use crate::domain::actor::{Method, Person, token_hash};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{PersonId, SessionId};

/// A session that was just begun: what the cookie carries.
#[derive(Debug, Clone)]
pub struct Started {
    /// Whose it is.
    pub person: PersonId,
    /// The secret, seen here for the only time.
    pub token: String,
}

/// What proved who somebody is.
#[derive(Debug, Clone, Copy)]
pub struct Proof {
    /// How.
    pub method: Method,
    /// When; what came before grave acts' time does not count for them.
    pub at: DateTime<Utc>,
    /// A provider said that there was a second factor.
    pub provider_factor: bool,
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
    start_proved_session(db, person, Proof { method, at: now, provider_factor: false }, from, now).await
}

/// The same, proved as `proof` says.
///
/// # Errors
/// When the database does not answer.
pub async fn start_proved_session(
    db: &Db,
    person: PersonId,
    proof: Proof,
    from: &Origin,
    now: DateTime<Utc>,
) -> Result<Started, DbError> {
    let mut secret = [0u8; 32];
    rand::rng().fill_bytes(&mut secret);
    let token = URL_SAFE_NO_PAD.encode(secret);
    let mut tx = db.begin(Scope::person(person)).await?;
    let (idle, life) =
        if store::is_staff(&mut tx, person).await? { (30, TimeDelta::hours(8)) } else { (60, TimeDelta::hours(12)) };
    let row = store::SessionRow { id: SessionId::new(now), person, proof, idle, expires_at: now + life };
    store::insert_session(&mut tx, &row, &token_hash(&token), from, now).await?;
    tx.commit().await?;
    Ok(Started { person, token })
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
