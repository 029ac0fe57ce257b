//! What an empty database gets: program data always, and in development the demonstration world.
//! Rule: people, companies and what they do come to be through the domain's own verbs, as they would by hand.

mod program;

use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;

use crate::domain::db::Db;
use crate::domain::hashing::Hashing;
use crate::domain::token::Key;

pub use program::{install, is_empty};

/// The password everybody in the demonstration world has.
pub const PASSWORD: &str = "filiera demonstration";

/// Seeds the demonstration world into an empty database.
///
/// # Errors
/// When the database does not answer.
pub async fn demonstration(
    _db: &Db,
    owner: &PgConnectOptions,
    _key: &Key,
    _hashing: &Hashing,
    _now: DateTime<Utc>,
) -> anyhow::Result<()> {
    if !is_empty(owner).await? {
        return Ok(());
    }
    install(owner).await?;
    Ok(())
}
