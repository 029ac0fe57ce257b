//! The company appeals against a rejection: what failed is looked at again, by somebody else where possible.
//! Rule: an appeal is counted, a question never is; the table holds the limit, however many posts come at once.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::answer::ask_new_contact;
use super::model::{CaseKind, CaseState, CheckKind, CheckState};
use super::store::{self, Event, Held};
use super::{appeals, evidence, outcome};
use crate::domain::actor::{GlobalAdmin, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::notice::Notice;
use crate::domain::program::Program;
use crate::domain::values::Reason as Text;
use crate::domain::{enrollment, organizations};

/// Why nothing was appealed.
#[derive(Debug, thiserror::Error)]
pub enum AppealError {
    /// Nothing is rejected (any more).
    #[error("nothing to appeal")]
    NotRejected,
    /// Every appeal is used up.
    #[error("no appeal left")]
    NoneLeft,
    /// The time to appeal is over.
    #[error("too late")]
    Late,
    /// The company began another application; withdrawing that one makes the way free.
    #[error("another application is open")]
    OtherApplication,
    /// The database did not answer.
    #[error(transparent)]
    Db(DbError),
}

impl From<DbError> for AppealError {
    fn from(error: DbError) -> Self {
        if is_constraint(&error, "appeals_limit") {
            Self::NoneLeft
        } else if is_constraint(&error, "appeals_one_open") || is_constraint(&error, "appeals_pkey") {
            Self::NotRejected
        } else if is_constraint(&error, "applications_one_open") {
            Self::OtherApplication
        } else {
            Self::Db(error)
        }
    }
}

/// Appeals against the rejection of the newest case. Answers with how many appeals are left.
///
/// # Errors
/// See [`AppealError`].
pub async fn appeal(
    db: &Db,
    by: GlobalAdmin<'_>,
    text: &Text,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<i32, AppealError> {
    let mut tx = db.begin(by.scope()).await?;
    let case = store::newest_case(&mut tx, by.org()).await?.ok_or(AppealError::NotRejected)?;
    let held = store::hold(&mut tx, case).await?.ok_or(AppealError::NotRejected)?;
    if held.state != CaseState::Rejected {
        return Err(AppealError::NotRejected);
    }
    let terms = appeals::terms(&mut tx, &held).await?;
    if terms.until.is_none_or(|end| end <= now) {
        return Err(AppealError::Late);
    }
    appeals::insert(&mut tx, &held, &terms, (by.person(), text.as_str()), now).await?;
    appeals::reopen_case(&mut tx, &held).await?;
    let confirmed = reopen_checks(&mut tx, &held, program, now).await?;
    let next = if confirmed { CaseState::Appealed } else { CaseState::EmailPending };
    let due = store::move_case(&mut tx, &held, next, now).await?;
    if held.kind == CaseKind::Enrollment {
        enrollment::reopen(&mut tx, held.org, held.application).await?;
        organizations::stand(&mut tx, held.org, &[Standing::Denied], Standing::Pending, now).await?;
    }
    let event = Event { message: Some(text.as_str()), ..Event::of("appealed", by.person().name()) };
    store::insert_event(&mut tx, held.org, held.id, &event, now).await?;
    let left = terms.allowed - terms.used - 1;
    let told = Notice::AppealReceived {
        org: held.org,
        company: outcome::company(&mut tx, &held).await?,
        reference: held.reference.clone(),
        left,
        expected: due,
    };
    outcome::tell(&mut tx, &held, &told, now).await?;
    let details = json!({ "number": terms.used + 1, "left": left });
    let entry = Entry { action: "verification.appealed", subject: Some(held.id.uuid()), details };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(left)
}

/// What failed is to be looked at again. Says whether the primary contact has confirmed; if not, they are asked anew,
/// and whether they work for the company is open with it.
async fn reopen_checks(tx: &mut Tx, held: &Held, program: &Program, now: DateTime<Utc>) -> Result<bool, DbError> {
    let checks = store::checks(tx, held).await?;
    let mut confirmed = true;
    for (kind, state) in &checks {
        match (kind, state) {
            (CheckKind::EmailOwnership, state) if !state.is_settled() => {
                let contact = evidence::contact(tx, held).await?;
                ask_new_contact(tx, held, &contact, program, now).await?;
                confirmed = false;
            }
            (_, CheckState::Failed) => {
                store::move_check(tx, held, *kind, CheckState::InReview, None, now).await?;
            }
            _ => {}
        }
    }
    if !confirmed && checks.iter().any(|(kind, state)| *kind == CheckKind::Employment && state.is_settled()) {
        store::move_check(tx, held, CheckKind::Employment, CheckState::InReview, None, now).await?;
    }
    Ok(confirmed)
}
