//! Starting an application. What an earlier one said is copied, so that a rejected company corrects
//! instead of typing everything again.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::model::ApplicationState;
use super::store;
use crate::domain::actor::{Act, GlobalAdmin, Kind, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::ApplicationId;
use crate::domain::organizations;
use crate::domain::relationships;

/// Why no application could be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The company is in the program already.
    #[error("already enrolled")]
    AlreadyEnrolled,
    /// The operator takes no applications.
    #[error("closed until {0}")]
    ClosedUntil(NaiveDate),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Whether a company that stands here may still enroll.
#[must_use]
pub const fn may_enroll(standing: Standing) -> bool {
    standing.lets(Act::Enroll)
}

/// Whether a company in the program may add the capabilities of a reseller, by giving its customer support only
/// (domain 2.3).
#[must_use]
pub fn may_add_reseller(standing: Standing, kinds: &[Kind]) -> bool {
    let in_program = matches!(standing, Standing::Qualified | Standing::Active);
    in_program && kinds.contains(&Kind::Provider) && !kinds.contains(&Kind::Reseller)
}

/// Starts the company's application, or answers with the one that is open.
///
/// # Errors
/// See [`StartError`].
pub async fn start(db: &Db, by: GlobalAdmin<'_>, now: DateTime<Utc>) -> Result<ApplicationId, StartError> {
    let mut tx = db.begin(by.scope()).await?;
    let older = store::newest(&mut tx, by.org()).await?;
    if let Some(open) =
        older.as_ref().filter(|a| matches!(a.state, ApplicationState::Draft | ApplicationState::Submitted))
    {
        return Ok(open.id);
    }
    let card = organizations::card(&mut tx, by.org()).await?.ok_or(StartError::AlreadyEnrolled)?;
    let support_only = may_add_reseller(card.standing, &card.kinds);
    if !support_only && !may_enroll(card.standing) {
        return Err(StartError::AlreadyEnrolled);
    }
    if let Some(day) = store::closed_until(&mut tx).await?.filter(|day| now.date_naive() < *day) {
        return Err(StartError::ClosedUntil(day));
    }
    let id = ApplicationId::new(now);
    match store::insert(&mut tx, by.org(), id, by.person(), (older.as_ref(), support_only), now).await {
        // A colleague pressed the same button at the same moment: theirs is everybody's.
        Err(e) if is_constraint(&e, "applications_one_open") => {
            drop(tx);
            let mut tx = db.begin(by.scope()).await?;
            let theirs = store::newest(&mut tx, by.org()).await?;
            return theirs.map(|a| a.id).ok_or(StartError::AlreadyEnrolled);
        }
        other => other?,
    }
    if !support_only {
        store::leave_partner_id_to_the_portal(&mut tx, by.org()).await?;
        organizations::become_kind(&mut tx, by.org(), Kind::Reseller).await?;
        organizations::stand(&mut tx, by.org(), &[Standing::NotRegistered], Standing::Initialized, now).await?;
    }
    let details = json!({ "copied_from": older.map(|a| a.id.to_string()), "support_only": support_only });
    let entry = Entry { action: "enrollment.started", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    if !support_only {
        relationships::find_waiting(&mut tx, by.org(), now).await?;
    }
    tx.commit().await?;
    Ok(id)
}
