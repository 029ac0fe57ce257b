//! `/sign-in`: address and password, or **Create one**, or a code by mail.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::begin;
use crate::domain::accounts::{self, SignInError};
use crate::domain::hashing::HashingError;
use crate::domain::values::{EmailAddress, Fault};
use crate::web::extract::{Headers, Now, Query};
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

pub(super) async fn show(ui: Ui, Query(wish): Query<Wish>, State(app): State<App>) -> Result<Response, WebError> {
    let next = Next::parse(&wish.next);
    let form = SignInForm { next: next.text(), ..SignInForm::default() };
    page(&SignInPage { ui, providers: providers(&app, &next), form, errors: Errors::none() })
}

pub(super) async fn submit(
    ui: Ui,
    headers: Headers,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SignInForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let address = errors.take("email", EmailAddress::parse(&form.email));
    if form.password.is_empty() {
        errors.add("password", &Fault::missing());
    }
    if let (Some(address), true) = (address, errors.is_empty()) {
        let from = headers.into();
        match accounts::sign_in_with_password(&app.db, &app.hashing, &address, &form.password, &from, now).await {
            Ok(started) => return Ok(begin(&app, &started, &Next::parse(&form.next).path())),
            Err(SignInError::Wrong) => errors.add("email", &Fault::of("sign_in")),
            Err(other) => return Err(refused(other)),
        }
    }
    let providers = providers(&app, &Next::parse(&form.next));
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &SignInPage { ui, providers, form, errors })
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
