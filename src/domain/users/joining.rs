//! The invited person: reads the invitation, joins, says no, or asks for another letter.
//! Rule: the link proves the mailbox and nothing else happens by opening it. Joining takes a session of that
//! address or a new password, saying no takes the digits of the letter; roles are given as if by the inviter
//! at this moment, so an inviter who left or lost the right gives nothing any more.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::letters;
use super::model::{Closed, Invitation, InvitationState};
use super::store;
use crate::domain::accounts::{self, NewPerson};
use crate::domain::actor::Person;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx, is_constraint};
use crate::domain::hashing::{Hashing, HashingError};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::notice::{self, Notice, Reader, Sender};
use crate::domain::organizations;
use crate::domain::token::{Key, Link};
use crate::domain::values::{EmailAddress, Password, PersonName};
use crate::i18n::Language;

/// Somebody may ask for a new letter so often.
const ASKING: TimeDelta = TimeDelta::days(1);

/// What the invited person sees.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The invitation.
    pub invitation: Invitation,
    /// The company's name.
    pub company: String,
    /// Why it takes no answer, if it takes none.
    pub closed: Option<Closed>,
    /// Whose the invited address is, if it is somebody's.
    pub known: Option<PersonId>,
}

/// What somebody new fills in to join.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Their name.
    pub full_name: PersonName,
    /// Their password.
    pub password: Password,
    /// The language they read.
    pub language: Language,
}

/// Why nobody joined, or nothing was declined or asked.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// No such invitation.
    #[error("no such invitation")]
    NotFound,
    /// It takes no answer any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The person who is signed in is somebody else.
    #[error("another address")]
    OtherAddress,
    /// The address is somebody's by now: they sign in.
    #[error("the address has an account")]
    Known,
    /// The person belongs to the company already.
    #[error("belongs to the company already")]
    Member,
    /// The digits do not match.
    #[error("wrong digits")]
    Digits,
    /// Asked already today.
    #[error("asked already")]
    Asked,
    /// Too many passwords at once.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Reads the invitation behind a link. Changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn preview(db: &Db, link: Link, now: DateTime<Utc>) -> Result<Option<Preview>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(org) = letters::sender_of(&mut tx, link.id).await? else { return Ok(None) };
    tx.enter(org).await?;
    let Some(invitation) = letters::invitations(&mut tx, org, Some(link.id.into())).await?.pop() else {
        return Ok(None);
    };
    let company = company(&mut tx, org).await?;
    let closed = closed(&mut tx, &invitation, link, now).await?.err();
    let known = accounts::person_of(&mut tx, &invitation.address).await?;
    tx.commit().await?;
    Ok(Some(Preview { invitation, company, closed, known }))
}

/// Joins with a new work account. The password is set here; signing in comes after.
///
/// # Errors
/// See [`JoinError`].
pub async fn join_new(
    db: &Db,
    hashing: &Hashing,
    link: Link,
    new: &NewAccount,
    now: DateTime<Utc>,
) -> Result<OrgId, JoinError> {
    let hash = hashing.hash(new.password.as_bytes()).await?;
    let (mut tx, it) = held(db, link, now).await?;
    if accounts::person_of(&mut tx, &it.address).await?.is_some() {
        return Err(JoinError::Known);
    }
    let person = PersonId::new(now);
    tx.enter_person(person).await?;
    let made =
        NewPerson { full_name: new.full_name.as_str(), address: &it.address, typed: &it.typed, language: new.language };
    match accounts::new_person(&mut tx, person, &made, now).await {
        Err(e) if is_constraint(&e, "addresses_pkey") => return Err(JoinError::Known),
        other => other?,
    }
    accounts::first_password(&mut tx, person, &hash, now).await?;
    let reader = Reader { name: made.full_name.to_owned(), address: it.typed.clone(), language: new.language };
    take_place(tx, &it, person, &reader, now).await?;
    Ok(it.org)
}

/// Joins as the person who is signed in and owns the invited address.
///
/// # Errors
/// See [`JoinError`].
pub async fn join(db: &Db, link: Link, by: &Person, now: DateTime<Utc>) -> Result<OrgId, JoinError> {
    let (mut tx, it) = held(db, link, now).await?;
    if accounts::person_of(&mut tx, &it.address).await? != Some(by.id()) {
        return Err(JoinError::OtherAddress);
    }
    let reader = Reader { name: by.name().to_owned(), address: it.typed.clone(), language: by.language() };
    take_place(tx, &it, by.id(), &reader, now).await?;
    Ok(it.org)
}

/// Says no, with the digits of the letter: whoever only follows links declines nothing.
///
/// # Errors
/// See [`JoinError`].
pub async fn decline(db: &Db, key: &Key, link: Link, digits: &str, now: DateTime<Utc>) -> Result<(), JoinError> {
    let (mut tx, it) = held(db, link, now).await?;
    if !key.is_code(link.id, link.generation, digits) {
        return Err(JoinError::Digits);
    }
    letters::close(&mut tx, &it, InvitationState::Declined, &it.full_name, now).await?;
    let told =
        Notice::UserDeclined { org: it.org, invitation: it.id, name: it.full_name.clone(), address: it.typed.clone() };
    tell_inviter(&mut tx, &it, &told, now).await?;
    let entry = Entry {
        action: "user.invitation_declined",
        subject: Some(it.id.uuid()),
        details: json!({ "address": it.typed }),
    };
    audit::record(&mut tx, it.org, Actor { person: None, name: &it.full_name }, entry, now).await?;
    Ok(tx.commit().await?)
}

