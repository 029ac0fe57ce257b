//! The SQL of lists of customers. Rule: nothing is read but the rows of one page and their companies; every index that is
//! read begins with the company and holds the order. A search looks at some rows that have the word, and no further.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::lists::{CustomerRow, Filter};
use crate::domain::db::DbError;
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::paging::{Key, Reading};

/// How many rows with a word a search looks at first, and at most for one page.
const GLANCE: i64 = 100;
const PATIENCE: i64 = 4_000;

/// How many rows a list has, counted to `most`; those with a word without the other filters.
pub(super) async fn count(tx: &mut PgConnection, org: OrgId, filter: &Filter, most: i64) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select ((select count(*) from (select from customer_words where $2 <> '' and org_id = $1 and words >= $2 and words < $3 limit $7) w)
                 + (select count(*) from (select from customer_relationships where $2 = '' and org_id = $1 and as_partner and state = $4
                     and ($5 = '' or other_country = $5) and ($6::uuid is null or counterpart_id = $6) limit $7) r)) as "count!""#,
        org.uuid(),
        filter.text,
        beyond(&filter.text),
        filter.view.code(),
        filter.country.as_deref().unwrap_or_default(),
        filter.counterpart.map(OrgId::uuid),
        most,
    )
    .fetch_one(&mut *tx)
    .await
}

/// A row without the companies it names.
pub(super) struct Line {
    pub(super) key: Key,
    customer: Uuid,
    counterpart: Option<Uuid>,
    country: String,
    since: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    kind: String,
    access: bool,
}

/// A line of a record that has its columns.
macro_rules! line {
    ($row:ident, $name:expr) => {
        Line {
            key: Key { name: $name, since: $row.since, id: $row.id },
            customer: $row.customer,
            counterpart: $row.counterpart,
            country: $row.country,
            since: $row.since,
            ended_at: $row.ended_at,
            kind: $row.kind,
            access: $row.access,
        }
    };
}

/// The place of a row; an unknown one counts as none.
pub(super) async fn place(
    tx: &mut PgConnection,
    org: OrgId,
    at: CustomerRelationshipId,
) -> Result<Option<Key>, DbError> {
    sqlx::query_as!(
        Key,
        "select other_folded as name, since, relationship_id as id from customer_relationships
         where org_id = $1 and relationship_id = $2",
        org.uuid(),
        at.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await
}

/// The place of a row among those that have a word.
pub(super) async fn place_of_words(
    tx: &mut PgConnection,
    org: OrgId,
    at: CustomerRelationshipId,
    first: &str,
) -> Result<Option<Key>, DbError> {
    let last = beyond(first);
    sqlx::query_as!(
        Key,
        r#"select w.words as name, r.since, w.relationship_id as id
           from customer_words w join customer_relationships r using (org_id, relationship_id)
           where w.org_id = $1 and w.relationship_id = $2 and w.words >= $3 and w.words < $4 order by w.words limit 1"#,
        org.uuid(),
        at.uuid(),
        first,
        last,
    )
    .fetch_optional(&mut *tx)
    .await
}

/// What no text beginning with `first` reaches.
pub(super) fn beyond(first: &str) -> String {
    format!("{first}\u{10ffff}")
}

/// The rows of one page, in no order. Each branch reads one index; which one is said by `$2`, and the others cost
/// nothing. Customers somebody else came to share later are few and read whole.
pub(super) async fn lines(
    tx: &mut PgConnection,
    org: OrgId,
    filter: &Filter,
    reading: &Reading,
) -> Result<Vec<Line>, DbError> {
    let within = match (filter.counterpart, &filter.country) {
        (None, None) => "all",
        (None, Some(_)) => "country",
        (Some(_), None) => "shared",
        (Some(_), Some(_)) => "both",
    };
    let branch = format!("{within} {}", reading.order_words());
    let rows = sqlx::query!(
        r#"with found (r) as (
               (select r from customer_relationships r where $2 = 'all name up' and org_id = $1 and as_partner and state = $3 and (other_folded, relationship_id) > ($4, $5) order by other_folded, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'all name down' and org_id = $1 and as_partner and state = $3 and (other_folded, relationship_id) < ($4, $5) order by other_folded desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'all since up' and org_id = $1 and as_partner and state = $3 and (since, relationship_id) > ($6, $5) order by since, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'all since down' and org_id = $1 and as_partner and state = $3 and (since, relationship_id) < ($6, $5) order by since desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'country name up' and org_id = $1 and as_partner and state = $3 and other_country = $8 and (other_folded, relationship_id) > ($4, $5) order by other_folded, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'country name down' and org_id = $1 and as_partner and state = $3 and other_country = $8 and (other_folded, relationship_id) < ($4, $5) order by other_folded desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'country since up' and org_id = $1 and as_partner and state = $3 and other_country = $8 and (since, relationship_id) > ($6, $5) order by since, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'country since down' and org_id = $1 and as_partner and state = $3 and other_country = $8 and (since, relationship_id) < ($6, $5) order by since desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'shared name up' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and (other_folded, relationship_id) > ($4, $5) order by other_folded, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'shared name down' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and (other_folded, relationship_id) < ($4, $5) order by other_folded desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'shared since up' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and (since, relationship_id) > ($6, $5) order by since, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'shared since down' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and (since, relationship_id) < ($6, $5) order by since desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'both name up' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and other_country = $8 and (other_folded, relationship_id) > ($4, $5) order by other_folded, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'both name down' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and other_country = $8 and (other_folded, relationship_id) < ($4, $5) order by other_folded desc, relationship_id desc limit $7)
               union all (select r from customer_relationships r where $2 = 'both since up' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and other_country = $8 and (since, relationship_id) > ($6, $5) order by since, relationship_id limit $7)
               union all (select r from customer_relationships r where $2 = 'both since down' and org_id = $1 and as_partner and state = $3 and counterpart_id = $9 and other_country = $8 and (since, relationship_id) < ($6, $5) order by since desc, relationship_id desc limit $7)
               union all (select r from customer_shares s join customer_relationships r on r.org_id = $1 and r.relationship_id = s.relationship_id
                where $10 and s.org_id = $1 and s.counterpart_id = $9 and r.state = $3 and ($8 = '' or r.other_country = $8)
                and case $11 when 'name up' then (r.other_folded, r.relationship_id) > ($4, $5)
                             when 'name down' then (r.other_folded, r.relationship_id) < ($4, $5)
                             when 'since up' then (r.since, r.relationship_id) > ($6, $5)
                             else (r.since, r.relationship_id) < ($6, $5) end))
           select (r).relationship_id as "id!", (r).other_folded as "name!", (r).customer_id as "customer!", (r).counterpart_id as counterpart,
                  (r).other_country as "country!", (r).since as "since!", (r).ended_at, (r).partner_kind as "kind!",
                  (r).admin_access_since is not null and (r).admin_access_removed_at is null as "access!"
           from found"#,
        org.uuid(),
        branch,
        filter.view.code(),
        reading.from.name,
        reading.from.id,
        reading.from.since,
        reading.limit(),
        filter.country.as_deref().unwrap_or_default(),
        filter.counterpart.map(OrgId::uuid),
        filter.counterpart.is_some(),
        reading.order_words(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| line!(row, row.name)).collect())
}

