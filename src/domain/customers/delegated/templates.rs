//! Named sets of administrator roles, for asking: three ready ones with as few roles as the work takes, and a
//! company's own, at most 50. Rule: whoever asks for delegated access keeps them; a template grants nothing.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::{Uuid, uuid};

use super::views;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::TemplateId;
use crate::domain::values::{DelegationName, fold};

/// How many a company keeps.
pub const MOST_TEMPLATES: i64 = 50;

/// The ready ones: their codes, and the roles of the catalogue.
pub const READY: [(&str, &[Uuid]); 3] = [
    (
        "helpdesk",
        &[
            uuid!("729827e3-9c14-49f7-bb1b-9608f156bbb8"),
            uuid!("f023fd81-a637-4b56-95fd-791ac0226033"),
            uuid!("88d8e3e3-8f55-4a1e-953a-9b9898b8876b"),
            uuid!("790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b"),
        ],
    ),
    (
        "billing",
        &[
            uuid!("4d6ac14f-3453-41d0-bef9-a3e0c569773a"),
            uuid!("b0f54661-2d74-4c50-afa3-1ec803f12efe"),
            uuid!("75934031-6c7e-415a-99d7-48dbd49e875e"),
        ],
    ),
    (
        "security",
        &[
            uuid!("88d8e3e3-8f55-4a1e-953a-9b9898b8876b"),
            uuid!("5d6b6bb7-de71-4623-b4af-96380a352509"),
            uuid!("4a5d8f65-41da-4de4-8968-e035b65339cf"),
        ],
    ),
];

/// A company's own.
#[derive(Debug, Clone)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// Ids of the catalogue.
    pub roles: Vec<Uuid>,
}

/// Why no template changed.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a template of this company.
    #[error("no such template")]
    NotFound,
    /// Another one has the name.
    #[error("the name is taken")]
    Taken,
    /// No role, or one the catalogue has not.
    #[error("no roles")]
    Roles,
    /// The company keeps as many as it can.
    #[error("too many")]
    Full,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The company's own, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn templates(db: &Db, by: &Member) -> Result<Vec<Template>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let rows = sqlx::query!(
        "select template_id, name, roles from role_templates where org_id = $1 order by folded_name",
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| Template { id: row.template_id.into(), name: row.name, roles: row.roles }).collect())
}

fn taken<T>(done: Result<T, DbError>) -> Result<T, TemplateError> {
    match done {
        Err(e) if is_constraint(&e, "role_templates_name") => Err(TemplateError::Taken),
        other => Ok(other?),
    }
}

async fn record(
    tx: &mut Tx,
    by: &Member,
    (action, id): (&'static str, TemplateId),
    details: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    audit::record(tx, by.org(), by.audit(), Entry { action, subject: Some(id.uuid()), details }, now).await
}

/// Keeps roles under a name.
///
/// # Errors
/// See [`TemplateError`].
pub async fn save_template(
    db: &Db,
    by: &Member,
    name: &DelegationName,
    roles: &[Uuid],
    now: DateTime<Utc>,
) -> Result<TemplateId, TemplateError> {
    by.require(Action::GdapRequestTerminateAutoextend)?;
    let catalogue = views::catalogue(db).await?;
    if roles.is_empty() || roles.iter().any(|id| catalogue.iter().all(|known| known.id != *id)) {
        return Err(TemplateError::Roles);
    }
    let id = TemplateId::new(now);
    let mut tx = db.begin(by.scope()).await?;
    sqlx::query!("select org_id from organizations where org_id = $1 for update", by.org().uuid())
        .fetch_one(&mut *tx)
        .await?;
    let count =
        sqlx::query_scalar!(r#"select count(*) as "count!" from role_templates where org_id = $1"#, by.org().uuid())
            .fetch_one(&mut *tx)
            .await?;
    if count >= MOST_TEMPLATES {
        return Err(TemplateError::Full);
    }
    let made = sqlx::query!(
        "insert into role_templates (org_id, template_id, name, folded_name, roles, created_at, created_name)
         values ($1, $2, $3, $4, $5, $6, $7)",
        by.org().uuid(),
        id.uuid(),
        name.as_str(),
        fold(name.as_str()),
        roles,
        now,
        by.person().name(),
    )
    .execute(&mut *tx)
    .await;
    taken(made)?;
    let names = super::store::role_names(&mut tx, roles).await?;
    let details = json!({ "name": name.as_str(), "roles": names });
    record(&mut tx, by, ("delegation.template_saved", id), details, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Gives it another name.
///
/// # Errors
/// See [`TemplateError`].
pub async fn rename_template(
    db: &Db,
    by: &Member,
    id: TemplateId,
    name: &DelegationName,
    now: DateTime<Utc>,
) -> Result<(), TemplateError> {
    let mut tx = db.begin(by.scope()).await?;
    let before = sqlx::query_scalar!(
        "select name from role_templates where org_id = $1 and template_id = $2 for update",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(TemplateError::NotFound)?;
    by.require(Action::GdapRequestTerminateAutoextend)?;
    let done = sqlx::query!(
        "update role_templates set name = $3, folded_name = $4 where org_id = $1 and template_id = $2",
        by.org().uuid(),
        id.uuid(),
        name.as_str(),
        fold(name.as_str()),
    )
    .execute(&mut *tx)
    .await;
    taken(done)?;
    let details = json!({ "before": before, "after": name.as_str() });
    record(&mut tx, by, ("delegation.template_renamed", id), details, now).await?;
    Ok(tx.commit().await?)
}

/// Deletes it.
///
/// # Errors
/// See [`TemplateError`].
pub async fn delete_template(db: &Db, by: &Member, id: TemplateId, now: DateTime<Utc>) -> Result<(), TemplateError> {
    let mut tx = db.begin(by.scope()).await?;
    let seen = sqlx::query_scalar!(
        "select name from role_templates where org_id = $1 and template_id = $2 for update",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(TemplateError::NotFound)?;
    by.require(Action::GdapRequestTerminateAutoextend)?;
    sqlx::query!("delete from role_templates where org_id = $1 and template_id = $2", by.org().uuid(), id.uuid())
        .execute(&mut *tx)
        .await?;
    record(&mut tx, by, ("delegation.template_deleted", id), json!({ "name": seen }), now).await?;
    Ok(tx.commit().await?)
}
