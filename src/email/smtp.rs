//! The dialogue with a mail server, over a few kept connections.
//!
//! One rule: a connection goes back to the shelf only after a finished dialogue. lettre's own
//! pool shelves one whose dialogue was cut short, whose late answer the next message would take
//! for its own; and its async reads know no timeout. So the shelf and the clock are ours.
//! Next: `sender`.

use std::fmt;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use tokio::time::timeout;
use url::Url;

use super::sender::{Accepted, SendError};

/// How long connecting, and then sending, may each take.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// Connections kept at most.
const SHELF: usize = 4;
/// How long a connection is kept unused; servers close idle ones after minutes.
const IDLE: Duration = Duration::from_secs(30);
/// Messages over one connection; many servers stop at 100.
const MESSAGES: u32 = 50;
/// Answers that speak of our sign-in and not of the message (RFC 4954 section 6).
const SIGN_IN: [u16; 4] = [530, 534, 535, 538];

/// Why an address of a mail server cannot be used. Says nothing of what was in it: it may hold
/// a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlError {
    /// Not an address at all, or without a host.
    #[error("is not an address like smtp://user:password@host:587")]
    Malformed,
    /// A scheme other than smtp and smtps, or another value of `tls`.
    #[error("takes smtp:// or smtps://, and tls=required, tls=opportunistic or tls=none")]
    Policy,
    /// No TLS for this host name.
    #[error("names a host that TLS cannot be set up for")]
    Tls,
}

#[derive(Clone)]
enum Tls {
    None,
    Opportunistic(TlsParameters),
    Required(TlsParameters),
    Wrapped(TlsParameters),
}

/// A mail server and the connections kept to it.
pub struct Smtp {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<Credentials>,
    hello: ClientId,
    patience: Duration,
    shelf: Mutex<Vec<Kept>>,
}

struct Kept {
    connection: AsyncSmtpConnection,
    since: Instant,
    messages: u32,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({}:{})", self.host, self.port)
    }
}

impl Smtp {
    /// From `smtps://user:password@host` (TLS from the start, port 465) or
    /// `smtp://user:password@host` (STARTTLS required, port 587). On this machine `smtp://` is
    /// plain, port 25. `?tls=required|opportunistic|none` overrides; a path names us in EHLO.
    ///
    /// # Errors
    /// When the address is malformed or asks for something unknown.
    pub fn from_url(address: &str) -> Result<Self, SmtpUrlError> {
        let url = Url::parse(address).map_err(|_| SmtpUrlError::Malformed)?;
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or(SmtpUrlError::Malformed)?.trim_matches(['[', ']']).to_owned();
        let asked = url.query_pairs().find(|(key, _)| key == "tls").map(|(_, value)| value);
        let parameters = || TlsParameters::new(host.clone()).map_err(|_| SmtpUrlError::Tls);
        let (tls, port) = match (url.scheme(), asked.as_deref()) {
            ("smtps", None) => (Tls::Wrapped(parameters()?), 465),
            ("smtp", None) if is_this_machine(&host) => (Tls::None, 25),
            ("smtp", None | Some("required")) => (Tls::Required(parameters()?), 587),
            ("smtp", Some("opportunistic")) => (Tls::Opportunistic(parameters()?), 587),
            ("smtp", Some("none")) => (Tls::None, 25),
            _ => return Err(SmtpUrlError::Policy),
        };
        let name = url.path().trim_matches('/');
        let hello = if name.is_empty() {
            ClientId::default()
        } else if name.bytes().all(|b| b.is_ascii_alphanumeric() || b".-[]:".contains(&b)) {
            ClientId::Domain(name.to_owned())
        } else {
            return Err(SmtpUrlError::Malformed);
        };
        Ok(Self {
            port: url.port().unwrap_or(port),
            credentials: credentials(&url)?,
            patience: PATIENCE,
            shelf: Mutex::default(),
            host,
            tls,
            hello,
        })
    }

