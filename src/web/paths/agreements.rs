//! Addresses of agreements and signatures.

use super::paths;
use crate::domain::ids::{OrgId, SignatureId, VersionId};

paths! {
    /// A company's agreements.
    AGREEMENTS agreements(org: OrgId) = "/o/{org}/agreements";
    /// Reads one version, and signs it.
    AGREEMENT agreement(org: OrgId, version: VersionId) = "/o/{org}/agreements/{version}";
    /// What is different from the version the company signed before.
    DIFFERENCES differences(org: OrgId, version: VersionId) = "/o/{org}/agreements/{version}/differences";
    /// **Accept and continue**.
    SIGNATURE signature(org: OrgId, version: VersionId) = "/o/{org}/agreements/{version}/signature";
    /// Asks a global admin to sign.
    ASK ask(org: OrgId, version: VersionId) = "/o/{org}/agreements/{version}/ask";
    /// What was signed, by whom, when.
    RECEIPT receipt(org: OrgId, signature: SignatureId) = "/o/{org}/signatures/{signature}";
}
