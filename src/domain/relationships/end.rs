//! Taking administrator access away, and ending a partnership.
//! Rule: the reseller's row is locked first; removing access leaves the partnership, ending it leaves the
//! customers with the reseller; both sides are told and both chains say so. A later end is done by `due.rs`.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::model::{Announced, Outside, end_of};
use super::pairs::{self, Held, Pair};
use super::store;
use super::told::{self, News};
use crate::domain::actor::{Act, Action, GlobalAdmin, Member, RoleNeeded, StandingNeeded};
use crate::domain::audit::{Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::notice::{self, Change, Notice};
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
    /// The day is past or too far away.
    #[error(transparent)]
    Day(#[from] Outside),
    /// No end was announced.
    #[error("no end was announced")]
    NotAnnounced,
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

/// Ends the partnership, from either side: today at once, on a later day by the worker. Answers with that moment.
///
/// # Errors
/// See [`EndError`].
pub async fn end(
    db: &Db,
    by: &Member,
    id: PartnershipId,
    reason: &Reason,
    on: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, EndError> {
    by.require(Action::RemovePartnership)?;
    by.lets(Act::Manage)?;
    let later = match on {
        Some(on) => end_of(on, now)?,
        None => None,
    };
    let mut tx = db.begin(by.scope()).await?;
    let held = lock(&mut tx, by.org(), id).await?;
    let end =
        Announced { at: later.unwrap_or(now), name: by.person().name().to_owned(), reason: reason.as_str().to_owned() };
    if later.is_some() {
        announce(&mut tx, by, id, held.pair, &end, now).await?;
    } else {
        finish(&mut tx, id, held.pair, &end, by.audit(), now).await?;
    }
    tx.commit().await?;
    Ok(later)
}

/// Writes on both sides that it ends, and tells both.
async fn announce(
    tx: &mut Tx,
    by: &Member,
    id: PartnershipId,
    pair: Pair,
    end: &Announced,
    now: DateTime<Utc>,
) -> Result<(), EndError> {
    for org in [pair.reseller, pair.provider] {
        tx.enter(org).await?;
        pairs::announce(tx, org, id, Some(end)).await?;
    }
    let news = News { what: Change::Ends, by: &end.name, reason: &end.reason, on: Some(end.at.date_naive()) };
    told::both(tx, id, pair, &news, now).await?;
    let details = json!({ "reason": end.reason, "by": by.company().name, "ends_at": end.at });
    let entry = Entry { action: "relationship.end_announced", subject: Some(id.uuid()), details };
    store::record(tx, &[pair.provider, pair.reseller], by.audit(), &entry, now).await?;
    Ok(())
}

/// Takes an announced end back, from the side that may end it.
///
/// # Errors
/// See [`EndError`].
pub async fn keep(db: &Db, by: &Member, id: PartnershipId, now: DateTime<Utc>) -> Result<(), EndError> {
    by.require(Action::RemovePartnership)?;
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = lock(&mut tx, by.org(), id).await?;
    if held.ends.is_none() {
        return Err(EndError::NotAnnounced);
    }
    for org in [held.pair.reseller, held.pair.provider] {
        tx.enter(org).await?;
        pairs::announce(&mut tx, org, id, None).await?;
    }
    let news = News { what: Change::Stays, by: by.person().name(), reason: "", on: None };
    told::both(&mut tx, id, held.pair, &news, now).await?;
    let entry = Entry { action: "relationship.end_withdrawn", subject: Some(id.uuid()), details: json!({}) };
    store::record(&mut tx, &[held.pair.provider, held.pair.reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends it on both sides now, and tells both.
pub(super) async fn finish(
    tx: &mut Tx,
    id: PartnershipId,
    pair: Pair,
    end: &Announced,
    by: Actor<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for (org, other) in [(pair.reseller, pair.provider), (pair.provider, pair.reseller)] {
        tx.enter(org).await?;
        pairs::finish(tx, org, id, (&end.name, Some(&end.reason)), now).await?;
        let other = organizations::card(tx, other).await?.map(|card| card.name).unwrap_or_default();
        let told = Notice::PartnershipEnded { org, partnership: id, other, reason: end.reason.clone() };
        for reader in organizations::readers(tx, org).await? {
            notice::queue(tx, Some(org), &reader, &told, now).await?;
        }
    }
    let entry = Entry {
        action: "relationship.ended",
        subject: Some(id.uuid()),
        details: json!({ "reason": end.reason, "by": end.name }),
    };
    store::record(tx, &[pair.provider, pair.reseller], by, &entry, now).await
}

/// The partnership, which did not end, its leading row locked. Leaves the transaction in the actor's company.
pub(super) async fn lock(tx: &mut Tx, org: OrgId, id: PartnershipId) -> Result<Held, EndError> {
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
