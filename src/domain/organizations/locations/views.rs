//! What the pages of locations read.

use chrono::{DateTime, Utc};

use super::model::{LocationState, WhyNot, eligible};
use super::store;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::Fields;
use crate::domain::ids::LocationId;

/// A place of business.
#[derive(Debug, Clone)]
pub struct Location {
    /// Its id.
    pub id: LocationId,
    /// Its name.
    pub name: String,
    /// ISO alpha-2. It never changes.
    pub country: String,
    /// Its address, part by part.
    pub address: Fields,
    /// Who is reached there.
    pub contact: Fields,
    /// Its Partner ID, once issued or checked.
    pub partner_id: Option<String>,
    /// Whether business is done there.
    pub state: LocationState,
    /// Raised with each change.
    pub version: i32,
    /// Since when it is known.
    pub since: DateTime<Utc>,
    /// Who added it.
    pub added_by: String,
    /// Whether the work account stands for it.
    pub associated: bool,
    /// A typed number that waits for its check.
    pub claimed: Option<String>,
    /// The number refused last, and why.
    pub refused: Option<(String, String)>,
}

impl Location {
    /// Whether a work account of `country` may stand for it; if not, why.
    ///
    /// # Errors
    /// The reason.
    pub fn eligible_for(&self, country: &str) -> Result<(), WhyNot> {
        eligible(country, &self.country, self.state, self.partner_id.is_some())
    }
}

/// For which location a work account stands, since when and by whom.
#[derive(Debug, Clone)]
pub struct Associated {
    /// The location.
    pub location: LocationId,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Who said so.
    pub by: String,
}

/// A company's locations and what its numbers are.
#[derive(Debug, Clone)]
pub struct LocationsPage {
    /// The locations, by name.
    pub locations: Vec<Location>,
    /// The one the work account stands for.
    pub associated: Option<Associated>,
    /// The company's own number.
    pub company_number: Option<String>,
    /// A typed number of the company that waits for its check.
    pub company_claimed: Option<String>,
}

impl LocationsPage {
    /// The location of this id.
    #[must_use]
    pub fn find(&self, id: LocationId) -> Option<&Location> {
        self.locations.iter().find(|location| location.id == id)
    }

    /// The location the work account stands for.
    #[must_use]
    pub fn current(&self) -> Option<&Location> {
        self.locations.iter().find(|location| location.associated)
    }
}

/// Reads the locations of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn locations(db: &Db, by: &Member) -> Result<LocationsPage, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let locations = store::all(&mut tx, by.org()).await?;
    let associated = sqlx::query!(
        "select location_id, associated_at, associated_name from associations where org_id = $1",
        by.org().uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    let numbers = sqlx::query!(
        r#"select o.partner_id, c.partner_id as "claimed?" from organizations o
           left join partner_id_claims c on c.org_id = o.org_id and c.location_id is null and c.state = 'waiting'
           where o.org_id = $1"#,
        by.org().uuid()
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(LocationsPage {
        locations,
        associated: associated.map(|row| Associated {
            location: LocationId::from(row.location_id),
            at: row.associated_at,
            by: row.associated_name,
        }),
        company_number: numbers.partner_id,
        company_claimed: numbers.claimed,
    })
}
