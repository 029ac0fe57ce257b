//! **Invite new customers**: a reseller asks a company to work with it and with one of its providers.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{self, A_DAY, InvitationState, Life, PartnerKind, Sendings};
use super::store::{self, Invitation};
use super::{relationships as rows, request};
use crate::domain::actor::{Act, Action, Member, Reseller, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{CustomerInvitationId, CustomerRelationshipId, OrgId, PartnershipId};
use crate::domain::notice::{self, Notice, Reader, Sender};
use crate::domain::organizations::{self, Card};
use crate::domain::relationships::{self, Halt, Pair};
use crate::domain::values::{CompanyName, Country, EmailAddress, Note, VatNumber};
use crate::i18n::Language;

/// Whom a reseller invites, and with which words.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// The company, as the reseller writes it.
    pub company: CompanyName,
    /// Its country.
    pub country: Country,
    /// Its VAT number, where it is known.
    pub vat: Option<VatNumber>,
    /// The person asked; any kind of mailbox.
    pub address: EmailAddress,
    /// The language the letter is written in.
    pub language: Language,
    /// A personal message.
    pub note: Option<Note>,
    /// Whether administrator permissions are asked for too.
    pub ask_admin_access: bool,
    /// How long it lasts.
    pub life: Life,
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// The inviter's roles do not include it.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The partnership is not theirs, or ended.
    #[error("no such partnership")]
    NotFound,
    /// The reseller may not work in the program now.
    #[error("the reseller is not active")]
    NotActive,
    /// The relationship with the provider is suspended or blocked.
    #[error("the relationship is halted: {halt}")]
    Halted {
        /// The provider's name.
        with: String,
        /// Why.
        halt: Halt,
    },
    /// The customer's country is not in the region of both partners.
    #[error("not in one region")]
    Region,
    /// An invitation to this address or VAT number is open.
    #[error("already invited")]
    Open {
        /// What is the same.
        same: Same,
        /// Which one, unless it was sent this very moment.
        invitation: Option<CustomerInvitationId>,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The company with this address, domain or VAT number is a customer of both already.
    #[error("already a customer")]
    Customer {
        /// What is the same.
        same: Same,
        /// Its name.
        name: String,
        /// The relationship of whoever asks with it.
        relationship: CustomerRelationshipId,
    },
    /// Too many invitations today.
    #[error("too many invitations today")]
    TooMany,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// By what a company is known already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Same {
    /// The address, or its domain.
    Address,
    /// The VAT number.
    Vat,
}

/// Who is who of a partnership the reseller may invite customers for.
#[derive(Debug, Clone)]
pub struct InvitingFor {
    /// The provider.
    pub provider: request::Party,
    /// The reseller's number for customers, possibly empty.
    pub support_phone: String,
    /// The countries of their region, where customers can be.
    pub countries: Vec<String>,
}

/// Whether `by` may invite customers for a partnership, and with whom.
///
/// # Errors
/// See [`InviteError`].
pub async fn may_invite(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    now: DateTime<Utc>,
) -> Result<InvitingFor, InviteError> {
    let mut tx = db.begin(by.scope()).await?;
    let pair = allowed(&mut tx, by, partnership).await?;
    let provider = organizations::card(&mut tx, pair.provider).await?.ok_or(InviteError::NotFound)?;
    halted(relationships::halt(&mut tx, pair.provider, pair.reseller, now).await?, &provider.name)?;
    let support_phone = store::support_phone(&mut tx, by.org()).await?;
    let countries = relationships::countries_beside(&mut tx, &by.company().country).await?;
    tx.commit().await?;
    Ok(InvitingFor { provider: provider.into(), support_phone, countries })
}

/// Nothing new begins while a relationship is suspended or blocked; the page says which.
pub(super) fn halted(halt: Option<Halt>, with: &str) -> Result<(), InviteError> {
    match halt {
        None => Ok(()),
        Some(Halt::Apart) => Err(InviteError::NotFound),
        Some(halt) => Err(InviteError::Halted { with: with.to_owned(), halt }),
    }
}

pub(super) async fn allowed(tx: &mut Tx, by: &Reseller, partnership: PartnershipId) -> Result<Pair, InviteError> {
    let pair = relationships::pair_of(tx, partnership).await?.filter(|pair| pair.reseller == by.org());
    let pair = pair.ok_or(InviteError::NotFound)?;
    by.require(Action::RequestCustomerRelationship)?;
    if !by.company().standing.lets(Act::InviteCustomer) {
        return Err(InviteError::NotActive);
    }
    Ok(pair)
}

/// Invites a customer: a row for the reseller and one for the provider, and a letter to the address.
///
/// # Errors
/// See [`InviteError`].
pub async fn invite(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, InviteError> {
    let mut tx = db.begin(by.scope()).await?;
    let id = place(&mut tx, by, partnership, new, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same in a transaction, which is in the reseller's company before and after.
pub(super) async fn place(
    tx: &mut Tx,
    by: &Reseller,
    partnership: PartnershipId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, InviteError> {
    let (pair, provider) = checked(tx, by, partnership, new, now).await?;
    halted(relationships::stay_partners(tx, pair.provider, pair.reseller, now).await?, &provider.name)?;
    let row = row(by, pair, new, PartnerKind::Reseller, now);
    store::expire(tx, pair.reseller, pair.provider, &row.address, now).await?;
    match store::insert(tx, pair.reseller, &row).await {
        Err(e) if is_constraint(&e, "customer_invitations_one_open") => {
            return Err(InviteError::Open { same: Same::Address, invitation: None, since: now });
        }
        other => other?,
    }
    send(tx, &row, &by.company().name, &provider.name, now).await?;
    record(tx, by, &row, "customer.invited", now).await?;
    tx.enter(pair.provider).await?;
    store::insert(tx, pair.provider, &row).await?;
    record_in(tx, pair.provider, by, &row, "customer.invited", now).await?;
    tx.enter(pair.reseller).await?;
    Ok(row.id)
}

/// Whether `new` could be sent as it is, for the page that shows the letter before; and the open invitation of somebody
/// else at the same company's domain, of which that page warns.
///
/// # Errors
/// See [`InviteError`].
pub async fn check(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<Option<(CustomerInvitationId, DateTime<Utc>)>, InviteError> {
    let mut tx = db.begin(by.scope()).await?;
    let (pair, _) = checked(&mut tx, by, partnership, new, now).await?;
    let near = match own_domain(&new.address) {
        Some(domain) => store::open_at_domain(&mut tx, pair.reseller, pair.provider, domain, now).await?,
        None => None,
    };
    tx.commit().await?;
    Ok(near)
}

/// What speaks against one invitation; the transaction is in the reseller's company.
pub(super) async fn checked(
    tx: &mut Tx,
    by: &Reseller,
    partnership: PartnershipId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<(Pair, Card), InviteError> {
    let pair = allowed(tx, by, partnership).await?;
    if new.ask_admin_access {
        by.require(Action::RequestDelegatedAdmin)?;
    }
    let provider = organizations::card(tx, pair.provider).await?.ok_or(InviteError::NotFound)?;
    if !store::in_one_region(tx, &[&provider.country, &by.company().country, new.country.code()]).await? {
        return Err(InviteError::Region);
    }
    refuse_known(tx, pair, &new.address, new.vat.as_ref(), now).await?;
    if store::sent_since(tx, pair.reseller, now - TimeDelta::days(1)).await? >= A_DAY {
        return Err(InviteError::TooMany);
    }
    Ok((pair, provider))
}

/// Whoever is asked already, or is a customer of both, is not asked again; the transaction is in the reseller's company.
pub(super) async fn refuse_known(
    tx: &mut Tx,
    pair: Pair,
    address: &EmailAddress,
    vat: Option<&VatNumber>,
    now: DateTime<Utc>,
) -> Result<(), InviteError> {
    let (org, provider) = (pair.reseller, pair.provider);
    let vat = vat.map(VatNumber::prefixed);
    if let Some((invitation, since)) = store::open_since(tx, org, provider, address.canonical(), now).await? {
        return Err(InviteError::Open { same: Same::Address, invitation: Some(invitation), since });
    }
    let found = rows::known_customer(tx, org, provider, Some(address.canonical()), own_domain(address), None).await?;
    if let Some((name, relationship)) = found {
        return Err(InviteError::Customer { same: Same::Address, name, relationship });
    }
    let Some(vat) = vat else { return Ok(()) };
    if let Some((invitation, since)) = store::open_with_vat(tx, org, provider, &vat, now).await? {
        return Err(InviteError::Open { same: Same::Vat, invitation: Some(invitation), since });
    }
    match rows::known_customer(tx, org, provider, None, None, Some(&vat)).await? {
        Some((name, relationship)) => Err(InviteError::Customer { same: Same::Vat, name, relationship }),
        None => Ok(()),
    }
}

/// The domain that tells one company from others; nothing on hosts that strangers share.
pub(super) fn own_domain(address: &EmailAddress) -> Option<&str> {
    (address.public_service().is_none() && !address.is_shared_host()).then(|| address.domain())
}

pub(super) fn row(
    by: &Member,
    pair: Pair,
    new: &NewInvitation,
    asked_by: PartnerKind,
    now: DateTime<Utc>,
) -> Invitation {
    Invitation {
        id: CustomerInvitationId::new(now),
        reseller: pair.reseller,
        provider: Some(pair.provider),
        customer: None,
        company_name: new.company.as_str().to_owned(),
        country: new.country.code().to_owned(),
        vat: new.vat.as_ref().map(VatNumber::prefixed),
        address: new.address.canonical().to_owned(),
        typed: new.address.as_str().to_owned(),
        language: new.language,
        note: new.note.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default(),
        ask_admin_access: new.ask_admin_access,
        inviter: by.person().id(),
        inviter_name: by.person().name().to_owned(),
        inviter_address: by.person().address().to_owned(),
        sendings: Sendings { sent_at: now, resends: 0, since: None },
        standing: model::Standing { state: InvitationState::Sent, generation: 1, expires_at: new.life.end(now) },
        created_at: now,
        answered_at: None,
        answered_name: None,
        reason: None,
        accepted: None,
        consent: None,
        asked_by,
        moves: None,
    }
}

/// Queues the letter; the transaction is in the reseller's company.
pub(super) async fn send(
    tx: &mut Tx,
    row: &Invitation,
    reseller: &str,
    provider: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let to = Reader { name: String::new(), address: row.typed.clone(), language: row.language };
    let letter = Notice::CustomerInvitation {
        invitation: row.id,
        generation: row.standing.generation,
        reseller: reseller.to_owned(),
        provider: row.provider.map(|_| provider.to_owned()),
        company: row.company_name.clone(),
        inviter: Sender { name: row.inviter_name.clone(), address: row.inviter_address.clone() },
        note: row.note.clone(),
        admin_access: row.ask_admin_access,
        support_phone: store::support_phone(tx, row.reseller).await?,
        expires_at: row.standing.expires_at,
        by_provider: row.asked_by == PartnerKind::Provider,
    };
    notice::queue(tx, Some(row.reseller), &to, &letter, now).await?;
    Ok(())
}

/// Records what was done with an invitation in the chain of whoever did it.
pub(super) async fn record(
    tx: &mut Tx,
    by: &Member,
    row: &Invitation,
    action: &'static str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    record_in(tx, by.org(), by, row, action, now).await
}

/// The same in another company's chain, which the transaction is in.
pub(super) async fn record_in(
    tx: &mut Tx,
    org: OrgId,
    by: &Member,
    row: &Invitation,
    action: &'static str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let details = json!({
        "company": row.company_name, "address": row.typed, "country": row.country,
        "reseller": row.reseller, "provider": row.provider, "admin_access": row.ask_admin_access,
        "generation": row.standing.generation,
    });
    audit::record(tx, org, by.audit(), Entry { action, subject: Some(row.id.uuid()), details }, now).await
}
