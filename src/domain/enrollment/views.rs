//! What the pages of an application read.

use chrono::{DateTime, NaiveDate, Utc};

use super::model::{ApplicationState, Section};
use super::sections::{Fields, Typed};
use super::{standard, store};
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::ApplicationId;
use crate::domain::values::Country;

/// A company's newest application.
#[derive(Debug, Clone)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// Its reference, once sent.
    pub reference: Option<String>,
    /// What became of it.
    pub state: ApplicationState,
    /// Which Partner ID, as typed.
    pub partner_id: Typed,
    /// The legal profile as typed.
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
    /// The company is in the program already: only customer support is asked.
    pub support_only: bool,
    /// What was gone on from although another company is like this one.
    pub(super) alike_seen: Vec<String>,
}

impl Application {
    /// A section as typed.
    #[must_use]
    pub const fn typed(&self, section: Section) -> &Typed {
        match section {
            Section::PartnerId => &self.partner_id,
            Section::Legal => &self.legal,
            Section::Contact => &self.contact,
            Section::Support => &self.support,
        }
    }

    /// The sections it asks for.
    #[must_use]
    pub const fn sections(&self) -> &'static [Section] {
        if self.support_only { &[Section::Support] } else { Section::ALL }
    }

    /// Whether every section passed its checks.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.sections().iter().all(|section| self.completed.contains(section))
    }

    /// Whether a section that passed its checks would not pass them any more: a rule or the country changed.
    #[must_use]
    pub fn has_problem(&self, section: Section, country: Country) -> bool {
        self.completed.contains(&section) && section.read(country, self.typed(section)).is_err()
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

/// Until which day nobody may start an application, if the operator closed enrollment and the day is not over.
///
/// # Errors
/// When the database does not answer.
pub async fn closed_until(db: &Db, now: DateTime<Utc>) -> Result<Option<NaiveDate>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let day = store::closed_until(&mut tx).await?;
    tx.commit().await?;
    Ok(day.filter(|day| now.date_naive() < *day))
}

/// An address as typed and as its country writes it, each part with its words.
#[derive(Debug, Clone)]
pub struct AddressChoice {
    /// As typed.
    pub typed: Fields,
    /// As the country writes it.
    pub standard: Fields,
}

/// The address of the draft and its proposal, as long as there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn address_choice(db: &Db, by: &Member) -> Result<Option<(Application, AddressChoice)>, DbError> {
    let Some(draft) = current(db, by).await?.filter(|a| a.state == ApplicationState::Draft) else { return Ok(None) };
    let Ok(country) = Country::parse(&by.company().country) else { return Ok(None) };
    let Ok(fields) = Section::Legal.read(country, &draft.legal) else { return Ok(None) };
    let proposed = standard::proposed(country, &fields).filter(|_| !draft.completed.contains(&Section::Legal));
    Ok(proposed.map(|standard| (draft, AddressChoice { typed: fields, standard })))
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
