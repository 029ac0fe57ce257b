//! Who of the provider looks after an invited company: whoever invited it, until somebody else is named.
//! Rule: an owner is one of the provider's own people who may invite resellers. Used by `stages` and its filter.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::actor::{Action, Provider, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{InvitationId, PersonId};

/// How many are given at once.
const MOST: usize = 50;

/// Somebody who can look after invited companies.
#[derive(Debug, Clone)]
pub struct Owner {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// Why nobody else looks after them now.
#[derive(Debug, thiserror::Error)]
pub enum OwnerError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not one of the provider's people who may invite.
    #[error("cannot look after invited companies")]
    Stranger,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The people of the provider who may look after invited companies, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn owners(db: &Db, by: &Provider) -> Result<Vec<Owner>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let owners = all(&mut tx, by).await?;
    tx.commit().await?;
    Ok(owners)
}

async fn all(tx: &mut Tx, by: &Provider) -> Result<Vec<Owner>, DbError> {
    let codes: Vec<String> =
        Action::InviteReseller.roles().iter().copied().map(Role::code).map(str::to_owned).collect();
    let rows = sqlx::query!(
        "select person_id, full_name from memberships
         where org_id = $1 and state = 'active' and roles && $2 order by full_name, person_id limit 200",
        by.org().uuid(),
        &codes,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| Owner { id: row.person_id.into(), name: row.full_name }).collect())
}

/// Gives invited companies to a colleague, or to oneself. Says how many changed hands; others' ids are left out.
///
/// # Errors
/// See [`OwnerError`].
pub async fn give_to(
    db: &Db,
    by: &Provider,
    ids: &[InvitationId],
    to: PersonId,
    now: DateTime<Utc>,
) -> Result<usize, OwnerError> {
    by.require(Action::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    let owner = all(&mut tx, by).await?.into_iter().find(|owner| owner.id == to).ok_or(OwnerError::Stranger)?;
    let mut given = 0;
    for id in ids.iter().take(MOST) {
        let before = sqlx::query_scalar!(
            r#"update invitations i set owner_id = $3, owner_name = $4
               from (select org_id, invitation_id, coalesce(owner_name, inviter_name) as before from invitations
                     where org_id = $1 and invitation_id = $2 and side = 'provider' and owner <> $3 for update) b
               where i.org_id = b.org_id and i.invitation_id = b.invitation_id returning b.before as "before!""#,
            by.org().uuid(),
            id.uuid(),
            to.uuid(),
            owner.name,
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(before) = before else { continue };
        let details = json!({ "before": before, "owner": owner.name });
        let entry = Entry { action: "relationship.owner_changed", subject: Some(id.uuid()), details };
        audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
        given += 1;
    }
    tx.commit().await?;
    Ok(given)
}
