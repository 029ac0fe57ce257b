//! `/o/{org}/settings/organization/identifiers/location`: **Update**, which location the work account stands for.
//! Every location is shown; those it may not stand for are disabled, with the reason in words.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::partners_only;
use crate::domain::actor::Member;
use crate::domain::ids::LocationId;
use crate::domain::organizations::locations::{self as domain, AssociateError, Location, LocationsPage, WhyNot};
use crate::domain::values::Fault;
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::{locations as paths, organizations};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/association.html")]
struct AssociationPage {
    ui: Ui,
    here: String,
    back: String,
    add: String,
    choices: Vec<Choice>,
    /// The location the choice was made from, so that a colleague's choice is not overwritten.
    before: String,
    chosen: String,
    errors: Errors,
}

struct Choice {
    id: String,
    name: String,
    number: String,
    place: String,
    /// Why it cannot be chosen; empty when it can.
    why_not: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AssociationForm {
    before: String,
    location: String,
}

fn made(ui: Ui, by: &Member, found: &LocationsPage, chosen: String, errors: Errors) -> AssociationPage {
    let own = &by.company().country;
    let choices = found.locations.iter().map(|location| choice(&ui, location, own)).collect();
    AssociationPage {
        here: paths::association(by.org()),
        back: organizations::identifiers(by.org()),
        add: paths::new(by.org()),
        before: found.current().map(|l| l.id.to_string()).unwrap_or_default(),
        choices,
        chosen,
        errors,
        ui,
    }
}

fn choice(ui: &Ui, location: &Location, own: &str) -> Choice {
    let why_not = match location.eligible_for(own) {
        Ok(()) => String::new(),
        Err(why) => reason(ui, why, &location.country, own),
    };
    let city = location.address.get("city").map_or("", String::as_str);
    Choice {
        id: location.id.to_string(),
        name: location.name.clone(),
        number: location.partner_id.clone().unwrap_or_default(),
        place: format!("{city}, {}", ui.country(&location.country)),
        why_not,
    }
}

/// The reason in words: "Ireland differs from Italy".
fn reason(ui: &Ui, why: WhyNot, theirs: &str, own: &str) -> String {
    match why {
        WhyNot::Country => {
            let (theirs, own) = (ui.country(theirs), ui.country(own));
            ui.t("organizations-association-country").arg("country", theirs).arg("own", own).to_string()
        }
        WhyNot::Closed => ui.t("organizations-association-closed").to_string(),
        WhyNot::NoNumber => {
            ui.t("organizations-association-no_number").arg("partner_id", ui.name("partner_id")).to_string()
        }
    }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    partners_only(&by)?;
    by.global_admin()?;
    let found = domain::locations(&app.db, &by).await?;
    let chosen = found.current().map(|l| l.id.to_string()).unwrap_or_default();
    page(&made(ui, &by, &found, chosen, Errors::none()))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AssociationForm>,
) -> Result<Response, WebError> {
    partners_only(&by)?;
    let admin = by.global_admin()?;
    let found = domain::locations(&app.db, &by).await?;
    let mut errors = Errors::new(ui.words);
    let before = form.before.parse::<LocationId>().ok();
    let Ok(id) = form.location.parse::<LocationId>() else {
        errors.add_as("location", "association", &Fault::missing(), None);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, &by, &found, String::new(), errors));
    };
    let refused = match domain::associate(&app.db, admin, (before, id), now).await {
        Ok(()) => {
            let name = found.find(id).map(|l| l.name.clone()).unwrap_or_default();
            let flash = Flash::new("organizations-association-done").with("location", name);
            return Ok(see_other_saying(&app, &organizations::identifiers(by.org()), &flash));
        }
        Err(AssociateError::Ineligible(why)) => {
            let theirs = found.find(id).map(|l| l.country.clone()).unwrap_or_default();
            reason(&ui, why, &theirs, &by.company().country)
        }
        Err(AssociateError::Stale) => ui.t("organizations-association-stale").to_string(),
        Err(AssociateError::NotFound) => return Err(WebError::NotFound),
        Err(AssociateError::Db(error)) => return Err(error.into()),
    };
    errors.say("location", refused);
    let found = domain::locations(&app.db, &by).await?;
    page_with(StatusCode::CONFLICT, &made(ui, &by, &found, form.location, errors))
}
