//! Refusals of the frame and how they become pages.
//! Rule: whoever refuses says only *what*, as a [`Refusal`]; the page is made here, by the
//! function that was handed in. Bare errors of axum (no such route, wrong method, bad form) are
//! refusals too, so no parser text reaches a browser.
//! Next: [`super::recover`], [`super::in_flight`] and the others that refuse.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::Reference;

/// Why the frame did not give a request to its handler, or the handler gave no page.
/// As a response it is empty and marked; the layer [`refusals`] fills in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such page, or none for this person: the two must look alike. 404.
    #[error("there is no such page")]
    NotFound,
    /// The page exists but not with this method. 405.
    #[error("the page does not take this method")]
    MethodNotAllowed,
    /// The form was not sent from one of our pages. 403.
    #[error("the form was not sent from this portal")]
    CrossSite,
    /// The request's body is larger than this page takes. 413.
    #[error("the request is too large")]
    TooLarge,
    /// The request cannot be read; the status says how (4xx).
    #[error("the request cannot be read ({0})")]
    Malformed(StatusCode),
    /// Too many requests at this moment: nothing was done, trying again soon will work. 503.
    #[error("the portal is busy")]
    Busy,
    /// The answer was not ready in time; whether anything was done is unknown. 503.
    #[error("the answer took too long")]
    TooSlow,
    /// A fault of ours. 500.
    #[error("the portal is broken")]
    Broken,
}

impl Refusal {
    /// The status of the answer.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Malformed(status) => status,
            Self::Busy | Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Seconds after which trying again makes sense.
    #[must_use]
    pub fn retry_after(self) -> Option<u16> {
        matches!(self, Self::Busy | Self::TooSlow).then_some(2)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        self.add_headers(response.headers_mut());
        response
    }
}

impl Refusal {
    fn add_headers(self, headers: &mut HeaderMap) {
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
}

/// Makes the page of a refusal from the request's head. The head carries the extensions of the
/// outer layers ([`Reference`], the peer) but nothing of the session. Status, `Retry-After` and
/// `Allow` are set afterwards; the function only makes the page.
pub type Render = Arc<dyn Fn(Refusal, &Parts) -> Response + Send + Sync>;

/// The layer: turns marked and bare refusals into pages.
pub async fn refusals(State(render): State<Render>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let asked = head.clone();
    let response = next.run(Request::from_parts(head, body)).await;
    let Some(refusal) = refusal_in(&response, asked.uri.path()) else {
        return response;
    };
    let mut page =
        catch_unwind(AssertUnwindSafe(|| render(refusal, &asked))).unwrap_or_else(|_| plain(refusal, &asked));
    *page.status_mut() = refusal.status();
    refusal.add_headers(page.headers_mut());
    if let Some(allow) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allow.clone());
    }
    page
}

/// A page of a few words, for when there is no better one.
#[must_use]
pub fn plain(refusal: Refusal, asked: &Parts) -> Response {
    let reference = asked.extensions.get::<Reference>().map_or("", |reference| reference.0.as_str());
    let status = refusal.status();
    (status, format!("{status}\n{refusal}\n{reference}\n")).into_response()
}

/// The refusal a response stands for. Errors with a body of their own that is not plain text are
/// pages already.
fn refusal_in(response: &Response, path: &str) -> Option<Refusal> {
    if let Some(refusal) = response.extensions().get::<Refusal>() {
        return Some(*refusal);
    }
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || super::is_plain(path) || has_page(response.headers()) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND => Refusal::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Refusal::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE => Refusal::Busy,
        status if status.is_client_error() => Refusal::Malformed(status),
        _ => Refusal::Broken,
    })
}

fn has_page(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"))
}
