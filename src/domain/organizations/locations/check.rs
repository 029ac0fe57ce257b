//! The reviewer checks a Partner ID of another program: accepted it becomes the number of its place, refused it is
//! told why. A number that somebody holds already cannot be accepted.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use crate::domain::actor::{FreshNeeded, Reviewer};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::{ClaimId, LocationId, OrgId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::values::Reason;

/// What a reviewer decided about a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is the one of this place.
    Accepted,
    /// It is not, because.
    Refused(Reason),
}

/// Why a number was not decided about.
#[derive(Debug, thiserror::Error)]
pub enum DecideClaimError {
    /// Not there.
    #[error("no such number")]
    NotFound,
    /// Somebody decided first.
    #[error("decided already")]
    Decided,
    /// Another company or place holds the number.
    #[error("held by somebody else")]
    Held,
    /// The reviewer works for the company.
    #[error("the reviewer's own company")]
    OwnCompany,
    /// The last proof of who the reviewer is is too old.
    #[error(transparent)]
    FreshNeeded(#[from] FreshNeeded),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A typed number as a reviewer sees it.
#[derive(Debug, Clone)]
pub struct ClaimRow {
    /// Its id.
    pub id: ClaimId,
    /// The company.
    pub org: OrgId,
    /// Its name.
    pub company: String,
    /// The country of the location, or of the company.
    pub country: String,
    /// The location's name; none for the company's own number.
    pub location: Option<String>,
    /// The number as typed.
    pub partner_id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// The numbers that wait, the oldest first, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting_claims(db: &Db, by: &Reviewer) -> Result<Vec<ClaimRow>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query_as!(
        ClaimRow,
        r#"select c.claim_id as "id: ClaimId", c.org_id as "org: OrgId", o.name as company,
                  coalesce(l.country, o.country) as "country!", l.name as "location?", c.partner_id,
                  c.claimed_at as at, c.claimed_name as by
           from partner_id_claims c join organizations o on o.org_id = c.org_id
           left join locations l on l.org_id = c.org_id and l.location_id = c.location_id
           where c.state = 'waiting' order by c.claimed_at, c.claim_id limit 200"#,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

/// One number that waits.
///
/// # Errors
/// When the database does not answer.
pub async fn claim_of(db: &Db, by: &Reviewer, id: ClaimId) -> Result<Option<ClaimRow>, DbError> {
    Ok(waiting_claims(db, by).await?.into_iter().find(|row| row.id == id))
}

/// Decides about a number; the company's global admins are told.
///
/// # Errors
/// See [`DecideClaimError`].
pub async fn decide_claim(
    db: &Db,
    by: &Reviewer,
    (id, decided): (ClaimId, &Decided),
    now: DateTime<Utc>,
) -> Result<(), DecideClaimError> {
    by.fresh(now)?;
    let mut tx = db.begin_review(by.id()).await?;
    let row = held(&mut tx, id).await?.ok_or(DecideClaimError::NotFound)?;
    let org = OrgId::from(row.org_id);
    if by.member(org).is_some() {
        return Err(DecideClaimError::OwnCompany);
    }
    if row.state != "waiting" {
        return Err(DecideClaimError::Decided);
    }
    let (state, reason) = match decided {
        Decided::Accepted => ("accepted", None),
        Decided::Refused(reason) => ("refused", Some(reason.as_str())),
    };
    if *decided == Decided::Accepted {
        match hold(&mut tx, org, row.location_id.map(LocationId::from), &row.partner_id).await {
            Err(e) if HELD.iter().any(|held| is_constraint(&e, held)) => return Err(DecideClaimError::Held),
            other => other?,
        }
    }
    sqlx::query!(
        "update partner_id_claims set state = $3, reason = $4, decided_at = $5, decided_by = $6
         where org_id = $1 and claim_id = $2",
        org.uuid(),
        id.uuid(),
        state,
        reason,
        now,
        by.id().uuid(),
    )
    .execute(&mut *tx)
    .await?;
    let details = json!({ "partner_id": row.partner_id, "location": row.location, "state": state, "reason": reason });
    let entry = Entry { action: "location.number_checked", subject: Some(id.uuid()), details };
    audit::record(&mut tx, org, by.audit(), entry, now).await?;
    tell(&mut tx, org, row, reason, now).await?;
    Ok(tx.commit().await?)
}

/// A number as it is decided about.
struct Held {
    org_id: uuid::Uuid,
    location_id: Option<uuid::Uuid>,
    partner_id: String,
    state: String,
    name: String,
    location: Option<String>,
}

async fn held(tx: &mut PgConnection, id: ClaimId) -> Result<Option<Held>, DbError> {
    sqlx::query_as!(
        Held,
        r#"select c.org_id, c.location_id, c.partner_id, c.state, o.name, l.name as "location?"
           from partner_id_claims c join organizations o on o.org_id = c.org_id
           left join locations l on l.org_id = c.org_id and l.location_id = c.location_id
           where c.claim_id = $1 for update of c"#,
        id.uuid()
    )
    .fetch_optional(&mut *tx)
    .await
}

async fn tell(
    tx: &mut PgConnection,
    org: OrgId,
    held: Held,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let told = Notice::PartnerIdChecked {
        org,
        company: held.name,
        location: held.location,
        partner_id: held.partner_id,
        reason: reason.map(str::to_owned),
    };
    for reader in organizations::readers(tx, org).await? {
        notice::queue(tx, Some(org), &reader, &told, now).await?;
    }
    Ok(())
}

/// What refuses a number that somebody holds.
const HELD: [&str; 3] = ["partner_ids_held_once", "organizations_partner_id", "locations_partner_id"];

/// Gives the number to its place.
async fn hold(tx: &mut PgConnection, org: OrgId, location: Option<LocationId>, number: &str) -> Result<(), DbError> {
    match location {
        Some(location) => {
            sqlx::query!(
                "update locations set partner_id = $3 where org_id = $1 and location_id = $2 and partner_id is null",
                org.uuid(),
                location.uuid(),
                number,
            )
            .execute(&mut *tx)
            .await?
        }
        None => {
            sqlx::query!(
                "update organizations set partner_id = $2 where org_id = $1 and partner_id is null",
                org.uuid(),
                number,
            )
            .execute(&mut *tx)
            .await?
        }
    };
    Ok(())
}
