//! What pages about delegated access read, on either side.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::super::end::held;
use super::super::request::Party;
use super::model::{Catalogued, DelegationState};
use super::store::{self, Row};
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{CustomerRelationshipId, DelegationId};
use crate::domain::organizations;

/// Delegated access, as one side sees it.
#[derive(Debug, Clone)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// The relationship it belongs to.
    pub relationship: CustomerRelationshipId,
    /// Whether the reading company is the customer.
    pub we_are_customer: bool,
    /// The name both sides know it by.
    pub name: String,
    /// Ids of the catalogue.
    pub roles: Vec<Uuid>,
    /// For how many days it was asked.
    pub days: i32,
    /// Whether it is extended by itself.
    pub auto_extend: bool,
    /// Where it stands now.
    pub state: DelegationState,
    /// When it was asked, by whom.
    pub asked: (DateTime<Utc>, String),
    /// Until when it can be answered.
    pub answer_by: DateTime<Utc>,
    /// When it was answered, by whom.
    pub answered: Option<(DateTime<Utc>, String)>,
    /// When access ends or ended.
    pub ends_at: Option<DateTime<Utc>>,
    /// When it ended before its time, by whom.
    pub ended: Option<(DateTime<Utc>, String)>,
    /// When it was used last, by whom.
    pub last_used: Option<(DateTime<Utc>, String)>,
    /// When the customer set another end, by whom, and the end before.
    pub end_set: Option<(DateTime<Utc>, String, DateTime<Utc>)>,
}

impl Delegation {
    fn of(row: Row, by: &Member, now: DateTime<Utc>) -> Self {
        let by_whom = |at: Option<DateTime<Utc>>, name: Option<String>| at.zip(Some(name.unwrap_or_default()));
        Self {
            id: row.id,
            relationship: row.relationship,
            we_are_customer: row.customer == by.org(),
            state: row.standing(now),
            name: row.name,
            roles: row.roles,
            days: row.days,
            auto_extend: row.auto_extend,
            asked: (row.asked_at, row.asked_name),
            answer_by: row.answer_by,
            answered: by_whom(row.answered_at, row.answered_name),
            ends_at: row.ends_at,
            ended: by_whom(row.ended_at, row.ended_name),
            last_used: by_whom(row.last_used_at, row.last_used_name),
            end_set: row.end_set,
        }
    }
}

/// All delegated access of one relationship, the newest first; at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn delegations(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<Vec<Delegation>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = store::rows(&mut tx, by.org(), Some(id), None).await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| Delegation::of(row, by, now)).collect())
}

/// The newest 200 of all relationships of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn known(db: &Db, by: &Member, now: DateTime<Utc>) -> Result<Vec<Delegation>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = store::rows(&mut tx, by.org(), None, None).await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| Delegation::of(row, by, now)).collect())
}

/// One of them, with the other company and the names of its roles.
///
/// # Errors
/// When the database does not answer.
pub async fn delegation(
    db: &Db,
    by: &Member,
    id: DelegationId,
    now: DateTime<Utc>,
) -> Result<Option<(Delegation, Party, Vec<String>)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(row) = store::row(&mut tx, by.org(), id).await? else { return Ok(None) };
    let other = if row.customer == by.org() { row.partner } else { row.customer };
    let Some(other) = organizations::card(&mut tx, other).await? else { return Ok(None) };
    let roles = store::role_names(&mut tx, &row.roles).await?;
    tx.commit().await?;
    Ok(Some((Delegation::of(row, by, now), other.into(), roles)))
}

/// Whether a partner may administer through any delegated access now: the customer's page of it opens.
///
/// # Errors
/// When the database does not answer.
pub async fn may_administer(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by.org(), id).await?.filter(|it| it.ended.is_none());
    let open = it.is_some() && store::in_force(&mut tx, by.org(), id, now).await?;
    tx.commit().await?;
    Ok(open)
}

/// The roles that can be delegated, in the order of the catalogue.
///
/// # Errors
/// When the database does not answer.
pub async fn catalogue(db: &Db) -> Result<Vec<Catalogued>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let roles = sqlx::query_as!(
        Catalogued,
        "select role_id as id, category, name, never_extends from delegated_roles order by position",
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(roles)
}
