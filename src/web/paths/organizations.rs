//! Addresses of a company's own pages.

use super::paths;
use crate::domain::actor::{Standing, Suspended};
use crate::domain::ids::{DirectoryId, OrgId, ProposalId, RequestId, SignatureId};

paths! {
    /// The overview of a company.
    OVERVIEW overview(org: OrgId) = "/o/{org}";
    /// Puts the message about a signature aside.
    PUT_ASIDE put_aside(org: OrgId, signature: SignatureId) = "/o/{org}/signatures/{signature}/dismissal";
    /// Account settings.
    SETTINGS settings(org: OrgId) = "/o/{org}/settings";
    /// Organization profile > Legal info.
    LEGAL_INFO legal_info(org: OrgId) = "/o/{org}/settings/organization/legal";
    /// Changes the legal business profile.
    LEGAL_EDIT legal_edit(org: OrgId) = "/o/{org}/settings/organization/legal/edit/profile";
    /// Changes the primary contact.
    CONTACT_EDIT contact_edit(org: OrgId) = "/o/{org}/settings/organization/legal/edit/contact";
    /// Takes back a change that is being verified.
    CHANGE_WITHDRAWAL change_withdrawal(org: OrgId) = "/o/{org}/settings/organization/legal/withdrawal";
    /// The same as a reseller of the program: with customer support.
    LEGAL_INFO_RESELLER legal_info_reseller(org: OrgId) = "/o/{org}/settings/organization/legal/reseller";
    /// Partner profile with Program Info.
    PARTNER_PROFILE partner_profile(org: OrgId) = "/o/{org}/settings/partner-profile";
    /// Identifiers.
    IDENTIFIERS identifiers(org: OrgId) = "/o/{org}/settings/organization/identifiers";
    /// User management.
    USERS users(org: OrgId) = "/o/{org}/settings/users";
    /// Somebody asks for access.
    ACCESS_REQUEST access_request(org: OrgId, request: RequestId) = "/o/{org}/settings/users/requests/{request}";
    /// Grants it.
    ACCESS_ACCEPTANCE access_acceptance(org: OrgId, request: RequestId) = "/o/{org}/settings/users/requests/{request}/acceptance";
    /// Declines it.
    ACCESS_DECLINE access_decline(org: OrgId, request: RequestId) = "/o/{org}/settings/users/requests/{request}/decline";
    /// The directories of its work accounts.
    DIRECTORIES directories(org: OrgId) = "/o/{org}/settings/directories";
    /// To a provider, to bind the directory there to the company.
    DIRECTORY_BEGIN directory_begin(org: OrgId, provider: &str) = "/o/{org}/settings/directories/with/{provider}";
    /// The directory that comes back, before it is bound.
    DIRECTORY_NEW directory_new(org: OrgId, proposal: ProposalId) = "/o/{org}/settings/directories/new/{proposal}";
    /// A directory, before it is removed.
    DIRECTORY directory(org: OrgId, directory: DirectoryId) = "/o/{org}/settings/directories/{directory}";
    /// Removes it.
    DIRECTORY_REMOVAL directory_removal(org: OrgId, directory: DirectoryId) = "/o/{org}/settings/directories/{directory}/removal";
    /// The company's activity, from its audit chain.
    ACTIVITY activity(org: OrgId) = "/o/{org}/settings/activity";
    /// The lines of it as a file for a spreadsheet.
    ACTIVITY_FILE activity_file(org: OrgId) = "/o/{org}/settings/activity/export";
    /// The whole chain as a file that anybody can check.
    ACTIVITY_CHAIN activity_chain(org: OrgId) = "/o/{org}/settings/activity/chain";
    /// One entry.
    ACTIVITY_ENTRY activity_entry(org: OrgId, entry: i64) = "/o/{org}/settings/activity/{entry}";
}

/// The page on which a company that stands here goes on, if there is one.
#[must_use]
pub fn way_out(org: OrgId, standing: Standing, suspended: Option<Suspended>) -> Option<String> {
    Some(match (standing, suspended) {
        (Standing::NotRegistered, _) => super::enrollment::welcome(),
        (Standing::Initialized, _) => super::enrollment::tasks(org),
        (Standing::Pending | Standing::Denied, _) => super::enrollment::status(org),
        (Standing::Qualified, _) => super::agreements::agreements(org),
        (Standing::Suspended, Some(Suspended::Agreement)) => super::agreements::agreements(org),
        (Standing::Suspended, Some(Suspended::Profile)) => legal_info(org),
        (Standing::Suspended | Standing::Closed, _) => super::public::help(),
        (Standing::Active, _) => return None,
    })
}
