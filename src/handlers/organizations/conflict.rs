//! Somebody saved first: both versions side by side, nothing overwritten. Answered with 409 by every form of a
//! company's own data that carries the version it was made from.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::handlers::answers;
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "organizations/conflict.html")]
struct ConflictPage {
    ui: Ui,
    /// The form as it is now.
    here: String,
    rows: Vec<Difference>,
}

/// A field, what was typed, what is saved.
pub(super) struct Difference {
    label: String,
    yours: String,
    theirs: String,
}

/// The fields in which the two differ, in the words of a country.
pub(super) fn rows(
    ui: &Ui,
    fields: &[&str],
    country: &str,
    yours: impl Fn(&str) -> String,
    theirs: impl Fn(&str) -> String,
) -> Vec<Difference> {
    let both = fields.iter().map(|field| Difference {
        label: answers::label(ui, field, country).to_string(),
        yours: yours(field).trim().to_owned(),
        theirs: theirs(field),
    });
    both.filter(|row| row.yours != row.theirs).collect()
}

pub(super) fn page(ui: Ui, here: String, rows: Vec<Difference>) -> Result<Response, WebError> {
    page_with(StatusCode::CONFLICT, &ConflictPage { ui, here, rows })
}
