//! What the section of the Partner ID offers: every location, those of another country with the reason; a number of
//! another program, where the program takes them; later, with what waits until then.

use crate::domain::actor::Member;
use crate::domain::db::DbError;
use crate::domain::enrollment::Section;
use crate::domain::organizations::locations::{self, Location, WhyNot};
use crate::domain::program::PartnerIdSource;
use crate::web::{App, Ui};

/// What there is to choose from.
#[derive(Default)]
pub(super) struct Places {
    /// The company's locations.
    pub(super) rows: Vec<Place>,
    /// Numbers are another program's, and typed.
    pub(super) typed: bool,
}

/// A location.
pub(super) struct Place {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) number: String,
    pub(super) place: String,
    /// Why it cannot be chosen; empty when it can.
    pub(super) why_not: String,
}

impl Places {
    /// What the section offers; nothing in the others.
    pub(super) async fn of(ui: &Ui, app: &App, by: &Member, section: Section) -> Result<Self, DbError> {
        if section != Section::PartnerId {
            return Ok(Self::default());
        }
        let found = locations::locations(&app.db, by).await?;
        let rows = found.locations.iter().map(|location| place(ui, location, &by.company().country)).collect();
        Ok(Self { rows, typed: app.program.partner_ids() == PartnerIdSource::External })
    }
}

fn place(ui: &Ui, location: &Location, own: &str) -> Place {
    let why_not = match location.eligible_for(own) {
        Ok(()) => String::new(),
        Err(WhyNot::Country) => ui.t("enrollment-partner-country").to_string(),
        Err(WhyNot::Closed) => ui.t("enrollment-partner-closed").to_string(),
        Err(WhyNot::NoNumber) => ui.t("enrollment-partner-number").to_string(),
    };
    let city = location.address.get("city").map_or("", String::as_str);
    Place {
        id: location.id.to_string(),
        name: location.name.clone(),
        number: location.partner_id.clone().unwrap_or_default(),
        place: format!("{city}, {}", ui.country(&location.country)),
        why_not,
    }
}
