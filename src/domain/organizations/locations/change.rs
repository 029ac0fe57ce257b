//! Changing a location's name, address and contact. Its country stays: the number belongs to it.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Keeper, Read};
use super::store;
use super::told::tell;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::LocationId;

/// Why a location was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Another location has this name.
    #[error("a location has this name")]
    NameTaken,
    /// Somebody changed it first, or it is not there.
    #[error("another version")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Writes a location anew, if it still is `version`.
///
/// # Errors
/// See [`ChangeError`].
pub async fn change(
    db: &Db,
    by: Keeper<'_>,
    id: LocationId,
    (read, version): (&Read, i32),
    now: DateTime<Utc>,
) -> Result<(), ChangeError> {
    let mut tx = db.begin(by.scope()).await?;
    match store::update(&mut tx, (by.org(), id), read, version).await {
        Err(e) if is_constraint(&e, "locations_name") => return Err(ChangeError::NameTaken),
        Ok(false) => return Err(ChangeError::Stale),
        other => drop(other?),
    }
    let details = json!({ "name": read.name, "address": read.address });
    let entry = Entry { action: "location.changed", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    let number = store::number(&mut tx, by.org(), id).await?;
    tell(&mut tx, &by, (id, read.name.as_str(), number.as_deref()), "changed", now).await?;
    Ok(tx.commit().await?)
}
