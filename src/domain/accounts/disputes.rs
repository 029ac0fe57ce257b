//! Disputes about a company, before a reviewer: somebody with a mailbox on its domain says that it is not theirs.
//! Rule: settled once; "another company" lets that address found its own, "the same" leaves asking for access.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::actor::{Reviewer, words};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{DisputeId, OrgId};
use crate::domain::notice::{self, Notice, Reader};
use crate::i18n::Language;

words! {
    /// How a dispute ends.
    Outcome {
        /// Another company: its people may found it.
        Separate = "separate",
        /// The same company after all.
        Same = "same",
    }
}

/// An open dispute, as a reviewer sees it.
#[derive(Debug, Clone)]
pub struct Dispute {
    /// Its id.
    pub id: DisputeId,
    /// The company that was here first.
    pub known: String,
    /// The company they say is theirs.
    pub company: String,
    /// Its country.
    pub country: String,
    /// Who says so.
    pub full_name: String,
    /// Their proved address, its domain in ASCII where it was typed otherwise.
    pub address: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub opened_at: DateTime<Utc>,
}

/// Why a dispute was not settled.
#[derive(Debug, thiserror::Error)]
pub enum SettleError {
    /// There is none of this id that is open.
    #[error("no such dispute is open")]
    NotFound,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The open disputes, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn open_disputes(db: &Db, by: &Reviewer) -> Result<Vec<Dispute>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query!(
        "select d.dispute_id, o.name, d.company_name, d.country, d.full_name, d.canonical, d.reason, d.opened_at
         from disputes d join organizations o using (org_id)
         where d.state = 'open' order by d.opened_at, d.dispute_id limit 200",
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let disputes = rows.into_iter().map(|row| Dispute {
        id: DisputeId::from(row.dispute_id),
        known: row.name,
        company: row.company_name,
        country: row.country,
        full_name: row.full_name,
        address: row.canonical,
        reason: row.reason,
        opened_at: row.opened_at,
    });
    Ok(disputes.collect())
}

/// Settles a dispute and tells whoever opened it.
///
/// # Errors
/// See [`SettleError`].
pub async fn settle_dispute(
    db: &Db,
    by: &Reviewer,
    id: DisputeId,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), SettleError> {
    let mut tx = db.begin_review(by.id()).await?;
    let row = sqlx::query!(
        "update disputes set state = $2, settled_at = $3, settled_by = $4
         where dispute_id = $1 and state = 'open'
         returning org_id, company_name, full_name, address, language",
        id.uuid(),
        outcome.code(),
        now,
        by.id().uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(SettleError::NotFound)?;
    let org = OrgId::from(row.org_id);
    let details = json!({ "company": row.company_name, "outcome": outcome.code() });
    let entry = Entry { action: "company.dispute_settled", subject: Some(id.uuid()), details };
    audit::record(&mut tx, org, by.audit(), entry, now).await?;
    let reader = Reader {
        name: row.full_name,
        address: row.address,
        language: Language::parse(&row.language).unwrap_or(Language::English),
    };
    let told = Notice::DisputeSettled { company: row.company_name, separate: outcome == Outcome::Separate };
    notice::queue(&mut tx, None, &reader, &told, now).await?;
    tx.commit().await?;
    Ok(())
}
