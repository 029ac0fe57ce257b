//! The SQL of the lists of partners. Rule: nothing is read but the lines of one page and their companies; every index
//! that is read begins with the company and holds the order.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::lists::{Filter, MANY, View, Way};
use crate::domain::actor::{Kind, Member, Standing};
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::organizations;

/// A line without the other company.
pub(super) struct Line {
    pub(super) id: PartnershipId,
    pub(super) other: OrgId,
    pub(super) folded: String,
    pub(super) since: DateTime<Utc>,
    pub(super) review_on: Option<NaiveDate>,
    pub(super) ends_at: Option<DateTime<Utc>>,
    pub(super) ended_at: Option<DateTime<Utc>>,
    pub(super) admin_access: bool,
}

/// The lines of one page, in no order. Each branch reads one index; which one is said by `$2`, and the others cost
/// nothing.
pub(super) async fn lines(
    tx: &mut PgConnection,
    org: OrgId,
    side: Kind,
    filter: &Filter,
    way: &Way,
    now: DateTime<Utc>,
) -> Result<Vec<Line>, DbError> {
    let rows = sqlx::query!(
        r#"with found (p) as (
               (select p from partnerships p where $2 = 'all name up' and org_id = $1 and side = $3 and in_force = $4
                and other_folded >= $5 and other_folded < $6 and (other_folded, partnership_id) > ($7, $8) order by other_folded, partnership_id limit $10)
               union all (select p from partnerships p where $2 = 'all name down' and org_id = $1 and side = $3 and in_force = $4
                and other_folded >= $5 and other_folded < $6 and (other_folded, partnership_id) < ($7, $8) order by other_folded desc, partnership_id desc limit $10)
               union all (select p from partnerships p where $2 = 'all since up' and org_id = $1 and side = $3 and in_force = $4 and (since, partnership_id) > ($9, $8) order by since, partnership_id limit $10)
               union all (select p from partnerships p where $2 = 'all since down' and org_id = $1 and side = $3 and in_force = $4 and (since, partnership_id) < ($9, $8) order by since desc, partnership_id desc limit $10)
               union all (select p from partnerships p where $2 = 'country name up' and org_id = $1 and side = $3 and in_force = $4 and other_country = $11
                and other_folded >= $5 and other_folded < $6 and (other_folded, partnership_id) > ($7, $8) order by other_folded, partnership_id limit $10)
               union all (select p from partnerships p where $2 = 'country name down' and org_id = $1 and side = $3 and in_force = $4 and other_country = $11
                and other_folded >= $5 and other_folded < $6 and (other_folded, partnership_id) < ($7, $8) order by other_folded desc, partnership_id desc limit $10)
               union all (select p from partnerships p where $2 = 'country since up' and org_id = $1 and side = $3 and in_force = $4 and other_country = $11 and (since, partnership_id) > ($9, $8) order by since, partnership_id limit $10)
               union all (select p from partnerships p where $2 = 'country since down' and org_id = $1 and side = $3 and in_force = $4 and other_country = $11 and (since, partnership_id) < ($9, $8) order by since desc, partnership_id desc limit $10)
               union all (select p from partnerships p where $2 = 'suspended name up' and org_id = $1 and side = $3 and state = 'suspended' and ($11 = '' or other_country = $11)
                and other_folded >= $5 and other_folded < $6 and (other_folded, partnership_id) > ($7, $8) order by other_folded, partnership_id limit $10)
               union all (select p from partnerships p where $2 = 'suspended name down' and org_id = $1 and side = $3 and state = 'suspended' and ($11 = '' or other_country = $11)
                and other_folded >= $5 and other_folded < $6 and (other_folded, partnership_id) < ($7, $8) order by other_folded desc, partnership_id desc limit $10))
           select (p).partnership_id as "id!", (p).other_folded as "folded!", (p).since as "since!", (p).ends_at, (p).ended_at,
                  case (p).side when 'provider' then (p).reseller_id else (p).provider_id end as "other!",
                  (p).review_on, (p).state as "state!", (p).admin_access_since, (p).admin_access_until, (p).admin_access_removed_at
           from found"#,
        org.uuid(),
        way.branch,
        side.code(),
        filter.view != View::Ended,
        way.first,
        way.last,
        way.reading.from.name,
        way.reading.from.id,
        way.reading.from.since,
        way.reading.limit(),
        filter.country.as_deref().unwrap_or_default(),
    );
    let mut lines = Vec::new();
    for row in rows.fetch_all(&mut *tx).await? {
        let in_force = row.state != "ended";
        let granted = row.admin_access_since.is_some() && row.admin_access_removed_at.is_none();
        lines.push(Line {
            id: row.id.into(),
            other: row.other.into(),
            folded: row.folded,
            since: row.since,
            review_on: row.review_on.filter(|_| row.state == "suspended"),
            ends_at: row.ends_at.filter(|_| in_force),
            ended_at: row.ended_at,
            admin_access: in_force && granted && row.admin_access_until.is_some_and(|until| until > now),
        });
    }
    Ok(lines)
}

