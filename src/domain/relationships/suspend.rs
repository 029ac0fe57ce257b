//! The provider suspends a relationship and resumes it. Nothing that exists is touched; nothing new begins meanwhile.
//! Rule: a reason and the day it is looked at again belong to it, and the reseller reads both; as in `end.rs`, the
//! reseller's row is locked first.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::end::{EndError, lock};
use super::model::{Outside, Suspension, may_review_on};
use super::told::{self, News};
use super::{pairs, store};
use crate::domain::actor::{Act, Action, Provider, RoleNeeded, StandingNeeded};
use crate::domain::audit::Entry;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::PartnershipId;
use crate::domain::notice::Change;
use crate::domain::values::Reason;

/// Why nothing was suspended or resumed.
#[derive(Debug, thiserror::Error)]
pub enum SuspendError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Not a partnership of this provider.
    #[error("no such partnership")]
    NotFound,
    /// It ended before.
    #[error("the partnership ended already")]
    Ended {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        name: String,
    },
    /// Somebody was faster: it is suspended already.
    #[error("suspended already")]
    Already(Suspension),
    /// It is not suspended.
    #[error("not suspended")]
    Not,
    /// The day is not after today, or too far away.
    #[error(transparent)]
    Day(#[from] Outside),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<EndError> for SuspendError {
    fn from(error: EndError) -> Self {
        match error {
            EndError::Role(needed) => Self::Role(needed),
            EndError::Standing(needed) => Self::Standing(needed),
            EndError::AlreadyEnded { at, name } => Self::Ended { at, name },
            EndError::Day(outside) => Self::Day(outside),
            EndError::Db(error) => Self::Db(error),
            EndError::NotFound | EndError::NoAccess | EndError::NotAnnounced => Self::NotFound,
        }
    }
}

/// Suspends the relationship until it is resumed; `review_on` is when the provider looks at it again.
///
/// # Errors
/// See [`SuspendError`].
pub async fn suspend(
    db: &Db,
    by: &Provider,
    id: PartnershipId,
    reason: &Reason,
    review_on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), SuspendError> {
    by.require(Action::RemovePartnership)?;
    by.lets(Act::Manage)?;
    may_review_on(review_on, now)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = lock(&mut tx, by.org(), id).await?;
    if held.pair.provider != by.org() {
        return Err(SuspendError::NotFound);
    }
    if let Some(suspended) = held.suspended {
        return Err(SuspendError::Already(suspended));
    }
    let name = by.person().name().to_owned();
    let it = Suspension { at: now, name, reason: reason.as_str().to_owned(), review_on };
    for org in [held.pair.reseller, held.pair.provider] {
        tx.enter(org).await?;
        pairs::suspend(&mut tx, org, id, &it).await?;
    }
    let news = News { what: Change::Suspended, by: &it.name, reason: &it.reason, on: Some(review_on) };
    told::both(&mut tx, id, held.pair, &news, now).await?;
    let details = json!({ "reason": it.reason, "review_on": review_on, "by": by.company().name });
    let entry = Entry { action: "relationship.suspended", subject: Some(id.uuid()), details };
    store::record(&mut tx, &[held.pair.provider, held.pair.reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Resumes it.
///
/// # Errors
/// See [`SuspendError`].
pub async fn resume(db: &Db, by: &Provider, id: PartnershipId, now: DateTime<Utc>) -> Result<(), SuspendError> {
    by.require(Action::RemovePartnership)?;
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = lock(&mut tx, by.org(), id).await?;
    if held.pair.provider != by.org() {
        return Err(SuspendError::NotFound);
    }
    if held.suspended.is_none() {
        return Err(SuspendError::Not);
    }
    for org in [held.pair.reseller, held.pair.provider] {
        tx.enter(org).await?;
        pairs::resume(&mut tx, org, id).await?;
    }
    let news = News { what: Change::Resumed, by: by.person().name(), reason: "", on: None };
    told::both(&mut tx, id, held.pair, &news, now).await?;
    let entry = Entry { action: "relationship.resumed", subject: Some(id.uuid()), details: json!({}) };
    store::record(&mut tx, &[held.pair.provider, held.pair.reseller], by.audit(), &entry, now).await?;
    tx.commit().await?;
    Ok(())
}
