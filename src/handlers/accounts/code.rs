//! `/sign-in/code`: for people without a password (customers), six digits by mail.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use super::sign_in::Wish;
use crate::domain::accounts::{self, CodeError, Sent};
use crate::domain::ids::CodeId;
use crate::domain::values::{EmailAddress, Fault, MailedCode};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now, Query};
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other};

#[derive(Template)]
#[template(path = "accounts/code_ask.html")]
struct AskPage {
    ui: Ui,
    form: AskForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AskForm {
    email: String,
    next: String,
}

pub(super) async fn ask(ui: Ui, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let form = AskForm { next: Next::parse(&wish.next).text(), ..AskForm::default() };
    page(&AskPage { ui, form, errors: Errors::none() })
}

pub(super) async fn send(
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AskForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let Some(address) = errors.take("email", EmailAddress::parse(&form.email)) else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &AskPage { ui, form, errors });
    };
    match accounts::send_sign_in_code(&app.db, &address, ui.language, now).await? {
        Sent::Wait(wait) => Err(WebError::TooMany(wait.num_seconds())),
        Sent::Yes(code) => {
            let mut response = see_other(&Next::parse(&form.next).onto(&paths::sign_in_code_check()));
            cookies::set(response.headers_mut(), Jar::Code, &code.to_string(), app.site.secure());
            Ok(response)
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/code_check.html")]
struct CheckPage {
    ui: Ui,
    form: CheckForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CheckForm {
    code: String,
    next: String,
}

pub(super) async fn show(ui: Ui, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let form = CheckForm { next: Next::parse(&wish.next).text(), ..CheckForm::default() };
    page(&CheckPage { ui, form, errors: Errors::none() })
}

pub(super) async fn submit(
    ui: Ui,
    caller: Caller,
    asked: HeaderMap,
    MaybeSignedIn(before): MaybeSignedIn,
    Form(form): Form<CheckForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    if let Some(typed) = errors.take("code", MailedCode::parse(&form.code)) {
        let code = held(&asked, &caller.app).unwrap_or_else(|| CodeId::new(caller.now));
        match accounts::sign_in_with_code(caller.door(), code, typed.as_str()).await {
            Ok(arrived) => return caller.arrived(arrived, before.as_ref(), &Next::parse(&form.next)).await,
            Err(error) => errors.add("code", &fault(error)?),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &CheckPage { ui, form, errors })
}

/// The code this browser asked for.
pub(super) fn held(headers: &HeaderMap, app: &App) -> Option<CodeId> {
    cookies::read(headers, Jar::Code, app.site.secure())?.parse().ok()
}

/// What is wrong with the digits, in the words of the field.
pub(super) fn fault(error: CodeError) -> Result<Fault, WebError> {
    match error {
        CodeError::Wrong { left } => Ok(Fault::of("mismatch").with("tries", left.to_string())),
        CodeError::Expired => Ok(Fault::of("expired")),
        CodeError::Db(error) => Err(error.into()),
    }
}
