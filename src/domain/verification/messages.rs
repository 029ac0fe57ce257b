//! The thread of a case: what company and operator write to each other.
//! Rule: a message asks and tells, it decides nothing and uses up nothing.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::answer::reviewer;
use super::appeals::terms;
use super::model::CaseState;
use super::outcome;
use super::store::{self, Event, Held};
use crate::domain::actor::{GlobalAdmin, Person, words};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{EventId, OrgId};
use crate::domain::notice::{self, Notice};
use crate::domain::values::Reason as Text;

words! {
    /// Who speaks in the thread of a case.
    Side {
        /// The company.
        Applicant = "applicant",
        /// Whoever runs the program.
        Operator = "operator",
    }
}

/// A message of the thread.
#[derive(Debug, Clone)]
pub struct MessageView {
    /// When.
    pub at: DateTime<Utc>,
    /// From which side.
    pub side: Side,
    /// Who wrote it.
    pub author: String,
    /// What.
    pub message: String,
}

/// The thread of a case, in order.
pub(super) async fn of(tx: &mut PgConnection, org: OrgId, case: Uuid) -> Result<Vec<MessageView>, DbError> {
    let rows = sqlx::query!(
        "select at, side, author, message from case_messages where org_id = $1 and case_id = $2
         order by at, message_id limit 500",
        org.uuid(),
        case,
    )
    .fetch_all(&mut *tx)
    .await?;
    let view = |(at, side, author, message): (_, String, _, _)| {
        Some(MessageView { at, side: Side::parse(&side)?, author, message })
    };
    Ok(rows.into_iter().filter_map(|row| view((row.at, row.side, row.author, row.message))).collect())
}

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There is no such case.
    #[error("no such case")]
    NotFound,
    /// The case is over, and the time to appeal too.
    #[error("nobody writes here any more")]
    Closed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The company writes to the reviewer of its newest case, at any time the case is open or may be appealed. What a
/// reviewer writes back is in `reply.rs`.
///
/// # Errors
/// See [`WriteError`].
pub async fn write_to_reviewer(
    db: &Db,
    by: GlobalAdmin<'_>,
    text: &Text,
    now: DateTime<Utc>,
) -> Result<(), WriteError> {
    let mut tx = db.begin(by.scope()).await?;
    let case = store::newest_case(&mut tx, by.org()).await?.ok_or(WriteError::NotFound)?;
    let held = store::hold(&mut tx, case).await?.ok_or(WriteError::NotFound)?;
    if !keep(&mut tx, &held, (Side::Applicant, text.as_str()), by.person(), now).await? {
        return Err(WriteError::Closed);
    }
    if let Some(reader) = reviewer(&mut tx, &held, None).await? {
        let company = outcome::company(&mut tx, &held).await?;
        let message = text.to_string();
        let told = Notice::CompanyWrote { case: held.id, company, reference: held.reference.clone(), message };
        notice::queue(&mut tx, Some(held.org), &reader, &told, now).await?;
    }
    let entry = Entry { action: "verification.company_wrote", subject: Some(held.id.uuid()), details: json!({}) };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Keeps a message, as long as the case is open or may be appealed. Says whether it did.
pub(super) async fn keep(
    tx: &mut PgConnection,
    held: &Held,
    (side, text): (Side, &str),
    by: &Person,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let appealable = held.state == CaseState::Rejected && terms(tx, held).await?.until.is_some_and(|end| now < end);
    if !held.state.is_open() && !appealable {
        return Ok(false);
    }
    sqlx::query!(
        "insert into case_messages (org_id, message_id, case_id, at, side, person_id, author, message)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        held.org.uuid(),
        EventId::new(now).uuid(),
        held.id.uuid(),
        now,
        side.code(),
        by.id().uuid(),
        by.name(),
        text,
    )
    .execute(&mut *tx)
    .await?;
    let kind = if side == Side::Applicant { "wrote" } else { "replied" };
    store::insert_event(tx, held.org, held.id, &Event::of(kind, by.name()), now).await?;
    Ok(true)
}
