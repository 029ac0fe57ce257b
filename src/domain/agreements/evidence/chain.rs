//! Every record the database holds, checked again: its signature, its place in the company's chain, its row in the
//! audit chain, and whether the signature's own row still says the same. For `filiera verify` at the portal.

use std::collections::HashMap;

use uuid::Uuid;

use super::key::Keys;
use super::record::Record;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{OrgId, SignatureId};

/// What is wrong with a record that is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("company {org}: the record of signature {signature} {what}")]
pub struct RecordFlaw {
    /// Whose.
    pub org: OrgId,
    /// Of which signature.
    pub signature: SignatureId,
    /// What does not fit.
    pub what: &'static str,
}

/// Checks every record; says how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn verify_records(db: &Db) -> Result<(usize, Vec<RecordFlaw>), DbError> {
    let mut tx = db.begin_work().await?;
    let keys = sqlx::query_scalar!("select public_key from evidence_keys").fetch_all(&mut *tx).await?;
    let keys = Keys::of(keys.iter().filter_map(|key| super::PublicKey::parse(key)));
    let rows = sqlx::query!(
        r#"select e.org_id, e.signature_id, e.number, e.record, e.sha256, e.key_id, e.seal,
                  s.sha256 as text_sha256, s.full_name, s.signed_at, t.sha256 as "published_sha256?", a.hash as "hash?"
           from evidence_records e
           join signatures s on s.org_id = e.org_id and s.signature_id = e.signature_id
           left join agreement_texts t on t.version_id = s.version_id and t.language = s.language
           left join audit_entries a on a.org_id = e.org_id and a.seq = (e.record::jsonb -> 'audit' ->> 'seq')::bigint
           order by e.org_id, e.number"#
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    let mut flaws = Vec::new();
    let mut ends: HashMap<Uuid, (i32, String)> = HashMap::new();
    let count = rows.len();
    for row in rows {
        let (org, signature) = (OrgId::from(row.org_id), SignatureId::from(row.signature_id));
        let mut wrong = |what| flaws.push(RecordFlaw { org, signature, what });
        let before = ends.insert(row.org_id, (row.number, row.sha256.clone()));
        if !keys.get(&row.key_id).is_some_and(|key| key.verifies(row.record.as_bytes(), &row.seal)) {
            wrong("does not fit its signature");
        }
        let Some(record) = serde_json::from_str(&row.record).ok().and_then(|value| Record::read(&value)) else {
            wrong("cannot be read");
            continue;
        };
        let (number, previous) = before.map_or((0, None), |(number, sha256)| (number, Some(sha256)));
        if record.number != number + 1 || record.number != row.number || record.previous != previous {
            wrong("does not follow the one before it");
        }
        if row.hash.map(hex::encode).as_ref() != Some(&record.audit.hash) {
            wrong("names another entry of the audit chain");
        }
        let same = record.receipt == row.signature_id && record.agreement.sha256 == row.text_sha256;
        if !same || record.signer.full_name != row.full_name {
            wrong("says something else than the signature");
        }
        if row.published_sha256.as_ref() != Some(&record.agreement.sha256) {
            wrong("is of another text than the published one");
        }
    }
    Ok((count, flaws))
}
