//! A reviewer takes a case, also out of a colleague's hands; the case says who had it.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::store::{self, Event};
use crate::domain::actor::Reviewer;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::CaseId;

/// Takes an open case. Says whether it changed hands; doing it twice changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn claim(db: &Db, by: &Reviewer, case: CaseId, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let Some(org) = store::claim(&mut tx, case, by, now).await? else { return Ok(false) };
    store::insert_event(&mut tx, org, case, &Event::of("claimed", by.name()), now).await?;
    let entry = Entry { action: "verification.claimed", subject: Some(case.uuid()), details: json!({}) };
    audit::record(&mut tx, org, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(true)
}
