//! The operator answers a request, closes it, or decides a request to merge.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Outcome, Side};
use super::store::{Written, hold, readers, say};
use crate::domain::actor::{Operator, Staff};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::TicketId;
use crate::domain::notice::{self, Notice};

/// What the operator says.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// In words; empty only when it closes without any.
    pub text: String,
    /// Whether the request is done.
    pub closes: bool,
    /// What was decided about a merge.
    pub outcome: Option<Outcome>,
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// There is no such request.
    #[error("no such request")]
    NotFound,
    /// Only a platform admin decides about a merge, and only about a merge there is something to decide.
    #[error("nothing to decide for this person")]
    NotToDecide,
    /// Whoever works for the company does not answer it for the operator.
    #[error("the answerer's own company")]
    OwnCompany,
    /// A request to merge would open again beside another one.
    #[error("another request to merge is open")]
    OneOpen,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Answers, and tells whoever wrote for the company.
///
/// # Errors
/// See [`AnswerError`].
pub async fn answer(
    db: &Db,
    by: &Operator,
    (id, answer): (TicketId, &Answer),
    now: DateTime<Utc>,
) -> Result<(), AnswerError> {
    let mut tx = db.begin_review(by.id()).await?;
    let held = hold(&mut tx, None, id).await?.ok_or(AnswerError::NotFound)?;
    if by.member(held.org).is_some() {
        return Err(AnswerError::OwnCompany);
    }
    if answer.outcome.is_some() && !(held.merge && by.is_staff(Staff::PlatformAdmin)) {
        return Err(AnswerError::NotToDecide);
    }
    let written = Written { side: Side::Operator, by, text: &answer.text, closes: answer.closes };
    match say(&mut tx, (held.org, id), &written, now).await {
        Err(e) if is_constraint(&e, "tickets_one_merge") => return Err(AnswerError::OneOpen),
        other => drop(other?),
    }
    if let Some(outcome) = answer.outcome {
        sqlx::query!(
            "update tickets set outcome = $3 where org_id = $1 and ticket_id = $2",
            held.org.uuid(),
            id.uuid(),
            outcome.code(),
        )
        .execute(&mut *tx)
        .await?;
    }
    let action = match (answer.outcome, answer.closes) {
        (Some(_), _) => "ticket.merge_decided",
        (None, true) => "ticket.closed",
        (None, false) => "ticket.answered",
    };
    let details = json!({ "reference": held.reference, "outcome": answer.outcome.map(Outcome::code) });
    let entry = Entry { action, subject: Some(id.uuid()), details };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    let told = Notice::TicketAnswered {
        org: held.org,
        ticket: id,
        reference: held.reference.clone(),
        company: held.company.clone(),
        subject: held.subject.clone(),
        text: answer.text.clone(),
        outcome: answer.outcome.map(|outcome| outcome.code().to_owned()),
        closed: answer.closes,
    };
    for reader in readers(&mut tx, &held).await? {
        notice::queue(&mut tx, Some(held.org), &reader, &told, now).await?;
    }
    Ok(tx.commit().await?)
}
