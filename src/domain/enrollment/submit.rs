//! **Enroll now**: the draft becomes an application with a reference, a version of the profile and a case
//! with its checks, and the primary contact is asked; all in one transaction.

use chrono::{DateTime, Datelike, Utc};
use serde_json::json;

use super::alike::{self, Traits};
use super::model::{ApplicationState, Section};
use super::profiles::{self, Profile};
use super::save::country_of;
use super::sections::{Faults, Fields};
use super::store;
use super::views::{Application, current};
use super::{SaveError, join, partner};
use crate::domain::actor::{GlobalAdmin, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::organizations;
use crate::domain::program::Program;
use crate::domain::values::Reference;
use crate::domain::verification::{self, NewCase};

/// Why an application was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// Sections are missing.
    #[error("not complete")]
    Incomplete,
    /// What was right when it was saved is not right any more.
    #[error("a section is wrong")]
    Wrong(Section, Faults),
    /// A company in the program looks like this one, and nobody went on from it.
    #[error("a company is like this one")]
    Alike,
    /// It was sent before.
    #[error("already sent")]
    AlreadySent,
    /// There is no draft.
    #[error("no draft")]
    Closed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Sends the draft and answers with its reference.
///
/// # Errors
/// See [`SubmitError`].
pub async fn submit(
    db: &Db,
    by: GlobalAdmin<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<String, SubmitError> {
    choose_partner_id(db, by, program, now).await?;
    let mut tx = db.begin(by.scope()).await?;
    let draft = match store::newest(&mut tx, by.org()).await? {
        Some(a) if a.state == ApplicationState::Draft => a,
        Some(a) if a.state == ApplicationState::Submitted => return Err(SubmitError::AlreadySent),
        _ => return Err(SubmitError::Closed),
    };
    if !draft.is_complete() {
        return Err(SubmitError::Incomplete);
    }
    if draft.support_only {
        let support = read(&by, &draft, join::ONLY)?;
        let reference = join::add_reseller(&mut tx, &by, (&draft, &support), now).await?;
        tx.commit().await?;
        return Ok(reference);
    }
    if verification::documents::is_missing(&mut tx, &by, draft.id).await? {
        return Err(SubmitError::Incomplete);
    }
    let profile = Profile {
        legal: read(&by, &draft, Section::Legal)?,
        contact: read(&by, &draft, Section::Contact)?,
        support: read(&by, &draft, Section::Support)?,
    };
    let traits = Traits::of(&mut tx, by.org(), &profile.legal, draft.contact.get("work_email")).await?;
    if !alike::found(&mut tx, &traits, &draft.alike_seen).await?.is_empty() {
        return Err(SubmitError::Alike);
    }
    let year = now.year();
    let reference = Reference::of(year, store::next_number(&mut tx, year).await?).to_string();
    if !store::send(&mut tx, by.org(), &draft, &reference, by.person(), now).await? {
        return Err(SubmitError::AlreadySent);
    }
    let version = profiles::insert_profile(&mut tx, by.org(), &profile, by.person().id(), now).await?;
    let alike = traits.gone_on_from(&mut tx).await?;
    let case = NewCase { application: draft.id, profile: version, reference: &reference, contact: &profile.contact };
    verification::open(&mut tx, &by, &case, program, now).await?;
    verification::flag_alike(&mut tx, by.org(), draft.id, &alike).await?;
    organizations::stand(&mut tx, by.org(), &[Standing::Initialized, Standing::Denied], Standing::Pending, now).await?;
    let details = json!({ "reference": reference, "profile": version });
    let entry = Entry { action: "enrollment.submitted", subject: Some(draft.id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(reference)
}

/// Before anything is sent, so that a location which is not free any more is said while it can be chosen anew.
async fn choose_partner_id(
    db: &Db,
    by: GlobalAdmin<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), SubmitError> {
    let complete = |a: &Application| a.state == ApplicationState::Draft && a.is_complete() && !a.support_only;
    let Some(draft) = current(db, &by).await?.filter(complete) else { return Ok(()) };
    let chosen = read(&by, &draft, Section::PartnerId)?;
    partner::apply(db, by, program, &chosen, now).await
}

fn read(by: &GlobalAdmin<'_>, draft: &Application, section: Section) -> Result<Fields, SubmitError> {
    let wrong = |faults| SubmitError::Wrong(section, faults);
    let country = country_of(by).map_err(|e| match e {
        SaveError::Wrong(faults) => wrong(faults),
        _ => SubmitError::Closed,
    })?;
    section.read(country, draft.typed(section)).map_err(wrong)
}
