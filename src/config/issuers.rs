//! The identity providers somebody may sign in at: `FILIERA_OIDC_ISSUERS`, a list in JSON.
//! Rule: every provider has a name of its own, which is part of its return address; what is missing or unknown is
//! reported with the entry it stands in. What the settings do is in `oidc`.

use serde::Deserialize;
use url::{Host, Url};

use super::{Mode, Secret};

/// The claim that names the directory, unless the settings name another.
const DIRECTORY: &str = "tid";
/// The claim that lists what somebody is in the directory.
const ADMIN_CLAIM: &str = "wids";
/// The global admin among them, as Entra ID numbers it.
const ADMIN_VALUE: &str = "62e90394-69f5-4237-9190-012177145e10";
/// What proves a second factor, in `amr` or `acr`.
const SECOND_FACTOR: [&str; 4] = ["mfa", "phr", "phrh", "http://schemas.openid.net/pape/policies/2007/06/multi-factor"];

/// One identity provider.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issuer {
    /// Its name in addresses: small letters, digits, hyphens.
    pub name: String,
    /// What its button says; the name when nothing is said.
    #[serde(default)]
    pub title: String,
    /// Its issuer, exactly as its tokens say it; `{tenantid}` stands for the directory's id.
    pub issuer: String,
    /// Where its discovery document is, when not below the issuer.
    #[serde(default)]
    pub discovery: Option<Url>,
    /// Our id there.
    pub client_id: String,
    /// Our secret there; a public client has none.
    #[serde(default)]
    pub client_secret: Option<Secret>,
    /// The claim that names the directory.
    #[serde(default = "directory_claim")]
    pub directory_claim: String,
    /// The issuer is one company's own: all its people are of one directory.
    #[serde(default)]
    pub one_directory: bool,
    /// The claim that says what somebody is in the directory.
    #[serde(default = "admin_claim")]
    pub admin_claim: String,
    /// Its value for a global admin.
    #[serde(default = "admin_value")]
    pub admin_value: String,
    /// The provider does not tell who is a global admin: whoever comes first founds the company.
    #[serde(default)]
    pub first_is_admin: bool,
    /// Values of `amr` or `acr` that prove a second factor.
    #[serde(default = "second_factor")]
    pub second_factor: Vec<String>,
}

fn directory_claim() -> String {
    DIRECTORY.to_owned()
}

fn admin_claim() -> String {
    ADMIN_CLAIM.to_owned()
}

fn admin_value() -> String {
    ADMIN_VALUE.to_owned()
}

fn second_factor() -> Vec<String> {
    SECOND_FACTOR.map(str::to_owned).to_vec()
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Secret)
    }
}

impl Issuer {
    /// A provider with the settings nobody has to make.
    #[must_use]
    pub fn new(name: &str, issuer: &str, client_id: &str) -> Self {
        Self {
            name: name.to_owned(),
            title: name.to_owned(),
            issuer: issuer.to_owned(),
            discovery: None,
            client_id: client_id.to_owned(),
            client_secret: None,
            directory_claim: directory_claim(),
            one_directory: false,
            admin_claim: admin_claim(),
            admin_value: admin_value(),
            first_is_admin: false,
            second_factor: second_factor(),
        }
    }

    /// What is wrong with it, in words.
    fn fault(&self, mode: Mode) -> Option<String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.name.is_empty() || self.name.len() > 40 || !self.name.chars().all(plain) {
            return Some(format!("\"name\" of \"{}\" must be small letters, digits and hyphens", self.name));
        }
        if self.client_id.is_empty() {
            return Some(format!("\"client_id\" of \"{}\" is empty", self.name));
        }
        let templated = self.issuer.contains("{tenantid}");
        if templated && (self.discovery.is_none() || self.one_directory) {
            return Some(format!(
                "\"issuer\" of \"{}\" is for many directories: it needs a \"discovery\" and no \"one_directory\"",
                self.name
            ));
        }
        let issuer = Url::parse(&self.issuer.replace("{tenantid}", "0")).ok();
        let addresses = [issuer.as_ref(), self.discovery.as_ref().or(issuer.as_ref())];
        if !addresses.iter().all(|address| address.is_some_and(|address| may_be_asked(address, mode))) {
            return Some(format!("\"issuer\" and \"discovery\" of \"{}\" must be https addresses", self.name));
        }
        (issuer?.query().is_some()).then(|| format!("\"issuer\" of \"{}\" must have no query", self.name))
    }
}

