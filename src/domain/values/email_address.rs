//! Mail addresses. The one rule: kept as typed, compared by [`EmailAddress::canonical`]: IDN in
//! ASCII, lower case, tag and dots kept (two tags are two addresses). Lists of webmail, certified
//! and shared hosts: `mail_domains.rs`; look-alikes: `look_alike.rs`.

use std::fmt;
use std::hash::{Hash, Hasher};

use email_address::Options;

use super::fault::Fault;
use super::look_alike;
use super::mail_domains::{self, Host};
use super::text::clean;

/// Longest address, in characters.
const MAX: usize = 254;

/// A mail address.
/// Kinds of `parse`: `missing`, `characters`, `too_long`, `malformed`.
/// Kinds of `parse_work`, besides: `webmail` (argument `domain`), `certified_mail` (`domain`).
/// Kinds of `parse_person`, besides: `role_address` (argument `role`).
/// Kinds of `parse_founder`, besides: `shared_host` (`domain`), `look_alike` (`domain`, in ASCII).
#[derive(Clone)]
pub struct EmailAddress {
    typed: String,
    canonical: String,
}

impl EmailAddress {
    /// Reads an address of any kind.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        let text = clean(raw)?;
        if text.chars().count() > MAX {
            return Err(Fault::too_long(MAX));
        }
        let text = text.strip_suffix('.').unwrap_or(&text);
        let (local, domain) = text.split_once('@').ok_or_else(Fault::malformed)?;
        // Typed in full-width letters or with an ideographic full stop, it is still this domain.
        let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| Fault::malformed())?;
        let ascii = ascii.trim_end_matches('.');
        let canonical = format!("{}@{ascii}", local.to_ascii_lowercase());
        if canonical.len() > MAX {
            return Err(Fault::too_long(MAX));
        }
        let numeric = ascii.rsplit('.').next().is_none_or(|last| last.bytes().all(|b| b.is_ascii_digit()));
        if numeric || !is_plain(local) || !is_valid(&canonical) {
            return Err(Fault::malformed());
        }
        Ok(Self { typed: text.to_owned(), canonical })
    }

    /// Reads a work address: none of a public mail service (security T16), none of certified
    /// mail, which proves a mailbox but no employment.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse_work(raw: &str) -> Result<Self, Fault> {
        let address = Self::parse(raw)?;
        if address.is_certified_mail() {
            return Err(Fault::of("certified_mail").with("domain", address.domain()));
        }
        match address.public_service() {
            Some(domain) => Err(Fault::of("webmail").with("domain", domain)),
            None => Ok(address),
        }
    }

    /// Reads the work address a person signs up with: also none that names a role (info@ …).
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse_person(raw: &str) -> Result<Self, Fault> {
        let address = Self::parse_work(raw)?;
        if address.is_role() {
            return Err(Fault::of("role_address").with("role", address.local_part()));
        }
        Ok(address)
    }

    /// Reads the work address somebody brings a company here with: also none on a host where strangers are
    /// neighbors (security T20), none whose domain passes for another one (T18).
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse_founder(raw: &str) -> Result<Self, Fault> {
        let address = Self::parse_person(raw)?;
        if address.is_shared_host() {
            return Err(Fault::of("shared_host").with("domain", address.domain()));
        }
        if address.mixed_script() {
            return Err(Fault::of("look_alike").with("domain", address.domain()));
        }
        Ok(address)
    }

    /// Takes back text that `parse` gave and a row kept, under no rule. For `store.rs` only.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self::parse(text).unwrap_or_else(|_| Self { typed: text.to_owned(), canonical: text.to_lowercase() })
    }

    /// The address as typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The address to compare and to keep unique: domain in ASCII, all in lower case.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// The address to hand to a mail server: local part as typed, domain in ASCII.
    #[must_use]
    pub fn deliverable(&self) -> String {
        format!("{}@{}", self.local_part(), self.domain())
    }

    /// The address to count limits by: canonical without its tag (security T17).
    #[must_use]
    pub fn without_tag(&self) -> String {
        let local = self.canonical.split(['+', '@']).next().unwrap_or_default();
        format!("{local}@{}", self.domain())
    }

    /// What stands before the `@`, as typed.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.typed.split('@').next().unwrap_or_default()
    }

    /// The domain, in ASCII and lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.canonical.split_once('@').map_or("", |(_, domain)| domain)
    }

    /// The part of the domain that somebody registered: `nuvola.co.uk` of `mail.nuvola.co.uk`.
    #[must_use]
    pub fn registrable_domain(&self) -> &str {
        mail_domains::registrable(self.domain()).unwrap_or_else(|| self.domain())
    }

    /// The public mail or throw-away service the address belongs to.
    #[must_use]
    pub fn public_service(&self) -> Option<&str> {
        mail_domains::public_service(self.domain())
    }

    /// Whether the address lies at or below a domain, such as one the operator added to the list
    /// of public services. Case and a trailing dot do not matter.
    #[must_use]
    pub fn is_within(&self, domain: &str) -> bool {
        let Ok(domain) = idna::domain_to_ascii_strict(domain.trim().trim_matches('.')) else {
            return false;
        };
        self.domain() == domain
            || self.domain().strip_suffix(&domain).is_some_and(|rest| rest.ends_with('.') && !domain.is_empty())
    }

    /// Whether the host gives certified mail (PEC, De-Mail).
    #[must_use]
    pub fn is_certified_mail(&self) -> bool {
        mail_domains::shared_host(self.domain()) == Some(Host::CertifiedMail)
    }

    /// Whether strangers have addresses on this host (certified mail, default names of platforms):
    /// two of them are never of one company for that reason (security T20).
    #[must_use]
    pub fn is_shared_host(&self) -> bool {
        mail_domains::shared_host(self.domain()).is_some()
    }

    /// Whether both addresses lie on one registered domain that belongs to one company
    /// (security T19); never true on public services and shared hosts.
    #[must_use]
    pub fn shares_company_domain(&self, other: &Self) -> bool {
        let own = |address: &Self| !address.is_shared_host() && address.public_service().is_none();
        own(self) && own(other) && self.registrable_domain() == other.registrable_domain()
    }

    /// Whether the local part names a role (info, admin …), not a person.
    #[must_use]
    pub fn is_role(&self) -> bool {
        mail_domains::is_role(self.local_part())
    }

    /// Whether the domain mixes scripts or passes for a Latin one: for the reviewer's eye.
    #[must_use]
    pub fn mixed_script(&self) -> bool {
        look_alike::is_deceptive(self.domain())
    }

    /// What the registered domain looks like; equal for two domains that can be taken for each
    /// other (security T18).
    #[must_use]
    pub fn domain_skeleton(&self) -> String {
        look_alike::domain_skeleton(self.registrable_domain())
    }

    /// Whether this domain can be taken for that other one without being it.
    #[must_use]
    pub fn imitates(&self, other: &Self) -> bool {
        self.registrable_domain() != other.registrable_domain() && self.domain_skeleton() == other.domain_skeleton()
    }

    /// The address for logs and for pages where its owner is not signed in: `g…i@nuvola.example`.
    #[must_use]
    pub fn masked(&self) -> String {
        let local = self.local_part();
        let mut chars = local.chars();
        let shown = match (chars.next(), chars.next_back(), chars.next()) {
            (Some(first), Some(last), Some(_)) => format!("{first}…{last}"),
            (Some(first), ..) => format!("{first}…"),
            _ => "…".to_owned(),
        };
        format!("{shown}@{}", self.domain())
    }
}

/// Plain ASCII without quotes: what every mail server on the way can carry.
fn is_plain(local: &str) -> bool {
    local.bytes().all(|b| b.is_ascii_graphic() && b != b'"')
}

fn is_valid(canonical: &str) -> bool {
    let options = Options::default().with_required_tld().without_domain_literal().without_display_text();
    email_address::EmailAddress::parse_with_options(canonical, options).is_ok()
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }
}

impl Eq for EmailAddress {}

impl Hash for EmailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.canonical.hash(state);
    }
}

/// Masked, because debug output ends up in logs.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.masked())
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

impl serde::Serialize for EmailAddress {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.typed)
    }
}

read_by_parsing!(EmailAddress);

#[cfg(test)]
#[path = "email_address_tests.rs"]
mod tests;
