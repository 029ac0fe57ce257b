//! What a reviewer reads beside a case: who has it, how much time is left, what the profile said before, which
//! cases the company had.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::calendar::{self, DAY};
use super::claim::{self, Holder};
use super::due::ReviewClock;
use super::evidence::fields;
use super::model::{CaseState, case_state};
use super::review::{Evidence, ReviewPage};
use super::second::{self, Proposal};
use crate::domain::actor::Reviewer;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CaseId;

/// Another case of the same company.
#[derive(Debug, Clone)]
pub struct EarlierCase {
    /// Which.
    pub id: CaseId,
    /// The number people quote.
    pub reference: String,
    /// Where it stands.
    pub state: CaseState,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// Who decided it and when.
    pub decided: Option<(Option<String>, DateTime<Utc>)>,
}

/// What stands beside a case.
#[derive(Debug, Clone)]
pub struct DeskPage {
    /// Which reviewer has it.
    pub holder: Option<Holder>,
    /// Whose proposal to authorize waits for a second reviewer.
    pub proposal: Option<Proposal>,
    /// Every check is settled and nobody proposed to authorize: the first of two reviewers does.
    pub settled: bool,
    /// Business days that are left while the clock stands still; nothing while it runs.
    pub paused: Option<i64>,
    /// Whether the time is over.
    pub overdue: bool,
    /// What the version of the profile before this one said.
    pub before: Option<Evidence>,
    /// The company's other cases, the newest first.
    pub earlier: Vec<EarlierCase>,
}

/// Reads what stands beside a case.
///
/// # Errors
/// When the database does not answer.
pub async fn desk(db: &Db, by: &Reviewer, review: &ReviewPage, now: DateTime<Utc>) -> Result<DeskPage, DbError> {
    let case = &review.case;
    let mut tx = db.begin_review(by.id()).await?;
    let row = sqlx::query!(
        "select clock_since, clock_spent, clock_budget from cases where org_id = $1 and case_id = $2",
        case.org.uuid(),
        case.id.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let calendar = calendar::load(&mut tx).await?;
    let clock = ReviewClock { since: row.clock_since, spent: row.clock_spent, budget: row.clock_budget };
    let stands = case.state.is_open() && clock.since.is_none();
    let checks: Vec<_> = case.checks.iter().map(|check| (check.kind, check.state)).collect();
    let settled = case.state.is_open() && case_state(&checks) == CaseState::Authorized;
    let proposal = second::proposal(&mut tx, case.id).await?.filter(|_| settled);
    let page = DeskPage {
        settled: settled && proposal.is_none(),
        holder: claim::holder(&mut tx, case.id, now).await?,
        proposal,
        paused: stands.then(|| clock.left(&calendar, now).max(0) / DAY),
        overdue: clock.since.is_some() && case.due_at < now,
        before: before(&mut tx, review).await?,
        earlier: earlier(&mut tx, review).await?,
    };
    tx.commit().await?;
    Ok(page)
}

async fn before(tx: &mut PgConnection, review: &ReviewPage) -> Result<Option<Evidence>, DbError> {
    let row = sqlx::query!(
        "select legal, contact, support from profiles where org_id = $1 and version < $2
         order by version desc limit 1",
        review.case.org.uuid(),
        review.case.profile,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Evidence {
        legal: fields(&row.legal),
        contact: fields(&row.contact),
        support: fields(&row.support),
    }))
}

async fn earlier(tx: &mut PgConnection, review: &ReviewPage) -> Result<Vec<EarlierCase>, DbError> {
    let rows = sqlx::query!(
        "select case_id, reference, state, opened_at, decided_name, decided_at from cases
         where org_id = $1 and case_id <> $2 order by opened_at desc, case_id desc limit 20",
        review.case.org.uuid(),
        review.case.id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| EarlierCase {
            id: CaseId::from(row.case_id),
            reference: row.reference,
            state: CaseState::parse(&row.state).unwrap_or(CaseState::Closed),
            opened_at: row.opened_at,
            decided: row.decided_at.map(|at| (row.decided_name, at)),
        })
        .collect())
}
