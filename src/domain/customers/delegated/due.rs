//! What time does to delegated access: a request nobody answered expires, access ends or is extended, and both
//! sides are warned before. Rule: one row a transaction, its leading row locked past others, so that any number
//! of workers may run; the row says itself when it has to be looked at next.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::answer::readers;
use super::changed::tell;
use super::finish::over;
use super::model::{DelegationState, EXTENSION, next_look, warning};
use super::store::{self, Row};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{DelegationId, OrgId};
use crate::domain::notice::{self, DelegationChange, Notice};
use crate::domain::organizations;

/// Does the one thing that is due first. Says whether there was one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let due = sqlx::query!(
        "select org_id, delegation_id, warned from delegations
         where side = 'customer' and due_at <= $1 order by due_at limit 1 for update skip locked",
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(due) = due else { return Ok(false) };
    let (customer, id) = (OrgId::from(due.org_id), DelegationId::from(due.delegation_id));
    tx.enter(customer).await?;
    let Some(row) = store::row(&mut tx, customer, id).await? else { return Ok(false) };
    match (row.standing(now), row.ends_at) {
        (DelegationState::Expired, _) => over(&mut tx, &row, DelegationState::Expired, Actor::PROGRAM, now).await?,
        (DelegationState::Active, Some(end)) if end <= now => extend(&mut tx, &row, end, now).await?,
        (DelegationState::Active, Some(end)) => warn(&mut tx, &row, end, due.warned, now).await?,
        _ => look_again(&mut tx, id, (row.ends_at, None), None).await?,
    }
    tx.commit().await?;
    Ok(true)
}

/// Its time is over, and it is extended by itself.
async fn extend(tx: &mut Tx, row: &Row, end: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), DbError> {
    let until = end + EXTENSION;
    let days = i32::try_from(EXTENSION.num_days()).unwrap_or(i32::MAX);
    look_again(tx, row.id, (Some(until), None), Some(next_look(until, days, None))).await?;
    let details = json!({ "name": row.name, "before": end, "after": until });
    let entry = Entry { action: "delegation.extended", subject: Some(row.id.uuid()), details };
    for org in [row.partner, row.customer] {
        tx.enter(org).await?;
        audit::record(tx, org, Actor::PROGRAM, entry.clone(), now).await?;
        tell(tx, row, org, DelegationChange::Extended, (Some(end), Some(until), ""), now).await?;
    }
    Ok(())
}

/// The end is near: both sides are told. Access that goes on by itself has no end to warn of.
async fn warn(
    tx: &mut Tx,
    row: &Row,
    end: DateTime<Utc>,
    warned: Option<i32>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    if row.auto_extend {
        return look_again(tx, row.id, (Some(end), warned), Some(end)).await;
    }
    let since = row.answered_at.unwrap_or(row.asked_at);
    let span = i32::try_from((end - since).num_days()).unwrap_or(i32::MAX);
    let near = warning(end, span, warned, now);
    let given = near.or(warned).or(Some(1));
    look_again(tx, row.id, (Some(end), given), Some(next_look(end, span, given))).await?;
    let Some(days) = near else { return Ok(()) };
    for org in [row.partner, row.customer] {
        tx.enter(org).await?;
        let other = if org == row.partner { row.customer } else { row.partner };
        let other = organizations::card(tx, other).await?.map(|card| card.name).unwrap_or_default();
        let letter = Notice::DelegationEnds {
            org,
            delegation: row.id,
            other,
            name: row.name.clone(),
            ends_at: end,
            days,
            auto_extend: row.auto_extend,
            customer: org == row.customer,
        };
        for reader in readers(tx, org, row).await? {
            notice::queue(tx, Some(org), &reader, &letter, now).await?;
        }
    }
    Ok(())
}

/// Writes on both sides when it ends, which warning was given, and when to look next.
async fn look_again(
    tx: &mut Tx,
    id: DelegationId,
    (ends_at, warned): (Option<DateTime<Utc>>, Option<i32>),
    due_at: Option<DateTime<Utc>>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update delegations set ends_at = $2, warned = $3, due_at = $4 where delegation_id = $1",
        id.uuid(),
        ends_at,
        warned,
        due_at,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
