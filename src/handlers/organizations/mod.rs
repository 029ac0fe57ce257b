//! A company's own pages: overview, settings, profiles, identifiers, people, activity.

mod access;
mod activity;
mod identifiers;
mod legal;
mod overview;
mod partner_profile;
mod settings;

use crate::domain::actor::Standing;
use crate::web::paths::organizations as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::OVERVIEW, Member, overview::show)
        .get(paths::SETTINGS, Member, settings::show)
        .get(paths::LEGAL_INFO, Member, legal::show)
        .get(paths::PARTNER_PROFILE, Member, partner_profile::show)
        .get(paths::IDENTIFIERS, Member, identifiers::show)
        .get(paths::ACCESS_REQUEST, Member, access::show)
        .post(paths::ACCESS_ACCEPTANCE, Member, access::accept)
        .post(paths::ACCESS_DECLINE, Member, access::decline)
        .get(paths::ACTIVITY, Member, activity::show);
}

/// A company's standing as a tag: its colour and its word's key.
pub(super) fn standing_tag(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::NotRegistered => ("", "organizations-standing-not_registered"),
        Standing::Initialized => ("", "common-status-draft"),
        Standing::Pending => ("warn", "common-status-pending"),
        Standing::Qualified => ("info", "common-status-qualified"),
        Standing::Denied => ("danger", "common-status-rejected"),
        Standing::Active => ("ok", "common-status-active"),
        Standing::Suspended => ("danger", "common-status-suspended"),
    }
}
