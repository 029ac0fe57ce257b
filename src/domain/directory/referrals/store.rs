//! The SQL of referrals. Rule: whoever changes one locks the provider's row first.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Referral, ReferralState};
use crate::domain::actor::Person;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{DbError, Tx};
use crate::domain::ids::{InvitationId, OrgId, ReferralId};
use crate::i18n::Language;

pub(super) struct Row {
    pub(super) referral_id: Uuid,
    pub(super) provider_id: Uuid,
    pub(super) reseller_id: Uuid,
    pub(super) asker_name: String,
    pub(super) asker_address: String,
    pub(super) language: String,
    pub(super) message: String,
    pub(super) state: String,
    pub(super) asked_at: DateTime<Utc>,
    pub(super) answered_at: Option<DateTime<Utc>>,
    pub(super) answered_name: Option<String>,
    pub(super) answer: Option<String>,
    pub(super) invitation_id: Option<Uuid>,
    pub(super) closed_at: Option<DateTime<Utc>>,
    pub(super) closed_name: Option<String>,
}

impl From<Row> for Referral {
    fn from(row: Row) -> Self {
        Self {
            id: row.referral_id.into(),
            provider: row.provider_id.into(),
            reseller: row.reseller_id.into(),
            asker_name: row.asker_name,
            asker_address: row.asker_address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
            message: row.message,
            state: ReferralState::parse(&row.state).unwrap_or(ReferralState::Closed),
            asked_at: row.asked_at,
            answered_at: row.answered_at,
            answered_name: row.answered_name,
            answer: row.answer,
            invitation: row.invitation_id.map(Into::into),
            closed_at: row.closed_at,
            closed_name: row.closed_name,
        }
    }
}

/// One referral as the company the transaction is in holds it.
pub(super) async fn referral(tx: &mut PgConnection, org: OrgId, id: ReferralId) -> Result<Option<Referral>, DbError> {
    let row = sqlx::query_as!(
        Row,
        "select referral_id, provider_id, reseller_id, asker_name, asker_address, language, message, state, asked_at,
                answered_at, answered_name, answer, invitation_id, closed_at, closed_name
         from referrals where org_id = $1 and referral_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(Into::into))
}

/// The leading row of a referral that `org` holds, locked. Leaves the transaction in the provider's company.
pub(super) async fn lock(tx: &mut Tx, org: OrgId, id: ReferralId) -> Result<Option<Referral>, DbError> {
    let Some(held) = referral(tx, org, id).await? else { return Ok(None) };
    tx.enter(held.provider).await?;
    sqlx::query!(
        "select referral_id from referrals where org_id = $1 and referral_id = $2 for update",
        held.provider.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    referral(tx, held.provider, id).await
}

/// A new referral, on one side.
pub(super) async fn insert(
    tx: &mut PgConnection,
    (org, side): (OrgId, &str),
    it: &Referral,
    (asker, canonical): (&Person, &str),
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into referrals (org_id, referral_id, side, provider_id, reseller_id, asker_id, asker_name,
             asker_address, canonical, language, message, state, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'new', $12)",
        org.uuid(),
        it.id.uuid(),
        side,
        it.provider.uuid(),
        it.reseller.uuid(),
        asker.id().uuid(),
        it.asker_name,
        it.asker_address,
        canonical,
        it.language.code(),
        it.message,
        it.asked_at,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// What becomes of a referral.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn<'a> {
    pub(super) to: ReferralState,
    pub(super) name: &'a str,
    pub(super) words: Option<&'a str>,
    pub(super) invitation: Option<InvitationId>,
    pub(super) entry: &'a Entry,
}

/// Writes the turn on both sides and into both chains; says whether the referral still was open. The time of
/// the first answer stays; only the provider answers, so that closing by the reseller is none.
pub(super) async fn turn(
    tx: &mut Tx,
    it: &Referral,
    turn: Turn<'_>,
    by: Actor<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    for org in [it.provider, it.reseller] {
        tx.enter(org).await?;
        let turned = sqlx::query!(
            "update referrals set state = $3,
                 answered_at = case when $3 = 'closed' then answered_at else coalesce(answered_at, $4) end,
                 answered_name = case when $3 = 'closed' then answered_name else coalesce(answered_name, $5) end,
                 answer = coalesce($6, answer), invitation_id = coalesce($7, invitation_id),
                 closed_at = case when $3 = 'closed' then $4 else closed_at end,
                 closed_name = case when $3 = 'closed' then $5 else closed_name end
             where org_id = $1 and referral_id = $2 and state in ('new', 'answered')",
            org.uuid(),
            it.id.uuid(),
            turn.to.code(),
            now,
            turn.name,
            turn.words,
            turn.invitation.map(InvitationId::uuid),
        )
        .execute(&mut **tx)
        .await?;
        if turned.rows_affected() != 1 {
            return Ok(false);
        }
        audit::record(tx, org, by, turn.entry.clone(), now).await?;
    }
    Ok(true)
}

/// How long the provider the transaction is in usually takes, for its entry: the median of its last twenty.
pub(super) async fn tell_how_long(tx: &mut PgConnection, provider: OrgId) -> Result<(), DbError> {
    sqlx::query!(
        "update directory_entries set answer_minutes = (
             select round(percentile_cont(0.5) within group (
                        order by extract(epoch from r.answered_at - r.asked_at) / 60))::integer
             from (select answered_at, asked_at from referrals
                   where org_id = $1 and side = 'provider' and answered_at is not null
                   order by asked_at desc limit 20) r)
         where org_id = $1",
        provider.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
