//! From a queued notice to a letter the mail server accepted.
//! Rule: one letter a transaction; its row stays locked across the SMTP dialogue and is marked after the
//! server said yes. A worker killed in between sends it again: the same letter with the same Message-ID
//! and the same link, never a lost one.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::domain::clock::Clock;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::NoticeId;
use crate::domain::notice::{Notice, Reader};
use crate::email::letters::{Queued, Writer};
use crate::email::{SendError, Sender};
use crate::i18n::Language;

/// When a letter that was deferred is tried again; after the last it is dead.
const AGAIN: [TimeDelta; 5] =
    [TimeDelta::minutes(1), TimeDelta::minutes(5), TimeDelta::minutes(30), TimeDelta::hours(2), TimeDelta::hours(8)];

/// What a worker needs to deliver: the time, how letters are written, where they go.
#[derive(Clone)]
pub struct Desk {
    /// The program's time.
    pub clock: Clock,
    /// Writes letters from notices.
    pub writer: Writer,
    /// Takes them to the mail server.
    pub sender: Sender,
}

impl Desk {
    /// The program's time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}

/// Delivers the letter that is due first. Says whether there was one.
///
/// # Errors
/// When the database does not answer; then nothing is marked.
pub async fn deliver_one(db: &Db, desk: &Desk) -> Result<bool, DbError> {
    let now = desk.now();
    let mut tx = db.begin_work().await?;
    let Some((queued, attempts)) = claim(&mut tx, now).await? else { return Ok(false) };
    let id = queued.id;
    match send(desk, &queued, now).await {
        Ok(answer) => {
            mark_sent(&mut tx, id, &answer, now).await?;
            tracing::info!(notice.id = %id, notice.kind = queued.kind, "letter handed over");
        }
        Err(SendError::Later { answer }) => {
            defer(&mut tx, id, usize::try_from(attempts).unwrap_or(usize::MAX), &answer, now).await?;
        }
        Err(SendError::Never { answer }) => {
            tracing::error!(notice.id = %id, notice.kind = queued.kind, answer, "letter refused for good");
            bury(&mut tx, id, &answer).await?;
        }
    }
    commit(tx).await?;
    Ok(true)
}

async fn commit(tx: Tx) -> Result<(), DbError> {
    tx.commit().await
}

async fn send(desk: &Desk, queued: &Queued, now: DateTime<Utc>) -> Result<String, SendError> {
    let message = desk.writer.write(queued, now).map_err(|e| SendError::Never { answer: e.to_string() })?;
    desk.sender.send(&message).await.map(|accepted| accepted.answer)
}

async fn claim(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<(Queued, i32)>, DbError> {
    let row = sqlx::query!(
        "select notice_id, kind, to_name, to_address, language, payload, thread, attempts from notices
         where state = 'queued' and next_attempt_at <= $1
         order by next_attempt_at, notice_id limit 1 for update skip locked",
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let notice: Result<Notice, _> = serde_json::from_value(row.payload);
    let queued = Queued {
        id: NoticeId::from(row.notice_id),
        kind: row.kind,
        to: Reader {
            name: row.to_name,
            address: row.to_address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        },
        notice: notice.map_err(|e| e.to_string()),
        thread: row.thread,
    };
    Ok(Some((queued, row.attempts)))
}

async fn mark_sent(tx: &mut PgConnection, id: NoticeId, answer: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update notices set state = 'sent', sent_at = $2, attempts = attempts + 1, answer = $3 where notice_id = $1",
        id.uuid(),
        now,
        answer,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

async fn defer(
    tx: &mut PgConnection,
    id: NoticeId,
    attempts: usize,
    answer: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let Some(wait) = AGAIN.get(attempts) else {
        tracing::error!(notice.id = %id, answer, "letter given up after many tries");
        return bury(tx, id, answer).await;
    };
    tracing::warn!(notice.id = %id, answer, "letter deferred");
    sqlx::query!(
        "update notices set attempts = attempts + 1, next_attempt_at = $2, answer = $3 where notice_id = $1",
        id.uuid(),
        now + *wait,
        answer,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

async fn bury(tx: &mut PgConnection, id: NoticeId, answer: &str) -> Result<(), DbError> {
    sqlx::query!(
        "update notices set state = 'dead', attempts = attempts + 1, answer = $2 where notice_id = $1",
        id.uuid(),
        answer,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
