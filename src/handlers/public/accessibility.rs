//! `/accessibility`: how accessible the portal is, and how to tell us where it is not.

use askama::Template;
use axum::response::Response;

use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "public/accessibility.html")]
struct AccessibilityPage {
    ui: Ui,
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    page(&AccessibilityPage { ui })
}
