//! A list that does not rot: after a quarter without a word, whoever keeps the entry gets a letter, once.

use chrono::{DateTime, TimeDelta, Utc};

use super::store::keepers;
use crate::domain::actor::Role;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::OrgId;
use crate::domain::notice::{self, Notice};

/// How long an entry counts as fresh.
pub const QUARTER: TimeDelta = TimeDelta::days(90);

/// Writes to the companies whose entries were not confirmed for a quarter; says to how many. Run by the worker.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let stale = sqlx::query!(
        "update directory_entries set reminded_at = $2
         where org_id in (select org_id from directory_entries
                          where published_at is not null and confirmed_at <= $1 and reminded_at is null
                          order by confirmed_at limit 100 for update skip locked)
         returning org_id, name, confirmed_at",
        now - QUARTER,
        now,
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in &stale {
        let org = OrgId::from(row.org_id);
        let told = Notice::EntryStale { org, company: row.name.clone(), confirmed_at: row.confirmed_at };
        for reader in keepers(&mut tx, org, &[Role::BusinessProfileAdmin, Role::ReferralsAdmin]).await? {
            notice::queue(&mut tx, Some(org), &reader, &told, now).await?;
        }
    }
    tx.commit().await?;
    Ok(stale.len())
}
