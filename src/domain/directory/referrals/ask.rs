//! **Ask to be contacted**: a reseller's own act, from an entry of the list.
//! Rule: only providers of the reseller's region, only one open referral to each, few a day; the provider learns
//! who asks, and nothing else of the company.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{Referral, ReferralState};
use super::store;
use crate::domain::actor::{Act, Action, Need, Reseller, Role, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Entry as Audit};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::directory::store::keepers;
use crate::domain::directory::views::{Entry, entry_in};
use crate::domain::ids::{OrgId, ReferralId};
use crate::domain::limit::{self, Allowance};
use crate::domain::notice::{self, Notice, Sender};
use crate::domain::organizations;
use crate::domain::relationships;
use crate::domain::values::{EmailAddress, Note};

/// Who of a reseller may ask: whoever looks for partners or answers for the company.
pub const ASKERS: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent, Role::ReferralsAdmin];
/// So many a day for a company.
const A_DAY: Allowance = Allowance { tries: 5, window: TimeDelta::hours(24) };
/// So many a day for whoever asks, over all companies they work in.
const A_DAY_EACH: Allowance = Allowance { tries: 10, window: TimeDelta::hours(24) };

/// Why a company cannot ask this provider.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Blocked {
    /// They are in different regions.
    #[error("another region")]
    Region,
    /// They work together already.
    #[error("partners already")]
    Partners,
    /// It has asked, and nothing was settled yet.
    #[error("asked already")]
    Open(ReferralId),
}

/// Why nobody was asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it begins nothing new.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// There is no such entry.
    #[error("no such entry")]
    NotFound,
    /// The two cannot be brought together this way.
    #[error(transparent)]
    Blocked(#[from] Blocked),
    /// Too many today; another one in so long.
    #[error("too many")]
    Often(TimeDelta),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// An entry as a reseller sees it before asking.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The entry.
    pub entry: Entry,
    /// What stands in the way.
    pub blocked: Option<Blocked>,
}

/// Reads an entry for a reseller who wants to ask.
///
/// # Errors
/// See [`AskError`].
pub async fn offer(db: &Db, by: &Reseller, slug: &str, now: DateTime<Utc>) -> Result<Offer, AskError> {
    by.require(Need::Roles(ASKERS))?;
    by.lets(Act::Ask)?;
    let mut tx = db.begin(by.scope()).await?;
    let entry = entry_in(&mut tx, slug, now).await?.ok_or(AskError::NotFound)?;
    let blocked = blocked(&mut tx, by, &entry).await?;
    tx.commit().await?;
    Ok(Offer { entry, blocked })
}

/// Asks.
///
/// # Errors
/// See [`AskError`].
pub async fn ask(
    db: &Db,
    by: &Reseller,
    slug: &str,
    message: &Note,
    now: DateTime<Utc>,
) -> Result<ReferralId, AskError> {
    let Offer { entry, blocked } = offer(db, by, slug, now).await?;
    blocked.map_or(Ok(()), Err)?;
    for (key, allowance) in
        [(format!("referral:{}", by.org()), A_DAY), (format!("referral-by:{}", by.person().id()), A_DAY_EACH)]
    {
        limit::count(db, &key, allowance, now).await?.map_err(AskError::Often)?;
    }
    let it = Referral {
        id: ReferralId::new(now),
        provider: entry.org,
        reseller: by.org(),
        asker_name: by.person().name().to_owned(),
        asker_address: by.person().address().to_owned(),
        language: by.person().language(),
        message: message.as_str().to_owned(),
        state: ReferralState::New,
        asked_at: now,
        answered_at: None,
        answered_name: None,
        answer: None,
        invitation: None,
        closed_at: None,
        closed_name: None,
    };
    let mut tx = db.begin(by.scope()).await?;
    match write(&mut tx, by, &it, now).await {
        Err(e) if is_constraint(&e, "referrals_one_open") => return Err(Blocked::Open(it.id).into()),
        other => other?,
    }
    tx.commit().await?;
    Ok(it.id)
}

/// Both sides' rows, cards and chains, and the letter.
async fn write(tx: &mut Tx, by: &Reseller, it: &Referral, now: DateTime<Utc>) -> Result<(), DbError> {
    let typed = EmailAddress::parse(&it.asker_address);
    let canonical = typed.as_ref().map_or(it.asker_address.as_str(), EmailAddress::canonical).to_owned();
    for (org, side, other) in [(it.provider, "provider", it.reseller), (it.reseller, "reseller", it.provider)] {
        tx.enter(org).await?;
        organizations::acquaint(tx, org, other, now).await?;
        store::insert(tx, (org, side), it, (by.person(), &canonical)).await?;
        let entry = Audit {
            action: "referral.asked",
            subject: Some(it.id.uuid()),
            details: json!({ "provider": it.provider, "reseller": it.reseller, "asker": it.asker_name }),
        };
        audit::record(tx, org, by.audit(), entry, now).await?;
    }
    tx.enter(it.provider).await?;
    let told = Notice::ReferralAsked {
        org: it.provider,
        referral: it.id,
        company: by.company().name.clone(),
        asker: Sender { name: it.asker_name.clone(), address: it.asker_address.clone() },
        message: it.message.clone(),
    };
    for reader in keepers(tx, it.provider, Action::ManageReferrals.roles()).await? {
        notice::queue(tx, Some(it.provider), &reader, &told, now).await?;
    }
    Ok(())
}

async fn blocked(tx: &mut Tx, by: &Reseller, entry: &Entry) -> Result<Option<Blocked>, DbError> {
    let own = sqlx::query_scalar!("select region from countries where code = $1", by.company().country)
        .fetch_optional(&mut **tx)
        .await?;
    if own.as_deref() != Some(entry.region.as_str()) || entry.org == by.org() {
        return Ok(Some(Blocked::Region));
    }
    if relationships::are_partners(tx, entry.org, by.org()).await? {
        return Ok(Some(Blocked::Partners));
    }
    open(tx, by.org(), entry.org).await.map(|open| open.map(Blocked::Open))
}

async fn open(tx: &mut Tx, reseller: OrgId, provider: OrgId) -> Result<Option<ReferralId>, DbError> {
    let id = sqlx::query_scalar!(
        "select referral_id from referrals
         where org_id = $1 and provider_id = $2 and reseller_id = $1 and state in ('new', 'answered')",
        reseller.uuid(),
        provider.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(ReferralId::from))
}
