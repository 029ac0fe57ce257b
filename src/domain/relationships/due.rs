//! What time and others do to a relationship: an end that was announced comes; a block begins or is cured.
//! Rule: an end is done by the worker, one a transaction. A block is nobody's act (docs/decisions/0028): it is computed
//! wherever it matters, and the worker only tells both sides, once when it begins and once when it is over.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::end::finish;
use super::model::{Announced, Block};
use super::pairs::Pair;
use super::store;
use super::told::{self, News};
use crate::domain::audit::{Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::PartnershipId;
use crate::domain::notice::Change;

/// How many relationships are told of in one transaction.
const AT_ONCE: i64 = 20;

/// Ends the one relationship whose day came first. Says whether there was one.
///
/// # Errors
/// When the database does not answer.
pub async fn end_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let due = sqlx::query!(
        r#"select partnership_id, provider_id, reseller_id, ends_at as "ends_at!", ends_name, ends_reason
           from partnerships
           where side = 'reseller' and state <> 'ended' and ends_at <= $1
           order by ends_at limit 1 for update skip locked"#,
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(due) = due else { return Ok(false) };
    let pair = Pair { provider: due.provider_id.into(), reseller: due.reseller_id.into() };
    let end = Announced {
        at: due.ends_at,
        name: due.ends_name.unwrap_or_default(),
        reason: due.ends_reason.unwrap_or_default(),
    };
    finish(&mut tx, due.partnership_id.into(), pair, &end, Actor::PROGRAM, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Tells both sides of blocks that began or are over. Says whether there were some. With `thoroughly` every
/// relationship is looked at, and so are blocks that come of an agreement whose grace is over.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_blocks(db: &Db, thoroughly: bool, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let rows = sqlx::query!(
        r#"select p.partnership_id, p.provider_id, p.reseller_id, p.block_told,
                  coalesce(app.partnership_block(p.provider_id, p.reseller_id, $1), '') as "block!"
           from partnerships p
           join organizations a on a.org_id = p.provider_id join countries c on c.code = a.country
           join organizations b on b.org_id = p.reseller_id join countries d on d.code = b.country
           where p.side = 'reseller' and p.state <> 'ended'
             and ($2 or p.block_told <> '' or a.program_status <> 'active' or b.program_status <> 'active'
                  or c.region <> d.region)
             and coalesce(app.partnership_block(p.provider_id, p.reseller_id, $1), '') <> p.block_told
           order by p.partnership_id limit $3 for update of p skip locked"#,
        now,
        thoroughly,
        AT_ONCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    let found = !rows.is_empty();
    for row in rows {
        let pair = Pair { provider: row.provider_id.into(), reseller: row.reseller_id.into() };
        tell(&mut tx, row.partnership_id.into(), pair, (&row.block_told, &row.block), now).await?;
    }
    tx.commit().await?;
    Ok(found)
}

async fn tell(
    tx: &mut Tx,
    id: PartnershipId,
    pair: Pair,
    (told, block): (&str, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update partnerships set block_told = $3 where partnership_id = $1 and org_id = any($2)",
        id.uuid(),
        &[pair.provider.uuid(), pair.reseller.uuid()][..],
        block,
    )
    .execute(&mut **tx)
    .await?;
    let what = match Block::parse(block) {
        Some(Block::Region) => Change::BlockedRegion,
        Some(Block::Provider) => Change::BlockedProvider,
        Some(Block::Reseller) => Change::BlockedReseller,
        None => Change::Cured,
    };
    told::both(tx, id, pair, &News { what, by: "", reason: "", on: None }, now).await?;
    let action = if block.is_empty() { "relationship.unblocked" } else { "relationship.blocked" };
    let entry = Entry { action, subject: Some(id.uuid()), details: json!({ "block": block, "before": told }) };
    store::record(tx, &[pair.provider, pair.reseller], Actor::PROGRAM, &entry, now).await
}
