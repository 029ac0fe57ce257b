//! Lists of customers and of partners, by name, fifty rows at a time.
//! Rule: a page costs the same wherever it lies: the index gives the rows after the last one seen, and
//! names are looked up for those rows alone.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::agreement_state::{CustomerAgreement, lines};
use super::model::PartnerKind;
use super::request::Party;
use crate::domain::actor::{Customer, Member, Reseller};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CustomerRelationshipId, OrgId, PartnershipId};
use crate::domain::organizations;
use crate::domain::relationships;
use crate::domain::values::fold;

/// Rows on a page.
const PAGE: i64 = 50;
/// Rows read at once for a file.
const CHUNK: i64 = 1000;

/// One customer of a partner.
#[derive(Debug, Clone)]
pub struct CustomerRow {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// The customer.
    pub customer: OrgId,
    /// Its name, as the reading company bills it.
    pub name: String,
    /// Its mail domain.
    pub domain: Option<String>,
    /// ISO alpha-2.
    pub country: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether the partner may administer.
    pub admin_access: bool,
    /// The other partner accepted with it.
    pub partner: Option<String>,
    /// On which side of the chain the reading company stands, as [`PartnerKind::code`].
    pub kind: String,
}

/// Which customers are wanted.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The beginning of the name, as typed.
    pub prefix: String,
    /// Shared with this partner.
    pub counterpart: Option<OrgId>,
    /// After this one, the last of the page before.
    pub after: Option<CustomerRelationshipId>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its rows.
    pub rows: Vec<CustomerRow>,
    /// The last of them, when there are more.
    pub next: Option<CustomerRelationshipId>,
}

/// The customers of a company.
///
/// # Errors
/// When the database does not answer.
pub async fn customers(db: &Db, by: &Member, filter: &Filter) -> Result<Listed, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let listed = page(&mut tx, by.org(), filter, PAGE).await?;
    tx.commit().await?;
    Ok(listed)
}

/// The same list in larger pieces, for a file. Each piece is a transaction of its own, so that whoever reads
/// slowly holds nothing; the place between two pieces is that of the list's pages. With it, where each customer in
/// force stands with its agreement.
///
/// # Errors
/// When the database does not answer.
pub async fn export(
    db: &Db,
    by: &Member,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<(Listed, HashMap<OrgId, CustomerAgreement>), DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let listed = page(&mut tx, by.org(), filter, CHUNK).await?;
    let in_force: Vec<OrgId> =
        listed.rows.iter().filter(|row| row.ended_at.is_none()).map(|row| row.customer).collect();
    let agreements = lines(&mut tx, &in_force, now).await?;
    tx.commit().await?;
    Ok((listed, agreements))
}

/// The resellers a provider can filter its customers by.
///
/// # Errors
/// When the database does not answer.
pub async fn resellers(db: &Db, by: &Member) -> Result<Vec<(OrgId, String)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let resellers = relationships::resellers_of(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(resellers)
}

/// **View customers**: those a reseller shares with one provider, and who that provider is.
///
/// # Errors
/// When the database does not answer.
pub async fn shared(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    filter: &Filter,
) -> Result<Option<(Party, Listed)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let pair = relationships::pair_of(&mut tx, partnership).await?.filter(|pair| pair.reseller == by.org());
    let Some(pair) = pair else { return Ok(None) };
    let Some(provider) = organizations::card(&mut tx, pair.provider).await? else { return Ok(None) };
    let filter = Filter { counterpart: Some(pair.provider), ..filter.clone() };
    let listed = page(&mut tx, by.org(), &filter, PAGE).await?;
    tx.commit().await?;
    Ok(Some((provider.into(), listed)))
}

async fn page(tx: &mut PgConnection, org: OrgId, filter: &Filter, length: i64) -> Result<Listed, DbError> {
    let (name, id) = match filter.after {
        Some(after) => place(tx, org, after).await?.unwrap_or_default(),
        None => Default::default(),
    };
    let first = fold(&filter.prefix);
    let range = Range { last: format!("{first}\u{10ffff}"), first, name, id, limit: length + 1 };
    let mut rows = match filter.counterpart {
        Some(counterpart) => shared_rows(tx, org, counterpart, &range).await?,
        None => all_rows(tx, org, &range).await?,
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    let more = rows.len() > length;
    rows.truncate(length);
    Ok(Listed { next: rows.last().filter(|_| more).map(|row| row.id), rows })
}

/// Names from `first` to `last`, after the place (`name`, `id`).
struct Range {
    first: String,
    last: String,
    name: String,
    id: Uuid,
    limit: i64,
}

async fn place(
    tx: &mut PgConnection,
    org: OrgId,
    after: CustomerRelationshipId,
) -> Result<Option<(String, Uuid)>, DbError> {
    let row = sqlx::query!(
        "select other_folded, relationship_id from customer_relationships where org_id = $1 and relationship_id = $2",
        org.uuid(),
        after.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (row.other_folded, row.relationship_id)))
}

