//! Where notices wait: queued in the transaction of what they tell about, and read back there for a preview.
//! Next: `jobs/deliver.rs` writes and sends them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Notice, Reader};
use crate::domain::db::DbError;
use crate::domain::ids::{NoticeId, OrgId};
use crate::i18n::Language;

/// Queues a letter in the transaction of what it tells about. `org` is the company whose matter it is
/// (the one the transaction is in), or nobody's.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(
    tx: &mut PgConnection,
    org: Option<OrgId>,
    to: &Reader,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<NoticeId, DbError> {
    let id = NoticeId::new(now);
    let payload = serde_json::to_value(notice).map_err(|e| DbError::Encode(e.into()))?;
    sqlx::query!(
        "insert into notices (notice_id, org_id, kind, to_name, to_address, language, payload, thread,
                              next_attempt_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        id.uuid(),
        org.map(OrgId::uuid),
        notice.kind(),
        to.name,
        to.address,
        to.language.code(),
        payload,
        notice.thread(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(id)
}

/// Queues many letters at once, as [`queue`]; they go out behind letters that were queued alone.
///
/// # Errors
/// When the database does not answer.
pub async fn queue_all(
    tx: &mut PgConnection,
    org: Option<OrgId>,
    letters: &[(Reader, Notice)],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let ids: Vec<Uuid> = letters.iter().map(|_| NoticeId::new(now).uuid()).collect();
    let kinds: Vec<String> = letters.iter().map(|(_, notice)| notice.kind()).collect();
    let names: Vec<String> = letters.iter().map(|(to, _)| to.name.clone()).collect();
    let addresses: Vec<String> = letters.iter().map(|(to, _)| to.address.clone()).collect();
    let languages: Vec<String> = letters.iter().map(|(to, _)| to.language.code().to_owned()).collect();
    let payloads = letters.iter().map(|(_, notice)| serde_json::to_value(notice)).collect::<Result<Vec<_>, _>>();
    let payloads = payloads.map_err(|e| DbError::Encode(e.into()))?;
    let threads: Vec<Option<Uuid>> = letters.iter().map(|(_, notice)| notice.thread()).collect();
    sqlx::query!(
        r#"insert into notices (notice_id, org_id, kind, to_name, to_address, language, payload, thread,
                                next_attempt_at, created_at, of_many)
           select l.id, $1, l.kind, l.name, l.address, l.language, l.payload, l.thread, $2, $2, true
           from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::uuid[])
               as l (id, kind, name, address, language, payload, thread)"#,
        org.map(OrgId::uuid),
        now,
        &ids,
        &kinds,
        &names,
        &addresses,
        &languages,
        &payloads,
        &threads as &[Option<Uuid>],
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The letters queued in this transaction after a moment, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn queued_since(tx: &mut PgConnection, since: NoticeId) -> Result<Vec<(Reader, Notice)>, DbError> {
    let rows = sqlx::query!(
        "select to_name, to_address, language, payload from notices
         where notice_id > $1 and xmin = pg_current_xact_id()::xid order by notice_id",
        since.uuid()
    )
    .fetch_all(&mut *tx)
    .await?;
    let read = |row: (String, String, String, serde_json::Value)| {
        let language = Language::parse(&row.2).unwrap_or(Language::English);
        Some((Reader { name: row.0, address: row.1, language }, serde_json::from_value(row.3).ok()?))
    };
    Ok(rows.into_iter().filter_map(|row| read((row.to_name, row.to_address, row.language, row.payload))).collect())
}

/// What a letter says, for showing it before it is sent.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its subject.
    pub subject: String,
    /// Its text part.
    pub text: String,
}

/// Mail that came back, as it arrived.
#[derive(Debug, Clone, Copy)]
pub enum Mail<'a> {
    /// A whole message.
    Whole(&'a [u8]),
    /// The machine's part of one alone.
    Status(&'a [u8]),
}

/// What mail that came back says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Back {
    /// It is no delivery status at all.
    NoStatus,
    /// A letter is late, or none of ours is named.
    NoNews,
    /// A letter failed for good.
    Failed {
        /// Which.
        letter: NoticeId,
        /// Why, in the other server's words.
        answer: String,
    },
}

/// Writes letters, without sending them, and reads what comes back.
pub trait Write: Send + Sync {
    /// The letter for a notice as its reader would get it; nothing when it cannot be written.
    fn written(&self, to: &Reader, notice: &Notice, at: DateTime<Utc>) -> Option<Written>;

    /// What returned mail says; `to` is the address it came to, where the envelope tells it.
    fn back(&self, mail: Mail<'_>, to: &str) -> Back;
}
