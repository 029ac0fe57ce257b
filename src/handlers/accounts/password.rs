//! `/password/forgot` and `/password/reset`: a new password for whoever has the mailbox.
//! Rule: the pages are the same for an address nobody has; the link only opens the page, the digits are typed.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use crate::domain::accounts::{self, ResetError};
use crate::domain::hashing::HashingError;
use crate::domain::token::Purpose;
use crate::domain::values::{EmailAddress, Fault, MailedCode, Password};
use crate::web::cookies::{self, Jar};
use crate::web::extract::Path;
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/password_forgot.html")]
struct ForgotPage {
    ui: Ui,
    form: ForgotForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ForgotForm {
    email: String,
}

pub(super) async fn ask(ui: Ui) -> Result<Response, WebError> {
    page(&ForgotPage { ui, form: ForgotForm::default(), errors: Errors::none() })
}

pub(super) async fn send(ui: Ui, caller: Caller, Form(form): Form<ForgotForm>) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let Some(address) = errors.take("email", EmailAddress::parse(&form.email)) else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &ForgotPage { ui, form, errors });
    };
    match accounts::forgot_password(&caller.app.db, &address, ui.language, caller.now).await? {
        Err(wait) => Err(WebError::TooMany(wait.num_seconds())),
        Ok(reset) => Ok(caller.holding(&paths::password_reset(), Jar::Reset, Purpose::PasswordReset, reset.uuid())),
    }
}

/// The mailed link: keeps it in this browser and leads to the page without it.
pub(super) async fn open(caller: Caller, Path(token): Path<String>) -> Result<Response, WebError> {
    match caller.app.key.open(Purpose::PasswordReset, &token) {
        Some(link) => Ok(caller.holding(&paths::password_reset(), Jar::Reset, Purpose::PasswordReset, link.id)),
        None => Ok(see_other(&paths::password_forgot())),
    }
}

#[derive(Template)]
#[template(path = "accounts/password_reset.html")]
struct ResetPage {
    ui: Ui,
    form: ResetForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ResetForm {
    code: String,
    new_password: String,
}

pub(super) async fn show(ui: Ui, caller: Caller) -> Result<Response, WebError> {
    if caller.reset().is_none() {
        return Ok(see_other(&paths::password_forgot()));
    }
    page(&ResetPage { ui, form: ResetForm::default(), errors: Errors::none() })
}

pub(super) async fn submit(ui: Ui, caller: Caller, Form(form): Form<ResetForm>) -> Result<Response, WebError> {
    let Some(reset) = caller.reset() else { return Ok(see_other(&paths::password_forgot())) };
    let mut errors = Errors::new(ui.words);
    let address = accounts::reset_address(&caller.app.db, reset, caller.now).await?;
    let code = errors.take("code", MailedCode::parse(&form.code));
    let new = errors.take("new_password", Password::parse(&form.new_password, address.as_ref()));
    if let (Some(code), Some(new)) = (code, new) {
        match accounts::reset_password(caller.door(), reset, code.as_str(), &new).await {
            Ok(()) => {
                let mut done = see_other_saying(&caller.app, &paths::sign_in(), &Flash::new("accounts-reset-done"));
                let secure = caller.app.site.secure();
                [Jar::Reset, Jar::Session].into_iter().for_each(|jar| cookies::clear(done.headers_mut(), jar, secure));
                return Ok(done);
            }
            Err(error) => errors.add("code", &fault(error)?),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &ResetPage { ui, form, errors })
}

fn fault(error: ResetError) -> Result<Fault, WebError> {
    match error {
        ResetError::Wrong { left } => Ok(Fault::of("mismatch").with("tries", left.to_string())),
        ResetError::Expired => Ok(Fault::of("expired")),
        ResetError::Hashing(HashingError::Busy) => Err(WebError::Busy("hashing".to_owned())),
        ResetError::Hashing(failed) => Err(WebError::Broken(failed.to_string())),
        ResetError::Db(error) => Err(error.into()),
    }
}
