//! The public list of providers, a provider's own entry in it, and what comes of it: referrals.
//! Rule: what is under `/directory` is readable by everybody, signed in or not; the rest belongs to a company.

mod contact;
mod entry;
mod list;
mod listing;
mod logo;
mod publication;
mod referral;
mod referrals;
mod requests;

use crate::domain::directory::LARGEST_LOGO;
use crate::web::paths::directory as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    use Audience::{Anyone, Provider, Reseller};
    routes
        .get(paths::DIRECTORY, Anyone, list::show)
        .get(paths::ENTRY, Anyone, entry::show)
        .get(paths::ENTRY_LOGO, Anyone, logo::published)
        .get(paths::LISTING, Provider, listing::show)
        .post(paths::LISTING, Provider, listing::submit)
        .get(paths::LISTING_PREVIEW, Provider, publication::preview)
        .post(paths::PUBLICATION, Provider, publication::publish)
        .post(paths::WITHDRAWAL, Provider, publication::withdraw)
        .post(paths::CONFIRMATION, Provider, publication::confirm)
        .get(paths::LOGO, Provider, logo::draft)
        .upload(paths::LOGO, Provider, LARGEST_LOGO, logo::set)
        .post(paths::LOGO_REMOVAL, Provider, logo::remove)
        .get(paths::CONTACT, Reseller, contact::show)
        .post(paths::CONTACT, Reseller, contact::submit)
        .get(paths::REFERRALS, Provider, referrals::show)
        .get(paths::REFERRAL, Provider, referral::show)
        .post(paths::REFERRAL_ANSWER, Provider, referral::answer)
        .post(paths::REFERRAL_DECLINE, Provider, referral::decline)
        .post(paths::REFERRAL_CLOSING, Provider, referral::close)
        .get(paths::CONTACT_REQUESTS, Reseller, requests::list)
        .get(paths::CONTACT_REQUEST, Reseller, requests::show)
        .post(paths::CONTACT_REQUEST_CLOSING, Reseller, requests::close);
}
