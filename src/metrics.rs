//! Figures for a monitoring system, in Prometheus text on an address of their own (`FILIERA_METRICS_LISTEN`).
//! Rule: a figure never carries a name, an address or an id; routes are named by their pattern.
//! Counted in [`crate::web::layers`] and [`crate::jobs`]; what only the database knows is asked when read.

use std::net::SocketAddr;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::{Router, http::StatusCode, routing::get};
use metrics::{describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::domain::clock::Clock;
use crate::domain::db::Db;
use crate::domain::outbox;
use crate::server;

/// Where a request's seconds fall.
const SECONDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// Begins to count, once for the process.
///
/// # Errors
/// When something counts already.
pub fn start() -> anyhow::Result<PrometheusHandle> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("filiera_request_seconds".to_owned()), &SECONDS)?
        .install_recorder()?;
    describe_histogram!("filiera_request_seconds", "Requests by route, method and status");
    describe_counter!("filiera_letters_total", "Letters by what became of a try: sent, later, dead");
    describe_gauge!("filiera_letters_waiting", "Letters that wait for their first or next try");
    describe_gauge!("filiera_letters_dead", "Letters that were given up");
    describe_gauge!("filiera_letters_oldest_seconds", "How long the oldest due letter has been waiting");
    describe_gauge!("filiera_database_connections", "Connections for requests: open and idle");
    Ok(handle)
}

/// Counts and shows the figures on `address` until `stop`, if there is such an address.
///
/// # Errors
/// When the address is taken or something counts already.
pub fn serve(
    address: Option<SocketAddr>,
    db: &Db,
    clock: &Clock,
    stop: &CancellationToken,
) -> anyhow::Result<Option<JoinHandle<server::Drained>>> {
    let Some(address) = address else { return Ok(None) };
    let listener = server::listen(address).map_err(|e| anyhow::anyhow!("cannot show figures on {address}: {e}"))?;
    let router = router(start()?, db.clone(), clock.clone());
    Ok(Some(tokio::spawn(server::serve(listener, router, server::Limits::default(), stop.clone().cancelled_owned()))))
}

/// The pages of the metrics address: `/metrics` alone.
#[expect(clippy::disallowed_methods, reason = "no page of the portal: an address of its own, without people")]
pub fn router(handle: PrometheusHandle, db: Db, clock: Clock) -> Router {
    Router::new().route("/metrics", get(show)).with_state((handle, db, clock))
}

async fn show(State((handle, db, clock)): State<(PrometheusHandle, Db, Clock)>) -> Response {
    let pool = db.app_pool();
    gauge!("filiera_database_connections", "state" => "open").set(f64::from(pool.size()));
    #[expect(clippy::cast_precision_loss, reason = "a pool has a few connections")]
    gauge!("filiera_database_connections", "state" => "idle").set(pool.num_idle() as f64);
    match outbox::backlog(&db, clock.now()).await {
        Ok(backlog) => {
            gauge!("filiera_letters_waiting").set(backlog.waiting);
            gauge!("filiera_letters_dead").set(backlog.dead);
            gauge!("filiera_letters_oldest_seconds").set(backlog.oldest_seconds);
        }
        Err(error) => {
            tracing::warn!(%error, "the outbox could not be counted");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    }
    handle.run_upkeep();
    ([("content-type", "text/plain; version=0.0.4; charset=utf-8")], handle.render()).into_response()
}
