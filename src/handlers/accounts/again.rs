//! `/sign-in/again`: before signing, authorizing, deciding or granting, the password once more.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::begin;
use super::sign_in::{Wish, refused};
use crate::domain::accounts::{self, SignInError};
use crate::domain::values::Fault;
use crate::web::extract::{Headers, Now, Query, SignedIn};
use crate::web::next::Next;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "accounts/again.html")]
struct AgainPage {
    ui: Ui,
    address: String,
    form: AgainForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AgainForm {
    password: String,
    next: String,
}

pub(super) async fn show(SignedIn(person): SignedIn, ui: Ui, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let form = AgainForm { next: Next::parse(&wish.next).text(), ..AgainForm::default() };
    page(&AgainPage { ui, address: person.address().to_owned(), form, errors: Errors::none() })
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
    let page = AgainPage { ui, address: person.address().to_owned(), form, errors };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
