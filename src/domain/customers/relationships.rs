//! The SQL of customer relationships: each has a row for the customer and one for the partner.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::PartnerKind;
use crate::domain::db::DbError;
use crate::domain::ids::{ConsentId, CustomerRelationshipId, OrgId};

/// A relationship about to begin.
#[derive(Debug, Clone)]
pub(super) struct NewRelationship<'a> {
    pub(super) id: CustomerRelationshipId,
    pub(super) customer: OrgId,
    pub(super) partner: OrgId,
    pub(super) kind: PartnerKind,
    /// The other partner accepted in the same act.
    pub(super) counterpart: Option<OrgId>,
    pub(super) consent: ConsentId,
    pub(super) accepted_name: &'a str,
    pub(super) admin_access: bool,
}

/// Writes the row of one party, the company the transaction is in. A second active one is refused by
/// `customer_relationships_one_active`.
pub(super) async fn insert(
    tx: &mut PgConnection,
    org: OrgId,
    other_folded: &str,
    new: &NewRelationship<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into customer_relationships (org_id, relationship_id, customer_id, partner_id, partner_kind,
             counterpart_id, other_folded, consent_id, state, since, accepted_name, admin_access_since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'active', $9, $10, $11)",
        org.uuid(),
        new.id.uuid(),
        new.customer.uuid(),
        new.partner.uuid(),
        new.kind.code(),
        new.counterpart.map(OrgId::uuid),
        other_folded,
        new.consent.uuid(),
        now,
        new.accepted_name,
        new.admin_access.then_some(now),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The active relationship of a customer with a partner, as `org`, one of them, holds it.
pub(super) async fn active(
    tx: &mut PgConnection,
    org: OrgId,
    customer: OrgId,
    partner: OrgId,
) -> Result<Option<CustomerRelationshipId>, DbError> {
    let id = sqlx::query_scalar!(
        "select relationship_id from customer_relationships
         where org_id = $1 and customer_id = $2 and partner_id = $3 and state = 'active'",
        org.uuid(),
        customer.uuid(),
        partner.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(CustomerRelationshipId::from))
}

/// A partner a customer works with.
pub(super) struct WorksWith {
    pub(super) id: CustomerRelationshipId,
    pub(super) partner: OrgId,
    pub(super) kind: PartnerKind,
    pub(super) name: String,
}

/// Those of `ids` that are in force for a customer, the company the transaction is in: resellers first, by name.
pub(super) async fn active_of(
    tx: &mut PgConnection,
    customer: OrgId,
    ids: &[CustomerRelationshipId],
) -> Result<Vec<WorksWith>, DbError> {
    let ids: Vec<_> = ids.iter().map(|id| id.uuid()).collect();
    let rows = sqlx::query!(
        "select r.relationship_id, r.partner_id, r.partner_kind, o.name
         from customer_relationships r join organizations o on o.org_id = r.partner_id
         where r.org_id = $1 and r.customer_id = $1 and r.relationship_id = any($2) and r.state = 'active'
         order by r.partner_kind desc, r.other_folded, r.relationship_id limit 200",
        customer.uuid(),
        &ids,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| WorksWith {
            id: row.relationship_id.into(),
            partner: row.partner_id.into(),
            kind: PartnerKind::parse(&row.partner_kind).unwrap_or(PartnerKind::Reseller),
            name: row.name,
        })
        .collect())
}

/// Shares a relationship that was there already with another counterpart, on one side.
pub(super) async fn share(
    tx: &mut PgConnection,
    org: OrgId,
    relationship: CustomerRelationshipId,
    counterpart: OrgId,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into customer_shares (org_id, counterpart_id, relationship_id, since)
         select r.org_id, $3, r.relationship_id, $4 from customer_relationships r
         where r.org_id = $1 and r.relationship_id = $2 and r.counterpart_id is distinct from $3
         on conflict do nothing",
        org.uuid(),
        relationship.uuid(),
        counterpart.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Gives administrator access in a relationship that was there already, on one side.
pub(super) async fn give_access(
    tx: &mut PgConnection,
    org: OrgId,
    relationship: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update customer_relationships set admin_access_since = $3, admin_access_removed_at = null
         where org_id = $1 and relationship_id = $2
           and (admin_access_since is null or admin_access_removed_at is not null)",
        org.uuid(),
        relationship.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whose customer relationship this is, as `org` holds it.
pub(super) async fn customer_of(
    tx: &mut PgConnection,
    org: OrgId,
    relationship: CustomerRelationshipId,
) -> Result<Option<OrgId>, DbError> {
    let id = sqlx::query_scalar!(
        "select customer_id from customer_relationships where org_id = $1 and relationship_id = $2",
        org.uuid(),
        relationship.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(OrgId::from))
}

/// A customer that `org` shares with `counterpart` already and that has this address, domain or VAT number: its name, and
/// the relationship of `org` with it.
pub(super) async fn known_customer(
    tx: &mut PgConnection,
    org: OrgId,
    counterpart: OrgId,
    address: Option<&str>,
    domain: Option<&str>,
    vat: Option<&str>,
) -> Result<Option<(String, CustomerRelationshipId)>, DbError> {
    let row = sqlx::query!(
        r#"select o.name as "name!", r.relationship_id as "id!" from (
               select org_id as id from organizations where domain = $4
               union
               select customer_id from customer_invitations
               where org_id = $1 and (address = $3 or vat = $5) and state = 'accepted'
               union
               select r.customer_id from customer_details d
                   join customer_relationships r on r.org_id = d.org_id and r.relationship_id = d.relationship_id
               where d.org_id = $1 and (d.domain = $4 or d.vat = $5)) as known
           join organizations o on o.org_id = known.id
           join customer_relationships r on r.org_id = $1 and r.customer_id = known.id and r.state = 'active'
           where r.counterpart_id = $2 or exists (
               select from customer_shares s
               where s.org_id = r.org_id and s.relationship_id = r.relationship_id and s.counterpart_id = $2)
           limit 1"#,
        org.uuid(),
        counterpart.uuid(),
        address,
        domain,
        vat,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| (row.name, row.id.into())))
}
