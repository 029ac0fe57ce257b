//! The mailed link: reading the invitation before anybody signs in, and taking it to a company of
//! one's own. Rule: reading changes nothing; a company receives an invitation only when the invited
//! address is somebody's who works there or on its own domain, and says so when it is not.

use chrono::{DateTime, Utc};

use super::invite::receive_row;
use super::ledger;
use super::model::{Closed, Invitation};
use super::store;
use crate::domain::actor::{Person, Reseller};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{InvitationId, OrgId};
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
    /// The invited address belongs to nobody of this company, and is not on its domain.
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

/// Those of a person's companies that an invitation to this address is for; the page offers them, nothing else.
///
/// # Errors
/// When the database does not answer.
pub async fn meant_for(db: &Db, person: &Person, address: &str) -> Result<Vec<OrgId>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let mut found = Vec::new();
    for company in person.memberships() {
        tx.enter(company.org).await?;
        if store::is_for(&mut tx, company.org, address).await? {
            found.push(company.org);
        }
    }
    tx.commit().await?;
    Ok(found)
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
    let open = invitation.open_by(link.generation, now);
    tx.enter(by.org()).await?;
    // A company from which the invitation was taken, because it went to another address, holds an older letter's.
    let held = store::invitation(&mut tx, by.org(), id).await?.is_some_and(|row| row.generation == link.generation);
    if held && link.generation == invitation.generation {
        if open.is_ok() {
            tx.enter(provider).await?;
            ledger::opened(&mut tx, &invitation, now).await?;
            tx.commit().await?;
        }
        return Ok(id);
    }
    open?;
    if !store::is_for(&mut tx, by.org(), &invitation.address).await? {
        return Err(ReceiveError::WrongAddress { address: invitation.address });
    }
    receive_row(&mut tx, by.org(), &invitation, now).await?;
    tx.enter(provider).await?;
    ledger::opened(&mut tx, &invitation, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// A person pressed a button on the page of the invitation, before signing in: its sender reads that it was opened.
/// A link that opens nothing any more is left to the page it leads to.
///
/// # Errors
/// When the database does not answer.
pub async fn press(db: &Db, link: Link, now: DateTime<Utc>) -> Result<(), DbError> {
    let id = InvitationId::from(link.id);
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(provider) = store::sender_of(&mut tx, id).await? else { return Ok(()) };
    tx.enter(provider).await?;
    let Some(invitation) = store::lock_invitation(&mut tx, provider, id).await? else { return Ok(()) };
    if invitation.open_by(link.generation, now).is_ok() {
        ledger::opened(&mut tx, &invitation, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// A company that becomes a reseller finds the invitations waiting that were sent to its people or its domain before. The
/// transaction is in that company, and stays there.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn find_waiting(tx: &mut Tx, org: OrgId, now: DateTime<Utc>) -> Result<(), DbError> {
    let open = sqlx::query!(
        r#"select provider_id as "provider!", invitation_id as "invitation!" from app.invitations_to_company($1)"#,
        now,
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in open {
        let provider = OrgId::from(row.provider);
        tx.enter(provider).await?;
        let it = store::lock_invitation(tx, provider, row.invitation.into()).await?;
        tx.enter(org).await?;
        if let Some(it) = it.filter(|it| it.open(now).is_ok()) {
            receive_row(tx, org, &it, now).await?;
        }
    }
    Ok(())
}
