//! `/sign-in`: address and password, or **Create one**, or a code by mail.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::caller::Caller;
use crate::domain::accounts::{self, SignInError};
use crate::domain::hashing::HashingError;
use crate::domain::values::{EmailAddress, Fault};
use crate::web::extract::Query;
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    ui: Ui,
    /// Providers of work accounts: where their buttons lead, what they are called.
    providers: Vec<(String, String)>,
    form: SignInForm,
    errors: Errors,
    passkeys: bool,
}

/// The buttons of the providers, with what follows the sign-in.
pub(super) fn providers(app: &App, next: &Next) -> Vec<(String, String)> {
    let button = |p: &crate::oidc::Provider| (next.onto(&paths::provider(p.name())), p.title().to_owned());
    app.providers.all().map(button).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SignInForm {
    email: String,
    password: String,
    next: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    pub(super) next: String,
}

pub(super) async fn show(ui: Ui, caller: Caller, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let next = Next::parse(&wish.next);
    let form = SignInForm { next: next.text(), ..SignInForm::default() };
    let (providers, passkeys) = (providers(&caller.app, &next), caller.passkeys().is_some());
    page(&SignInPage { ui, providers, form, errors: Errors::none(), passkeys })
}

pub(super) async fn submit(ui: Ui, caller: Caller, Form(form): Form<SignInForm>) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let address = errors.take("email", EmailAddress::parse(&form.email));
    if form.password.is_empty() {
        errors.add("password", &Fault::missing());
    }
    if let (Some(address), true) = (address, errors.is_empty()) {
        match accounts::sign_in_with_password(caller.door(), &address, &form.password).await {
            Ok(arrived) => return caller.arrived(arrived, None, &Next::parse(&form.next)).await,
            Err(SignInError::Wrong) => errors.add("email", &Fault::of("sign_in")),
            Err(other) => return Err(refused(other)),
        }
    }
    let (providers, passkeys) = (providers(&caller.app, &Next::parse(&form.next)), caller.passkeys().is_some());
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &SignInPage { ui, providers, form, errors, passkeys })
}

/// The page for a sign-in that was not even tried.
pub(super) fn refused(error: SignInError) -> WebError {
    match error {
        SignInError::Wrong => WebError::NotFound,
        SignInError::Wait(wait) => WebError::TooMany(wait.num_seconds()),
        SignInError::Hashing(HashingError::Busy) => WebError::Busy("hashing".to_owned()),
        SignInError::Hashing(failed) => WebError::Broken(failed.to_string()),
        SignInError::Db(error) => error.into(),
    }
}
