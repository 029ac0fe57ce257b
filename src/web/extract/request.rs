//! Parts of the request other than its form: the time, the path, the query, where it came from.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;

use crate::server::Peer;
use crate::web::error::WebError;
use crate::web::state::App;

/// The program's time, once for the whole request.
pub struct Now(pub DateTime<Utc>);

impl FromRequestParts<App> for Now {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(app.now()))
    }
}

/// The parts of the path; a malformed one is a page that does not exist.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = WebError;

    #[expect(clippy::disallowed_types, reason = "this is the wrapper around it")]
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, WebError> {
        axum::extract::Path::<T>::from_request_parts(parts, app)
            .await
            .map(|path| Self(path.0))
            .map_err(|_| WebError::NotFound)
    }
}

/// The query; what it does not understand counts as not said.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Default> FromRequestParts<App> for Query<T> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(serde_html_form::from_str(query).unwrap_or_default()))
    }
}

/// Where the request came from, for evidence and for the list of sessions.
pub struct Headers {
    /// The client's network address, as far as we know it.
    pub network: String,
    /// What the browser calls itself, cut to 200 characters.
    pub agent: String,
}

impl FromRequestParts<App> for Headers {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let agent = parts.headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let client = |peer: &Peer| app.site.proxies.client(peer.0.ip(), &parts.headers).to_string();
        let network = parts.extensions.get::<Peer>().map(client).unwrap_or_default();
        Ok(Self { network, agent: agent.chars().take(200).collect() })
    }
}
