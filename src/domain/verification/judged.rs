//! The SQL of what a reviewer decides about a check, waivers among it, and of the time to appeal it opens.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{CheckKind, CheckState, Reason};
use super::store::Held;
use crate::domain::actor::Person;
use crate::domain::db::DbError;
use crate::domain::ids::PersonId;

/// A reviewer's decision about a check, as it is written down.
pub(super) struct Decided<'a> {
    pub(super) kind: CheckKind,
    pub(super) to: CheckState,
    pub(super) reason: Option<Reason>,
    pub(super) message: Option<&'a str>,
    pub(super) questioned: &'a [String],
}

/// Writes a reviewer's decision about a check. A question is due after the program's days for an answer.
pub(super) async fn decide_check(
    tx: &mut PgConnection,
    held: &Held,
    decided: &Decided<'_>,
    by: &Person,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    sqlx::query_scalar!(
        "update checks set state = $4, since = $5, reason = $6, message = $7, decided_by = $8, decided_name = $9,
             questioned = $10, reminded_at = null,
             decided_at = case when $4 in ('passed', 'failed', 'waived') then $5::timestamptz end,
             due_at = case when $4 = 'waiting_applicant' then $5::timestamptz + make_interval(
                 days => coalesce((select value from program_limits where key = 'answer_days'), 14)) end,
             waiver_by = case when $4 = 'waived' then waiver_by end,
             waiver_name = case when $4 = 'waived' then waiver_name end,
             waiver_at = case when $4 = 'waived' then waiver_at end
         where org_id = $1 and case_id = $2 and kind = $3
         returning due_at",
        held.org.uuid(),
        held.id.uuid(),
        decided.kind.code(),
        decided.to.code(),
        now,
        decided.reason.map(Reason::code),
        decided.message,
        by.id().uuid(),
        by.name(),
        decided.questioned,
    )
    .fetch_one(&mut *tx)
    .await
}

/// Which reviewer proposed to do without a check.
pub(super) async fn waiver_by(
    tx: &mut PgConnection,
    held: &Held,
    kind: CheckKind,
) -> Result<Option<PersonId>, DbError> {
    let by = sqlx::query_scalar!(
        "select waiver_by from checks where org_id = $1 and case_id = $2 and kind = $3",
        held.org.uuid(),
        held.id.uuid(),
        kind.code(),
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(by.map(PersonId::from))
}

/// Notes that a reviewer would do without a check.
pub(super) async fn propose_waiver(
    tx: &mut PgConnection,
    held: &Held,
    kind: CheckKind,
    by: &Person,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update checks set waiver_by = $4, waiver_name = $5, waiver_at = $6
         where org_id = $1 and case_id = $2 and kind = $3",
        held.org.uuid(),
        held.id.uuid(),
        kind.code(),
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Opens the time in which a rejection may be appealed.
pub(super) async fn open_appeals(tx: &mut PgConnection, held: &Held, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set appeal_until = $3::timestamptz + make_interval(
             days => coalesce((select value from program_limits where key = 'appeal_days'), 30))
         where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
