//! How far a file is, its parts, and what becomes of it after its day. Whoever in the company may take lists away
//! fetches it; its letter goes to who asked.

use chrono::{DateTime, Utc};

use crate::domain::actor::{Member, words};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CustomerFileId;

words! {
    /// Where a file stands.
    FileState {
        /// The worker writes it.
        Waiting = "waiting",
        /// It can be fetched.
        Ready = "ready",
        /// Who asked may not have it any more.
        Failed = "failed",
        /// Its day is over.
        Gone = "gone",
    }
}

/// A file, as its company sees it.
#[derive(Debug, Clone)]
pub struct CustomerFile {
    /// Its id.
    pub id: CustomerFileId,
    /// What it is called.
    pub name: String,
    /// Where it stands.
    pub state: FileState,
    /// How many lines are written.
    pub lines: i64,
    /// In how many parts.
    pub parts: i32,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// Until when it can be fetched.
    pub until: Option<DateTime<Utc>>,
}

/// Reads one file of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn file(
    db: &Db,
    by: &Member,
    id: CustomerFileId,
    now: DateTime<Utc>,
) -> Result<Option<CustomerFile>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "select name, state, lines, parts, created_at, gone_at from customer_files
         where org_id = $1 and file_id = $2",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(row.map(|row| {
        let over = row.gone_at.is_some_and(|end| end <= now);
        let state = FileState::parse(&row.state).unwrap_or(FileState::Failed);
        CustomerFile {
            id,
            name: row.name,
            state: if over { FileState::Gone } else { state },
            lines: row.lines,
            parts: row.parts,
            created_at: row.created_at,
            until: row.gone_at,
        }
    }))
}

/// One part of a file that is ready.
///
/// # Errors
/// When the database does not answer.
pub async fn part(db: &Db, by: &Member, id: CustomerFileId, part: i32) -> Result<Option<Vec<u8>>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let content = sqlx::query_scalar!(
        "select p.content from customer_file_parts p join customer_files f using (org_id, file_id)
         where p.org_id = $1 and p.file_id = $2 and p.part = $3 and f.state = 'ready'",
        by.org().uuid(),
        id.uuid(),
        part,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(content)
}

/// Takes the content of files away whose day is over; that there was one stays.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_files(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin_work().await?;
    sqlx::query!(
        "delete from customer_file_parts p using customer_files f
         where f.org_id = p.org_id and f.file_id = p.file_id and f.state = 'ready' and f.gone_at <= $1",
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("update customer_files set state = 'gone' where state = 'ready' and gone_at <= $1", now)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
