//! Counting tries before the work is done, shared by every instance: the row is counted up first, in one
//! statement, so that any number of tries at once never gets more than its allowance.

use chrono::{DateTime, TimeDelta, Utc};

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
/// Guesses from one network address: sixty in ten minutes.
pub const NETWORK: Allowance = Allowance { tries: 60, window: TimeDelta::minutes(10) };

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
    tx.commit().await?;
    if row.failures <= allowance.tries { Ok(Ok(())) } else { Ok(Err(row.since + allowance.window - now)) }
}

/// Forgets the tries under `key`: the last one was right.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(db: &Db, key: &str) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    sqlx::query!("delete from sign_in_failures where key = $1", key).execute(&mut *tx).await?;
    tx.commit().await
}
