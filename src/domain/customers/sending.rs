//! What a reseller does with an invitation it sent: sending it again, taking it back.

use chrono::{DateTime, Utc};

use super::invite::{record, record_in, send};
use super::model::{InvitationState, Situation, Wait, situation};
use super::store::{self, Answer, Invitation};
use crate::domain::actor::{Action, Reseller, RoleNeeded};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::organizations;

/// Why an invitation was left as it is.
#[derive(Debug, thiserror::Error)]
pub enum SendingError {
    /// The person's roles do not include it.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not theirs, or not there.
    #[error("no such invitation")]
    NotFound,
    /// It was answered, withdrawn, or it expired.
    #[error("no longer open")]
    Closed,
    /// Too soon, or too often today.
    #[error("wait {0:?}")]
    Wait(Wait),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Whether somebody's roles include looking after invitations.
#[must_use]
pub fn may_look_after(by: &Reseller) -> bool {
    by.may(Action::RequestCustomerRelationship)
}

/// Locks an open invitation of the reseller.
async fn open(
    tx: &mut Tx,
    by: &Reseller,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Invitation, SendingError> {
    store::lock(tx, by.org(), id).await?;
    let row = store::read(tx, by.org(), id).await?.filter(|row| row.reseller == by.org());
    let row = row.ok_or(SendingError::NotFound)?;
    by.require(Action::RequestCustomerRelationship)?;
    match situation(row.standing, row.standing.generation, now) {
        Situation::Open => Ok(row),
        _ => Err(SendingError::Closed),
    }
}

/// Sends the letter again, under a new link; the older links say so. It ends when it would have ended.
///
/// # Errors
/// See [`SendingError`].
pub async fn resend(db: &Db, by: &Reseller, id: CustomerInvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
    let mut tx = db.begin(by.scope()).await?;
    let mut row = open(&mut tx, by, id, now).await?;
    let counted = row.sendings.again(now).map_err(SendingError::Wait)?;
    store::send_again(&mut tx, by.org(), id, counted).await?;
    row.standing.generation += 1;
    let provider = match row.provider {
        Some(provider) => organizations::card(&mut tx, provider).await?.map(|card| card.name).unwrap_or_default(),
        None => String::new(),
    };
    send(&mut tx, &row, &by.company().name, &provider, now).await?;
    record(&mut tx, by, &row, "customer.invited_again", now).await?;
    if let Some(provider) = row.provider {
        tx.enter(provider).await?;
        store::send_again(&mut tx, provider, id, counted).await?;
    }
    Ok(tx.commit().await?)
}

/// Takes an open invitation back, on both sides.
///
/// # Errors
/// See [`SendingError`].
pub async fn withdraw(
    db: &Db,
    by: &Reseller,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<(), SendingError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = open(&mut tx, by, id, now).await?;
    let ended = Answer {
        state: InvitationState::Withdrawn,
        name: by.person().name(),
        reason: None,
        customer: None,
        accepted: None,
        consent: None,
    };
    store::answer(&mut tx, by.org(), id, &ended, now).await?;
    record(&mut tx, by, &row, "customer.invitation_withdrawn", now).await?;
    if let Some(provider) = row.provider {
        tx.enter(provider).await?;
        store::answer(&mut tx, provider, id, &ended, now).await?;
        record_in(&mut tx, provider, by, &row, "customer.invitation_withdrawn", now).await?;
    }
    Ok(tx.commit().await?)
}
