//! What time does to relationships of provider and reseller: announced ends, and letters about blocks.

use chrono::{DateTime, Utc};

use crate::domain::db::{Db, DbError};
use crate::domain::relationships;

/// Ends what is due, and tells of blocks that began or are over.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn keep_relationships(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    while relationships::end_one(db, now).await? {}
    while relationships::tell_blocks(db, false, now).await? {}
    Ok(())
}

/// The same for every relationship, however it came to be blocked; once a day.
///
/// # Errors
/// When the database does not answer; what was told stays told.
pub async fn look_over_relationships(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    while relationships::tell_blocks(db, true, now).await? {}
    Ok(())
}
