//! Somebody asks for the file of a long list.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::types::Json;

use super::super::list_rows;
use super::super::lists::{Filter, searched};
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CustomerFileId;

/// Up to how many lines a file is written while it is read.
pub const LONG: i64 = 10_000;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Which lines.
    pub filter: Filter,
    /// What the file is called.
    pub name: String,
    /// Its column heads, in the language of who asks.
    pub heads: Vec<String>,
}

/// Why no file is made.
#[derive(Debug, thiserror::Error)]
pub enum AskFileError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Whether a list has more than [`LONG`] lines. Those that share a word are counted without the other filters, so a list
/// is called long rather once too often.
///
/// # Errors
/// When the database does not answer.
pub async fn is_long(db: &Db, by: &Member, filter: &Filter) -> Result<bool, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let filter = Filter { text: searched(&filter.text), ..filter.clone() };
    let lines = list_rows::count(&mut tx, by.org(), &filter, LONG + 1).await?;
    tx.commit().await?;
    Ok(lines > LONG)
}

/// Asks for the file. Whoever has one in the making gets that one.
///
/// # Errors
/// See [`AskFileError`].
pub async fn ask_file(db: &Db, by: &Member, new: &NewFile, now: DateTime<Utc>) -> Result<CustomerFileId, AskFileError> {
    by.require(Action::ExportCustomers)?;
    let mut tx = db.begin(by.scope()).await?;
    let id = CustomerFileId::new(now);
    let asked = sqlx::query_scalar!(
        "insert into customer_files (org_id, file_id, person_id, person_name, person_address, language, name, heads, filter,
             created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (org_id, person_id) where state = 'waiting' do nothing returning file_id",
        by.org().uuid(),
        id.uuid(),
        by.person().id().uuid(),
        by.person().name(),
        by.person().address(),
        by.person().language().code(),
        new.name,
        &new.heads,
        Json(&new.filter) as _,
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    if asked.is_none() {
        let under_way = sqlx::query_scalar!(
            "select file_id from customer_files where org_id = $1 and person_id = $2 and state = 'waiting'",
            by.org().uuid(),
            by.person().id().uuid(),
        );
        if let Some(other) = under_way.fetch_optional(&mut *tx).await? {
            return Ok(other.into());
        }
    }
    let entry = Entry { action: "customer.file_asked", subject: Some(id.uuid()), details: json!({ "file": new.name }) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(id)
}
