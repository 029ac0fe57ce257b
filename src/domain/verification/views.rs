//! A case with its checks, as pages read it, and the company's own view of it. The reviewers' is in `review.rs`,
//! their queue in `queue.rs`.
//! Rule: what reviewers wrote to each other is not in the company's view.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::appeals::{self, AppealView};
use super::messages::{self, MessageView};
use super::model::{CaseKind, CaseState, CheckKind, CheckState, Reason, Turn, turn};
use super::reasons::Accepted;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, OrgId};

/// A case.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// Its id.
    pub id: CaseId,
    /// Whose it is.
    pub org: OrgId,
    /// Why it was opened.
    pub kind: CaseKind,
    /// The number people quote.
    pub reference: String,
    /// Where it stands.
    pub state: CaseState,
    /// Raised with each change.
    pub version: i32,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// Until when it should be decided.
    pub due_at: DateTime<Utc>,
    /// Which reviewer has it, since when.
    pub claimed: Option<(String, DateTime<Utc>)>,
    /// When it was decided or closed.
    pub decided_at: Option<DateTime<Utc>>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// When the contact said they do not know it.
    pub disowned_at: Option<DateTime<Utc>>,
    /// The checks, in the order they are done.
    pub checks: Vec<CheckView>,
    /// What happened, in order.
    pub events: Vec<EventView>,
    /// What company and operator wrote to each other, in order.
    pub messages: Vec<MessageView>,
    /// The appeals so far, in order.
    pub appeals: Vec<AppealView>,
    /// How many appeals there are.
    pub appeals_allowed: i32,
    /// Until when a rejection may be appealed and asked about.
    pub appeal_until: Option<DateTime<Utc>>,
    /// The version of the profile under review.
    pub profile: i32,
}

/// One check of a case.
#[derive(Debug, Clone)]
pub struct CheckView {
    /// Which.
    pub kind: CheckKind,
    /// Where it stands.
    pub state: CheckState,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Until when the company or its contact should act; nothing while it is the operator's turn.
    pub due_at: Option<DateTime<Utc>>,
    /// When it was passed, waived or rejected.
    pub decided_at: Option<DateTime<Utc>>,
    /// The fields of the profile that are asked about.
    pub questioned: Vec<String>,
    /// Which reviewer proposed to do without it, and when.
    pub waiver: Option<(String, DateTime<Utc>)>,
    /// Why a reviewer asked or rejected.
    pub reason: Option<Reason>,
    /// What the reviewer wrote.
    pub message: Option<String>,
    /// What the company answered.
    pub answer: Option<String>,
    /// Who decided last.
    pub decided_by: Option<String>,
}

impl CheckView {
    /// The documents that cure the reviewer's reason.
    #[must_use]
    pub fn documents(&self) -> Accepted {
        self.reason.map_or(Accepted::None, |reason| reason.documents(self.kind))
    }
}

/// One thing that happened in a case.
#[derive(Debug, Clone)]
pub struct EventView {
    /// When.
    pub at: DateTime<Utc>,
    /// What, as part of a message key.
    pub kind: String,
    /// Which check, if it was about one.
    pub check: Option<CheckKind>,
    /// Who.
    pub actor: String,
    /// Why.
    pub reason: Option<Reason>,
    /// What they wrote.
    pub message: Option<String>,
    /// What they wrote to colleagues; nothing for the company.
    pub internal: Option<String>,
}

impl CaseView {
    /// One of its checks.
    #[must_use]
    pub fn check(&self, kind: CheckKind) -> Option<&CheckView> {
        self.checks.iter().find(|check| check.kind == kind)
    }

    /// The checks that wait for the company.
    pub fn asked(&self) -> impl Iterator<Item = &CheckView> {
        let open = self.state.is_open();
        let waits = |c: &&CheckView| c.kind != CheckKind::EmailOwnership && c.state == CheckState::WaitingApplicant;
        self.checks.iter().filter(move |_| open).filter(waits)
    }

    /// Whose turn it is with a check, and until when.
    #[must_use]
    pub fn turn(&self, check: &CheckView) -> (Turn, Option<DateTime<Utc>>) {
        let turn = turn(self.state, check.kind, check.state);
        let due = match turn {
            Turn::Nobody => None,
            Turn::Operator => Some(self.due_at),
            Turn::Contact | Turn::Company => check.due_at,
        };
        (turn, due)
    }

    /// How many appeals are left.
    #[must_use]
    pub fn appeals_left(&self) -> i32 {
        let used = i32::try_from(self.appeals.len()).unwrap_or(i32::MAX);
        self.appeals_allowed.saturating_sub(used).max(0)
    }

    /// Whether the rejection may be appealed at `now`.
    #[must_use]
    pub fn may_appeal(&self, now: DateTime<Utc>) -> bool {
        self.state == CaseState::Rejected && self.appeals_left() > 0 && self.appeal_until.is_some_and(|end| now < end)
    }

