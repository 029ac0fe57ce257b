//! A company's own groups of its people, by name: what is assigned to a group is each member's. Rule: whoever gives
//! roles or asks for delegated access keeps them; a group through which somebody administers now stays.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{GroupId, PersonId};
use crate::domain::values::{DelegationName, fold};

/// The most people of a company that are listed.
const MOST: i64 = 500;

/// A group in a list.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// How many belong to it and work for the company.
    pub members: i64,
}

/// One group, with everybody who may belong to it.
#[derive(Debug, Clone)]
pub struct GroupSeen {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Its version, against which it is changed.
    pub version: i32,
    /// The people of the company by name, and whether they belong to it.
    pub people: Vec<(PersonId, String, bool)>,
}

/// Why no group changed.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a group of this company, or somebody who is not of it.
    #[error("no such group or person")]
    NotFound,
    /// Another group has the name.
    #[error("the name is taken")]
    Taken,
    /// It was changed since it was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Access in force is assigned to it.
    #[error("access is assigned to it")]
    InUse,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Whether `by` keeps the groups of the company.
///
/// # Errors
/// When no role of theirs says so.
pub fn keeps_groups(by: &Member) -> Result<(), RoleNeeded> {
    if by.may(Action::AssignTenantRoles) { Ok(()) } else { by.require(Action::RequestDelegatedAdmin) }
}

/// The groups by name, at most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn groups(db: &Db, by: &Member) -> Result<Vec<Group>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        r#"select g.group_id, g.name,
                  (select count(*) from user_group_members m join memberships p using (org_id, person_id)
                   where m.org_id = $1 and m.group_id = g.group_id and p.state = 'active') as "members!"
           from user_groups g where g.org_id = $1 order by g.folded_name limit $2"#,
        by.org().uuid(),
        MOST,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| Group { id: row.group_id.into(), name: row.name, members: row.members }).collect())
}

