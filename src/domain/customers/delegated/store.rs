//! The SQL of delegated access: a row for the customer, which leads, and one for the partner.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::DelegationState;
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, DelegationId, OrgId, PersonId};
use crate::domain::notice::Reader;
use crate::i18n::Language;

/// Delegated access as one side holds it.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) id: DelegationId,
    pub(super) relationship: CustomerRelationshipId,
    pub(super) customer: OrgId,
    pub(super) partner: OrgId,
    pub(super) name: String,
    pub(super) roles: Vec<Uuid>,
    pub(super) days: i32,
    pub(super) auto_extend: bool,
    pub(super) state: DelegationState,
    pub(super) asked_at: DateTime<Utc>,
    pub(super) asked_by: PersonId,
    pub(super) asked_name: String,
    pub(super) answer_by: DateTime<Utc>,
    pub(super) answered_at: Option<DateTime<Utc>>,
    pub(super) answered_name: Option<String>,
    pub(super) ends_at: Option<DateTime<Utc>>,
    pub(super) ended_at: Option<DateTime<Utc>>,
    pub(super) ended_name: Option<String>,
    pub(super) last_used_at: Option<DateTime<Utc>>,
    pub(super) last_used_name: Option<String>,
    /// When the customer set another end, by whom, and the end before.
    pub(super) end_set: Option<(DateTime<Utc>, String, DateTime<Utc>)>,
}

impl Row {
    /// What is true at `now`, also before the worker has written it down.
    pub(super) fn standing(&self, now: DateTime<Utc>) -> DelegationState {
        match self.state {
            DelegationState::Pending if self.answer_by <= now => DelegationState::Expired,
            DelegationState::Active if !self.auto_extend && self.ends_at.is_some_and(|end| end <= now) => {
                DelegationState::Expired
            }
            state => state,
        }
    }
}

/// The rows of one relationship, or the one with `id`, as the company the transaction is in holds them; the
/// newest first, at most 200.
pub(super) async fn rows(
    tx: &mut PgConnection,
    org: OrgId,
    relationship: Option<CustomerRelationshipId>,
    id: Option<DelegationId>,
) -> Result<Vec<Row>, DbError> {
    let rows = sqlx::query!(
        "select delegation_id, relationship_id, customer_id, partner_id, name, roles, days, auto_extend, state, asked_at,
                asked_by, asked_name, answer_by, answered_at, answered_name, ends_at, ended_at, ended_name, last_used_at,
                last_used_name, end_set_at, end_set_name, end_set_before
         from delegations
         where org_id = $1 and ($2::uuid is null or relationship_id = $2) and ($3::uuid is null or delegation_id = $3)
         order by asked_at desc, delegation_id limit 200",
        org.uuid(),
        relationship.map(CustomerRelationshipId::uuid),
        id.map(DelegationId::uuid),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Row {
            id: row.delegation_id.into(),
            relationship: row.relationship_id.into(),
            customer: row.customer_id.into(),
            partner: row.partner_id.into(),
            name: row.name,
            roles: row.roles,
            days: row.days,
            auto_extend: row.auto_extend,
            state: DelegationState::parse(&row.state).unwrap_or(DelegationState::Expired),
            asked_at: row.asked_at,
            asked_by: row.asked_by.into(),
            asked_name: row.asked_name,
            answer_by: row.answer_by,
            answered_at: row.answered_at,
            answered_name: row.answered_name,
            ends_at: row.ends_at,
            ended_at: row.ended_at,
            ended_name: row.ended_name,
            last_used_at: row.last_used_at,
            last_used_name: row.last_used_name,
            end_set: row
                .end_set_at
                .zip(row.end_set_before)
                .map(|(at, was)| (at, row.end_set_name.unwrap_or_default(), was)),
        })
        .collect())
}

/// One of them.
pub(super) async fn row(tx: &mut PgConnection, org: OrgId, id: DelegationId) -> Result<Option<Row>, DbError> {
    Ok(rows(tx, org, None, Some(id)).await?.pop())
}

