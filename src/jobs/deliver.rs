//! From a queued notice to a letter the mail server accepted.
//! Rule: one letter a transaction; its row stays locked across the SMTP dialogue and is marked after the
//! server said yes. A worker killed in between leaves its mark in `handovers`, and the letter is sent once
//! more: the same letter with the same Message-ID and the same link. If that worker dies too, the letter is
//! put aside for a person to look at: nobody gets it a third time, and it is not lost.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::domain::actor::Kind;
use crate::domain::clock::Clock;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::dns::Dns;
use crate::domain::ids::{NoticeId, OrgId};
use crate::domain::notice::{Notice, Reader};
use crate::domain::outbox;
use crate::domain::relationships::{Outcome, Step};
use crate::email::letters::{Queued, Writer};
use crate::email::{SendError, Sender};
use crate::i18n::Language;

/// When a letter that was deferred is tried again; after the last it is dead.
const AGAIN: [TimeDelta; 5] =
    [TimeDelta::minutes(1), TimeDelta::minutes(5), TimeDelta::minutes(30), TimeDelta::hours(2), TimeDelta::hours(8)];

/// How often a letter may leave without an answer that was written down.
const HANDOVERS: i32 = 2;
/// How long a letter rests that was in the hands of a worker that died, so that a portal which dies again
/// and again at its start does not do so with the same letter.
const REST: TimeDelta = TimeDelta::seconds(10);

/// What a worker needs to deliver: the time, how letters are written, where they go.
#[derive(Clone)]
pub struct Desk {
    /// The program's time.
    pub clock: Clock,
    /// Writes letters from notices.
    pub writer: Writer,
    /// Takes them to the mail server.
    pub sender: Sender,
    /// Says what is known about domains.
    pub dns: Dns,
}

