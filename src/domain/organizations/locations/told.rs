//! Who else learns what became of a location: the other global admins, by letter.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::actor::Member;
use crate::domain::db::DbError;
use crate::domain::ids::LocationId;
use crate::domain::notice::{self, Notice};
use crate::domain::organizations::store;

/// Tells them that a location was `added`, `changed`, `closed` or `reopened`.
pub(super) async fn tell(
    tx: &mut PgConnection,
    by: &Member,
    (id, location, partner_id): (LocationId, &str, Option<&str>),
    what: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let told = Notice::LocationChanged {
        org: by.org(),
        id,
        company: by.company().name.clone(),
        location: location.to_owned(),
        partner_id: partner_id.map(str::to_owned),
        what: what.to_owned(),
        by: by.person().name().to_owned(),
    };
    for reader in store::other_readers(tx, by.org(), by.person().id()).await? {
        notice::queue(tx, Some(by.org()), &reader, &told, now).await?;
    }
    Ok(())
}
