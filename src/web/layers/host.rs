//! Which hosts this portal answers for (threat T12).
//! Rule: a request must name exactly one host and it must be ours, in the `Host` field and in the
//! request line; hyper itself lets missing, double and foreign ones through.
//! Next: [`super::origin`] builds on the same list.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use url::Url;

/// The names by which this machine may call itself in development.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The hosts of the portal.
#[derive(Debug, Clone)]
pub struct Hosts {
    names: Vec<(String, Option<u16>)>,
    https: bool,
    loopback: bool,
}

impl Hosts {
    /// The host of `base_url`; `loopback` also admits `localhost` and its addresses on any port.
    #[must_use]
    pub fn new(base_url: &Url, loopback: bool) -> Self {
        let own = base_url.host_str().map(str::to_ascii_lowercase);
        let names = own.map(|name| (name, base_url.port_or_known_default()));
        Self { names: names.into_iter().collect(), https: base_url.scheme() == "https", loopback }
    }

    /// Admits another host, `name` or `name:port`, under the same scheme. What cannot be read as
    /// such admits nothing.
    #[must_use]
    pub fn and(mut self, host: &str) -> Self {
        if let Some((name, port)) = split(host) {
            let port = port.or(self.default_port());
            self.names.push((name.to_ascii_lowercase(), port));
        }
        self
    }

    /// Whether browsers reach the portal by https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether `host`, as it stands in a `Host` field, is one of ours.
    #[must_use]
    pub fn knows(&self, host: &str) -> bool {
        let Some((name, port)) = split(host) else {
            return false;
        };
        let port = port.or(self.default_port());
        let own = |(own, at): &(String, Option<u16>)| name.eq_ignore_ascii_case(own) && port == *at;
        self.names.iter().any(own) || (self.loopback && is_loopback(name))
    }

    /// Whether `origin`, as it stands in an `Origin` field, is the origin of `host`.
    #[must_use]
    pub fn is_origin_of(&self, origin: &str, host: &str) -> bool {
        let (https, authority) = match origin.split_once("://") {
            Some(("https", authority)) => (true, authority),
            Some(("http", authority)) => (false, authority),
            _ => return false,
        };
        let (Some((from, from_port)), Some((to, to_port))) = (split(authority), split(host)) else {
            return false;
        };
        let scheme_fits = https == self.https || (!https && self.loopback && is_loopback(to));
        let default = Some(if https { 443 } else { 80 });
        scheme_fits && from.eq_ignore_ascii_case(to) && from_port.or(default) == to_port.or(default)
    }

    fn default_port(&self) -> Option<u16> {
        Some(if self.https { 443 } else { 80 })
    }
}

/// The one `Host` field of a request as text.
pub(super) fn named(headers: &HeaderMap) -> Option<&str> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next()?;
    if hosts.next().is_some() {
        return None;
    }
    host.to_str().ok()
}

/// The layer: 400 unless exactly one host is named, 421 unless it is ours.
pub async fn check(State(hosts): State<Arc<Hosts>>, request: Request, next: Next) -> Response {
    let Some(host) = named(request.headers()) else {
        return tiny(StatusCode::BAD_REQUEST);
    };
    let probe = super::is_health(request.uri().path());
    let ours = |host: &str| hosts.knows(host) || (probe && is_machine(host));
    let line = request.uri().authority();
    if !ours(host) || line.is_some_and(|authority| !ours(authority.as_str())) {
        return tiny(StatusCode::MISDIRECTED_REQUEST);
    }
    next.run(request).await
}

fn tiny(status: StatusCode) -> Response {
    (status, "This host is not served here.\n").into_response()
}

/// Whether `host` names a machine by its address, as probes of balancers do.
fn is_machine(host: &str) -> bool {
    let Some((name, _)) = split(host) else {
        return false;
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    is_loopback(name) || bare.parse::<std::net::IpAddr>().is_ok()
}

fn is_loopback(name: &str) -> bool {
    LOOPBACK.iter().any(|own| name.eq_ignore_ascii_case(own))
}

/// Name and port of an authority; `None` for anything that is not just these two.
fn split(authority: &str) -> Option<(&str, Option<u16>)> {
    let end = if authority.starts_with('[') {
        authority.find(']')? + 1
    } else {
        authority.find(':').unwrap_or(authority.len())
    };
    let (name, rest) = authority.split_at(end);
    if name.is_empty() || name.contains(['@', '/', '\\', '?', '#', ' ', ',']) {
        return None;
    }
    if rest.is_empty() {
        return Some((name, None));
    }
    let digits = rest.strip_prefix(':')?;
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    let port = digits.parse().ok().filter(|_| all_digits)?;
    Some((name, Some(port)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn hosts(base: &str, loopback: bool) -> Hosts {
        Hosts::new(&Url::parse(base).unwrap(), loopback)
    }

    #[test]
    fn only_the_own_host_with_the_own_port_is_known() {
        let ours = hosts("https://portal.example", false);
        for good in ["portal.example", "PORTAL.example", "portal.example:443"] {
            assert!(ours.knows(good), "{good}");
        }
        for bad in [
            "",
            "evil.example",
            "portal.example.",
            "portal.example:80",
            "portal.example:",
            "portal.example:+443",
            "portal.example:99999999",
            "a@portal.example",
            "localhost",
            "portal.example.evil.example",
            "portal.example/x",
            "portal.example,evil.example",
            "[portal.example]",
            "127.0.0.1",
            " portal.example",
            "xportal.example",
        ] {
            assert!(!ours.knows(bad), "{bad}");
        }
        assert!(ours.and("other.example").knows("other.example:443"));
    }

    #[test]
    fn in_development_this_machine_is_known_on_any_port() {
        let ours = hosts("http://localhost:8080", true);
        for good in ["localhost", "localhost:1", "127.0.0.1:9", "[::1]:8080", "[::1]"] {
            assert!(ours.knows(good), "{good}");
        }
        for bad in ["::1", "127.0.0.2", "localhost.evil.example", "0.0.0.0", "[::1]x"] {
            assert!(!ours.knows(bad), "{bad}");
        }
    }

    #[test]
    fn an_origin_belongs_to_the_host_only_with_the_same_scheme_name_and_port() {
        let ours = hosts("https://portal.example", false);
        assert!(ours.is_origin_of("https://portal.example", "portal.example"));
        assert!(ours.is_origin_of("https://portal.example", "portal.example:443"));
        for bad in [
            "null",
            "",
            "http://portal.example",
            "https://portal.example:444",
            "https://evil.example",
            "https://portal.example.evil.example",
            "https://portal.example/",
            "https://portal.example@evil.example",
        ] {
            assert!(!ours.is_origin_of(bad, "portal.example"), "{bad}");
        }
        let dev = hosts("http://localhost:8080", true);
        assert!(dev.is_origin_of("http://127.0.0.1:8080", "127.0.0.1:8080"));
        assert!(!dev.is_origin_of("http://127.0.0.1:8081", "127.0.0.1:8080"));
        assert!(!dev.is_origin_of("http://127.0.0.1:8080", "localhost:8080"));
    }
}
