//! The SQL that changes cases and checks. What pages read is in `views.rs`, the contact's question in
//! `confirmations.rs`, the profile in `evidence.rs`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::due;
use super::model::{CaseKind, CaseState, CheckKind, CheckState, Reason};
use super::open::NewCase;
use crate::domain::actor::Person;
use crate::domain::db::DbError;
use crate::domain::ids::{ApplicationId, CaseId, EventId, OrgId};

pub(super) async fn insert_case(
    tx: &mut PgConnection,
    org: OrgId,
    case: CaseId,
    new: &NewCase<'_>,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into cases (org_id, case_id, application_id, profile_version, reference, state, opened_at, due_at,
                            appeals_allowed)
         values ($1, $2, $3, $4, $5, 'email_pending', $6, $7,
                 coalesce((select value from program_limits where key = 'appeals'), 3))",
        org.uuid(),
        case.uuid(),
        new.application.uuid(),
        new.profile,
        new.reference,
        now,
        due,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_check(
    tx: &mut PgConnection,
    org: OrgId,
    case: CaseId,
    kind: CheckKind,
    (state, due): (CheckState, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into checks (org_id, case_id, kind, state, since, due_at, decided_at)
         values ($1, $2, $3, $4, $5, $6, case when $4 = 'passed' then $5::timestamptz end)",
        org.uuid(),
        case.uuid(),
        kind.code(),
        state.code(),
        now,
        due,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whether the company was authorized before with a primary contact on this mail domain.
pub(super) async fn domain_is_known(tx: &mut PgConnection, org: OrgId, domain: &str) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from profiles where org_id = $1 and authorized_at is not null
                            and lower(split_part(contact ->> 'work_email', '@', 2)) = $2) as "known!""#,
        org.uuid(),
        domain,
    )
    .fetch_one(&mut *tx)
    .await
}

/// Something that happened in a case.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Event<'a> {
    pub(super) kind: &'static str,
    pub(super) check: Option<CheckKind>,
    pub(super) actor: &'a str,
    pub(super) reason: Option<Reason>,
    pub(super) message: Option<&'a str>,
    pub(super) internal: Option<&'a str>,
}

impl<'a> Event<'a> {
    pub(super) fn of(kind: &'static str, actor: &'a str) -> Self {
        Self { kind, actor, ..Self::default() }
    }
}

pub(super) async fn insert_event(
    tx: &mut PgConnection,
    org: OrgId,
    case: CaseId,
    event: &Event<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into case_events (org_id, event_id, case_id, at, kind, check_kind, actor, reason, message, internal)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        org.uuid(),
        EventId::new(now).uuid(),
        case.uuid(),
        now,
        event.kind,
        event.check.map(CheckKind::code),
        event.actor,
        event.reason.map(Reason::code),
        event.message,
        event.internal,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn close_open_case(
    tx: &mut PgConnection,
    org: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<CaseId>, DbError> {
    let id = sqlx::query_scalar!(
        "update cases set state = 'closed', decided_at = $2, version = version + 1
         where org_id = $1 and state in ('email_pending', 'in_review', 'info_requested', 'appealed')
         returning case_id",
        org.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(CaseId::from))
}

/// An open case, held until the end of the transaction.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) org: OrgId,
    pub(super) id: CaseId,
    pub(super) application: ApplicationId,
    pub(super) profile: i32,
    pub(super) kind: CaseKind,
    pub(super) reference: String,
    pub(super) state: CaseState,
    pub(super) version: i32,
    pub(super) due_at: DateTime<Utc>,
}

/// Holds a case, whatever its state.
pub(super) async fn hold(tx: &mut PgConnection, case: CaseId) -> Result<Option<Held>, DbError> {
    let row = sqlx::query!(
        "select org_id, case_id, application_id, profile_version, kind, reference, state, version, due_at
         from cases where case_id = $1 for update",
        case.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Held {
        org: OrgId::from(row.org_id),
        id: CaseId::from(row.case_id),
        application: ApplicationId::from(row.application_id),
        profile: row.profile_version,
        kind: CaseKind::parse(&row.kind).unwrap_or(CaseKind::Enrollment),
        reference: row.reference,
        state: CaseState::parse(&row.state).unwrap_or(CaseState::Closed),
        version: row.version,
        due_at: row.due_at,
    }))
}

