//! The reseller says no. Rule: as [`super::accept`], the provider's row is locked first; nothing is
//! granted, the inviter is told, with the reason if there is one.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::accept::{answer, lock_received};
use super::model::{Closed, InvitationState};
use super::store::{self, Answer};
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::Entry;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::InvitationId;
use crate::domain::notice::{self, Notice};
use crate::domain::values::Reason;

/// Why an invitation was not declined.
#[derive(Debug, thiserror::Error)]
pub enum DeclineError {
    /// This company holds no such invitation.
    #[error("no such invitation")]
    NotFound,
    /// It takes no answer any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Declines an invitation.
///
/// # Errors
/// See [`DeclineError`].
pub async fn decline(
    db: &Db,
    by: &GlobalAdmin<'_>,
    id: InvitationId,
    reason: Option<&Reason>,
    now: DateTime<Utc>,
) -> Result<(), DeclineError> {
    let reseller = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let lead = lock_received(&mut tx, reseller, id).await?.ok_or(DeclineError::NotFound)?;
    lead.open(now)?;
    let declined = Answer {
        state: InvitationState::Declined,
        name: by.person().name(),
        reason: reason.map(Reason::as_str),
        reseller: Some(reseller),
    };
    answer(&mut tx, reseller, &lead, &declined, now).await?;
    tx.enter(lead.provider).await?;
    let told = Notice::InvitationDeclined {
        org: lead.provider,
        invitation: id,
        company: by.company().name.clone(),
        reason: declined.reason.unwrap_or_default().to_owned(),
    };
    for reader in store::listeners(&mut tx, lead.provider, lead.inviter).await? {
        notice::queue(&mut tx, Some(lead.provider), &reader, &told, now).await?;
    }
    let entry = Entry {
        action: "relationship.declined",
        subject: Some(id.uuid()),
        details: json!({ "company": by.company().name, "reason": declined.reason }),
    };
    store::record(&mut tx, &[lead.provider, reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(())
}
