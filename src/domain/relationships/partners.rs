//! What other features ask of partnerships: whether two companies work together, and with whom one does.

use sqlx::PgConnection;

use crate::domain::db::DbError;
use crate::domain::ids::OrgId;

/// Whether two companies work together now, as the reseller (the company the transaction is in) holds it.
pub(in crate::domain) async fn are_partners(
    tx: &mut PgConnection,
    provider: OrgId,
    reseller: OrgId,
) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (
               select from partnerships
               where org_id = $2 and provider_id = $1 and reseller_id = $2 and state = 'active') as "together!""#,
        provider.uuid(),
        reseller.uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// The same, and the partnership cannot end before the transaction does: its leading row is locked, shared.
pub(in crate::domain) async fn stay_partners(
    tx: &mut PgConnection,
    provider: OrgId,
    reseller: OrgId,
) -> Result<bool, DbError> {
    let found = sqlx::query_scalar!(
        "select partnership_id from partnerships
         where org_id = $2 and provider_id = $1 and reseller_id = $2 and state = 'active' for share",
        provider.uuid(),
        reseller.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(found.is_some())
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
