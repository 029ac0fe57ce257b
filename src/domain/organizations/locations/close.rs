//! Closing a location, and opening it again. One the work account stands for cannot be closed.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Keeper, LocationState};
use super::store;
use super::told::tell;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::LocationId;

/// Why a location was not closed or opened.
#[derive(Debug, thiserror::Error)]
pub enum CloseError {
    /// Not there, or not theirs.
    #[error("no such location")]
    NotFound,
    /// The work account stands for it.
    #[error("in use")]
    InUse,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Closes a location; one that is closed already stays so.
///
/// # Errors
/// See [`CloseError`].
pub async fn close(db: &Db, by: Keeper<'_>, id: LocationId, now: DateTime<Utc>) -> Result<(), CloseError> {
    turn(db, by, id, (LocationState::Closed, "location.closed", "closed"), now).await
}

/// Opens a closed location again.
///
/// # Errors
/// See [`CloseError`].
pub async fn reopen(db: &Db, by: Keeper<'_>, id: LocationId, now: DateTime<Utc>) -> Result<(), CloseError> {
    turn(db, by, id, (LocationState::Active, "location.reopened", "reopened"), now).await
}

async fn turn(
    db: &Db,
    by: Keeper<'_>,
    id: LocationId,
    (to, action, what): (LocationState, &'static str, &str),
    now: DateTime<Utc>,
) -> Result<(), CloseError> {
    let mut tx = db.begin(by.scope()).await?;
    let held = store::hold(&mut tx, by.org(), id).await?.ok_or(CloseError::NotFound)?;
    if held.associated && to == LocationState::Closed {
        return Err(CloseError::InUse);
    }
    if store::turn(&mut tx, (by.org(), id), to).await? {
        let entry = Entry { action, subject: Some(id.uuid()), details: json!({ "name": held.name }) };
        audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
        tell(&mut tx, &by, (id, &held.name, held.partner_id.as_deref()), what, now).await?;
    }
    Ok(tx.commit().await?)
}
