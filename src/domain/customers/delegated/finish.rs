//! Delegated access ends before its time: either side decides.
//! Rule: the partner takes an open request back or ends the access, the customer ends it; the other is told.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::super::end::{Held, held};
use super::super::model::PartnerKind;
use super::super::support::withdraw_support;
use super::answer::readers;
use super::model::DelegationState;
use super::store::{self, Row};
use crate::domain::actor::{Action, Member, Role, RoleNeeded};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::DelegationId;
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not of this company.
    #[error("no such access")]
    NotFound,
    /// It is over already, or waits for the customer's own answer.
    #[error("not in a state for this")]
    Closed,
    /// A role among them is never extended by itself.
    #[error("cannot extend by itself")]
    NeverExtends,
    /// None was chosen, or more than can be changed at once.
    #[error("none, or too many at once")]
    Number,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The row of whoever acts, locked, if they may act on it.
pub(super) async fn theirs(tx: &mut Tx, by: &Member, id: DelegationId) -> Result<Row, FinishError> {
    let row = store::locked(tx, by.org(), id).await?.ok_or(FinishError::NotFound)?;
    if row.partner == by.org() {
        by.require(Action::GdapRequestTerminateAutoextend)?;
    } else {
        by.require(&[Role::GlobalAdmin])?;
    }
    Ok(row)
}

/// Takes an open request back, or ends access that is in force.
///
/// # Errors
/// See [`FinishError`].
pub async fn finish(db: &Db, by: &Member, id: DelegationId, now: DateTime<Utc>) -> Result<(), FinishError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = theirs(&mut tx, by, id).await?;
    let state = match row.standing(now) {
        DelegationState::Pending if row.partner == by.org() => DelegationState::Withdrawn,
        DelegationState::Active => DelegationState::Terminated,
        _ => return Err(FinishError::Closed),
    };
    over(&mut tx, &row, state, by.audit(), now).await?;
    Ok(tx.commit().await?)
}

/// Writes an end on both sides, records it and tells both.
pub(super) async fn over(
    tx: &mut Tx,
    row: &Row,
    state: DelegationState,
    by: Actor<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let action = match state {
        DelegationState::Withdrawn => "delegation.withdrawn",
        DelegationState::Terminated => "delegation.terminated",
        _ => "delegation.expired",
    };
    let entry =
        Entry { action, subject: Some(row.id.uuid()), details: json!({ "name": row.name, "before": row.state }) };
    for org in [row.partner, row.customer] {
        tx.enter(org).await?;
        store::end(tx, org, row.id, (state, by.name), now).await?;
        let other = if org == row.partner { row.customer } else { row.partner };
        let other = organizations::card(tx, other).await?.map(|card| card.name).unwrap_or_default();
        let letter = Notice::DelegationEnded {
            org,
            delegation: row.id,
            other,
            name: row.name.clone(),
            how: if row.state == DelegationState::Pending && state == DelegationState::Expired {
                "unanswered".to_owned()
            } else {
                state.code().to_owned()
            },
            by: if by.person.is_some() { by.name.to_owned() } else { String::new() },
            customer: org == row.customer,
        };
        for reader in readers(tx, org, row).await? {
            notice::queue(tx, Some(org), &reader, &letter, now).await?;
        }
        audit::record(tx, org, by, entry.clone(), now).await?;
    }
    lose_support(tx, row, now).await
}

/// A reseller without any administrator access left is nobody's support contact.
async fn lose_support(tx: &mut Tx, row: &Row, now: DateTime<Utc>) -> Result<(), DbError> {
    tx.enter(row.partner).await?;
    let Some(it) = held(tx, row.partner, row.relationship).await? else { return Ok(()) };
    let keeps = it.kind == PartnerKind::Provider || it.admin_access;
    if keeps || store::in_force(tx, row.partner, row.relationship, now).await? {
        return Ok(());
    }
    withdraw_support(tx, &it).await
}

/// The relationship or all administrator access of a partner ends, and with it what was asked and granted. Says
/// whether anything was in force. The letter about the former says so.
pub(in crate::domain::customers) async fn end_all(
    tx: &mut Tx,
    it: &Held,
    by: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let mut ended = 0;
    for org in [it.customer, it.partner] {
        tx.enter(org).await?;
        let done = sqlx::query!(
            "update delegations set state = case state when 'pending' then 'withdrawn' else 'terminated' end,
                 ended_at = $3, ended_name = $4, due_at = null
             where org_id = $1 and relationship_id = $2 and state in ('pending', 'active')",
            org.uuid(),
            it.id.uuid(),
            now,
            by,
        )
        .execute(&mut **tx)
        .await?;
        ended += done.rows_affected();
    }
    Ok(ended > 0)
}
