//! The portal's cookies: strictly necessary ones only, host-bound, out of reach of scripts.
//! Rule: a name is made here, so that its prefix and its attributes always fit each other.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite, time::Duration};

/// What a cookie carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jar {
    /// The session's token.
    Session,
    /// The browser's random mark, which forms are bound to. Never becomes a session.
    Browser,
    /// The language chosen before signing in.
    Language,
    /// Light or dark, chosen before signing in.
    Theme,
    /// A message for the next page.
    Flash,
    /// The mailed code this browser asked for.
    Code,
    /// The primary contact's link.
    Confirmation,
    /// The link of an invitation to a reseller.
    Invitation,
    /// The open link for customers.
    Door,
    /// The link of a request to a customer.
    Request,
    /// The second step of a sign-in, or a passkey that is asked for.
    Ceremony,
    /// The forgotten password this browser chooses anew.
    Reset,
    /// The browser itself, as one that somebody signed in with.
    Device,
    /// The link of an invitation to a company.
    Joining,
    /// Proof that this browser typed the code mailed to an invited customer.
    Proof,
    /// A sign-in on its way to a provider and back.
    Flow,
    /// Somebody a provider vouched for, or whose mailbox is proved, and who has no place here yet.
    Arrival,
}

impl Jar {
    /// Every one of them, for the page that lists them.
    pub const ALL: [Self; 17] = [
        Self::Session,
        Self::Browser,
        Self::Language,
        Self::Theme,
        Self::Flash,
        Self::Code,
        Self::Confirmation,
        Self::Invitation,
        Self::Door,
        Self::Request,
        Self::Ceremony,
        Self::Reset,
        Self::Device,
        Self::Joining,
        Self::Proof,
        Self::Flow,
        Self::Arrival,
    ];

    /// Its name without prefix.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Browser => "browser",
            Self::Language => "language",
            Self::Theme => "theme",
            Self::Flash => "flash",
            Self::Code => "code",
            Self::Confirmation => "confirmation",
            Self::Invitation => "invitation",
            Self::Door => "door",
            Self::Request => "request",
            Self::Ceremony => "ceremony",
            Self::Reset => "reset",
            Self::Device => "device",
            Self::Joining => "joining",
            Self::Proof => "proof",
            Self::Flow => "flow",
            Self::Arrival => "arrival",
        }
    }

    /// How long the browser keeps it; `None` until it closes.
    #[must_use]
    pub const fn life(self) -> Option<Duration> {
        match self {
            Self::Language | Self::Theme | Self::Device => Some(Duration::days(365)),
            Self::Flash => Some(Duration::minutes(5)),
            Self::Flow => Some(Duration::minutes(10)),
            Self::Code | Self::Proof | Self::Arrival | Self::Ceremony | Self::Reset => Some(Duration::hours(1)),
            _ => None,
        }
    }

    /// Its name as the browser shows it.
    #[must_use]
    pub fn full_name(self, secure: bool) -> String {
        format!("{}filiera-{}", if secure { "__Host-" } else { "" }, self.name())
    }
}

/// Reads one cookie of a request.
#[must_use]
pub fn read(headers: &HeaderMap, jar: Jar, secure: bool) -> Option<String> {
    let name = jar.full_name(secure);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| Cookie::split_parse(value.to_owned()))
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// Adds a cookie to an answer.
pub fn set(headers: &mut HeaderMap, jar: Jar, value: &str, secure: bool) {
    append(headers, &build(jar, value, secure, jar.life()));
}

/// Takes a cookie away.
pub fn clear(headers: &mut HeaderMap, jar: Jar, secure: bool) {
    append(headers, &build(jar, "", secure, Some(Duration::ZERO)));
}

/// Whether an answer sets or clears this cookie.
#[must_use]
pub fn sets(headers: &HeaderMap, jar: Jar, secure: bool) -> bool {
    let beginning = format!("{}=", jar.full_name(secure));
    headers.get_all(header::SET_COOKIE).iter().any(|value| value.as_bytes().starts_with(beginning.as_bytes()))
}

fn build(jar: Jar, value: &str, secure: bool, life: Option<Duration>) -> Cookie<'static> {
    let mut cookie = Cookie::build((jar.full_name(secure), value.to_owned()))
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax)
        .build();
    cookie.set_max_age(life);
    cookie
}

fn append(headers: &mut HeaderMap, cookie: &Cookie<'_>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        headers.append(header::SET_COOKIE, value);
    }
}
