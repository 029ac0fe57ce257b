//! What may be kept no longer: used codes, what was begun and never ended, devices of long ago, old submissions, ended sessions, old failures, documents
//! whose case was decided half a year ago.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::customers;
use crate::domain::db::{Db, DbError};
use crate::domain::relationships::bulk;
use crate::domain::verification::documents;

/// Removes what is too old. Letters and history stay.
pub(super) async fn purge(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    documents::expire(db, now).await?;
    bulk::forget(db, now).await?;
    customers::forget_files(db, now).await?;
    customers::open::forget_inquiries(db, now).await?;
    let mut tx = db.begin_work().await?;
    let day = now - TimeDelta::days(1);
    let month = now - TimeDelta::days(30);
    sqlx::query!("delete from submissions where at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from ceremonies where expires_at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from password_resets where expires_at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from known_devices where last_at < $1", now - TimeDelta::days(365)).execute(&mut *tx).await?;
    sqlx::query!("delete from mailed_codes where expires_at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from spent_flows where at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from arrivals where expires_at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from proposals where expires_at < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from kept_forms where expires_at < $1", now).execute(&mut *tx).await?;
    sqlx::query!("delete from sign_in_failures where since < $1", day).execute(&mut *tx).await?;
    sqlx::query!("delete from sessions where coalesce(ended_at, expires_at) < $1", month).execute(&mut *tx).await?;
    tx.commit().await
}