/// The relationship with one customer, found by the customer's id or its own.
pub(super) async fn of_customer(
    tx: &mut PgConnection,
    org: OrgId,
    id: Uuid,
    filter: &Filter,
) -> Result<Vec<Line>, DbError> {
    let rows = sqlx::query!(
        r#"select relationship_id as id, other_folded as name, customer_id as customer, counterpart_id as counterpart,
                  other_country as country, since, ended_at, partner_kind as kind,
                  admin_access_since is not null and admin_access_removed_at is null as "access!"
           from customer_relationships
           where org_id = $1 and as_partner and (customer_id = $2 or relationship_id = $2) and state = $3
             and ($4 = '' or other_country = $4) and ($5::uuid is null or counterpart_id = $5 or exists (
                 select from customer_shares s where s.org_id = $1 and s.counterpart_id = $5
                 and s.relationship_id = customer_relationships.relationship_id))"#,
        org.uuid(),
        id,
        filter.view.code(),
        filter.country.as_deref().unwrap_or_default(),
        filter.counterpart.map(OrgId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| line!(row, row.name)).collect())
}

/// The rows of one page that have a word, and where the search was given up, if it was: after [`PATIENCE`] rows that have
/// the word and fail another filter.
pub(super) async fn with_words(
    tx: &mut PgConnection,
    org: OrgId,
    filter: &Filter,
    reading: &Reading,
) -> Result<(Vec<Line>, Option<CustomerRelationshipId>), DbError> {
    let mut found = Vec::new();
    let (mut from, mut looked, mut glance) =
        ((reading.from.name.clone(), reading.from.id), 0, GLANCE.max(reading.limit()));
    loop {
        let rows = glimpse(tx, org, filter, reading, &from, glance).await?;
        let seen = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        looked += seen;
        if let Some(last) = rows.last() {
            from = (last.0.key.name.clone(), last.0.key.id);
        }
        found.extend(rows.into_iter().filter(|(_, wanted)| *wanted).map(|(line, _)| line));
        if seen < glance || i64::try_from(found.len()).is_ok_and(|lines| lines >= reading.limit()) {
            return Ok((found, None));
        }
        if looked >= PATIENCE.max(reading.limit()) {
            return Ok((found, Some(from.1.into())));
        }
        glance = (PATIENCE - looked).clamp(GLANCE, PATIENCE);
    }
}

