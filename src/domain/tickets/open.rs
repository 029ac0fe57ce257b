//! A company asks the operator for help; or, on a page of its own, to merge another company's account into its own.

use chrono::{DateTime, Datelike, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::model::{MANY_OPEN, Side, Topic};
use super::store::{Held, Written, say, tell_operator};
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{LocationId, TicketId};
use crate::domain::program::Program;
use crate::domain::values::{PartnerId, Subject, TicketText};

/// A request as its form gives it.
#[derive(Debug, Clone)]
pub struct New {
    /// What it is about.
    pub topic: Topic,
    /// In one line.
    pub subject: Subject,
    /// In full.
    pub text: TicketText,
    /// The location it is about.
    pub location: Option<LocationId>,
}

/// Why a request was not taken.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another role does that.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company has no such location.
    #[error("no such location")]
    NotFound,
    /// So many are open that another one would not be read sooner.
    #[error("too many are open")]
    TooMany,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Why a merge was not asked for.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// Only an account admin asks for it.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The number is the company's own.
    #[error("the company's own number")]
    Own,
    /// One is open already.
    #[error("a request to merge is open")]
    OneOpen,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Asks for help. The operator is told by letter.
///
/// # Errors
/// See [`OpenError`].
pub async fn open(
    db: &Db,
    by: &Member,
    program: &Program,
    new: &New,
    now: DateTime<Utc>,
) -> Result<TicketId, OpenError> {
    by.require(Action::OpenPartnerTicket)?;
    let mut tx = db.begin(by.scope()).await?;
    let company = lock(&mut tx, by).await?;
    if open_now(&mut tx, by).await? >= MANY_OPEN {
        return Err(OpenError::TooMany);
    }
    let row = Row { topic: new.topic, subject: new.subject.as_str(), location: new.location, other: None };
    let held = match insert(&mut tx, by, company, &row, now).await {
        Err(e) if is_constraint(&e, "tickets_location") => return Err(OpenError::NotFound),
        other => other?,
    };
    finish(tx, by, program, (&held, new.text.as_str()), now).await?;
    Ok(held.id)
}

/// Asks that the account of the company with this number be merged into one's own. Nothing merges by itself.
///
/// # Errors
/// See [`MergeError`].
pub async fn request_merge(
    db: &Db,
    by: &Member,
    program: &Program,
    (other, text): (&PartnerId, &TicketText),
    now: DateTime<Utc>,
) -> Result<TicketId, MergeError> {
    by.require(Action::MergeAccounts)?;
    let mut tx = db.begin(by.scope()).await?;
    let company = lock(&mut tx, by).await?;
    let own = sqlx::query_scalar!(
        r#"select exists (select from partner_ids where org_id = $1 and partner_id = $2) as "own!""#,
        by.org().uuid(),
        other.as_str(),
    )
    .fetch_one(&mut *tx)
    .await?;
    if own {
        return Err(MergeError::Own);
    }
    let row = Row { topic: Topic::Merge, subject: other.as_str(), location: None, other: Some(other.as_str()) };
    let held = match insert(&mut tx, by, company, &row, now).await {
        Err(e) if is_constraint(&e, "tickets_one_merge") => return Err(MergeError::OneOpen),
        other => other?,
    };
    finish(tx, by, program, (&held, text.as_str()), now).await?;
    Ok(held.id)
}

/// Holds the company, so that requests at once are counted one after the other; answers with its name.
async fn lock(tx: &mut PgConnection, by: &Member) -> Result<String, DbError> {
    sqlx::query_scalar!("select name from organizations where org_id = $1 for update", by.org().uuid())
        .fetch_one(&mut *tx)
        .await
}

async fn open_now(tx: &mut PgConnection, by: &Member) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from tickets where org_id = $1 and state <> 'closed'"#,
        by.org().uuid()
    )
    .fetch_one(&mut *tx)
    .await
}

struct Row<'a> {
    topic: Topic,
    subject: &'a str,
    location: Option<LocationId>,
    other: Option<&'a str>,
}

async fn insert(
    tx: &mut PgConnection,
    by: &Member,
    company: String,
    row: &Row<'_>,
    now: DateTime<Utc>,
) -> Result<Held, DbError> {
    let id = TicketId::new(now);
    let year = now.year();
    let number = sqlx::query_scalar!(r#"select app.next_number($1) as "number!""#, format!("ticket-{year}"))
        .fetch_one(&mut *tx)
        .await?;
    let reference = format!("T-{year}-{number:06}");
    sqlx::query!(
        "insert into tickets (org_id, ticket_id, reference, topic, subject, location_id, other_partner_id, opened_at,
                              opened_by, opened_name, moved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8)",
        by.org().uuid(),
        id.uuid(),
        reference,
        row.topic.code(),
        row.subject,
        row.location.map(LocationId::uuid),
        row.other,
        now,
        by.person().id().uuid(),
        by.person().name(),
    )
    .execute(&mut *tx)
    .await?;
    let merge = row.topic == Topic::Merge;
    let action = if merge { "ticket.merge_asked" } else { "ticket.opened" };
    let details = json!({
        "reference": reference, "topic": row.topic.code(), "subject": row.subject, "location": row.location,
    });
    audit::record(tx, by.org(), by.audit(), Entry { action, subject: Some(id.uuid()), details }, now).await?;
    Ok(Held { org: by.org(), id, reference, subject: row.subject.to_owned(), merge, company })
}

async fn finish(
    mut tx: Tx,
    by: &Member,
    program: &Program,
    (held, text): (&Held, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let written = Written { side: Side::Company, by: by.person(), text, closes: false };
    say(&mut tx, (held.org, held.id), &written, now).await?;
    tell_operator(&mut tx, program, by, (held, text), now).await?;
    tx.commit().await
}
