//! Who is told that a case is late: the reviewer shortly before it is due, whoever leads them once it is overdue,
//! and in the morning of a business day all reviewers, what waits.
//! Rule: each once. A case is marked in the transaction that queues the letter; so is the day.

use chrono::{DateTime, Timelike, Utc};

use super::calendar;
use super::claim;
use super::staff;
use crate::domain::actor::Staff;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{CaseId, PersonId};
use crate::domain::notice::{self, Notice};

/// When the digest of a day is written, on the operator's clock.
const MORNING: u32 = 8;
/// How many cases the digest names.
const NAMED: i64 = 5;
/// How many cases are told about in one go.
const AT_ONCE: i64 = 50;

/// Tells what is to be told at `now`. Called again and again; says how many letters it queued.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_late(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    Ok(remind(db, now).await? + escalate(db, now).await? + digest(db, now).await?)
}

/// To the reviewer who has the case, or to all of them when nobody has it.
async fn remind(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let stale = claim::stale(&mut tx, now).await?;
    let rows = sqlx::query!(
        r#"update cases k set reminded_at = $1
           from (select c.org_id, c.case_id from cases c
                 where c.clock_since is not null and c.remind_at <= $1 and c.reminded_at is null and c.due_at > $1
                   and c.state not in ('authorized', 'rejected', 'closed')
                 order by c.due_at limit $3 for update skip locked) late, organizations o
           where k.org_id = late.org_id and k.case_id = late.case_id and o.org_id = k.org_id
           returning k.case_id, k.reference, k.due_at, o.name,
                     case when k.claim_acted_at > $2 then k.claimed_by end as holder"#,
        now,
        stale,
        AT_ONCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut letters = 0;
    for row in rows {
        let told = Notice::CaseDueSoon {
            case: CaseId::from(row.case_id),
            reference: row.reference,
            company: row.name,
            due_at: row.due_at,
        };
        let readers = match row.holder {
            Some(holder) => staff::readers_of(&mut tx, PersonId::from(holder)).await?,
            None => staff::all(&mut tx, Staff::Reviewer).await?,
        };
        for reader in &readers {
            notice::queue(&mut tx, None, reader, &told, now).await?;
        }
        letters += readers.len();
    }
    tx.commit().await?;
    Ok(letters)
}

/// To whoever leads the reviewers.
async fn escalate(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let stale = claim::stale(&mut tx, now).await?;
    let rows = sqlx::query!(
        r#"update cases k set escalated_at = $1
           from (select c.org_id, c.case_id from cases c
                 where c.clock_since is not null and c.due_at <= $1 and c.escalated_at is null
                   and c.state not in ('authorized', 'rejected', 'closed')
                 order by c.due_at limit $3 for update skip locked) late, organizations o
           where k.org_id = late.org_id and k.case_id = late.case_id and o.org_id = k.org_id
           returning k.case_id, k.reference, k.due_at, o.name,
                     case when k.claim_acted_at > $2 then k.claimed_name end as holder"#,
        now,
        stale,
        AT_ONCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    let lead = if rows.is_empty() { Vec::new() } else { staff::lead(&mut tx).await? };
    let letters = rows.len() * lead.len();
    for row in rows {
        let told = Notice::CaseOverdue {
            case: CaseId::from(row.case_id),
            reference: row.reference,
            company: row.name,
            due_at: row.due_at,
            holder: row.holder,
        };
        for reader in &lead {
            notice::queue(&mut tx, None, reader, &told, now).await?;
        }
    }
    tx.commit().await?;
    Ok(letters)
}

/// To all reviewers, from eight o'clock on, if anything waits for them.
async fn digest(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut tx = db.begin_work().await?;
    let calendar = calendar::load(&mut tx).await?;
    let local = calendar.local(now);
    if local.hour() < MORNING || !calendar.is_business_day(local.date()) {
        return Ok(0);
    }
    let first = sqlx::query!(
        "insert into review_digests (day, sent_at) values ($1, $2) on conflict do nothing",
        local.date(),
        now
    )
    .execute(&mut *tx)
    .await?;
    if first.rows_affected() == 0 {
        return Ok(0);
    }
    let waits = sqlx::query!(
        r#"select count(*) as "waiting!", count(*) filter (where due_at <= $1) as "overdue!" from cases
           where clock_since is not null and state not in ('authorized', 'rejected', 'closed')"#,
        now
    )
    .fetch_one(&mut *tx)
    .await?;
    let soon = sqlx::query_scalar!(
        "select reference from cases
         where clock_since is not null and state not in ('authorized', 'rejected', 'closed')
         order by due_at, case_id limit $1",
        NAMED
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut letters = 0;
    if waits.waiting > 0 {
        let told = Notice::ReviewDigest { day: local.date(), waiting: waits.waiting, overdue: waits.overdue, soon };
        for reader in staff::all(&mut tx, Staff::Reviewer).await? {
            notice::queue(&mut tx, None, &reader, &told, now).await?;
            letters += 1;
        }
    }
    tx.commit().await?;
    Ok(letters)
}
