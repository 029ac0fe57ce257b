//! **Add new customer**: a provider asks a customer on behalf of itself and a reseller it works with.
//! Rule: the same invitation as the reseller's own, so that the customer accepts both in one act or neither;
//! nothing is asked for a pair that may not work together, and the reason is said.

use chrono::{DateTime, TimeDelta, Utc};

use super::invite::{InviteError, NewInvitation, Same, own_domain, record_in, refuse_known, row, send};
use super::model::{A_DAY, PartnerKind};
use super::relationships as rows;
use super::request::Party;
use super::store;
use crate::domain::actor::{Act, Action, Provider, RoleNeeded};
use crate::domain::db::{Db, DbError, Tx, is_constraint};
use crate::domain::ids::{CustomerInvitationId, CustomerRelationshipId, PartnershipId};
use crate::domain::relationships::{self, Halt, Pair};

/// Why no customer was asked.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The person's roles do not include it.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a partnership of this provider.
    #[error("no such partnership")]
    NotFound,
    /// The two no longer work together.
    #[error("not connected")]
    NotConnected {
        /// The reseller.
        reseller: String,
    },
    /// The relationship with the reseller is suspended or blocked.
    #[error("the relationship is halted: {halt}")]
    Halted {
        /// The reseller.
        reseller: String,
        /// Why.
        halt: Halt,
    },
    /// The reseller has not signed, or may not work in the program now.
    #[error("the reseller is not active")]
    ResellerNotActive {
        /// The reseller.
        reseller: String,
    },
    /// The provider may not work in the program now.
    #[error("the provider is not active")]
    NotActive,
    /// Provider and reseller, or the customer's country, do not lie in one region.
    #[error("not in one region")]
    Region,
    /// An invitation to this address, domain or VAT number is open.
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
        /// The provider's own relationship with it.
        relationship: Option<CustomerRelationshipId>,
        /// Its name.
        name: String,
    },
    /// Too many invitations today.
    #[error("too many invitations today")]
    TooMany,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The reseller a provider asks for.
#[derive(Debug, Clone)]
pub struct CreatingFor {
    /// Who it is.
    pub reseller: Party,
    /// Its number for customers, possibly empty.
    pub support_phone: String,
    /// The countries of their region, where customers can be.
    pub countries: Vec<String>,
}

/// Whether `by` may add customers for a partnership, and with whom.
///
/// # Errors
/// See [`CreateError`].
pub async fn may_create(
    db: &Db,
    by: &Provider,
    partnership: PartnershipId,
    now: DateTime<Utc>,
) -> Result<CreatingFor, CreateError> {
    let known = relationships::partnership(db, by, partnership, now).await?.filter(|it| !it.we_are_reseller);
    let known = known.ok_or(CreateError::NotFound)?;
    by.require(Action::CreateCustomer)?;
    let reseller = known.other.name.clone();
    if !known.active {
        return Err(CreateError::NotConnected { reseller });
    }
    halted(known.suspended.clone().map(Halt::Suspended), &reseller)?;
    if !known.other.standing.lets(Act::InviteCustomer) {
        return Err(CreateError::ResellerNotActive { reseller });
    }
    if !by.company().standing.lets(Act::InviteCustomer) {
        return Err(CreateError::NotActive);
    }
    let mut tx = db.begin(by.scope()).await?;
    if !store::in_one_region(&mut tx, &[&known.other.country, &by.company().country]).await? {
        return Err(CreateError::Region);
    }
    let countries = relationships::countries_beside(&mut tx, &by.company().country).await?;
    tx.enter(known.other.id).await?;
    let support_phone = store::support_phone(&mut tx, known.other.id).await?;
    tx.commit().await?;
    Ok(CreatingFor { reseller: known.other.into(), support_phone, countries })
}

/// Nothing new begins while a relationship is suspended or blocked; the page says which.
fn halted(halt: Option<Halt>, reseller: &str) -> Result<(), CreateError> {
    let reseller = reseller.to_owned();
    match halt {
        None => Ok(()),
        Some(Halt::Apart) => Err(CreateError::NotConnected { reseller }),
        Some(halt) => Err(CreateError::Halted { reseller, halt }),
    }
}

