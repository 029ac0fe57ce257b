//! The SQL of partnerships: a row for the provider, a row for the reseller, written together.
//! Rule: the reseller's row leads; whoever changes a partnership locks it first.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Announced, Block, Suspension};
use crate::domain::actor::Kind;
use crate::domain::db::DbError;
use crate::domain::ids::{ConsentId, InvitationId, OrgId, PartnershipId};

/// The two sides of a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain) struct Pair {
    pub(in crate::domain) provider: OrgId,
    pub(in crate::domain) reseller: OrgId,
}

/// The two sides of a partnership of the company the transaction is in, if it did not end.
pub(in crate::domain) async fn pair_of(
    tx: &mut PgConnection,
    partnership: PartnershipId,
) -> Result<Option<Pair>, DbError> {
    let row = sqlx::query!(
        "select provider_id, reseller_id from partnerships
         where org_id = (select app.org()) and partnership_id = $1 and state <> 'ended'",
        partnership.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Pair { provider: OrgId::from(row.provider_id), reseller: OrgId::from(row.reseller_id) }))
}

/// A partnership as one of its sides holds it, without the other's card.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) pair: Pair,
    /// It did not end; it may be suspended.
    pub(super) active: bool,
    pub(super) suspended: Option<Suspension>,
    pub(super) ends: Option<Announced>,
    pub(super) since: DateTime<Utc>,
    pub(super) accepted_name: String,
    pub(super) consent: ConsentId,
    pub(super) admin_access_since: Option<DateTime<Utc>>,
    pub(super) admin_access_until: Option<DateTime<Utc>>,
    pub(super) admin_access_removed_at: Option<DateTime<Utc>>,
    pub(super) admin_access_removed_name: Option<String>,
    pub(super) ended_at: Option<DateTime<Utc>>,
    pub(super) ended_name: Option<String>,
    pub(super) ended_reason: Option<String>,
}

impl Held {
    /// Whether the provider may administer the reseller's work account at `now`.
    pub(super) fn has_admin_access(&self, now: DateTime<Utc>) -> bool {
        self.active
            && self.admin_access_since.is_some()
            && self.admin_access_removed_at.is_none()
            && self.admin_access_until.is_some_and(|until| until > now)
    }
}

/// One partnership of the company the transaction is in, in whatever state.
pub(super) async fn held(tx: &mut PgConnection, org: OrgId, id: PartnershipId) -> Result<Option<Held>, DbError> {
    let row = sqlx::query!(
        "select provider_id, reseller_id, state, since, accepted_name, consent_id, admin_access_since,
                admin_access_until, admin_access_removed_at, admin_access_removed_name, ended_at, ended_name, ended_reason,
                suspended_at, suspended_name, suspended_reason, review_on, ends_at, ends_name, ends_reason
         from partnerships where org_id = $1 and partnership_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Held {
        pair: Pair { provider: row.provider_id.into(), reseller: row.reseller_id.into() },
        active: row.state != "ended",
        suspended: row.suspended_at.zip(row.review_on).filter(|_| row.state == "suspended").map(|(at, review_on)| {
            let (name, reason) = (row.suspended_name.unwrap_or_default(), row.suspended_reason.unwrap_or_default());
            Suspension { at, name, reason, review_on }
        }),
        ends: row.ends_at.filter(|_| row.state != "ended").map(|at| Announced {
            at,
            name: row.ends_name.unwrap_or_default(),
            reason: row.ends_reason.unwrap_or_default(),
        }),
        since: row.since,
        accepted_name: row.accepted_name,
        consent: row.consent_id.into(),
        admin_access_since: row.admin_access_since,
        admin_access_until: row.admin_access_until,
        admin_access_removed_at: row.admin_access_removed_at,
        admin_access_removed_name: row.admin_access_removed_name,
        ended_at: row.ended_at,
        ended_name: row.ended_name,
        ended_reason: row.ended_reason,
    }))
}

/// Locks the leading row; the transaction is in the reseller's company.
pub(super) async fn lock(tx: &mut PgConnection, reseller: OrgId, id: PartnershipId) -> Result<(), DbError> {
    sqlx::query!(
        "select partnership_id from partnerships where org_id = $1 and partnership_id = $2 for update",
        reseller.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(())
}

/// The partnership between two companies that did not end, as `org`, one of them, holds it.
pub(super) async fn active(tx: &mut PgConnection, org: OrgId, pair: Pair) -> Result<Option<PartnershipId>, DbError> {
    let id = sqlx::query_scalar!(
        "select partnership_id from partnerships
         where org_id = $1 and provider_id = $2 and reseller_id = $3 and state <> 'ended'",
        org.uuid(),
        pair.provider.uuid(),
        pair.reseller.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(PartnershipId::from))
}

/// A partnership about to begin.
#[derive(Debug, Clone)]
pub(super) struct NewPartnership<'a> {
    pub(super) id: PartnershipId,
    pub(super) pair: Pair,
    pub(super) invitation: InvitationId,
    pub(super) accepted_name: &'a str,
    pub(super) consent: ConsentId,
    pub(super) admin_access_until: Option<DateTime<Utc>>,
}

