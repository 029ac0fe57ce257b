//! For load balancers and people who run the portal: is it alive, can it serve?

use axum::extract::State;
use axum::http::StatusCode;

use crate::web::paths::public;
use crate::web::{App, Audience, Routes};

/// Registers the two.
pub fn routes(routes: &mut Routes) {
    routes.get(public::LIVE, Audience::Anyone, live).get(public::READY, Audience::Anyone, ready);
}

async fn live() -> &'static str {
    "alive\n"
}

async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.db.answers().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    }
}
