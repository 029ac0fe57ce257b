//! **Send**, and **Cancel the rest**. Rule: a file is sent once, by whoever pressed first; what was sent stays sent,
//! and cancelling waits for the batch that is being written.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::batch::tell;
use super::model::{ImportState, RowState};
use super::store;
use crate::domain::actor::{Act, Action, Provider, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{ImportId, OrgId};
use crate::i18n::Language;

/// Why nothing was begun or cancelled.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The provider stands where it invites nobody.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Not one of this provider's.
    #[error("no such file")]
    NotFound,
    /// Under way or over already, or no line in it can be sent.
    #[error("the file stands elsewhere")]
    Elsewhere,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Begins to send the good lines of a file; the worker does it, in the name of `by`.
///
/// # Errors
/// See [`StartError`].
pub async fn start(db: &Db, by: &Provider, id: ImportId, now: DateTime<Utc>) -> Result<(), StartError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    let begun = sqlx::query!(
        "update bulk_imports i set state = 'sending', started_at = $3, person_id = $4, person_name = $5,
             person_address = $6, person_language = $7
         where i.org_id = $1 and i.import_id = $2 and i.state = 'checked'
           and exists (select from bulk_rows r where r.org_id = $1 and r.import_id = $2 and r.state = 'good')
         returning file_name",
        by.org().uuid(),
        id.uuid(),
        now,
        by.person().id().uuid(),
        by.person().name(),
        by.person().address(),
        by.person().language().code(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(begun) = begun else { return Err(absent(&mut tx, by.org(), id).await?) };
    let good = sqlx::query_scalar!(
        r#"select count(*) as "count!" from bulk_rows where org_id = $1 and import_id = $2 and state = 'good'"#,
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let details = json!({ "file": begun.file_name, "invitations": good });
    let entry = Entry { action: "relationship.bulk_started", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Cancels what was not sent yet.
///
/// # Errors
/// See [`StartError`].
pub async fn cancel(db: &Db, by: &Provider, id: ImportId, now: DateTime<Utc>) -> Result<(), StartError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::Manage)?;
    let org = by.org();
    let mut tx = db.begin(by.scope()).await?;
    let held = sqlx::query!(
        "select person_name, person_address, person_language, file_name from bulk_imports
         where org_id = $1 and import_id = $2 and state = 'sending' for update",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(held) = held else { return Err(absent(&mut tx, org, id).await?) };
    store::settle_rest(&mut tx, org, id, RowState::Cancelled, &[]).await?;
    store::close(&mut tx, org, id, ImportState::Cancelled, now).await?;
    let details = json!({ "file": held.file_name });
    let entry = Entry { action: "relationship.bulk_cancelled", subject: Some(id.uuid()), details };
    audit::record(&mut tx, org, by.audit(), entry, now).await?;
    let language = Language::parse(&held.person_language).unwrap_or(Language::English);
    tell(&mut tx, (org, id), (held.person_name, held.person_address, language), held.file_name, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether the file is not there, or stands where this cannot be done.
async fn absent(tx: &mut Tx, org: OrgId, id: ImportId) -> Result<StartError, DbError> {
    let there =
        sqlx::query!("select import_id from bulk_imports where org_id = $1 and import_id = $2", org.uuid(), id.uuid())
            .fetch_optional(&mut **tx)
            .await?;
    Ok(if there.is_some() { StartError::Elsewhere } else { StartError::NotFound })
}