async fn all_rows(tx: &mut PgConnection, org: OrgId, range: &Range) -> Result<Vec<CustomerRow>, DbError> {
    sqlx::query_as!(
        CustomerRow,
        r#"with page as (
               select * from customer_relationships r
               where r.org_id = $1 and r.partner_id = $1 and r.other_folded >= $2 and r.other_folded < $3
                 and (r.other_folded, r.relationship_id) > ($4, $5)
               order by r.other_folded, r.relationship_id limit $6)
           select r.relationship_id as "id!: CustomerRelationshipId", r.customer_id as "customer!: OrgId",
                  coalesce(d.billed_name, o.name) as "name!", coalesce(d.domain, o.domain) as domain, o.country as "country!",
                  r.since as "since!", r.ended_at, r.partner_kind as "kind!",
                  (r.admin_access_since is not null and r.admin_access_removed_at is null or exists (
                      select from delegations g
                      where g.org_id = $1 and g.relationship_id = r.relationship_id and g.state = 'active')) as "admin_access!",
                  c.name as "partner?"
           from page r join organizations o on o.org_id = r.customer_id
           left join organizations c on c.org_id = r.counterpart_id
           left join customer_details d on d.org_id = $1 and d.relationship_id = r.relationship_id
           order by r.other_folded, r.relationship_id"#,
        org.uuid(),
        range.first,
        range.last,
        range.name,
        range.id,
        range.limit,
    )
    .fetch_all(&mut *tx)
    .await
}

async fn shared_rows(
    tx: &mut PgConnection,
    org: OrgId,
    counterpart: OrgId,
    range: &Range,
) -> Result<Vec<CustomerRow>, DbError> {
    sqlx::query_as!(
        CustomerRow,
        r#"with page as (
               (select r.* from customer_relationships r
                where r.org_id = $1 and r.counterpart_id = $6 and r.partner_id = $1
                  and r.other_folded >= $2 and r.other_folded < $3
                  and (r.other_folded, r.relationship_id) > ($4, $5)
                order by r.other_folded, r.relationship_id limit $7)
               union all
               (select r.* from customer_shares s join customer_relationships r using (org_id, relationship_id)
                where s.org_id = $1 and s.counterpart_id = $6
                  and r.other_folded >= $2 and r.other_folded < $3
                  and (r.other_folded, r.relationship_id) > ($4, $5)
                order by r.other_folded, r.relationship_id limit $7))
           select r.relationship_id as "id!: CustomerRelationshipId", r.customer_id as "customer!: OrgId",
                  coalesce(d.billed_name, o.name) as "name!", coalesce(d.domain, o.domain) as domain, o.country as "country!",
                  r.since as "since!", r.ended_at, r.partner_kind as "kind!",
                  (r.admin_access_since is not null and r.admin_access_removed_at is null or exists (
                      select from delegations g
                      where g.org_id = $1 and g.relationship_id = r.relationship_id and g.state = 'active')) as "admin_access!",
                  c.name as "partner?"
           from page r join organizations o on o.org_id = r.customer_id
           left join organizations c on c.org_id = $6
           left join customer_details d on d.org_id = $1 and d.relationship_id = r.relationship_id
           order by r.other_folded, r.relationship_id limit $7"#,
        org.uuid(),
        range.first,
        range.last,
        range.name,
        range.id,
        counterpart.uuid(),
        range.limit,
    )
    .fetch_all(&mut *tx)
    .await
}

/// One partner of a customer.
#[derive(Debug, Clone)]
pub struct PartnerRow {
    /// The relationship.
    pub id: CustomerRelationshipId,
    /// The partner's name.
    pub name: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Its Partner ID.
    pub partner_id: Option<String>,
    /// On which side of the chain it stands.
    pub kind: PartnerKind,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who accepted it.
    pub accepted_name: String,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether it may administer.
    pub admin_access: bool,
}

/// All partners of a customer, those in force first; at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn partners(db: &Db, by: &Customer) -> Result<Vec<PartnerRow>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        r#"select r.relationship_id, o.name, o.country, o.partner_id, r.partner_kind, r.since, r.accepted_name, r.ended_at,
                  (r.admin_access_since is not null and r.admin_access_removed_at is null or exists (
                      select from delegations g
                      where g.org_id = $1 and g.relationship_id = r.relationship_id and g.state = 'active')) as "admin_access!"
           from customer_relationships r join organizations o on o.org_id = r.partner_id
           where r.org_id = $1 and r.customer_id = $1
           order by r.state, r.other_folded, r.relationship_id limit 200"#,
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows
        .into_iter()
        .map(|row| PartnerRow {
            id: row.relationship_id.into(),
            name: row.name,
            country: row.country,
            partner_id: row.partner_id,
            kind: PartnerKind::parse(&row.partner_kind).unwrap_or(PartnerKind::Reseller),
            since: row.since,
            accepted_name: row.accepted_name,
            ended_at: row.ended_at,
            admin_access: row.admin_access,
        })
        .collect())
}
