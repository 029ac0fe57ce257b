//! Choosing between the address as typed and as its country writes it.
//! Rule: the applicant chooses; an address that was kept as typed is not asked about again until it changes.

use chrono::{DateTime, Utc};

use super::model::Section;
use super::save::{KEPT, SaveError, save};
use super::standard;
use super::views::{Application, address_choice};
use crate::domain::actor::GlobalAdmin;
use crate::domain::db::Db;

/// Takes the standard address, or keeps the typed one, and completes the legal profile with it. `version` is that of
/// the page on which it was chosen.
///
/// # Errors
/// As [`save`]; [`SaveError::Closed`] when there is nothing to choose (any more).
pub async fn choose_address(
    db: &Db,
    by: GlobalAdmin<'_>,
    (version, standard): (i32, bool),
    now: DateTime<Utc>,
) -> Result<Application, SaveError> {
    let (draft, choice) = address_choice(db, &by).await?.ok_or(SaveError::Closed)?;
    let mut typed = draft.legal.clone();
    let chosen = if standard { &choice.standard } else { &choice.typed };
    if standard {
        for part in standard::PARTS {
            typed.set(part, chosen.get(part).map_or("", String::as_str));
        }
    }
    typed.set(KEPT, &standard::joined(chosen));
    save(db, by, Section::Legal, &typed, (version, false), now).await
}
