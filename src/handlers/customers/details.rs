//! `/o/{org}/customers/{relationship}/details`: what the company wrote down about a customer, to change.
//! Rule: of two who save at once the second sees both versions, field by field, and decides.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Action;
use crate::domain::customers::{self, Details, DetailsError, Saved};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/details.html")]
struct DetailsPage {
    ui: Ui,
    customer: String,
    to: String,
    back: String,
    form: DetailsForm,
    /// Who saved meanwhile and when, and where the two differ: the field, what was typed, what is saved.
    meanwhile: Option<(String, String)>,
    differ: Vec<(String, String, String)>,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DetailsForm {
    version: String,
    billed_name: String,
    customer_domain: String,
    customer_contact: String,
    customer_address: String,
    contact_lang: String,
    phone: String,
    vat_id: String,
}

impl DetailsForm {
    fn of(saved: &Saved) -> Self {
        let it = saved.details.clone();
        Self {
            version: saved.version.to_string(),
            billed_name: it.billed_name,
            customer_domain: it.domain,
            customer_contact: it.contact_name,
            customer_address: it.street,
            contact_lang: it.language,
            phone: it.phone,
            vat_id: it.vat,
        }
    }

    fn typed(&self) -> Details {
        Details {
            billed_name: self.billed_name.clone(),
            domain: self.customer_domain.clone(),
            contact_name: self.customer_contact.clone(),
            street: self.customer_address.clone(),
            language: self.contact_lang.clone(),
            phone: self.phone.clone(),
            vat: self.vat_id.clone(),
        }
    }
}

fn form_page(ui: Ui, org: OrgId, id: CustomerRelationshipId, customer: String, form: DetailsForm) -> DetailsPage {
    let (to, back) = (paths::details(org, id), paths::customer(org, id));
    DetailsPage { ui, customer, to, back, form, meanwhile: None, differ: Vec::new(), errors: Errors::none() }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let saved = customers::details(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    by.require(Action::EditCustomerDetails)?;
    let form = DetailsForm::of(&saved);
    page(&form_page(ui, org, id, saved.customer, form))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DetailsForm>,
) -> Result<Response, WebError> {
    let saved = customers::details(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    let version = form.version.parse().unwrap_or(0);
    let made = form_page(ui, org, id, saved.customer, form);
    match customers::change_details(&app.db, &by, id, (&made.form.typed(), version), now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::customer(org, id), &Flash::new("customers-details-saved"))),
        Err(DetailsError::Wrong(faults)) => {
            let mut errors = Errors::new(made.ui.words);
            faults.iter().for_each(|(field, fault)| errors.add(field, fault));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &DetailsPage { errors, ..made })
        }
        Err(DetailsError::Stale(newest)) => page_with(StatusCode::CONFLICT, &both(made, &newest)),
        Err(DetailsError::Role(role)) => Err(role.into()),
        Err(DetailsError::NotFound) => Err(WebError::NotFound),
        Err(DetailsError::Db(error)) => Err(error.into()),
    }
}

/// The form as typed, on top of what somebody saved meanwhile; saved again, it replaces that.
fn both(mut made: DetailsPage, newest: &Saved) -> DetailsPage {
    let ui = &made.ui;
    let typed = made.form.typed();
    let pairs = typed.fields().into_iter().zip(newest.details.fields()).filter(|(typed, saved)| typed.1 != saved.1);
    made.differ = pairs
        .map(|(typed, saved)| (ui.word("field-", typed.0).to_string(), typed.1.to_owned(), saved.1.to_owned()))
        .collect();
    made.meanwhile = newest.changed.as_ref().map(|(at, name)| (name.clone(), ui.time(at)));
    made.form.version = newest.version.to_string();
    made
}
