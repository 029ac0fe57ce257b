//! A company takes back a document that nobody was shown yet: from its draft, or from an answer not yet sent.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::add::{Target, hold};
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::DocumentId;
use crate::domain::verification::model::CheckKind;

/// Why nothing was removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// There is no such document.
    #[error("no such document")]
    NotFound,
    /// It was sent: it is evidence now.
    #[error("it was sent")]
    Sent,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Removes a document with its content; the company's chain keeps its name and hash. Answers with the check
/// it was to answer a question about.
///
/// # Errors
/// See [`RemoveError`].
pub async fn remove(
    db: &Db,
    by: GlobalAdmin<'_>,
    id: DocumentId,
    now: DateTime<Utc>,
) -> Result<Option<CheckKind>, RemoveError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        "select application_id, case_id, check_kind from documents where org_id = $1 and document_id = $2",
        by.org().uuid(),
        id.uuid()
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(RemoveError::NotFound)?;
    let check = row.check_kind.as_deref().and_then(CheckKind::parse);
    let place = hold(&mut tx, by.org(), check.map_or(Target::Draft, Target::Question), now).await?;
    let place = place.filter(|place| match row.case_id {
        Some(case) => place.case.is_some_and(|held| held.uuid() == case),
        None => {
            place.case.is_none() && place.application.map(crate::domain::ids::ApplicationId::uuid) == row.application_id
        }
    });
    if place.is_none() {
        return Err(RemoveError::Sent);
    }
    // What was there before the last question was asked belongs to an answer that was sent.
    let gone = sqlx::query!(
        "delete from documents d
         where d.org_id = $1 and d.document_id = $2
           and (d.case_id is null or d.added_at >= (
               select c.since from checks c
               where c.org_id = d.org_id and c.case_id = d.case_id and c.kind = d.check_kind))
         returning d.name, d.sha256",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(RemoveError::Sent)?;
    let details = json!({ "name": gone.name, "sha256": hex::encode(gone.sha256) });
    let entry = Entry { action: "document.removed", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(check)
}
