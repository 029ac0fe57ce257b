//! The end of documents: their content goes 180 days after the last decision, or with a draft that is removed.
//! Rule: name, hash and log stay.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::OrgId;

/// How long a document is kept after the decision.
pub const KEPT: TimeDelta = TimeDelta::days(180);

/// How many documents one transaction deletes at most.
const AT_ONCE: i64 = 100;

/// Deletes what is due and says how many documents that were.
///
/// # Errors
/// When the database does not answer.
pub async fn expire(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut deleted = 0;
    loop {
        let some = expire_some(db, now).await?;
        deleted += some;
        if some == 0 {
            return Ok(deleted);
        }
    }
}

async fn expire_some(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let due = sqlx::query!(
        "select d.org_id, d.document_id, d.name, d.sha256 from documents d
         left join applications a on a.org_id = d.org_id and a.application_id = d.application_id
         where d.deleted_at is null and d.added_at < $1 and d.attestation_id is null
           and (a.application_id is null or a.state not in ('draft', 'submitted'))
           and coalesce(greatest(a.decided_at, a.withdrawn_at), d.added_at) < $1
           and not exists (
               select from cases k
               where k.org_id = d.org_id and (k.case_id = d.case_id or k.application_id = d.application_id)
                 and coalesce(k.decided_at, $2) >= $1)
         order by d.added_at, d.document_id limit $3 for update of d skip locked",
        now - KEPT,
        now,
        AT_ONCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in &due {
        forget(&mut tx, row.org_id, row.document_id, (&row.name, &row.sha256), now).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}

/// Deletes the contents of all documents of an application that ends unsent.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn forget_application(
    tx: &mut Tx,
    org: OrgId,
    application: Uuid,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let kept = sqlx::query!(
        "select document_id, name, sha256 from documents
         where org_id = $1 and application_id = $2 and deleted_at is null order by document_id for update",
        org.uuid(),
        application,
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in &kept {
        forget(tx, org.uuid(), row.document_id, (&row.name, &row.sha256), now).await?;
    }
    Ok(())
}

async fn forget(
    tx: &mut Tx,
    org: Uuid,
    document: Uuid,
    (name, sha256): (&str, &[u8]),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!("delete from document_contents where org_id = $1 and document_id = $2", org, document)
        .execute(&mut **tx)
        .await?;
    sqlx::query!("update documents set deleted_at = $3 where org_id = $1 and document_id = $2", org, document, now)
        .execute(&mut **tx)
        .await?;
    let details = serde_json::json!({ "name": name, "sha256": hex::encode(sha256) });
    let entry = Entry { action: "document.expired", subject: Some(document), details };
    audit::record(tx, OrgId::from(org), Actor::PROGRAM, entry, now).await?;
    Ok(())
}