impl Desk {
    /// The program's time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}

/// Delivers the letter that is due first; those of a file come behind all others. Says whether there was one.
///
/// # Errors
/// When the database does not answer; then nothing is marked.
pub async fn deliver_one(db: &Db, desk: &Desk) -> Result<bool, DbError> {
    let now = desk.now();
    let mut tx = db.begin_work().await?;
    let Some((queued, org, attempts)) = claim(&mut tx, now).await? else { return Ok(false) };
    let id = queued.id;
    if !hand_over(db, id, now).await? {
        tracing::error!(notice.id = %id, "two workers died with this letter in their hands; it is put aside");
        let answer = "interrupted twice while it was sent; it may have arrived";
        bury(&mut tx, id, answer).await?;
        enter(
            &mut tx,
            &queued,
            org,
            Outcome { step: Step::Bounced, attempt: attempts + 1, next_at: None, answer },
            now,
        )
        .await?;
        settle(&mut tx, id).await?;
        commit(tx).await?;
        return Ok(true);
    }
    let outcome = tried(&mut tx, desk, &queued, attempts, now).await?;
    let outcome = Outcome { step: outcome.0, attempt: attempts + 1, next_at: outcome.1, answer: &outcome.2 };
    enter(&mut tx, &queued, org, outcome, now).await?;
    settle(&mut tx, id).await?;
    commit(tx).await?;
    Ok(true)
}

/// Sends it, and marks what came of it: which step that is, when it is tried again, what the server said.
async fn tried(
    tx: &mut PgConnection,
    desk: &Desk,
    queued: &Queued,
    attempts: i32,
    now: DateTime<Utc>,
) -> Result<(Step, Option<DateTime<Utc>>, String), DbError> {
    let id = queued.id;
    match send(desk, queued).await {
        Ok(answer) => {
            let listed = desk.writer.listed(queued);
            mark_sent(tx, id, &answer, listed, now).await?;
            count("sent");
            tracing::info!(notice.id = %id, notice.kind = queued.kind, "letter handed over");
            Ok((Step::HandedOver, None, answer))
        }
        Err(SendError::Later { answer }) => {
            count("later");
            let again = defer(tx, id, usize::try_from(attempts).unwrap_or(usize::MAX), &answer, now).await?;
            Ok((if again.is_some() { Step::Deferred } else { Step::Bounced }, again, answer))
        }
        Err(SendError::Never { answer }) => {
            tracing::error!(notice.id = %id, notice.kind = queued.kind, answer, "letter refused for good");
            bury(tx, id, &answer).await?;
            count("dead");
            Ok((Step::Bounced, None, answer))
        }
    }
}

/// Enters the try in the ledger of the invitation, if the letter is one's.
async fn enter(
    tx: &mut PgConnection,
    queued: &Queued,
    org: Option<OrgId>,
    outcome: Outcome<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    if let (Some(org), Ok(notice)) = (org, &queued.notice) {
        outbox::enter(tx, (queued.id, org, notice), &queued.to.address, outcome, now).await?;
    }
    Ok(())
}

/// Counts a try for who measures.
fn count(outcome: &'static str) {
    metrics::counter!("filiera_letters_total", "outcome" => outcome).increment(1);
}

/// Writes down, for good and before it happens, that the letter leaves. Says whether it may.
async fn hand_over(db: &Db, id: NoticeId, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let done = sqlx::query!(
        "insert into handovers as h (notice_id, times, at) values ($1, 1, $2)
         on conflict (notice_id) do update set times = h.times + 1, at = excluded.at where h.times < $3",
        id.uuid(),
        now,
        HANDOVERS,
    )
    .execute(&mut *tx)
    .await?;
    commit(tx).await?;
    Ok(done.rows_affected() == 1)
}

/// It is known what became of the letter.
async fn settle(tx: &mut PgConnection, id: NoticeId) -> Result<(), DbError> {
    sqlx::query!("delete from handovers where notice_id = $1", id.uuid()).execute(&mut *tx).await?;
    Ok(())
}

async fn commit(tx: Tx) -> Result<(), DbError> {
    tx.commit().await
}

/// Writes the letter and hands it over. A letter that makes the writer give up is put aside like one
/// that is refused: it must not stand before all the others for ever.
async fn send(desk: &Desk, queued: &Queued) -> Result<String, SendError> {
    let written = catch_unwind(AssertUnwindSafe(|| desk.writer.write(queued)));
    let message = match written {
        Ok(message) => message.map_err(|error| SendError::never(&error.to_string()))?,
        Err(_) => return Err(SendError::never("the writer gave up on this letter")),
    };
    desk.sender.send_from(&message, desk.writer.return_path(queued.id).as_deref()).await.map(|accepted| accepted.answer)
}

async fn claim(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<(Queued, Option<OrgId>, i32)>, DbError> {
    let row = sqlx::query!(
        r#"select n.notice_id, n.org_id, n.kind, n.to_name, n.to_address, n.language, n.payload, n.thread, n.attempts,
                  n.created_at, p.side as "side?"
         from notices n
         left join partnerships p on p.org_id = n.org_id and p.partnership_id = n.thread
         left join handovers h on h.notice_id = n.notice_id
         where n.state = 'queued' and n.next_attempt_at <= $1 and (h.at is null or h.at <= $2)
         order by n.of_many, n.next_attempt_at, n.notice_id limit 1 for no key update of n skip locked"#,
        now,
        now - REST,
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
        side: row.side.as_deref().and_then(Kind::parse),
        created_at: row.created_at,
    };
    Ok(Some((queued, row.org_id.map(OrgId::from), row.attempts)))
}

/// When a letter is tried again that was tried `attempts` times before this one; never after the last.
fn next_try(attempts: usize, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    AGAIN.get(attempts).map(|wait| now + *wait)
}

/// The server said yes. `listed` is how its reader finds the letter in the portal.
async fn mark_sent(
    tx: &mut PgConnection,
    id: NoticeId,
    answer: &str,
    listed: Option<(String, Option<String>)>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (subject, page) = listed.map_or((None, None), |(subject, page)| (Some(subject), page));
    sqlx::query!(
        "update notices set state = 'sent', sent_at = $2, attempts = attempts + 1, answer = $3, subject = $4, page = $5
         where notice_id = $1",
        id.uuid(),
        now,
        answer,
        subject,
        page,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Puts it off, or gives it up; says until when.
async fn defer(
    tx: &mut PgConnection,
    id: NoticeId,
    attempts: usize,
    answer: &str,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    let Some(again) = next_try(attempts, now) else {
        tracing::error!(notice.id = %id, answer, "letter given up after many tries");
        bury(tx, id, answer).await?;
        return Ok(None);
    };
    tracing::warn!(notice.id = %id, answer, "letter deferred");
    sqlx::query!(
        "update notices set attempts = attempts + 1, next_attempt_at = $2, answer = $3 where notice_id = $1",
        id.uuid(),
        again,
        answer,
    )
    .execute(&mut *tx)
    .await?;
    Ok(Some(again))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deferred_letter_waits_longer_each_time_and_is_given_up_after_the_fifth() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let waits: Vec<i64> =
            (0..).map_while(|attempts| next_try(attempts, now)).map(|again| (again - now).num_minutes()).collect();
        assert_eq!(waits, [1, 5, 30, 120, 480]);
        assert_eq!(next_try(usize::MAX, now), None);
    }
}
