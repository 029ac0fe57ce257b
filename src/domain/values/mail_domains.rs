//! What is known about mail domains: public mail services, throw-away mailboxes, certified mail,
//! hosts with strangers side by side, role mailboxes. The one rule: lists are dated files in
//! `data/`; the operator's additions come from the database and are checked by the feature.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::text::fold;

struct Webmail {
    domains: HashSet<&'static str>,
    families: HashSet<&'static str>,
}

static WEBMAIL: LazyLock<Webmail> = LazyLock::new(|| {
    let lines = || entries(include_str!("data/webmail.txt")).chain(entries(include_str!("data/disposable.txt")));
    Webmail {
        domains: lines().filter(|line| !line.ends_with(".*")).collect(),
        families: lines().filter_map(|line| line.strip_suffix(".*")).collect(),
    }
});

static SHARED: LazyLock<HashMap<&'static str, Host>> = LazyLock::new(|| {
    entries(include_str!("data/shared_hosts.txt"))
        .filter_map(|line| match line.split_once(' ')? {
            ("certified", domain) => Some((domain, Host::CertifiedMail)),
            ("hosting", domain) => Some((domain, Host::Platform)),
            _ => None,
        })
        .collect()
});

static ROLES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("data/role_words.txt")).collect());

/// Why strangers share a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    CertifiedMail,
    Platform,
}

fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The domain and those above it, down to two labels: `a.b.it`, `b.it`.
fn with_parents(domain: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(domain), |domain| domain.split_once('.').map(|(_, parent)| parent))
        .filter(|domain| domain.contains('.'))
}

/// The public mail service or throw-away host an ASCII domain belongs to.
pub(super) fn public_service(domain: &str) -> Option<&str> {
    with_parents(domain).find(|candidate| WEBMAIL.domains.contains(candidate)).or_else(|| family(domain))
}

/// `yahoo.co.jp` of the family `yahoo.*`: under a country's suffix, com, net or org.
fn family(domain: &str) -> Option<&str> {
    let found = registrable(domain)?;
    let (label, suffix) = found.split_once('.')?;
    let last = suffix.rsplit('.').next()?;
    let spread = last.len() == 2 || matches!(suffix, "com" | "net" | "org");
    (spread && WEBMAIL.families.contains(label)).then_some(found)
}

/// What kind of shared host an ASCII domain lies on, if any.
pub(super) fn shared_host(domain: &str) -> Option<Host> {
    with_parents(domain).find_map(|candidate| SHARED.get(candidate).copied())
}

/// The part of an ASCII domain that somebody registered: `nuvola.it` of `mail.nuvola.it`.
pub(super) fn registrable(domain: &str) -> Option<&str> {
    psl::domain_str(domain)
}

/// Whether a local part names a role (info, admin …) rather than a person.
pub(super) fn is_role(local_part: &str) -> bool {
    let untagged = local_part.split('+').next().unwrap_or_default();
    let word: String = fold(untagged).chars().filter(|c| c.is_alphabetic()).collect();
    ROLES.contains(word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_domain_of_the_lists_is_caught_itself_below_and_in_no_longer_name() {
        for domain in &WEBMAIL.domains {
            assert!(public_service(domain).is_some(), "{domain}");
            assert!(public_service(&format!("mail.{domain}")).is_some(), "{domain}");
            assert!(public_service(&format!("{domain}.example")).is_none(), "{domain}");
            assert_eq!(idna::domain_to_ascii_strict(domain).as_deref().ok(), Some(*domain));
        }
        assert!(WEBMAIL.domains.len() > 10_000);
    }

    #[test]
    fn no_list_swallows_a_public_suffix_or_an_example_domain() {
        for domain in WEBMAIL.domains.iter().chain(SHARED.keys()) {
            let top_level =
                psl::suffix(domain.as_bytes()).is_some_and(|s| s == *domain && s.typ() == Some(psl::Type::Icann));
            assert!(!top_level, "{domain} is a public suffix");
            assert!(!domain.ends_with(".example"), "{domain}");
        }
    }

    #[test]
    fn mail_families_are_caught_under_every_countrys_suffix() {
        for domain in [
            "yahoo.it",
            "yahoo.co.jp",
            "yahoo.com.br",
            "gmx.net",
            "gmx.at",
            "yandex.ru",
            "hotmail.co.uk",
            "mail.yahoo.fr",
        ] {
            assert!(public_service(domain).is_some(), "{domain}");
        }
        for domain in ["yahoo.example", "notyahoo.it", "yahoo.it.nuvola.it", "gmx.cloud"] {
            assert_eq!(public_service(domain), None, "{domain}");
        }
    }

    #[test]
    fn no_public_service_is_also_certified_mail() {
        for domain in SHARED.keys() {
            let certified = SHARED.get(domain) == Some(&Host::CertifiedMail);
            assert!(
                !certified
                    || public_service(domain).is_none()
                    || domain.ends_with("libero.it")
                    || domain.ends_with("tim.it"),
                "{domain}"
            );
        }
    }
}
