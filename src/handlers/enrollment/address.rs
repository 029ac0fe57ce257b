//! `/o/{org}/enrollment/address`: the address as typed and as its country writes it, side by side; the applicant chooses.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{elsewhere, path_of, path_of_question, sent_already};
use crate::domain::actor::Member;
use crate::domain::enrollment::{self, AddressChoice, Application, Page, SaveError, Section, next_page};
use crate::domain::values::Fault;
use crate::handlers::answers;
use crate::web::extract::{AsMember, Now};
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "enrollment/address.html")]
struct AddressPage {
    ui: Ui,
    here: String,
    legal: String,
    version: String,
    country: String,
    rows: Vec<Row>,
    chosen: String,
    errors: Errors,
}

struct Row {
    label: String,
    typed: String,
    standard: String,
    differs: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AddressForm {
    version: String,
    address_choice: String,
}

fn made(ui: Ui, by: &Member, (draft, choice): (&Application, &AddressChoice), errors: Errors) -> AddressPage {
    let country = &by.company().country;
    let rows = ["addr1", "addr2", "city", "region", "postal"].map(|part| {
        let field = |of: &enrollment::Fields| of.get(part).cloned().unwrap_or_default();
        let (typed, standard) = (field(&choice.typed), field(&choice.standard));
        let label = answers::label(&ui, part, country).to_string();
        Row { label, differs: typed != standard, typed, standard }
    });
    AddressPage {
        here: paths::address(by.org()),
        legal: path_of(by.org(), Page::Section(Section::Legal)),
        version: draft.version.to_string(),
        country: ui.country(country),
        rows: rows.into_iter().filter(|row| !row.typed.is_empty()).collect(),
        chosen: String::new(),
        errors,
        ui,
    }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Address) {
        return Ok(sent_already(&path, application.as_ref(), by.org()));
    }
    match enrollment::address_choice(&app.db, &by).await? {
        Some((draft, choice)) => page(&made(ui, &by, (&draft, &choice), Errors::none())),
        None => Ok(see_other(&paths::tasks(by.org()))),
    }
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AddressForm>,
) -> Result<Response, WebError> {
    let (admin, org) = (by.global_admin()?, by.org());
    if !["typed", "standard"].contains(&form.address_choice.as_str()) {
        let Some((draft, choice)) = enrollment::address_choice(&app.db, &by).await? else {
            return Ok(see_other(&paths::tasks(org)));
        };
        let mut errors = Errors::new(ui.words);
        errors.add("address_choice", &Fault::missing());
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, &by, (&draft, &choice), errors));
    }
    let choice = (form.version.parse().unwrap_or(0), form.address_choice == "standard");
    match enrollment::choose_address(&app.db, admin, choice, now).await {
        Ok(saved) => Ok(see_other(&path_of(org, next_page(saved.sections(), &saved.completed)))),
        Err(SaveError::Asks(question)) => Ok(see_other(&path_of_question(org, question))),
        // A colleague saved first: the page shows the address as it is now.
        Err(SaveError::Stale(_)) => Ok(see_other(&paths::address(org))),
        Err(SaveError::Wrong(_)) => Ok(see_other(&paths::legal_profile(org))),
        Err(SaveError::Closed) => Ok(see_other(&paths::tasks(org))),
        Err(SaveError::Db(error)) => Err(error.into()),
    }
}
