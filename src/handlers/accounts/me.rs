//! `/me`: who one is here.

use askama::Template;
use axum::response::Response;

use crate::web::extract::SignedIn;
use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "accounts/me.html")]
struct MePage {
    ui: Ui,
    name: String,
    address: String,
    time_zone: String,
    companies: Vec<(String, Vec<&'static str>)>,
}

pub(super) async fn show(SignedIn(person): SignedIn, ui: Ui) -> Result<Response, WebError> {
    let companies =
        person.memberships().iter().map(|m| (m.name.clone(), m.roles.iter().map(|r| r.code()).collect())).collect();
    page(&MePage {
        ui,
        name: person.name().to_owned(),
        address: person.address().to_owned(),
        time_zone: person.time_zone().to_owned(),
        companies,
    })
}
