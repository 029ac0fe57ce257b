//! What changes in a relationship is told to both sides. Rule: each side's global admins read it in their own
//! language, with the other side's name, in the transaction of the change.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::PgConnection;

use super::pairs::Pair;
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::notice::{self, Change, Notice, PartnershipNews};
use crate::domain::organizations;

/// Letters of one kind that a provider reads in a day.
const ENOUGH: i64 = 20;

/// What is told.
pub(super) struct News<'a> {
    pub(super) what: Change,
    /// Who did it; empty when nobody did.
    pub(super) by: &'a str,
    pub(super) reason: &'a str,
    pub(super) on: Option<NaiveDate>,
}

/// Queues it for both; the transaction is in the provider's company afterwards.
pub(super) async fn both(
    tx: &mut Tx,
    id: PartnershipId,
    pair: Pair,
    news: &News<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for (org, other) in [(pair.reseller, pair.provider), (pair.provider, pair.reseller)] {
        tx.enter(org).await?;
        let told = Notice::PartnershipChanged(PartnershipNews {
            org,
            partnership: id,
            other: organizations::card(tx, other).await?.map(|card| card.name).unwrap_or_default(),
            what: news.what,
            by: news.by.to_owned(),
            reason: news.reason.to_owned(),
            on: news.on,
        });
        for reader in organizations::readers(tx, org).await? {
            notice::queue(tx, Some(org), &reader, &told, now).await?;
        }
    }
    Ok(())
}

/// Whether a company got as many letters of a kind within a day as anybody reads: a file of thousands of invitations
/// may come back, or run out, at once. The others stand in the list, by their state.
///
/// # Errors
/// When the database does not answer.
pub(in crate::domain) async fn heard_enough(
    tx: &mut PgConnection,
    provider: OrgId,
    kind: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let letters = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (select from notices
               where org_id = $1 and created_at > $2 and kind = $3 limit $4) heard"#,
        provider.uuid(),
        now - TimeDelta::days(1),
        kind,
        ENOUGH,
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(letters >= ENOUGH)
}
