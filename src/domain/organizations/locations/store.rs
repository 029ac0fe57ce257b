//! The SQL of locations. Rows become domain types here and nowhere else.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::model::{LocationState, Read};
use super::views::Location;
use crate::domain::actor::Person;
use crate::domain::db::DbError;
use crate::domain::enrollment::Fields;
use crate::domain::ids::{LocationId, OrgId};
use crate::domain::values::{Country, PartnerId, fold};

pub(super) async fn insert(
    tx: &mut PgConnection,
    (org, id): (OrgId, LocationId),
    country: Country,
    read: &Read,
    number: Option<&PartnerId>,
    by: &Person,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id,
                                created_at, created_by, created_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        org.uuid(),
        id.uuid(),
        read.name.as_str(),
        fold(read.name.as_str()),
        country.code(),
        json(&read.address),
        json(&read.contact),
        number.map(PartnerId::as_str),
        now,
        by.id().uuid(),
        by.name(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Writes a location anew, if it still is the version the form was made from. Says whether it was.
pub(super) async fn update(
    tx: &mut PgConnection,
    (org, id): (OrgId, LocationId),
    read: &Read,
    version: i32,
) -> Result<bool, DbError> {
    let written = sqlx::query!(
        "update locations set name = $3, folded_name = $4, address = $5, contact = $6, version = version + 1
         where org_id = $1 and location_id = $2 and version = $7",
        org.uuid(),
        id.uuid(),
        read.name.as_str(),
        fold(read.name.as_str()),
        json(&read.address),
        json(&read.contact),
        version,
    )
    .execute(&mut *tx)
    .await?;
    Ok(written.rows_affected() == 1)
}

/// The number of a location.
pub(super) async fn number(tx: &mut PgConnection, org: OrgId, id: LocationId) -> Result<Option<String>, DbError> {
    sqlx::query_scalar!(
        "select partner_id from locations where org_id = $1 and location_id = $2",
        org.uuid(),
        id.uuid()
    )
    .fetch_one(&mut *tx)
    .await
}

/// Moves a location to another state. Says whether it stood in the other one.
pub(super) async fn turn(
    tx: &mut PgConnection,
    (org, id): (OrgId, LocationId),
    to: LocationState,
) -> Result<bool, DbError> {
    let turned = sqlx::query!(
        "update locations set state = $3, version = version + 1 where org_id = $1 and location_id = $2 and state <> $3",
        org.uuid(),
        id.uuid(),
        to.code(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(turned.rows_affected() == 1)
}

/// Keeps a location as it is until the transaction ends: who closes it and who stands for it wait for each other.
pub(super) async fn hold(tx: &mut PgConnection, org: OrgId, id: LocationId) -> Result<Option<Location>, DbError> {
    let held = sqlx::query!(
        "select location_id from locations where org_id = $1 and location_id = $2 for update",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    if held.is_none() {
        return Ok(None);
    }
    Ok(all(tx, org).await?.into_iter().find(|location| location.id == id))
}

/// The locations of the company the transaction is in, by name.
pub(super) async fn all(tx: &mut PgConnection, org: OrgId) -> Result<Vec<Location>, DbError> {
    let rows = sqlx::query!(
        r#"select l.location_id, l.name, l.country, l.address, l.contact, l.partner_id, l.state, l.version,
                  l.created_at, l.created_name, a.location_id is not null as "associated!",
                  c.partner_id as "claimed?", r.partner_id as "refused?", r.reason as "refusal?"
           from locations l
           left join associations a on a.org_id = l.org_id and a.location_id = l.location_id
           left join partner_id_claims c on c.org_id = l.org_id and c.location_id = l.location_id and c.state = 'waiting'
           left join lateral (
               select d.partner_id, d.reason from partner_id_claims d
               where d.org_id = l.org_id and d.location_id = l.location_id and d.state = 'refused'
               order by d.decided_at desc limit 1) r on true
           where l.org_id = $1 order by l.folded_name limit 1000"#,
        org.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Location {
            id: LocationId::from(row.location_id),
            name: row.name,
            country: row.country,
            address: stored(&row.address),
            contact: stored(&row.contact),
            partner_id: row.partner_id,
            state: LocationState::parse(&row.state).unwrap_or(LocationState::Closed),
            version: row.version,
            since: row.created_at,
            added_by: row.created_name,
            associated: row.associated,
            claimed: row.claimed,
            refused: row.refused.zip(row.refusal),
        })
        .collect())
}

fn json(fields: &Fields) -> Value {
    serde_json::to_value(fields).unwrap_or_default()
}

/// Fields as they are kept, by name.
pub(in crate::domain::organizations) fn stored(json: &Value) -> Fields {
    let pairs = json.as_object().into_iter().flatten();
    pairs.map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect()
}
