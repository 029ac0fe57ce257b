//! `/o/{org}/settings`: the cards that lead to a company's settings.

use askama::Template;
use axum::response::Response;

use crate::domain::actor::{Kind, Role};
use crate::web::extract::AsMember;
use crate::web::paths::accounts;
use crate::web::paths::organizations as paths;
use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/settings.html")]
struct SettingsPage {
    ui: Ui,
    /// Heading, what is there, address.
    cards: Vec<(&'static str, &'static str, String)>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui) -> Result<Response, WebError> {
    let org = by.org();
    let mut cards = Vec::with_capacity(6);
    if by.company().kinds[..] != [Kind::Customer] {
        cards.push(("organizations-legal-card", "organizations-legal-about", paths::legal_info(org)));
        cards.push(("organizations-profile-card", "organizations-profile-about", paths::partner_profile(org)));
    }
    cards.push(("organizations-identifiers-card", "organizations-identifiers-about", paths::identifiers(org)));
    cards.push(("organizations-users-card", "organizations-users-about", paths::users(org)));
    if by.has(&[Role::GlobalAdmin, Role::AdminAgent]) {
        cards.push(("organizations-activity-card", "organizations-activity-about", paths::activity(org)));
    }
    if by.has(&[Role::GlobalAdmin]) {
        cards.push(("accounts-lost_list-title", "accounts-lost_list-about", accounts::lost_factors(org)));
    }
    page(&SettingsPage { ui, cards })
}