/// Who holds a Partner ID, among the companies the transaction may see, and its name as lists sort it.
pub(in crate::domain) async fn holder(tx: &mut PgConnection, number: &str) -> Result<Option<(OrgId, String)>, DbError> {
    let location = sqlx::query_scalar!(r#"select org_id as "org!" from app.reseller_of_number($1)"#, number)
        .fetch_optional(&mut *tx)
        .await?;
    let company = match location {
        Some(org) => Some(org),
        None => {
            let own = sqlx::query_scalar!("select org_id from organizations where partner_id = $1", number);
            own.fetch_optional(&mut *tx).await?
        }
    };
    let Some(company) = company else { return Ok(None) };
    Ok(organizations::card(tx, company.into()).await?.map(|card| (card.id, card.folded)))
}

/// The other company of a line.
#[derive(Clone)]
pub(super) struct Other {
    pub(super) name: String,
    pub(super) location_partner_id: Option<String>,
    pub(super) partner_id: Option<String>,
    pub(super) country: String,
    pub(super) standing: Standing,
    pub(super) near: bool,
    pub(super) customers: i64,
}

/// The other companies of a page. They are looked up one by one: under row-level security the planner takes every company
/// for a small one, and would rather read all it may see.
pub(super) async fn others(
    tx: &mut PgConnection,
    by: &Member,
    lines: &[Line],
    now: DateTime<Utc>,
) -> Result<HashMap<OrgId, Other>, DbError> {
    let ids: Vec<Uuid> = lines.iter().map(|line| line.other.uuid()).collect();
    let rows = sqlx::query!(
        r#"select o.org_id, o.name, o.location_partner_id, o.partner_id, o.country,
                  app.standing(o.org_id, o.program_status, $3) as "standing!",
                  c.region = (select h.region from countries h where h.code = $5) as "near!",
                  (select count(*) from (select from customer_relationships c
                      where c.org_id = $1 and c.counterpart_id = o.org_id and c.state = 'active' limit $4) s) as "customers!"
           from unnest($2::uuid[]) as w (id)
           cross join lateral (select * from organizations r where r.org_id = w.id limit 1) o
           join countries c on c.code = o.country"#,
        by.org().uuid(),
        &ids,
        now,
        MANY,
        by.company().country,
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut others = HashMap::with_capacity(rows.len());
    for row in rows {
        let other = Other {
            name: row.name,
            location_partner_id: row.location_partner_id,
            partner_id: row.partner_id,
            country: row.country,
            standing: Standing::parse(&row.standing).unwrap_or(Standing::NotRegistered),
            near: row.near,
            customers: row.customers,
        };
        others.insert(row.org_id.into(), other);
    }
    Ok(others)
}
