//! Correcting what a reviewer asked about: the questioned fields and no others, read by the rules of their sections.
//! Rule: a correction makes a new version of the profile and changes none; the application keeps the words as typed,
//! so that nothing is typed twice.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::change::taken;
use super::model::Section;
use super::profiles::{self, Profile};
use super::save::{SaveError, country_of};
use super::sections::{Faults, Fields, Typed};
use super::store;
use crate::domain::actor::{GlobalAdmin, Member};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::ApplicationId;

/// Why nothing was corrected.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    /// What was typed does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What came of a correction.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The new version of the profile.
    pub version: i32,
    /// The fields that are not what they were.
    pub changed: Vec<&'static str>,
    /// The primary contact as it is now.
    pub contact: Fields,
}

/// A version of the profile as it would stand in its forms.
///
/// # Errors
/// When the database does not answer.
pub async fn profile_as_typed(db: &Db, by: &Member, version: i32) -> Result<Typed, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let sections = profiles::profile(&mut tx, by.org(), version).await?;
    tx.commit().await?;
    let all = sections.iter().flat_map(Value::as_object).flatten();
    let words = all.map(|(field, value)| (field.as_str(), value.as_str().unwrap_or_default().to_owned()));
    Ok(as_typed(&Typed::of(words)))
}

/// The words of a section with its numbers as they were typed.
fn as_typed(stored: &Typed) -> Typed {
    let mut typed = stored.clone();
    for field in ["phone", "support_phone"] {
        let shown = typed.take(&format!("{field}_typed"));
        if !shown.is_empty() {
            typed.set(field, &shown);
        }
    }
    typed
}

/// Corrects a version of the profile: of what was typed, the questioned fields. Nothing when they are what they were.
pub(in crate::domain) async fn correct(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    (application, version): (ApplicationId, i32),
    (typed, questioned): (&Typed, &[String]),
    now: DateTime<Utc>,
) -> Result<Option<Correction>, CorrectError> {
    let country = country_of(by).map_err(|error| match error {
        SaveError::Wrong(faults) => CorrectError::Wrong(faults),
        SaveError::Db(error) => CorrectError::Db(error),
        _ => CorrectError::Wrong(Faults(Vec::new())),
    })?;
    let stored = profiles::profile(tx, by.org(), version).await?;
    let (mut made, mut changed, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (section, json) in profiles::OF_PROFILE.iter().zip(&stored) {
        let before = Typed::stored(json);
        let asked: Vec<&str> =
            section.fields().iter().copied().filter(|field| questioned.iter().any(|q| q == field)).collect();
        let mut words = as_typed(&before);
        for field in &asked {
            words.set(field, typed.get(field));
        }
        let fields = if asked.is_empty() {
            before.fields()
        } else {
            match section.read(country, &words) {
                Ok(fields) => fields,
                Err(wrong) => {
                    faults.extend(wrong.0);
                    continue;
                }
            }
        };
        let differs = |field: &&&str| fields.get(**field).map_or("", String::as_str) != before.get(field);
        changed.extend(section.fields().iter().filter(|field| asked.contains(*field)).filter(differs).copied());
        made.push((*section, fields, words));
    }
    if !faults.is_empty() {
        return Err(CorrectError::Wrong(Faults(faults)));
    }
    if changed.is_empty() {
        return Ok(None);
    }
    keep(tx, by, application, made, changed, now).await.map(Some)
}

async fn keep(
    tx: &mut Tx,
    by: &GlobalAdmin<'_>,
    application: ApplicationId,
    made: Vec<(Section, Fields, Typed)>,
    changed: Vec<&'static str>,
    now: DateTime<Utc>,
) -> Result<Correction, CorrectError> {
    let (mut legal, mut contact, mut support) = (Fields::new(), Fields::new(), Fields::new());
    for (section, fields, words) in made {
        let corrected = changed.iter().filter(|field| section.fields().contains(field));
        let corrected = Typed::of(corrected.map(|field| (*field, words.get(field).to_owned())));
        store::amend(tx, by.org(), application, section, &corrected).await?;
        match section {
            Section::Legal => legal = fields,
            Section::Contact => contact = fields,
            Section::Support => support = fields,
            Section::PartnerId => {}
        }
    }
    if changed.iter().any(|field| ["vat_id", "reg_number"].contains(field)) {
        let taken = taken(tx, by.org(), &legal).await?;
        if !taken.is_empty() {
            return Err(CorrectError::Wrong(Faults(taken)));
        }
    }
    let profile = Profile { legal, contact, support };
    let version = profiles::insert_profile(tx, by.org(), &profile, by.person().id(), now).await?;
    if !changed.iter().any(|field| Section::Support.fields().contains(field)) {
        profiles::keep_support(tx, by.org(), now).await?;
    }
    Ok(Correction { version, changed, contact: profile.contact })
}
