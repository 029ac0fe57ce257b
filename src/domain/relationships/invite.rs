//! **Request a relationship**: a provider invites a reseller by the address of one of its people.
//! Rule: the letter is queued with the row; a company the portal already knows by that address finds the
//! invitation among its own at once. The provider learns nothing about that company before it answers.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::model::{Invitation, InvitationState, Life};
use super::{pairs, store};
use crate::domain::actor::{Act, Action, Kind, Provider, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::directory::referrals;
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{self, Notice, Reader, Sender};
use crate::domain::organizations;
use crate::domain::values::{CompanyName, EmailAddress, Note};
use crate::i18n::Language;

/// What somebody fills in to invite a reseller.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// The company, as the inviter calls it.
    pub company: CompanyName,
    /// The address of somebody who works there.
    pub address: EmailAddress,
    /// The language of the letter.
    pub language: Language,
    /// Words of one's own.
    pub note: Option<Note>,
    /// How long it lasts.
    pub life: Life,
}

/// Why an invitation was not sent.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The provider stands where it invites nobody.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// One to this address is open: send that one again.
    #[error("an invitation to this address is open since {since}")]
    Open {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The address belongs to a company that works with the provider already.
    #[error("{name} is a partner already")]
    AlreadyPartner {
        /// Its name.
        name: String,
    },
    /// The address belongs to the provider itself.
    #[error("the provider's own address")]
    Own,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Whether an address may be invited, asked before the preview.
///
/// # Errors
/// See [`InviteError`].
pub async fn may_invite(db: &Db, by: &Provider, address: &EmailAddress, now: DateTime<Utc>) -> Result<(), InviteError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let mut tx = db.begin(by.scope()).await?;
    check(&mut tx, by, address, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Sends an invitation.
///
/// # Errors
/// See [`InviteError`].
pub async fn invite(
    db: &Db,
    by: &Provider,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<InvitationId, InviteError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let provider = by.org();
    let mut tx = db.begin(by.scope()).await?;
    store::expire_to(&mut tx, provider, new.address.canonical(), now).await?;
    let known = check(&mut tx, by, &new.address, now).await?;
    let invitation = made(by, new, now);
    match store::insert_invitation(&mut tx, provider, "provider", &invitation).await {
        Err(e) if is_constraint(&e, "invitations_one_open") => {
            return Err(InviteError::Open { since: now });
        }
        other => other?,
    };
    let to = Reader { name: String::new(), address: invitation.typed.clone(), language: invitation.language };
    notice::queue(&mut tx, Some(provider), &to, &letter(&invitation, &by.company().name), now).await?;
    let entry = Entry {
        action: "relationship.invited",
        subject: Some(invitation.id.uuid()),
        details: json!({ "company": invitation.company, "address": invitation.typed, "expires_at": invitation.expires_at }),
    };
    audit::record(&mut tx, provider, by.audit(), entry, now).await?;
    referrals::invited(&mut tx, (provider, by.audit()), (&invitation.address, invitation.id), now).await?;
    for org in known {
        hand_over(&mut tx, org, &invitation, now).await?;
    }
    tx.commit().await?;
    Ok(invitation.id)
}

/// The companies known by the address, after what speaks against inviting it.
pub(super) async fn check(
    tx: &mut PgConnection,
    by: &Provider,
    address: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Vec<OrgId>, InviteError> {
    let provider = by.org();
    if let Some(since) = store::open_to(tx, provider, address.canonical(), now).await? {
        return Err(InviteError::Open { since });
    }
    let known = store::companies_of(tx, address.canonical()).await?;
    if known.contains(&provider) {
        return Err(InviteError::Own);
    }
    let domain = (!address.is_shared_host()).then(|| address.registrable_domain());
    match pairs::partner_at(tx, provider, &known, domain).await? {
        Some(name) => Err(InviteError::AlreadyPartner { name }),
        None => Ok(known),
    }
}

fn made(by: &Provider, new: &NewInvitation, now: DateTime<Utc>) -> Invitation {
    Invitation {
        id: InvitationId::new(now),
        provider: by.org(),
        reseller: None,
        company: new.company.as_str().to_owned(),
        address: new.address.canonical().to_owned(),
        typed: new.address.as_str().to_owned(),
        language: new.language,
        note: new.note.as_ref().map(|note| note.as_str().to_owned()).unwrap_or_default(),
        inviter: by.person().id(),
        inviter_name: by.person().name().to_owned(),
        inviter_address: by.person().address().to_owned(),
        generation: 1,
        resends: 0,
        resends_since: None,
        state: InvitationState::Sent,
        created_at: now,
        sent_at: now,
        expires_at: now + new.life.span(),
        answered_at: None,
        answered_name: None,
        reason: None,
    }
}

/// The letter of an invitation, as it stands now.
pub(super) fn letter(invitation: &Invitation, provider: &str) -> Notice {
    Notice::ProviderInvitation {
        invitation: invitation.id,
        generation: invitation.generation,
        provider: provider.to_owned(),
        company: invitation.company.clone(),
        inviter: Sender { name: invitation.inviter_name.clone(), address: invitation.inviter_address.clone() },
        note: invitation.note.clone(),
        expires_at: invitation.expires_at,
    }
}

/// Puts the invitation among those of `org`, if it is a reseller; leaves the transaction in that company.
pub(super) async fn hand_over(
    tx: &mut crate::domain::db::Tx,
    org: OrgId,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    tx.enter(org).await?;
    let reseller = organizations::card(tx, org).await?.is_some_and(|card| card.kinds.contains(&Kind::Reseller));
    if !reseller {
        return Ok(());
    }
    receive_row(tx, org, invitation, now).await
}

/// The reseller's side of an invitation: its row, the provider's card, the entry in its chain. The
/// transaction is in the reseller's company.
pub(super) async fn receive_row(
    tx: &mut PgConnection,
    org: OrgId,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let theirs = Invitation { reseller: Some(org), ..invitation.clone() };
    if !store::insert_invitation(tx, org, "reseller", &theirs).await? {
        return Ok(());
    }
    organizations::acquaint(tx, org, invitation.provider, now).await?;
    let by = audit::Actor { person: None, name: &invitation.inviter_name };
    let entry = Entry {
        action: "relationship.invitation_received",
        subject: Some(invitation.id.uuid()),
        details: json!({ "provider": invitation.provider, "address": invitation.typed }),
    };
    audit::record(tx, org, by, entry, now).await
}
