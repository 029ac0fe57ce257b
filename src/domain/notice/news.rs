//! What letters say of agreements and of files of invitations, where it takes more than a line.
//! Rule: what is kept in the outbox is read again from there, so a field that is added has a default.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::ids::{CustomerRelationshipId, ImportId, OrgId, VersionId};

/// A version in the words of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementNews {
    /// The version.
    pub id: VersionId,
    /// Its number.
    pub number: String,
    /// In force from.
    pub effective_at: DateTime<Utc>,
    /// Until when to accept it; none where nobody has to, or there is no end.
    pub accept_by: Option<DateTime<Utc>>,
    /// What changes, in English.
    pub summary_en: String,
    /// The same in Italian.
    pub summary_it: String,
}

/// A customer contradicts what its provider confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disputed {
    /// The company whose people read it.
    pub org: OrgId,
    /// The customer's name.
    pub customer: String,
    /// The provider's name.
    pub provider: String,
    /// The number of the version.
    pub version: String,
    /// Who contradicts.
    pub by: String,
    /// Their words.
    pub words: String,
    /// The provider's relationship with the customer.
    pub relationship: Option<CustomerRelationshipId>,
    /// The reader is the customer itself.
    pub own: bool,
}

/// What became of a file of invitations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkNews {
    /// The company that invited.
    pub org: OrgId,
    /// The file.
    pub import: ImportId,
    /// What the file was called.
    pub file: String,
    /// How many invitations were sent.
    pub sent: i64,
    /// How many lines had errors.
    pub problems: i64,
    /// How many were left out, invited before or partners already.
    pub known: i64,
    /// How many were cancelled.
    pub cancelled: i64,
}
