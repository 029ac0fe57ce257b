//! Drafts nobody comes back to: their company is told after 60 days, and after 90 they are removed.
//! Rule: nothing is removed that was not announced 30 days before, however long no worker ran; whoever saves
//! anything begins the count anew.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::domain::actor::Standing;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::OrgId;
use crate::domain::notice::{self, Notice};
use crate::domain::{organizations, verification};

/// When a draft is announced to end, without a change.
const ANNOUNCED: TimeDelta = TimeDelta::days(60);
/// How long after that it stays.
const REST: TimeDelta = TimeDelta::days(30);

/// Announces or removes one draft. Says whether there was one.
///
/// # Errors
/// When the database does not answer.
pub async fn tend_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    Ok(remove_one(db, now).await? || announce_one(db, now).await?)
}

async fn announce_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let row = sqlx::query!(
        "select a.org_id, a.application_id, o.name from applications a join organizations o on o.org_id = a.org_id
         where a.state = 'draft' and a.reminded_at is null and a.edited_at <= $1
         order by a.edited_at limit 1 for no key update of a skip locked",
        now - ANNOUNCED,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    sqlx::query!(
        "update applications set reminded_at = $3 where org_id = $1 and application_id = $2",
        row.org_id,
        row.application_id,
        now,
    )
    .execute(&mut *tx)
    .await?;
    let org = OrgId::from(row.org_id);
    tell(&mut tx, org, &Notice::DraftEnds { org, company: row.name, ends_at: now + REST }, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn remove_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let row = sqlx::query!(
        "select a.org_id, a.application_id, o.name from applications a join organizations o on o.org_id = a.org_id
         where a.state = 'draft' and a.reminded_at <= $1 and a.edited_at <= $2
         order by a.edited_at limit 1 for no key update of a skip locked",
        now - REST,
        now - ANNOUNCED - REST,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let org = OrgId::from(row.org_id);
    sqlx::query!(
        "update applications set state = 'withdrawn', withdrawn_at = $3, removed_at = $3, partner_id = '{}',
             partner_done = false, legal = '{}', contact = '{}', support = '{}', completed = '{}'
         where org_id = $1 and application_id = $2 and state = 'draft'",
        row.org_id,
        row.application_id,
        now,
    )
    .execute(&mut *tx)
    .await?;
    organizations::stand(&mut tx, org, &[Standing::Initialized], Standing::NotRegistered, now).await?;
    verification::documents::forget_application(&mut tx, org, row.application_id, now).await?;
    let entry = Entry { action: "enrollment.draft_removed", subject: Some(row.application_id), details: json!({}) };
    audit::record(&mut tx, org, Actor::PROGRAM, entry, now).await?;
    tell(&mut tx, org, &Notice::DraftEnded { org, company: row.name }, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, org: OrgId, told: &Notice, now: DateTime<Utc>) -> Result<(), DbError> {
    for reader in organizations::readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, told, now).await?;
    }
    Ok(())
}