/// Asks the inviter for a new letter, with the digits of an expired one; or, signed in under another address,
/// to invite that one. Once a day.
///
/// # Errors
/// See [`JoinError`].
pub async fn ask_inviter(
    db: &Db,
    key: &Key,
    link: Link,
    by: Option<&Person>,
    digits: &str,
    now: DateTime<Utc>,
) -> Result<(), JoinError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let org = letters::sender_of(&mut tx, link.id).await?.ok_or(JoinError::NotFound)?;
    tx.enter(org).await?;
    let it = letters::lock_invitation(&mut tx, org, link.id.into()).await?.ok_or(JoinError::NotFound)?;
    match closed(&mut tx, &it, link, now).await? {
        Ok(()) | Err(Closed::Expired) => {}
        Err(closed) => return Err(closed.into()),
    }
    if by.is_none() && !key.is_code(link.id, link.generation, digits) {
        return Err(JoinError::Digits);
    }
    if it.asked_at.is_some_and(|at| at + ASKING > now) {
        return Err(JoinError::Asked);
    }
    let who = by.map(|person| (person.name(), person.address()));
    letters::asked(&mut tx, &it, who, now).await?;
    let (name, address) = who.unwrap_or((&it.full_name, &it.typed));
    let asker = Sender { name: name.to_owned(), address: address.to_owned() };
    let told = Notice::UserInvitationAsked { org, invitation: it.id, asker, other_address: by.is_some() };
    tell_inviter(&mut tx, &it, &told, now).await?;
    let details = json!({ "address": it.typed, "asked_address": address });
    let entry = Entry { action: "user.invitation_asked", subject: Some(it.id.uuid()), details };
    audit::record(&mut tx, org, Actor { person: by.map(Person::id), name }, entry, now).await?;
    Ok(tx.commit().await?)
}

/// The open invitation behind a link, its row and its company locked.
async fn held(db: &Db, link: Link, now: DateTime<Utc>) -> Result<(Tx, Invitation), JoinError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let org = letters::sender_of(&mut tx, link.id).await?.ok_or(JoinError::NotFound)?;
    tx.enter(org).await?;
    store::lock(&mut tx, org).await?;
    let it = letters::lock_invitation(&mut tx, org, link.id.into()).await?.ok_or(JoinError::NotFound)?;
    closed(&mut tx, &it, link, now).await??;
    Ok((tx, it))
}

/// Whether the invitation takes an answer: its own state, and whether its inviter could still give its roles.
async fn closed(tx: &mut Tx, it: &Invitation, link: Link, now: DateTime<Utc>) -> Result<Result<(), Closed>, DbError> {
    if let Err(closed) = it.open_by(link.generation, now) {
        return Ok(Err(closed));
    }
    let inviter = store::roles_now(tx, it.org, it.inviter).await?.unwrap_or_default();
    let still = it.roles.iter().all(|role| role.may_be_given_by(&inviter));
    Ok(if still { Ok(()) } else { Err(Closed::Withdrawn) })
}

async fn take_place(
    mut tx: Tx,
    it: &Invitation,
    person: PersonId,
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<(), JoinError> {
    if !store::join(&mut tx, it, person, reader, now).await? {
        return Err(JoinError::Member);
    }
    letters::close(&mut tx, it, InvitationState::Accepted, &reader.name, now).await?;
    let told = Notice::UserJoined { org: it.org, person, name: reader.name.clone(), roles: it.roles.clone() };
    tell_inviter(&mut tx, it, &told, now).await?;
    let details = json!({ "invitation": it.id, "roles": store::codes(&it.roles), "guest": it.guest });
    let entry = Entry { action: "user.joined", subject: Some(person.uuid()), details };
    audit::record(&mut tx, it.org, Actor { person: Some(person), name: &reader.name }, entry, now).await?;
    Ok(tx.commit().await?)
}

/// A letter to whoever invited, or to the global admins if they left.
async fn tell_inviter(tx: &mut Tx, it: &Invitation, told: &Notice, now: DateTime<Utc>) -> Result<(), DbError> {
    let inviter = store::place(tx, it.org, it.inviter).await?;
    let readers = match inviter.filter(|place| place.state == super::model::MemberState::Active) {
        Some(place) => vec![place.reader],
        None => organizations::readers(tx, it.org).await?,
    };
    for reader in readers {
        notice::queue(tx, Some(it.org), &reader, told, now).await?;
    }
    Ok(())
}

async fn company(tx: &mut Tx, org: OrgId) -> Result<String, DbError> {
    Ok(organizations::card(tx, org).await?.map(|card| card.name).unwrap_or_default())
}

impl Preview {
    /// The invited address, masked for whoever is somebody else.
    #[must_use]
    pub fn masked_address(&self) -> String {
        EmailAddress::parse(&self.invitation.typed).map(|address| address.masked()).unwrap_or_default()
    }
}
