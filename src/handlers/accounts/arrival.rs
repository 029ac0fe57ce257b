//! `/work-account/introduction`: somebody a provider vouched for says what it did not: the company and its country
//! when it is new, their name and work address where the mailbox is then proved.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, Arrival, IntroduceError, Introduction, RegisterError};
use crate::domain::hashing::HashingError;
use crate::domain::ids::ArrivalId;
use crate::domain::token::Purpose;
use crate::domain::values::{Country, EmailAddress, LegalName, PersonName};
use crate::web::cookies::{self, Jar};
use crate::web::extract::Now;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "accounts/arrival.html")]
struct ArrivalPage {
    ui: Ui,
    /// The company they land in; none when they found theirs.
    company: Option<String>,
    provider: String,
    admin: bool,
    form: ArrivalForm,
    errors: Errors,
    countries: Vec<(&'static str, &'static str)>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ArrivalForm {
    legal_name: String,
    country: String,
    full_name: String,
    work_email: String,
}

impl ArrivalForm {
    fn read(&self, ui: &Ui, founds: bool) -> Result<Introduction, Errors> {
        let mut errors = Errors::new(ui.words);
        let company = founds.then(|| {
            let name = errors.take("legal_name", LegalName::parse(&self.legal_name));
            let country = errors.take("country", Country::parse(&self.country));
            name.zip(country)
        });
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let address = errors.take("work_email", EmailAddress::parse_founder(&self.work_email));
        match (company, full_name, address) {
            (None | Some(Some(_)), Some(full_name), Some(address)) => {
                Ok(Introduction { company: company_of(self, founds), full_name, address, language: ui.language })
            }
            _ => Err(errors),
        }
    }
}

/// The company as typed, once it is known to be right.
fn company_of(form: &ArrivalForm, founds: bool) -> Option<(LegalName, Country)> {
    let company = (LegalName::parse(&form.legal_name).ok(), Country::parse(&form.country).ok());
    company.0.zip(company.1).filter(|_| founds)
}

pub(super) async fn show(
    ui: Ui,
    asked: HeaderMap,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(arrival) = arrival(&app, &asked, now).await? else { return Ok(see_other(&paths::sign_in())) };
    let form = ArrivalForm {
        full_name: arrival.full_name.clone(),
        work_email: arrival.address.clone(),
        ..ArrivalForm::default()
    };
    page(&made(ui, &app, arrival, form, Errors::none()))
}

pub(super) async fn submit(
    ui: Ui,
    asked: HeaderMap,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ArrivalForm>,
) -> Result<Response, WebError> {
    let held = held(&app, &asked);
    let (Some(id), Some(arrival)) = (held, arrival(&app, &asked, now).await?) else {
        return Ok(see_other(&paths::sign_in()));
    };
    let said = match form.read(&ui, arrival.company.is_none()) {
        Ok(said) => said,
        Err(errors) => {
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(ui, &app, arrival, form, errors));
        }
    };
    match accounts::introduce(&app.db, id, &said, now).await {
        Ok(code) => {
            let mut response = see_other(&paths::work_account_verify());
            cookies::set(response.headers_mut(), Jar::Code, &code.to_string(), app.site.secure());
            Ok(response)
        }
        Err(IntroduceError::Changed) => Ok(see_other(&paths::arrival())),
        Err(IntroduceError::Register(error)) => Err(not_sent(error)),
    }
}

/// The page for digits that were not sent.
pub(super) fn not_sent(error: RegisterError) -> WebError {
    match error {
        RegisterError::Wait(wait) => WebError::TooMany(wait.num_seconds()),
        RegisterError::Hashing(HashingError::Busy) => WebError::Busy("hashing".to_owned()),
        RegisterError::Hashing(failed) => WebError::Broken(failed.to_string()),
        RegisterError::Db(error) => error.into(),
    }
}

fn made(ui: Ui, app: &App, arrival: Arrival, form: ArrivalForm, errors: Errors) -> ArrivalPage {
    let provider = app.providers.named(&arrival.provider).map_or(arrival.provider.as_str(), |p| p.title());
    let countries = ui.words.sorted_countries().iter().copied().filter(|(code, _)| Country::parse(code).is_ok());
    ArrivalPage {
        countries: countries.collect(),
        company: arrival.company.map(|(name, _)| name),
        provider: provider.to_owned(),
        admin: arrival.global_admin,
        form,
        errors,
        ui,
    }
}

/// The arrival this browser holds.
fn held(app: &App, asked: &HeaderMap) -> Option<ArrivalId> {
    let token = cookies::read(asked, Jar::Arrival, app.site.secure())?;
    Some(ArrivalId::from(app.key.open(Purpose::Arrival, &token)?.id))
}

async fn arrival(
    app: &App,
    asked: &HeaderMap,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<Arrival>, WebError> {
    match held(app, asked) {
        Some(id) => Ok(accounts::arrival(&app.db, id, now).await?),
        None => Ok(None),
    }
}

/// What whoever arrived in this browser wanted when they signed in.
pub(super) async fn wanted(app: &App, asked: &HeaderMap, now: chrono::DateTime<chrono::Utc>) -> Result<Next, WebError> {
    Ok(arrival(app, asked, now).await?.map_or(Next::Home, |arrival| Next::parse(&arrival.next)))
}
