//! `/me/security/password`: another password, for who knows the one before. Who has none sets their first.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts::{self, SignInError};
use crate::domain::values::{EmailAddress, Fault, Password};
use crate::handlers::accounts::caller::Caller;
use crate::handlers::accounts::sign_in::refused;
use crate::web::extract::SignedIn;
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "accounts/password_change.html")]
struct PasswordPage {
    ui: Ui,
    address: String,
    /// There is one to be asked for.
    known: bool,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PasswordForm {
    current_password: String,
    new_password: String,
}

pub(super) async fn show(SignedIn(person): SignedIn, ui: Ui, caller: Caller) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let (address, known) = (person.address().to_owned(), person.means().password);
    page(&PasswordPage { ui, address, known, errors: Errors::none() })
}

pub(super) async fn submit(
    SignedIn(person): SignedIn,
    ui: Ui,
    caller: Caller,
    Form(form): Form<PasswordForm>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let known = person.means().password;
    let mut errors = Errors::new(ui.words);
    if known && form.current_password.is_empty() {
        errors.add("current_password", &Fault::missing());
    }
    let address = EmailAddress::parse(person.address()).ok();
    let new = errors.take("new_password", Password::parse(&form.new_password, address.as_ref()));
    if let (Some(new), true) = (new, errors.is_empty()) {
        match accounts::change_password(caller.door(), &person, &form.current_password, &new).await {
            Ok(()) => {
                let said = Flash::new("accounts-password-changed");
                return Ok(see_other_saying(&caller.app, &paths::sessions(), &said));
            }
            Err(SignInError::Wrong) => errors.add("current_password", &Fault::of("mismatch")),
            Err(other) => return Err(refused(other)),
        }
    }
    let page = PasswordPage { ui, address: person.address().to_owned(), known, errors };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
