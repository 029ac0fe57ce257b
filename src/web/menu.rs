//! The service navigation: at most six entries, from what the company is and what the person does.

use super::paths::{accounts, admin, agreements, customers, locations, organizations, relationships, reports, tickets};
use crate::domain::actor::{Action, Kind, Person, Staff};
use crate::domain::ids::OrgId;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    /// Where it leads.
    pub href: String,
    /// Its word's key.
    pub key: &'static str,
    /// Whether this page is under it.
    pub current: bool,
    /// Whether the person's roles do not open it; it leads to who can help.
    pub locked: bool,
}

/// The entries for a page at `path`: those of the company in the path, or the staff's.
#[must_use]
pub fn of(person: Option<&Person>, org: Option<OrgId>, path: &str) -> Vec<MenuItem> {
    let Some(person) = person else { return Vec::new() };
    let entries = match org.and_then(|org| person.member(org)) {
        Some(member) => company(member.org(), &member.company().kinds),
        None if path.starts_with("/admin") => staff(person),
        None => Vec::new(),
    };
    // What a provider has running is about its resellers.
    let resellers = org.map(relationships::resellers).unwrap_or_default();
    let path = &if path.split('/').nth(3) == Some("jobs") { resellers } else { entry_of(path) };
    let current = entries
        .iter()
        .filter(|(href, _)| path == href || path.starts_with(&format!("{href}/")))
        .map(|(href, _)| href.len())
        .max();
    entries
        .into_iter()
        .map(|(href, key)| MenuItem {
            current: current == Some(href.len()) && path.starts_with(&href),
            locked: locked(person, org, key),
            href,
            key,
        })
        .collect()
}

/// Where the menu looks for a page whose address lies beside its entry: receipts are read among the agreements, what
/// a customer accepted among its partners.
fn entry_of(path: &str) -> String {
    path.replacen("/signatures/", "/agreements/", 1).replacen("/customer-agreement", "/partners/agreement", 1)
}

fn locked(person: &Person, org: Option<OrgId>, key: &str) -> bool {
    let needed = match key {
        "common-menu-customers" => Action::ViewCustomers,
        "common-menu-agreements" => Action::ViewAgreementStatus,
        "common-menu-reports" => Action::ResellerAnalytics,
        _ => return false,
    };
    org.and_then(|org| person.member(org)).is_some_and(|member| !member.may(needed))
}

fn company(org: OrgId, kinds: &[Kind]) -> Vec<(String, &'static str)> {
    let (provider, reseller) = (kinds.contains(&Kind::Provider), kinds.contains(&Kind::Reseller));
    let mut entries = Vec::with_capacity(6);
    if kinds.contains(&Kind::Customer) && !provider && !reseller {
        entries.push((customers::partners(org), "common-menu-partners"));
        entries.push((organizations::settings(org), "common-menu-settings"));
        return entries;
    }
    entries.push((organizations::overview(org), "common-menu-overview"));
    if reseller {
        entries.push((relationships::providers(org), "common-menu-providers"));
    }
    if provider {
        entries.push((relationships::resellers(org), "common-menu-resellers"));
    }
    if provider || reseller {
        entries.push((customers::customers(org), "common-menu-customers"));
        entries.push((agreements::agreements(org), "common-menu-agreements"));
    }
    if provider && !reseller {
        entries.push((reports::reports(org), "common-menu-reports"));
    }
    entries.push((organizations::settings(org), "common-menu-settings"));
    entries
}

fn staff(person: &Person) -> Vec<(String, &'static str)> {
    let mut entries = Vec::with_capacity(3);
    if person.is_staff(Staff::Reviewer) {
        entries.push((admin::reviews(), "common-menu-reviews"));
        entries.push((locations::claims(), "common-menu-identifiers"));
    }
    if !entries.is_empty() || person.is_staff(Staff::PlatformAdmin) {
        entries.push((tickets::inbox(), "common-menu-tickets"));
    }
    if person.is_staff(Staff::PlatformAdmin) {
        entries.push((admin::organizations(), "common-menu-organizations"));
        entries.push((admin::agreements(), "common-menu-agreements"));
        entries.push((admin::regions(), "common-menu-regions"));
        entries.push((admin::calendar(), "common-menu-calendar"));
        entries.push((admin::mail(), "common-menu-mail"));
        entries.push((accounts::admin_lost_factors(), "common-menu-lost_factors"));
        entries.push((admin::program_log(), "common-menu-program_log"));
    }
    entries
}
