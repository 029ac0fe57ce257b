//! What a customer sees who follows the mailed link: who asks for what, and whether it can be answered.
//! Rule: reading changes nothing; answering needs the six digits mailed to the invited address, or the sign-in of whoever
//! has it.

use chrono::{DateTime, TimeDelta, Utc};

use super::ledger;
use super::model::{Partners, Situation, situation};
use super::moving::{self, Leaving};
use super::proof::Proven;
use super::store::{self, Invitation};
use crate::domain::accounts::{self, CodeError};
use crate::domain::actor::{Act, Membership, Person, Role};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{CodeId, CustomerInvitationId, OrgId, PersonId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::organizations::{self, Card};
use crate::domain::relationships::{self, Block, Halt};
use crate::domain::token::{Key, Link};
use crate::domain::values::EmailAddress;
use crate::i18n::Language;

/// One of the two companies that ask, as verified.
#[derive(Debug, Clone)]
pub struct Party {
    /// Its id.
    pub id: OrgId,
    /// Its registered name.
    pub name: String,
    /// ISO alpha-2.
    pub country: String,
    /// Town, once its profile is verified.
    pub city: Option<String>,
    /// Its Partner ID, once issued.
    pub partner_id: Option<String>,
    /// Its mail domain.
    pub domain: Option<String>,
}

impl From<Card> for Party {
    fn from(card: Card) -> Self {
        Self {
            id: card.id,
            name: card.name,
            country: card.country,
            city: card.city,
            partner_id: card.partner_id,
            domain: card.domain,
        }
    }
}

impl Party {
    /// The company somebody acts for, as far as it is needed to show it.
    #[must_use]
    pub fn of_company(company: &Membership) -> Self {
        let (name, country) = (company.name.clone(), company.country.clone());
        Self { id: company.org, name, country, city: None, partner_id: None, domain: None }
    }
}

/// A request as the asked company sees it.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its id.
    pub id: CustomerInvitationId,
    /// What can be done with it.
    pub situation: Situation,
    /// The reseller.
    pub reseller: Party,
    /// The provider, if one is named.
    pub provider: Option<Party>,
    /// The asked company, as the reseller wrote it.
    pub company: String,
    /// Its country.
    pub country: String,
    /// The invited address, as typed.
    pub address: String,
    /// The reseller's message.
    pub note: String,
    /// Who wrote it.
    pub inviter: (String, String),
    /// Whether administrator permissions are asked for too.
    pub ask_admin_access: bool,
    /// The reseller's number for customers, possibly empty.
    pub support_phone: String,
    /// When this letter was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub expires_at: DateTime<Utc>,
    /// When it was answered or withdrawn.
    pub answered_at: Option<DateTime<Utc>>,
    /// By whom.
    pub answered_name: Option<String>,
    /// Whom the customer accepted.
    pub accepted: Option<Partners>,
    /// Whom it leaves by accepting, where it made the code by which it is asked.
    pub leaving: Vec<Leaving>,
}

impl Request {
    /// The invited address, masked for a page whose reader is not known yet.
    #[must_use]
    pub fn masked_address(&self) -> String {
        EmailAddress::stored(&self.address).masked()
    }
}

/// Why there is nothing to see.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// The link names nothing.
    #[error("no such request")]
    NotFound,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What the link opens.
///
/// # Errors
/// See [`RequestError`].
pub async fn request(db: &Db, link: Link, now: DateTime<Utc>) -> Result<Request, RequestError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let (seen, _) = open(&mut tx, link, now).await?.ok_or(RequestError::NotFound)?;
    tx.commit().await?;
    Ok(seen)
}

/// Reads what a link names; the transaction is in the reseller's company afterwards.
pub(super) async fn open(
    tx: &mut Tx,
    link: Link,
    now: DateTime<Utc>,
) -> Result<Option<(Request, Invitation)>, DbError> {
    let id = CustomerInvitationId::from(link.id);
    let Some(reseller) = store::org_of(tx, id).await? else { return Ok(None) };
    tx.enter(reseller).await?;
    let Some(row) = store::read(tx, reseller, id).await? else { return Ok(None) };
    let Some(own) = organizations::card_at(tx, reseller, now).await? else { return Ok(None) };
    let mut found = situation(row.standing, link.generation, now);
    let mut countries = vec![own.country.clone(), row.country.clone()];
    let active = own.standing.lets(Act::InviteCustomer);
    let mut together = true;
    let provider = match row.provider {
        None => None,
        Some(provider) => {
            let halt = relationships::halt(tx, provider, reseller, now).await?;
            together = matches!(halt, None | Some(Halt::Blocked(Block::Region)));
            organizations::card(tx, provider).await?
        }
    };
    countries.extend(provider.iter().map(|card| card.country.clone()));
    if found == Situation::Open {
        let countries: Vec<&str> = countries.iter().map(String::as_str).collect();
        if !active || !together || provider.is_none() != row.provider.is_none() {
            found = Situation::PartnershipEnded;
        } else if !store::in_one_region(tx, &countries).await? {
            found = Situation::Region;
        }
    }
    let support_phone = store::support_phone(tx, reseller).await?;
    let mut seen = seen(&row, found, own.into(), provider.map(Party::from), support_phone);
    if let Some(id) = row.moves {
        seen.leaving = moving::left(tx, id).await?.map(|(_, leaving)| leaving).unwrap_or_default();
        tx.enter(reseller).await?;
    }
    Ok(Some((seen, row)))
}

