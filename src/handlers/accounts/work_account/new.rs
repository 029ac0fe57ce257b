//! `/work-account/new`: company, country, person, work address, password.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, WorkAccount};
use crate::domain::values::{Country, EmailAddress, LegalName, Password, PersonName};
use crate::handlers::accounts::arrival::not_sent;
use crate::web::cookies::{self, Jar};
use crate::web::extract::Now;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "accounts/work_account_new.html")]
struct NewPage {
    ui: Ui,
    form: NewForm,
    errors: Errors,
    countries: Vec<(&'static str, &'static str)>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::accounts) struct NewForm {
    legal_name: String,
    country: String,
    full_name: String,
    work_email: String,
    password: String,
}

impl NewForm {
    fn read(&self, ui: &Ui) -> Result<WorkAccount, Errors> {
        let mut errors = Errors::new(ui.words);
        let company_name = errors.take("legal_name", LegalName::parse(&self.legal_name));
        let country = errors.take("country", Country::parse(&self.country));
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let address = errors.take("work_email", EmailAddress::parse_founder(&self.work_email));
        let password = errors.take("password", Password::parse(&self.password, address.as_ref()));
        match (company_name, country, full_name, address, password) {
            (Some(company_name), Some(country), Some(full_name), Some(address), Some(password)) => {
                Ok(WorkAccount { company_name, country, full_name, address, password, language: ui.language })
            }
            _ => Err(errors),
        }
    }
}

pub(in crate::handlers::accounts) async fn show(ui: Ui) -> Result<Response, WebError> {
    let countries = countries(&ui);
    page(&NewPage { ui, form: NewForm::default(), errors: Errors::none(), countries })
}

pub(in crate::handlers::accounts) async fn submit(
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NewForm>,
) -> Result<Response, WebError> {
    let account = match form.read(&ui) {
        Ok(account) => account,
        Err(errors) => {
            let countries = countries(&ui);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &NewPage { ui, form, errors, countries });
        }
    };
    match accounts::register(&app.db, &app.hashing, &account, now).await {
        Ok(code) => {
            let mut response = see_other(&paths::work_account_verify());
            cookies::set(response.headers_mut(), Jar::Code, &code.to_string(), app.site.secure());
            Ok(response)
        }
        Err(error) => Err(not_sent(error)),
    }
}

/// The program's countries by name.
fn countries(ui: &Ui) -> Vec<(&'static str, &'static str)> {
    ui.words.sorted_countries().iter().copied().filter(|(code, _)| Country::parse(code).is_ok()).collect()
}
