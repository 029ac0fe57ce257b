//! The cap on requests worked on at the same time (bar B24).
//! Rule: one cap for the whole process. A limit that is built with the layer would count each
//! connection by itself and limit nothing. Who finds no place is told at once, not queued.
//! Next: [`super::body`], which keeps slow senders out of here.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::sync::Semaphore;

use super::{Config, Refusal};

/// The places, shared by all connections.
#[derive(Debug, Clone)]
pub struct InFlight {
    pages: Arc<Semaphore>,
    uploads: Arc<Semaphore>,
}

impl InFlight {
    /// Places for pages and, apart from them, for uploads.
    #[must_use]
    pub fn new(pages: usize, uploads: usize) -> Self {
        Self { pages: Arc::new(Semaphore::new(pages)), uploads: Arc::new(Semaphore::new(uploads)) }
    }
}

/// The layer: refuses with [`Refusal::Busy`] when all places are taken. Static files and health
/// checks need none: they cost next to nothing and must answer most of all when we are busy.
pub async fn cap(State((config, places)): State<(Arc<Config>, InFlight)>, request: Request, next: Next) -> Response {
    if super::is_plain(request.uri().path()) {
        return next.run(request).await;
    }
    let lane = match config.upload(&request) {
        Some(_) => &places.uploads,
        None => &places.pages,
    };
    match lane.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => Refusal::Busy.into_response(),
    }
}
