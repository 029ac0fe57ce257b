//! The SQL of relationships.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::actor::Kind;
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, PartnershipId};

/// The two sides of an active partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) struct Pair {
    pub(in crate::domain) provider: OrgId,
    pub(in crate::domain) reseller: OrgId,
}

/// The two sides of a partnership of the company the transaction is in, if it is active.
pub(in crate::domain) async fn pair_of(
    tx: &mut PgConnection,
    partnership: PartnershipId,
) -> Result<Option<Pair>, DbError> {
    let row = sqlx::query!(
        "select provider_id, reseller_id from partnerships
         where org_id = (select app.org()) and partnership_id = $1 and state = 'active'",
        partnership.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Pair { provider: OrgId::from(row.provider_id), reseller: OrgId::from(row.reseller_id) }))
}

/// How many open invitations wait for an answer of the company the transaction is in, as a reseller.
pub(in crate::domain) async fn waiting(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from invitations
           where org_id = (select app.org()) and side = 'reseller' and state = 'sent' and expires_at > $1"#,
        now,
    )
    .fetch_one(&mut *tx)
    .await
}

/// How many active partnerships the company the transaction is in has, as a provider or as a reseller.
pub(in crate::domain) async fn active_as(tx: &mut PgConnection, side: Kind) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from partnerships
           where org_id = (select app.org()) and side = $1 and state = 'active'"#,
        side.code(),
    )
    .fetch_one(&mut *tx)
    .await
}
