//! What pages read about documents: names, sizes, who read them. Never what is in them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::examine::Media;
use super::model::DocumentKind;
use crate::domain::actor::{Member, Reviewer};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{ApplicationId, CaseId, DocumentId, OrgId};
use crate::domain::verification::model::CheckKind;

/// Most documents of one application, its answers to questions included.
pub const MOST: i64 = 10;

/// A document.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// What the company says it is.
    pub kind: DocumentKind,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media: Media,
    /// Its size in bytes.
    pub size: i32,
    /// Pages of a PDF.
    pub pages: Option<i32>,
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
    /// Who handed it in.
    pub added_by: String,
    /// When.
    pub added_at: DateTime<Utc>,
    /// The check it answers a question about.
    pub check: Option<CheckKind>,
    /// When its content was deleted.
    pub deleted_at: Option<DateTime<Utc>>,
    /// Whether the company may still take it back.
    pub removable: bool,
    /// Who was given it, the last one first.
    pub reads: Vec<DocumentRead>,
}

impl Document {
    /// Pages of a PDF; none of a picture.
    #[must_use]
    pub fn page_count(&self) -> i64 {
        self.pages.unwrap_or_default().into()
    }

    /// Its size, in kilobytes: a part of one counts as one.
    #[must_use]
    pub const fn kilobytes(&self) -> i32 {
        (self.size + 1023) / 1024
    }
}

/// Somebody was given a document.
#[derive(Debug, Clone)]
pub struct DocumentRead {
    /// Who.
    pub name: String,
    /// Whether as the operator's staff.
    pub staff: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// Which documents of a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Those of an application, and those that answered questions about it.
    Application(ApplicationId),
    /// Those of a case.
    Case(CaseId),
}

/// A company's own documents.
///
/// # Errors
/// When the database does not answer.
pub async fn of_company(db: &Db, by: &Member, shelf: Shelf) -> Result<Vec<Document>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let documents = load(&mut tx, by.org(), shelf).await?;
    tx.commit().await?;
    Ok(documents)
}

/// The documents of a case, each with who read it.
///
/// # Errors
/// When the database does not answer.
pub async fn of_case(db: &Db, by: &Reviewer, case: CaseId) -> Result<Vec<Document>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let org = sqlx::query_scalar!("select org_id from cases where case_id = $1", case.uuid());
    let Some(org) = org.fetch_optional(&mut *tx).await?.map(OrgId::from) else { return Ok(Vec::new()) };
    let mut documents = load(&mut tx, org, Shelf::Case(case)).await?;
    let reads = sqlx::query!(
        "select r.document_id, r.name, r.staff, r.at from document_reads r
         where r.org_id = $1 and r.document_id = any ($2) order by r.at desc, r.read_id desc limit 1000",
        org.uuid(),
        &documents.iter().map(|d| d.id.uuid()).collect::<Vec<_>>(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    for row in reads {
        if let Some(document) = documents.iter_mut().find(|d| d.id.uuid() == row.document_id) {
            document.reads.push(DocumentRead { name: row.name, staff: row.staff, at: row.at });
        }
    }
    Ok(documents)
}

/// One document of a case with who read it.
///
/// # Errors
/// When the database does not answer.
pub async fn one_of_case(db: &Db, by: &Reviewer, case: CaseId, id: DocumentId) -> Result<Option<Document>, DbError> {
    Ok(of_case(db, by, case).await?.into_iter().find(|document| document.id == id))
}

async fn load(tx: &mut PgConnection, org: OrgId, shelf: Shelf) -> Result<Vec<Document>, DbError> {
    let (application, case) = match shelf {
        Shelf::Application(id) => (Some(id.uuid()), None),
        Shelf::Case(id) => (None, Some(id.uuid())),
    };
    let rows = sqlx::query!(
        r#"select d.document_id, d.kind, d.name, d.media, d.size, d.pages, d.sha256, d.added_at, d.added_name, d.check_kind,
                  d.deleted_at,
                  case when d.case_id is null
                       then exists (select from applications a where a.org_id = d.org_id
                                    and a.application_id = d.application_id and a.state = 'draft')
                       else exists (select from cases k join checks c on c.org_id = k.org_id and c.case_id = k.case_id
                                    where k.org_id = d.org_id and k.case_id = d.case_id and c.kind = d.check_kind
                                      and (k.state, c.state) in (('info_requested', 'waiting_applicant'), ('rejected', 'failed'))
                                      and c.since <= d.added_at)
                  end as "removable!"
           from documents d
           where d.org_id = $1
             and (d.application_id = $2 or d.case_id = $3
                  or d.application_id = (select k.application_id from cases k where k.org_id = $1 and k.case_id = $3))
           order by d.added_at, d.document_id"#,
        org.uuid(),
        application,
        case,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Document {
                id: DocumentId::from(row.document_id),
                kind: DocumentKind::parse(&row.kind)?,
                name: row.name,
                media: Media::parse(&row.media)?,
                size: row.size,
                pages: row.pages,
                sha256: hex::encode(row.sha256),
                added_by: row.added_name,
                added_at: row.added_at,
                check: row.check_kind.as_deref().and_then(CheckKind::parse),
                deleted_at: row.deleted_at,
                removable: row.removable,
                reads: Vec::new(),
            })
        })
        .collect())
}
