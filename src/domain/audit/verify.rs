//! Recomputes the chains, in Rust and on its own, so that the database's word is not taken for it.
//! Finds an entry changed, removed, inserted or moved, and a tail cut behind the chain's head.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::db::{Db, DbError};
use crate::domain::ids::OrgId;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// An entry does not say what its hash covers.
    #[error("company {org}: entry {seq} was changed")]
    Changed {
        /// Whose chain.
        org: OrgId,
        /// Which entry.
        seq: i64,
    },
    /// An entry does not follow the one before it.
    #[error("company {org}: entry {seq} does not follow the one before it")]
    Unlinked {
        /// Whose chain.
        org: OrgId,
        /// Which entry.
        seq: i64,
    },
    /// The chain ends before or behind its head.
    #[error("company {org}: the chain ends at {seq}, its head says otherwise")]
    Cut {
        /// Whose chain.
        org: OrgId,
        /// Where it ends.
        seq: i64,
    },
}

/// What was looked at and what was found.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// How many chains.
    pub companies: usize,
    /// How many entries.
    pub entries: usize,
    /// Everything wrong.
    pub flaws: Vec<Flaw>,
}

struct Row {
    org_id: Uuid,
    seq: i64,
    at: DateTime<Utc>,
    person_id: Option<Uuid>,
    actor: String,
    action: String,
    subject_id: Option<Uuid>,
    details: String,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl Row {
    /// The bytes the hash covers; the same as `app.audit_bytes` in the migrations.
    fn digest(&self) -> Vec<u8> {
        let id = |id: Option<Uuid>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let fields = [
            hex::encode(&self.previous),
            self.org_id.to_string(),
            self.seq.to_string(),
            self.at.timestamp_micros().to_string(),
            id(self.person_id),
            self.actor.clone(),
            self.action.clone(),
            id(self.subject_id),
            self.details.clone(),
        ];
        Sha256::digest(fields.join("\u{1f}").as_bytes()).to_vec()
    }
}

/// Recomputes every chain.
///
/// # Errors
/// When the database does not answer.
pub async fn verify(db: &Db) -> Result<Verified, DbError> {
    const STEP: i64 = 10_000;
    let mut verified = Verified::default();
    let mut ends: HashMap<Uuid, (i64, Vec<u8>)> = HashMap::new();
    let mut after = (Uuid::nil(), 0);
    loop {
        let rows = page(db, after, STEP).await?;
        let Some(last) = rows.last() else { break };
        after = (last.org_id, last.seq);
        for row in &rows {
            verified.entries += 1;
            let org = OrgId::from(row.org_id);
            let (seq, hash) = ends.remove(&row.org_id).unwrap_or_default();
            if row.seq != seq + 1 || row.previous != hash {
                verified.flaws.push(Flaw::Unlinked { org, seq: row.seq });
            }
            if row.digest() != row.hash {
                verified.flaws.push(Flaw::Changed { org, seq: row.seq });
            }
            ends.insert(row.org_id, (row.seq, row.hash.clone()));
        }
    }
    for (org, seq, hash) in heads(db).await? {
        let end = ends.remove(&org).unwrap_or_default();
        if end != (seq, hash) {
            verified.flaws.push(Flaw::Cut { org: OrgId::from(org), seq: end.0 });
        }
        verified.companies += 1;
    }
    verified.flaws.extend(ends.into_iter().map(|(org, (seq, _))| Flaw::Cut { org: OrgId::from(org), seq }));
    Ok(verified)
}

async fn page(db: &Db, after: (Uuid, i64), most: i64) -> Result<Vec<Row>, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select org_id, seq, at, person_id, actor, action, subject_id, details::text as "details!", previous, hash
           from audit_entries where (org_id, seq) > ($1, $2) order by org_id, seq limit $3"#,
        after.0,
        after.1,
        most,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

async fn heads(db: &Db) -> Result<Vec<(Uuid, i64, Vec<u8>)>, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query!("select org_id, seq, hash from audit_heads where seq > 0").fetch_all(&mut *tx).await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| (row.org_id, row.seq, row.hash)).collect())
}
