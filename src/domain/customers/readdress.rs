//! An invitation of a customer sent to another address: the same row, a new letter with a new link.
//! Rule: the old link is dead at once and the old address is told nothing; whoever may not be invited anew may not be
//! reached by a change either, and a change counts as a letter that is sent again.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::invite::{InviteError, Same, refuse_known, send};
use super::model::{InvitationState, Situation, situation};
use super::sending::{self, SendingError};
use super::store::{self, Invitation};
use crate::domain::actor::{Act, Member};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::organizations;
use crate::domain::relationships::Pair;
use crate::domain::values::EmailAddress;

/// Why an invitation goes where it went.
#[derive(Debug, thiserror::Error)]
pub enum ReaddressError {
    /// It cannot be sent at all.
    #[error(transparent)]
    Sending(#[from] SendingError),
    /// The new address may not be invited.
    #[error(transparent)]
    Invite(#[from] InviteError),
    /// It goes to that address already.
    #[error("the same address")]
    Same,
}

impl From<DbError> for ReaddressError {
    fn from(error: DbError) -> Self {
        Self::Sending(error.into())
    }
}

/// Sends an open or expired invitation to another address, for the same span as before.
///
/// # Errors
/// See [`ReaddressError`].
pub async fn change_address(
    db: &Db,
    by: &Member,
    id: CustomerInvitationId,
    address: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), ReaddressError> {
    let mut tx = db.begin(by.scope()).await?;
    let old = sending::locked(&mut tx, by, id).await?;
    by.lets(Act::InviteCustomer).map_err(SendingError::from)?;
    if !matches!(situation(old.standing, old.standing.generation, now), Situation::Open | Situation::Expired) {
        return Err(SendingError::Closed.into());
    }
    let counted = old.sendings.again(now).map_err(SendingError::Wait)?;
    if old.address == address.canonical() {
        return Err(ReaddressError::Same);
    }
    let before = old.typed.clone();
    let last = old.sendings.sent_at;
    let mut again = Invitation {
        address: address.canonical().to_owned(),
        typed: address.as_str().to_owned(),
        sendings: counted,
        ..old
    };
    again.standing.expires_at = now + (again.standing.expires_at - last);
    again.standing.generation += 1;
    again.standing.state = InvitationState::Sent;
    if let Some(provider) = again.provider {
        store::expire(&mut tx, again.reseller, provider, &again.address, now).await?;
        refuse_known(&mut tx, Pair { provider, reseller: again.reseller }, address, None, now).await?;
    }
    match store::readdress(&mut tx, again.reseller, &again).await {
        Err(e) if is_constraint(&e, "customer_invitations_one_open") => {
            return Err(InviteError::Open { same: Same::Address, invitation: None, since: now }.into());
        }
        other => other?,
    }
    let names = names(&mut tx, &again).await?;
    send(&mut tx, &again, &names.0, &names.1, now).await?;
    let details = json!({ "before": before, "address": again.typed, "expires_at": again.standing.expires_at });
    let entry = Entry { action: "customer.invitation_readdressed", subject: Some(id.uuid()), details };
    audit::record(&mut tx, again.reseller, by.audit(), entry.clone(), now).await?;
    if let Some(provider) = again.provider {
        tx.enter(provider).await?;
        store::readdress(&mut tx, provider, &again).await?;
        audit::record(&mut tx, provider, by.audit(), entry, now).await?;
    }
    Ok(tx.commit().await?)
}

/// The names of reseller and provider, as the letter says them; the transaction is in the reseller's company.
pub(super) async fn names(tx: &mut sqlx::PgConnection, row: &Invitation) -> Result<(String, String), DbError> {
    let mut names = [String::new(), String::new()];
    for (name, org) in names.iter_mut().zip([Some(row.reseller), row.provider]) {
        let card = match org {
            Some(org) => organizations::card(tx, org).await?,
            None => None,
        };
        *name = card.map(|card| card.name).unwrap_or_default();
    }
    let [reseller, provider] = names;
    Ok((reseller, provider))
}
