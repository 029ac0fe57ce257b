//! Who of the partner uses delegated access: people and groups of its own, each with some of the granted roles
//! (decision 0035). Rule: without an assignment nobody uses it; a person's roles are those of all their assignments;
//! the customer's row is locked, so that who uses it and who takes it away follow one another.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::DelegationState;
use super::store::{self, Row};
use crate::domain::actor::{Action, Customer, Member, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{AssignmentId, CustomerRelationshipId, DelegationId, GroupId, OrgId, PersonId};

/// Whom roles are assigned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assignee {
    /// One person of the partner.
    Person(PersonId),
    /// A group of it.
    Group(GroupId),
}

/// One assignment.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// Its id.
    pub id: AssignmentId,
    /// The person's or the group's name.
    pub whom: String,
    /// Whether it is a group.
    pub group: bool,
    /// How many people can use it: those who work for the partner and administer for customers.
    pub people: i64,
    /// The names of the roles.
    pub roles: Vec<String>,
    /// When it was assigned, by whom.
    pub assigned: (DateTime<Utc>, String),
}

/// Why nothing was assigned or taken back.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not access, or not an assignment, of this company.
    #[error("no such access or assignment")]
    NotFound,
    /// The access is not in force.
    #[error("not in force")]
    Closed,
    /// Not a person or group of the company.
    #[error("nobody of the company")]
    Nobody,
    /// No role, or one that was not granted.
    #[error("not roles that were granted")]
    Roles,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The roles in a company without which nobody administers for customers, as codes.
fn administering() -> Vec<String> {
    Action::AdministerOnBehalf.roles().iter().map(|role| role.code().to_owned()).collect()
}

async fn theirs(tx: &mut Tx, by: &Member, id: DelegationId, now: DateTime<Utc>) -> Result<Row, AssignError> {
    let row = store::locked(tx, by.org(), id).await?.filter(|row| row.partner == by.org());
    let row = row.ok_or(AssignError::NotFound)?;
    by.require(Action::GdapRequestTerminateAutoextend)?;
    if row.standing(now) == DelegationState::Active { Ok(row) } else { Err(AssignError::Closed) }
}

/// Gives a person or a group some of the granted roles; what it had of this access before is replaced.
///
/// # Errors
/// See [`AssignError`].
pub async fn assign(
    db: &Db,
    by: &Member,
    id: DelegationId,
    (whom, roles): (Assignee, &[Uuid]),
    now: DateTime<Utc>,
) -> Result<(), AssignError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = theirs(&mut tx, by, id, now).await?;
    if roles.is_empty() || roles.iter().any(|role| !row.roles.contains(role)) {
        return Err(AssignError::Roles);
    }
    let name = name_of(&mut tx, by.org(), whom).await?.ok_or(AssignError::Nobody)?;
    let (group, person) = match whom {
        Assignee::Group(group) => (Some(group.uuid()), None),
        Assignee::Person(person) => (None, Some(person.uuid())),
    };
    sqlx::query!(
        "insert into delegation_assignments (org_id, assignment_id, delegation_id, group_id, person_id, roles, assigned_at,
             assigned_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict on constraint delegation_assignments_once
         do update set roles = excluded.roles, assigned_at = excluded.assigned_at, assigned_name = excluded.assigned_name",
        by.org().uuid(),
        AssignmentId::new(now).uuid(),
        id.uuid(),
        group,
        person,
        roles,
        now,
        by.person().name(),
    )
    .execute(&mut *tx)
    .await?;
    let roles = store::role_names(&mut tx, roles).await?;
    record(&mut tx, by, &row, "delegation.assigned", (&name, &roles), now).await?;
    Ok(tx.commit().await?)
}

/// Takes an assignment back.
///
/// # Errors
/// See [`AssignError`].
pub async fn unassign(
    db: &Db,
    by: &Member,
    id: DelegationId,
    assignment: AssignmentId,
    now: DateTime<Utc>,
) -> Result<(), AssignError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = theirs(&mut tx, by, id, now).await?;
    let gone = sqlx::query!(
        "delete from delegation_assignments where org_id = $1 and delegation_id = $2 and assignment_id = $3
         returning group_id, person_id, roles",
        by.org().uuid(),
        id.uuid(),
        assignment.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AssignError::NotFound)?;
    let whom = match (gone.group_id, gone.person_id) {
        (Some(group), _) => Assignee::Group(group.into()),
        (None, person) => Assignee::Person(person.unwrap_or_default().into()),
    };
    let name = name_of(&mut tx, by.org(), whom).await?.unwrap_or_default();
    let roles = store::role_names(&mut tx, &gone.roles).await?;
    record(&mut tx, by, &row, "delegation.unassigned", (&name, &roles), now).await?;
    Ok(tx.commit().await?)
}

/// Records it in either chain; the customer's names who decided, not to whom the partner gives it.
async fn record(
    tx: &mut Tx,
    by: &Member,
    row: &Row,
    action: &'static str,
    (whom, roles): (&str, &[String]),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for org in [row.partner, row.customer] {
        let mut details = json!({ "name": row.name, "roles": roles });
        if org == row.partner {
            details["whom"] = json!(whom);
        }
        tx.enter(org).await?;
        audit::record(tx, org, by.audit(), Entry { action, subject: Some(row.id.uuid()), details }, now).await?;
    }
    Ok(())
}

