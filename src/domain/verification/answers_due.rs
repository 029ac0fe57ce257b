//! E6: three days before an answer is due the company is reminded, once a question. Done by the worker. The primary
//! contact who did not confirm is reminded in `remind.rs`.

use chrono::{DateTime, TimeDelta, Utc};

use super::model::{CaseKind, CaseState};
use super::outcome;
use super::store::Held;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{ApplicationId, CaseId, OrgId};
use crate::domain::notice::Notice;

/// How long before the end of its time a question is said again.
const BEFORE: TimeDelta = TimeDelta::days(3);

/// Reminds of every question that is due soon. Says how many there were.
///
/// # Errors
/// When the database does not answer.
pub async fn remind_of_answers(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let due = sqlx::query!(
        r#"update checks c set reminded_at = $1
           from cases k join organizations o on o.org_id = k.org_id
           where k.org_id = c.org_id and k.case_id = c.case_id
             and k.state in ('email_pending', 'in_review', 'info_requested', 'appealed')
             and c.state = 'waiting_applicant' and c.kind <> 'email_ownership' and c.reminded_at is null
             and c.due_at > $1 and c.due_at <= $2
           returning c.org_id, c.case_id, c.kind as check_kind, c.reason, c.due_at as "answer_by!", k.application_id,
                     k.profile_version, k.kind, k.reference, k.state, k.version, k.due_at, o.name"#,
        now,
        now + BEFORE,
    )
    .fetch_all(&mut *tx)
    .await?;
    for row in &due {
        let held = Held {
            org: OrgId::from(row.org_id),
            id: CaseId::from(row.case_id),
            application: ApplicationId::from(row.application_id),
            profile: row.profile_version,
            kind: CaseKind::parse(&row.kind).unwrap_or(CaseKind::Enrollment),
            reference: row.reference.clone(),
            state: CaseState::parse(&row.state).unwrap_or(CaseState::Closed),
            version: row.version,
            due_at: row.due_at,
        };
        let told = Notice::ActionReminder {
            org: held.org,
            company: row.name.clone(),
            reference: held.reference.clone(),
            check: row.check_kind.clone(),
            reason: row.reason.clone().unwrap_or_default(),
            due_at: row.answer_by,
        };
        outcome::tell(&mut tx, &held, &told, now).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}
