//! What the reviewers' queue reads.

use chrono::{DateTime, Utc};

use super::calendar::business_days_between;
use super::model::{CheckKind, CheckState};
use crate::domain::actor::Reviewer;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CaseId;

/// One line of the reviewers' queue.
#[derive(Debug, Clone)]
pub struct QueueRow {
    /// The case.
    pub id: CaseId,
    /// The number people quote.
    pub reference: String,
    /// The company.
    pub company: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// The checks, in the order they are done.
    pub checks: Vec<(CheckKind, CheckState)>,
    /// Business days since it was opened.
    pub age: i64,
    /// Until when it should be decided.
    pub due_at: DateTime<Utc>,
    /// Which reviewer has it.
    pub claimed_by: Option<String>,
    /// Whether the contact said they do not know it.
    pub disowned: bool,
}

/// The open cases, the most urgent first, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(db: &Db, by: &Reviewer, now: DateTime<Utc>) -> Result<Vec<QueueRow>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query!(
        r#"select k.case_id, k.reference, o.name, o.country, k.opened_at, k.due_at, k.claimed_name, k.disowned_at,
                  array(select c.kind || ' ' || c.state from checks c
                        where c.org_id = k.org_id and c.case_id = k.case_id) as "checks!"
           from cases k join organizations o on o.org_id = k.org_id
           where k.state in ('in_review', 'email_pending', 'info_requested', 'appealed')
           order by k.due_at, k.case_id limit 200"#,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let parts = |text: &String| {
        let (kind, state) = text.split_once(' ')?;
        Some((CheckKind::parse(kind)?, CheckState::parse(state)?))
    };
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut checks: Vec<_> = row.checks.iter().filter_map(parts).collect();
            checks.sort_unstable();
            QueueRow {
                id: CaseId::from(row.case_id),
                reference: row.reference,
                company: row.name,
                country: row.country,
                checks,
                age: business_days_between(row.opened_at, now),
                due_at: row.due_at,
                claimed_by: row.claimed_name,
                disowned: row.disowned_at.is_some(),
            }
        })
        .collect())
}
