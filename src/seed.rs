//! The demonstration world. To come.

use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;

use crate::domain::db::Db;
use crate::domain::hashing::Hashing;
use crate::domain::token::Key;

/// The password everybody in the demonstration world has.
pub const PASSWORD: &str = "filiera demonstration";

/// Seeds the demonstration world into an empty database.
///
/// # Errors
/// When the database does not answer.
pub async fn demonstration(_: &Db, _: &PgConnectOptions, _: &Key, _: &Hashing, _: DateTime<Utc>) -> anyhow::Result<()> {
    Ok(())
}
