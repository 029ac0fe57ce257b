//! What a form already did, so that pressing a button twice does a thing once. Kept for a day.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::db::{Db, DbError, Scope};
use super::ids::FormId;

fn hash(browser: &str) -> Vec<u8> {
    Sha256::digest(browser.as_bytes()).to_vec()
}

/// Where the form led when this browser sent it before.
///
/// # Errors
/// When the database does not answer.
pub async fn find(db: &Db, browser: &str, form: FormId) -> Result<Option<String>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = sqlx::query_scalar!(
        "select location from submissions where browser = $1 and form_id = $2",
        hash(browser),
        form.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(found)
}

/// Remembers where a form led.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(db: &Db, browser: &str, form: FormId, location: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    sqlx::query!(
        "insert into submissions (browser, form_id, location, at) values ($1, $2, $3, $4) on conflict do nothing",
        hash(browser),
        form.uuid(),
        location,
        now,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}
