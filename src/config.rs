//! Settings: every `FILIERA_…` variable, read once, all mistakes reported together.
//! Rule: nothing else in the program reads the environment; secrets print as ***.

mod issuers;

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use ipnet::IpNet;
use url::Url;

pub use issuers::Issuer;

/// Development brings everything itself; production is told everything and refuses half of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Own database, letters as files, the cast one button away.
    Development,
    /// Nothing is assumed.
    Production,
}

/// A secret that never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// All settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `FILIERA_ENV`.
    pub mode: Mode,
    /// `FILIERA_DATA`: the folder for everything the portal keeps itself.
    pub data: PathBuf,
    /// `FILIERA_DATABASE_URL`: a database of one's own; without it the portal runs its own PostgreSQL.
    pub database_url: Option<Secret>,
    /// `FILIERA_DATABASE_POOL`: connections for requests.
    pub pool: u32,
    /// `FILIERA_LISTEN`.
    pub listen: SocketAddr,
    /// `FILIERA_TRUSTED_PROXIES`: whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// `FILIERA_BASE_URL`: where people reach the portal.
    pub base_url: Url,
    /// `FILIERA_SECRET_KEY`: 32 bytes in base64. Development makes one and keeps it.
    pub secret_key: Option<Secret>,
    /// `FILIERA_EVIDENCE_KEY`: 32 bytes in base64 that signatures are recorded with; derived from the secret key without it.
    pub evidence_key: Option<Secret>,
    /// `FILIERA_SMTP_URL`: the mail server; development writes files without it.
    pub smtp_url: Option<Secret>,
    /// `FILIERA_MAIL_FROM`: the address letters come from.
    pub mail_from: String,
    /// `FILIERA_RETURN_DOMAIN`: where letters come back to that a server fails to deliver later.
    pub return_domain: Option<String>,
    /// `FILIERA_RETURN_FOLDER`: the maildir of that domain's mail.
    pub return_folder: Option<PathBuf>,
    /// `FILIERA_RETURN_SECRET`: what a mail server shows that posts that domain's mail.
    pub return_secret: Option<Secret>,
    /// `FILIERA_OIDC_ISSUERS`: the identity providers people may sign in at.
    pub issuers: Vec<Issuer>,
    /// `FILIERA_NAME_SERVERS`: who is asked about domains; the system's name servers without it.
    pub name_servers: Vec<SocketAddr>,
    /// `FILIERA_CLOCK_OFFSET`: shifts the program's time in development, `+31d`, `-2h`.
    pub clock_offset: TimeDelta,
    /// `FILIERA_IN_FLIGHT`: requests worked on at once before others are asked to come back.
    pub in_flight: usize,
    /// `FILIERA_METRICS_LISTEN`: where figures for a monitoring system are shown; nowhere without it.
    pub metrics_listen: Option<SocketAddr>,
    /// `FILIERA_LOG`: what is logged, as `tracing` filters say it.
    pub log: String,
    /// `PATH`, to find PostgreSQL's programs.
    pub search_path: Option<String>,
}

/// One variable that cannot be used, with what would do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {what} (for example {name}={example})")]
pub struct Mistake {
    /// The variable.
    pub name: &'static str,
    /// What is wrong with it.
    pub what: String,
    /// A value that would do.
    pub example: &'static str,
}

