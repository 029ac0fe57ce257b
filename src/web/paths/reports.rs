//! Addresses of a provider's reports.

use super::paths;
use crate::domain::ids::OrgId;

paths! {
    /// Provider: **Reports**.
    REPORTS reports(org: OrgId) = "/o/{org}/reports";
    /// Provider: one of their tables as a file; which one is in the query.
    EXPORT export(org: OrgId) = "/o/{org}/reports/export";
}