/// Writes the row of one side, unless something stands between the two at this very moment; says whether it did. A
/// second one in force is refused by `partnerships_one_active`.
pub(super) async fn insert(
    tx: &mut PgConnection,
    org: OrgId,
    other_folded: &str,
    new: &NewPartnership<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let side = if org == new.pair.provider { "provider" } else { "reseller" };
    let written = sqlx::query!(
        "insert into partnerships (org_id, partnership_id, side, provider_id, reseller_id, other_folded, invitation_id,
             state, since, accepted_name, consent_id, admin_access_since, admin_access_until)
         select $1, $2, $3, $4, $5, $6, $7, 'active', $8, $9, $10,
             case when $11::timestamptz is not null then $8::timestamptz end, $11
         where app.partnership_block($4, $5, $8) is null",
        org.uuid(),
        new.id.uuid(),
        side,
        new.pair.provider.uuid(),
        new.pair.reseller.uuid(),
        other_folded,
        new.invitation.uuid(),
        now,
        new.accepted_name,
        new.consent.uuid(),
        new.admin_access_until,
    )
    .execute(&mut *tx)
    .await?;
    Ok(written.rows_affected() == 1)
}

/// Takes administrator access away on one side.
pub(super) async fn remove_access(
    tx: &mut PgConnection,
    org: OrgId,
    id: PartnershipId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let removed = sqlx::query!(
        "update partnerships set admin_access_removed_at = $3, admin_access_removed_name = $4
         where org_id = $1 and partnership_id = $2 and state <> 'ended' and admin_access_since is not null
           and admin_access_removed_at is null",
        org.uuid(),
        id.uuid(),
        now,
        name,
    )
    .execute(&mut *tx)
    .await?;
    Ok(removed.rows_affected() == 1)
}

/// Ends the partnership on one side, and with it administrator access; an end that was announced has happened.
pub(super) async fn finish(
    tx: &mut PgConnection,
    org: OrgId,
    id: PartnershipId,
    by: (&str, Option<&str>),
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let ended = sqlx::query!(
        "update partnerships set state = 'ended', ended_at = $3, ended_name = $4, ended_reason = $5
         where org_id = $1 and partnership_id = $2 and state <> 'ended'",
        org.uuid(),
        id.uuid(),
        now,
        by.0,
        by.1,
    )
    .execute(&mut *tx)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// What stands between the two at `now` without anybody's decision.
pub(super) async fn block(tx: &mut PgConnection, pair: Pair, now: DateTime<Utc>) -> Result<Option<Block>, DbError> {
    let (provider, reseller) = (pair.provider.uuid(), pair.reseller.uuid());
    let block = sqlx::query_scalar!("select app.partnership_block($1, $2, $3)", provider, reseller, now);
    Ok(block.fetch_one(&mut *tx).await?.as_deref().and_then(Block::parse))
}

/// Suspends on one side; nothing when it is suspended already.
pub(super) async fn suspend(
    tx: &mut PgConnection,
    org: OrgId,
    id: PartnershipId,
    it: &Suspension,
) -> Result<bool, DbError> {
    let suspended = sqlx::query!(
        "update partnerships set state = 'suspended', suspended_at = $3, suspended_name = $4, suspended_reason = $5,
             review_on = $6
         where org_id = $1 and partnership_id = $2 and state = 'active'",
        org.uuid(),
        id.uuid(),
        it.at,
        it.name,
        it.reason,
        it.review_on,
    )
    .execute(&mut *tx)
    .await?;
    Ok(suspended.rows_affected() == 1)
}

/// Resumes on one side.
pub(super) async fn resume(tx: &mut PgConnection, org: OrgId, id: PartnershipId) -> Result<bool, DbError> {
    let resumed = sqlx::query!(
        "update partnerships set state = 'active'
         where org_id = $1 and partnership_id = $2 and state = 'suspended'",
        org.uuid(),
        id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(resumed.rows_affected() == 1)
}

/// Writes on one side that it ends on a day, or that it does not.
pub(super) async fn announce(
    tx: &mut PgConnection,
    org: OrgId,
    id: PartnershipId,
    end: Option<&Announced>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update partnerships set ends_at = $3, ends_name = $4, ends_reason = $5
         where org_id = $1 and partnership_id = $2 and state <> 'ended'",
        org.uuid(),
        id.uuid(),
        end.map(|end| end.at),
        end.map(|end| end.name.as_str()),
        end.map(|end| end.reason.as_str()),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The sentences the reseller agreed to, as shown; the transaction is in its company.
pub(super) async fn consent(tx: &mut PgConnection, reseller: OrgId, id: ConsentId) -> Result<Vec<String>, DbError> {
    let sentences = sqlx::query_scalar!(
        "select sentences from consents where org_id = $1 and consent_id = $2",
        reseller.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(sentences.unwrap_or_default())
}

/// The name of an active reseller of the provider among `known`, or the one whose mail domain it is.
pub(super) async fn partner_at(
    tx: &mut PgConnection,
    provider: OrgId,
    known: &[OrgId],
    domain: Option<&str>,
) -> Result<Option<String>, DbError> {
    let known: Vec<uuid::Uuid> = known.iter().map(|org| org.uuid()).collect();
    sqlx::query_scalar!(
        "select o.name from partnerships p join organizations o on o.org_id = p.reseller_id
         where p.org_id = $1 and p.side = 'provider' and p.in_force
           and (p.reseller_id = any($2) or o.domain = $3)
         order by p.since limit 1",
        provider.uuid(),
        &known,
        domain,
    )
    .fetch_optional(&mut *tx)
    .await
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

/// How many partnerships in force the company the transaction is in has, as a provider or as a reseller.
pub(in crate::domain) async fn active_as(tx: &mut PgConnection, side: Kind) -> Result<i64, DbError> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from partnerships
           where org_id = (select app.org()) and side = $1 and in_force"#,
        side.code(),
    )
    .fetch_one(&mut *tx)
    .await
}