/// Some rows that have the word, in the index's order, each with whether it is wanted. A row that has the word twice
/// counts where it has it first; "offset 0" keeps that a question about one row, or all that have the word would be read.
async fn glimpse(
    tx: &mut PgConnection,
    org: OrgId,
    filter: &Filter,
    reading: &Reading,
    (words, id): &(String, Uuid),
    limit: i64,
) -> Result<Vec<(Line, bool)>, DbError> {
    let rows = sqlx::query!(
        r#"with looked (words, id) as (
               (select w.words, w.relationship_id from customer_words w where $2 and w.org_id = $1 and w.words >= $3 and w.words < $4
                and (w.words, w.relationship_id) > ($5, $6) and not exists (select from customer_words e
                    where e.org_id = $1 and e.relationship_id = w.relationship_id and e.words >= $3 and e.words < w.words offset 0)
                order by w.words, w.relationship_id limit $7)
               union all
               (select w.words, w.relationship_id from customer_words w where not $2 and w.org_id = $1 and w.words >= $3 and w.words < $4
                and (w.words, w.relationship_id) < ($5, $6) and not exists (select from customer_words e
                    where e.org_id = $1 and e.relationship_id = w.relationship_id and e.words >= $3 and e.words < w.words offset 0)
                order by w.words desc, w.relationship_id desc limit $7))
           select l.words as "words!", r.relationship_id as "id!", r.customer_id as "customer!", r.counterpart_id as counterpart,
                  r.other_country as "country!", r.since as "since!", r.ended_at, r.partner_kind as "kind!",
                  r.admin_access_since is not null and r.admin_access_removed_at is null as "access!",
                  r.state = $8 and ($9 = '' or r.other_country = $9) and ($10::uuid is null or r.counterpart_id = $10 or exists (
                      select from customer_shares s where s.org_id = $1 and s.counterpart_id = $10 and s.relationship_id = r.relationship_id)) as "wanted!"
           from looked l
           cross join lateral (select * from customer_relationships c where c.org_id = $1 and c.relationship_id = l.id limit 1) r"#,
        org.uuid(),
        reading.up,
        filter.text,
        beyond(&filter.text),
        words,
        id,
        limit,
        filter.view.code(),
        filter.country.as_deref().unwrap_or_default(),
        filter.counterpart.map(OrgId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut rows: Vec<(Line, bool)> = rows
        .into_iter()
        .map(|row| {
            let wanted = row.wanted;
            (line!(row, row.words), wanted)
        })
        .collect();
    rows.sort_by(|(a, _), (b, _)| reading.order(&a.key, &b.key));
    Ok(rows)
}

/// The lines with the names of their companies, in the order they came. They are looked up one by one: under row-level
/// security the planner takes every company for a small one, and would rather read all it may see.
pub(super) async fn named(
    tx: &mut PgConnection,
    org: OrgId,
    mut lines: Vec<Line>,
    shared_with: Option<OrgId>,
) -> Result<Vec<CustomerRow>, DbError> {
    // Of several it is shared with, the one that was asked for.
    if let Some(partner) = shared_with {
        lines.iter_mut().for_each(|line| line.counterpart = Some(partner.uuid()));
    }
    let ids: Vec<Uuid> = lines.iter().map(|line| line.key.id).collect();
    let customers: Vec<Uuid> = lines.iter().map(|line| line.customer).collect();
    let mut counterparts: Vec<Uuid> = lines.iter().filter_map(|line| line.counterpart).collect();
    counterparts.sort_unstable();
    counterparts.dedup();
    let partners = names(tx, &counterparts).await?;
    let rows = sqlx::query!(
        r#"select w.id as "id!", coalesce(d.billed_name, o.name) as "name!", coalesce(d.domain, o.domain) as domain,
                  exists (select from delegations g
                      where g.org_id = $1 and g.relationship_id = w.id and g.state = 'active') as "delegated!"
           from unnest($2::uuid[], $3::uuid[]) as w (id, customer)
           cross join lateral (select * from organizations c where c.org_id = w.customer limit 1) o
           left join lateral (select * from customer_details e where e.org_id = $1 and e.relationship_id = w.id limit 1) d on true"#,
        org.uuid(),
        &ids,
        &customers,
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut cards: HashMap<Uuid, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    let row = |line: Line| {
        let card = cards.remove(&line.key.id)?;
        Some(CustomerRow {
            id: line.key.id.into(),
            customer: line.customer.into(),
            name: card.name,
            domain: card.domain,
            country: line.country,
            since: line.since,
            ended_at: line.ended_at,
            admin_access: line.access || card.delegated,
            partner: line.counterpart.and_then(|id| partners.get(&id).cloned()),
            kind: line.kind,
        })
    };
    Ok(lines.into_iter().filter_map(row).collect())
}

async fn names(tx: &mut PgConnection, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, DbError> {
    let rows = sqlx::query!(
        "select o.org_id, o.name from unnest($1::uuid[]) as w (id)
         cross join lateral (select * from organizations c where c.org_id = w.id limit 1) o",
        ids,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.org_id, row.name)).collect())
}