/// Every variable, its default and one line why; `.env.example` and the README are held to this list.
pub const VARIABLES: &[(&str, &str, &str)] = &[
    ("FILIERA_ENV", "development", "development or production"),
    ("FILIERA_DATA", ".filiera", "folder for the portal's own database, key and letters"),
    ("FILIERA_DATABASE_URL", "", "a PostgreSQL database of your own; empty: the portal runs its own"),
    ("FILIERA_DATABASE_POOL", "10", "database connections for requests"),
    ("FILIERA_LISTEN", "127.0.0.1:8080", "address and port to listen on"),
    (
        "FILIERA_TRUSTED_PROXIES",
        "",
        "networks of the reverse proxies in front, like 10.0.0.0/8; their X-Forwarded-For is believed",
    ),
    ("FILIERA_BASE_URL", "http://FILIERA_LISTEN", "where people reach the portal; https in production"),
    ("FILIERA_SECRET_KEY", "", "32 random bytes in base64; development makes and keeps one"),
    (
        "FILIERA_EVIDENCE_KEY",
        "",
        "32 random bytes in base64 that sign records of signatures; empty: derived from FILIERA_SECRET_KEY",
    ),
    ("FILIERA_SMTP_URL", "", "mail server, smtp://user:password@host:587; empty in development: letters become files"),
    ("FILIERA_MAIL_FROM", "no-reply@filiera.example", "the address letters come from"),
    (
        "FILIERA_RETURN_DOMAIN",
        "",
        "domain of the letters' return addresses, like bounces.portal.example.com; empty: none",
    ),
    ("FILIERA_RETURN_FOLDER", "", "maildir in which mail to those addresses is found; empty: it is not read"),
    (
        "FILIERA_RETURN_SECRET",
        "",
        "secret with which a mail server posts mail to those addresses to /mail/returns; empty: nobody can",
    ),
    ("FILIERA_OIDC_ISSUERS", "", "identity providers for work accounts, a JSON list; see docs/operations.md"),
    ("FILIERA_NAME_SERVERS", "", "name servers that are asked about domains, like 192.0.2.53; empty: the system's"),
    ("FILIERA_CLOCK_OFFSET", "", "development only: shifts the program's time, like +31d"),
    ("FILIERA_IN_FLIGHT", "64", "requests worked on at once; others get 503 and come back"),
    ("FILIERA_METRICS_LISTEN", "", "address and port for Prometheus figures, apart from the portal; empty: none"),
    ("FILIERA_LOG", "info,sqlx=warn", "what is logged"),
];

/// Reads one variable after the other and remembers what was wrong.
struct Reader<F> {
    read: F,
    mistakes: Vec<Mistake>,
}

impl<F: Fn(&str) -> Option<String>> Reader<F> {
    fn text(&self, name: &'static str) -> Option<String> {
        (self.read)(name).map(|v| v.trim().to_owned()).filter(|v| !v.is_empty())
    }

    fn parsed<T: FromStr>(&mut self, name: &'static str, default: T, what: &str, example: &'static str) -> T {
        match self.text(name).map(|text| text.parse()) {
            None => default,
            Some(Ok(value)) => value,
            Some(Err(_)) => {
                self.wrong(name, what, example);
                default
            }
        }
    }

    /// An address with a port, if one was given.
    fn address(&mut self, name: &'static str, example: &'static str) -> Option<SocketAddr> {
        let address = self.text(name)?.parse().ok();
        if address.is_none() {
            self.wrong(name, "must be an address with a port", example);
        }
        address
    }

    /// Addresses parted by commas, each with the port of name servers unless it names one.
    fn servers(&mut self, name: &'static str, example: &'static str) -> Vec<SocketAddr> {
        let text = self.text(name).unwrap_or_default();
        let server = |part: &str| part.parse().or_else(|_| part.parse().map(|ip: IpAddr| SocketAddr::new(ip, 53)));
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(server).collect::<Result<_, _>>().unwrap_or_else(|_| {
            self.wrong(name, "must be addresses parted by commas", example);
            Vec::new()
        })
    }

    /// Networks parted by commas; an address without a length is a network of one.
    fn networks(&mut self, name: &'static str, example: &'static str) -> Vec<IpNet> {
        let text = self.text(name).unwrap_or_default();
        let network = |part: &str| part.parse().or_else(|_| part.parse().map(|address: IpAddr| IpNet::from(address)));
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(network).collect::<Result<_, _>>().unwrap_or_else(|_| {
            self.wrong(name, "must be networks or addresses parted by commas", example);
            Vec::new()
        })
    }

