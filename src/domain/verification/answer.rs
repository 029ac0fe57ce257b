//! The company answers a reviewer's question and corrects the fields it is about: a new version of the profile in the
//! same case. The check is the operator's turn again, and so is each settled one that judges a corrected field.
//! Rule: a question is answered once; whoever answers an older one or comes second learns who was first.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{CaseState, CheckKind, CheckState, case_state};
use super::open::reader_of;
use super::reopen::reopen;
use super::store::{self, Event, Held};
use super::views::{LastChange, last_change};
use super::{confirmations, resend};
use crate::domain::actor::GlobalAdmin;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::enrollment::{self, CorrectError, Correction, Faults, Fields, Typed};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::program::Program;
use crate::domain::values::Reason as Text;
use crate::i18n::Language;

/// What a company answers.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The check it was asked about.
    pub check: CheckKind,
    /// When it was asked: which question this answers.
    pub asked_at: DateTime<Utc>,
    /// What it says.
    pub text: &'a Text,
    /// What was typed into the fields asked about; others are left alone.
    pub typed: &'a Typed,
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Nobody asks this (any more); what happened last.
    #[error("nothing was asked")]
    NotAsked(Option<LastChange>),
    /// A corrected field is wrong.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<CorrectError> for AnswerError {
    fn from(error: CorrectError) -> Self {
        match error {
            CorrectError::Wrong(faults) => Self::Wrong(faults),
            CorrectError::Db(error) => Self::Db(error),
        }
    }
}

/// Answers what was asked about one check.
///
/// # Errors
/// See [`AnswerError`].
pub async fn answer(
    db: &Db,
    by: GlobalAdmin<'_>,
    said: Answer<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let case = store::newest_case(&mut tx, by.org()).await?.ok_or(AnswerError::NotAsked(None))?;
    let held = store::hold(&mut tx, case).await?.ok_or(AnswerError::NotAsked(None))?;
    let question = store::question(&mut tx, &held, said.check).await?;
    let Some(questioned) = question.filter(|q| held.state.is_open() && q.asked_at == said.asked_at) else {
        return Err(AnswerError::NotAsked(last_change(&mut tx, held.org, held.id).await?));
    };
    let corrected = enrollment::correct(
        &mut tx,
        &by,
        (held.application, held.profile),
        (said.typed, questioned.fields.as_slice()),
        now,
    );
    let corrected = corrected.await?;
    store::move_check(&mut tx, &held, said.check, CheckState::InReview, Some(said.text.as_str()), now).await?;
    let text = Some(said.text.as_str());
    let event = Event { check: Some(said.check), message: text, ..Event::of("answered", by.person().name()) };
    store::insert_event(&mut tx, held.org, held.id, &event, now).await?;
    if let Some(correction) = &corrected {
        take_in(&mut tx, &held, correction, &by, program, now).await?;
    }
    let checks = store::checks(&mut tx, &held).await?;
    store::move_case(&mut tx, &held, after(&checks), now).await?;
    tell_reviewer(&mut tx, &held, said.check, now).await?;
    let fields = corrected.map(|c| c.changed).unwrap_or_default();
    let details = json!({ "check": said.check.code(), "fields": fields });
    let entry = Entry { action: "verification.answered", subject: Some(held.id.uuid()), details };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Where a case stands once the company or its contact acted. Only a reviewer ends a case.
pub(super) fn after(checks: &[(CheckKind, CheckState)]) -> CaseState {
    match case_state(checks) {
        CaseState::Authorized => CaseState::InReview,
        other => other,
    }
}

/// The case goes on with the corrected profile; what judged the old words judges the new ones.
async fn take_in(
    tx: &mut Tx,
    held: &Held,
    correction: &Correction,
    by: &GlobalAdmin<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    store::set_profile(tx, held, correction.version).await?;
    let checks = store::checks(tx, held).await?;
    for kind in CheckKind::ALL.iter().copied() {
        if !kind.fields().iter().any(|field| correction.changed.contains(field)) {
            continue;
        }
        let state = checks.iter().find(|(other, _)| *other == kind).map(|(_, state)| *state);
        match (kind, state) {
            (CheckKind::EmailOwnership, _) => ask_new_contact(tx, held, &correction.contact, program, now).await?,
            // A case about a change has the checks of what changed first; this one is touched by the answer.
            (_, None) => reopen(tx, held, kind, (CheckState::InReview, None), now).await?,
            (_, Some(state)) if state.is_settled() => {
                store::move_check(tx, held, kind, CheckState::InReview, None, now).await?;
                let event = Event { check: Some(kind), ..Event::of("reopened", by.person().name()) };
                store::insert_event(tx, held.org, held.id, &event, now).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The contact of the profile is asked (anew): letters sent before, also to another address, open nothing any more.
pub(super) async fn ask_new_contact(
    tx: &mut Tx,
    held: &Held,
    contact: &Fields,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let reader = reader_of(contact);
    let until = now + TimeDelta::days(program.confirmation_days().into());
    let (id, generation) = confirmations::ask_anew(tx, held, &reader, until, now).await?;
    store::forget_disowned(tx, held).await?;
    reopen(tx, held, CheckKind::EmailOwnership, (CheckState::WaitingApplicant, Some(until)), now).await?;
    let letter = resend::letter(tx, held, (id, generation, until)).await?;
    notice::queue(tx, Some(held.org), &reader, &letter, now).await?;
    Ok(())
}

/// E30 to whoever asked.
async fn tell_reviewer(tx: &mut Tx, held: &Held, check: CheckKind, now: DateTime<Utc>) -> Result<(), DbError> {
    if let Some(reviewer) = reviewer(tx, held, Some(check)).await? {
        let told = Notice::CaseAnswered { case: held.id, reference: held.reference.clone() };
        notice::queue(tx, Some(held.org), &reviewer, &told, now).await?;
    }
    Ok(())
}

/// The reviewer who decided last about a check; without a check, the one who has the case.
pub(super) async fn reviewer(tx: &mut Tx, held: &Held, check: Option<CheckKind>) -> Result<Option<Reader>, DbError> {
    let row = sqlx::query!(
        r#"select full_name as "full_name!", address as "address!", language as "language!"
           from app.reviewer_of_case($1, $2)"#,
        held.id.uuid(),
        check.map(CheckKind::code),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Reader {
        name: row.full_name,
        address: row.address,
        language: Language::parse(&row.language).unwrap_or(Language::English),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_never_ends_a_case() {
        let settled = [(CheckKind::EmailOwnership, CheckState::Passed), (CheckKind::Business, CheckState::Waived)];
        assert_eq!(after(&settled), CaseState::InReview);
    }
}
