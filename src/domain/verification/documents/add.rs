//! A company hands in a document: with its draft, or in answer to a reviewer's question.
//! Rule: the file is looked at before anything is written; the draft (or the case) is held while its documents
//! are counted, so that any number of uploads at once stay within the limit.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;
use tokio::sync::Semaphore;

use super::examine::{Examined, examine};
use super::model::DocumentKind;
use super::name;
use super::views::MOST;
use crate::domain::actor::{GlobalAdmin, Person};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{ApplicationId, AttestationId, CaseId, DocumentId, OrgId};
use crate::domain::values::Fault;
use crate::domain::verification::model::{CaseState, CheckKind, CheckState};
use crate::domain::verification::store;

/// Files on their way to the database at the same time.
static STORING: Semaphore = Semaphore::const_new(1);

/// A file as it was received.
#[derive(Debug)]
pub struct NewDocument<'a> {
    /// What the company says it is.
    pub kind: DocumentKind,
    /// What its sender calls it.
    pub name: &'a str,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// What a document is handed in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The application that is being filled in.
    Draft,
    /// A reviewer's question about this check, or an appeal against its rejection.
    Question(CheckKind),
}

/// Why a document was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The file will not do; a fault of the field `doc`.
    #[error("the file will not do")]
    File(Fault),
    /// Nothing waits for a document (any more).
    #[error("nothing waits for a document")]
    Closed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// To what a document will belong.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::domain) struct Place {
    pub(in crate::domain) application: Option<ApplicationId>,
    pub(in crate::domain) case: Option<CaseId>,
    pub(in crate::domain) attestation: Option<AttestationId>,
    /// The check about which a question is answered.
    pub(in crate::domain) check: Option<CheckKind>,
}

/// A file that was looked at, and what its sender says of it.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) struct Looked<'a> {
    pub(in crate::domain) kind: DocumentKind,
    pub(in crate::domain) name: &'a str,
    pub(in crate::domain) file: &'a Examined,
}

/// Looks at a file and keeps it.
///
/// # Errors
/// See [`AddError`].
pub async fn add(
    db: &Db,
    by: GlobalAdmin<'_>,
    target: Target,
    new: NewDocument<'_>,
    now: DateTime<Utc>,
) -> Result<DocumentId, AddError> {
    let examined = examine(new.bytes).await.map_err(AddError::File)?;
    let mut tx = db.begin(by.scope()).await?;
    let mut place = hold(&mut tx, by.org(), target, now).await?.ok_or(AddError::Closed)?;
    if count(&mut tx, by.org(), &place).await? >= MOST {
        return Err(AddError::File(Fault::of("too_many").with("max", MOST.to_string())));
    }
    if let Target::Question(check) = target {
        place.check = Some(check);
    }
    let looked = Looked { kind: new.kind, name: new.name, file: &examined };
    let id = DocumentId::new(now);
    keep_as(&mut tx, by.org(), id, place, looked, by.person(), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Keeps a file among the documents of the company the transaction is in, and records that in its chain.
pub(in crate::domain) async fn keep_as(
    tx: &mut Tx,
    org: OrgId,
    id: DocumentId,
    place: Place,
    looked: Looked<'_>,
    by: &Person,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let examined = looked.file;
    let name = name::clean(looked.name, examined.media);
    sqlx::query!(
        "insert into documents (org_id, document_id, application_id, case_id, attestation_id, check_kind, kind, name,
                                media, size, pages, sha256, added_at, added_by, added_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        org.uuid(),
        id.uuid(),
        place.application.map(ApplicationId::uuid),
        place.case.map(CaseId::uuid),
        place.attestation.map(AttestationId::uuid),
        place.check.map(CheckKind::code),
        looked.kind.code(),
        name,
        examined.media.code(),
        i32::try_from(examined.bytes.len()).unwrap_or(i32::MAX),
        examined.pages.map(|pages| i32::try_from(pages).unwrap_or(i32::MAX)),
        &examined.sha256[..],
        now,
        by.id().uuid(),
        by.name(),
    )
    .execute(&mut **tx)
    .await?;
    content(tx, org, id, examined).await?;
    let details = json!({ "name": name, "kind": looked.kind.code(), "size": examined.bytes.len(),
                          "sha256": hex::encode(examined.sha256) });
    let entry = Entry { action: "document.added", subject: Some(id.uuid()), details };
    audit::record(tx, org, by.audit(), entry, now).await
}

/// What is in it. On its way to the database a file is in memory twice: one after the other.
async fn content(tx: &mut PgConnection, org: OrgId, id: DocumentId, examined: &Examined) -> Result<(), DbError> {
    let _turn = STORING.acquire().await.map_err(|_| DbError::PoolClosed)?;
    sqlx::query!(
        "insert into document_contents (org_id, document_id, content) values ($1, $2, $3)",
        org.uuid(),
        id.uuid(),
        &examined.bytes[..],
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Holds what waits for a document; nothing when nothing does.
pub(super) async fn hold(
    tx: &mut PgConnection,
    org: OrgId,
    target: Target,
    now: DateTime<Utc>,
) -> Result<Option<Place>, DbError> {
    match target {
        Target::Draft => {
            let id = sqlx::query_scalar!(
                "select application_id from applications where org_id = $1 and state = 'draft' for update",
                org.uuid()
            )
            .fetch_optional(&mut *tx)
            .await?;
            Ok(id.map(|id| Place { application: Some(ApplicationId::from(id)), ..Place::default() }))
        }
        Target::Question(check) => {
            let Some(case) = store::newest_case(tx, org).await? else { return Ok(None) };
            let Some(held) = store::hold(tx, case).await? else { return Ok(None) };
            let checks = store::checks(tx, &held).await?;
            let asked = checks.contains(&(check, CheckState::WaitingApplicant));
            let rejected = checks.contains(&(check, CheckState::Failed));
            let waits = match held.state {
                CaseState::InfoRequested => asked,
                CaseState::Rejected => rejected && may_appeal(tx, org, case, now).await?,
                _ => false,
            };
            Ok(waits.then_some(Place { application: Some(held.application), case: Some(held.id), ..Place::default() }))
        }
    }
}

/// Whether the time to appeal against a rejection is not over.
async fn may_appeal(tx: &mut PgConnection, org: OrgId, case: CaseId, now: DateTime<Utc>) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select coalesce(appeal_until > $3, false) as "may!" from cases where org_id = $1 and case_id = $2"#,
        org.uuid(),
        case.uuid(),
        now,
    )
    .fetch_one(&mut *tx)
    .await
}

/// How many documents belong there already, those the retention took away included.
async fn count(tx: &mut PgConnection, org: OrgId, place: &Place) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from documents where org_id = $1 and (application_id = $2 or case_id = $3)"#,
        org.uuid(),
        place.application.map(ApplicationId::uuid),
        place.case.map(CaseId::uuid),
    )
    .fetch_one(&mut *tx)
    .await
}
