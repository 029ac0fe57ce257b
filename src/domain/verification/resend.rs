//! The primary contact's letter, sent once more to the same address: a minute apart, five a day.
//! Each sending kills the links and digits of the ones before.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::contact::asked;
use super::open::reader_of;
use super::store::{self, Held};
use super::{confirmations, evidence};
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{CaseId, ConfirmationId};
use crate::domain::notice::{self, Notice};
use crate::domain::program::Program;

/// How long to wait before it may be sent again.
const APART: TimeDelta = TimeDelta::seconds(60);
/// How often a day.
pub(super) const A_DAY: i32 = 5;

/// Why no letter was sent.
#[derive(Debug, thiserror::Error)]
pub enum ResendError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Nothing waits for the contact.
    #[error("nothing to send")]
    Closed,
    /// Too soon after the last one, or too many today.
    #[error("wait {0}")]
    Wait(TimeDelta),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Sends the letter again because the company asks. Answers with the address.
///
/// # Errors
/// See [`ResendError`].
pub async fn resend(db: &Db, by: &Member, program: &Program, now: DateTime<Utc>) -> Result<String, ResendError> {
    by.require(Action::ResendVerificationEmail)?;
    let mut tx = db.begin(by.scope()).await?;
    let case = store::newest_case(&mut tx, by.org()).await?.ok_or(ResendError::Closed)?;
    send(tx, case, by.audit(), program, now).await
}

/// Sends it again because whoever holds an older, genuine link asks.
///
/// # Errors
/// See [`ResendError`].
pub async fn resend_by_link(
    db: &Db,
    id: ConfirmationId,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<String, ResendError> {
    let known = asked(db, id).await?.ok_or(ResendError::Closed)?;
    let mut tx = db.begin(Scope::NOBODY).await?;
    tx.enter(known.org).await?;
    let by = Actor { person: None, name: &known.full_name };
    send(tx, known.case, by, program, now).await
}

async fn send(
    mut tx: Tx,
    case: CaseId,
    by: Actor<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<String, ResendError> {
    let held = store::hold(&mut tx, case).await?.filter(|h| h.state.is_open()).ok_or(ResendError::Closed)?;
    let sent = renew(&mut tx, &held, program, now).await?;
    let letter = letter(&mut tx, &held, sent).await?;
    let contact = reader_of(&evidence::contact(&mut tx, &held).await?);
    notice::queue(&mut tx, Some(held.org), &contact, &letter, now).await?;
    let details = json!({ "generation": sent.1 });
    let entry = Entry { action: "verification.confirmation_resent", subject: Some(held.id.uuid()), details };
    audit::record(&mut tx, held.org, by, entry, now).await?;
    tx.commit().await?;
    Ok(contact.address)
}

/// Raises the generation, unless a letter was sent a moment ago or too many today.
pub(super) async fn renew(
    tx: &mut Tx,
    held: &Held,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(ConfirmationId, i32, DateTime<Utc>), ResendError> {
    let life = TimeDelta::days(program.confirmation_days().into());
    match confirmations::renew_confirmation(tx, held.id, (APART, A_DAY, life), now).await? {
        Some(sent) => Ok(sent),
        None => Err(refused(tx, held, now).await?),
    }
}

/// The letter that asks the contact.
pub(super) async fn letter(
    tx: &mut Tx,
    held: &Held,
    (confirmation, generation, expires_at): (ConfirmationId, i32, DateTime<Utc>),
) -> Result<Notice, DbError> {
    let row = sqlx::query!(
        "select o.name as company, a.editor_name, k.opened_at from cases k
         join applications a on a.org_id = k.org_id and a.application_id = k.application_id
         join organizations o on o.org_id = k.org_id
         where k.org_id = $1 and k.case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(Notice::ConfirmContact {
        confirmation,
        generation,
        company: row.company,
        applicant: row.editor_name,
        applied_at: row.opened_at,
        expires_at,
    })
}

/// Why the letter may not be sent now.
async fn refused(tx: &mut Tx, held: &Held, now: DateTime<Utc>) -> Result<ResendError, DbError> {
    let row = sqlx::query!(
        "select sent_at from confirmations
         where org_id = $1 and case_id = $2 and confirmed_at is null and disowned_at is null",
        held.org.uuid(),
        held.id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(match row {
        None => ResendError::Closed,
        Some(row) if row.sent_at + APART > now => ResendError::Wait(row.sent_at + APART - now),
        Some(_) => ResendError::Wait(until_tomorrow(now)),
    })
}

/// Until the day's count begins anew, at midnight UTC.
pub(in crate::domain) fn until_tomorrow(now: DateTime<Utc>) -> TimeDelta {
    let day = TimeDelta::days(1).num_seconds();
    TimeDelta::seconds(day - now.timestamp().rem_euclid(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_letters_the_next_one_waits_for_midnight() {
        let now: DateTime<Utc> = "2026-11-23T23:59:00Z".parse().unwrap();
        assert_eq!(until_tomorrow(now), TimeDelta::minutes(1));
    }
}
