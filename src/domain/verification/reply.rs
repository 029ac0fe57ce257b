//! A reviewer writes to the company in the thread of a case. A message asks and tells; it decides nothing, moves no
//! clock and uses up no appeal. After a rejection it goes on as long as the company may appeal.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::claim::{self, ClaimError};
use super::decide::DecideError;
use super::messages::{self, Side};
use super::outcome;
use super::store;
use crate::domain::actor::Reviewer;
use crate::domain::audit::{self, Entry};
use crate::domain::db::Db;
use crate::domain::ids::CaseId;
use crate::domain::notice::Notice;
use crate::domain::values::Message;

/// Writes to the company; contact and global admins get a letter.
///
/// # Errors
/// See [`DecideError`]; [`DecideError::NotNow`] once a case is over and may not be appealed any more.
pub async fn reply(
    db: &Db,
    by: &Reviewer,
    case: CaseId,
    message: &Message,
    now: DateTime<Utc>,
) -> Result<(), DecideError> {
    let mut tx = db.begin_review(by.id()).await?;
    let held = store::hold(&mut tx, case).await?.ok_or(ClaimError::NotFound)?;
    if held.state.is_open() {
        claim::insist(&mut tx, &held, by, now).await?;
    } else if by.member(held.org).is_some() {
        return Err(DecideError::OwnCompany);
    }
    if !messages::keep(&mut tx, &held, (Side::Operator, message.as_str()), by, now).await? {
        return Err(DecideError::NotNow);
    }
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
