//! Who has a case in hand. A claim lasts as long as its holder acts and then runs out; a colleague's can be taken
//! over, and the history says from whom.
//! Rule: whatever a reviewer does in a case goes through [`insist`] with the case's row held: nobody acts in a
//! case that is in somebody else's hands, or of a company they work in.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::staff;
use super::store::{self, Event, Held};
use crate::domain::actor::Reviewer;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, OrgId, PersonId};
use crate::domain::notice::{self, Notice};

/// Which reviewer has a case in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether they acted in it within the time a claim lasts.
    pub at_work: bool,
}

/// Why a case was not taken, or not acted in.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// There is no such case.
    #[error("no such case")]
    NotFound,
    /// Nobody reviews a company they work in.
    #[error("the reviewer works there")]
    OwnCompany,
    /// The case is decided.
    #[error("the case is over")]
    Over,
    /// It is in somebody else's hands.
    #[error("somebody else has it")]
    Held(Holder),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Since when a claim must have been acted on, to last until `now`.
pub(super) async fn stale(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<DateTime<Utc>, DbError> {
    let minutes = sqlx::query_scalar!(
        r#"select coalesce((select value from program_limits where key = 'claim_minutes'), 60) as "minutes!""#
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(now - TimeDelta::minutes(minutes.into()))
}

/// In whose hands a case is.
pub(super) async fn holder(tx: &mut PgConnection, case: CaseId, now: DateTime<Utc>) -> Result<Option<Holder>, DbError> {
    let stale = stale(tx, now).await?;
    let row = sqlx::query!(
        r#"select claimed_by as "person!", claimed_name as "name!", claimed_at as "since!",
                  coalesce(claim_acted_at, claimed_at) > $2 as "at_work!"
           from cases where case_id = $1 and claimed_by is not null"#,
        case.uuid(),
        stale,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Holder {
        person: PersonId::from(row.person),
        name: row.name,
        since: row.since,
        at_work: row.at_work,
    }))
}

/// Takes an open case: a free one, or out of the hands of `from`, whom the page named. Says whether it changed
/// hands; an earlier holder who is still at work gets a letter.
///
/// # Errors
/// See [`ClaimError`].
pub async fn claim(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    from: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool, ClaimError> {
    let mut tx = db.begin_review(by.id()).await?;
    let held = store::hold(&mut tx, case).await?.ok_or(ClaimError::NotFound)?;
    let earlier = holder(&mut tx, case, now).await?;
    let changed = match earlier {
        Some(earlier) if earlier.at_work && earlier.person != by.id() && from == Some(earlier.person) => {
            may_act(&held, by)?;
            take(&mut tx, &held, by, Some(&earlier), now).await?;
            let told = Notice::CaseTakenOver { case, reference: held.reference.clone(), by: by.name().to_owned() };
            for reader in staff::readers_of(&mut tx, earlier.person).await? {
                notice::queue(&mut tx, None, &reader, &told, now).await?;
            }
            true
        }
        _ => insist(&mut tx, &held, by, now).await?,
    };
    tx.commit().await?;
    Ok(changed)
}

/// Makes sure that the reviewer has the case in hand; a free one is taken. Says whether it changed hands.
///
/// # Errors
/// See [`ClaimError`].
pub(super) async fn insist(
    tx: &mut PgConnection,
    held: &Held,
    by: &Reviewer,
    now: DateTime<Utc>,
) -> Result<bool, ClaimError> {
    may_act(held, by)?;
    match holder(tx, held.id, now).await? {
        Some(holder) if holder.person == by.id() => {
            touch(tx, held, now).await?;
            Ok(false)
        }
        Some(holder) if holder.at_work => Err(ClaimError::Held(holder)),
        earlier => {
            take(tx, held, by, earlier.as_ref(), now).await?;
            Ok(true)
        }
    }
}

fn may_act(held: &Held, by: &Reviewer) -> Result<(), ClaimError> {
    if by.member(held.org).is_some() {
        return Err(ClaimError::OwnCompany);
    }
    if held.state.is_open() { Ok(()) } else { Err(ClaimError::Over) }
}

/// The holder acted: the claim lasts on.
async fn touch(tx: &mut PgConnection, held: &Held, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set claim_acted_at = $3 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

async fn take(
    tx: &mut PgConnection,
    held: &Held,
    by: &Reviewer,
    earlier: Option<&Holder>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update cases set claimed_by = $3, claimed_name = $4, claimed_at = $5, claim_acted_at = $5
         where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    write(tx, (held.org, held.id), by, earlier, now).await
}

/// The trace: who took it, from whom.
async fn write(
    tx: &mut PgConnection,
    (org, case): (OrgId, CaseId),
    by: &Reviewer,
    earlier: Option<&Holder>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let event = Event { internal: earlier.map(|holder| holder.name.as_str()), ..Event::of("claimed", by.name()) };
    store::insert_event(tx, org, case, &event, now).await?;
    let details = json!({ "from": earlier.map(|holder| holder.person) });
    let entry = Entry { action: "verification.claimed", subject: Some(case.uuid()), details };
    audit::record(tx, org, by.audit(), entry, now).await
}

/// Takes the free case that is due first and waits for the operator; nothing when there is none. Two who ask at
/// once get two different ones.
///
/// # Errors
/// When the database does not answer.
pub async fn claim_next(db: &Db, by: &Reviewer, now: DateTime<Utc>) -> Result<Option<CaseId>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let stale = stale(&mut tx, now).await?;
    let free = sqlx::query!(
        "select k.case_id from cases k
         where k.state not in ('authorized', 'rejected', 'closed') and k.clock_since is not null
           and k.proposed_by is distinct from $1
           and (k.claim_acted_at is null or k.claim_acted_at <= $2)
           and not exists (select from memberships m
                           where m.org_id = k.org_id and m.person_id = $1 and m.state = 'active')
         order by (k.clock_since is null), k.due_at, k.case_id limit 1
         for update of k skip locked",
        by.id().uuid(),
        stale,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(free) = free else { return Ok(None) };
    let case = CaseId::from(free.case_id);
    let Some(held) = store::hold(&mut tx, case).await? else { return Ok(None) };
    let earlier = holder(&mut tx, case, now).await?.filter(|holder| holder.person != by.id());
    take(&mut tx, &held, by, earlier.as_ref(), now).await?;
    tx.commit().await?;
    Ok(Some(case))
}
