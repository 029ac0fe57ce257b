//! What the pages of an application read.

use chrono::{DateTime, Utc};

use super::model::{ApplicationState, Section};
use super::sections::Typed;
use super::store;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::ApplicationId;

/// A company's newest application.
#[derive(Debug, Clone)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// Its reference, once sent.
    pub reference: Option<String>,
    /// What became of it.
    pub state: ApplicationState,
    /// The sections as typed.
    pub legal: Typed,
    /// The primary contact as typed.
    pub contact: Typed,
    /// Customer support as typed.
    pub support: Typed,
    /// Sections that passed their checks when they were saved.
    pub completed: Vec<Section>,
    /// Raised with each saving; a form made from another one is stale.
    pub version: i32,
    /// Who saved last.
    pub editor: String,
    /// When.
    pub edited_at: DateTime<Utc>,
    /// When it was sent.
    pub submitted_at: Option<DateTime<Utc>>,
}

impl Application {
    /// A section as typed.
    #[must_use]
    pub const fn typed(&self, section: Section) -> &Typed {
        match section {
            Section::Legal => &self.legal,
            Section::Contact => &self.contact,
            Section::Support => &self.support,
        }
    }

    /// Whether every section passed its checks.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        Section::ALL.iter().all(|section| self.completed.contains(section))
    }
}

/// The newest application of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn current(db: &Db, by: &Member) -> Result<Option<Application>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = store::newest(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(found)
}

/// Whether the country of the company somebody acts for cannot change any more.
///
/// # Errors
/// When the database does not answer.
pub async fn country_is_fixed(db: &Db, by: &Member) -> Result<bool, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let fixed = store::country_is_fixed(&mut tx, by.org()).await?;
    tx.commit().await?;
    Ok(fixed)
}
