//! `/o/{org}/settings/organization/locations`: a company's places of business and their numbers.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::partners_only;
use crate::domain::actor::Action;
use crate::domain::organizations::locations::{self as domain, Keeper, Location, LocationState};
use crate::web::extract::AsMember;
use crate::web::paths::{locations as paths, organizations};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/locations.html")]
struct LocationsPage {
    ui: Ui,
    legal: String,
    /// Each with its address and its state as a tag.
    rows: Vec<(Location, String, (&'static str, &'static str))>,
    /// **Add a location**, for those who may.
    add: Option<String>,
    /// Who may, for those who may not.
    helpers: Vec<(String, String)>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    partners_only(&by)?;
    let found = domain::locations(&app.db, &by).await?;
    let may = Keeper::of(&by).is_ok();
    let helpers = if may { Vec::new() } else { by.colleagues_with(&app.db, Action::AddLocation.roles()).await? };
    let row = |location: Location| {
        let (to, tag) = (paths::location(by.org(), location.id), tag(&location));
        (location, to, tag)
    };
    page(&LocationsPage {
        legal: organizations::legal_info(by.org()),
        rows: found.locations.into_iter().map(row).collect(),
        add: may.then(|| paths::new(by.org())),
        helpers,
        ui,
    })
}

/// A location's state as a tag: its look and its word's key.
pub(super) fn tag(location: &Location) -> (&'static str, &'static str) {
    match location.state {
        LocationState::Closed => ("", "organizations-location-closed"),
        LocationState::Active if location.associated => ("ok", "organizations-location-associated"),
        LocationState::Active if location.partner_id.is_some() => ("info", "common-status-active"),
        LocationState::Active if location.claimed.is_some() => ("warn", "organizations-location-waiting"),
        LocationState::Active => ("warn", "organizations-location-no_number"),
    }
}
