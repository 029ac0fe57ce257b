//! A partner asks for delegated access: a name, roles of the catalogue, a time.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::super::end::{EndError, lock, names};
use super::model::{Catalogued, DelegationState, MAX_DAYS, PATIENCE};
use super::store::{self, Row};
use super::views;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::{CustomerRelationshipId, DelegationId};
use crate::domain::notice::{self, DelegationAsked, Notice, Sender};
use crate::domain::organizations;
use crate::domain::values::{DelegationName, fold};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewDelegation {
    /// The name, by which both sides know it.
    pub name: DelegationName,
    /// Ids of the catalogue.
    pub roles: Vec<Uuid>,
    /// For how many days.
    pub days: i32,
    /// Whether it is extended by itself.
    pub auto_extend: bool,
}

/// Why nothing was asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a customer of this company.
    #[error("no such customer")]
    NotFound,
    /// The relationship ended.
    #[error("the relationship ended")]
    Ended,
    /// No role of the catalogue was chosen, or one that is none.
    #[error("no roles")]
    Roles,
    /// Not between 1 and 730 days.
    #[error("not a time that can be asked for")]
    Days,
    /// A role among them is never extended by itself.
    #[error("cannot extend by itself")]
    NeverExtends,
    /// The company used this name before.
    #[error("the name was used before")]
    Taken,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<EndError> for AskError {
    fn from(error: EndError) -> Self {
        match error {
            EndError::Role(role) => Self::Role(role),
            EndError::Db(error) => Self::Db(error),
            EndError::AlreadyEnded { .. } => Self::Ended,
            EndError::NotFound | EndError::NoAccess | EndError::Standing(_) => Self::NotFound,
        }
    }
}

/// Whether `by` may ask this customer; its name.
///
/// # Errors
/// [`AskError::Role`], [`AskError::NotFound`], [`AskError::Ended`].
pub async fn may_ask(db: &Db, by: &Member, id: CustomerRelationshipId) -> Result<String, AskError> {
    let seen = super::super::customer(db, by, id).await?.ok_or(AskError::NotFound)?;
    by.require(Action::GdapRequestTerminateAutoextend)?;
    if seen.ended.is_some() { Err(AskError::Ended) } else { Ok(seen.customer.name) }
}

/// Asks; the customer's global admins get a letter.
///
/// # Errors
/// See [`AskError`].
pub async fn ask(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    new: &NewDelegation,
    now: DateTime<Utc>,
) -> Result<DelegationId, AskError> {
    check(&views::catalogue(db).await?, new)?;
    let mut tx = db.begin(by.scope()).await?;
    let it = lock(&mut tx, by.org(), id).await?;
    if it.partner != by.org() {
        return Err(AskError::NotFound);
    }
    by.require(Action::GdapRequestTerminateAutoextend)?;
    let row = row(by, &it, new, now);
    for org in [it.customer, it.partner] {
        tx.enter(org).await?;
        match store::insert(&mut tx, org, &row, &fold(&row.name), by.person().address()).await {
            Err(e) if is_constraint(&e, "delegations_name") => return Err(AskError::Taken),
            other => other?,
        }
    }
    let (_, partner) = names(&mut tx, &it).await?;
    let roles = store::role_names(&mut tx, &row.roles).await?;
    let details = json!({
        "name": row.name, "roles": roles, "days": row.days, "auto_extend": row.auto_extend,
        "customer": it.customer, "partner": it.partner,
    });
    let entry = Entry { action: "delegation.asked", subject: Some(row.id.uuid()), details };
    let letter = Notice::DelegationAsked(DelegationAsked {
        org: it.customer,
        delegation: row.id,
        partner,
        name: row.name.clone(),
        roles,
        days: row.days,
        auto_extend: row.auto_extend,
        asker: Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() },
        answer_by: row.answer_by,
    });
    audit::record(&mut tx, it.partner, by.audit(), entry.clone(), now).await?;
    tx.enter(it.customer).await?;
    for reader in organizations::readers(&mut tx, it.customer).await? {
        notice::queue(&mut tx, Some(it.customer), &reader, &letter, now).await?;
    }
    audit::record(&mut tx, it.customer, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(row.id)
}

fn row(by: &Member, it: &super::super::end::Held, new: &NewDelegation, now: DateTime<Utc>) -> Row {
    Row {
        id: DelegationId::new(now),
        relationship: it.id,
        customer: it.customer,
        partner: it.partner,
        name: new.name.as_str().to_owned(),
        roles: new.roles.clone(),
        days: new.days,
        auto_extend: new.auto_extend,
        state: DelegationState::Pending,
        asked_at: now,
        asked_by: by.person().id(),
        asked_name: by.person().name().to_owned(),
        answer_by: now + PATIENCE,
        answered_at: None,
        answered_name: None,
        ends_at: None,
        ended_at: None,
        ended_name: None,
        last_used_at: None,
        last_used_name: None,
        end_set: None,
    }
}

/// The rules that need no customer.
fn check(catalogue: &[Catalogued], new: &NewDelegation) -> Result<(), AskError> {
    let chosen: Vec<_> = catalogue.iter().filter(|role| new.roles.contains(&role.id)).collect();
    if chosen.is_empty() || chosen.len() != new.roles.len() {
        return Err(AskError::Roles);
    }
    if !(1..=MAX_DAYS).contains(&new.days) {
        return Err(AskError::Days);
    }
    if new.auto_extend && chosen.iter().any(|role| role.never_extends) {
        return Err(AskError::NeverExtends);
    }
    Ok(())
}
