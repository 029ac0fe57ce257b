//! The company writes in its request, which opens it again if it was closed; or closes it.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::Side;
use super::store::{Held, Written, hold, say, tell_operator};
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::TicketId;
use crate::domain::program::Program;
use crate::domain::values::TicketText;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Another role does that.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company has no such request.
    #[error("no such request")]
    NotFound,
    /// A request to merge would open again beside another one.
    #[error("another request to merge is open")]
    OneOpen,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Writes in a request; the operator is told.
///
/// # Errors
/// See [`WriteError`].
pub async fn write(
    db: &Db,
    by: &Member,
    program: &Program,
    (id, text): (TicketId, &TicketText),
    now: DateTime<Utc>,
) -> Result<(), WriteError> {
    by.require(Action::OpenPartnerTicket)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = hold(&mut tx, Some(by.org()), id).await?.ok_or(WriteError::NotFound)?;
    turn(&mut tx, by, &held, (text.as_str(), false), now).await?;
    tell_operator(&mut tx, program, by, (&held, text.as_str()), now).await?;
    Ok(tx.commit().await?)
}

/// Closes a request: nobody needs to answer any more.
///
/// # Errors
/// See [`WriteError`].
pub async fn close(db: &Db, by: &Member, id: TicketId, now: DateTime<Utc>) -> Result<(), WriteError> {
    by.require(Action::OpenPartnerTicket)?;
    let mut tx = db.begin(by.scope()).await?;
    let held = hold(&mut tx, Some(by.org()), id).await?.ok_or(WriteError::NotFound)?;
    turn(&mut tx, by, &held, ("", true), now).await?;
    Ok(tx.commit().await?)
}

async fn turn(
    tx: &mut Tx,
    by: &Member,
    held: &Held,
    (text, closes): (&str, bool),
    now: DateTime<Utc>,
) -> Result<(), WriteError> {
    let written = Written { side: Side::Company, by: by.person(), text, closes };
    match say(tx, (held.org, held.id), &written, now).await {
        Err(e) if is_constraint(&e, "tickets_one_merge") => return Err(WriteError::OneOpen),
        other => drop(other?),
    }
    let action = if closes { "ticket.closed" } else { "ticket.written" };
    let details = json!({ "reference": held.reference });
    audit::record(tx, held.org, by.audit(), Entry { action, subject: Some(held.id.uuid()), details }, now).await?;
    Ok(())
}
