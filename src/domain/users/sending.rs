//! An invitation of a person sent again, to another address of theirs, or taken back.
//! Rule: sending again makes a new link for seven days and kills the old one; three times a day, a minute apart.

use chrono::{DateTime, Utc};

use super::invite::{record, send};
use super::letters;
use super::model::{Actors, Invitation, InvitationState, LIFE, Refusal, Wait};
use super::store;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::UserInvitationId;
use crate::domain::notice::{self, Notice, Reader, Sender};
use crate::domain::values::EmailAddress;

/// Why an invitation was neither sent again nor taken back.
#[derive(Debug, thiserror::Error)]
pub enum SendingError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Its roles are not the actor's to give.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Not one of this company's.
    #[error("no such invitation")]
    NotFound,
    /// Answered or withdrawn in the meantime, or nobody asked for another address.
    #[error("not open")]
    Closed,
    /// Sent too often.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// Another invitation to the same address is open.
    #[error("another invitation to the address is open")]
    Open,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Sends an open or expired invitation again.
///
/// # Errors
/// See [`SendingError`].
pub async fn resend(db: &Db, by: &Member, id: UserInvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by, id, now).await?;
    again(tx, by, it, "user.invited_again", now).await
}

/// Sends it to the address that the invited person asked for.
///
/// # Errors
/// See [`SendingError`].
pub async fn send_to_asked(db: &Db, by: &Member, id: UserInvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by, id, now).await?;
    let asked = it.asked_address.as_deref().and_then(|address| EmailAddress::parse(address).ok());
    let address = asked.ok_or(SendingError::Closed)?;
    let it = Invitation { address: address.canonical().to_owned(), typed: address.as_str().to_owned(), ..it };
    again(tx, by, it, "user.invited_elsewhere", now).await
}

/// Takes an invitation back.
///
/// # Errors
/// See [`SendingError`].
pub async fn withdraw(db: &Db, by: &Member, id: UserInvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by, id, now).await?;
    letters::close(&mut tx, &it, InvitationState::Withdrawn, by.person().name(), now).await?;
    // Whose invitation ran out before has nothing to be told.
    if it.state_at(now) == InvitationState::Sent {
        let to = Reader { name: it.full_name.clone(), address: it.typed.clone(), language: it.language };
        let by_whom = Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() };
        let told = Notice::UserInvitationWithdrawn { company: by.company().name.clone(), by: by_whom };
        notice::queue(&mut tx, Some(by.org()), &to, &told, now).await?;
    }
    record(&mut tx, by, &it, "user.invitation_withdrawn", now).await?;
    Ok(tx.commit().await?)
}

/// The invitation, locked, if it is open or expired and the actor could give its roles.
async fn held(tx: &mut Tx, by: &Member, id: UserInvitationId, now: DateTime<Utc>) -> Result<Invitation, SendingError> {
    by.require(Action::CreateUsers)?;
    let it = letters::lock_invitation(tx, by.org(), id).await?.ok_or(SendingError::NotFound)?;
    let own = store::roles_now(tx, by.org(), by.person().id()).await?.unwrap_or_default();
    Actors { by: &own, own: false, old: &[], guest: it.guest }.decide(&it.roles)?;
    match it.state_at(now) {
        InvitationState::Sent | InvitationState::Expired => Ok(it),
        _ => Err(SendingError::Closed),
    }
}

async fn again(
    mut tx: Tx,
    by: &Member,
    it: Invitation,
    action: &'static str,
    now: DateTime<Utc>,
) -> Result<(), SendingError> {
    let (resends, since) = it.next_resend(now)?;
    let it = Invitation {
        generation: it.generation + 1,
        resends,
        resends_since: Some(since),
        sent_at: now,
        expires_at: now + LIFE,
        ..it
    };
    let notice = send(&mut tx, &it, &by.company().name, now).await?;
    match letters::send_again(&mut tx, &it, notice).await {
        Err(e) if is_constraint(&e, "user_invitations_one_open") => return Err(SendingError::Open),
        other => other?,
    }
    record(&mut tx, by, &it, action, now).await?;
    Ok(tx.commit().await?)
}
