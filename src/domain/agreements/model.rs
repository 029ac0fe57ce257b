//! What an agreement is, without I/O.

use chrono::{DateTime, Utc};

use crate::domain::actor::words;
use crate::domain::ids::{PersonId, VersionId};
use crate::i18n::Language;

words! {
    /// Who an agreement is for.
    AgreementKind {
        /// The one resellers sign.
        Partner = "partner",
        /// The one customers accept.
        Customer = "customer",
    }
}

/// A published version in one language.
#[derive(Debug, Clone)]
pub struct AgreementText {
    /// The version.
    pub version: VersionId,
    /// Its number, like `3.2`.
    pub number: String,
    /// The language of this text.
    pub language: Language,
    /// The language that governs.
    pub governing: Language,
    /// The text, in the small safe subset of Markdown.
    pub markdown: String,
    /// SHA-256 of the exact bytes of `markdown`, in hex.
    pub sha256: String,
    /// SHA-256 of the governing text.
    pub governing_sha256: String,
    /// In force from.
    pub effective_at: DateTime<Utc>,
}

/// What is kept of a signature, beside its id and company.
#[derive(Debug, Clone)]
pub(in crate::domain) struct NewSignature<'a> {
    pub(in crate::domain) text: &'a AgreementText,
    pub(in crate::domain) person: PersonId,
    /// As typed.
    pub(in crate::domain) full_name: &'a str,
    /// As typed.
    pub(in crate::domain) job_title: &'a str,
    pub(in crate::domain) company_name: &'a str,
    /// The sentences ticked, as shown.
    pub(in crate::domain) sentences: &'a [String],
    /// How and when the signer last proved who they are.
    pub(in crate::domain) method: &'a str,
    pub(in crate::domain) proved_at: DateTime<Utc>,
    pub(in crate::domain) network: &'a str,
    pub(in crate::domain) agent: &'a str,
}
