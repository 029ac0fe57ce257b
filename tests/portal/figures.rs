//! The figures of `FILIERA_METRICS_LISTEN`, as a monitoring system reads them.

use axum::body::Body;
use axum::http::Request;

use crate::support::browser::answer_of;
use crate::support::cast::{GIULIA, signed_in};
use crate::support::world::world;

#[tokio::test]
async fn figures_name_routes_and_what_became_of_letters_but_no_path_no_address_and_no_id() {
    let counting = filiera::metrics::start().unwrap();
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get("/sign-in").await;
    giulia.get("/v/kept-secret?lang=it").await;
    giulia.get("/nowhere/kept-secret").await;
    let router = filiera::metrics::router(counting, app.db().clone(), app.app.clock.clone());
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let page = answer_of(router, "/metrics".to_owned(), request).await;
    page.must_be(200);
    let text = &page.html;
    for figure in [
        "filiera_request_seconds_count{route=\"/v/{token}\",method=\"GET\"",
        "filiera_request_seconds_count{route=\"none\",method=\"GET\",status=\"404\"}",
        "filiera_letters_waiting 0",
        "filiera_letters_dead ",
        "filiera_letters_oldest_seconds 0",
        "filiera_database_connections{state=\"open\"}",
    ] {
        assert!(text.contains(figure), "{figure} in\n{text}");
    }
    assert!(!text.contains("kept-secret") && !text.contains(".example"), "{text}");
}
