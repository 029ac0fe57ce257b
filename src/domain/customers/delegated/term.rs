//! A customer sets another end of delegated access in force: an earlier one at once, a later one as a decision that
//! is kept like the first. Rule: the customer alone; never later with a role that never extends; one guarded update
//! against the end that was shown, and both sides are told.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::json;

use super::answer::consent;
use super::changed::tell;
use super::model::{DelegationState, EndFault, new_end, next_look, told};
use super::store::{self, Row};
use super::views;
use crate::domain::actor::{Customer, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{DelegationId, OrgId};
use crate::domain::notice::DelegationChange;
use crate::i18n::Language;

/// The end somebody wants.
#[derive(Debug, Clone)]
pub struct NewEnd {
    /// Its day.
    pub day: NaiveDate,
    /// The end the page showed.
    pub was: DateTime<Utc>,
    /// What was agreed to on the page that asks for a later end, as shown, and in which language; nothing before.
    pub agreed: Option<(Vec<String>, Language)>,
}

/// What would become of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// The end there is now.
    pub before: DateTime<Utc>,
    /// The end there would be.
    pub after: DateTime<Utc>,
}

impl Proposed {
    /// Whether the access would last longer: a decision of its own.
    #[must_use]
    pub fn longer(self) -> bool {
        self.after > self.before
    }
}

/// Why the end stays.
#[derive(Debug, thiserror::Error)]
pub enum TermError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not granted by this company.
    #[error("no such access")]
    NotFound,
    /// It is not in force.
    #[error("not in force")]
    Closed {
        /// Who ended it, and when, if somebody did.
        ended: Option<(DateTime<Utc>, String)>,
    },
    /// Another end was set since the page was shown.
    #[error("another end was set meanwhile")]
    Changed {
        /// The end now.
        ends_at: DateTime<Utc>,
        /// Who set it; nobody if it was extended by itself.
        name: String,
    },
    /// Not a day it can end.
    #[error("not a day for an end")]
    Day(EndFault),
    /// A later end that was not agreed to.
    #[error("a later end was not agreed to")]
    NotAgreed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What `day` would make of it. Changes nothing.
///
/// # Errors
/// See [`TermError`].
pub async fn propose_end(
    db: &Db,
    by: &Customer,
    id: DelegationId,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Proposed, TermError> {
    let never: Vec<_> = views::catalogue(db).await?.into_iter().filter(|role| role.never_extends).collect();
    let mut tx = db.begin(by.scope()).await?;
    let row = store::row(&mut tx, by.org(), id).await?;
    tx.commit().await?;
    let row = checked(row, by)?;
    proposed(&row, row.roles.iter().any(|id| never.iter().any(|role| role.id == *id)), day, now)
}

fn checked(row: Option<Row>, by: &Customer) -> Result<Row, TermError> {
    let row = row.filter(|row| row.customer == by.org()).ok_or(TermError::NotFound)?;
    by.require(&[Role::GlobalAdmin])?;
    Ok(row)
}

fn proposed(row: &Row, never_extends: bool, day: NaiveDate, now: DateTime<Utc>) -> Result<Proposed, TermError> {
    let closed = || TermError::Closed { ended: row.ended_at.zip(row.ended_name.clone()) };
    let before = row.ends_at.filter(|_| row.standing(now) == DelegationState::Active).ok_or_else(closed)?;
    let granted = row.answered_at.unwrap_or(row.asked_at) + TimeDelta::days(i64::from(row.days));
    let after = new_end(day, before, never_extends.then_some(granted), now).map_err(TermError::Day)?;
    Ok(Proposed { before, after })
}

/// Sets the end; both sides are told, and the warnings before it begin anew.
///
/// # Errors
/// See [`TermError`].
pub async fn set_end(
    db: &Db,
    by: &Customer,
    id: DelegationId,
    new: &NewEnd,
    now: DateTime<Utc>,
) -> Result<Proposed, TermError> {
    let never: Vec<_> = views::catalogue(db).await?.into_iter().filter(|role| role.never_extends).collect();
    let mut tx = db.begin(by.scope()).await?;
    let row = checked(store::locked(&mut tx, by.org(), id).await?, by)?;
    if let Some(ends_at) = row.ends_at.filter(|end| row.standing(now) == DelegationState::Active && *end != new.was) {
        let name = row.end_set.map(|(_, name, _)| name).unwrap_or_default();
        return Err(TermError::Changed { ends_at, name });
    }
    let it = proposed(&row, row.roles.iter().any(|id| never.iter().any(|role| role.id == *id)), new.day, now)?;
    match &new.agreed {
        Some((sentences, language)) if it.longer() => consent(&mut tx, by, (sentences, *language), now).await?,
        None if it.longer() => return Err(TermError::NotAgreed),
        _ => {}
    }
    let details = json!({ "name": row.name, "before": it.before, "after": it.after });
    let entry = Entry { action: "delegation.end_changed", subject: Some(id.uuid()), details };
    let what = if it.longer() { DelegationChange::Longer } else { DelegationChange::Shorter };
    for org in [row.partner, row.customer] {
        tx.enter(org).await?;
        write(&mut tx, org, &row, it, (by.person().name(), now)).await?;
        audit::record(&mut tx, org, by.audit(), entry.clone(), now).await?;
        tell(&mut tx, &row, org, what, (Some(it.before), Some(it.after), by.person().name()), now).await?;
    }
    tx.commit().await?;
    Ok(it)
}

/// Writes it on one side, over the end that was shown and no other.
async fn write(
    tx: &mut Tx,
    org: OrgId,
    row: &Row,
    it: Proposed,
    (name, now): (&str, DateTime<Utc>),
) -> Result<(), TermError> {
    let span = i32::try_from((it.after - row.answered_at.unwrap_or(row.asked_at)).num_days()).unwrap_or(i32::MAX);
    let warned = told(it.after, now);
    let due_at = if row.auto_extend { it.after } else { next_look(it.after, span, warned) };
    let done = sqlx::query!(
        "update delegations set ends_at = $4, warned = $5, due_at = $6, end_set_at = $7, end_set_name = $8,
             end_set_before = $3
         where org_id = $1 and delegation_id = $2 and state = 'active' and ends_at = $3",
        org.uuid(),
        row.id.uuid(),
        it.before,
        it.after,
        warned,
        due_at,
        now,
        name,
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(TermError::Closed { ended: None }) }
}
