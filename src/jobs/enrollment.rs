//! What enrollment does in time: contacts who did not answer are reminded, drafts nobody came back to end.

use chrono::{DateTime, Utc};

use crate::domain::db::{Db, DbError};
use crate::domain::{enrollment, verification};

/// Does everything that is due, one row a transaction.
///
/// # Errors
/// When the database does not answer; the rest is done the next time.
pub async fn keep_enrollments(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    while verification::remind_one(db, now).await? {}
    while enrollment::tend_one(db, now).await? {}
    Ok(())
}
