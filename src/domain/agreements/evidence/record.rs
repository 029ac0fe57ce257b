//! The record of one signature: who signed which exact text for whom, how they proved who they are, and where it
//! stands in the company's two chains. Its form is described in docs/evidence.md.
//! Rule: what is kept and handed out are the bytes of [`Record::bytes`], never a rendering of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::canonical;

/// What a record calls its form.
pub const FORM: &str = "filiera-evidence-1";

/// One signature, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The form, [`FORM`].
    pub format: String,
    /// The signature's id, which is the receipt's number.
    pub receipt: Uuid,
    /// Its place among the company's records: 1, 2, 3 …
    pub number: i32,
    /// SHA-256 of the company's record before; nothing for its first.
    pub previous: Option<String>,
    /// What was signed.
    pub agreement: Agreement,
    /// For whom.
    pub company: Company,
    /// By whom.
    pub signer: Signer,
    /// The sentences shown and confirmed, in the language of the page, the declared authority last.
    pub statements: Vec<String>,
    /// How the signer had proved who they are.
    pub proof: Proof,
    /// When, in UTC, to the microsecond.
    pub signed_at: String,
    /// Its row in the company's audit chain.
    pub audit: Place,
    /// The id of the key it is signed with.
    pub key: String,
}

/// The text that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The version's id.
    pub id: Uuid,
    /// `partner` or `customer`.
    pub kind: String,
    /// What the program called it, in the language of the text.
    pub name: String,
    /// Who offers it.
    pub operator: String,
    /// The version's number.
    pub version: String,
    /// In force from.
    pub effective_at: String,
    /// The language of the text shown.
    pub language: String,
    /// SHA-256 of the exact text shown.
    pub sha256: String,
    /// The language that governs.
    pub governing: String,
    /// SHA-256 of the governing text.
    pub governing_sha256: String,
}

/// The company, as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// Its id.
    pub id: Uuid,
    /// Its legal name.
    pub name: String,
    /// Its legal address, by the fields of the profile; empty where none was verified.
    pub address: BTreeMap<String, String>,
    /// ISO alpha-2.
    pub country: String,
    /// The region of the program, which the signature covers.
    pub region: String,
    /// Its Partner ID.
    pub partner_id: Option<String>,
    /// The Partner ID of the location its work account stood for.
    pub location_partner_id: Option<String>,
}

/// The person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// The account's id.
    pub id: Uuid,
    /// The account's name.
    pub account_name: String,
    /// The account's address.
    pub email: String,
    /// The full name as typed.
    pub full_name: String,
    /// Why it is another than the account's, as typed.
    pub name_reason: Option<String>,
    /// The job title as typed.
    pub job_title: String,
}

/// The last proof of who this was, and the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// A code of `actor::Method`.
    pub method: String,
    /// A code of `actor::Factor`, if a second factor was asked for.
    pub second_factor: Option<String>,
    /// When, in UTC.
    pub at: String,
    /// The network the request came from.
    pub network: String,
    /// The browser, as it calls itself.
    pub agent: String,
}

/// A row of the audit chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Which.
    pub seq: i64,
    /// Its hash, in hex.
    pub hash: String,
}

impl Record {
    /// The bytes that are signed and kept: canonical JSON.
    #[must_use]
    pub fn bytes(&self) -> String {
        canonical::canonical(&serde_json::to_value(self).unwrap_or_default())
    }

    /// Reads a record from a value of a file.
    #[must_use]
    pub fn read(value: &serde_json::Value) -> Option<Self> {
        let record: Self = serde_json::from_value(value.clone()).ok()?;
        (record.format == FORM).then_some(record)
    }
}
