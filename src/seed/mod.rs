//! What an empty database gets: program data always, and in development the demonstration world; a large
//! one on request ([`large`]).
//! Rule: people, companies and what they do come to be through the domain's own verbs, as they would by
//! hand; only the operator's own staff and providers are founded. Start at [`world`].

mod company;
mod documents;
mod large;
mod partners;
mod program;
mod world;

use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;

use crate::domain::db::Db;
use crate::domain::hashing::Hashing;
use crate::domain::token::Key;

pub use large::{Large, large};
pub use program::{Stage, install, is_empty, is_without_companies};
pub use world::world;

/// The password everybody in the demonstration world has.
pub const PASSWORD: &str = "filiera demonstration";

/// Seeds the demonstration world into an empty database; leaves any other as it is.
///
/// # Errors
/// When the database does not answer or a verb refuses.
pub async fn demonstration(
    db: &Db,
    owner: &PgConnectOptions,
    key: &Key,
    hashing: &Hashing,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    if !is_empty(owner).await? {
        return Ok(false);
    }
    install(owner, Stage::Demonstration).await?;
    world(db, owner, key, hashing, now).await?;
    Ok(true)
}
