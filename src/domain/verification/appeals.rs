//! The SQL of appeals: numbered, one open at a time, never more than the case allows (the table sees to it).

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::CaseState;
use super::store::Held;
use crate::domain::actor::Reviewer;
use crate::domain::db::DbError;
use crate::domain::ids::OrgId;

/// An appeal against a rejection.
#[derive(Debug, Clone)]
pub struct AppealView {
    /// The first is 1.
    pub number: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who appealed.
    pub author: String,
    /// Why.
    pub message: String,
    /// Where it led and when; nothing while it is looked at.
    pub outcome: Option<(CaseState, DateTime<Utc>)>,
}

/// The appeals of a case, in order.
pub(super) async fn of(tx: &mut PgConnection, org: OrgId, case: Uuid) -> Result<Vec<AppealView>, DbError> {
    let rows = sqlx::query!(
        "select number, at, author, message, outcome, decided_at from appeals where org_id = $1 and case_id = $2
         order by number",
        org.uuid(),
        case,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| AppealView {
            number: row.number,
            at: row.at,
            author: row.author,
            message: row.message,
            outcome: row.outcome.as_deref().and_then(CaseState::parse).zip(row.decided_at),
        })
        .collect())
}

/// Ends the open appeal of a held case, if there is one.
pub(super) async fn settle(
    tx: &mut PgConnection,
    held: &Held,
    outcome: CaseState,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update appeals set outcome = $3, decided_at = $4 where org_id = $1 and case_id = $2 and outcome is null",
        held.org.uuid(),
        held.id.uuid(),
        outcome.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whether the open appeal is against this reviewer's own rejection and somebody else could look at it.
pub(super) async fn is_against(tx: &mut PgConnection, held: &Held, by: &Reviewer) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from appeals where org_id = $1 and case_id = $2 and outcome is null and rejected_by = $3)
               and exists (select from people p where 'reviewer' = any (p.staff) and p.person_id <> $3
                             and not exists (select from memberships m where m.org_id = $1
                                               and m.person_id = p.person_id and m.state = 'active')) as "own!""#,
        held.org.uuid(),
        held.id.uuid(),
        by.id().uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}
