//! What becomes of a referral: the provider writes back, invites, or says no; either side closes it.
//! Rule: an invitation to the address that asked settles the referral in the same transaction, however the
//! inviter came to it; everything else asks for the role that looks after referrals.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{Referral, ReferralState};
use super::store::{self, Turn};
use crate::domain::actor::{Action, Kind, Member, Need, Provider, RoleNeeded};
use crate::domain::audit::{Actor, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::directory::store::keepers;
use crate::domain::ids::{InvitationId, OrgId, ReferralId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::values::Reason;

/// What the provider says.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Words back.
    Words(Reason),
    /// No, with a reason if there is one.
    No(Option<Reason>),
}

/// Why nothing was said.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not one of this company's.
    #[error("no such referral")]
    NotFound,
    /// It is settled by now.
    #[error("settled already")]
    Settled(ReferralState),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Answers the one who asked.
///
/// # Errors
/// See [`AnswerError`].
pub async fn answer(
    db: &Db,
    by: &Provider,
    id: ReferralId,
    reply: &Reply,
    now: DateTime<Utc>,
) -> Result<(), AnswerError> {
    by.require(Action::ManageReferrals)?;
    let mut tx = db.begin(by.scope()).await?;
    let it = open(&mut tx, by, id).await?;
    if it.provider != by.org() {
        return Err(AnswerError::NotFound);
    }
    let (to, action, words) = match reply {
        Reply::Words(words) => (ReferralState::Answered, "referral.answered", Some(words.as_str())),
        Reply::No(reason) => (ReferralState::Declined, "referral.declined", reason.as_ref().map(Reason::as_str)),
    };
    let entry = Entry { action, subject: Some(id.uuid()), details: json!({ "words": words }) };
    let turn = Turn { to, name: by.person().name(), words, invitation: None, entry: &entry };
    if !store::turn(&mut tx, &it, turn, by.audit(), now).await? {
        return Err(AnswerError::Settled(it.state));
    }
    tell_asker(&mut tx, &it, &by.company().name, (to, words.unwrap_or_default()), now).await?;
    tx.enter(it.provider).await?;
    store::tell_how_long(&mut tx, it.provider).await?;
    Ok(tx.commit().await?)
}

/// Closes a referral from either side.
///
/// # Errors
/// See [`AnswerError`].
pub async fn close(db: &Db, by: &Member, id: ReferralId, now: DateTime<Utc>) -> Result<(), AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = open(&mut tx, by, id).await?;
    let ours = it.reseller == by.org();
    by.require(if ours { Need::Roles(super::ASKERS) } else { Action::ManageReferrals.into() })?;
    let entry = Entry { action: "referral.closed", subject: Some(id.uuid()), details: json!({ "by_reseller": ours }) };
    let turn =
        Turn { to: ReferralState::Closed, name: by.person().name(), words: None, invitation: None, entry: &entry };
    if !store::turn(&mut tx, &it, turn, by.audit(), now).await? {
        return Err(AnswerError::Settled(it.state));
    }
    if ours {
        let company = &by.company().name;
        tx.enter(it.provider).await?;
        let told = notice_of(it.provider, Kind::Provider, &it, company, (ReferralState::Closed, ""));
        for reader in keepers(&mut tx, it.provider, Action::ManageReferrals.roles()).await? {
            notice::queue(&mut tx, Some(it.provider), &reader, &told, now).await?;
        }
    } else {
        tell_asker(&mut tx, &it, &by.company().name, (ReferralState::Closed, ""), now).await?;
    }
    Ok(tx.commit().await?)
}

/// Says of the provider's open referrals from an address that it was invited; the transaction is in the
/// provider's company and stays there. The invitation's own letter tells the one who asked.
pub(in crate::domain) async fn invited(
    tx: &mut Tx,
    (provider, by): (OrgId, Actor<'_>),
    (canonical, invitation): (&str, InvitationId),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let asked = sqlx::query_scalar!(
        "select referral_id from referrals
         where org_id = $1 and canonical = $2 and state in ('new', 'answered') and side = 'provider'
         order by referral_id for update",
        provider.uuid(),
        canonical,
    )
    .fetch_all(&mut **tx)
    .await?;
    for id in asked {
        let Some(it) = store::referral(tx, provider, ReferralId::from(id)).await? else { continue };
        let details = json!({ "invitation": invitation });
        let entry = Entry { action: "referral.invited", subject: Some(id), details };
        let to = ReferralState::Invited;
        let turn = Turn { to, name: by.name, words: None, invitation: Some(invitation), entry: &entry };
        store::turn(tx, &it, turn, by, now).await?;
        tx.enter(provider).await?;
        store::tell_how_long(tx, provider).await?;
    }
    Ok(())
}

/// The referral, if it still is open, its leading row locked.
async fn open(tx: &mut Tx, by: &Member, id: ReferralId) -> Result<Referral, AnswerError> {
    let it = store::lock(tx, by.org(), id).await?.ok_or(AnswerError::NotFound)?;
    if it.state.is_open() { Ok(it) } else { Err(AnswerError::Settled(it.state)) }
}

async fn tell_asker(
    tx: &mut Tx,
    it: &Referral,
    provider: &str,
    said: (ReferralState, &str),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    tx.enter(it.reseller).await?;
    let to = Reader { name: it.asker_name.clone(), address: it.asker_address.clone(), language: it.language };
    let told = notice_of(it.reseller, Kind::Reseller, it, provider, said);
    notice::queue(tx, Some(it.reseller), &to, &told, now).await?;
    Ok(())
}

fn notice_of(org: OrgId, side: Kind, it: &Referral, other: &str, (state, words): (ReferralState, &str)) -> Notice {
    Notice::ReferralAnswered {
        org,
        side,
        referral: it.id,
        company: other.to_owned(),
        state: state.code().to_owned(),
        words: words.to_owned(),
    }
}
