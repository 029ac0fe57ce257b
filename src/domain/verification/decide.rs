//! A reviewer decides a check. The last check that is settled authorizes the company in the same transaction;
//! one that fails rejects it.
//! Rule: where the case stands follows from its checks and is never typed. What follows then: `outcome.rs`.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::claim::{self, ClaimError, Holder};
use super::judged::{self, Decided};
use super::model::{CaseState, CheckKind, CheckState, Decision, Reason, case_state, may_decide};
use super::store::{self, Event, Held};
use super::views::{LastChange, last_change};
use super::{appeals, due, outcome, second};
use crate::domain::actor::{FreshNeeded, Reviewer};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, NoticeId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::values::{InternalNote, Message};

/// What a reviewer decided about one check.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// The check.
    pub check: CheckKind,
    /// The decision.
    pub decision: Decision,
    /// Why and what the applicant reads; for asking and rejecting.
    pub why: Option<(Reason, Message)>,
    /// The fields of the profile that are asked about, by name; only with a question.
    pub questioned: Vec<String>,
    /// Until when the company should answer; without it the program's days count. Only with a question.
    pub answer_by: Option<DateTime<Utc>>,
    /// What colleagues read.
    pub internal: Option<InternalNote>,
    /// The version of the case the reviewer looked at.
    pub version: i32,
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// There is no such case.
    #[error("no such case")]
    NotFound,
    /// The last proof of who decides is too old.
    #[error(transparent)]
    Fresh(#[from] FreshNeeded),
    /// Nobody decides for a company they work in.
    #[error("the reviewer works there")]
    OwnCompany,
    /// Something happened in the case since the reviewer looked at it.
    #[error("changed meanwhile")]
    Stale(Option<LastChange>),
    /// The check is decided, or the case is not that far.
    #[error("not now")]
    NotNow,
    /// Another reviewer has the case in hand.
    #[error("somebody else has it")]
    InOtherHands(Holder),
    /// Another reviewer has to: the one who proposed a waiver does not grant it, the one who rejected does not
    /// judge the appeal.
    #[error("another reviewer has to decide")]
    OtherReviewer,
    /// There is no Partner ID left to issue.
    #[error("no partner id left")]
    Exhausted,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<ClaimError> for DecideError {
    fn from(error: ClaimError) -> Self {
        match error {
            ClaimError::NotFound => Self::NotFound,
            ClaimError::OwnCompany => Self::OwnCompany,
            ClaimError::Over => Self::NotNow,
            ClaimError::Held(holder) => Self::InOtherHands(holder),
            ClaimError::Db(error) => Self::Db(error),
        }
    }
}

/// Decides one check and answers with where the case stands then.
///
/// # Errors
/// See [`DecideError`].
pub async fn decide(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<CaseState, DecideError> {
    by.fresh(now)?;
    let mut tx = db.begin_review(by.id()).await?;
    let next = decided(&mut tx, by, case, judgement, now).await?;
    tx.commit().await?;
    Ok(next)
}

/// The letters a decision would send, in the order they would be queued: it is taken as it would be and undone, so
/// that what is shown is what is sent.
///
/// # Errors
/// See [`DecideError`].
pub async fn preview(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<Vec<(Reader, Notice)>, DecideError> {
    by.fresh(now)?;
    let mut tx = db.begin_review(by.id()).await?;
    let before = NoticeId::new(now);
    decided(&mut tx, by, case, judgement, now).await?;
    Ok(notice::queued_since(&mut tx, before).await?)
}

/// The decision in a transaction, whatever becomes of it.
async fn decided(
    tx: &mut PgConnection,
    by: &Reviewer,
    case: CaseId,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<CaseState, DecideError> {
    let held = store::hold(tx, case).await?.ok_or(DecideError::NotFound)?;
    if by.member(held.org).is_some() {
        return Err(DecideError::OwnCompany);
    }
    if held.version != judgement.version {
        return Err(DecideError::Stale(last_change(tx, held.org, held.id).await?));
    }
    if appeals::is_against(tx, &held, by).await? {
        return Err(DecideError::OtherReviewer);
    }
    let mut checks = store::checks(tx, &held).await?;
    let Some((_, state)) = checks.iter_mut().find(|(kind, _)| *kind == judgement.check) else {
        return Err(DecideError::NotNow);
    };
    if !may_decide(held.state, judgement.check, *state, judgement.decision) {
        return Err(DecideError::NotNow);
    }
    claim::insist(tx, &held, by, now).await?;
    *state = write(tx, &held, judgement, *state, by, now).await?;
    let next = case_state(&checks);
    if next == CaseState::Authorized && second::is_wanted(tx).await? {
        second::propose(tx, &held, by, now).await?;
        return Ok(CaseState::InReview);
    }
    store::move_case(tx, &held, next, now).await?;
    match next {
        CaseState::Authorized => outcome::authorize(tx, &held, Some(by), now).await?,
        CaseState::Rejected => outcome::reject(tx, &held, judgement, by, now).await?,
        _ if judgement.decision == Decision::Ask => {
            if let Some(until) = judgement.answer_by {
                due::answer_by(tx, &held, judgement.check, until).await?;
            }
            outcome::ask(tx, &held, judgement, now).await?;
        }
        _ => {}
    }
    Ok(next)
}

/// The decision itself: the check, the case's history, the company's chain. Answers with where the check stands.
async fn write(
    tx: &mut PgConnection,
    held: &Held,
    judgement: &Judgement,
    before: CheckState,
    by: &Reviewer,
    now: DateTime<Utc>,
) -> Result<CheckState, DecideError> {
    let proposed = match judgement.decision {
        Decision::Waive => judged::waiver_by(tx, held, judgement.check).await?,
        _ => None,
    };
    if proposed == Some(by.id()) {
        return Err(DecideError::OtherReviewer);
    }
    let (to, kind, action) = match judgement.decision {
        Decision::Authorize => (CheckState::Passed, "passed", "verification.check_passed"),
        Decision::Ask => (CheckState::WaitingApplicant, "asked", "verification.check_asked"),
        Decision::Reject => (CheckState::Failed, "failed", "verification.check_failed"),
        Decision::Waive if proposed.is_some() => (CheckState::Waived, "waived", "verification.check_waived"),
        Decision::Waive => (before, "waiver_proposed", "verification.waiver_proposed"),
    };
    let reason = judgement.why.as_ref().map(|(reason, _)| *reason);
    let message = judgement.why.as_ref().map(|(_, message)| message.as_str());
    if kind == "waiver_proposed" {
        judged::propose_waiver(tx, held, judgement.check, by, now).await?;
    } else {
        let questioned = &questioned(judgement);
        let decided = Decided { kind: judgement.check, to, reason, message, questioned };
        judged::decide_check(tx, held, &decided, by, now).await?;
    }
    let event = Event {
        check: Some(judgement.check),
        reason,
        message,
        internal: judgement.internal.as_ref().map(InternalNote::as_str),
        ..Event::of(kind, by.name())
    };
    store::insert_event(tx, held.org, held.id, &event, now).await?;
    let details = json!({ "check": judgement.check.code(), "reason": reason.map(Reason::code) });
    audit::record(tx, held.org, by.audit(), Entry { action, subject: Some(held.id.uuid()), details }, now).await?;
    Ok(to)
}

/// The fields asked about, each one the check may open, in the order of the forms. Where the reviewer names none,
/// those that the reason is about.
fn questioned(judgement: &Judgement) -> Vec<String> {
    if judgement.decision != Decision::Ask {
        return Vec::new();
    }
    let usual = judgement.why.as_ref().map_or(&[][..], |(reason, _)| reason.fields());
    let named = |field: &str| judgement.questioned.iter().any(|f| f == field);
    let asked = |field: &&str| if judgement.questioned.is_empty() { usual.contains(field) } else { named(field) };
    judgement.check.askable().into_iter().filter(asked).map(str::to_owned).collect()
}
