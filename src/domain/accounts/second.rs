//! The second step of signing in: a code of the app or a recovery code, typed. Passkeys are in `passkeys.rs`.
//! Rule: it belongs to one first step, in one browser, for ten minutes and five tries; guesses at one person's
//! second factor are counted over all of them.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::arrive::{Door, enter};
use super::ceremonies::{self, Ceremony};
use super::factors::{apps, recovery};
use super::ladder::{self, Guess};
use super::sessions::{Proof, Started};
use super::{devices, lost};
use crate::domain::actor::Factor;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::hashing::HashingError;
use crate::domain::ids::{CeremonyId, PersonId};

/// Why the second step was not made.
#[derive(Debug, thiserror::Error)]
pub enum SecondError {
    /// Too late, tried too often, or done already: from the beginning again.
    #[error("this sign-in is over")]
    Gone,
    /// The code does not fit, or was used before.
    #[error("the code does not fit")]
    Wrong,
    /// Too many tries; wait so long.
    #[error("too many tries, wait {0}")]
    Wait(TimeDelta),
    /// Too much to compute at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What can be offered as the second step.
#[derive(Debug, Clone)]
pub struct SecondStep {
    /// Whose.
    pub person: PersonId,
    /// A code of an app.
    pub app: bool,
    /// A passkey.
    pub passkey: bool,
    /// Recovery codes left.
    pub codes: i64,
    /// Help that was asked for.
    pub help: Option<lost::Help>,
}

/// What the second step of this sign-in may be; nothing when it is over.
///
/// # Errors
/// When the database does not answer.
pub async fn second_step(db: &Db, id: CeremonyId, now: DateTime<Utc>) -> Result<Option<SecondStep>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some((_, person)) = whose(ceremonies::find(&mut tx, id, now).await?) else { return Ok(None) };
    tx.enter_person(person).await?;
    let kinds =
        sqlx::query_scalar!("select kind from factors where person_id = $1", person.uuid()).fetch_all(&mut *tx).await?;
    let codes = recovery::left(&mut tx, person).await?;
    let help = lost::open_help(&mut tx, person).await?;
    tx.commit().await?;
    let has = |factor: Factor| kinds.iter().any(|kind| kind == factor.code());
    Ok(Some(SecondStep { person, app: has(Factor::App), passkey: has(Factor::Passkey), codes, help }))
}

/// Finishes a sign-in by a code of the person's app.
///
/// # Errors
/// See [`SecondError`].
pub async fn second_by_app(door: Door<'_>, id: CeremonyId, typed: &str) -> Result<Started, SecondError> {
    let (proof, person, of) = count(door, id).await?;
    let mut tx = door.db.begin(Scope::person(person)).await?;
    if !apps::use_code(&mut tx, door.key, person, typed, door.now).await? {
        return Err(SecondError::Wrong);
    }
    let started = finish(&mut tx, &door, id, person, (proof, Factor::App)).await?;
    tx.commit().await?;
    forgive(door, &of).await?;
    Ok(started)
}

/// Finishes a sign-in by a recovery code; answers how many are left.
///
/// # Errors
/// See [`SecondError`].
pub async fn second_by_recovery(door: Door<'_>, id: CeremonyId, typed: &str) -> Result<(Started, i64), SecondError> {
    let (proof, person, of) = count(door, id).await?;
    let Some(code) = recovery::prepare(door.db, door.hashing, person, typed).await? else {
        return Err(SecondError::Wrong);
    };
    let mut tx = door.db.begin(Scope::person(person)).await?;
    if !recovery::use_code(&mut tx, &door, person, &code).await? {
        return Err(SecondError::Wrong);
    }
    let started = finish(&mut tx, &door, id, person, (proof, Factor::Recovery)).await?;
    let left = recovery::left(&mut tx, person).await?;
    tx.commit().await?;
    forgive(door, &of).await?;
    Ok((started, left))
}

/// Ends the ceremony and opens the session, in one transaction. Help that was asked for is not needed any more.
pub(super) async fn finish(
    tx: &mut PgConnection,
    door: &Door<'_>,
    id: CeremonyId,
    person: PersonId,
    (proof, second): (Proof, Factor),
) -> Result<Started, SecondError> {
    if !ceremonies::end(tx, id, door.now).await? {
        return Err(SecondError::Gone);
    }
    lost::stop(tx, person, door.now).await?;
    Ok(enter(tx, door, person, proof.beside(second, door.now)).await?)
}

/// Counts a try at this ceremony and at this person, before anything is compared.
async fn count(door: Door<'_>, id: CeremonyId) -> Result<(Proof, PersonId, String), SecondError> {
    let mut tx = door.db.begin(Scope::NOBODY).await?;
    let Some((proof, person)) = whose(ceremonies::attempt(&mut tx, id, door.now).await?) else {
        return Err(SecondError::Gone);
    };
    tx.commit().await?;
    let of = format!("second:{person}");
    let guess = guess(door, person, &of).await?;
    ladder::climb(door, &guess).await?.map_err(SecondError::Wait)?;
    Ok((proof, person, of))
}

async fn guess<'a>(door: Door<'a>, person: PersonId, of: &'a str) -> Result<Guess<'a>, DbError> {
    let mut tx = door.db.begin(Scope::person(person)).await?;
    let device = match door.device {
        Some(device) if devices::is_known(&mut tx, person, device).await? => Some(device),
        _ => None,
    };
    tx.commit().await?;
    Ok(Guess { of, network: &door.from.network, device })
}

/// The code was right: forgets the guesses at this person, as a stranger's and as this browser's.
async fn forgive(door: Door<'_>, of: &str) -> Result<(), DbError> {
    let stranger = Guess { of, network: &door.from.network, device: None };
    ladder::forgive(door.db, &stranger).await?;
    if door.device.is_some() {
        ladder::forgive(door.db, &Guess { device: door.device, ..stranger }).await?;
    }
    Ok(())
}

/// The first proof and whose it was, if this is the second step of a sign-in.
pub(super) fn whose(found: Option<Ceremony>) -> Option<(Proof, PersonId)> {
    let found = found.filter(|c| c.purpose == "second")?;
    Some((found.proof?, found.person?))
}
