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
    /// One version as PDF, unsigned.
    TEXT_DOCUMENT text_document(org: OrgId, version: VersionId) = "/o/{org}/agreements/{version}/document";
    /// What was signed, as PDF with its signature page.
    SIGNED_DOCUMENT signed_document(org: OrgId, signature: SignatureId) = "/o/{org}/signatures/{signature}/document";
    /// The evidence file of a signature.
    EVIDENCE evidence(org: OrgId, signature: SignatureId) = "/o/{org}/signatures/{signature}/evidence";
    /// Where anybody checks a signature.
    CHECK check() = "/evidence";
    /// By its file.
    CHECK_FILE check_file() = "/evidence/file";
    /// By the number and the fingerprint of its receipt.
    CHECK_RECEIPT check_receipt() = "/evidence/receipt";
    /// The keys the portal signed records with.
    KEYS keys() = "/evidence/keys";
    /// The same for programs.
    KEYS_FILE keys_file() = "/evidence/keys.json";
}
