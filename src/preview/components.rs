//! `/dev/components`: every part the pages are made of, in every state. A component that is not shown
//! here does not exist.

use askama::Template;
use axum::response::Response;

use crate::web::{Errors, Ui, WebError, page};

/// The fields shown as refused, and what each of them says.
const REFUSED: [(&str, &str); 12] = [
    ("bad_vat", "gallery-error-vat"),
    ("bad_email", "gallery-error-email"),
    ("bad_phone", "gallery-error-phone"),
    ("bad_password", "gallery-error-password"),
    ("bad_code", "gallery-error-code"),
    ("bad_note", "gallery-error-note"),
    ("bad_country", "gallery-error-country"),
    ("bad_contact", "gallery-error-contact"),
    ("bad_roles", "gallery-error-roles"),
    ("bad_read", "gallery-error-read"),
    ("bad_document", "gallery-error-document"),
    ("bad_due", "gallery-error-due"),
];

#[derive(Template)]
#[template(path = "dev/components.html")]
struct ComponentsPage {
    ui: Ui,
    errors: Errors,
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    for (field, key) in REFUSED {
        errors.say(field, ui.t(key).to_string());
    }
    page(&ComponentsPage { ui, errors })
}
