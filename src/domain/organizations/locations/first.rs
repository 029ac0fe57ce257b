//! The first location of a company: the place of its verified legal address, so that nobody types it twice. Where the
//! portal issues Partner IDs it has its number at once.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::db::DbError;
use crate::domain::ids::{LocationId, OrgId};
use crate::domain::values::PartnerId;

/// Whether the company has no location yet.
pub(in crate::domain) async fn has_none(tx: &mut PgConnection, org: OrgId) -> Result<bool, DbError> {
    sqlx::query_scalar!(r#"select not exists (select from locations where org_id = $1) as "none!""#, org.uuid())
        .fetch_one(&mut *tx)
        .await
}

/// Makes the place of a profile's legal address the company's first location.
pub(in crate::domain) async fn first(
    tx: &mut PgConnection,
    (org, profile): (OrgId, i32),
    (name, folded): (&str, &str),
    number: Option<&PartnerId>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id,
                                created_at, created_by, created_name)
         select p.org_id, $3, $4, $5, o.country,
                jsonb_strip_nulls(jsonb_build_object('addr1', p.legal -> 'addr1', 'addr2', p.legal -> 'addr2',
                    'city', p.legal -> 'city', 'region', p.legal -> 'region', 'postal', p.legal -> 'postal')),
                jsonb_strip_nulls(jsonb_build_object('given_name', p.contact -> 'given_name',
                    'family_name', p.contact -> 'family_name', 'work_email', p.contact -> 'work_email',
                    'phone', p.contact -> 'phone', 'phone_typed', p.contact -> 'phone_typed')),
                $6, $7, p.submitted_by, coalesce(m.full_name, '')
         from profiles p join organizations o on o.org_id = p.org_id
         left join memberships m on m.org_id = p.org_id and m.person_id = p.submitted_by
         where p.org_id = $1 and p.version = $2",
        org.uuid(),
        profile,
        LocationId::new(now).uuid(),
        name,
        folded,
        number.map(PartnerId::as_str),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
