//! The directories of a company's work accounts: whoever is in one lands in the company, and global admins of the
//! company bind and remove them (`add_tenant`, `remove_tenant`).
//! Rule: a directory is one company's; it is bound by somebody whom it calls a global admin, who proved it a moment
//! ago (`proposals.rs`), and never removed when no global admin could sign in afterwards.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::identity_store as store;
use super::proposals::{self, ProposalError};
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{DirectoryId, PersonId, ProposalId};
use crate::domain::notice::{self, Notice, Reader, Sender};
use crate::domain::organizations;
use crate::i18n::Language;

/// A directory of the company.
#[derive(Debug, Clone)]
pub struct Directory {
    /// Its id.
    pub id: DirectoryId,
    /// The provider, by its name in the settings.
    pub provider: String,
    /// The issuer of its tokens.
    pub issuer: String,
    /// The directory, as its provider numbers it.
    pub directory: String,
    /// Since when.
    pub bound_at: DateTime<Utc>,
    /// Who bound it, if they are still known in the company.
    pub bound_by: Option<String>,
}

/// Somebody who signs in through a directory.
#[derive(Debug, Clone)]
pub struct DirectoryUser {
    /// Who.
    pub person: PersonId,
    /// Where and how letters reach them.
    pub reader: Reader,
    /// Whether they have another way to sign in.
    pub other_way: bool,
}

/// What would happen if a directory were removed.
#[derive(Debug, Clone)]
pub struct Removal {
    /// The directory.
    pub directory: Directory,
    /// Who signs in through it.
    pub users: Vec<DirectoryUser>,
    /// Whether a global admin could still sign in.
    pub keeps_admin: bool,
}

/// Why a directory was not removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// None of this company's.
    #[error("no such directory")]
    NotFound,
    /// No global admin could sign in afterwards.
    #[error("no global admin could sign in afterwards")]
    LastWay,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The directories of the company, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn directories(db: &Db, by: &Member) -> Result<Vec<Directory>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = all(&mut tx, by).await?;
    tx.commit().await?;
    Ok(found)
}

async fn all(tx: &mut Tx, by: &Member) -> Result<Vec<Directory>, DbError> {
    sqlx::query_as!(
        Directory,
        r#"select d.directory_id as "id: DirectoryId", d.provider, d.issuer, d.directory, d.bound_at,
                  m.full_name as "bound_by?"
           from directories d left join memberships m on m.org_id = d.org_id and m.person_id = d.bound_by
           where d.org_id = $1 order by d.bound_at, d.directory_id"#,
        by.org().uuid(),
    )
    .fetch_all(&mut **tx)
    .await
}

