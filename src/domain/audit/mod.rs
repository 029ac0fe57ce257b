//! Who did what to which company's things: append-only, one hash chain a company.
//! Rule: every state change records its entry in the same transaction; nothing else writes the chain.
//! The chain itself is made by `app.record` in the database, so that its head is locked in one place.

mod line;
mod program;
mod verify;

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::db::DbError;
use super::ids::{OrgId, PersonId};

pub use line::Line;
pub(in crate::domain) use line::lines;
pub(in crate::domain) use program::record_program;
pub use program::{PROGRAM_LOG_PAGE, ProgramEntry, program_log};
pub use verify::{Chain, Flaw, Verified, verify};

/// One thing that happened, before it has a place in a chain.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What happened, as `feature.verb`: `relationship.accepted`.
    pub action: &'static str,
    /// The row it happened to.
    pub subject: Option<Uuid>,
    /// Facts worth keeping: old and new values, never secrets.
    pub details: Value,
}

/// Who acted: a person by name, or the program itself.
#[derive(Debug, Clone, Copy)]
pub struct Actor<'a> {
    /// The person, if it was one.
    pub person: Option<PersonId>,
    /// The name as it was then.
    pub name: &'a str,
}

impl Actor<'static> {
    /// The program, when time or a rule acted.
    pub const PROGRAM: Self = Self { person: None, name: "program" };
}

/// Appends `entry` to the chain of `org`, which must be the company the transaction is in (staff and
/// the worker may write into any company's chain).
///
/// # Errors
/// When the database does not answer.
pub async fn record(
    tx: &mut PgConnection,
    org: OrgId,
    by: Actor<'_>,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "select app.record($1, $2, $3, $4, $5, $6, $7)",
        org.uuid(),
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

/// Appends many entries of one action, in their order; as [`record`], but the chain is locked once.
///
/// # Errors
/// When the database does not answer.
pub async fn record_all(
    tx: &mut PgConnection,
    org: OrgId,
    by: Actor<'_>,
    action: &'static str,
    entries: &[(Uuid, Value)],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (subjects, details): (Vec<Uuid>, Vec<Value>) = entries.iter().cloned().unzip();
    sqlx::query!(
        "select app.record_all($1, $2, $3, $4, $5, $6, $7)",
        org.uuid(),
        now,
        by.person.map(PersonId::uuid),
        by.name,
        action,
        &subjects,
        &details,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(())
}

/// The end of a company's chain: its newest entry's place and hash. After [`record`], and until the transaction
/// ends, that entry is the one just recorded.
///
/// # Errors
/// When the database does not answer.
pub async fn head(tx: &mut PgConnection, org: OrgId) -> Result<(i64, Vec<u8>), DbError> {
    let row =
        sqlx::query!("select seq, hash from audit_heads where org_id = $1", org.uuid()).fetch_one(&mut *tx).await?;
    Ok((row.seq, row.hash))
}