async fn name_of(tx: &mut PgConnection, org: OrgId, whom: Assignee) -> Result<Option<String>, DbError> {
    match whom {
        Assignee::Person(person) => {
            sqlx::query_scalar!(
                "select full_name from memberships where org_id = $1 and person_id = $2 and state = 'active'",
                org.uuid(),
                person.uuid(),
            )
            .fetch_optional(&mut *tx)
            .await
        }
        Assignee::Group(group) => {
            sqlx::query_scalar!(
                "select name from user_groups where org_id = $1 and group_id = $2",
                org.uuid(),
                group.uuid(),
            )
            .fetch_optional(&mut *tx)
            .await
        }
    }
}

/// What is assigned of one access, groups first; nothing for whom it is not.
///
/// # Errors
/// When the database does not answer.
pub async fn assignments(db: &Db, by: &Member, id: DelegationId) -> Result<Vec<Assignment>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        r#"select a.assignment_id, a.group_id is not null as "group!", coalesce(g.name, p.full_name, '') as "whom!",
                  a.assigned_at, a.assigned_name,
                  array(select r.name from delegated_roles r where r.role_id = any (a.roles) order by r.position) as "roles!",
                  (select count(*) from memberships m
                   where m.org_id = $1 and m.state = 'active' and m.roles && $3
                     and (m.person_id = a.person_id or exists (
                          select from user_group_members u
                          where u.org_id = $1 and u.group_id = a.group_id and u.person_id = m.person_id))) as "people!"
           from delegation_assignments a
           left join user_groups g on g.org_id = $1 and g.group_id = a.group_id
           left join memberships p on p.org_id = $1 and p.person_id = a.person_id
           where a.org_id = $1 and a.delegation_id = $2
           order by a.group_id is null, 3, a.assignment_id"#,
        by.org().uuid(),
        id.uuid(),
        &administering(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows
        .into_iter()
        .map(|row| Assignment {
            id: row.assignment_id.into(),
            whom: row.whom,
            group: row.group,
            people: row.people,
            roles: row.roles,
            assigned: (row.assigned_at, row.assigned_name),
        })
        .collect())
}

/// The people of the company who administer for customers, by name: whom roles can be assigned to.
///
/// # Errors
/// When the database does not answer.
pub async fn assignable(db: &Db, by: &Member) -> Result<Vec<(PersonId, String)>, DbError> {
    holding(db, by, &administering()).await
}

/// Who of the company assigns, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn assigners(db: &Db, by: &Member) -> Result<Vec<String>, DbError> {
    let roles: Vec<String> =
        Action::GdapRequestTerminateAutoextend.roles().iter().map(|role: &Role| role.code().to_owned()).collect();
    Ok(holding(db, by, &roles).await?.into_iter().take(5).map(|(_, name)| name).collect())
}

async fn holding(db: &Db, by: &Member, roles: &[String]) -> Result<Vec<(PersonId, String)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select person_id, full_name from memberships where org_id = $1 and state = 'active' and roles && $2
         order by full_name, person_id limit 500",
        by.org().uuid(),
        roles,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| (row.person_id.into(), row.full_name)).collect())
}

/// The roles a person holds of each access of a relationship that is in force, in the partner the transaction is in:
/// those of all their assignments, as far as they were granted.
pub(in crate::domain::customers) async fn usable(
    tx: &mut PgConnection,
    org: OrgId,
    (relationship, person): (CustomerRelationshipId, PersonId),
    now: DateTime<Utc>,
) -> Result<Vec<(DelegationId, Vec<Uuid>)>, DbError> {
    let rows = sqlx::query!(
        r#"select d.delegation_id, array_agg(distinct r.role_id) as "roles!"
           from delegations d
           join delegation_assignments a on a.org_id = $1 and a.delegation_id = d.delegation_id
           join memberships m on m.org_id = $1 and m.person_id = $3 and m.state = 'active'
           cross join lateral unnest(a.roles) r (role_id)
           where d.org_id = $1 and d.relationship_id = $2 and d.state = 'active' and (d.auto_extend or d.ends_at > $4)
             and r.role_id = any (d.roles)
             and (a.person_id = $3 or exists (
                  select from user_group_members u
                  where u.org_id = $1 and u.group_id = a.group_id and u.person_id = $3))
           group by d.delegation_id"#,
        org.uuid(),
        relationship.uuid(),
        person.uuid(),
        now,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| (row.delegation_id.into(), row.roles)).collect())
}

/// How many people of the partner can use each role of an access, for the customer: numbers, no names.
///
/// # Errors
/// When the database does not answer.
pub async fn usage(db: &Db, by: &Customer, id: DelegationId) -> Result<Vec<(String, i64)>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(row) = store::row(&mut tx, by.org(), id).await?.filter(|row| row.customer == by.org()) else {
        return Ok(Vec::new());
    };
    tx.enter(row.partner).await?;
    let rows = sqlx::query!(
        r#"select r.name,
                  (select count(distinct m.person_id) from memberships m
                   join delegation_assignments a on a.org_id = $1 and a.delegation_id = $2 and r.role_id = any (a.roles)
                   where m.org_id = $1 and m.state = 'active' and m.roles && $4
                     and (m.person_id = a.person_id or exists (
                          select from user_group_members u
                          where u.org_id = $1 and u.group_id = a.group_id and u.person_id = m.person_id))) as "people!"
           from delegated_roles r where r.role_id = any ($3) order by r.position"#,
        row.partner.uuid(),
        id.uuid(),
        &row.roles,
        &administering(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| (row.name, row.people)).collect())
}
