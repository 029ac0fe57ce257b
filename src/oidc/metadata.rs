//! What a provider says of itself, and its keys. Rule: believed for an hour; when it is then out of reach, for a day;
//! never when it names another issuer. A provider that just failed is not asked again for some seconds, so that
//! everybody else does not wait for it too.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::CoreJsonWebKeySet;
use serde::Deserialize;
use url::Url;

use super::{Provider, Refusal};

/// How long what a provider said counts as news.
const FRESH: TimeDelta = TimeDelta::hours(1);
/// How long it still counts when the provider is out of reach.
const USABLE: TimeDelta = TimeDelta::hours(24);
/// How long a provider that failed is left alone.
const PAUSE: TimeDelta = TimeDelta::seconds(5);
/// How often keys may be asked for because a token names one we do not know.
const KEYS_APART: TimeDelta = TimeDelta::minutes(1);

/// The parts of a discovery document that matter here.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub(super) authorization_endpoint: Url,
    pub(super) token_endpoint: Url,
    pub(super) userinfo_endpoint: Option<Url>,
    jwks_uri: Url,
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
    pub(super) token_endpoint_auth_methods_supported: Option<Vec<String>>,
    code_challenge_methods_supported: Option<Vec<String>>,
}

/// What is known of a provider, and since when.
pub(super) struct Known {
    pub(super) metadata: Metadata,
    pub(super) keys: CoreJsonWebKeySet,
    at: DateTime<Utc>,
}

/// What is remembered of a provider between two sign-ins.
#[derive(Default)]
pub(super) struct Memory(Mutex<Remembered>);

#[derive(Default, Clone)]
struct Remembered {
    known: Option<Arc<Known>>,
    failed_at: Option<DateTime<Utc>>,
}

impl Memory {
    fn get(&self) -> Remembered {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, remembered: Remembered) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = remembered;
    }
}

impl Provider {
    /// What is known of the provider, asked for where it is too old.
    pub(super) async fn known(&self, now: DateTime<Utc>) -> Result<Arc<Known>, Refusal> {
        let remembered = self.memory.get();
        let usable = remembered.known.clone().filter(|known| known.at + USABLE > now);
        if let Some(known) = usable.clone().filter(|known| known.at + FRESH > now) {
            return Ok(known);
        }
        if remembered.failed_at.is_some_and(|at| at + PAUSE > now) {
            return usable.ok_or_else(|| Refusal::Unreachable("it failed a moment ago".to_owned()));
        }
        // Noted before it is asked: whoever is cut off by the clock finds the note.
        self.memory.set(Remembered { known: remembered.known.clone(), failed_at: Some(now) });
        match self.discover(now).await {
            Ok(known) => {
                let known = Arc::new(known);
                self.memory.set(Remembered { known: Some(known.clone()), failed_at: None });
                Ok(known)
            }
            Err(Refusal::Unreachable(why)) => usable.ok_or(Refusal::Unreachable(why)),
            Err(other) => Err(other),
        }
    }

    /// The same again, because a token names a key that is not among those known; not more than once a minute.
    pub(super) async fn renewed(&self, known: &Known, now: DateTime<Utc>) -> Option<Arc<Known>> {
        if known.at + KEYS_APART > now {
            return None;
        }
        let newer = Arc::new(self.discover(now).await.ok()?);
        self.memory.set(Remembered { known: Some(newer.clone()), failed_at: None });
        Some(newer)
    }

    async fn discover(&self, now: DateTime<Utc>) -> Result<Known, Refusal> {
        let address = match &self.settings.discovery {
            Some(address) => address.to_string(),
            None => format!("{}/.well-known/openid-configuration", self.settings.issuer.trim_end_matches('/')),
        };
        let client = self.transport.client()?;
        let metadata: Metadata = self.transport.json(client.get(address)).await?;
        self.fits(&metadata)?;
        let keys: CoreJsonWebKeySet = self.transport.json(client.get(metadata.jwks_uri.clone())).await?;
        if keys.keys().is_empty() {
            return Err(Refusal::Untrusted("it has no keys".to_owned()));
        }
        Ok(Known { metadata, keys, at: now })
    }

    /// Whether the document is this provider's, and safe to act on.
    fn fits(&self, metadata: &Metadata) -> Result<(), Refusal> {
        let untrusted = |why: &str| Err(Refusal::Untrusted(why.to_owned()));
        if metadata.issuer != self.settings.issuer {
            return untrusted("the discovery document is another issuer's");
        }
        let local = self.settings.issuer.starts_with("http://");
        let endpoints = [&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri].into_iter();
        for endpoint in endpoints.chain(&metadata.userinfo_endpoint) {
            if endpoint.scheme() != "https" && !(local && endpoint.scheme() == "http") {
                return untrusted("an endpoint is not https");
            }
            if endpoint.fragment().is_some() || !endpoint.username().is_empty() {
                return untrusted("an endpoint is no plain address");
            }
        }
        match &metadata.code_challenge_methods_supported {
            Some(methods) if !methods.iter().any(|m| m == "S256") => untrusted("it does not know S256"),
            _ => Ok(()),
        }
    }
}
