//! A panic ends one request, not the server (threat T48).
//! Rule: the person gets the error page with a reference, the log gets one line with the same
//! reference and the place of the panic. The panic's text stays out of both: it may hold names.
//! Next: [`super::render`] for the page.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    task::Poll,
};

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::Refusal;

/// The layer: turns a panic into [`Refusal::Broken`].
pub async fn catch(request: Request, next: Next) -> Response {
    let mut answer = pin!(next.run(request));
    let outcome = std::future::poll_fn(|cx| {
        // Whatever the panic left half done is dropped with the future and never seen again.
        match catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(response)) => Poll::Ready(Some(response)),
            Err(_) => Poll::Ready(None),
        }
    });
    outcome.await.unwrap_or_else(|| Refusal::Broken.into_response())
}

/// Sends panics to the log instead of the standard error stream, with their place and without
/// their text. To be called once at start; the line carries the request's span.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        tracing::error!(place, "panic");
    }));
}
