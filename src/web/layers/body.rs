//! Receives the bodies of ordinary forms whole before any work begins.
//! Rule: a slow sender costs the bytes it has sent and nothing else; it holds no place among the
//! requests in flight. All half-received bodies together stay within a budget.
//! Next: [`super::in_flight`]. Upload routes stream their body and have their own lane there.

use std::{
    future::poll_fn,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    body::{Body, HttpBody},
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{Config, Refusal};

/// How much of a file that is too large is received before the connection is closed, in bytes.
const DRAINED: usize = 64 * 1024 * 1024;

/// Bytes of bodies in memory, over all connections.
#[derive(Debug, Clone)]
pub struct Budget {
    left: Arc<AtomicUsize>,
}

impl Budget {
    /// A budget of so many bytes.
    #[must_use]
    pub fn new(bytes: usize) -> Self {
        Self { left: Arc::new(AtomicUsize::new(bytes)) }
    }
}

/// What one body has taken from the budget; dropping it gives it back.
struct Taken {
    budget: Budget,
    bytes: usize,
}

impl Taken {
    fn more(&mut self, bytes: usize) -> Result<(), Refusal> {
        let take = |left: usize| left.checked_sub(bytes);
        let order = Ordering::Relaxed;
        let taken = self.budget.left.fetch_update(order, order, take);
        taken.map_err(|_| Refusal::Busy)?;
        self.bytes += bytes;
        Ok(())
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.budget.left.fetch_add(self.bytes, Ordering::Relaxed);
    }
}

/// The layer: receives the body, or refuses it with [`Refusal::TooLarge`] as early as possible.
pub async fn receive(
    State((config, budget)): State<(Arc<Config>, Budget)>,
    mut request: Request,
    next: Next,
) -> Response {
    let upload = config.upload(&request).cloned();
    let ordinary = config.machine(&request).map_or(config.body_bytes, |machine| machine.body);
    let limit = upload.as_ref().map_or(ordinary, super::Upload::body);
    if announced(request.headers()).is_some_and(|bytes| bytes > limit) {
        if upload.is_some() {
            drain(request.into_body()).await;
        }
        return Refusal::TooLarge.into_response();
    }
    // The extractors of the handlers must not fall back to axum's own limit of 2 MB.
    DefaultBodyLimit::max(limit).apply(&mut request);
    if let Some(upload) = upload {
        request.extensions_mut().insert(upload);
        return next.run(request).await;
    }
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let (head, body) = request.into_parts();
    let mut taken = Taken { budget, bytes: 0 };
    match whole(body, limit, &mut taken).await {
        Ok(bytes) => next.run(Request::from_parts(head, bytes.into())).await,
        Err(refusal) => refusal.into_response(),
    }
}

/// Lets a file that is too large arrive and drops it: browsers read an answer only once they have sent
/// everything, and would show a broken connection in the place of our page.
async fn drain(mut body: Body) {
    let mut left = DRAINED;
    while let Some(Ok(frame)) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        let bytes = frame.data_ref().map_or(0, tokio_util::bytes::Bytes::len);
        left = left.saturating_sub(bytes);
        if left == 0 {
            return;
        }
    }
}

/// The length a request announces for its body.
fn announced(headers: &HeaderMap) -> Option<usize> {
    let length = headers.get(header::CONTENT_LENGTH)?;
    // Digits too many for a number are too many bytes as well; hyper has refused anything else.
    Some(length.to_str().ok()?.parse().unwrap_or(usize::MAX))
}

async fn whole(mut body: Body, limit: usize, taken: &mut Taken) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        let frame = frame.map_err(|_| Refusal::Malformed(StatusCode::BAD_REQUEST))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if bytes.len() + data.len() > limit {
            return Err(Refusal::TooLarge);
        }
        taken.more(data.len())?;
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}
