//! An invitation sent again, or taken back, by the provider.
//! Rule: sending again makes a new link with a new span and kills the old one; it is counted, so that
//! nobody can be flooded. Every company that holds the invitation sees the change. See also `readdress`.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::invite::letter;
use super::model::{Closed, Invitation, InvitationState, Wait};
use super::store::{self, Answer};
use crate::domain::actor::{Act, Action, Provider, RoleNeeded, StandingNeeded};
use crate::domain::audit::Entry;
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{self, Reader};
use crate::domain::values::Reason;

/// Why an invitation was neither sent again nor taken back.
#[derive(Debug, thiserror::Error)]
pub enum SendingError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The provider stands where it invites nobody.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Not one of this provider's.
    #[error("no such invitation")]
    NotFound,
    /// Answered or withdrawn in the meantime.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// Sent too often.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// Another invitation to the same address is open by now.
    #[error("another invitation to the address is open")]
    Open,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Sends an open or expired invitation again: the same span as before, a new link.
///
/// # Errors
/// See [`SendingError`].
pub async fn resend(db: &Db, by: &Provider, id: InvitationId, now: DateTime<Utc>) -> Result<(), SendingError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let provider = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let old = store::lock_invitation(&mut tx, provider, id).await?.ok_or(SendingError::NotFound)?;
    match old.open(now) {
        Ok(()) | Err(Closed::Expired) => {}
        Err(closed) => return Err(closed.into()),
    }
    let (resends, since) = old.next_resend(now)?;
    let again = Invitation {
        generation: old.generation + 1,
        resends,
        resends_since: Some(since),
        expires_at: now + (old.expires_at - old.sent_at),
        ..old
    };
    match store::reopen(&mut tx, provider, &again, now).await {
        Err(e) if is_constraint(&e, "invitations_one_open") => return Err(SendingError::Open),
        other => other?,
    };
    let to = Reader { name: String::new(), address: again.typed.clone(), language: again.language };
    notice::queue(&mut tx, Some(provider), &to, &letter(&again, &by.company().name), now).await?;
    let mut holders = Vec::new();
    for org in store::receivers(&mut tx, id).await? {
        tx.enter(org).await?;
        if store::reopen(&mut tx, org, &again, now).await? {
            holders.push(org);
        }
    }
    let entry = Entry {
        action: "relationship.invitation_sent_again",
        subject: Some(id.uuid()),
        details: json!({ "sending": again.generation, "expires_at": again.expires_at }),
    };
    record(&mut tx, provider, holders, by, &entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an invitation back; its link stops working at once. The reason is read by whoever holds the invitation.
///
/// # Errors
/// See [`SendingError`].
pub async fn withdraw(
    db: &Db,
    by: &Provider,
    id: InvitationId,
    reason: Option<&Reason>,
    now: DateTime<Utc>,
) -> Result<(), SendingError> {
    by.require(Action::InviteReseller)?;
    let provider = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let invitation = store::lock_invitation(&mut tx, provider, id).await?.ok_or(SendingError::NotFound)?;
    invitation.open(now)?;
    let reason = reason.map(Reason::as_str);
    let answer = Answer { state: InvitationState::Withdrawn, name: by.person().name(), reason, reseller: None };
    store::close(&mut tx, provider, id, &answer, now).await?;
    let mut holders = Vec::new();
    for org in store::receivers(&mut tx, id).await? {
        tx.enter(org).await?;
        if store::close(&mut tx, org, id, &answer, now).await? {
            holders.push(org);
        }
    }
    let details = json!({ "reason": reason });
    let entry = Entry { action: "relationship.invitation_withdrawn", subject: Some(id.uuid()), details };
    record(&mut tx, provider, holders, by, &entry, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn record(
    tx: &mut Tx,
    provider: OrgId,
    mut orgs: Vec<OrgId>,
    by: &Provider,
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    orgs.push(provider);
    store::record(tx, &orgs, by.audit(), entry, now).await
}
