//! `/`: what the portal is, and three doors. Whoever is signed in goes on to their companies.

use askama::Template;
use axum::response::Response;

use crate::web::extract::MaybeSignedIn;
use crate::web::paths::{accounts, directory, enrollment};
use crate::web::{Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "public/landing.html")]
struct LandingPage {
    ui: Ui,
    enroll: String,
    verify: String,
    sign_in: String,
    directory: String,
}

pub(super) async fn show(MaybeSignedIn(person): MaybeSignedIn, ui: Ui) -> Result<Response, WebError> {
    if person.is_some() {
        return Ok(see_other(&accounts::accounts()));
    }
    page(&LandingPage {
        ui,
        enroll: enrollment::welcome(),
        verify: enrollment::verify(),
        sign_in: accounts::sign_in(),
        directory: directory::directory(),
    })
}
