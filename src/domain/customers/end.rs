//! Ending the relationship of a customer and one partner, and taking that partner's administrator access away.
//! Rule: either side ends it, the customer alone takes access away; the customer's row is locked first, both
//! rows keep who ended it and when, and everybody who shares the customer is told (letter E28).

use chrono::{DateTime, Utc};
use serde_json::json;

use super::delegated;
use super::model::PartnerKind;
use super::relationships as rows;
use super::support;
use crate::domain::actor::{Act, Action, Customer, Member, Role, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::notice::{self, CustomerAccessRemoved, CustomerEnded, Notice};
use crate::domain::organizations;
use crate::domain::values::Reason;

/// Why nothing ended.
#[derive(Debug, thiserror::Error)]
pub enum EndError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Not a relationship of this company.
    #[error("no such relationship")]
    NotFound,
    /// It ended before.
    #[error("the relationship ended already")]
    AlreadyEnded {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        name: String,
    },
    /// There is no administrator access to remove.
    #[error("there is no administrator access")]
    NoAccess,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A relationship as one of its two sides holds it.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) id: CustomerRelationshipId,
    pub(super) customer: OrgId,
    pub(super) partner: OrgId,
    pub(super) kind: PartnerKind,
    pub(super) counterpart: Option<OrgId>,
    /// The administrator access given with the relationship; delegated access stands on its own.
    pub(super) admin_access: bool,
    pub(super) ended: Option<(DateTime<Utc>, String)>,
}

/// Reads a relationship of the company the transaction is in, on whichever side it stands.
pub(super) async fn held(tx: &mut Tx, org: OrgId, id: CustomerRelationshipId) -> Result<Option<Held>, DbError> {
    let row = sqlx::query!(
        r#"select customer_id, partner_id, partner_kind, counterpart_id, ended_at, ended_name,
                  (admin_access_since is not null and admin_access_removed_at is null) as "access!"
           from customer_relationships where org_id = $1 and relationship_id = $2"#,
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Held {
        id,
        customer: row.customer_id.into(),
        partner: row.partner_id.into(),
        kind: PartnerKind::parse(&row.partner_kind).unwrap_or(PartnerKind::Reseller),
        counterpart: row.counterpart_id.map(OrgId::from),
        admin_access: row.access,
        ended: row.ended_at.map(|at| (at, row.ended_name.unwrap_or_default())),
    }))
}

/// The active relationship of a partner, the company the transaction is in, with a customer.
pub(super) async fn held_between(tx: &mut Tx, partner: OrgId, customer: OrgId) -> Result<Option<Held>, DbError> {
    match rows::active(tx, partner, customer, partner).await? {
        Some(id) => held(tx, partner, id).await,
        None => Ok(None),
    }
}

/// The active relationship, its leading row (the customer's) locked. Leaves the transaction in `org`.
pub(super) async fn lock(tx: &mut Tx, org: OrgId, id: CustomerRelationshipId) -> Result<Held, EndError> {
    let seen = held(tx, org, id).await?.ok_or(EndError::NotFound)?;
    tx.enter(seen.customer).await?;
    sqlx::query!(
        "select relationship_id from customer_relationships where org_id = $1 and relationship_id = $2 for update",
        seen.customer.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    tx.enter(org).await?;
    let held = held(tx, org, id).await?.ok_or(EndError::NotFound)?;
    match held.ended {
        Some((at, name)) => Err(EndError::AlreadyEnded { at, name }),
        None => Ok(held),
    }
}

/// The companies that share the customer through this relationship, the partner first, then those that were
/// accepted beside it and still work with the customer, each with its own relationship. Providers come before
/// resellers, so that two verbs lock chains in one order.
async fn sharers(tx: &mut Tx, it: &Held) -> Result<Vec<(OrgId, CustomerRelationshipId)>, DbError> {
    tx.enter(it.partner).await?;
    let mut others: Vec<OrgId> = sqlx::query_scalar!(
        "select counterpart_id from customer_shares where org_id = $1 and relationship_id = $2 order by 1",
        it.partner.uuid(),
        it.id.uuid(),
    )
    .fetch_all(&mut **tx)
    .await?
    .into_iter()
    .map(OrgId::from)
    .chain(it.counterpart)
    .collect();
    others.sort_unstable();
    others.dedup();
    let mut sharers = Vec::with_capacity(others.len() + 1);
    for other in others {
        tx.enter(other).await?;
        if let Some(own) = rows::active(tx, other, it.customer, other).await? {
            sharers.push((other, own));
        }
    }
    let partner = (it.partner, it.id);
    match it.kind {
        PartnerKind::Provider => sharers.insert(0, partner),
        PartnerKind::Reseller => sharers.push(partner),
    }
    Ok(sharers)
}

/// Ends the relationship, for the company `by` acts for: the customer or the partner.
///
/// # Errors
/// See [`EndError`].
pub async fn end(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    reason: Option<&Reason>,
    now: DateTime<Utc>,
) -> Result<(), EndError> {
    by.require(Action::RemoveCustomerRelationship)?;
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let it = lock(&mut tx, by.org(), id).await?;
    let ending =
        Ending { by: by.audit(), company: &by.company().name, reason: reason.map(Reason::as_str), moved: false };
    end_within(&mut tx, &it, &ending, now).await?;
    Ok(tx.commit().await?)
}

/// Who ends a relationship, and why.
pub(super) struct Ending<'a> {
    pub(super) by: Actor<'a>,
    /// For which company.
    pub(super) company: &'a str,
    pub(super) reason: Option<&'a str>,
    /// The customer works with others from this moment on.
    pub(super) moved: bool,
}

