//! The outbox as the operator's platform admins see it: what is waiting, what was sent, what was given up.
//! Rule: links and codes are not in it, so nobody can read them here; a letter that was given up can be
//! put back, and nothing else can be changed. Letters get in through [`super::notice`].

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::actor::{PlatformAdmin, words};
use super::customers;
use super::db::{Db, DbError};
use super::ids::{NoticeId, OrgId};
use super::notice::Notice;
use super::relationships::{self, Outcome, Sending, Step};
use super::values::EmailAddress;

/// How many letters a page shows.
pub const PAGE: usize = 50;

words! {
    /// Where a letter stands.
    Delivery {
        /// It waits for its first or next try.
        Queued = "queued",
        /// The mail server took it.
        Sent = "sent",
        /// It was refused for good, or given up after many tries.
        Dead = "dead",
    }
}

/// One letter of the outbox.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its id.
    pub id: NoticeId,
    /// Its kind, as [`super::notice::Notice::kind`] says it.
    pub kind: String,
    /// The address it goes to, masked.
    pub to: String,
    /// Where it stands.
    pub state: Delivery,
    /// How often it was tried.
    pub attempts: i32,
    /// What the mail server said last, the address in it masked.
    pub answer: Option<String>,
    /// When it was queued.
    pub created_at: DateTime<Utc>,
    /// When it is tried next, if it waits.
    pub next_attempt_at: DateTime<Utc>,
    /// When it was sent, if it was.
    pub sent_at: Option<DateTime<Utc>>,
}

/// Why a letter was not put back.
#[derive(Debug, thiserror::Error)]
pub enum RetryError {
    /// There is no such letter.
    #[error("no such letter")]
    NotFound,
    /// It was sent, waits already, or somebody put it back first.
    #[error("the letter was not given up")]
    NotDead,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The letters in one state or in all, the newest first, older than `before`. One more than [`PAGE`] is
/// read, to know whether there are more.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    db: &Db,
    by: &PlatformAdmin,
    state: Option<Delivery>,
    before: Option<NoticeId>,
) -> Result<Vec<Letter>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    // Ids sort by the time they were made, so an id is a place in both orders.
    let rows = sqlx::query!(
        "select notice_id, kind, to_address, state, attempts, answer, created_at, next_attempt_at, sent_at
         from notices
         where ($1::text is null or state = $1) and ($2::uuid is null or notice_id < $2)
         order by notice_id desc limit $3",
        state.map(Delivery::code),
        before.map(NoticeId::uuid),
        i64::try_from(PAGE + 1).unwrap_or(i64::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let letters = rows.into_iter().filter_map(|row| {
        let to = EmailAddress::stored(&row.to_address).masked();
        Some(Letter {
            id: NoticeId::from(row.notice_id),
            kind: row.kind,
            state: Delivery::parse(&row.state)?,
            attempts: row.attempts,
            answer: row.answer.map(|answer| answer.replace(&row.to_address, &to)),
            to,
            created_at: row.created_at,
            next_attempt_at: row.next_attempt_at,
            sent_at: row.sent_at,
        })
    });
    Ok(letters.collect())
}

/// How much the outbox holds, for who watches it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Backlog {
    /// Letters that wait for their first or next try.
    pub waiting: f64,
    /// Letters that were given up.
    pub dead: f64,
    /// Seconds since the letter was due that should have left first; zero when none is due.
    pub oldest_seconds: f64,
}

/// Counts what waits and what was given up.
///
/// # Errors
/// When the database does not answer.
pub async fn backlog(db: &Db, now: DateTime<Utc>) -> Result<Backlog, DbError> {
    let mut tx = db.begin_work().await?;
    let row = sqlx::query!(
        r#"select (count(*) filter (where state = 'queued'))::float8 as "waiting!",
                  (count(*) filter (where state = 'dead'))::float8 as "dead!",
                  coalesce(extract(epoch from $1 - min(next_attempt_at)
                      filter (where state = 'queued' and next_attempt_at < $1)), 0)::float8 as "oldest!"
           from notices where state in ('queued', 'dead')"#,
        now,
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Backlog { waiting: row.waiting, dead: row.dead, oldest_seconds: row.oldest })
}

/// A letter that was taken came back: it was not delivered. Says whether that was news: a letter that was never sent,
/// or came back before, is left as it is.
///
/// # Errors
/// When the database does not answer.
pub async fn returned(db: &Db, id: NoticeId, answer: &str, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let row = sqlx::query!(
        "update notices set state = 'dead', answer = $2 where notice_id = $1 and state = 'sent'
         returning org_id, to_address, payload, attempts",
        id.uuid(),
        answer,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let notice = serde_json::from_value::<Notice>(row.payload);
    if let (Some(org), Ok(notice)) = (row.org_id, notice) {
        let outcome = Outcome { step: Step::Bounced, attempt: row.attempts, next_at: None, answer };
        enter(&mut tx, (id, org.into(), &notice), &row.to_address, outcome, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Enters what came of a try in the ledger of the invitation, if the letter is one's.
///
/// # Errors
/// When the database does not answer.
pub async fn enter(
    tx: &mut PgConnection,
    (letter, org, notice): (NoticeId, OrgId, &Notice),
    address: &str,
    outcome: Outcome<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let sending = |invitation, generation| Sending { notice: letter, org, invitation, generation, address };
    match notice {
        Notice::ProviderInvitation { invitation, generation, .. } => {
            relationships::became(tx, sending(invitation.uuid(), *generation), outcome, now).await?;
        }
        Notice::CustomerInvitation { invitation, generation, .. } => {
            customers::became(tx, sending(invitation.uuid(), *generation), outcome, now).await?;
        }
        _ => {}
    }
    Ok(())
}

/// Puts a letter back that was given up: it is tried at once, with all its tries before it.
///
/// # Errors
/// See [`RetryError`].
pub async fn retry(db: &Db, by: &PlatformAdmin, id: NoticeId, now: DateTime<Utc>) -> Result<(), RetryError> {
    let mut tx = db.begin_review(by.id()).await?;
    let known =
        sqlx::query!("select state from notices where notice_id = $1", id.uuid()).fetch_optional(&mut *tx).await?;
    if known.is_none() {
        return Err(RetryError::NotFound);
    }
    let put_back = sqlx::query!(
        "update notices set state = 'queued', attempts = 0, next_attempt_at = $2
         where notice_id = $1 and state = 'dead'",
        id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    if put_back.rows_affected() == 0 {
        return Err(RetryError::NotDead);
    }
    sqlx::query!("select pg_notify('filiera_notices', '')").fetch_one(&mut *tx).await?;
    tx.commit().await?;
    Ok(())
}
