//! **Enroll now**: the draft becomes an application with a reference, a version of the profile and a case
//! with its checks, and the primary contact is asked; all in one transaction.

use chrono::{DateTime, Datelike, Utc};
use serde_json::json;

use super::SaveError;
use super::model::{ApplicationState, Section};
use super::save::{country_of, vat_taken};
use super::sections::{Faults, Fields};
use super::store::{self, Profile};
use super::views::Application;
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
    let mut tx = db.begin(by.scope()).await?;
    let draft = match store::newest(&mut tx, by.org()).await? {
        Some(a) if a.state == ApplicationState::Draft => a,
        Some(a) if a.state == ApplicationState::Submitted => return Err(SubmitError::AlreadySent),
        _ => return Err(SubmitError::Closed),
    };
    if !draft.is_complete() {
        return Err(SubmitError::Incomplete);
    }
    if verification::documents::is_missing(&mut tx, &by, draft.id).await? {
        return Err(SubmitError::Incomplete);
    }
    let profile = Profile {
        legal: read(&by, &draft, Section::Legal)?,
        contact: read(&by, &draft, Section::Contact)?,
        support: read(&by, &draft, Section::Support)?,
    };
    if store::vat_is_taken(&mut tx, &profile.legal).await? {
        return Err(SubmitError::Wrong(Section::Legal, vat_taken()));
    }
    let year = now.year();
    let reference = Reference::of(year, store::next_number(&mut tx, year).await?).to_string();
    if !store::send(&mut tx, by.org(), &draft, &reference, by.person(), now).await? {
        return Err(SubmitError::AlreadySent);
    }
    let version = store::insert_profile(&mut tx, by.org(), &profile, by.person().id(), now).await?;
    let case = NewCase { application: draft.id, profile: version, reference: &reference, contact: &profile.contact };
    verification::open(&mut tx, &by, &case, program, now).await?;
    organizations::stand(&mut tx, by.org(), &[Standing::Initialized, Standing::Denied], Standing::Pending, now).await?;
    let details = json!({ "reference": reference, "profile": version });
    let entry = Entry { action: "enrollment.submitted", subject: Some(draft.id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(reference)
}

fn read(by: &GlobalAdmin<'_>, draft: &Application, section: Section) -> Result<Fields, SubmitError> {
    let wrong = |faults| SubmitError::Wrong(section, faults);
    let country = country_of(by).map_err(|e| match e {
        SaveError::Wrong(faults) => wrong(faults),
        _ => SubmitError::Closed,
    })?;
    section.read(country, draft.typed(section)).map_err(wrong)
}
