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
    /// The company's activity, from its audit chain.
    ACTIVITY activity(org: OrgId) = "/o/{org}/settings/activity";
}
