//! What other features ask of partnerships: whether two companies work together now, and with whom one does.
//! Rule: a block is computed when it is asked (docs/decisions/0028), so that it begins and is over at once.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Block, Halt, Suspension};
use crate::domain::db::DbError;
use crate::domain::ids::OrgId;

/// Whether two companies have a relationship, suspended or not, as the reseller (the company the transaction is in)
/// holds it.
pub(in crate::domain) async fn are_partners(
    tx: &mut PgConnection,
    provider: OrgId,
    reseller: OrgId,
) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (
               select from partnerships
               where org_id = $2 and provider_id = $1 and reseller_id = $2 and state <> 'ended') as "together!""#,
        provider.uuid(),
        reseller.uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Why two companies begin nothing new together at `now`, if so; the transaction is in the reseller's company.
pub(in crate::domain) async fn halt(
    tx: &mut PgConnection,
    provider: OrgId,
    reseller: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<Halt>, DbError> {
    let row = sqlx::query!(
        "select state, suspended_at, suspended_name, suspended_reason, review_on,
                app.partnership_block(provider_id, reseller_id, $3) as block
         from partnerships where org_id = $2 and provider_id = $1 and reseller_id = $2 and state <> 'ended'
           and (ends_at is null or ends_at > $3)",
        provider.uuid(),
        reseller.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(Some(Halt::Apart)) };
    let suspended = row.suspended_at.zip(row.review_on).filter(|_| row.state == "suspended");
    if let Some((at, review_on)) = suspended {
        let (name, reason) = (row.suspended_name.unwrap_or_default(), row.suspended_reason.unwrap_or_default());
        return Ok(Some(Halt::Suspended(Suspension { at, name, reason, review_on })));
    }
    Ok(row.block.as_deref().and_then(Block::parse).map(Halt::Blocked))
}

/// The same, and what it says stays so until the transaction ends: the leading row is locked, shared.
pub(in crate::domain) async fn stay_partners(
    tx: &mut PgConnection,
    provider: OrgId,
    reseller: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<Halt>, DbError> {
    sqlx::query_scalar!(
        "select partnership_id from partnerships
         where org_id = $2 and provider_id = $1 and reseller_id = $2 and state <> 'ended' for share",
        provider.uuid(),
        reseller.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    halt(tx, provider, reseller, now).await
}

/// The resellers a provider (the company the transaction is in) works or worked with, by name; the first 500.
pub(in crate::domain) async fn resellers_of(
    tx: &mut PgConnection,
    provider: OrgId,
) -> Result<Vec<(OrgId, String)>, DbError> {
    let rows = sqlx::query!(
        "select distinct o.folded_name, o.org_id, o.name from partnerships p
         join organizations o on o.org_id = p.reseller_id
         where p.org_id = $1 and p.side = 'provider' order by o.folded_name, o.org_id limit 500",
        provider.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(|row| (OrgId::from(row.org_id), row.name)).collect())
}
