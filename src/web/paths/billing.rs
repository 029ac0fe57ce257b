//! Addresses of what a company is billed by.

use super::paths;
use crate::domain::ids::OrgId;

paths! {
    /// **Billing profile**.
    BILLING billing(org: OrgId) = "/o/{org}/settings/organization/billing";
    /// Changes the address.
    ADDRESS address(org: OrgId) = "/o/{org}/settings/organization/billing/address";
    /// Changes the tax number.
    TAX_ID tax_id(org: OrgId) = "/o/{org}/settings/organization/billing/tax-number";
}
