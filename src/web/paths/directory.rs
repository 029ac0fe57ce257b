//! Addresses of the public list of providers, of a provider's own entry in it, and of referrals.

use super::paths;
use crate::domain::ids::{OrgId, ReferralId};

paths! {
    /// Find a provider.
    DIRECTORY directory() = "/directory";
    /// One provider.
    ENTRY entry(slug: &str) = "/directory/{slug}";
    /// Its picture.
    ENTRY_LOGO entry_logo(slug: &str) = "/directory/{slug}/logo";
    /// Provider: its own entry, as it is being written.
    LISTING listing(org: OrgId) = "/o/{org}/settings/directory";
    /// Provider: the draft as others would see it.
    LISTING_PREVIEW listing_preview(org: OrgId) = "/o/{org}/settings/directory/preview";
    /// Provider: publishes the draft.
    PUBLICATION publication(org: OrgId) = "/o/{org}/settings/directory/publication";
    /// Provider: takes the entry out of the list.
    WITHDRAWAL withdrawal(org: OrgId) = "/o/{org}/settings/directory/withdrawal";
    /// Provider: says that the entry is still right.
    CONFIRMATION confirmation(org: OrgId) = "/o/{org}/settings/directory/confirmation";
    /// Provider: the draft's picture.
    LOGO logo(org: OrgId) = "/o/{org}/settings/directory/logo";
    /// Provider: takes the picture away.
    LOGO_REMOVAL logo_removal(org: OrgId) = "/o/{org}/settings/directory/logo/removal";
    /// Reseller: asks a provider to be contacted.
    CONTACT contact(org: OrgId, slug: &str) = "/o/{org}/directory/{slug}/contact";
    /// Provider: resellers who asked.
    REFERRALS referrals(org: OrgId) = "/o/{org}/referrals";
    /// Provider: one of them.
    REFERRAL referral(org: OrgId, referral: ReferralId) = "/o/{org}/referrals/{referral}";
    /// Provider: writes back.
    REFERRAL_ANSWER referral_answer(org: OrgId, referral: ReferralId) = "/o/{org}/referrals/{referral}/answer";
    /// Provider: says no.
    REFERRAL_DECLINE referral_decline(org: OrgId, referral: ReferralId) = "/o/{org}/referrals/{referral}/decline";
    /// Provider: settles it.
    REFERRAL_CLOSING referral_closing(org: OrgId, referral: ReferralId) = "/o/{org}/referrals/{referral}/closing";
    /// Reseller: what it asked.
    CONTACT_REQUESTS contact_requests(org: OrgId) = "/o/{org}/contact-requests";
    /// Reseller: one of them.
    CONTACT_REQUEST contact_request(org: OrgId, referral: ReferralId) = "/o/{org}/contact-requests/{referral}";
    /// Reseller: takes it back.
    CONTACT_REQUEST_CLOSING contact_request_closing(org: OrgId, referral: ReferralId) = "/o/{org}/contact-requests/{referral}/closing";
}
