//! A name for every request, in the log, in the answer and on error pages.
//! Rule: the log knows the route's template and never the path itself, which may hold a secret;
//! an id sent by the peer is ignored.
//! Next: [`super::render`] puts the reference on pages.

use std::time::{Duration, Instant};

use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue, Method, StatusCode},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;
use uuid::Uuid;

/// The request's id: unique, and ordered by time. Also in the header `X-Request-Id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId(pub Uuid);

/// The request's id in a form that a person can read out, like `4XK7Q-M29DT`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference(pub String);

/// Digits and letters without look-alikes: no I, L, O, U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl From<RequestId> for Reference {
    /// Ten letters from the random end of the id (50 bits).
    fn from(RequestId(id): RequestId) -> Self {
        let bits = id.as_u128();
        let letter = |place: u32| LETTERS[(bits >> (5 * place)) as usize & 31] as char;
        let half = |places: std::ops::Range<u32>| places.rev().map(letter).collect::<String>();
        Self(format!("{}-{}", half(5..10), half(0..5)))
    }
}

#[expect(clippy::disallowed_methods, reason = "a request's name is no id of the domain")]
fn new_id() -> RequestId {
    RequestId(Uuid::now_v7())
}

/// The layer: names the request and logs how it was answered.
pub async fn identify(mut request: Request, next: Next) -> Response {
    let id = new_id();
    let reference = Reference::from(id);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = known(request.method());
    let span = tracing::info_span!(
        "request",
        id = %id.0,
        reference = reference.0,
        method,
        route = route.as_ref().map_or("none", MatchedPath::as_str),
    );
    request.extensions_mut().insert(id);
    request.extensions_mut().insert(reference);
    let quiet = super::is_plain(request.uri().path());
    let begun = Instant::now();
    async {
        let mut response = next.run(request).await;
        let status = response.status();
        let took = begun.elapsed();
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        count(method, route.as_ref(), status, took);
        if status.is_server_error() {
            tracing::warn!(status = status.as_u16(), ms, "answered");
        } else if quiet {
            tracing::debug!(status = status.as_u16(), ms, "answered");
        } else {
            tracing::info!(status = status.as_u16(), ms, "answered");
        }
        if let Ok(value) = HeaderValue::from_str(&id.0.to_string()) {
            let name = HeaderName::from_static("x-request-id");
            response.headers_mut().insert(name, value);
        }
        response
    }
    .instrument(span)
    .await
}

/// Counts an answer for who measures; nothing happens when nobody does.
fn count(method: &'static str, route: Option<&MatchedPath>, status: StatusCode, took: Duration) {
    let route = route.map_or_else(|| "none".to_owned(), |route| route.as_str().to_owned());
    let status = status.as_u16().to_string();
    metrics::histogram!("filiera_request_seconds", "route" => route, "method" => method, "status" => status)
        .record(took);
}

/// The method's name if it is a usual one: what peers invent stays out of the log.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_short_readable_and_different_for_each_request() {
        let references: std::collections::HashSet<String> = (0..1_000).map(|_| Reference::from(new_id()).0).collect();
        assert_eq!(references.len(), 1_000);
        for reference in references {
            assert_eq!(reference.len(), 11);
            let letters = reference.bytes().filter(|byte| *byte != b'-');
            assert!(letters.into_iter().all(|byte| LETTERS.contains(&byte)));
        }
    }
}