    /// Whether company and operator may write to each other at `now`.
    #[must_use]
    pub fn may_write(&self, now: DateTime<Utc>) -> bool {
        let appealable = self.state == CaseState::Rejected && self.appeal_until.is_some_and(|end| now < end);
        self.state.is_open() || appealable
    }
}

/// A case without its events, which each reader asks for in their own words.
pub(super) async fn load(tx: &mut PgConnection, id: Uuid) -> Result<Option<CaseView>, DbError> {
    let row = sqlx::query!(
        "select org_id, kind, reference, state, version, opened_at, due_at, claimed_name, claimed_at, decided_at,
                decided_name, disowned_at, profile_version, appeals_allowed, appeal_until
         from cases where case_id = $1",
        id,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let org = OrgId::from(row.org_id);
    Ok(Some(CaseView {
        id: CaseId::from(id),
        org,
        kind: CaseKind::parse(&row.kind).unwrap_or(CaseKind::Enrollment),
        reference: row.reference,
        state: CaseState::parse(&row.state).unwrap_or(CaseState::Closed),
        version: row.version,
        opened_at: row.opened_at,
        due_at: row.due_at,
        claimed: row.claimed_name.zip(row.claimed_at),
        decided_at: row.decided_at,
        decided_by: row.decided_name,
        disowned_at: row.disowned_at,
        checks: checks(tx, org, id).await?,
        events: Vec::new(),
        messages: messages::of(tx, org, id).await?,
        appeals: appeals::of(tx, org, id).await?,
        appeals_allowed: row.appeals_allowed,
        appeal_until: row.appeal_until,
        profile: row.profile_version,
    }))
}

async fn checks(tx: &mut PgConnection, org: OrgId, case: Uuid) -> Result<Vec<CheckView>, DbError> {
    let rows = sqlx::query!(
        "select kind, state, since, due_at, decided_at, questioned, waiver_name, waiver_at, reason, message, answer,
                decided_name
         from checks where org_id = $1 and case_id = $2",
        org.uuid(),
        case,
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut checks: Vec<CheckView> = rows
        .into_iter()
        .filter_map(|row| {
            Some(CheckView {
                kind: CheckKind::parse(&row.kind)?,
                state: CheckState::parse(&row.state)?,
                since: row.since,
                due_at: row.due_at,
                decided_at: row.decided_at,
                questioned: row.questioned,
                waiver: row.waiver_name.zip(row.waiver_at),
                reason: row.reason.as_deref().and_then(Reason::parse),
                message: row.message,
                answer: row.answer,
                decided_by: row.decided_name,
            })
        })
        .collect();
    checks.sort_by_key(|check| check.kind);
    Ok(checks)
}

/// The newest case of the company somebody acts for, without what reviewers wrote to each other.
///
/// # Errors
/// When the database does not answer.
pub async fn case_of(db: &Db, by: &Member) -> Result<Option<CaseView>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(id) = super::store::newest_case(&mut tx, by.org()).await? else { return Ok(None) };
    let Some(mut case) = load(&mut tx, id.uuid()).await? else { return Ok(None) };
    let rows = sqlx::query!(
        "select at, kind, check_kind, actor, reason, message from case_events
         where org_id = $1 and case_id = $2 and kind not in ('claimed', 'proposed', 'agreed', 'sent_back') order by at, event_id limit 500",
        by.org().uuid(),
        id.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    case.events = rows
        .into_iter()
        .map(|row| EventView {
            at: row.at,
            kind: row.kind,
            check: row.check_kind.as_deref().and_then(CheckKind::parse),
            actor: row.actor,
            reason: row.reason.as_deref().and_then(Reason::parse),
            message: row.message,
            internal: None,
        })
        .collect();
    Ok(Some(case))
}

/// The last thing that happened in a case: who came first.
#[derive(Debug, Clone)]
pub struct LastChange {
    /// Who.
    pub actor: String,
    /// What, as part of a message key.
    pub kind: String,
    /// Which check.
    pub check: Option<CheckKind>,
    /// When.
    pub at: DateTime<Utc>,
}

pub(super) async fn last_change(
    tx: &mut PgConnection,
    org: OrgId,
    case: CaseId,
) -> Result<Option<LastChange>, DbError> {
    let row = sqlx::query!(
        "select at, kind, check_kind, actor from case_events
         where org_id = $1 and case_id = $2 and kind not in ('claimed', 'wrote', 'replied') order by at desc, event_id desc limit 1",
        org.uuid(),
        case.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| LastChange {
        actor: row.actor,
        kind: row.kind,
        check: row.check_kind.as_deref().and_then(CheckKind::parse),
        at: row.at,
    }))
}
