//! Somebody is given a document: the company's own global admins, and the operator's reviewers.
//! Rule: the reading is written down in the transaction that hands out the content, in the log of the document
//! and in the company's chain; who cannot be written down reads nothing.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::examine::Media;
use crate::domain::actor::{GlobalAdmin, Person, Reviewer};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CaseId, DocumentId, OrgId, ReadId};

/// A document with its content.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media: Media,
    /// All of it.
    pub content: Vec<u8>,
}

/// Why nobody was given anything.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such document.
    #[error("no such document")]
    NotFound,
    /// Its time is over: its content was deleted.
    #[error("deleted")]
    Deleted(DateTime<Utc>),
    /// Nobody reads as a reviewer what their own company handed in.
    #[error("the reviewer works there")]
    OwnCompany,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Gives the company one of its own documents.
///
/// # Errors
/// See [`ReadError`].
pub async fn read_as_company(
    db: &Db,
    by: GlobalAdmin<'_>,
    id: DocumentId,
    now: DateTime<Utc>,
) -> Result<Reading, ReadError> {
    let mut tx = db.begin(by.scope()).await?;
    let reading = read(&mut tx, by.org(), id, (by.person(), false), now).await?;
    tx.commit().await?;
    Ok(reading)
}

/// Gives a reviewer a document of a case.
///
/// # Errors
/// See [`ReadError`].
pub async fn read_as_reviewer(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    id: DocumentId,
    now: DateTime<Utc>,
) -> Result<Reading, ReadError> {
    let mut tx = db.begin_review(by.id()).await?;
    let org = sqlx::query_scalar!(
        "select k.org_id from cases k join documents d
             on d.org_id = k.org_id and (d.case_id = k.case_id or d.application_id = k.application_id)
         where k.case_id = $1 and d.document_id = $2",
        case.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .map(OrgId::from)
    .ok_or(ReadError::NotFound)?;
    if by.member(org).is_some() {
        return Err(ReadError::OwnCompany);
    }
    let reading = read(&mut tx, org, id, (by, true), now).await?;
    tx.commit().await?;
    Ok(reading)
}

/// Gives a document of the company the transaction is in, and writes down to whom.
pub(in crate::domain) async fn read(
    tx: &mut Tx,
    org: OrgId,
    id: DocumentId,
    (by, staff): (&Person, bool),
    now: DateTime<Utc>,
) -> Result<Reading, ReadError> {
    let row = sqlx::query!(
        r#"select d.name, d.media, d.deleted_at, c.content as "content?" from documents d
           left join document_contents c on c.org_id = d.org_id and c.document_id = d.document_id
           where d.org_id = $1 and d.document_id = $2"#,
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(ReadError::NotFound)?;
    if let Some(at) = row.deleted_at {
        return Err(ReadError::Deleted(at));
    }
    let (Some(content), Some(media)) = (row.content, Media::parse(&row.media)) else {
        return Err(ReadError::NotFound);
    };
    sqlx::query!(
        "insert into document_reads (org_id, read_id, document_id, at, person_id, name, staff)
         values ($1, $2, $3, $4, $5, $6, $7)",
        org.uuid(),
        ReadId::new(now).uuid(),
        id.uuid(),
        now,
        by.id().uuid(),
        by.name(),
        staff,
    )
    .execute(&mut **tx)
    .await?;
    let details = json!({ "name": row.name, "staff": staff });
    let entry = Entry { action: "document.read", subject: Some(id.uuid()), details };
    audit::record(tx, org, by.audit(), entry, now).await?;
    Ok(Reading { name: row.name, media, content })
}
