//! Taking administrator access away, and ending a partnership.
//! Rule: the reseller's row is locked first; removing access leaves the partnership, ending it leaves the
//! customers with the reseller; the other side is told and both chains say so.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::pairs::{self, Held};
use super::store;
use crate::domain::actor::{Act, Action, GlobalAdmin, Member, RoleNeeded, StandingNeeded};
use crate::domain::audit::Entry;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::values::Reason;

/// Why nothing ended.
#[derive(Debug, thiserror::Error)]
pub enum EndError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Not a partnership of this company.
    #[error("no such partnership")]
    NotFound,
    /// It ended before.
    #[error("the partnership ended already")]
    AlreadyEnded {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        name: String,
    },
    /// There is no administrator access to remove.
    #[error("there is no administrator access")]
    NoAccess,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The reseller takes administrator access away; the partnership stays.
///
/// # Errors
/// See [`EndError`].
pub async fn remove_admin_access(
    db: &Db,
    by: &GlobalAdmin<'_>,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<(), EndError> {
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = lock(&mut tx, by.org(), id).await?;
    if held.pair.reseller != by.org() {
        return Err(EndError::NotFound);
    }
    if !held.has_admin_access(now) {
        return Err(EndError::NoAccess);
    }
    let (provider, reseller) = (held.pair.provider, held.pair.reseller);
    for org in [reseller, provider] {
        tx.enter(org).await?;
        pairs::remove_access(&mut tx, org, id, by.person().name(), now).await?;
    }
    let told = Notice::AdminAccessRemoved { org: provider, partnership: id, other: by.company().name.clone() };
    for reader in organizations::readers(&mut tx, provider).await? {
        notice::queue(&mut tx, Some(provider), &reader, &told, now).await?;
    }
    let entry = Entry { action: "relationship.admin_access_removed", subject: Some(id.uuid()), details: json!({}) };
    store::record(&mut tx, &[provider, reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the partnership, from either side.
///
/// # Errors
/// See [`EndError`].
pub async fn end(
    db: &Db,
    by: &Member,
    id: PartnershipId,
    reason: Option<&Reason>,
    now: DateTime<Utc>,
) -> Result<(), EndError> {
    by.require(Action::RemovePartnership)?;
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = lock(&mut tx, by.org(), id).await?;
    let (provider, reseller) = (held.pair.provider, held.pair.reseller);
    let why = reason.map(Reason::as_str);
    for (org, other) in [(reseller, provider), (provider, reseller)] {
        tx.enter(org).await?;
        pairs::finish(&mut tx, org, id, (by.person().name(), why), now).await?;
        let other = organizations::card(&mut tx, other).await?.map(|card| card.name).unwrap_or_default();
        let told = Notice::PartnershipEnded { org, partnership: id, other, reason: why.unwrap_or_default().to_owned() };
        for reader in organizations::readers(&mut tx, org).await? {
            notice::queue(&mut tx, Some(org), &reader, &told, now).await?;
        }
    }
    let details = json!({ "reason": why, "by": by.company().name });
    let entry = Entry { action: "relationship.ended", subject: Some(id.uuid()), details };
    store::record(&mut tx, &[provider, reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The active partnership, its leading row locked. Leaves the transaction in the actor's company.
async fn lock(tx: &mut Tx, org: OrgId, id: PartnershipId) -> Result<Held, EndError> {
    let seen = pairs::held(tx, org, id).await?.ok_or(EndError::NotFound)?;
    tx.enter(seen.pair.reseller).await?;
    pairs::lock(tx, seen.pair.reseller, id).await?;
    tx.enter(org).await?;
    let held = pairs::held(tx, org, id).await?.ok_or(EndError::NotFound)?;
    if held.active {
        return Ok(held);
    }
    Err(EndError::AlreadyEnded { at: held.ended_at.unwrap_or(held.since), name: held.ended_name.unwrap_or_default() })
}
