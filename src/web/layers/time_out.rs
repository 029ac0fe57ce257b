//! The longest time a request may take to its answer's head, its body's arrival included.
//! Rule: nobody waits longer than the configuration says; what the handler held is dropped.
//! Next: [`super::Config`] for the figures.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::time::timeout;

use super::{Config, Refusal};

/// The layer: refuses with [`Refusal::TooSlow`] after [`Config::patience`], on upload routes
/// after [`Config::upload_patience`].
pub async fn limit(State(config): State<Arc<Config>>, request: Request, next: Next) -> Response {
    let patience = match config.upload(&request) {
        Some(_) => config.upload_patience,
        None => config.patience,
    };
    match timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!("a request was given up: it took too long");
            Refusal::TooSlow.into_response()
        }
    }
}
