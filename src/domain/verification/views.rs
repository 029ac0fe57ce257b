//! What the pages about a case read: the company's status page, the reviewers' queue and one case.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::calendar::business_days_between;
use super::evidence::fields;
use super::model::{CaseState, CheckKind, CheckState, Reason};
use crate::domain::actor::{Member, Reviewer};
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::Fields;
use crate::domain::ids::{CaseId, OrgId};

/// A case.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// Its id.
    pub id: CaseId,
    /// Whose it is.
    pub org: OrgId,
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
    /// When the contact said they do not know it.
    pub disowned_at: Option<DateTime<Utc>>,
    /// The checks, in the order they are done.
    pub checks: Vec<CheckView>,
    /// What happened, in order.
    pub events: Vec<EventView>,
    profile: i32,
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
    /// Why a reviewer asked or rejected.
    pub reason: Option<Reason>,
    /// What the reviewer wrote.
    pub message: Option<String>,
    /// What the company answered.
    pub answer: Option<String>,
    /// Who decided last.
    pub decided_by: Option<String>,
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
        let open = self.state == CaseState::InfoRequested;
        let waits = |c: &&CheckView| c.kind != CheckKind::EmailOwnership && c.state == CheckState::WaitingApplicant;
        self.checks.iter().filter(move |_| open).filter(waits)
    }
}

async fn load(tx: &mut PgConnection, id: Uuid) -> Result<Option<CaseView>, DbError> {
    let row = sqlx::query!(
        "select org_id, reference, state, version, opened_at, due_at, claimed_name, claimed_at, decided_at,
                disowned_at, profile_version
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
        reference: row.reference,
        state: CaseState::parse(&row.state).unwrap_or(CaseState::Closed),
        version: row.version,
        opened_at: row.opened_at,
        due_at: row.due_at,
        claimed: row.claimed_name.zip(row.claimed_at),
        decided_at: row.decided_at,
        disowned_at: row.disowned_at,
        checks: checks(tx, org, id).await?,
        events: Vec::new(),
        profile: row.profile_version,
    }))
}

async fn checks(tx: &mut PgConnection, org: OrgId, case: Uuid) -> Result<Vec<CheckView>, DbError> {
    let rows = sqlx::query!(
        "select kind, state, since, reason, message, answer, decided_name from checks
         where org_id = $1 and case_id = $2",
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
         where org_id = $1 and case_id = $2 and kind <> 'claimed' order by at, event_id limit 500",
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
           where k.state in ('in_review', 'email_pending', 'info_requested')
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

/// What the company says about itself in the version under review.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// Legal business profile.
    pub legal: Fields,
    /// Primary contact.
    pub contact: Fields,
    /// Customer support.
    pub support: Fields,
}

/// A case as reviewers see it.
#[derive(Debug, Clone)]
pub struct ReviewPage {
    /// The case with its whole history.
    pub case: CaseView,
    /// The company's name.
    pub company: String,
    /// What is to be verified.
    pub evidence: Evidence,
}

/// Reads a case for a reviewer.
///
/// # Errors
/// When the database does not answer.
pub async fn review(db: &Db, by: &Reviewer, id: CaseId) -> Result<Option<ReviewPage>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(mut case) = load(&mut tx, id.uuid()).await? else { return Ok(None) };
    let profile = sqlx::query!(
        "select o.name, p.legal, p.contact, p.support from profiles p join organizations o on o.org_id = p.org_id
         where p.org_id = $1 and p.version = $2",
        case.org.uuid(),
        case.profile,
    )
    .fetch_one(&mut *tx)
    .await?;
    let rows = sqlx::query!(
        "select at, kind, check_kind, actor, reason, message, internal from case_events
         where org_id = $1 and case_id = $2 order by at, event_id limit 500",
        case.org.uuid(),
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
            internal: row.internal,
        })
        .collect();
    let evidence = Evidence {
        legal: fields(&profile.legal),
        contact: fields(&profile.contact),
        support: fields(&profile.support),
    };
    Ok(Some(ReviewPage { case, company: profile.name, evidence }))
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
         where org_id = $1 and case_id = $2 and kind <> 'claimed' order by at desc, event_id desc limit 1",
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