/// The company's newest case, by id.
pub(super) async fn newest_case(tx: &mut PgConnection, org: OrgId) -> Result<Option<CaseId>, DbError> {
    let id = sqlx::query_scalar!(
        "select case_id from cases where org_id = $1 order by opened_at desc, case_id desc limit 1",
        org.uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(CaseId::from))
}

/// Moves a held case on and raises its version; its clock runs or stands as the new state wants it. Answers with
/// the date the case is due.
pub(super) async fn move_case(
    tx: &mut PgConnection,
    held: &Held,
    to: CaseState,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, DbError> {
    sqlx::query!(
        "update cases set state = $3, version = version + 1 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        to.code(),
    )
    .execute(&mut *tx)
    .await?;
    due::keep(tx, held, (to, false), now).await
}

/// Writes when a held case ended that nobody signed.
pub(super) async fn end_case(tx: &mut PgConnection, held: &Held, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set decided_at = $3 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Writes who ended a held case.
pub(super) async fn sign_case(
    tx: &mut PgConnection,
    held: &Held,
    by: &Person,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set decided_by = $3, decided_name = $4, decided_at = $5 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Every check of a case with its state.
pub(super) async fn checks(tx: &mut PgConnection, held: &Held) -> Result<Vec<(CheckKind, CheckState)>, DbError> {
    let rows = sqlx::query!(
        "select kind, state from checks where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid()
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().filter_map(|r| Some((CheckKind::parse(&r.kind)?, CheckState::parse(&r.state)?))).collect())
}

/// Moves a check without a reviewer's decision.
pub(super) async fn move_check(
    tx: &mut PgConnection,
    held: &Held,
    kind: CheckKind,
    to: CheckState,
    answer: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update checks set state = $4, since = $5, answer = coalesce($6, answer), due_at = null,
             decided_at = case when $4 in ('passed', 'failed', 'waived') then $5::timestamptz end
         where org_id = $1 and case_id = $2 and kind = $3",
        held.org.uuid(),
        held.id.uuid(),
        kind.code(),
        to.code(),
        now,
        answer,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// A question that waits for the company.
pub(super) struct Question {
    pub(super) asked_at: DateTime<Utc>,
    pub(super) fields: Vec<String>,
    pub(super) due_at: Option<DateTime<Utc>>,
}

/// What a check asks of the company, if it waits for it. The contact's own check does not.
pub(super) async fn question(tx: &mut PgConnection, held: &Held, kind: CheckKind) -> Result<Option<Question>, DbError> {
    sqlx::query_as!(
        Question,
        "select since as asked_at, questioned as fields, due_at from checks
         where org_id = $1 and case_id = $2 and kind = $3 and state = 'waiting_applicant' and kind <> 'email_ownership'",
        held.org.uuid(),
        held.id.uuid(),
        kind.code(),
    )
    .fetch_optional(&mut *tx)
    .await
}

/// Goes on with another version of the profile.
pub(super) async fn set_profile(tx: &mut PgConnection, held: &Held, version: i32) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set profile_version = $3 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        version,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Somebody else is asked than who disowned the application.
pub(super) async fn forget_disowned(tx: &mut PgConnection, held: &Held) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set disowned_at = null where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Notes that the primary contact disowned the application.
pub(super) async fn flag_disowned(tx: &mut PgConnection, held: &Held, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set disowned_at = $3, version = version + 1 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    due::keep(tx, held, (held.state, true), now).await?;
    Ok(())
}
