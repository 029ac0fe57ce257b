//! Signing out, and the page after it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::accounts;
use crate::web::cookies::{self, Jar};
use crate::web::extract::{MaybeSignedIn, Now};
use crate::web::paths::accounts as paths;
use crate::web::{App, Ui, WebError, page, see_other};

pub(super) async fn end(
    MaybeSignedIn(person): MaybeSignedIn,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    if let Some(person) = person {
        accounts::end_session(&app.db, &person, person.session(), now).await?;
    }
    let mut response = see_other(&paths::signed_out());
    cookies::clear(response.headers_mut(), Jar::Session, app.site.secure());
    Ok(response)
}

#[derive(Template)]
#[template(path = "accounts/signed_out.html")]
struct SignedOutPage {
    ui: Ui,
}

pub(super) async fn signed_out(ui: Ui) -> Result<Response, WebError> {
    page(&SignedOutPage { ui })
}
