//! What the operator's staff changed about the program itself: a chain of its own, made and checked like a company's.
//! Rule: what touches companies stands in their chains; here stands what is nobody's, such as a version published
//! or a rule of reviews. Next: `verify.rs`.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::{Actor, Entry};
use crate::domain::actor::PlatformAdmin;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::PersonId;

/// Entries on a page of the log.
pub const PROGRAM_LOG_PAGE: usize = 50;

/// An entry of the program's log, as it is read.
#[derive(Debug, Clone)]
pub struct ProgramEntry {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by the name of then.
    pub actor: String,
    /// What happened, as `feature.verb`.
    pub action: String,
    /// Facts, by name.
    pub details: Value,
}

/// Appends `entry` to the program's chain, in the transaction of the change. For staff alone.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn record_program(
    tx: &mut PgConnection,
    by: Actor<'_>,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "select app.record_program($1, $2, $3, $4, $5, $6)",
        now,
        by.person.map(PersonId::uuid),
        by.name,
        entry.action,
        entry.subject,
        entry.details,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(())
}

/// The program's log, the newest first, before a place in it; one more than a page, where there are more.
///
/// # Errors
/// When the database does not answer.
pub async fn program_log(db: &Db, by: &PlatformAdmin, before: Option<i64>) -> Result<Vec<ProgramEntry>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let most = i64::try_from(PROGRAM_LOG_PAGE + 1).unwrap_or(i64::MAX);
    let rows = sqlx::query_as!(
        ProgramEntry,
        "select seq, at, actor, action, details from program_entries
         where seq < $1 order by seq desc limit $2",
        before.unwrap_or(i64::MAX),
        most,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}
