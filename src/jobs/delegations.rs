//! What time does to delegated access: expiry, extension, warnings. One row a transaction.

use chrono::{DateTime, Utc};

use crate::domain::customers;
use crate::domain::db::{Db, DbError};

/// Does everything that is due.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn keep_delegations(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    while customers::keep_delegation(db, now).await? {}
    Ok(())
}