    /// With another patience than [`PATIENCE`].
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// One message, one dialogue.
    ///
    /// # Errors
    /// [`SendError::Never`] for a 5xx answer to the message, [`SendError::Later`] for all else:
    /// no connection, a refused sign-in, 4xx, silence, a dialogue cut short.
    pub async fn send(&self, envelope: &Envelope, bytes: &[u8]) -> Result<Accepted, SendError> {
        let mut kept = timeout(self.patience, self.connection())
            .await
            .map_err(|_| self.silence("while connecting"))?
            .map_err(|error| SendError::later(&words(&error)))?;
        let answer = timeout(self.patience, kept.connection.send(envelope, bytes))
            .await
            .map_err(|_| self.silence("while sending"))?;
        match answer {
            Ok(response) => {
                self.shelve(kept);
                Ok(Accepted { answer: said(&response) })
            }
            Err(error) => Err(judged(&error, envelope)),
        }
    }

    /// A kept connection that still answers, else a new one.
    async fn connection(&self) -> Result<Kept, Error> {
        while let Some(mut kept) = self.unshelve() {
            if kept.connection.test_connected().await {
                return Ok(kept);
            }
        }
        let wrapped = match &self.tls {
            Tls::Wrapped(parameters) => Some(parameters.clone()),
            _ => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, Some(self.patience), &self.hello, wrapped, None).await?;
        match &self.tls {
            Tls::Required(parameters) => {
                connection.starttls(parameters.clone(), &self.hello).await?;
            }
            Tls::Opportunistic(parameters) if connection.can_starttls() => {
                connection.starttls(parameters.clone(), &self.hello).await?;
            }
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(Kept { connection, since: Instant::now(), messages: 0 })
    }

    fn unshelve(&self) -> Option<Kept> {
        let mut shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.retain(|kept| kept.since.elapsed() < IDLE);
        shelf.pop()
    }

    fn shelve(&self, mut kept: Kept) {
        kept.messages += 1;
        kept.since = Instant::now();
        let mut shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.len() < SHELF && kept.messages < MESSAGES && !kept.connection.has_broken() {
            shelf.push(kept);
        }
    }

    fn silence(&self, when: &str) -> SendError {
        SendError::later(&format!("no answer for {} s {when}", self.patience.as_secs_f32()))
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn credentials(url: &Url) -> Result<Option<Credentials>, SmtpUrlError> {
    let Some(password) = url.password() else {
        return Ok(None);
    };
    let user = decoded(url.username()).ok_or(SmtpUrlError::Malformed)?;
    let password = decoded(password).ok_or(SmtpUrlError::Malformed)?;
    Ok(Some(Credentials::new(user, password)))
}

/// Percent-decoded. A plus sign is one, and an ampersand ends nothing, other than in a form.
fn decoded(words: &str) -> Option<String> {
    let field = words.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    let mut fields = url::form_urlencoded::parse(field.as_bytes());
    Some(fields.next().map(|(name, _)| name.into_owned()).unwrap_or_default()).filter(|name| !name.contains('\u{fffd}'))
}

/// What the answer to the message means for it.
fn judged(error: &Error, envelope: &Envelope) -> SendError {
    let code = error.status().map(u16::from);
    let ours = code.is_some_and(|code| SIGN_IN.contains(&code));
    // The one refusal lettre makes itself: an address in Unicode, a server without SMTPUTF8.
    let unwritable = error.is_client() && !envelope.to().iter().all(|to| to.to_string().is_ascii());
    if (error.is_permanent() && !ours) || unwritable {
        SendError::never(&words(error))
    } else {
        SendError::later(&words(error))
    }
}

fn words(error: &Error) -> String {
    let source = std::error::Error::source(error).map(ToString::to_string);
    match (error.status(), source) {
        (Some(code), Some(words)) => format!("{code} {words}"),
        _ => error.to_string(),
    }
}

fn said(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), lines.join(" "))
}
