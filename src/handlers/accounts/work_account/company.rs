//! `/work-account/company`: the mailbox is proved, and the company of its domain is here already. Its global admins
//! can be asked for access; or it is not that company, and a reviewer looks at it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, Arrived, KnownCompany, KnownCompanyError};
use crate::domain::ids::PersonId;
use crate::domain::token::Purpose;
use crate::domain::values::Reason;
use crate::handlers::accounts::begin;
use crate::handlers::accounts::caller::Caller;
use crate::web::cookies::{self, Jar};
use crate::web::extract::Now;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "accounts/company_known.html")]
struct CompanyPage {
    ui: Ui,
    company: KnownCompany,
    form: DisputeForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::accounts) struct DisputeForm {
    reason: String,
}

/// The button alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::accounts) struct AskForm {}

pub(in crate::handlers::accounts) async fn show(
    ui: Ui,
    asked: HeaderMap,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(person) = held(&app, &asked) else { return Ok(gone()) };
    let Some(company) = accounts::known_company(&app.db, person, now).await? else { return Ok(gone()) };
    page(&CompanyPage { ui, company, form: DisputeForm::default(), errors: Errors::none() })
}

pub(in crate::handlers::accounts) async fn ask(
    asked: HeaderMap,
    caller: Caller,
    Form(AskForm {}): Form<AskForm>,
) -> Result<Response, WebError> {
    let (app, now) = (&caller.app, caller.now);
    let Some(person) = held(app, &asked) else { return Ok(gone()) };
    let mut response = match accounts::ask_for_access(&app.db, person, now).await {
        Ok(None) => see_other(&paths::work_account_asked()),
        Ok(Some(proof)) => match accounts::arrive(caller.door(), person, proof).await? {
            Arrived::In(started) => begin(app, &started, &paths::work_account_asked()),
            second @ Arrived::Second(_) => caller.arrived(second, None, &Next::Home).await?,
        },
        Err(KnownCompanyError::Gone) => gone(),
        Err(KnownCompanyError::Db(error)) => return Err(error.into()),
    };
    cookies::clear(response.headers_mut(), Jar::Arrival, app.site.secure());
    Ok(response)
}

pub(in crate::handlers::accounts) async fn dispute(
    ui: Ui,
    asked: HeaderMap,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DisputeForm>,
) -> Result<Response, WebError> {
    let Some(person) = held(&app, &asked) else { return Ok(gone()) };
    let mut errors = Errors::new(ui.words);
    let Some(reason) = errors.take("reason", Reason::parse(&form.reason)) else {
        let Some(company) = accounts::known_company(&app.db, person, now).await? else { return Ok(gone()) };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &CompanyPage { ui, company, form, errors });
    };
    let mut response = match accounts::dispute(&app.db, person, &reason, now).await {
        Ok(()) => see_other(&paths::work_account_disputed()),
        Err(KnownCompanyError::Gone) => gone(),
        Err(KnownCompanyError::Db(error)) => return Err(error.into()),
    };
    cookies::clear(response.headers_mut(), Jar::Arrival, app.site.secure());
    Ok(response)
}

#[derive(Template)]
#[template(path = "accounts/company_answered.html")]
struct AnsweredPage {
    ui: Ui,
    disputed: bool,
}

pub(in crate::handlers::accounts) async fn asked(ui: Ui) -> Result<Response, WebError> {
    page(&AnsweredPage { ui, disputed: false })
}

pub(in crate::handlers::accounts) async fn disputed(ui: Ui) -> Result<Response, WebError> {
    page(&AnsweredPage { ui, disputed: true })
}

/// Whose mailbox was proved in this browser.
fn held(app: &App, asked: &HeaderMap) -> Option<PersonId> {
    let token = cookies::read(asked, Jar::Arrival, app.site.secure())?;
    Some(PersonId::from(app.key.open(Purpose::Registration, &token)?.id))
}

/// Nothing to choose here any more: they begin again.
fn gone() -> Response {
    see_other(&paths::work_account_new())
}
