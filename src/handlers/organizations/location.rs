//! `/o/{org}/settings/organization/locations/{location}`: one place of business; closing and opening it; the number
//! of another program typed for it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{NoFields, locations};
use crate::domain::actor::{Action, Member};
use crate::domain::ids::{LocationId, OrgId};
use crate::domain::organizations::locations::{
    self as domain, ClaimError, CloseError, Keeper, Location, LocationState,
};
use crate::domain::program::PartnerIdSource;
use crate::domain::values::PartnerId;
use crate::handlers::answers;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{locations as paths, organizations, tickets};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/location.html")]
struct LocationPage {
    ui: Ui,
    back: String,
    location: Location,
    tag: (&'static str, &'static str),
    facts: Vec<(String, String)>,
    identifiers: String,
    /// What a keeper may do; empty addresses are not offered.
    edit: String,
    closing: String,
    reopening: String,
    number: String,
    /// Where its removal is asked for, by who may write to the operator.
    ticket: String,
    typed: String,
    errors: Errors,
}

fn made(ui: Ui, by: &Member, app: &App, location: Location, typed: String, errors: Errors) -> LocationPage {
    let keeps = Keeper::of(by).is_ok();
    let closed = location.state == LocationState::Closed;
    let waits = location.partner_id.is_none() && location.claimed.is_none();
    let external = app.program.partner_ids() == PartnerIdSource::External;
    let offered = |may: bool, to: String| if may { to } else { String::new() };
    let (org, id) = (by.org(), location.id);
    LocationPage {
        back: paths::locations(org),
        tag: locations::tag(&location),
        facts: facts(&ui, &location),
        identifiers: organizations::identifiers(org),
        edit: offered(keeps, paths::edit(org, id)),
        closing: offered(keeps && !closed && !location.associated, paths::closing(org, id)),
        reopening: offered(keeps && closed, paths::reopening(org, id)),
        number: offered(keeps && external && waits && !closed, paths::number(org, id)),
        ticket: offered(by.may(Action::OpenPartnerTicket), tickets::about_location(org, id)),
        location,
        typed,
        errors,
        ui,
    }
}

/// Address and contact, each part in the words of the country.
fn facts(ui: &Ui, location: &Location) -> Vec<(String, String)> {
    let label = |field: &str| answers::label(ui, field, &location.country).to_string();
    let get = |fields: &crate::domain::enrollment::Fields, field: &str| fields.get(field).cloned().unwrap_or_default();
    let address = ["addr1", "addr2", "city", "region", "postal"].map(|f| (label(f), get(&location.address, f)));
    let contact = &location.contact;
    let person = format!("{} {}", get(contact, "given_name"), get(contact, "family_name"));
    let phone = contact.get("phone_typed").or_else(|| contact.get("phone")).cloned().unwrap_or_default();
    let people = [
        (ui.t("organizations-location-contact").to_string(), person.trim().to_owned()),
        (label("work_email"), get(contact, "work_email")),
        (label("phone"), phone),
    ];
    address.into_iter().chain(people).filter(|(_, value)| !value.is_empty()).collect()
}

async fn found(app: &App, by: &Member, id: LocationId) -> Result<Location, WebError> {
    domain::locations(&app.db, by).await?.find(id).cloned().ok_or(WebError::NotFound)
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let location = found(&app, &by, id).await?;
    page(&made(ui, &by, &app, location, String::new(), Errors::none()))
}

pub(super) async fn close(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let done = domain::close(&app.db, Keeper::of(&by)?, id, now).await;
    turned(&app, &by, id, done, "organizations-location-closed_now")
}

pub(super) async fn reopen(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let done = domain::reopen(&app.db, Keeper::of(&by)?, id, now).await;
    turned(&app, &by, id, done, "organizations-location-reopened")
}

/// No role removes a location: the page says what to do instead.
pub(super) async fn remove(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    found(&app, &by, id).await?;
    by.require(Action::DeleteLocation)?;
    Ok(see_other(&paths::location(by.org(), id)))
}

fn turned(
    app: &App,
    by: &Member,
    id: LocationId,
    done: Result<(), CloseError>,
    words: &'static str,
) -> Result<Response, WebError> {
    let here = paths::location(by.org(), id);
    match done {
        Ok(()) => Ok(see_other_saying(app, &here, &Flash::new(words))),
        // The page says that it is in use and offers nothing to close.
        Err(CloseError::InUse) => Ok(see_other(&here)),
        Err(CloseError::NotFound) => Err(WebError::NotFound),
        Err(CloseError::Db(error)) => Err(error.into()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NumberForm {
    pub(super) partner_id: String,
}

impl NumberForm {
    pub(super) fn read(&self, ui: &Ui) -> Result<PartnerId, Errors> {
        let mut errors = Errors::new(ui.words);
        let name = ui.name("partner_id").to_owned();
        let number = PartnerId::parse_external(&self.partner_id).map_err(|fault| fault.with("partner_id", name));
        errors.take("partner_id", number).ok_or(errors)
    }
}

pub(super) async fn number(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, LocationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NumberForm>,
) -> Result<Response, WebError> {
    let location = found(&app, &by, id).await?;
    let keeper = Keeper::of(&by)?;
    let number = match form.read(&ui) {
        Ok(number) => number,
        Err(errors) => {
            let page = made(ui, &by, &app, location, form.partner_id, errors);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let here = paths::location(by.org(), id);
    match domain::claim(&app.db, keeper, &app.program, (Some(id), &number), now).await {
        Ok(()) => Ok(see_other_saying(&app, &here, &Flash::new("organizations-number-typed"))),
        Err(ClaimError::HasOne) => Ok(see_other(&here)),
        Err(ClaimError::NotFound) => Err(WebError::NotFound),
        Err(ClaimError::Db(error)) => Err(error.into()),
    }
}
