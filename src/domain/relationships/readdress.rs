//! An invitation sent to another address: the same row, a new letter with a new link.
//! Rule: the old link is dead at once, and the old address is told nothing; a company that held the invitation by the
//! old address holds it no more. Whoever may not be invited anew may not be reached by a change either.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::invite::{self, InviteError, letter};
use super::model::{Closed, Invitation, InvitationState, Wait};
use super::store::{self, Answer};
use crate::domain::actor::{Act, Action, Provider};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{self, Reader};
use crate::domain::values::EmailAddress;

/// Why an invitation goes where it went.
#[derive(Debug, thiserror::Error)]
pub enum ReaddressError {
    /// The new address may not be invited.
    #[error(transparent)]
    Invite(#[from] InviteError),
    /// Not one of this provider's.
    #[error("no such invitation")]
    NotFound,
    /// It goes to that address already.
    #[error("the same address")]
    Same,
    /// Answered or withdrawn in the meantime.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// It was worth enough letters.
    #[error(transparent)]
    Wait(#[from] Wait),
}

impl From<DbError> for ReaddressError {
    fn from(error: DbError) -> Self {
        Self::Invite(error.into())
    }
}

/// Sends an open or expired invitation to another address, for the same span as before.
///
/// # Errors
/// See [`ReaddressError`].
pub async fn change_address(
    db: &Db,
    by: &Provider,
    id: InvitationId,
    address: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), ReaddressError> {
    by.require(Action::InviteReseller).map_err(InviteError::from)?;
    by.lets(Act::InviteReseller).map_err(InviteError::from)?;
    let provider = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let old = store::lock_invitation(&mut tx, provider, id).await?.ok_or(ReaddressError::NotFound)?;
    match old.open(now) {
        Ok(()) | Err(Closed::Expired) => {}
        Err(closed) => return Err(closed.into()),
    }
    old.next_letter()?;
    if old.address == address.canonical() {
        return Err(ReaddressError::Same);
    }
    store::expire_to(&mut tx, provider, address.canonical(), now).await?;
    let known = invite::check(&mut tx, by, address, now).await?;
    let before = old.typed.clone();
    let again = moved(old, address, now);
    match store::readdress(&mut tx, provider, &again).await {
        Err(e) if is_constraint(&e, "invitations_one_open") => return Err(InviteError::Open { since: now }.into()),
        other => other?,
    };
    let to = Reader { name: String::new(), address: again.typed.clone(), language: again.language };
    notice::queue(&mut tx, Some(provider), &to, &letter(&again, &by.company().name), now).await?;
    let entry = Entry {
        action: "relationship.invitation_readdressed",
        subject: Some(id.uuid()),
        details: json!({ "before": before, "address": again.typed, "expires_at": again.expires_at }),
    };
    audit::record(&mut tx, provider, by.audit(), entry, now).await?;
    hold(&mut tx, by, &again, &known, now).await?;
    tx.commit().await?;
    Ok(())
}

fn moved(old: Invitation, address: &EmailAddress, now: DateTime<Utc>) -> Invitation {
    Invitation {
        address: address.canonical().to_owned(),
        typed: address.as_str().to_owned(),
        state: InvitationState::Sent,
        generation: old.generation + 1,
        resends: 0,
        resends_since: None,
        sent_at: now,
        expires_at: now + (old.expires_at - old.sent_at),
        ..old
    }
}

/// Takes the invitation from the companies of the old address, and gives it to those of the new one.
async fn hold(tx: &mut Tx, by: &Provider, it: &Invitation, known: &[OrgId], now: DateTime<Utc>) -> Result<(), DbError> {
    let taken = Answer { state: InvitationState::Withdrawn, name: by.person().name(), reason: None, reseller: None };
    let entry = Entry { action: "relationship.invitation_withdrawn", subject: Some(it.id.uuid()), details: json!({}) };
    let holders = store::receivers(tx, it.id).await?;
    for org in &holders {
        tx.enter(*org).await?;
        if known.contains(org) {
            store::readdress(tx, *org, it).await?;
        } else if store::close(tx, *org, it.id, &taken, now).await? {
            audit::record(tx, *org, by.audit(), entry.clone(), now).await?;
        }
    }
    for org in known.iter().filter(|org| !holders.contains(org)) {
        invite::hand_over(tx, *org, it, now).await?;
    }
    Ok(())
}
