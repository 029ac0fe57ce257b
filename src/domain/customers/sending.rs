//! What the company that sent an invitation does with it: sending it again, taking it back.
//! Rule: the reseller's row leads and is locked first, also when the provider asked for the pair.

use chrono::{DateTime, Utc};

use super::invite::{record_in, send};
use super::model::{InvitationState, PartnerKind, Situation, Wait, situation};
use super::readdress::names;
use super::store::{self, Answer, Invitation};
use crate::domain::actor::{Act, Action, Member, RoleNeeded, StandingNeeded};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::CustomerInvitationId;

/// Why an invitation was left as it is.
#[derive(Debug, thiserror::Error)]
pub enum SendingError {
    /// The person's roles do not include it.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it asks no customers.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
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

/// What somebody must be allowed to look after an invitation that a company of this kind sent.
const fn needed(asked_by: PartnerKind) -> Action {
    match asked_by {
        PartnerKind::Reseller => Action::RequestCustomerRelationship,
        PartnerKind::Provider => Action::CreateCustomer,
    }
}

/// Whether somebody's roles include looking after an invitation that a company of this kind sent.
#[must_use]
pub fn may_look_after(by: &Member, asked_by: PartnerKind) -> bool {
    by.may(needed(asked_by))
}

/// The same, or who could.
///
/// # Errors
/// When somebody's roles do not include it.
pub fn must_look_after(by: &Member, asked_by: PartnerKind) -> Result<(), RoleNeeded> {
    by.require(needed(asked_by))
}

/// Locks an open invitation of whoever acts; leaves the transaction in the reseller's company.
async fn open(
    tx: &mut Tx,
    by: &Member,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Invitation, SendingError> {
    let row = locked(tx, by, id).await?;
    match situation(row.standing, row.standing.generation, now) {
        Situation::Open => Ok(row),
        _ => Err(SendingError::Closed),
    }
}

/// Locks an invitation that the company of whoever acts sent, open or not; leaves the transaction in the reseller's company.
pub(super) async fn locked(tx: &mut Tx, by: &Member, id: CustomerInvitationId) -> Result<Invitation, SendingError> {
    let own = store::read(tx, by.org(), id).await?.filter(|row| row.sender() == by.org());
    let own = own.ok_or(SendingError::NotFound)?;
    by.require(needed(own.asked_by))?;
    tx.enter(own.reseller).await?;
    store::lock(tx, own.reseller, id).await?;
    store::read(tx, own.reseller, id).await?.ok_or(SendingError::NotFound)
}

/// Sends the letter again, under a new link; the older links say so. It ends when it would have ended.
///
/// # Errors
/// See [`SendingError`].
pub async fn resend(db: &Db, by: &Member, id: CustomerInvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
    let mut tx = db.begin(by.scope()).await?;
    let mut row = open(&mut tx, by, id, now).await?;
    by.lets(Act::InviteCustomer)?;
    let counted = row.sendings.again(now).map_err(SendingError::Wait)?;
    store::send_again(&mut tx, row.reseller, id, counted).await?;
    row.standing.generation += 1;
    let (reseller, provider) = names(&mut tx, &row).await?;
    send(&mut tx, &row, &reseller, &provider, now).await?;
    record_in(&mut tx, row.reseller, by, &row, "customer.invited_again", now).await?;
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
pub async fn withdraw(db: &Db, by: &Member, id: CustomerInvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
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
    store::answer(&mut tx, row.reseller, id, &ended, now).await?;
    record_in(&mut tx, row.reseller, by, &row, "customer.invitation_withdrawn", now).await?;
    if let Some(provider) = row.provider {
        tx.enter(provider).await?;
        store::answer(&mut tx, provider, id, &ended, now).await?;
        record_in(&mut tx, provider, by, &row, "customer.invitation_withdrawn", now).await?;
    }
    Ok(tx.commit().await?)
}
