//! One entry of a chain as it is checked: every field its hash covers, and the hash.
//! Rule: the bytes are those of `app.audit_bytes` in the migrations; a file of a chain has one of these a line.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::domain::db::DbError;
use crate::domain::ids::OrgId;

/// An entry and its place in a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Whose chain; the nil id is the program's.
    pub org: Uuid,
    /// The place, from 1.
    pub seq: i64,
    /// When, to the microsecond.
    pub at: DateTime<Utc>,
    /// Who, if it was a person.
    pub person: Option<Uuid>,
    /// Their name as it was then, or `program`.
    pub actor: String,
    /// What, as `feature.verb`.
    pub action: String,
    /// The row it happened to.
    pub subject: Option<Uuid>,
    /// The facts, as the very text that was hashed.
    pub details: String,
    /// The hash of the entry before, in hex; empty for the first.
    pub previous: String,
    /// SHA-256 of the rest, in hex.
    pub hash: String,
}

impl Line {
    /// The hash it should have, in hex.
    #[must_use]
    pub fn digest(&self) -> String {
        let id = |id: Option<Uuid>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let fields = [
            self.previous.clone(),
            self.org.to_string(),
            self.seq.to_string(),
            self.at.timestamp_micros().to_string(),
            id(self.person),
            self.actor.clone(),
            self.action.clone(),
            id(self.subject),
            self.details.clone(),
        ];
        hex::encode(Sha256::digest(fields.join("\u{1f}").as_bytes()))
    }

    /// Whether it is whole, and follows the entry at `seq` with the hash `end`.
    #[must_use]
    pub fn follows(&self, (seq, end): (i64, &str)) -> bool {
        self.seq == seq + 1 && self.previous == end && self.digest() == self.hash
    }
}

/// The entries of a company after one place and up to another, in their order, at most `length`.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn lines(
    tx: &mut PgConnection,
    org: OrgId,
    (after, last): (i64, i64),
    length: i64,
) -> Result<Vec<Line>, DbError> {
    sqlx::query_as!(
        Line,
        r#"select org_id as org, seq, at, person_id as person, actor, action, subject_id as subject,
                  details::text as "details!", encode(previous, 'hex') as "previous!", encode(hash, 'hex') as "hash!"
           from audit_entries where org_id = $1 and seq > $2 and seq <= $3 order by seq limit $4"#,
        org.uuid(),
        after,
        last,
        length,
    )
    .fetch_all(&mut *tx)
    .await
}
