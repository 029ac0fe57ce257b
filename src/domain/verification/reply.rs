//! A reviewer writes to the company in the thread of a case. A message asks and tells; it decides nothing, moves no
//! clock and uses up no appeal.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::claim::{self, ClaimError};
use super::decide::DecideError;
use super::outcome;
use super::store;
use crate::domain::actor::Reviewer;
use crate::domain::audit::{self, Entry};
use crate::domain::db::Db;
use crate::domain::ids::{CaseId, EventId};
use crate::domain::notice::Notice;
use crate::domain::values::Message;

/// Writes to the company; contact and global admins get a letter.
///
/// # Errors
/// See [`DecideError`]; a case that is over takes no message any more.
pub async fn reply(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    message: &Message,
    now: DateTime<Utc>,
) -> Result<(), DecideError> {
    let mut tx = db.begin_review(by.id()).await?;
    let held = store::hold(&mut tx, case).await?.ok_or(ClaimError::NotFound)?;
    claim::insist(&mut tx, &held, by, now).await?;
    let id: Uuid = EventId::new(now).uuid();
    sqlx::query!(
        "insert into case_messages (org_id, message_id, case_id, at, side, person_id, author, message)
         values ($1, $2, $3, $4, 'operator', $5, $6, $7)",
        held.org.uuid(),
        id,
        held.id.uuid(),
        now,
        by.id().uuid(),
        by.name(),
        message.as_str(),
    )
    .execute(&mut *tx)
    .await?;
    let entry = Entry { action: "verification.replied", subject: Some(held.id.uuid()), details: json!({}) };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    let told = Notice::CaseReply {
        org: held.org,
        company: outcome::company(&mut tx, &held).await?,
        reference: held.reference.clone(),
        by: by.name().to_owned(),
        message: message.to_string(),
    };
    outcome::tell(&mut tx, &held, &told, now).await?;
    tx.commit().await?;
    Ok(())
}
