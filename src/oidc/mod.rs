//! Work accounts at identity providers, by OpenID Connect: send a browser away, take it back, and say who came.
//! Rule: what comes back is believed only if this browser began it here and the provider's token proves it; whatever
//! is wrong is a [`Refusal`], for which there is a page. Nothing here knows of pages or tables.
//! Read `flow.rs` for what binds the two halves, then `exchange.rs`; providers are set in `config/issuers.rs`.

mod exchange;
mod flow;
mod metadata;
mod said;
mod transport;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use url::Url;

pub use flow::{Aim, Flow, Returned, Wish};

use crate::config::Issuer;
use crate::domain::accounts::WorkIdentity;
use crate::domain::token::Key;
use metadata::Memory;
use transport::Transport;

/// How long a provider may take for all that one step asks of it.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Why nobody was signed in. The words are for the log; the page has its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The provider does not answer, or not in time. Worth another try.
    #[error("the provider does not answer: {0}")]
    Unreachable(String),
    /// The provider's answer does not hold. Somebody has to look at it.
    #[error("the provider's answer cannot be trusted: {0}")]
    Untrusted(String),
    /// This browser did not begin it, or too long ago, or it came back before. To be begun again.
    #[error("the sign-in cannot be finished: {0}")]
    Unfinished(String),
    /// The person or the provider said no.
    #[error("the provider refused: {0}")]
    Denied(String),
    /// The provider does not say what has to be known; the claim is named.
    #[error("the claim {0} is missing")]
    Missing(String),
}

/// The providers of this portal; cheap to clone.
#[derive(Clone, Default)]
pub struct Providers(Arc<Vec<Provider>>);

impl Providers {
    /// The providers of the settings; `return_to` says where each sends browsers back.
    #[must_use]
    pub fn new(issuers: Vec<Issuer>, patience: Duration, return_to: impl Fn(&str) -> String) -> Self {
        let provider = |settings: Issuer| {
            let local = settings.issuer.starts_with("http://");
            Provider {
                redirect: return_to(&settings.name),
                transport: Transport::new(patience, !local),
                memory: Memory::default(),
                patience,
                settings,
            }
        };
        Self(Arc::new(issuers.into_iter().map(provider).collect()))
    }

    /// Every provider, in the order of the settings.
    pub fn all(&self) -> impl Iterator<Item = &Provider> {
        self.0.iter()
    }

    /// The provider of this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Provider> {
        self.all().find(|provider| provider.name() == name)
    }
}

/// One identity provider.
pub struct Provider {
    settings: Issuer,
    redirect: String,
    transport: Transport,
    memory: Memory,
    patience: Duration,
}

impl Provider {
    /// Its name in addresses.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// What its button says.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.settings.title
    }

    /// The claim that tells a global admin.
    #[must_use]
    pub fn admin_claim(&self) -> &str {
        &self.settings.admin_claim
    }

    /// Where to send the browser, and what it has to bring back in a cookie.
    ///
    /// # Errors
    /// When the provider cannot be asked where that is.
    pub async fn begin(&self, key: &Key, wish: Wish, now: DateTime<Utc>) -> Result<(Url, String), Refusal> {
        let known = self.in_time(self.known(now)).await?;
        let flow = Flow::begin(self.name(), wish, now);
        let mut address = known.metadata.authorization_endpoint.clone();
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", &self.redirect)
            .append_pair("scope", "openid email profile")
            .append_pair("state", &flow.state(key))
            .append_pair("nonce", &flow.nonce(key))
            .append_pair("code_challenge", &flow.challenge(key))
            .append_pair("code_challenge_method", "S256");
        if flow.wish().aim.is_grave() {
            address.query_pairs_mut().append_pair("prompt", "login").append_pair("max_age", "0");
        }
        Ok((address, flow.cookie()))
    }

    /// What a browser's cookie says that it began here, for the way back from a page that says it failed. Whether
    /// it is so, [`Provider::take_back`] finds out.
    #[must_use]
    pub fn wish_of(&self, cookie: Option<&str>) -> Wish {
        cookie.and_then(|cookie| Flow::read(self.name(), cookie)).map(|flow| flow.wish().clone()).unwrap_or_default()
    }

    /// Checks that what came back belongs to what this browser began at this provider.
    ///
    /// # Errors
    /// [`Refusal::Unfinished`] when it does not; [`Refusal::Denied`] when the provider said no.
    pub async fn take_back(
        &self,
        key: &Key,
        cookie: Option<&str>,
        returned: &Returned,
        now: DateTime<Utc>,
    ) -> Result<Flow, Refusal> {
        let flow = cookie
            .and_then(|cookie| Flow::read(self.name(), cookie))
            .ok_or_else(|| Refusal::Unfinished("this browser began nothing here".to_owned()))?;
        flow.check(key, returned, now)?;
        let known = self.in_time(self.known(now)).await?;
        let announced = known.metadata.authorization_response_iss_parameter_supported;
        match &returned.iss {
            None if announced => return Err(Refusal::Untrusted("the answer does not name its issuer".to_owned())),
            Some(iss) if !self.may_be_from(iss) => {
                return Err(Refusal::Untrusted("the answer names another issuer".to_owned()));
            }
            _ => {}
        }
        if let Some(error) = &returned.error {
            return Err(said_no(error));
        }
        Ok(flow)
    }

    /// Exchanges the code for who it is. The flow must have been taken back, for the first time.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub async fn identify(
        &self,
        key: &Key,
        flow: &Flow,
        returned: &Returned,
        now: DateTime<Utc>,
    ) -> Result<WorkIdentity, Refusal> {
        let code = returned.code.as_deref().filter(|code| !code.is_empty() && code.len() <= 4096);
        let code = code.ok_or_else(|| Refusal::Unfinished("there is no code".to_owned()))?;
        self.in_time(exchange::identify(self, key, flow, code, now)).await
    }

    /// Whether an answer that names this issuer may be this provider's.
    fn may_be_from(&self, iss: &str) -> bool {
        match self.settings.issuer.split_once("{tenantid}") {
            None => iss == self.settings.issuer,
            Some((before, after)) => {
                iss.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).is_some_and(said::is_tenant)
            }
        }
    }

    async fn in_time<T>(&self, step: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
        tokio::time::timeout(self.patience, step)
            .await
            .unwrap_or_else(|_| Err(Refusal::Unreachable("it took too long".to_owned())))
    }
}

/// What an `error` of the answer means.
fn said_no(error: &str) -> Refusal {
    let known: String = error.chars().filter(|c| c.is_ascii_lowercase() || *c == '_').take(60).collect();
    match known.as_str() {
        "server_error" | "temporarily_unavailable" => Refusal::Unreachable(known),
        _ => Refusal::Denied(known),
    }
}
