//! The SQL of the question to the primary contact: one row a case, a generation for each letter.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::store::Held;
use crate::domain::db::DbError;
use crate::domain::ids::{CaseId, ConfirmationId, OrgId};
use crate::domain::notice::Reader;
use crate::domain::values::EmailAddress;

/// A question to a primary contact about to be asked.
pub(super) struct NewConfirmation<'a> {
    pub(super) id: ConfirmationId,
    pub(super) case: CaseId,
    pub(super) address: &'a str,
    pub(super) full_name: &'a str,
    pub(super) expires_at: DateTime<Utc>,
}

pub(super) async fn insert_confirmation(
    tx: &mut PgConnection,
    org: OrgId,
    new: &NewConfirmation<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into confirmations (org_id, confirmation_id, case_id, address, full_name, sent_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        org.uuid(),
        new.id.uuid(),
        new.case.uuid(),
        new.address,
        new.full_name,
        now,
        new.expires_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Answers the question of a confirmation, if the link still opens it. Says whether it did.
pub(super) async fn answer_confirmation(
    tx: &mut PgConnection,
    (id, generation): (ConfirmationId, i32),
    confirmed: bool,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let done = sqlx::query!(
        "update confirmations set confirmed_at = case when $3 then $4 end, disowned_at = case when $3 then null else $4 end
         where confirmation_id = $1 and generation = $2
           and confirmed_at is null and disowned_at is null and expires_at > $4",
        id.uuid(),
        generation,
        confirmed,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Asks another address, or another person, in the next letter; what is asked now stays open until it leaves.
pub(super) async fn rename(tx: &mut PgConnection, case: CaseId, to: &Reader) -> Result<(), DbError> {
    let address = EmailAddress::stored(&to.address);
    sqlx::query!(
        "update confirmations set address = $2, full_name = $3
         where case_id = $1 and confirmed_at is null and disowned_at is null",
        case.uuid(),
        address.canonical(),
        to.name,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Sends a confirmation anew: a higher generation, unless one was sent a moment ago or too many today.
pub(super) async fn renew_confirmation(
    tx: &mut PgConnection,
    case: CaseId,
    (apart, a_day, life): (TimeDelta, i32, TimeDelta),
    now: DateTime<Utc>,
) -> Result<Option<(ConfirmationId, i32, DateTime<Utc>)>, DbError> {
    let row = sqlx::query!(
        "update confirmations set generation = generation + 1, tries = 0, reminders = 0, sent_at = $2, expires_at = $3,
             sent_today = case when sent_at::date = $2::timestamptz::date then sent_today + 1 else 1 end
         where case_id = $1 and confirmed_at is null and disowned_at is null and sent_at <= $4
           and (sent_today < $5 or sent_at::date <> $2::timestamptz::date)
         returning confirmation_id, generation, expires_at",
        case.uuid(),
        now,
        now + life,
        now - apart,
        a_day,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (ConfirmationId::from(row.confirmation_id), row.generation, row.expires_at)))
}

/// Counts a try of the six digits, if there is one left. Answers with the generation they belong to.
pub(super) async fn try_code(
    tx: &mut PgConnection,
    id: ConfirmationId,
    tries: i32,
    now: DateTime<Utc>,
) -> Result<Option<i32>, DbError> {
    sqlx::query_scalar!(
        "update confirmations set tries = tries + 1
         where confirmation_id = $1 and tries < $2 and confirmed_at is null and disowned_at is null and expires_at > $3
         returning generation",
        id.uuid(),
        tries,
        now,
    )
    .fetch_optional(&mut *tx)
    .await
}

/// Asks whoever is the contact now, answered or not: a higher generation, so that no letter before opens anything.
/// Answers with the question and its generation.
pub(super) async fn ask_anew(
    tx: &mut PgConnection,
    held: &Held,
    contact: &Reader,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(ConfirmationId, i32), DbError> {
    let address = EmailAddress::stored(&contact.address);
    let row = sqlx::query!(
        "insert into confirmations as c (org_id, confirmation_id, case_id, address, full_name, sent_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (org_id, case_id) do update set address = excluded.address, full_name = excluded.full_name,
             generation = c.generation + 1, tries = 0, reminders = 0, sent_at = excluded.sent_at,
             expires_at = excluded.expires_at, confirmed_at = null, disowned_at = null,
             sent_today = case when c.sent_at::date = excluded.sent_at::date then c.sent_today + 1 else 1 end
         returning confirmation_id, generation",
        held.org.uuid(),
        ConfirmationId::new(now).uuid(),
        held.id.uuid(),
        address.canonical(),
        contact.name,
        now,
        until,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok((ConfirmationId::from(row.confirmation_id), row.generation))
}