/// The same with the leading row locked. Leaves the transaction in `org`.
pub(super) async fn locked(tx: &mut Tx, org: OrgId, id: DelegationId) -> Result<Option<Row>, DbError> {
    let Some(seen) = row(tx, org, id).await? else { return Ok(None) };
    tx.enter(seen.customer).await?;
    sqlx::query!(
        "select delegation_id from delegations where org_id = $1 and delegation_id = $2 for update",
        seen.customer.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    tx.enter(org).await?;
    row(tx, org, id).await
}

/// Writes one side's row. A name the partner used before is refused by `delegations_name`.
pub(super) async fn insert(
    tx: &mut PgConnection,
    org: OrgId,
    it: &Row,
    folded: &str,
    address: &str,
) -> Result<(), DbError> {
    let side = if org == it.partner { "partner" } else { "customer" };
    sqlx::query!(
        "insert into delegations (org_id, delegation_id, side, relationship_id, customer_id, partner_id, name, folded_name,
             roles, days, auto_extend, state, asked_at, asked_by, asked_name, asked_address, answer_by, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'pending', $12, $13, $14, $15, $16, $16)",
        org.uuid(),
        it.id.uuid(),
        side,
        it.relationship.uuid(),
        it.customer.uuid(),
        it.partner.uuid(),
        it.name,
        folded,
        &it.roles,
        it.days,
        it.auto_extend,
        it.asked_at,
        it.asked_by.uuid(),
        it.asked_name,
        address,
        it.answer_by,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Writes the customer's answer on one side.
pub(super) async fn answer(
    tx: &mut PgConnection,
    org: OrgId,
    id: DelegationId,
    (state, name): (DelegationState, &str),
    (ends_at, due_at): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update delegations set state = $3, answered_at = $4, answered_name = $5, ends_at = $6, due_at = $7
         where org_id = $1 and delegation_id = $2 and state = 'pending'",
        org.uuid(),
        id.uuid(),
        state.code(),
        now,
        name,
        ends_at,
        due_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Ends it on one side.
pub(super) async fn end(
    tx: &mut PgConnection,
    org: OrgId,
    id: DelegationId,
    (state, name): (DelegationState, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update delegations set state = $3, ended_at = $4, ended_name = $5, due_at = null
         where org_id = $1 and delegation_id = $2 and state in ('pending', 'active')",
        org.uuid(),
        id.uuid(),
        state.code(),
        now,
        name,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whether a partner holds delegated access to a customer now, as `org`, which the transaction is in, knows it.
pub(in crate::domain::customers) async fn in_force(
    tx: &mut PgConnection,
    org: OrgId,
    relationship: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (
               select from delegations
               where org_id = $1 and relationship_id = $2 and state = 'active'
                 and (auto_extend or ends_at > $3)) as "in_force!""#,
        org.uuid(),
        relationship.uuid(),
        now,
    )
    .fetch_one(&mut *tx)
    .await
}

/// The names of roles, in the order of the catalogue.
pub(super) async fn role_names(tx: &mut PgConnection, roles: &[Uuid]) -> Result<Vec<String>, DbError> {
    sqlx::query_scalar!("select name from delegated_roles where role_id = any($1) order by position", roles)
        .fetch_all(&mut *tx)
        .await
}

/// The person who asked, if they still work for the company the transaction is in.
pub(super) async fn asker(tx: &mut PgConnection, org: OrgId, person: PersonId) -> Result<Option<Reader>, DbError> {
    let row = sqlx::query!(
        r#"select full_name, coalesce(letters_to, address) as "address!", language from memberships
           where org_id = $1 and person_id = $2 and state = 'active'"#,
        org.uuid(),
        person.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Reader {
        name: row.full_name,
        address: row.address,
        language: Language::parse(&row.language).unwrap_or(Language::English),
    }))
}
