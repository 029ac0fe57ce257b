//! What happened in a company, from its audit chain: by period, feature and actor; one entry whole; the chain as a file.
//! Rule: nothing here changes the chain, and nothing that happened is left out of the file.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::store;
use crate::domain::actor::Member;
use crate::domain::audit::{self, Line};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::OrgId;

/// How many lines of activity a page shows.
pub const ACTIVITY_PAGE: i64 = 50;
/// How many a file takes at once.
pub const ACTIVITY_CHUNK: i64 = 1000;

/// One line of a company's activity.
#[derive(Debug, Clone)]
pub struct ActivityEntry {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name as it was then.
    pub actor: String,
    /// What, as `feature.verb`.
    pub action: String,
    /// The row it happened to.
    pub subject: Option<Uuid>,
    /// Facts, with old and new values.
    pub details: Value,
    /// The hash of the entry before, in hex.
    pub previous: String,
    /// Its own hash, in hex.
    pub hash: String,
}

/// Which entries are wanted; what is empty does not narrow.
#[derive(Debug, Clone, Default)]
pub struct ActivityFilter {
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
    /// The first part of the action.
    pub feature: String,
    /// The actor's whole name, in any case.
    pub actor: String,
    /// Older than this place in the chain.
    pub before: Option<i64>,
}

/// A company's activity, the newest first, at most `length` entries.
///
/// # Errors
/// When the database does not answer.
pub async fn activity(
    db: &Db,
    by: &Member,
    filter: &ActivityFilter,
    length: i64,
) -> Result<Vec<ActivityEntry>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query_as!(
        ActivityEntry,
        r#"select seq, at, actor, action, subject_id as subject, details, encode(previous, 'hex') as "previous!",
                  encode(hash, 'hex') as "hash!"
           from audit_entries
           where org_id = $1 and ($2::timestamptz is null or at >= $2) and ($3::timestamptz is null or at < $3)
             and ($4 = '' or split_part(action, '.', 1) = $4) and ($5 = '' or lower(actor) = lower($5))
             and ($6::bigint is null or (at, seq) < (select b.at, b.seq from audit_entries b where b.org_id = $1 and b.seq = $6))
           order by at desc, seq desc limit $7"#,
        by.org().uuid(),
        filter.from,
        filter.until,
        filter.feature,
        filter.actor,
        filter.before,
        length,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

/// What companies are called that an entry speaks of, by their ids as they stand there.
pub type Names = HashMap<String, String>;

/// One entry of the company's chain, with the names of the companies it speaks of that this one knows.
///
/// # Errors
/// When the database does not answer.
pub async fn activity_entry(db: &Db, by: &Member, seq: i64) -> Result<Option<(ActivityEntry, Names)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query_as!(
        ActivityEntry,
        r#"select seq, at, actor, action, subject_id as subject, details, encode(previous, 'hex') as "previous!",
                  encode(hash, 'hex') as "hash!"
           from audit_entries where org_id = $1 and seq = $2"#,
        by.org().uuid(),
        seq,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(entry) = row else { return Ok(None) };
    let mut ids = Vec::new();
    ids_in(&entry.details, &mut ids);
    let known = store::cards(&mut tx, &ids).await?;
    tx.commit().await?;
    Ok(Some((entry, known.into_iter().map(|card| (card.id.to_string(), card.name)).collect())))
}

/// Everything in these facts that looks like the id of a company.
fn ids_in(facts: &Value, found: &mut Vec<OrgId>) {
    match facts {
        Value::String(text) => found.extend(text.parse::<OrgId>()),
        Value::Array(many) => many.iter().for_each(|one| ids_in(one, found)),
        Value::Object(named) => named.values().for_each(|one| ids_in(one, found)),
        _ => {}
    }
}

/// The end of the company's chain: how many entries it has, and the hash of the last one, in hex.
///
/// # Errors
/// When the database does not answer.
pub async fn activity_head(db: &Db, by: &Member) -> Result<(i64, String), DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let (seq, hash) = audit::head(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok((seq, hex::encode(hash)))
}

/// The chain itself, as its file says it: the entries after one place and up to another, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn activity_lines(db: &Db, by: &Member, after: i64, last: i64) -> Result<Vec<Line>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let lines = audit::lines(&mut tx, by.org(), (after, last), ACTIVITY_CHUNK).await?;
    tx.commit().await?;
    Ok(lines)
}