    fn wrong(&mut self, name: &'static str, what: &str, example: &'static str) {
        self.mistakes.push(Mistake { name, what: what.to_owned(), example });
    }
}

impl Settings {
    /// Reads the settings from the environment.
    ///
    /// # Errors
    /// Every mistake at once.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub fn from_env() -> Result<Self, Vec<Mistake>> {
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads the settings through `read`.
    ///
    /// # Errors
    /// Every mistake at once.
    pub fn read(read: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<Mistake>> {
        let mut r = Reader { read, mistakes: Vec::new() };
        let mode = match r.text("FILIERA_ENV").as_deref() {
            None | Some("development") => Mode::Development,
            Some("production") => Mode::Production,
            Some(_) => {
                r.wrong("FILIERA_ENV", "must be development or production", "production");
                Mode::Development
            }
        };
        let listen = r.parsed(
            "FILIERA_LISTEN",
            SocketAddr::from(([127, 0, 0, 1], 8080)),
            "must be an address with a port",
            "127.0.0.1:8080",
        );
        let settings = Self {
            mode,
            data: r.text("FILIERA_DATA").map_or_else(|| PathBuf::from(".filiera"), PathBuf::from),
            database_url: r.text("FILIERA_DATABASE_URL").map(Secret),
            pool: r.parsed("FILIERA_DATABASE_POOL", 10, "must be a number from 1 to 200", "10"),
            listen,
            trusted_proxies: r.networks("FILIERA_TRUSTED_PROXIES", "10.0.0.0/8,192.0.2.7/32"),
            base_url: base_url(&mut r, listen),
            secret_key: secret_key(&mut r),
            evidence_key: evidence_key(&mut r),
            smtp_url: r.text("FILIERA_SMTP_URL").map(Secret),
            mail_from: r.text("FILIERA_MAIL_FROM").unwrap_or_else(|| "no-reply@filiera.example".to_owned()),
            return_domain: r.text("FILIERA_RETURN_DOMAIN"),
            return_folder: r.text("FILIERA_RETURN_FOLDER").map(PathBuf::from),
            return_secret: return_secret(&mut r),
            issuers: issuers_of(&mut r, mode),
            name_servers: r.servers("FILIERA_NAME_SERVERS", "192.0.2.53,[2001:db8::53]:5353"),
            clock_offset: clock_offset(&mut r),
            in_flight: r.parsed("FILIERA_IN_FLIGHT", 64, "must be a number from 1 to 10000", "64"),
            metrics_listen: r.address("FILIERA_METRICS_LISTEN", "127.0.0.1:9464"),
            log: r.text("FILIERA_LOG").unwrap_or_else(|| "info,sqlx=warn".to_owned()),
            search_path: r.text("PATH"),
        };
        if !(1..=200).contains(&settings.pool) {
            r.wrong("FILIERA_DATABASE_POOL", "must be a number from 1 to 200", "10");
        }
        if !settings.mail_from.contains('@') {
            r.wrong("FILIERA_MAIL_FROM", "must be a mail address", "no-reply@portal.example.com");
        }
        if settings.return_domain.as_ref().is_some_and(|domain| domain.contains('@') || !domain.contains('.')) {
            r.wrong("FILIERA_RETURN_DOMAIN", "must be a domain", "bounces.portal.example.com");
        }
        if mode == Mode::Production {
            settings.fit_for_production(&mut r);
        }
        if r.mistakes.is_empty() { Ok(settings) } else { Err(r.mistakes) }
    }

    fn fit_for_production<F: Fn(&str) -> Option<String>>(&self, r: &mut Reader<F>) {
        if r.text("FILIERA_BASE_URL").is_none() {
            r.wrong("FILIERA_BASE_URL", "is missing", "https://portal.example.com");
        } else if self.base_url.scheme() != "https" {
            r.wrong("FILIERA_BASE_URL", "must begin with https:// in production", "https://portal.example.com");
        }
        if r.text("FILIERA_SECRET_KEY").is_none() {
            r.wrong("FILIERA_SECRET_KEY", "is missing; make one with `openssl rand -base64 32`", "<44 characters>");
        }
        if self.smtp_url.is_none() {
            r.wrong("FILIERA_SMTP_URL", "is missing", "smtp://user:password@mail.example.com:587");
        }
        if r.text("FILIERA_MAIL_FROM").is_none() {
            r.wrong("FILIERA_MAIL_FROM", "is missing", "no-reply@portal.example.com");
        }
        if self.clock_offset != TimeDelta::zero() {
            r.wrong("FILIERA_CLOCK_OFFSET", "is for development only", "");
        }
    }

    /// The evidence key's bytes, if one was given.
    #[must_use]
    pub fn evidence_key_bytes(&self) -> Option<Vec<u8>> {
        self.evidence_key.as_ref().and_then(|key| STANDARD.decode(&key.0).ok())
    }

    /// The key's bytes, if one was given.
    #[must_use]
    pub fn key_bytes(&self) -> Option<Vec<u8>> {
        self.secret_key.as_ref().and_then(|key| STANDARD.decode(&key.0).ok())
    }
}

fn evidence_key<F: Fn(&str) -> Option<String>>(r: &mut Reader<F>) -> Option<Secret> {
    let text = r.text("FILIERA_EVIDENCE_KEY")?;
    if STANDARD.decode(&text).is_ok_and(|bytes| bytes.len() == 32) {
        return Some(Secret(text));
    }
    r.wrong("FILIERA_EVIDENCE_KEY", "must be 32 bytes in base64", "<44 characters>");
    None
}

fn return_secret<F: Fn(&str) -> Option<String>>(r: &mut Reader<F>) -> Option<Secret> {
    let text = r.text("FILIERA_RETURN_SECRET")?;
    if text.len() >= 24 && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Some(Secret(text));
    }
    r.wrong("FILIERA_RETURN_SECRET", "must be at least 24 characters without spaces", "<44 characters>");
    None
}

