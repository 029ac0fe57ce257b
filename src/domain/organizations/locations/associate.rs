//! Which location a work account stands for: its location Partner ID is the one orders name.
//! Rule: same country, one to one; whoever chose from an older page changes nothing.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::model::WhyNot;
use super::store;
use super::views::Location;
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::LocationId;
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;

/// Why a location was not associated.
#[derive(Debug, thiserror::Error)]
pub enum AssociateError {
    /// Not there, or not theirs.
    #[error("no such location")]
    NotFound,
    /// The work account may not stand for it.
    #[error("not eligible: {0:?}")]
    Ineligible(WhyNot),
    /// Somebody chose first, or another work account stands for it.
    #[error("chosen by somebody else first")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Makes the work account stand for a location instead of `before`.
///
/// # Errors
/// See [`AssociateError`].
pub async fn associate(
    db: &Db,
    by: GlobalAdmin<'_>,
    (before, id): (Option<LocationId>, LocationId),
    now: DateTime<Utc>,
) -> Result<(), AssociateError> {
    let mut tx = db.begin(by.scope()).await?;
    let location = store::hold(&mut tx, by.org(), id).await?.ok_or(AssociateError::NotFound)?;
    location.eligible_for(&by.company().country).map_err(AssociateError::Ineligible)?;
    if before == Some(id) {
        return Ok(());
    }
    match write(&mut tx, &by, before, &location, now).await {
        Ok(true) => {}
        Ok(false) => return Err(AssociateError::Stale),
        Err(e) if is_constraint(&e, "associations_one_account") => return Err(AssociateError::Stale),
        Err(e) => return Err(e.into()),
    }
    let details = json!({ "location": location.name, "partner_id": location.partner_id, "before": before });
    let entry = Entry { action: "location.associated", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    let told = Notice::LocationAssociated {
        org: by.org(),
        company: by.company().name.clone(),
        location: location.name,
        partner_id: location.partner_id.unwrap_or_default(),
        by: by.person().name().to_owned(),
    };
    for reader in organizations::readers(&mut tx, by.org()).await? {
        notice::queue(&mut tx, Some(by.org()), &reader, &told, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Writes the choice, if `before` still is the one before it. Says whether it was.
async fn write(
    tx: &mut PgConnection,
    by: &GlobalAdmin<'_>,
    before: Option<LocationId>,
    location: &Location,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let written = sqlx::query!(
        "insert into associations (org_id, location_id, country, associated_at, associated_by, associated_name)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (org_id) do update set location_id = excluded.location_id, country = excluded.country,
             associated_at = excluded.associated_at, associated_by = excluded.associated_by,
             associated_name = excluded.associated_name
         where associations.location_id = $7",
        by.org().uuid(),
        location.id.uuid(),
        location.country,
        now,
        by.person().id().uuid(),
        by.person().name(),
        before.map(LocationId::uuid),
    )
    .execute(&mut *tx)
    .await?;
    Ok(written.rows_affected() == 1)
}
