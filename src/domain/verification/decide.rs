//! A reviewer decides a check. The last check that passes authorizes the company in the same transaction;
//! one that fails rejects it.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::contact::same_address;
use super::evidence;
use super::model::{CaseState, CheckKind, CheckState, Decision, Reason, may_decide};
use super::open::reader_of;
use super::store::{self, Event, Held};
use super::views::{LastChange, last_change};
use crate::domain::actor::{FreshNeeded, Reviewer, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::{self, ApplicationState};
use crate::domain::ids::CaseId;
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::organizations::{self, locations};
use crate::domain::values::{InternalNote, Message, PartnerId, fold};

/// What a reviewer decided about one check.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// The check.
    pub check: CheckKind,
    /// The decision.
    pub decision: Decision,
    /// Why and what the applicant reads; for asking and rejecting.
    pub why: Option<(Reason, Message)>,
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
    /// There is no Partner ID left to issue.
    #[error("no partner id left")]
    Exhausted,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
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
    let held = store::hold(&mut tx, case).await?.ok_or(DecideError::NotFound)?;
    if by.member(held.org).is_some() {
        return Err(DecideError::OwnCompany);
    }
    if held.version != judgement.version {
        return Err(DecideError::Stale(last_change(&mut tx, held.org, held.id).await?));
    }
    let checks = store::checks(&mut tx, &held).await?;
    let state = checks.iter().find(|(kind, _)| *kind == judgement.check).map(|(_, state)| *state);
    if !state.is_some_and(|state| may_decide(held.state, judgement.check, state, judgement.decision)) {
        return Err(DecideError::NotNow);
    }
    write(&mut tx, &held, judgement, by, now).await?;
    let next = match judgement.decision {
        Decision::Reject => CaseState::Rejected,
        Decision::Ask => CaseState::InfoRequested,
        Decision::Authorize => after_passing(&checks, judgement.check),
    };
    store::move_case(&mut tx, &held, next).await?;
    match next {
        CaseState::Authorized => authorize(&mut tx, &held, by, now).await?,
        CaseState::Rejected => reject(&mut tx, &held, judgement, by, now).await?,
        _ if judgement.decision == Decision::Ask => ask(&mut tx, &held, judgement, now).await?,
        _ => {}
    }
    tx.commit().await?;
    Ok(next)
}

/// Where a case stands once one more check passed.
fn after_passing(checks: &[(CheckKind, CheckState)], passed: CheckKind) -> CaseState {
    let others = || checks.iter().filter(|(kind, _)| *kind != passed).map(|(_, state)| *state);
    if others().all(|state| state == CheckState::Passed) {
        CaseState::Authorized
    } else if others().any(|state| state == CheckState::WaitingApplicant) {
        CaseState::InfoRequested
    } else {
        CaseState::InReview
    }
}

/// The decision itself: the check, the case's history, the company's chain.
async fn write(
    tx: &mut PgConnection,
    held: &Held,
    judgement: &Judgement,
    by: &Reviewer,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (to, kind, action) = match judgement.decision {
        Decision::Authorize => (CheckState::Passed, "passed", "verification.check_passed"),
        Decision::Ask => (CheckState::WaitingApplicant, "asked", "verification.check_asked"),
        Decision::Reject => (CheckState::Failed, "failed", "verification.check_failed"),
    };
    let reason = judgement.why.as_ref().map(|(reason, _)| *reason);
    let message = judgement.why.as_ref().map(|(_, message)| message.as_str());
    store::decide_check(tx, held, (judgement.check, to), (reason, message), by, now).await?;
    let event = Event {
        check: Some(judgement.check),
        reason,
        message,
        internal: judgement.internal.as_ref().map(InternalNote::as_str),
        ..Event::of(kind, by.name())
    };
    store::insert_event(tx, held.org, held.id, &event, now).await?;
    let details = json!({ "check": judgement.check.code(), "reason": reason.map(Reason::code) });
    audit::record(tx, held.org, by.audit(), Entry { action, subject: Some(held.id.uuid()), details }, now).await
}

async fn ask(tx: &mut PgConnection, held: &Held, judgement: &Judgement, now: DateTime<Utc>) -> Result<(), DbError> {
    let (reason, message) = why(judgement);
    let told = Notice::ActionNeeded {
        org: held.org,
        company: company(tx, held).await?,
        reference: held.reference.clone(),
        check: judgement.check.code().to_owned(),
        reason,
        message,
    };
    tell(tx, held, &told, now).await
}

