//! Adding a location. Where the portal issues Partner IDs, it has its number at once; where they are another
//! program's, a typed one waits for its check.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::claim;
use super::model::{Keeper, Read};
use super::store;
use super::told::tell;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::LocationId;
use crate::domain::program::{PartnerIdSource, Program};
use crate::domain::values::{Country, PartnerId};

/// Why a location was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The company has one of this name.
    #[error("a location has this name")]
    NameTaken,
    /// Every number is given out.
    #[error("no Partner ID is left")]
    Exhausted,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Adds a location and answers with its id. `number` is what was typed, where numbers are another program's.
///
/// # Errors
/// See [`AddError`].
pub async fn add(
    db: &Db,
    by: Keeper<'_>,
    program: &Program,
    country: Country,
    (read, number): (&Read, Option<&PartnerId>),
    now: DateTime<Utc>,
) -> Result<LocationId, AddError> {
    let id = LocationId::new(now);
    let mut tx = db.begin(by.scope()).await?;
    let issued = match program.partner_ids() {
        PartnerIdSource::Issued => Some(issue(&mut tx).await?),
        PartnerIdSource::External => None,
    };
    match store::insert(&mut tx, (by.org(), id), country, read, issued.as_ref(), by.person(), now).await {
        Err(e) if is_constraint(&e, "locations_name") => return Err(AddError::NameTaken),
        other => other?,
    }
    if let Some(number) = number.filter(|_| issued.is_none()) {
        claim::insert(&mut tx, &by, Some(id), number, now).await?;
    }
    let details = json!({ "name": read.name, "country": country.code(), "partner_id": issued, "claimed": number });
    let entry = Entry { action: "location.added", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    let place = (id, read.name.as_str(), issued.as_ref().map(PartnerId::as_str));
    tell(&mut tx, &by, place, "added", now).await?;
    tx.commit().await?;
    Ok(id)
}

async fn issue(tx: &mut PgConnection) -> Result<PartnerId, AddError> {
    let number =
        sqlx::query_scalar!(r#"select app.next_number('partner_id') as "number!""#).fetch_one(&mut *tx).await?;
    u32::try_from(number).ok().and_then(PartnerId::issue).ok_or(AddError::Exhausted)
}