/// Over TLS only, but for a provider on the same machine while developing.
fn may_be_asked(address: &Url, mode: Mode) -> bool {
    let here = match address.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    match address.scheme() {
        "https" => address.host().is_some(),
        "http" => here && mode == Mode::Development,
        _ => false,
    }
}

/// Reads the list.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn read(text: &str, mode: Mode) -> Result<Vec<Issuer>, String> {
    let mut issuers: Vec<Issuer> =
        serde_json::from_str(text).map_err(|e| format!("must be a JSON list of providers: {e}"))?;
    for at in 0..issuers.len() {
        if let Some(fault) = issuers[at].fault(mode) {
            return Err(fault);
        }
        if issuers[..at].iter().any(|other| other.name == issuers[at].name) {
            return Err(format!("two providers are called \"{}\"", issuers[at].name));
        }
        if issuers[..at].iter().any(|other| other.issuer == issuers[at].issuer) {
            return Err(format!("two providers have the issuer of \"{}\"", issuers[at].name));
        }
        let name = issuers[at].name.clone();
        if issuers[at].title.trim().is_empty() {
            issuers[at].title = name;
        }
    }
    Ok(issuers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRA: &str = r#"{"name": "entra", "title": "Entra ID", "issuer": "https://login.example/{tenantid}/v2.0",
        "discovery": "https://login.example/organizations/v2.0/.well-known/openid-configuration",
        "client_id": "portal", "client_secret": "hunter2"}"#;
    const OWN: &str =
        r#"{"name": "own", "issuer": "https://id.nuvola.example", "client_id": "p", "one_directory": true}"#;

    #[test]
    fn several_providers_are_read_with_what_nobody_had_to_say() {
        let issuers = read(&format!("[{ENTRA},{OWN}]"), Mode::Production).unwrap();
        assert_eq!((issuers[0].directory_claim.as_str(), issuers[0].admin_claim.as_str()), ("tid", "wids"));
        assert_eq!((issuers[1].title.as_str(), issuers[1].one_directory), ("own", true));
        assert!(!format!("{issuers:?}").contains("hunter2"), "a secret does not show itself");
    }

    #[test]
    fn every_mistake_names_the_provider_it_is_in() {
        let wrong = |text: &str| read(text, Mode::Production).unwrap_err();
        assert!(wrong("{}").contains("JSON list"));
        assert!(wrong("[{}]").contains("missing field"));
        assert!(wrong(&format!("[{}]", OWN.replace("\"own\"", "\"Own One\""))).contains("small letters"));
        assert!(wrong(&format!("[{}]", OWN.replace("client_id", "client"))).contains("unknown field"));
        assert!(wrong(&format!("[{}]", OWN.replace("https", "http"))).contains("https"));
        assert!(wrong(&format!("[{}]", OWN.replace("https", "ftp"))).contains("https"));
        assert!(wrong(&format!("[{OWN},{OWN}]")).contains("two providers"));
        assert!(wrong(&format!("[{}]", ENTRA.replace("discovery\"", "title2\""))).contains("unknown field"));
    }

    #[test]
    fn a_provider_without_tls_is_for_this_machine_and_for_developing() {
        let here = OWN.replace("https://id.nuvola.example", "http://127.0.0.1:9000");
        assert!(read(&format!("[{here}]"), Mode::Development).is_ok());
        assert!(read(&format!("[{here}]"), Mode::Production).is_err());
        assert!(read(&format!("[{}]", OWN.replace("https", "http")), Mode::Development).is_err());
    }
}
