//! A person is invited to a company: a row, and a letter with a link that lasts seven days.
//! Rule: nobody invites with roles they could not give, and an address outside the company's own domain is
//! a guest's unless a global admin says otherwise.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{Actors, Invitation, InvitationState, LIFE, MemberState, Refusal};
use super::{letters, store};
use crate::domain::accounts;
use crate::domain::actor::{Action, Member, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::UserInvitationId;
use crate::domain::notice::{self, Notice, Reader, Sender};
use crate::domain::values::{EmailAddress, PersonName};
use crate::i18n::Language;

/// Invitations a company may send in a day.
const A_DAY: i64 = 500;

/// What somebody fills in to invite a person.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// The person.
    pub full_name: PersonName,
    /// Their address.
    pub address: EmailAddress,
    /// The language of the letter.
    pub language: Language,
    /// What they will be allowed to do.
    pub roles: Vec<Role>,
    /// Whether they join as a guest.
    pub guest: bool,
    /// Whether the inviter knows that the address is not on the company's domain.
    pub other_domain: bool,
}

/// Why an invitation was not sent.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// These roles cannot be given so.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// One to this address is open: send that one again.
    #[error("an invitation to this address is open since {since}")]
    Open {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The person belongs to the company already.
    #[error("belongs to the company already")]
    Taken,
    /// The address is not on the company's domain, and nobody who may said that it is right.
    #[error("another domain")]
    OtherDomain,
    /// Too many invitations today.
    #[error("too many invitations today")]
    TooMany,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Invites a person.
///
/// # Errors
/// See [`InviteError`].
pub async fn invite(
    db: &Db,
    by: &Member,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<UserInvitationId, InviteError> {
    by.require(Action::CreateUsers)?;
    let mut tx = db.begin(by.scope()).await?;
    store::lock(&mut tx, by.org()).await?;
    let own = store::roles_now(&mut tx, by.org(), by.person().id()).await?.unwrap_or_default();
    let roles = Actors { by: &own, own: false, old: &[], guest: new.guest }.decide(&new.roles)?;
    check(&mut tx, by, &own, new, now).await?;
    let it = made(by, new, roles, now);
    let notice = send(&mut tx, &it, &by.company().name, now).await?;
    match letters::insert_invitation(&mut tx, &it, notice).await {
        Err(e) if is_constraint(&e, "user_invitations_one_open") => return Err(InviteError::Open { since: now }),
        other => other?,
    }
    record(&mut tx, by, &it, "user.invited", now).await?;
    tx.commit().await?;
    Ok(it.id)
}

/// What speaks against inviting the address.
async fn check(
    tx: &mut Tx,
    by: &Member,
    own: &[Role],
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<(), InviteError> {
    let address = &new.address;
    if let Some(person) = accounts::person_of(tx, address.canonical()).await? {
        let place = store::place(tx, by.org(), person).await?;
        if place.is_some_and(|place| place.state != MemberState::Removed) {
            return Err(InviteError::Taken);
        }
    }
    if let Some(since) = letters::expire_to(tx, by.org(), address.canonical(), now).await? {
        return Err(InviteError::Open { since });
    }
    if let Some(domain) = store::domain(tx, by.org()).await? {
        let confirmed = new.guest || (new.other_domain && own.contains(&Role::GlobalAdmin));
        if !confirmed && !address.is_within(&domain) {
            return Err(InviteError::OtherDomain);
        }
    }
    if letters::sent_since(tx, by.org(), now - TimeDelta::days(1)).await? >= A_DAY {
        return Err(InviteError::TooMany);
    }
    Ok(())
}

fn made(by: &Member, new: &NewInvitation, roles: Vec<Role>, now: DateTime<Utc>) -> Invitation {
    Invitation {
        id: UserInvitationId::new(now),
        org: by.org(),
        address: new.address.canonical().to_owned(),
        typed: new.address.as_str().to_owned(),
        full_name: new.full_name.as_str().to_owned(),
        language: new.language,
        roles,
        guest: new.guest,
        inviter: by.person().id(),
        inviter_name: by.person().name().to_owned(),
        inviter_address: by.person().address().to_owned(),
        generation: 1,
        resends: 0,
        resends_since: None,
        state: InvitationState::Sent,
        bounced: false,
        created_at: now,
        sent_at: now,
        expires_at: now + LIFE,
        answered_at: None,
        answered_name: None,
        asked_at: None,
        asked_name: None,
        asked_address: None,
    }
}

/// Queues the letter of an invitation as it stands now.
pub(super) async fn send(
    tx: &mut Tx,
    it: &Invitation,
    company: &str,
    now: DateTime<Utc>,
) -> Result<crate::domain::ids::NoticeId, DbError> {
    let to = Reader { name: it.full_name.clone(), address: it.typed.clone(), language: it.language };
    let told = Notice::UserInvited {
        invitation: it.id,
        generation: it.generation,
        company: company.to_owned(),
        inviter: Sender { name: it.inviter_name.clone(), address: it.inviter_address.clone() },
        roles: it.roles.clone(),
        guest: it.guest,
        expires_at: it.expires_at,
    };
    notice::queue(tx, Some(it.org), &to, &told, now).await
}

/// Writes what happened to an invitation into the company's chain.
pub(super) async fn record(
    tx: &mut Tx,
    by: &Member,
    it: &Invitation,
    action: &'static str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let details =
        json!({ "address": it.typed, "name": it.full_name, "roles": store::codes(&it.roles), "guest": it.guest });
    audit::record(tx, by.org(), by.audit(), Entry { action, subject: Some(it.id.uuid()), details }, now).await
}
