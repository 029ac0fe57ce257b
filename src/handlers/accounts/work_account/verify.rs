//! `/work-account/verify`: the six digits, or another sending of them.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, Confirmed, Sent};
use crate::domain::ids::CodeId;
use crate::domain::token::Purpose;
use crate::domain::values::MailedCode;
use crate::handlers::accounts::arrival;
use crate::handlers::accounts::caller::Caller;
use crate::handlers::accounts::code::{fault, held};
use crate::web::cookies::{self, Jar};
use crate::web::extract::Now;
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/work_account_verify.html")]
struct VerifyPage {
    ui: Ui,
    address: String,
    form: VerifyForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::accounts) struct VerifyForm {
    code: String,
}

pub(in crate::handlers::accounts) async fn show(
    ui: Ui,
    asked: HeaderMap,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(address) = address(&asked, &app).await? else { return Ok(see_other(&paths::work_account_new())) };
    page(&VerifyPage { ui, address, form: VerifyForm::default(), errors: Errors::none() })
}

pub(in crate::handlers::accounts) async fn submit(
    ui: Ui,
    asked: HeaderMap,
    caller: Caller,
    Form(form): Form<VerifyForm>,
) -> Result<Response, WebError> {
    let (app, now) = (&caller.app, caller.now);
    let Some(address) = address(&asked, app).await? else { return Ok(see_other(&paths::work_account_new())) };
    let mut errors = Errors::new(ui.words);
    if let Some(typed) = errors.take("code", MailedCode::parse(&form.code)) {
        let code = held(&asked, app).unwrap_or_else(|| CodeId::new(now));
        match accounts::confirm_work_account(&app.db, &app.key, code, typed.as_str(), now).await {
            Ok(confirmed) => return proved(&caller, confirmed, &asked).await,
            Err(error) => errors.add("code", &fault(error)?),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &VerifyPage { ui, address, form, errors })
}

/// Where somebody goes on whose mailbox is proved: signed in by their provider's word, or to sign in, or to choose
/// what becomes of a company that is here already.
async fn proved(caller: &Caller, confirmed: Confirmed, asked: &HeaderMap) -> Result<Response, WebError> {
    let app = &caller.app;
    let (person, proof, home) = match confirmed {
        Confirmed::Founded(person, _, proof) => (person, proof, Next::Enroll),
        Confirmed::Landed(person, proof) => (person, Some(proof), Next::Home),
        Confirmed::CompanyKnown(person) => {
            let mut response = see_other(&paths::work_account_company());
            let token = app.key.link(Purpose::Registration, person.uuid(), 1);
            cookies::set(response.headers_mut(), Jar::Arrival, &token, app.site.secure());
            cookies::clear(response.headers_mut(), Jar::Code, app.site.secure());
            return Ok(response);
        }
    };
    let mut response = match proof {
        Some(proof) => {
            let next = arrival::wanted(app, asked, caller.now).await?;
            let arrived = accounts::arrive(caller.door(), person, proof).await?;
            caller.arrived(arrived, None, &if next == Next::Home { home } else { next }).await?
        }
        None => see_other(&paths::work_account_done()),
    };
    cookies::clear(response.headers_mut(), Jar::Code, app.site.secure());
    cookies::clear(response.headers_mut(), Jar::Arrival, app.site.secure());
    Ok(response)
}

pub(in crate::handlers::accounts) async fn resend(
    ui: Ui,
    asked: HeaderMap,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(code) = held(&asked, &app) else { return Ok(see_other(&paths::work_account_new())) };
    match accounts::resend_code(&app.db, code, ui.language, now).await? {
        Sent::Wait(wait) => Err(WebError::TooMany(wait.num_seconds())),
        Sent::Yes(code) => {
            let said = Flash::new("accounts-code-sent_again");
            let mut response = see_other_saying(&app, &paths::work_account_verify(), &said);
            cookies::set(response.headers_mut(), Jar::Code, &code.to_string(), app.site.secure());
            Ok(response)
        }
    }
}

/// Where the digits went, as far as the browser knows.
async fn address(asked: &HeaderMap, app: &App) -> Result<Option<String>, WebError> {
    let Some(code) = held(asked, app) else { return Ok(None) };
    Ok(accounts::code_address(&app.db, code).await?)
}
