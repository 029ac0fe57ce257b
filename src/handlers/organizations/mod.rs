//! A company's own pages: overview, settings, profiles, identifiers, people, activity.

mod access;
mod activity;
mod activity_file;
mod association;
mod billing;
mod conflict;
mod identifiers;
mod legal;
mod legal_edit;
mod location;
mod location_form;
mod locations;
mod operator;
mod overview;
mod partner_profile;
mod settings;
mod support;

use serde::Deserialize;

use crate::domain::actor::{Kind, Member};
use crate::domain::organizations::locations::NoKeeper;
use crate::web::paths::{billing as billing_paths, locations as location_paths, organizations as paths};
use crate::web::{Audience, Routes, WebError};

impl From<NoKeeper> for WebError {
    fn from(why: NoKeeper) -> Self {
        match why {
            NoKeeper::Role(needed) => needed.into(),
            NoKeeper::Standing(needed) => needed.into(),
        }
    }
}

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::OVERVIEW, Member, overview::show)
        .post(paths::PUT_ASIDE, Member, overview::put_aside)
        .get(paths::SETTINGS, Member, settings::show)
        .get(paths::LEGAL_INFO, Member, legal::show)
        .get(paths::LEGAL_EDIT, Member, legal_edit::legal)
        .post(paths::LEGAL_EDIT, Member, legal_edit::change_legal)
        .get(paths::CONTACT_EDIT, Member, legal_edit::contact)
        .post(paths::CONTACT_EDIT, Member, legal_edit::change_contact)
        .post(paths::CHANGE_WITHDRAWAL, Member, legal_edit::withdraw)
        .get(paths::LEGAL_INFO_RESELLER, Member, legal::reseller)
        .get(paths::PARTNER_PROFILE, Member, partner_profile::show)
        .get(paths::IDENTIFIERS, Member, identifiers::show)
        .get(paths::ACCESS_REQUEST, Member, access::show)
        .post(paths::ACCESS_ACCEPTANCE, Member, access::accept)
        .post(paths::ACCESS_DECLINE, Member, access::decline)
        .get(paths::ACTIVITY, Member, activity::show)
        .get(paths::ACTIVITY_FILE, Member, activity_file::sheet)
        .get(paths::ACTIVITY_CHAIN, Member, activity_file::chain)
        .get(paths::ACTIVITY_ENTRY, Member, activity::entry);
    location_routes(routes);
    operator::routes(routes);
}

fn location_routes(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(location_paths::LOCATIONS, Member, locations::show)
        .get(location_paths::NEW, Member, location_form::new)
        .post(location_paths::NEW, Member, location_form::add)
        .get(location_paths::LOCATION, Member, location::show)
        .get(location_paths::EDIT, Member, location_form::edit)
        .post(location_paths::EDIT, Member, location_form::change)
        .post(location_paths::CLOSING, Member, location::close)
        .post(location_paths::REOPENING, Member, location::reopen)
        .post(location_paths::NUMBER, Member, location::number)
        .get(location_paths::ASSOCIATION, Member, association::show)
        .post(location_paths::ASSOCIATION, Member, association::submit)
        .post(location_paths::COMPANY_NUMBER, Member, identifiers::number)
        .get(location_paths::SUPPORT, Member, support::show)
        .post(location_paths::SUPPORT, Member, support::submit)
        .post(location_paths::REMOVAL, Member, location::remove)
        .get(billing_paths::BILLING, Member, billing::show)
        .get(billing_paths::ADDRESS, Member, billing::edit_address)
        .post(billing_paths::ADDRESS, Member, billing::save_address)
        .get(billing_paths::TAX_ID, Member, billing::edit_tax)
        .post(billing_paths::TAX_ID, Member, billing::save_tax);
}

/// Only partners have locations, Partner IDs and customers to support.
fn partners_only(by: &Member) -> Result<(), WebError> {
    if by.company().kinds[..] == [Kind::Customer] { Err(WebError::NotFound) } else { Ok(()) }
}

/// A form that is a button alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct NoFields {}