fn base_url<F: Fn(&str) -> Option<String>>(r: &mut Reader<F>, listen: SocketAddr) -> Url {
    let text = r.text("FILIERA_BASE_URL").unwrap_or_else(|| format!("http://{listen}"));
    match Url::parse(&text) {
        Ok(url) if url.host().is_some() && url.path() == "/" && url.query().is_none() => url,
        _ => {
            r.wrong("FILIERA_BASE_URL", "must be an http(s) address without a path", "https://portal.example.com");
            #[expect(clippy::unwrap_used, reason = "a constant")]
            Url::parse("http://127.0.0.1:8080").unwrap()
        }
    }
}

fn secret_key<F: Fn(&str) -> Option<String>>(r: &mut Reader<F>) -> Option<Secret> {
    let text = r.text("FILIERA_SECRET_KEY")?;
    if STANDARD.decode(&text).is_ok_and(|bytes| bytes.len() >= 32) {
        return Some(Secret(text));
    }
    r.wrong("FILIERA_SECRET_KEY", "must be at least 32 bytes in base64", "<44 characters>");
    None
}

fn issuers_of<F: Fn(&str) -> Option<String>>(r: &mut Reader<F>, mode: Mode) -> Vec<Issuer> {
    let Some(text) = r.text("FILIERA_OIDC_ISSUERS") else { return Vec::new() };
    issuers::read(&text, mode).unwrap_or_else(|what| {
        let example = r#"'[{"name": "entra", "issuer": "https://…", "client_id": "…", "client_secret": "…"}]'"#;
        r.wrong("FILIERA_OIDC_ISSUERS", &what, example);
        Vec::new()
    })
}

