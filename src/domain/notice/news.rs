//! What letters say of a new version of the agreement.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::ids::VersionId;

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
