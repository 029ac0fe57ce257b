//! Browsers in which a person signed in before. A sealed cookie names the browser, a row says whose it is.
//! Rule: a browser alone proves nobody; it only keeps its owner's way in open, and a new one is told about.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::arrive::Door;
use super::told;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{DeviceId, PersonId};
use crate::domain::notice::Notice;
use crate::domain::values::EmailAddress;

/// The browser, if whoever owns the address signed in with it before.
pub(super) async fn known(
    db: &Db,
    address: &EmailAddress,
    device: Option<DeviceId>,
) -> Result<Option<DeviceId>, DbError> {
    let Some(device) = device else { return Ok(None) };
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(person) = super::store::person_of(&mut tx, address.canonical()).await? else { return Ok(None) };
    tx.enter_person(person).await?;
    let known = is_known(&mut tx, person, device).await?;
    tx.commit().await?;
    Ok(known.then_some(device))
}

/// Whether the person the transaction has entered signed in with this browser before.
pub(super) async fn is_known(tx: &mut PgConnection, person: PersonId, device: DeviceId) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from known_devices where person_id = $1 and device_id = $2) as "known!""#,
        person.uuid(),
        device.uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Keeps the browser as one of theirs. They are told by letter of every one but the first.
pub(super) async fn greet(tx: &mut PgConnection, door: &Door<'_>, person: PersonId) -> Result<DeviceId, DbError> {
    let device = door.device.unwrap_or_else(|| DeviceId::new(door.now));
    let seen = sqlx::query!(
        "update known_devices set last_at = $3 where person_id = $1 and device_id = $2",
        person.uuid(),
        device.uuid(),
        door.now,
    )
    .execute(&mut *tx)
    .await?;
    if seen.rows_affected() > 0 {
        return Ok(device);
    }
    let others =
        sqlx::query_scalar!(r#"select count(*) as "others!" from known_devices where person_id = $1"#, person.uuid())
            .fetch_one(&mut *tx)
            .await?;
    keep(tx, person, device, door.now).await?;
    if others > 0 {
        let notice = Notice::NewDevice { agent: door.from.agent.clone(), network: door.from.network.clone() };
        told::letters(tx, person, &notice, door.now).await?;
    }
    Ok(device)
}

async fn keep(tx: &mut PgConnection, person: PersonId, device: DeviceId, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "insert into known_devices (person_id, device_id, first_at, last_at) values ($1, $2, $3, $3)
         on conflict do nothing",
        person.uuid(),
        device.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Forgets all of a person's browsers: their password was lost, and who knows who has their cookies.
pub(super) async fn forget_all(tx: &mut PgConnection, person: PersonId) -> Result<(), DbError> {
    sqlx::query!("delete from known_devices where person_id = $1", person.uuid()).execute(&mut *tx).await?;
    Ok(())
}