fn seen(
    row: &Invitation,
    situation: Situation,
    reseller: Party,
    provider: Option<Party>,
    support_phone: String,
) -> Request {
    Request {
        id: row.id,
        situation,
        reseller,
        provider,
        company: row.company_name.clone(),
        country: row.country.clone(),
        address: row.typed.clone(),
        note: row.note.clone(),
        inviter: (row.inviter_name.clone(), row.inviter_address.clone()),
        ask_admin_access: row.ask_admin_access,
        support_phone,
        sent_at: row.sendings.sent_at,
        expires_at: row.standing.expires_at,
        answered_at: row.answered_at,
        answered_name: row.answered_name.clone(),
        accepted: row.accepted,
        leaving: Vec::new(),
    }
}

/// Why no digits were sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The link names nothing.
    #[error("no such request")]
    NotFound,
    /// It cannot be answered; the request's page says why.
    #[error("not open")]
    NotOpen,
    /// Too soon, or too often today.
    #[error("wait {0}")]
    Wait(TimeDelta),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Sends six digits to the invited address, whoever holds the link; when it is too soon for others, those that
/// were sent last.
///
/// # Errors
/// See [`SendError`].
pub async fn send_code(db: &Db, link: Link, language: Language, now: DateTime<Utc>) -> Result<CodeId, SendError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let (seen, row) = open(&mut tx, link, now).await?.ok_or(SendError::NotFound)?;
    if seen.situation != Situation::Open {
        return Err(SendError::NotOpen);
    }
    if let Err(wait) = accounts::may_send(&mut tx, &row.address, now).await? {
        let sent = accounts::open_code(&mut tx, "customer", row.id.uuid(), now).await?;
        return sent.ok_or(SendError::Wait(wait));
    }
    ledger::code_asked(&mut tx, &row, now).await?;
    let code = accounts::new_code(&mut tx, "customer", row.id.uuid(), &row.address, now).await?;
    let to = Reader { name: String::new(), address: row.typed, language };
    notice::queue(&mut tx, None, &to, &Notice::CustomerCode { code, reseller: seen.reseller.name }, now).await?;
    tx.commit().await?;
    Ok(code)
}

/// Takes the digits; the proof opens the page with the boxes for an hour.
///
/// # Errors
/// See [`CodeError`]; digits of another request count as expired.
pub async fn check_code(
    db: &Db,
    key: &Key,
    link: Link,
    code: CodeId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Proven, CodeError> {
    let subject = accounts::use_code(db, key, code, "customer", typed, now).await?;
    if subject != link.id {
        return Err(CodeError::Expired);
    }
    Ok(Proven::new(CustomerInvitationId::from(link.id), now))
}

/// What a sign-in is worth for a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedIn {
    /// The invited address is the reader's, who signed in just now: no digits are needed.
    Proven(Proven),
    /// It is the reader's, who signed in too long ago.
    Again,
    /// It is somebody else's, or nobody's.
    Elsewhere,
}

/// Whether a sign-in can stand in for the digits: that of whoever has the invited address, and recent.
///
/// # Errors
/// When the database does not answer.
pub async fn prove_signed_in(
    db: &Db,
    person: &Person,
    seen: &Request,
    now: DateTime<Utc>,
) -> Result<SignedIn, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let owner = accounts::person_of(&mut tx, EmailAddress::stored(&seen.address).canonical()).await?;
    tx.commit().await?;
    Ok(match owner {
        Some(owner) if owner == person.id() => match person.recent(now) {
            Ok(()) => SignedIn::Proven(Proven::signed_in(seen.id, person)),
            Err(_) => SignedIn::Again,
        },
        _ => SignedIn::Elsewhere,
    })
}

/// The customer companies of the invited person in the country of the request that they may bind: each
/// with its name. Only whoever proved the mailbox may know.
///
/// # Errors
/// When the database does not answer.
pub async fn own_companies(db: &Db, proven: &Proven) -> Result<Vec<(OrgId, String)>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let Some(reseller) = store::org_of(&mut tx, proven.invitation()).await? else { return Ok(Vec::new()) };
    tx.enter(reseller).await?;
    let Some(row) = store::read(&mut tx, reseller, proven.invitation()).await? else { return Ok(Vec::new()) };
    let mut companies = match accounts::person_of(&mut tx, &row.address).await? {
        Some(person) => companies_of(&mut tx, person, &row.country).await?,
        None => Vec::new(),
    };
    if let Some(id) = row.moves {
        let moves = moving::left(&mut tx, id).await?.map(|(org, _)| org);
        companies.retain(|own| Some(own.id) == moves);
    }
    tx.commit().await?;
    Ok(companies.into_iter().map(|own| (own.id, own.name)).collect())
}

/// A customer company of the person who accepts.
pub(super) struct Own {
    pub(super) id: OrgId,
    pub(super) name: String,
    pub(super) folded: String,
}

/// The customer companies in `country` of which a person is a global admin. Enters the person.
pub(super) async fn companies_of(tx: &mut Tx, person: PersonId, country: &str) -> Result<Vec<Own>, DbError> {
    tx.enter_person(person).await?;
    let rows = sqlx::query!(
        "select o.org_id, o.name, o.folded_name from memberships m join organizations o using (org_id)
         where m.person_id = $1 and m.state = 'active' and $2 = any(m.roles)
           and 'customer' = any(o.kinds) and o.country = $3
         order by o.folded_name, o.org_id limit 20",
        person.uuid(),
        Role::GlobalAdmin.code(),
        country,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Own { id: OrgId::from(row.org_id), name: row.name, folded: row.folded_name })
        .collect())
}
