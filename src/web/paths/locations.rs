//! Addresses of a company's locations and of its numbers; and of the reviewers who check them.

use super::paths;
use crate::domain::ids::{ClaimId, LocationId, OrgId};

paths! {
    /// Business locations.
    LOCATIONS locations(org: OrgId) = "/o/{org}/settings/organization/locations";
    /// **Add a location**.
    NEW new(org: OrgId) = "/o/{org}/settings/organization/locations/new";
    /// One location.
    LOCATION location(org: OrgId, location: LocationId) = "/o/{org}/settings/organization/locations/{location}";
    /// Changes its name, address and contact.
    EDIT edit(org: OrgId, location: LocationId) = "/o/{org}/settings/organization/locations/{location}/edit";
    /// Closes it.
    CLOSING closing(org: OrgId, location: LocationId) = "/o/{org}/settings/organization/locations/{location}/closing";
    /// Opens it again.
    REOPENING reopening(org: OrgId, location: LocationId) =
        "/o/{org}/settings/organization/locations/{location}/reopening";
    /// Would remove it, which no role does.
    REMOVAL removal(org: OrgId, location: LocationId) = "/o/{org}/settings/organization/locations/{location}/removal";
    /// Types the number another program issued for it.
    NUMBER number(org: OrgId, location: LocationId) = "/o/{org}/settings/organization/locations/{location}/number";
    /// The location the work account stands for: **Update**.
    ASSOCIATION association(org: OrgId) = "/o/{org}/settings/organization/identifiers/location";
    /// Types the company's own number of another program.
    COMPANY_NUMBER company_number(org: OrgId) = "/o/{org}/settings/organization/identifiers/number";
    /// Customer support and website.
    SUPPORT support(org: OrgId) = "/o/{org}/settings/organization/support";
    /// Numbers of another program that wait for a reviewer.
    CLAIMS claims() = "/admin/partner-ids";
    /// One of them.
    CLAIM claim(claim: ClaimId) = "/admin/partner-ids/{claim}";
    /// Decides about it.
    CLAIM_DECISION claim_decision(claim: ClaimId) = "/admin/partner-ids/{claim}/decision";
}