/// Whether `new` could be sent as it is, for the page that shows the letter before.
///
/// # Errors
/// See [`CreateError`].
pub async fn check_new(
    db: &Db,
    by: &Provider,
    partnership: PartnershipId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<(), CreateError> {
    let with = may_create(db, by, partnership, now).await?;
    let mut tx = db.begin(by.scope()).await?;
    checked(&mut tx, by, &with, new, now).await?;
    Ok(tx.commit().await?)
}

/// Asks the customer: a row for the reseller and one for the provider, and a letter to the address.
///
/// # Errors
/// See [`CreateError`].
pub async fn create(
    db: &Db,
    by: &Provider,
    partnership: PartnershipId,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, CreateError> {
    let with = may_create(db, by, partnership, now).await?;
    let mut tx = db.begin(by.scope()).await?;
    let pair = checked(&mut tx, by, &with, new, now).await?;
    halted(relationships::stay_partners(&mut tx, pair.provider, pair.reseller, now).await?, &with.reseller.name)?;
    let row = row(by, pair, new, PartnerKind::Provider, now);
    store::expire(&mut tx, pair.reseller, pair.provider, &row.address, now).await?;
    match store::insert(&mut tx, pair.reseller, &row).await {
        Err(e) if is_constraint(&e, "customer_invitations_one_open") => {
            return Err(CreateError::Open { same: Same::Address, invitation: None, since: now });
        }
        other => other?,
    }
    send(&mut tx, &row, &with.reseller.name, &by.company().name, now).await?;
    record_in(&mut tx, pair.reseller, by, &row, "customer.invited", now).await?;
    tx.enter(pair.provider).await?;
    store::insert(&mut tx, pair.provider, &row).await?;
    record_in(&mut tx, pair.provider, by, &row, "customer.invited", now).await?;
    tx.commit().await?;
    Ok(row.id)
}

/// What only the typed customer decides. Leaves the transaction in the reseller's company.
async fn checked(
    tx: &mut Tx,
    by: &Provider,
    with: &CreatingFor,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> Result<Pair, CreateError> {
    if new.ask_admin_access {
        by.require(Action::RequestDelegatedAdmin)?;
    }
    let countries = [with.reseller.country.as_str(), &by.company().country, new.country.code()];
    if !store::in_one_region(tx, &countries).await? {
        return Err(CreateError::Region);
    }
    let pair = Pair { provider: by.org(), reseller: with.reseller.id };
    tx.enter(pair.reseller).await?;
    match refuse_known(tx, pair, &new.address, new.vat.as_ref(), now).await {
        Ok(()) => {}
        Err(error) => return Err(known(tx, pair, error).await?),
    }
    if let Some(domain) = own_domain(&new.address)
        && let Some((invitation, since)) = store::open_at_domain(tx, pair.reseller, pair.provider, domain, now).await?
    {
        return Err(CreateError::Open { same: Same::Address, invitation: Some(invitation), since });
    }
    if store::sent_since(tx, pair.reseller, now - TimeDelta::days(1)).await? >= A_DAY {
        return Err(CreateError::TooMany);
    }
    Ok(pair)
}

/// Who is known already, as the provider may know it: with its own relationship. The transaction stays in the reseller's.
async fn known(tx: &mut Tx, pair: Pair, error: InviteError) -> Result<CreateError, DbError> {
    match error {
        InviteError::Open { same, invitation, since } => Ok(CreateError::Open { same, invitation, since }),
        InviteError::Customer { same, name, relationship } => {
            let customer = rows::customer_of(tx, pair.reseller, relationship).await?;
            tx.enter(pair.provider).await?;
            let relationship = match customer {
                Some(customer) => rows::active(tx, pair.provider, customer, pair.provider).await?,
                None => None,
            };
            tx.enter(pair.reseller).await?;
            Ok(CreateError::Customer { same, name, relationship })
        }
        InviteError::Db(error) => Err(error),
        _ => Ok(CreateError::NotFound),
    }
}
