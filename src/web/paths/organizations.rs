//! Addresses of a company's own pages.

use super::paths;
use crate::domain::ids::{OrgId, RequestId};

paths! {
    /// The overview of a company.
    OVERVIEW overview(org: OrgId) = "/o/{org}";
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
    /// The company's activity, from its audit chain.
    ACTIVITY activity(org: OrgId) = "/o/{org}/settings/activity";
}
