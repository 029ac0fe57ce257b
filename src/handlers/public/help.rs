//! `/help`: the questions people ask, and where to write.

use askama::Template;
use axum::response::Response;

use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "public/help.html")]
struct HelpPage {
    ui: Ui,
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    page(&HelpPage { ui })
}
