//! What was mailed to somebody, as they can read it again here.
//! Rule: letters to the addresses they proved, and to no other; nothing that only a mailbox may hold (links, codes) is
//! kept with them.

use chrono::{DateTime, Utc};

use crate::domain::actor::Person;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::NoticeId;
use crate::i18n::Language;

/// How many a page shows.
pub const NOTIFICATIONS_PAGE: usize = 50;

/// One letter that was sent.
#[derive(Debug, Clone)]
pub struct Notification {
    /// Its id, which is its place in the list.
    pub id: NoticeId,
    /// Its kind, for letters whose subject was not kept.
    pub kind: String,
    /// Its subject, in its language.
    pub subject: Option<String>,
    /// The language it was written in.
    pub language: Language,
    /// The page its button leads to.
    pub page: Option<String>,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Whether it was sent since they last said that they had read everything.
    pub unread: bool,
}

/// What was mailed to this person, the newest first, older than `before`. One more than [`NOTIFICATIONS_PAGE`] is
/// read, to know whether there are more.
///
/// # Errors
/// When the database does not answer.
pub async fn notifications(db: &Db, person: &Person, before: Option<NoticeId>) -> Result<Vec<Notification>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let read_at = sqlx::query_scalar!("select letters_read_at from people where person_id = $1", person.id().uuid())
        .fetch_one(&mut *tx)
        .await?;
    let rows = sqlx::query!(
        r#"select notice_id as "id!", kind as "kind!", subject, page, language as "language!", sent_at as "sent_at!"
           from app.own_letters($1, $2)"#,
        before.map(NoticeId::uuid),
        i32::try_from(NOTIFICATIONS_PAGE + 1).unwrap_or(i32::MAX),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let all = rows.into_iter().map(|row| Notification {
        id: NoticeId::from(row.id),
        kind: row.kind,
        subject: row.subject,
        language: Language::parse(&row.language).unwrap_or(Language::English),
        page: row.page,
        sent_at: row.sent_at,
        unread: read_at.is_none_or(|at| row.sent_at > at),
    });
    Ok(all.collect())
}

/// They have read everything that was sent until now.
///
/// # Errors
/// When the database does not answer.
pub async fn mark_notifications_read(db: &Db, person: &Person, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    sqlx::query!("update people set letters_read_at = $2 where person_id = $1", person.id().uuid(), now)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