/// One group.
///
/// # Errors
/// When the database does not answer.
pub async fn group(db: &Db, by: &Member, id: GroupId) -> Result<Option<GroupSeen>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let group = sqlx::query!(
        "select name, version from user_groups where org_id = $1 and group_id = $2",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(group) = group else { return Ok(None) };
    let people = sqlx::query!(
        r#"select p.person_id, p.full_name, m.person_id is not null as "member!"
           from memberships p
           left join user_group_members m on m.org_id = $1 and m.group_id = $2 and m.person_id = p.person_id
           where p.org_id = $1 and p.state = 'active' order by p.full_name, p.person_id limit $3"#,
        by.org().uuid(),
        id.uuid(),
        MOST,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let people = people.into_iter().map(|row| (row.person_id.into(), row.full_name, row.member)).collect();
    Ok(Some(GroupSeen { id, name: group.name, version: group.version, people }))
}

/// Makes a group without members.
///
/// # Errors
/// See [`GroupError`].
pub async fn create_group(
    db: &Db,
    by: &Member,
    name: &DelegationName,
    now: DateTime<Utc>,
) -> Result<GroupId, GroupError> {
    keeps_groups(by)?;
    let id = GroupId::new(now);
    let mut tx = db.begin(by.scope()).await?;
    let made = sqlx::query!(
        "insert into user_groups (org_id, group_id, name, folded_name, created_at, created_name)
         values ($1, $2, $3, $4, $5, $6)",
        by.org().uuid(),
        id.uuid(),
        name.as_str(),
        fold(name.as_str()),
        now,
        by.person().name(),
    )
    .execute(&mut *tx)
    .await;
    taken(made)?;
    let entry =
        Entry { action: "user.group_created", subject: Some(id.uuid()), details: json!({ "name": name.as_str() }) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(id)
}

fn taken<T>(done: Result<T, DbError>) -> Result<T, GroupError> {
    match done {
        Err(e) if is_constraint(&e, "user_groups_name") => Err(GroupError::Taken),
        other => Ok(other?),
    }
}

/// Gives a group its name and its members, unless it was changed since `version`.
///
/// # Errors
/// See [`GroupError`].
pub async fn change_group(
    db: &Db,
    by: &Member,
    (id, version): (GroupId, i32),
    (name, members): (&DelegationName, &[PersonId]),
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    let mut tx = db.begin(by.scope()).await?;
    let before = sqlx::query!(
        "select name, version from user_groups where org_id = $1 and group_id = $2 for update",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(GroupError::NotFound)?;
    keeps_groups(by)?;
    if before.version != version {
        return Err(GroupError::Changed);
    }
    let renamed = sqlx::query!(
        "update user_groups set name = $3, folded_name = $4, version = version + 1 where org_id = $1 and group_id = $2",
        by.org().uuid(),
        id.uuid(),
        name.as_str(),
        fold(name.as_str()),
    )
    .execute(&mut *tx)
    .await;
    taken(renamed)?;
    let was = names(&mut tx, by, id).await?;
    let members: Vec<Uuid> = members.iter().map(|id| id.uuid()).collect();
    write(&mut tx, by, id, &members, now).await?;
    let is = names(&mut tx, by, id).await?;
    let details = json!({
        "before": { "name": before.name, "members": was }, "after": { "name": name.as_str(), "members": is },
    });
    let entry = Entry { action: "user.group_changed", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Leaves these members in the group; each works for the company.
async fn write(tx: &mut Tx, by: &Member, id: GroupId, members: &[Uuid], now: DateTime<Utc>) -> Result<(), GroupError> {
    sqlx::query!(
        "delete from user_group_members where org_id = $1 and group_id = $2 and person_id <> all ($3)",
        by.org().uuid(),
        id.uuid(),
        members,
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into user_group_members (org_id, group_id, person_id, since)
         select p.org_id, $2, p.person_id, $4 from memberships p
         where p.org_id = $1 and p.state = 'active' and p.person_id = any ($3)
         on conflict do nothing",
        by.org().uuid(),
        id.uuid(),
        members,
        now,
    )
    .execute(&mut **tx)
    .await?;
    let kept = sqlx::query_scalar!(
        r#"select count(*) as "count!" from user_group_members
           where org_id = $1 and group_id = $2 and person_id = any ($3)"#,
        by.org().uuid(),
        id.uuid(),
        members,
    )
    .fetch_one(&mut **tx)
    .await?;
    if usize::try_from(kept).is_ok_and(|kept| kept == members.len()) { Ok(()) } else { Err(GroupError::NotFound) }
}

async fn names(tx: &mut Tx, by: &Member, id: GroupId) -> Result<Vec<String>, DbError> {
    sqlx::query_scalar!(
        "select p.full_name from user_group_members m join memberships p using (org_id, person_id)
         where m.org_id = $1 and m.group_id = $2 order by p.full_name",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_all(&mut **tx)
    .await
}

/// Deletes a group, unless access in force is assigned to it.
///
/// # Errors
/// See [`GroupError`].
pub async fn delete_group(db: &Db, by: &Member, id: GroupId, now: DateTime<Utc>) -> Result<(), GroupError> {
    let mut tx = db.begin(by.scope()).await?;
    let name = sqlx::query_scalar!(
        "select name from user_groups where org_id = $1 and group_id = $2 for update",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(GroupError::NotFound)?;
    keeps_groups(by)?;
    let used = sqlx::query_scalar!(
        r#"select exists (select from delegation_assignments a join delegations d using (org_id, delegation_id)
           where a.org_id = $1 and a.group_id = $2 and d.state = 'active') as "used!""#,
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    if used {
        return Err(GroupError::InUse);
    }
    sqlx::query!("delete from user_groups where org_id = $1 and group_id = $2", by.org().uuid(), id.uuid())
        .execute(&mut *tx)
        .await?;
    let entry = Entry { action: "user.group_deleted", subject: Some(id.uuid()), details: json!({ "name": name }) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}
