//! Recomputes the chains, in Rust and on its own, so that the database's word is not taken for it.
//! Finds an entry changed, removed, inserted or moved, and a tail cut behind the chain's head.

use std::collections::HashMap;

use uuid::Uuid;

use super::Line;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::OrgId;

/// Whose chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chain {
    /// A company's.
    Company(OrgId),
    /// The program's own.
    Program,
}

impl Chain {
    /// The chain under an id: the nil id is the program's.
    fn of(id: Uuid) -> Self {
        if id.is_nil() { Self::Program } else { Self::Company(OrgId::from(id)) }
    }
}

impl std::fmt::Display for Chain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Company(org) => write!(f, "company {org}"),
            Self::Program => write!(f, "the program"),
        }
    }
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// An entry does not say what its hash covers.
    #[error("{chain}: entry {seq} was changed")]
    Changed {
        /// Whose chain.
        chain: Chain,
        /// Which entry.
        seq: i64,
    },
    /// An entry does not follow the one before it.
    #[error("{chain}: entry {seq} does not follow the one before it")]
    Unlinked {
        /// Whose chain.
        chain: Chain,
        /// Which entry.
        seq: i64,
    },
    /// The chain ends before or behind its head.
    #[error("{chain}: the chain ends at {seq}, its head says otherwise")]
    Cut {
        /// Whose chain.
        chain: Chain,
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

/// Recomputes every chain.
///
/// # Errors
/// When the database does not answer.
pub async fn verify(db: &Db) -> Result<Verified, DbError> {
    const STEP: i64 = 10_000;
    let mut verified = Verified::default();
    let mut ends: HashMap<Uuid, (i64, String)> = HashMap::new();
    let mut after = (Uuid::nil(), 0);
    loop {
        let rows = page(db, after, STEP).await?;
        let Some(last) = rows.last() else { break };
        after = (last.org, last.seq);
        follow(&mut verified, &mut ends, &rows);
    }
    let mut after = 0;
    loop {
        let rows = program_page(db, after, STEP).await?;
        let Some(last) = rows.last() else { break };
        after = last.seq;
        follow(&mut verified, &mut ends, &rows);
    }
    for (id, seq, hash) in heads(db).await? {
        let end = ends.remove(&id).unwrap_or_default();
        if end != (seq, hash) {
            verified.flaws.push(Flaw::Cut { chain: Chain::of(id), seq: end.0 });
        }
        verified.companies += usize::from(!id.is_nil());
    }
    verified.flaws.extend(ends.into_iter().map(|(id, (seq, _))| Flaw::Cut { chain: Chain::of(id), seq }));
    Ok(verified)
}

/// Goes along entries in their order; `ends` is where each chain has come to.
fn follow(verified: &mut Verified, ends: &mut HashMap<Uuid, (i64, String)>, rows: &[Line]) {
    for row in rows {
        verified.entries += 1;
        let chain = Chain::of(row.org);
        let (seq, hash) = ends.remove(&row.org).unwrap_or_default();
        if row.seq != seq + 1 || row.previous != hash {
            verified.flaws.push(Flaw::Unlinked { chain, seq: row.seq });
        }
        if row.digest() != row.hash {
            verified.flaws.push(Flaw::Changed { chain, seq: row.seq });
        }
        ends.insert(row.org, (row.seq, row.hash.clone()));
    }
}

async fn program_page(db: &Db, after: i64, most: i64) -> Result<Vec<Line>, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query_as!(
        Line,
        r#"select '00000000-0000-0000-0000-000000000000'::uuid as "org!", seq, at, person_id as person, actor, action,
                  subject_id as subject, details::text as "details!", encode(previous, 'hex') as "previous!",
                  encode(hash, 'hex') as "hash!"
           from program_entries where seq > $1 order by seq limit $2"#,
        after,
        most,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

async fn page(db: &Db, after: (Uuid, i64), most: i64) -> Result<Vec<Line>, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query_as!(
        Line,
        r#"select org_id as org, seq, at, person_id as person, actor, action, subject_id as subject,
                  details::text as "details!", encode(previous, 'hex') as "previous!", encode(hash, 'hex') as "hash!"
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

async fn heads(db: &Db) -> Result<Vec<(Uuid, i64, String)>, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query!(r#"select org_id, seq, encode(hash, 'hex') as "hash!" from audit_heads where seq > 0"#)
        .fetch_all(&mut *tx)
        .await?;
    let program = sqlx::query!(r#"select seq, encode(hash, 'hex') as "hash!" from program_head where seq > 0"#)
        .fetch_optional(&mut *tx)
        .await?;
    tx.commit().await?;
    let program = program.map(|row| (Uuid::nil(), row.seq, row.hash));
    Ok(rows.into_iter().map(|row| (row.org_id, row.seq, row.hash)).chain(program).collect())
}
