//! `/dev/sign-in`: the cast, one button each. It counts as a fresh sign-in.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts;
use crate::domain::actor::Method;
use crate::domain::demonstration::{self, Player};
use crate::domain::ids::PersonId;
use crate::web::cookies::{self, Jar};
use crate::web::extract::{Headers, Now};
use crate::web::paths::accounts as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "dev/sign_in.html")]
struct SignInPage {
    ui: Ui,
    cast: Vec<Player>,
    password: &'static str,
}

pub(super) async fn show(ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let cast = demonstration::cast(&app.db).await?;
    page(&SignInPage { ui, cast, password: app.site.demo_password.unwrap_or_default() })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SignInForm {
    person: String,
}

pub(super) async fn submit(
    headers: Headers,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SignInForm>,
) -> Result<Response, WebError> {
    let person: PersonId = form.person.parse().map_err(|_| WebError::NotFound)?;
    if !demonstration::is_known(&app.db, person).await? {
        return Err(WebError::NotFound);
    }
    let started = accounts::start_session(&app.db, person, Method::Development, &headers.into(), now).await?;
    let mut response = see_other(&paths::accounts());
    cookies::set(response.headers_mut(), Jar::Session, &started.token, app.site.secure());
    Ok(response)
}
