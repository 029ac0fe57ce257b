//! The SQL of appeals: numbered, one open at a time, never more than the case allows (the table sees to it).

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::CaseState;
use super::store::Held;
use crate::domain::actor::{Person, Reviewer};
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

/// Under which terms a held case may be appealed.
pub(super) struct Terms {
    pub(super) allowed: i32,
    pub(super) used: i32,
    pub(super) until: Option<DateTime<Utc>>,
    pub(super) rejected_by: Option<Uuid>,
}

/// The terms of a held case.
pub(super) async fn terms(tx: &mut PgConnection, held: &Held) -> Result<Terms, DbError> {
    sqlx::query_as!(
        Terms,
        r#"select appeals_allowed as allowed, appeal_until as until, decided_by as rejected_by,
                  (select coalesce(max(number), 0) from appeals a
                   where a.org_id = k.org_id and a.case_id = k.case_id) as "used!"
           from cases k where org_id = $1 and case_id = $2"#,
        held.org.uuid(),
        held.id.uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Keeps an appeal. The table refuses one too many (`appeals_limit`) and a second one beside an open one.
pub(super) async fn insert(
    tx: &mut PgConnection,
    held: &Held,
    terms: &Terms,
    (by, message): (&Person, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into appeals (org_id, case_id, number, allowed, at, person_id, author, message, rejected_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        held.org.uuid(),
        held.id.uuid(),
        terms.used + 1,
        terms.allowed,
        now,
        by.id().uuid(),
        by.name(),
        message,
        terms.rejected_by,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Opens a rejected case again: nobody's, undecided, proposed by nobody.
pub(super) async fn reopen_case(tx: &mut PgConnection, held: &Held) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set claimed_by = null, claimed_name = null, claimed_at = null, claim_acted_at = null,
             proposed_by = null, proposed_name = null, proposed_at = null,
             decided_by = null, decided_name = null, decided_at = null, appeal_until = null
         where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
