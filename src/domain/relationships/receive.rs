//! The mailed link: reading the invitation before anybody signs in, and taking it to a company of
//! one's own. Rule: reading changes nothing; a company receives an invitation only when the invited
//! address belongs to somebody who works there, and says so when it does not.

use chrono::{DateTime, Utc};

use super::invite::receive_row;
use super::model::{Closed, Invitation};
use super::store;
use crate::domain::actor::Reseller;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::InvitationId;
use crate::domain::organizations::{self, Card};
use crate::domain::token::Link;

/// What the holder of a link may read.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The invitation.
    pub invitation: Invitation,
    /// The inviting company.
    pub provider: Card,
    /// Why it takes no answer any more, if so.
    pub closed: Option<Closed>,
}

/// Why a company did not receive an invitation.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    /// No such invitation.
    #[error("no such invitation")]
    NotFound,
    /// It takes no answer any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The invited address belongs to nobody of this company.
    #[error("the invited address is not this company's")]
    WrongAddress {
        /// The invited address, canonical; to be shown masked.
        address: String,
    },
    /// The inviting company itself.
    #[error("the inviting company itself")]
    Own,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What the link opens, open or closed. Nothing is changed.
///
/// # Errors
/// When the database does not answer.
pub async fn preview(db: &Db, link: Link, now: DateTime<Utc>) -> Result<Option<Preview>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let id = InvitationId::from(link.id);
    let Some(provider) = store::sender_of(&mut tx, id).await? else { return Ok(None) };
    tx.enter(provider).await?;
    let invitation = store::invitation(&mut tx, provider, id).await?;
    let card = organizations::card(&mut tx, provider).await?;
    tx.commit().await?;
    Ok(invitation.zip(card).map(|(invitation, provider)| {
        let closed = invitation.open_by(link.generation, now).err();
        Preview { invitation, provider, closed }
    }))
}

/// Takes the invitation to the company somebody acts for; a second time changes nothing.
///
/// # Errors
/// See [`ReceiveError`].
pub async fn receive(db: &Db, by: &Reseller, link: Link, now: DateTime<Utc>) -> Result<InvitationId, ReceiveError> {
    let id = InvitationId::from(link.id);
    let mut tx = db.begin(by.scope()).await?;
    let provider = store::sender_of(&mut tx, id).await?.ok_or(ReceiveError::NotFound)?;
    if provider == by.org() {
        return Err(ReceiveError::Own);
    }
    tx.enter(provider).await?;
    let invitation = store::lock_invitation(&mut tx, provider, id).await?.ok_or(ReceiveError::NotFound)?;
    tx.enter(by.org()).await?;
    let held = store::invitation(&mut tx, by.org(), id).await?.is_some();
    if held && link.generation == invitation.generation {
        return Ok(id);
    }
    invitation.open_by(link.generation, now)?;
    let companies = store::companies_of(&mut tx, &invitation.address).await?;
    if !companies.contains(&by.org()) {
        return Err(ReceiveError::WrongAddress { address: invitation.address });
    }
    receive_row(&mut tx, by.org(), &invitation, now).await?;
    tx.commit().await?;
    Ok(id)
}
