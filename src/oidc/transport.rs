//! Requests to a provider. Rule: no redirect is followed, nothing is read beyond 256 KiB, nothing is waited for
//! longer than the step's patience, and an answer that is no JSON is no answer.

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, StatusCode, header, redirect};
use serde::de::DeserializeOwned;

use super::Refusal;

/// The largest answer, in bytes.
const LARGEST: usize = 256 * 1024;

/// The way to one provider.
pub(super) struct Transport {
    client: Option<Client>,
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Nobody there, or not able to.
    Unreachable(String),
    /// It said no, with this status.
    Refused(StatusCode),
    /// What came is no answer.
    Nonsense(String),
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Unreachable(why) => Self::Unreachable(why),
            Trouble::Refused(status) => Self::Untrusted(format!("answered {status}")),
            Trouble::Nonsense(why) => Self::Untrusted(why),
        }
    }
}

impl Transport {
    /// A way that waits `patience`; `tls` insists on it for every address.
    pub(super) fn new(patience: Duration, tls: bool) -> Self {
        // The second installation in one process finds the first one's: both are the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .timeout(patience)
            .connect_timeout(patience)
            .https_only(tls)
            .no_proxy()
            .user_agent(concat!("filiera/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { client: client.map_err(|error| tracing::error!(%error, "no way to identity providers")).ok() }
    }

    /// The client, to make a request with.
    pub(super) fn client(&self) -> Result<&Client, Trouble> {
        self.client.as_ref().ok_or_else(|| Trouble::Unreachable("this machine has no way out".to_owned()))
    }

    /// Sends a request and reads its answer.
    pub(super) async fn json<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, Trouble> {
        let request = request.header(header::ACCEPT, "application/json");
        let response = request.send().await.map_err(|e| Trouble::Unreachable(e.without_url().to_string()))?;
        let status = response.status();
        if status.is_server_error() {
            return Err(Trouble::Unreachable(format!("answered {status}")));
        }
        if status.is_client_error() {
            return Err(Trouble::Refused(status));
        }
        if status != StatusCode::OK {
            return Err(Trouble::Nonsense(format!("answered {status}")));
        }
        let is_json = response
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .and_then(|kind| kind.split(';').next())
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json") || kind.trim().ends_with("+json"));
        if !is_json {
            return Err(Trouble::Nonsense("the answer is no JSON".to_owned()));
        }
        let body = read(response).await?;
        // Where it is wrong, not what stands there: that may be about a person.
        let at = |e: serde_json::Error| format!("the answer cannot be read, at {}:{}", e.line(), e.column());
        serde_json::from_slice(&body).map_err(|e| Trouble::Nonsense(at(e)))
    }
}

async fn read(mut response: Response) -> Result<Vec<u8>, Trouble> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|e| Trouble::Unreachable(e.without_url().to_string()))? {
        if body.len() + chunk.len() > LARGEST {
            return Err(Trouble::Nonsense("the answer is too long".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
