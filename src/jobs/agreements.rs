//! What is told about a new version of the agreement, until it is signed.

use chrono::{DateTime, Utc};

use crate::domain::agreements;
use crate::domain::db::{Db, DbError};

/// Tells everybody who is due, some companies a transaction.
///
/// # Errors
/// When the database does not answer; the rest is done the next time.
pub async fn keep_agreements(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    while agreements::tell_some(db, now).await? > 0 {}
    Ok(())
}
