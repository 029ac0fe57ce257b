//! `/privacy`: what is kept about people, why and how long.

use askama::Template;
use axum::response::Response;

use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "public/privacy.html")]
struct PrivacyPage {
    ui: Ui,
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    page(&PrivacyPage { ui })
}
