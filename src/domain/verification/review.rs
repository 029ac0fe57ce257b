//! What a reviewer reads of one case: everything, also what reviewers wrote to each other.

use super::evidence::fields;
use super::model::{CheckKind, Reason};
use super::views::{CaseView, EventView, load};
use crate::domain::actor::Reviewer;
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::Fields;
use crate::domain::ids::CaseId;

/// What the company says about itself in the version under review.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// Legal business profile.
    pub legal: Fields,
    /// Primary contact.
    pub contact: Fields,
    /// Customer support.
    pub support: Fields,
}

/// A case as reviewers see it.
#[derive(Debug, Clone)]
pub struct ReviewPage {
    /// The case with its whole history.
    pub case: CaseView,
    /// The company's name.
    pub company: String,
    /// What is to be verified.
    pub evidence: Evidence,
}

/// Reads a case for a reviewer.
///
/// # Errors
/// When the database does not answer.
pub async fn review(db: &Db, by: &Reviewer, id: CaseId) -> Result<Option<ReviewPage>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(mut case) = load(&mut tx, id.uuid()).await? else { return Ok(None) };
    let profile = sqlx::query!(
        "select o.name, p.legal, p.contact, p.support from profiles p join organizations o on o.org_id = p.org_id
         where p.org_id = $1 and p.version = $2",
        case.org.uuid(),
        case.profile,
    )
    .fetch_one(&mut *tx)
    .await?;
    let rows = sqlx::query!(
        "select at, kind, check_kind, actor, reason, message, internal from case_events
         where org_id = $1 and case_id = $2 order by at, event_id limit 500",
        case.org.uuid(),
        id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    case.events = rows
        .into_iter()
        .map(|row| EventView {
            at: row.at,
            kind: row.kind,
            check: row.check_kind.as_deref().and_then(CheckKind::parse),
            actor: row.actor,
            reason: row.reason.as_deref().and_then(Reason::parse),
            message: row.message,
            internal: row.internal,
        })
        .collect();
    let evidence = Evidence {
        legal: fields(&profile.legal),
        contact: fields(&profile.contact),
        support: fields(&profile.support),
    };
    Ok(Some(ReviewPage { case, company: profile.name, evidence }))
}
