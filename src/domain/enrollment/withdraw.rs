//! Taking an application back, drafted or sent. The company stands then as if it had never applied, but
//! a rejected one that only drafted another application stays rejected.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::store;
use crate::domain::actor::{GlobalAdmin, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::{organizations, verification};

/// Why nothing was withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// There is no open application (any more).
    #[error("nothing to withdraw")]
    Closed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Withdraws the company's open application and closes its case.
///
/// # Errors
/// See [`WithdrawError`].
pub async fn withdraw(db: &Db, by: GlobalAdmin<'_>, now: DateTime<Utc>) -> Result<(), WithdrawError> {
    let mut tx = db.begin(by.scope()).await?;
    // The case first, as everywhere: whoever decides it holds it before the application.
    verification::close(&mut tx, &by, now).await?;
    let Some(id) = store::withdraw(&mut tx, by.org(), now).await? else { return Err(WithdrawError::Closed) };
    let from = [Standing::Initialized, Standing::Pending];
    organizations::stand(&mut tx, by.org(), &from, Standing::NotRegistered, now).await?;
    let entry = Entry { action: "enrollment.withdrawn", subject: Some(id.uuid()), details: json!({}) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}
