//! From a page struct to an answer, and the redirects that follow a form.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::cookies::{self, Jar};
use super::error::WebError;
use super::flash::Flash;
use super::state::App;

/// A page with status 200.
///
/// # Errors
/// [`WebError::Broken`] when the template cannot be written.
pub fn page(template: &impl Template) -> Result<Response, WebError> {
    page_with(StatusCode::OK, template)
}

/// A page with another status: 422 for a form to correct, 409, 410 …
///
/// # Errors
/// As [`page`].
pub fn page_with(status: StatusCode, template: &impl Template) -> Result<Response, WebError> {
    let html = template.render().map_err(|e| WebError::Broken(e.to_string()))?;
    Ok((status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response())
}

/// The answer to a form that did its work: 303 to a page.
#[must_use]
pub fn see_other(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(path) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// The same, with a message for the next page.
#[must_use]
pub fn see_other_saying(app: &App, path: &str, flash: &Flash) -> Response {
    let mut response = see_other(path);
    cookies::set(response.headers_mut(), Jar::Flash, &flash.sealed(&app.key), app.site.secure());
    response
}
