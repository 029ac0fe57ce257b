//! The company answers a reviewer's question: the check is the operator's turn again.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{CaseState, CheckKind, CheckState};
use super::store::{self, Event};
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::values::Reason as Text;

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Nobody asks (any more).
    #[error("nothing was asked")]
    NotAsked,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Answers what was asked about one check.
///
/// # Errors
/// See [`AnswerError`].
pub async fn answer(
    db: &Db,
    by: GlobalAdmin<'_>,
    kind: CheckKind,
    text: &Text,
    now: DateTime<Utc>,
) -> Result<(), AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let case = store::newest_case(&mut tx, by.org()).await?.ok_or(AnswerError::NotAsked)?;
    let held = store::hold(&mut tx, case).await?.ok_or(AnswerError::NotAsked)?;
    let checks = store::checks(&mut tx, &held).await?;
    let waits = |k: CheckKind, s: CheckState| k != CheckKind::EmailOwnership && s == CheckState::WaitingApplicant;
    if held.state != CaseState::InfoRequested || !checks.iter().any(|(k, s)| *k == kind && waits(*k, *s)) {
        return Err(AnswerError::NotAsked);
    }
    store::move_check(&mut tx, &held, kind, CheckState::InReview, Some(text.as_str()), now).await?;
    let more = checks.iter().any(|(k, s)| *k != kind && waits(*k, *s));
    let next = if more { CaseState::InfoRequested } else { CaseState::InReview };
    store::move_case(&mut tx, &held, next, now).await?;
    let event = Event { check: Some(kind), message: Some(text.as_str()), ..Event::of("answered", by.person().name()) };
    store::insert_event(&mut tx, held.org, held.id, &event, now).await?;
    let details = json!({ "check": kind.code() });
    let entry = Entry { action: "verification.answered", subject: Some(held.id.uuid()), details };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}
