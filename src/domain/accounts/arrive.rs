//! Coming in: the first proof is right; now the second one, if there is one, or the session.
//! Rule: every way in ends here, so that none of them goes around the second factor.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::sessions::{self, Proof, Started};
use super::sign_in::Origin;
use super::{ceremonies, devices};
use crate::domain::actor::Method;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::Hashing;
use crate::domain::ids::{CeremonyId, DeviceId, PersonId};
use crate::domain::token::Key;

/// How long the second step may take.
const PATIENCE: TimeDelta = TimeDelta::minutes(10);

/// What every proof needs to know: what it is checked with, and where it comes from.
#[derive(Clone, Copy)]
pub struct Door<'a> {
    /// The database.
    pub db: &'a Db,
    /// The server's secret.
    pub key: &'a Key,
    /// The lane for passwords.
    pub hashing: &'a Hashing,
    /// Where the request comes from.
    pub from: &'a Origin,
    /// The browser, as its sealed cookie names it.
    pub device: Option<DeviceId>,
    /// The program's time.
    pub now: DateTime<Utc>,
}

/// What became of a first proof.
#[derive(Debug, Clone)]
pub enum Arrived {
    /// Signed in.
    In(Started),
    /// A second factor is asked for; this is what the browser has to hold meanwhile.
    Second(CeremonyId),
}

/// Takes somebody in whose first proof was right, and asks for a second one where there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn arrive(door: Door<'_>, person: PersonId, proof: Proof) -> Result<Arrived, DbError> {
    let mut tx = door.db.begin(Scope::person(person)).await?;
    let arrived = if proof.second.is_none() && proof.method != Method::Passkey && has_factor(&mut tx, person).await? {
        let ceremony = ceremonies::New { purpose: "second", person: Some(person), proof: Some(proof), challenge: None };
        Arrived::Second(ceremonies::begin(&mut tx, ceremony, PATIENCE, door.now).await?)
    } else {
        Arrived::In(enter(&mut tx, &door, person, proof).await?)
    };
    tx.commit().await?;
    Ok(arrived)
}

/// Opens the session and keeps the browser; the transaction must have entered the person.
pub(super) async fn enter(
    tx: &mut PgConnection,
    door: &Door<'_>,
    person: PersonId,
    proof: Proof,
) -> Result<Started, DbError> {
    let token = sessions::open(tx, person, proof, door.from, door.now).await?;
    let device = devices::greet(tx, door, person).await?;
    Ok(Started { person, token, device: Some(device) })
}

async fn has_factor(tx: &mut PgConnection, person: PersonId) -> Result<bool, DbError> {
    sqlx::query_scalar!(r#"select exists (select from factors where person_id = $1) as "has!""#, person.uuid())
        .fetch_one(&mut *tx)
        .await
}