async fn reject(
    tx: &mut PgConnection,
    held: &Held,
    judgement: &Judgement,
    by: &Reviewer,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    store::sign_case(tx, held, by, now).await?;
    enrollment::decide(tx, held.org, held.application, ApplicationState::Rejected, now).await?;
    organizations::stand(tx, held.org, &[Standing::Pending], Standing::Denied, now).await?;
    let (reason, message) = why(judgement);
    let told = Notice::Rejected {
        org: held.org,
        company: company(tx, held).await?,
        reference: held.reference.clone(),
        check: judgement.check.code().to_owned(),
        reason,
        message,
    };
    tell(tx, held, &told, now).await
}

async fn authorize(tx: &mut PgConnection, held: &Held, by: &Reviewer, now: DateTime<Utc>) -> Result<(), DecideError> {
    store::sign_case(tx, held, by, now).await?;
    enrollment::decide(tx, held.org, held.application, ApplicationState::Approved, now).await?;
    let issued = evidence::next_partner_number(tx, held.org).await?.map(issue).transpose()?;
    let legal = evidence::legal(tx, held).await?;
    let name = legal.get("legal_name").map_or("", String::as_str);
    let card = (name, &*fold(name), legal.get("city").map(String::as_str));
    evidence::authorize_profile(tx, held, card, issued.as_ref().map(PartnerId::as_str), now).await?;
    if locations::has_none(tx, held.org).await? {
        let number = evidence::next_location_number(tx).await?.map(issue).transpose()?;
        locations::first(tx, (held.org, held.profile), (name, card.1), number.as_ref(), now).await?;
    }
    organizations::stand(tx, held.org, &[Standing::Pending], Standing::Qualified, now).await?;
    let details = json!({ "reference": held.reference, "profile": held.profile, "partner_id": issued });
    let entry = Entry { action: "verification.authorized", subject: Some(held.id.uuid()), details };
    audit::record(tx, held.org, by.audit(), entry, now).await?;
    let told = Notice::Approved { org: held.org, company: name.to_owned(), reference: held.reference.clone() };
    Ok(tell(tx, held, &told, now).await?)
}

fn issue(number: i64) -> Result<PartnerId, DecideError> {
    u32::try_from(number).ok().and_then(PartnerId::issue).ok_or(DecideError::Exhausted)
}

fn why(judgement: &Judgement) -> (String, String) {
    let why = judgement.why.as_ref();
    why.map(|(reason, message)| (reason.code().to_owned(), message.to_string())).unwrap_or_default()
}

async fn company(tx: &mut PgConnection, held: &Held) -> Result<String, DbError> {
    Ok(organizations::card(tx, held.org).await?.map(|card| card.name).unwrap_or_default())
}

/// Tells the primary contact and the company's global admins, each once.
async fn tell(tx: &mut PgConnection, held: &Held, told: &Notice, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut readers: Vec<Reader> = vec![reader_of(&evidence::contact(tx, held).await?)];
    for reader in organizations::readers(tx, held.org).await? {
        if !readers.iter().any(|known| same_address(&known.address, &reader.address)) {
            readers.push(reader);
        }
    }
    for reader in &readers {
        notice::queue(tx, Some(held.org), reader, told, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use CheckKind::{Business, EmailOwnership, Employment};
    use CheckState::{InReview, Passed, WaitingApplicant};

    #[test]
    fn the_last_check_that_passes_authorizes_the_company() {
        let checks = [(EmailOwnership, Passed), (Employment, Passed), (Business, InReview)];
        assert_eq!(after_passing(&checks, Business), CaseState::Authorized);
    }

    #[test]
    fn a_check_that_passes_before_the_others_leaves_the_case_where_it_is() {
        let checks = [(EmailOwnership, Passed), (Employment, InReview), (Business, InReview)];
        assert_eq!(after_passing(&checks, Business), CaseState::InReview);
        let checks = [(EmailOwnership, Passed), (Employment, WaitingApplicant), (Business, InReview)];
        assert_eq!(after_passing(&checks, Business), CaseState::InfoRequested);
    }
}
