//! The page in place of one that cannot be shown or done now: what happened, and the way on.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::i18n::Msg;
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "customers/stop.html")]
struct StopPage {
    ui: Ui,
    title: String,
    words: Vec<String>,
    next: String,
    label: String,
}

/// Says why (409), with a link to `next` called `label`.
pub(super) fn stop(ui: Ui, title: &Msg, words: &[Msg], next: String, label: &Msg) -> Result<Response, WebError> {
    let words = words.iter().map(ToString::to_string).collect();
    let made = StopPage { ui, title: title.to_string(), words, next, label: label.to_string() };
    page_with(StatusCode::CONFLICT, &made)
}
