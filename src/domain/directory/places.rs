//! The locations a company may show in its entry: those where business is done, each with its region.

use super::listing::Place;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{LocationId, OrgId};

/// One of the company's own locations.
#[derive(Debug, Clone)]
pub struct PlaceChoice {
    /// Its id.
    pub id: LocationId,
    /// The region its country is in.
    pub region: String,
    /// What an entry says of it.
    pub place: Place,
}

/// The locations of the company somebody acts for, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn places(db: &Db, by: &Member) -> Result<Vec<PlaceChoice>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let own = own_places(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(own)
}

/// The same in a transaction that is in the company.
pub(super) async fn own_places(tx: &mut Tx, org: OrgId) -> Result<Vec<PlaceChoice>, DbError> {
    let rows = sqlx::query!(
        r#"select l.location_id, l.name, l.country, c.region, coalesce(l.address ->> 'city', '') as "city!"
           from locations l join countries c on c.code = l.country
           where l.org_id = $1 and l.state = 'active' order by l.folded_name, l.location_id limit 200"#,
        org.uuid(),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PlaceChoice {
            id: LocationId::from(row.location_id),
            region: row.region,
            place: Place { name: row.name, city: row.city, country: row.country },
        })
        .collect())
}
