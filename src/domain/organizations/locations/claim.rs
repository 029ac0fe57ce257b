//! Typing a Partner ID that another program issued: the company's own, or one of a location.
//! It counts once a reviewer has checked it; until then it waits, one at a time for each place.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::model::Keeper;
use super::store;
use crate::domain::actor::Member;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::{ClaimId, LocationId};
use crate::domain::program::{PartnerIdSource, Program};
use crate::domain::values::PartnerId;

/// Why a number was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// No such location, or the portal issues the numbers itself.
    #[error("nothing to give a number to")]
    NotFound,
    /// It has a number, or one waits for its check.
    #[error("there is a number already")]
    HasOne,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Keeps a typed number of a location, or of the company itself, for a reviewer.
///
/// # Errors
/// See [`ClaimError`].
pub async fn claim(
    db: &Db,
    by: Keeper<'_>,
    program: &Program,
    (location, number): (Option<LocationId>, &PartnerId),
    now: DateTime<Utc>,
) -> Result<(), ClaimError> {
    if program.partner_ids() == PartnerIdSource::Issued {
        return Err(ClaimError::NotFound);
    }
    let mut tx = db.begin(by.scope()).await?;
    let held = match location {
        Some(id) => store::hold(&mut tx, by.org(), id).await?.ok_or(ClaimError::NotFound)?.partner_id,
        None => crate::domain::organizations::card(&mut tx, by.org()).await?.and_then(|card| card.partner_id),
    };
    if held.is_some() {
        return Err(ClaimError::HasOne);
    }
    match insert(&mut tx, &by, location, number, now).await {
        Err(e) if is_constraint(&e, "partner_id_claims_one_waiting") => return Err(ClaimError::HasOne),
        other => other?,
    }
    Ok(tx.commit().await?)
}

pub(super) async fn insert(
    tx: &mut PgConnection,
    by: &Member,
    location: Option<LocationId>,
    number: &PartnerId,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let id = ClaimId::new(now);
    sqlx::query!(
        "insert into partner_id_claims (org_id, claim_id, location_id, partner_id, claimed_at, claimed_by, claimed_name)
         values ($1, $2, $3, $4, $5, $6, $7)",
        by.org().uuid(),
        id.uuid(),
        location.map(LocationId::uuid),
        number.as_str(),
        now,
        by.person().id().uuid(),
        by.person().name(),
    )
    .execute(&mut *tx)
    .await?;
    let details = json!({ "partner_id": number, "location": location });
    let entry = Entry { action: "location.number_typed", subject: Some(id.uuid()), details };
    audit::record(tx, by.org(), by.audit(), entry, now).await
}
