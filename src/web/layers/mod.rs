//! What every request passes before its handler, and every answer after it.
//! Rule: the order is decided here and nowhere else; see [`wrap`].
//! Next: [`render`] for how a refusal becomes a page, one file for each layer.

pub mod body;
pub mod host;
pub mod in_flight;
pub mod origin;
pub mod recover;
pub mod render;
pub mod request_id;
pub mod security_headers;
pub mod static_files;
pub mod time_out;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::{Extensions, HeaderMap, Method, StatusCode, Version, header},
    middleware,
};
use tower_http::{
    CompressionLevel,
    compression::{CompressionLayer, Predicate, predicate::SizeAbove},
};
use url::Url;

pub use render::{Refusal, Render};
pub use request_id::{Reference, RequestId};

/// A route that takes files: its own limit, its own slots, its own patience.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The route's template as registered, e.g. `/o/{org}/documents`.
    pub route: &'static str,
    /// Largest file in bytes.
    pub file: usize,
}

impl Upload {
    /// Room in a body for the fields and the lines between the parts, in bytes.
    const AROUND: usize = 64 * 1024;

    /// Largest request body in bytes.
    #[must_use]
    pub const fn body(&self) -> usize {
        self.file + Self::AROUND
    }
}

/// A route that a machine posts to, which is no form of ours and shows a secret in its place.
#[derive(Debug, Clone, Copy)]
pub struct Machine {
    /// The route's template as registered.
    pub route: &'static str,
    /// Largest request body in bytes.
    pub body: usize,
}

/// The settings of all layers.
#[derive(Clone)]
pub struct Config {
    /// The hosts this portal answers for.
    pub hosts: Arc<host::Hosts>,
    /// Origins besides our own to which forms may lead (identity providers), for the CSP.
    pub form_action: Vec<String>,
    /// Makes the page of a refusal.
    pub render: Render,
    /// Longest time to an answer's head.
    pub patience: Duration,
    /// Longest time to an answer's head on an upload route.
    pub upload_patience: Duration,
    /// Requests worked on at the same time by the whole process; more are shed at once.
    pub in_flight: usize,
    /// Uploads received at the same time by the whole process.
    pub uploads_in_flight: usize,
    /// Largest body in bytes of a request that is no upload.
    pub body_bytes: usize,
    /// Bytes of half-received bodies in memory at most, over all connections.
    pub body_budget: usize,
    /// The routes that take files.
    pub uploads: Arc<[Upload]>,
    /// The routes that machines post to.
    pub machines: Arc<[Machine]>,
    /// Where static files come from: [`static_files::embedded`] but in tests.
    pub files: static_files::Source,
}

impl Config {
    /// The settings of the security document for a portal reachable at `base_url`.
    ///
    /// `loopback` also admits `localhost` and its addresses on any port, for development.
    #[must_use]
    pub fn new(base_url: &Url, loopback: bool, render: Render) -> Self {
        Self {
            hosts: Arc::new(host::Hosts::new(base_url, loopback)),
            form_action: Vec::new(),
            render,
            patience: Duration::from_secs(10),
            upload_patience: Duration::from_secs(60),
            in_flight: 64,
            uploads_in_flight: 8,
            body_bytes: 64 * 1024,
            body_budget: 64 * 1024 * 1024,
            uploads: Arc::from([]),
            machines: Arc::from([]),
            files: static_files::embedded(),
        }
    }

    /// The upload route a request was matched to, if it is one.
    fn upload(&self, request: &Request) -> Option<&Upload> {
        // A page may share its address with the form that takes files.
        let matched = request.extensions().get::<MatchedPath>().filter(|_| request.method() == Method::POST)?;
        self.uploads.iter().find(|upload| upload.route == matched.as_str())
    }

    /// The machine's route a request was matched to, if it is one.
    fn machine(&self, request: &Request) -> Option<&Machine> {
        let matched = request.extensions().get::<MatchedPath>().filter(|_| request.method() == Method::POST)?;
        self.machines.iter().find(|machine| machine.route == matched.as_str())
    }
}

/// Adds `/static` and puts all layers around `router`, fallbacks included.
///
/// From the outside in: security headers, request id and log, compression, host, render, recover,
/// patience, origin, body, in-flight cap, then the router. Everything that refuses is inside
/// `render`, so that each refusal gets its page; only the host check answers by itself, because
/// a page for a foreign host could be taken for ours. The cap is innermost: slow bodies are
/// received before they count, or dribbling peers could fill it.
pub fn wrap(router: Router, config: Config) -> Router {
    let headers = security_headers::Headers::new(config.hosts.is_https(), &config.form_action);
    let in_flight = in_flight::InFlight::new(config.in_flight, config.uploads_in_flight);
    let budget = body::Budget::new(config.body_budget);
    let compression =
        CompressionLayer::new().quality(CompressionLevel::Precise(4)).compress_when(SizeAbove::new(512).and(is_text));
    let files = static_files::router(Arc::clone(&config.files));
    let (hosts, render) = (Arc::clone(&config.hosts), Arc::clone(&config.render));
    let config = Arc::new(config);
    let capped = (Arc::clone(&config), in_flight);
    let read = (Arc::clone(&config), budget);
    router
        .merge(files)
        .layer(middleware::from_fn_with_state(capped, in_flight::cap))
        .layer(middleware::from_fn_with_state(read, body::receive))
        .layer(middleware::from_fn_with_state(Arc::clone(&config), origin::check))
        .layer(middleware::from_fn_with_state(config, time_out::limit))
        .layer(middleware::from_fn(recover::catch))
        .layer(middleware::from_fn_with_state(render, render::refusals))
        .layer(middleware::from_fn_with_state(hosts, host::check))
        .layer(compression)
        .layer(middleware::from_fn(request_id::identify))
        .layer(middleware::from_fn_with_state(Arc::new(headers), security_headers::set))
}

/// Whether an answer is worth compressing while it is sent: pages and tables. Files under
/// `/static` come compressed or are not worth it, and what people uploaded is left as it is.
fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| {
        let kinds: [&[u8]; 4] = [b"text/html", b"text/csv", b"text/plain", b"application/json"];
        kinds.iter().any(|text| kind.as_bytes().starts_with(text))
    })
}

/// Whether a path belongs to machines: never shed, never turned into a page.
fn is_plain(path: &str) -> bool {
    is_health(path) || path.starts_with("/static/")
}

/// Whether a path belongs to the health checks.
fn is_health(path: &str) -> bool {
    path == "/health" || path.starts_with("/health/")
}
