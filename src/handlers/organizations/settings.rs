//! `/o/{org}/settings`: the cards that lead to a company's settings.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::{Action, Kind, Member, Role};
use crate::domain::directory::referrals::ASKERS;
use crate::domain::users::{self, Wish};
use crate::web::extract::AsMember;
use crate::web::paths::organizations as paths;
use crate::web::paths::{accounts, billing, directory, tickets};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/settings.html")]
struct SettingsPage {
    ui: Ui,
    /// Heading, what is there, address.
    cards: Vec<(&'static str, &'static str, String)>,
    /// What the reader's roles do not open: heading, what is there, where to ask, who can help.
    locked: Vec<(&'static str, &'static str, String, String)>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let org = by.org();
    let mut cards = cards_for(&by, &app);
    let mut locked = Vec::new();
    for (heading, action) in [
        ("organizations-legal-card", Action::ViewLegalProfile),
        ("organizations-activity-card", Action::ViewActivityLog),
        ("accounts-directories-title", Action::AddTenant),
        ("directory-listing-title", Action::EditBusinessProfile),
        ("directory-referrals-title", Action::ManageReferrals),
        ("tickets-list-title", Action::OpenPartnerTicket),
    ] {
        let at = cards.iter().position(|(known, ..)| *known == heading).filter(|_| !by.may(action));
        let Some((heading, about, _)) = at.map(|at| cards.remove(at)) else { continue };
        let helper = users::helpers(&app.db, &by, Wish::Action(action)).await?.into_iter().next();
        let role = |role: Role| ui.word("role-", role.code()).to_string();
        let who = helper.map(|h| ui.t("users-locked-ask").arg("name", h.name).arg("role", role(h.role)).to_string());
        let to = crate::web::paths::users::wish(org, action.code());
        locked.push((heading, about, to, who.unwrap_or_else(|| ui.t("error-forbidden-ask").to_string())));
    }
    if by.may(Action::GdapRequestTerminateAutoextend) && by.company().kinds[..] != [Kind::Customer] {
        let to = crate::web::paths::customers::role_templates(org);
        cards.push(("customers-templates-title", "customers-templates-about", to));
    }
    if users::keeps_groups(&by).is_ok() && by.company().kinds[..] != [Kind::Customer] {
        cards.push(("users-groups-title", "users-groups-about", crate::web::paths::users::groups(org)));
    }
    if by.has(&[Role::GlobalAdmin]) {
        cards.push(("accounts-lost_list-title", "accounts-lost_list-about", accounts::lost_factors(org)));
    }
    page(&SettingsPage { ui, cards, locked })
}

/// What the settings hold for this member: heading, what is there, where.
fn cards_for(by: &Member, app: &App) -> Vec<(&'static str, &'static str, String)> {
    let org = by.org();
    let mut cards = Vec::with_capacity(6);
    if by.company().kinds[..] != [Kind::Customer] {
        cards.push(("organizations-legal-card", "organizations-legal-about", paths::legal_info(org)));
        cards.push(("organizations-billing-title", "organizations-billing-about", billing::billing(org)));
        cards.push(("organizations-profile-card", "organizations-profile-about", paths::partner_profile(org)));
    }
    cards.push(("organizations-identifiers-card", "organizations-identifiers-about", paths::identifiers(org)));
    cards.push(("organizations-users-card", "organizations-users-about", paths::users(org)));
    cards.push(("organizations-activity-card", "organizations-activity-about", paths::activity(org)));
    cards.push(("tickets-list-title", "tickets-list-about", tickets::tickets(org)));
    let directories = app.providers.all().next().is_some();
    if directories || by.may(Action::AddTenant) {
        cards.push(("accounts-directories-title", "accounts-directories-about", paths::directories(org)));
    }
    if by.company().kinds.contains(&Kind::Provider) {
        cards.push(("directory-listing-title", "directory-listing-about", directory::listing(org)));
        cards.push(("directory-referrals-title", "directory-referrals-about", directory::referrals(org)));
    }
    if by.company().kinds.contains(&Kind::Reseller) && by.has(ASKERS) {
        cards.push(("directory-requests-title", "directory-requests-about", directory::contact_requests(org)));
    }
    cards
}
