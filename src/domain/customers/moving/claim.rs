//! **Take over a customer**: a reseller asks, with one of its providers, by the code the customer gave it.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::super::invite::{self, InviteError, NewInvitation};
use super::super::model::{Life, PartnerKind};
use super::super::relationships as rows;
use super::super::store::{self, Invitation};
use crate::domain::actor::{Action, Reseller};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{CustomerInvitationId, MoveId, OrgId, PartnershipId};
use crate::domain::organizations;
use crate::domain::relationships::{self, Pair};
use crate::domain::token::Link;
use crate::domain::values::{CompanyName, Country, EmailAddress, Note};
use crate::i18n::Language;

/// What a reseller asks for by a code.
#[derive(Debug, Clone)]
pub struct Claim {
    /// What the code names.
    pub link: Link,
    /// A personal message.
    pub note: Option<Note>,
    /// Whether administrator permissions are asked for too.
    pub ask_admin_access: bool,
}

/// Why nothing was asked.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// The code names nothing, was used, taken back, or ran out: whoever holds it is not told which.
    #[error("the code does not work")]
    Gone,
    /// The customer works with both companies already, and leaves neither.
    #[error("a customer of both already")]
    Known,
    /// What holds for every invitation of a customer.
    #[error(transparent)]
    Invite(#[from] InviteError),
}

impl From<DbError> for ClaimError {
    fn from(error: DbError) -> Self {
        Self::Invite(InviteError::Db(error))
    }
}

/// The customer behind a code.
struct Found {
    org: OrgId,
    name: String,
    country: String,
    address: String,
    language: Language,
}

/// Asks by a code: an invitation for the person who made it, with everything an invitation is.
///
/// # Errors
/// See [`ClaimError`].
pub async fn claim(
    db: &Db,
    by: &Reseller,
    partnership: PartnershipId,
    new: &Claim,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, ClaimError> {
    let mut tx = db.begin(by.scope()).await?;
    let pair = invite::allowed(&mut tx, by, partnership).await?;
    if new.ask_admin_access {
        by.require(Action::RequestDelegatedAdmin).map_err(InviteError::Role)?;
    }
    let provider = organizations::card(&mut tx, pair.provider).await?.ok_or(InviteError::NotFound)?;
    invite::halted(relationships::stay_partners(&mut tx, pair.provider, pair.reseller, now).await?, &provider.name)?;
    let id = MoveId::from(new.link.id);
    let asked = CustomerInvitationId::new(now);
    let found = take(&mut tx, id, (asked, &by.company().name), now).await?.ok_or(ClaimError::Gone)?;
    if stays(&mut tx, found.org, pair).await? {
        return Err(ClaimError::Known);
    }
    if !store::in_one_region(&mut tx, &[&provider.country, &by.company().country, &found.country]).await? {
        return Err(InviteError::Region.into());
    }
    let mut row = invite::row(by, pair, &words(new, &found)?, PartnerKind::Reseller, now);
    (row.id, row.company_name, row.moves) = (asked, found.name.clone(), Some(id));
    for org in [pair.provider, pair.reseller] {
        tx.enter(org).await?;
        write(&mut tx, org, &row, now).await?;
        invite::record_in(&mut tx, org, by, &row, "customer.invited", now).await?;
    }
    invite::send(&mut tx, &row, &by.company().name, &provider.name, now).await?;
    tx.enter(found.org).await?;
    let details = json!({ "reseller": by.company().name, "provider": provider.name });
    let entry = Entry { action: "customer.move_claimed", subject: Some(id.uuid()), details };
    audit::record(&mut tx, found.org, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(asked)
}

/// Writes one side's row, unless the reseller asks that person already.
async fn write(tx: &mut Tx, org: OrgId, row: &Invitation, now: DateTime<Utc>) -> Result<(), InviteError> {
    let Some(provider) = row.provider else { return Err(InviteError::NotFound) };
    if let Some((open, since)) = store::open_since(tx, org, provider, &row.address, now).await? {
        return Err(InviteError::Open { same: invite::Same::Address, invitation: Some(open), since });
    }
    store::expire(tx, org, provider, &row.address, now).await?;
    match store::insert(tx, org, row).await {
        Err(error) if is_constraint(&error, "customer_invitations_one_open") => {
            Err(InviteError::Open { same: invite::Same::Address, invitation: None, since: now })
        }
        other => Ok(other?),
    }
}

/// Uses the code up, if it works; the transaction is in the customer's company afterwards.
async fn take(
    tx: &mut Tx,
    id: MoveId,
    (asked, reseller): (CustomerInvitationId, &str),
    now: DateTime<Utc>,
) -> Result<Option<Found>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_move($1)", id.uuid()).fetch_one(&mut **tx).await?;
    let Some(org) = org.map(OrgId::from) else { return Ok(None) };
    tx.enter(org).await?;
    let row = sqlx::query!(
        "update moves m set state = 'claimed', changed_at = $3, claimed_name = $4, invitation_id = $5
         from organizations o
         where m.org_id = $1 and m.move_id = $2 and m.state = 'open' and m.expires_at > $3 and o.org_id = m.org_id
         returning o.name, o.country, m.made_address, m.language",
        org.uuid(),
        id.uuid(),
        now,
        reseller,
        asked.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Found {
        org,
        name: row.name,
        country: row.country,
        address: row.made_address,
        language: Language::parse(&row.language).unwrap_or(Language::English),
    }))
}

/// Whether the customer, the company the transaction is in, works with both already, so that nothing would move.
async fn stays(tx: &mut Tx, customer: OrgId, pair: Pair) -> Result<bool, DbError> {
    for partner in [pair.reseller, pair.provider] {
        if rows::active(tx, customer, customer, partner).await?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The invitation in the words of one that is typed.
fn words(new: &Claim, found: &Found) -> Result<NewInvitation, InviteError> {
    Ok(NewInvitation {
        vat: None,
        company: CompanyName::stored(found.name.clone()),
        country: Country::parse(&found.country).map_err(|_| InviteError::Region)?,
        address: EmailAddress::stored(&found.address),
        language: found.language,
        note: new.note.clone(),
        ask_admin_access: new.ask_admin_access,
        life: Life::default(),
    })
}
