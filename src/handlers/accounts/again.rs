//! `/sign-in/again`: before signing, authorizing, deciding or granting, the password once more.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::begin;
use super::sign_in::{Wish, refused};
use crate::domain::accounts::{self, SignInError};
use crate::domain::actor::Person;
use crate::domain::values::Fault;
use crate::web::extract::{Headers, Now, Query, SignedIn};
use crate::web::next::Next;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "accounts/again.html")]
struct AgainPage {
    ui: Ui,
    address: String,
    /// Providers at which this person can prove it: where their buttons lead, what they are called.
    providers: Vec<(String, String)>,
    form: AgainForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AgainForm {
    password: String,
    next: String,
}

pub(super) async fn show(
    SignedIn(person): SignedIn,
    ui: Ui,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let next = Next::parse(&wish.next);
    let providers = providers(&app, &person, &next).await?;
    let form = AgainForm { next: next.text(), ..AgainForm::default() };
    page(&AgainPage { ui, address: person.address().to_owned(), providers, form, errors: Errors::none() })
}

pub(super) async fn submit(
    SignedIn(person): SignedIn,
    ui: Ui,
    headers: Headers,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AgainForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    match accounts::prove_again(&app.db, &app.hashing, &person, &form.password, &headers.into(), now).await {
        Ok(started) => return Ok(begin(&app, &started, &Next::parse(&form.next).path())),
        Err(SignInError::Wrong) => errors.add("password", &Fault::of("mismatch")),
        Err(other) => return Err(refused(other)),
    }
    let providers = providers(&app, &person, &Next::parse(&form.next)).await?;
    let page = AgainPage { ui, address: person.address().to_owned(), providers, form, errors };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The buttons of the providers at which somebody has an identity.
async fn providers(app: &App, person: &Person, next: &Next) -> Result<Vec<(String, String)>, WebError> {
    let names = accounts::providers_of(&app.db, person).await?;
    let own = app.providers.all().filter(|provider| names.iter().any(|name| name == provider.name()));
    let button = |p: &crate::oidc::Provider| {
        let to = next.onto(&paths::provider(p.name()));
        let sign = if to.contains('?') { '&' } else { '?' };
        (format!("{to}{sign}again=1"), p.title().to_owned())
    };
    Ok(own.map(button).collect())
}