fn clock_offset<F: Fn(&str) -> Option<String>>(r: &mut Reader<F>) -> TimeDelta {
    let Some(text) = r.text("FILIERA_CLOCK_OFFSET") else { return TimeDelta::zero() };
    if let Some(offset) = offset(&text) {
        return offset;
    }
    r.wrong("FILIERA_CLOCK_OFFSET", "must be a sign, a number and d, h or m", "+31d");
    TimeDelta::zero()
}

fn offset(text: &str) -> Option<TimeDelta> {
    let unit = text.chars().last()?;
    let number: i64 = text[..text.len() - unit.len_utf8()].parse().ok()?;
    match unit {
        'd' => TimeDelta::try_days(number),
        'h' => TimeDelta::try_hours(number),
        'm' => TimeDelta::try_minutes(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Settings, Vec<Mistake>> {
        let pairs: Vec<_> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Settings::read(move |name| pairs.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone()))
    }

    #[test]
    fn development_needs_no_setting() {
        let settings = read(&[]).unwrap();
        assert_eq!(settings.mode, Mode::Development);
        assert_eq!(settings.base_url.as_str(), "http://127.0.0.1:8080/");
    }

    #[test]
    fn production_names_every_mistake_at_once() {
        let mistakes = read(&[("FILIERA_ENV", "production"), ("FILIERA_LISTEN", "nonsense")]).unwrap_err();
        let names: Vec<_> = mistakes.iter().map(|m| m.name).collect();
        for name in
            ["FILIERA_LISTEN", "FILIERA_BASE_URL", "FILIERA_SECRET_KEY", "FILIERA_SMTP_URL", "FILIERA_MAIL_FROM"]
        {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
    }

    #[test]
    fn production_refuses_an_address_without_tls_and_a_short_key() {
        let mistakes = read(&[
            ("FILIERA_ENV", "production"),
            ("FILIERA_BASE_URL", "http://portal.example"),
            ("FILIERA_SECRET_KEY", "c2hvcnQ="),
            ("FILIERA_SMTP_URL", "smtp://localhost"),
            ("FILIERA_MAIL_FROM", "no-reply@portal.example"),
        ])
        .unwrap_err();
        let names: Vec<_> = mistakes.iter().map(|m| m.name).collect();
        assert_eq!(names, ["FILIERA_SECRET_KEY", "FILIERA_BASE_URL"]);
    }

    #[test]
    fn the_clock_can_be_shifted_in_days_hours_and_minutes() {
        assert_eq!(offset("+31d"), Some(TimeDelta::days(31)));
        assert_eq!(offset("-2h"), Some(TimeDelta::hours(-2)));
        assert_eq!(offset("90m"), Some(TimeDelta::minutes(90)));
        assert_eq!(offset("soon"), None);
        assert_eq!(offset(""), None);
    }

    #[test]
    fn trusted_proxies_are_networks_or_single_addresses() {
        let settings = read(&[("FILIERA_TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7")]).unwrap();
        let told: Vec<String> = settings.trusted_proxies.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["10.0.0.0/8", "192.0.2.7/32"]);
        let mistakes = read(&[("FILIERA_TRUSTED_PROXIES", "the proxy")]).unwrap_err();
        assert_eq!(mistakes[0].name, "FILIERA_TRUSTED_PROXIES");
    }

    #[test]
    fn name_servers_are_addresses_with_or_without_a_port() {
        let settings = read(&[("FILIERA_NAME_SERVERS", "192.0.2.53, [2001:db8::53]:5353")]).unwrap();
        let told: Vec<String> = settings.name_servers.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["192.0.2.53:53", "[2001:db8::53]:5353"]);
        let mistakes = read(&[("FILIERA_NAME_SERVERS", "dns.example")]).unwrap_err();
        assert_eq!(mistakes[0].name, "FILIERA_NAME_SERVERS");
    }

    #[test]
    fn secrets_never_show_themselves() {
        let settings = read(&[("FILIERA_DATABASE_URL", "postgres://u:hunter2@h/d")]).unwrap();
        assert!(!format!("{settings:?}").contains("hunter2"));
    }
}
