//! The SQL of profiles. Rule: a version is never changed; what differs is the next one.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::model::Section;
use super::sections::Fields;
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, PersonId};

/// The three sections of a profile in canonical form.
pub(super) struct Profile {
    pub(super) legal: Fields,
    pub(super) contact: Fields,
    pub(super) support: Fields,
}

/// The sections a profile consists of.
pub(super) const OF_PROFILE: [Section; 3] = [Section::Legal, Section::Contact, Section::Support];

/// The three sections of a version of the profile, in the order of [`OF_PROFILE`].
pub(super) async fn profile(tx: &mut PgConnection, org: OrgId, version: i32) -> Result<[Value; 3], DbError> {
    let row = sqlx::query!(
        "select legal, contact, support from profiles where org_id = $1 and version = $2",
        org.uuid(),
        version
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok([row.legal, row.contact, row.support])
}

/// What customers read of support is what was changed last, whichever version is the newest.
pub(super) async fn keep_support(tx: &mut PgConnection, org: OrgId, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!("update support_profiles set changed_at = $2 where org_id = $1", org.uuid(), now)
        .execute(&mut *tx)
        .await?;
    Ok(())
}

/// Keeps the next version of a company's profile and says which one it is.
pub(super) async fn insert_profile(
    tx: &mut PgConnection,
    org: OrgId,
    profile: &Profile,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<i32, DbError> {
    let json = |fields: &Fields| serde_json::to_value(fields).unwrap_or_default();
    let version = sqlx::query_scalar!(
        "insert into profiles (org_id, version, legal, contact, support, submitted_at, submitted_by)
         select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from profiles where org_id = $1
         returning version",
        org.uuid(),
        json(&profile.legal),
        json(&profile.contact),
        json(&profile.support),
        now,
        by.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(version)
}
