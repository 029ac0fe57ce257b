//! `/o/{org}/customers/{relationship}/support`: who supports the customer: one's own people, or the other company.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::stop::stop;
use crate::domain::customers::{self, Choice, Choices, SupportContactError};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::values::Fault;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

/// Chosen to name the other company.
const OTHER: &str = "other";

#[derive(Template)]
#[template(path = "customers/support.html")]
struct SupportPage {
    ui: Ui,
    seen: Choices,
    options: Vec<(String, String)>,
    to: String,
    back: String,
    contact: String,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SupportForm {
    contact: String,
}

fn made(ui: Ui, org: OrgId, id: CustomerRelationshipId, seen: Choices, contact: String, errors: Errors) -> SupportPage {
    let own = seen.colleagues.iter().filter(|_| seen.own).map(|(person, name)| (person.to_string(), name.clone()));
    let other = seen
        .other
        .iter()
        .map(|name| (OTHER.to_owned(), ui.t("customers-support-company").arg("company", name.as_str()).to_string()));
    let options = own.chain(other).collect();
    let (to, back) = (paths::support(org, id), paths::customer(org, id));
    SupportPage { ui, seen, options, to, back, contact, errors }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::support_choices(&app.db, &by, id, now).await {
        Ok(seen) => page(&made(ui, org, id, seen, String::new(), Errors::none())),
        Err(error) => refused(ui, org, id, error),
    }
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SupportForm>,
) -> Result<Response, WebError> {
    let seen = match customers::support_choices(&app.db, &by, id, now).await {
        Ok(seen) => seen,
        Err(error) => return refused(ui, org, id, error),
    };
    let choice = match form.contact.as_str() {
        OTHER => Some(Choice::Other),
        person => person.parse().ok().map(Choice::Colleague),
    };
    let Some(choice) = choice else {
        let mut errors = Errors::new(ui.words);
        errors.add("contact", &Fault::of("choose"));
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, org, id, seen, form.contact, errors));
    };
    match customers::assign_support(&app.db, &by, id, choice, now).await {
        Ok(named) => {
            let who = if named.name.is_empty() { named.company } else { named.name };
            let said = Flash::new("customers-support-named").with("name", who);
            Ok(see_other_saying(&app, &paths::customer(org, id), &said))
        }
        Err(error) => refused(ui, org, id, error),
    }
}

fn refused(ui: Ui, org: OrgId, id: CustomerRelationshipId, error: SupportContactError) -> Result<Response, WebError> {
    let words = match error {
        SupportContactError::NoAccess => ui.t("customers-support-no_access"),
        SupportContactError::Ended => ui.t("customers-stop-ended"),
        SupportContactError::NotFound => return Err(WebError::NotFound),
        SupportContactError::Role(role) => return Err(role.into()),
        SupportContactError::Db(error) => return Err(error.into()),
    };
    let (title, label) = (ui.t("customers-support-stop"), ui.t("customers-removal-see"));
    stop(ui, &title, &[words], paths::customer(org, id), &label)
}
