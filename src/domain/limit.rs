//! Counting tries before the work is done, shared by every instance: the row is counted up first, in one
//! statement, so that any number of tries at once never gets more than its allowance.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::db::{Db, DbError, Scope};

/// So many tries in so long a time.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// How many.
    pub tries: i32,
    /// In how long.
    pub window: TimeDelta,
}

/// Guesses at one account: five in fifteen minutes.
pub const ACCOUNT: Allowance = Allowance { tries: 5, window: TimeDelta::minutes(15) };
/// Guesses at one account in a day, however they are spread.
pub const ACCOUNT_DAY: Allowance = Allowance { tries: 100, window: TimeDelta::hours(24) };
/// Guesses at an account from a browser its owner signed in with before: nobody else can use these up.
pub const DEVICE: Allowance = Allowance { tries: 10, window: TimeDelta::minutes(15) };
/// Guesses from one network address: sixty in ten minutes.
pub const NETWORK: Allowance = Allowance { tries: 60, window: TimeDelta::minutes(10) };
/// Guesses of all strangers together, against few tries at very many accounts.
pub const STRANGERS: Allowance = Allowance { tries: 600, window: TimeDelta::minutes(10) };

/// Counts a try under `key`; when there are too many, says in how long there may be another.
///
/// # Errors
/// When the database does not answer.
pub async fn count(
    db: &Db,
    key: &str,
    allowance: Allowance,
    now: DateTime<Utc>,
) -> Result<Result<(), TimeDelta>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let counted = count_in(&mut tx, key, allowance, now).await?;
    tx.commit().await?;
    Ok(counted)
}

/// [`count`] in a transaction that counts under several keys.
pub(super) async fn count_in(
    tx: &mut PgConnection,
    key: &str,
    allowance: Allowance,
    now: DateTime<Utc>,
) -> Result<Result<(), TimeDelta>, DbError> {
    let row = sqlx::query!(
        "insert into sign_in_failures as f (key, failures, since) values ($1, 1, $2)
         on conflict (key) do update set
             failures = case when f.since <= $3 then 1 else f.failures + 1 end,
             since = case when f.since <= $3 then $2 else f.since end
         returning failures, since",
        key,
        now,
        now - allowance.window,
    )
    .fetch_one(&mut *tx)
    .await?;
    if row.failures <= allowance.tries { Ok(Ok(())) } else { Ok(Err(row.since + allowance.window - now)) }
}

/// Forgets the tries under `key`: the last one was right.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(db: &Db, key: &str) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    forget_in(&mut tx, key).await?;
    tx.commit().await
}

/// [`forget`] in a transaction.
pub(super) async fn forget_in(tx: &mut PgConnection, key: &str) -> Result<(), DbError> {
    sqlx::query!("delete from sign_in_failures where key = $1", key).execute(&mut *tx).await?;
    Ok(())
}

/// Gives one try back. Who was right once must not wipe out what others, or they themselves with other
/// accounts, tried from the same network.
pub(super) async fn give_back(tx: &mut PgConnection, key: &str) -> Result<(), DbError> {
    sqlx::query!("update sign_in_failures set failures = failures - 1 where key = $1 and failures > 0", key)
        .execute(&mut *tx)
        .await?;
    Ok(())
}