/// Ends a relationship whose leading row is locked, on both sides, and tells everybody who shares the customer.
pub(super) async fn end_within(tx: &mut Tx, it: &Held, ending: &Ending<'_>, now: DateTime<Utc>) -> Result<(), DbError> {
    for org in [it.customer, it.partner] {
        tx.enter(org).await?;
        finish(tx, org, it.id, (ending.by.name, ending.reason), now).await?;
    }
    delegated::end_all(tx, it, ending.by.name, now).await?;
    support::withdraw_support(tx, it).await?;
    let names = names(tx, it).await?;
    let details = json!({
        "customer": it.customer, "partner": it.partner, "by": ending.company, "reason": ending.reason,
        "moved": ending.moved, "admin_access": { "before": it.admin_access, "after": false },
    });
    let entry = Entry { action: "customer.relationship_ended", subject: Some(it.id.uuid()), details };
    for (org, page) in
        sharers(tx, it).await?.into_iter().map(|(org, own)| (org, Some(own))).chain([(it.customer, None)])
    {
        tx.enter(org).await?;
        let letter = Notice::CustomerEnded(CustomerEnded {
            org,
            customer: names.0.clone(),
            partner: names.1.clone(),
            relationship: page,
            own: org == it.partner,
            reason: ending.reason.unwrap_or_default().to_owned(),
            moved: ending.moved,
        });
        for reader in organizations::readers(tx, org).await? {
            notice::queue(tx, Some(org), &reader, &letter, now).await?;
        }
        audit::record(tx, org, ending.by, entry.clone(), now).await?;
    }
    Ok(())
}

/// The customer takes a partner's administrator access away; the relationship stays.
///
/// # Errors
/// See [`EndError`].
pub async fn remove_access(
    db: &Db,
    by: &Customer,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<(), EndError> {
    by.require(&[Role::GlobalAdmin])?;
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let it = lock(&mut tx, by.org(), id).await?;
    if it.customer != by.org() {
        return Err(EndError::NotFound);
    }
    let delegated = delegated::end_all(&mut tx, &it, by.person().name(), now).await?;
    if !it.admin_access && !delegated {
        return Err(EndError::NoAccess);
    }
    let details = json!({ "customer": it.customer, "partner": it.partner, "before": true, "after": false });
    let entry = Entry { action: "customer.access_removed", subject: Some(id.uuid()), details };
    for org in [it.customer, it.partner] {
        tx.enter(org).await?;
        sqlx::query!(
            "update customer_relationships set admin_access_removed_at = $3
             where org_id = $1 and relationship_id = $2 and admin_access_since is not null",
            org.uuid(),
            id.uuid(),
            now,
        )
        .execute(&mut *tx)
        .await?;
    }
    if it.kind == PartnerKind::Reseller {
        support::withdraw_support(&mut tx, &it).await?;
    }
    let (customer, partner) = names(&mut tx, &it).await?;
    for (org, relationship) in sharers(&mut tx, &it).await? {
        tx.enter(org).await?;
        let partner = if org == it.partner { String::new() } else { partner.clone() };
        let letter = Notice::CustomerAccessRemoved(CustomerAccessRemoved {
            org,
            customer: customer.clone(),
            relationship,
            partner,
        });
        for reader in organizations::readers(&mut tx, org).await? {
            notice::queue(&mut tx, Some(org), &reader, &letter, now).await?;
        }
        audit::record(&mut tx, org, by.audit(), entry.clone(), now).await?;
    }
    tx.enter(it.customer).await?;
    audit::record(&mut tx, it.customer, by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Ends one side's row.
async fn finish(
    tx: &mut Tx,
    org: OrgId,
    id: CustomerRelationshipId,
    (name, why): (&str, Option<&str>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update customer_relationships set state = 'ended', ended_at = $3, ended_name = $4, ended_reason = $5,
             admin_access_removed_at = case when admin_access_since is not null
                                            then coalesce(admin_access_removed_at, $3) end
         where org_id = $1 and relationship_id = $2 and state = 'active'",
        org.uuid(),
        id.uuid(),
        now,
        name,
        why,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The names of customer and partner, read by the partner.
pub(super) async fn names(tx: &mut Tx, it: &Held) -> Result<(String, String), DbError> {
    tx.enter(it.partner).await?;
    let cards = organizations::cards(tx, &[it.customer, it.partner]).await?;
    let name = |org| cards.iter().find(|card| card.id == org).map(|card| card.name.clone()).unwrap_or_default();
    Ok((name(it.customer), name(it.partner)))
}
