//! The letters of a file as they would be sent: the first good line of each language. Nothing is kept and nothing is
//! sent; the link in them belongs to no invitation.

use chrono::{DateTime, Utc};

use super::store;
use crate::domain::actor::Provider;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::ImportId;
use crate::domain::notice::{Notice, Reader};
use crate::domain::relationships::{Sample, preview_letter};
use crate::i18n::Language;

/// The number of the line, to whom its letter would go, and the letter.
pub type LineLetter = (i32, Reader, Notice);

/// A letter for each language that good lines of the file name, in the order of the languages.
///
/// # Errors
/// When the database does not answer.
pub async fn letters(db: &Db, by: &Provider, id: ImportId, now: DateTime<Utc>) -> Result<Vec<LineLetter>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let mut letters = Vec::new();
    for language in Language::ALL {
        if let Some(line) = store::first_in(&mut tx, by.org(), id, language).await? {
            let sample = Sample {
                company: &line.company,
                address: &line.typed,
                language: line.language,
                note: &line.note,
                life: line.life,
            };
            let (to, letter) = preview_letter(by, &sample, now);
            letters.push((line.line, to, letter));
        }
    }
    tx.commit().await?;
    Ok(letters)
}
