//! Two pairs of eyes: where the program wants them, the reviewer who settles the last check only proposes to
//! authorize, and another reviewer authorizes or sends the case back.
//! Rule: the one who authorizes is never the one who proposed; the table refuses it as well. Why this rule:
//! docs/decisions/0023.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::claim;
use super::decide::DecideError;
use super::model::{CaseState, case_state};
use super::store::{self, Event, Held};
use super::views::last_change;
use super::{appeals, outcome};
use crate::domain::actor::Reviewer;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, PersonId};
use crate::domain::values::InternalNote;

/// Who proposed to authorize a case, and when.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the second reviewer says.
#[derive(Debug, Clone)]
pub struct Second {
    /// Whether they authorize; otherwise the case goes back.
    pub authorize: bool,
    /// What colleagues read.
    pub internal: Option<InternalNote>,
    /// The version of the case they looked at.
    pub version: i32,
}

/// Whether the program wants two reviewers for an authorization.
pub(super) async fn is_wanted(tx: &mut PgConnection) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from program_choices where key = 'four_eyes' and value = 'on') as "wanted!""#
    )
    .fetch_one(&mut *tx)
    .await
}

/// The open proposal of a case.
pub(super) async fn proposal(tx: &mut PgConnection, case: CaseId) -> Result<Option<Proposal>, DbError> {
    let row = sqlx::query!(
        r#"select proposed_by as "person!", proposed_name as "name!", proposed_at as "at!" from cases
           where case_id = $1 and proposed_by is not null"#,
        case.uuid()
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Proposal { person: PersonId::from(row.person), name: row.name, at: row.at }))
}

/// Every check is settled: the case waits, in nobody's hands, for another reviewer.
pub(super) async fn propose(
    tx: &mut PgConnection,
    held: &Held,
    by: &Reviewer,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    store::move_case(tx, held, CaseState::InReview, now).await?;
    sqlx::query!(
        "update cases set four_eyes = true, proposed_by = $3, proposed_name = $4, proposed_at = $5,
             claimed_by = null, claimed_name = null, claimed_at = null, claim_acted_at = null
         where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    record(tx, held, by, ("proposed", "verification.proposed"), None, now).await
}

/// The second reviewer authorizes the company, or sends the case back with the checks of the first one open.
///
/// # Errors
/// See [`DecideError`].
pub async fn agree(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    second: &Second,
    now: DateTime<Utc>,
) -> Result<CaseState, DecideError> {
    by.fresh(now)?;
    let mut tx = db.begin_review(by.id()).await?;
    let held = store::hold(&mut tx, case).await?.ok_or(DecideError::NotFound)?;
    if by.member(held.org).is_some() {
        return Err(DecideError::OwnCompany);
    }
    if held.version != second.version {
        return Err(DecideError::Stale(last_change(&mut tx, held.org, held.id).await?));
    }
    if case_state(&store::checks(&mut tx, &held).await?) != CaseState::Authorized {
        return Err(DecideError::NotNow);
    }
    if appeals::is_against(&mut tx, &held, by).await? {
        return Err(DecideError::OtherReviewer);
    }
    claim::insist(&mut tx, &held, by, now).await?;
    let note = second.internal.as_ref();
    let Some(proposal) = proposal(&mut tx, case).await? else {
        // Something else than a reviewer's decision settled the last check: this one is the first of the two.
        propose(&mut tx, &held, by, now).await?;
        tx.commit().await?;
        return Ok(CaseState::InReview);
    };
    if proposal.person == by.id() {
        return Err(DecideError::OtherReviewer);
    }
    let next = if second.authorize {
        record(&mut tx, &held, by, ("agreed", "verification.agreed"), note, now).await?;
        // Signed first: the table compares the two names as soon as the case is authorized.
        store::sign_case(&mut tx, &held, by, now).await?;
        store::move_case(&mut tx, &held, CaseState::Authorized, now).await?;
        outcome::authorize(&mut tx, &held, Some(by), now).await?;
        CaseState::Authorized
    } else {
        send_back(&mut tx, &held, &proposal, now).await?;
        record(&mut tx, &held, by, ("sent_back", "verification.sent_back"), note, now).await?;
        store::move_case(&mut tx, &held, CaseState::InReview, now).await?;
        CaseState::InReview
    };
    tx.commit().await?;
    Ok(next)
}

async fn send_back(tx: &mut PgConnection, held: &Held, proposal: &Proposal, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update checks set state = 'in_review', since = $4, decided_at = null
         where org_id = $1 and case_id = $2 and state = 'passed' and decided_by = $3",
        held.org.uuid(),
        held.id.uuid(),
        proposal.person.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "update cases set proposed_by = null, proposed_name = null, proposed_at = null
         where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

async fn record(
    tx: &mut PgConnection,
    held: &Held,
    by: &Reviewer,
    (kind, action): (&'static str, &'static str),
    internal: Option<&InternalNote>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let event = Event { internal: internal.map(InternalNote::as_str), ..Event::of(kind, by.name()) };
    store::insert_event(tx, held.org, held.id, &event, now).await?;
    let entry = Entry { action, subject: Some(held.id.uuid()), details: json!({}) };
    audit::record(tx, held.org, by.audit(), entry, now).await
}
