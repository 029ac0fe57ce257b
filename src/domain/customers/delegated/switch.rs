//! Whether delegated access is extended by itself at its end: either side decides, for several of one relationship
//! at once or for none. Rule: both sides get a letter, and while it goes on by itself nobody is warned of an end.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::changed::tell;
use super::finish::{FinishError, theirs};
use super::model::{DelegationState, next_look, told};
use super::store::Row;
use super::views;
use crate::domain::actor::Member;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, Tx};
use crate::domain::ids::DelegationId;
use crate::domain::notice::DelegationChange;

/// How many are switched at once, at most.
pub const MOST_AT_ONCE: usize = 25;

/// Switches all of `ids`, or none of them.
///
/// # Errors
/// See [`FinishError`].
pub async fn extend(
    db: &Db,
    by: &Member,
    ids: &[DelegationId],
    auto_extend: bool,
    now: DateTime<Utc>,
) -> Result<(), FinishError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() || ids.len() > MOST_AT_ONCE {
        return Err(FinishError::Number);
    }
    let catalogue = views::catalogue(db).await?;
    let mut tx = db.begin(by.scope()).await?;
    let mut relationship = None;
    for id in ids {
        tx.enter(by.org()).await?;
        let row = theirs(&mut tx, by, id).await?;
        if *relationship.get_or_insert(row.relationship) != row.relationship {
            return Err(FinishError::NotFound);
        }
        if row.standing(now) != DelegationState::Active {
            return Err(FinishError::Closed);
        }
        if auto_extend && catalogue.iter().any(|role| role.never_extends && row.roles.contains(&role.id)) {
            return Err(FinishError::NeverExtends);
        }
        if row.auto_extend != auto_extend {
            switch(&mut tx, by, &row, auto_extend, now).await?;
        }
    }
    Ok(tx.commit().await?)
}

async fn switch(tx: &mut Tx, by: &Member, row: &Row, auto_extend: bool, now: DateTime<Utc>) -> Result<(), FinishError> {
    let since = row.answered_at.unwrap_or(row.asked_at);
    let (warned, due_at) = match row.ends_at {
        Some(end) if !auto_extend => {
            let span = i32::try_from((end - since).num_days()).unwrap_or(i32::MAX);
            (told(end, now), Some(next_look(end, span, told(end, now))))
        }
        end => (None, end),
    };
    let details = json!({ "name": row.name, "before": row.auto_extend, "after": auto_extend });
    let entry = Entry { action: "delegation.extension_changed", subject: Some(row.id.uuid()), details };
    let what = if auto_extend { DelegationChange::Extends } else { DelegationChange::ExtendsNot };
    for org in [row.partner, row.customer] {
        tx.enter(org).await?;
        sqlx::query!(
            "update delegations set auto_extend = $3, warned = $4, due_at = $5 where org_id = $1 and delegation_id = $2",
            org.uuid(),
            row.id.uuid(),
            auto_extend,
            warned,
            due_at,
        )
        .execute(&mut **tx)
        .await?;
        audit::record(tx, org, by.audit(), entry.clone(), now).await?;
        tell(tx, row, org, what, (None, row.ends_at, by.person().name()), now).await?;
    }
    Ok(())
}