/// Binds the directory that a provider vouched for to the company. `title` is the provider's name for people.
///
/// # Errors
/// See [`ProposalError`].
pub async fn bind_directory(
    db: &Db,
    by: &Member,
    id: ProposalId,
    title: &str,
    now: DateTime<Utc>,
) -> Result<(), ProposalError> {
    by.require(Action::AddTenant)?;
    let mut tx = db.begin(by.scope()).await?;
    let roles = Action::AddTenant.roles();
    if !still_admin(&mut tx, by).await? {
        return Err(RoleNeeded { roles, action: Some(Action::AddTenant) }.into());
    }
    let identity = proposals::take(&mut tx, by.person().id(), Some(by.org()), id, now).await?;
    match store::insert_directory(&mut tx, by.org(), by.person().id(), &identity, now).await {
        Err(error) if is_constraint(&error, "directories_one_company") => return Err(ProposalError::Taken),
        Err(error) if is_constraint(&error, "directories_pkey") => return Err(ProposalError::Already),
        other => other?,
    }
    tell(&mut tx, by, title, &identity.directory, true, now).await?;
    let details = json!({ "provider": identity.provider, "directory": identity.directory });
    let entry = Entry { action: "directory.bound", subject: None, details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Takes the company's lock and looks whether the actor is still its global admin.
async fn still_admin(tx: &mut PgConnection, by: &Member) -> Result<bool, DbError> {
    sqlx::query_scalar!("select org_id from organizations where org_id = $1 for update", by.org().uuid())
        .fetch_one(&mut *tx)
        .await?;
    sqlx::query_scalar!(
        r#"select exists (select from memberships where org_id = $1 and person_id = $2 and state = 'active'
                          and roles @> array['global_admin']) as "admin!""#,
        by.org().uuid(),
        by.person().id().uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// What would happen if this directory of the company were removed.
///
/// # Errors
/// When the database does not answer.
pub async fn removal(db: &Db, by: &Member, id: DirectoryId) -> Result<Option<Removal>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(directory) = all(&mut tx, by).await?.into_iter().find(|directory| directory.id == id) else {
        return Ok(None);
    };
    let users = users(&mut tx, by, id).await?;
    let keeps_admin = sqlx::query_scalar!(r#"select app.admin_beside_directory($1) as "keeps!""#, id.uuid())
        .fetch_one(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(Some(Removal { directory, users, keeps_admin }))
}

async fn users(tx: &mut PgConnection, by: &Member, id: DirectoryId) -> Result<Vec<DirectoryUser>, DbError> {
    let rows = sqlx::query!(
        r#"select m.person_id, m.full_name, coalesce(m.letters_to, m.address) as "address!", m.language,
                  u.other_way as "other_way!"
           from app.people_of_directory($2) u join memberships m on m.person_id = u.person_id
           where m.org_id = $1 order by m.full_name, m.person_id limit 500"#,
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| DirectoryUser {
            person: PersonId::from(row.person_id),
            reader: Reader {
                name: row.full_name,
                address: row.address,
                language: Language::parse(&row.language).unwrap_or(Language::English),
            },
            other_way: row.other_way,
        })
        .collect())
}

/// Removes a directory: nobody signs in through it any more, and whoever did is told.
///
/// # Errors
/// See [`RemoveError`].
pub async fn remove_directory(
    db: &Db,
    by: &Member,
    id: DirectoryId,
    title: &str,
    now: DateTime<Utc>,
) -> Result<(), RemoveError> {
    by.require(Action::RemoveTenant)?;
    let mut tx = db.begin(by.scope()).await?;
    if !still_admin(&mut tx, by).await? {
        let roles = Action::RemoveTenant.roles();
        return Err(RoleNeeded { roles, action: Some(Action::RemoveTenant) }.into());
    }
    let found = all(&mut tx, by).await?.into_iter().find(|directory| directory.id == id);
    let directory = found.ok_or(RemoveError::NotFound)?;
    let users = users(&mut tx, by, id).await?;
    let cut = sqlx::query_scalar!(
        r#"select app.remove_directory($1, $2, $3) as "person!""#,
        id.uuid(),
        by.person().session().uuid(),
        now,
    )
    .fetch_all(&mut *tx)
    .await;
    let cut = match cut {
        Err(error) if is_constraint(&error, "directories_keep_an_admin") => return Err(RemoveError::LastWay),
        other => other?,
    };
    let sender = sender(by);
    for user in users.into_iter().filter(|user| cut.contains(&user.person.uuid())) {
        let company = by.company().name.clone();
        let told = Notice::WorkAccountCut {
            company,
            provider: title.to_owned(),
            by: sender.clone(),
            other_way: user.other_way,
        };
        notice::queue(&mut tx, Some(by.org()), &user.reader, &told, now).await?;
    }
    tell(&mut tx, by, title, &directory.directory, false, now).await?;
    let details = json!({ "provider": directory.provider, "directory": directory.directory, "people": cut.len() });
    let entry = Entry { action: "directory.unbound", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

fn sender(by: &Member) -> Sender {
    Sender { name: by.person().name().to_owned(), address: by.person().address().to_owned() }
}

/// The global admins are told, whoever of them it was.
async fn tell(
    tx: &mut Tx,
    by: &Member,
    title: &str,
    directory: &str,
    added: bool,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let told = Notice::DirectoryChanged {
        org: by.org(),
        company: by.company().name.clone(),
        provider: title.to_owned(),
        directory: directory.to_owned(),
        added,
        by: sender(by),
    };
    for reader in organizations::readers(tx, by.org()).await? {
        notice::queue(tx, Some(by.org()), &reader, &told, now).await?;
    }
    Ok(())
}
