//! Who supports a customer: a person of the reseller or of the provider, or one of the two companies.
//! Rule: the reseller only while it may administer; else the provider is it, without anybody saying so. The
//! customer sees whom to call, and all three hold the same row.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::delegated;
use super::end::{EndError, Held, held, lock, names};
use super::model::PartnerKind;
use super::relationships as rows;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, OrgId, PersonId, SupportId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;

/// Who supports a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SupportContact {
    /// The company.
    pub company: String,
    /// The person, if one is named.
    pub name: String,
    /// Their address.
    pub address: String,
    /// The company's number for customers.
    pub phone: String,
}

/// Who is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A person of one's own company.
    Colleague(PersonId),
    /// The other company of the pair.
    Other,
}

/// What the page about the choice shows.
#[derive(Debug, Clone)]
pub struct Choices {
    /// The customer.
    pub customer: String,
    /// The company's own people who work with customers.
    pub colleagues: Vec<(PersonId, String)>,
    /// The other company of the pair, if it may be named.
    pub other: Option<String>,
    /// Whether one's own people may be named.
    pub own: bool,
    /// Who is it now.
    pub now: Option<SupportContact>,
}

/// Why nobody was named.
#[derive(Debug, thiserror::Error)]
pub enum SupportContactError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a customer of this company, not a colleague, or no other company.
    #[error("nobody to name")]
    NotFound,
    /// The relationship ended.
    #[error("the relationship ended")]
    Ended,
    /// A reseller without administrator access supports nobody.
    #[error("the reseller has no administrator access")]
    NoAccess,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<EndError> for SupportContactError {
    fn from(error: EndError) -> Self {
        match error {
            EndError::Role(role) => Self::Role(role),
            EndError::Db(error) => Self::Db(error),
            EndError::AlreadyEnded { .. } => Self::Ended,
            EndError::NotFound | EndError::NoAccess | EndError::Standing(_) => Self::NotFound,
        }
    }
}

/// Reseller and provider of the pair a relationship belongs to.
fn pair(it: &Held) -> (Option<OrgId>, Option<OrgId>) {
    match it.kind {
        PartnerKind::Reseller => (Some(it.partner), it.counterpart),
        PartnerKind::Provider => (it.counterpart, Some(it.partner)),
    }
}

/// Who supports the customer of a relationship, as `org`, which the transaction is in, holds it.
pub(super) async fn contact(tx: &mut Tx, org: OrgId, it: &Held) -> Result<Option<SupportContact>, DbError> {
    let (reseller, provider) = pair(it);
    let row = sqlx::query_as!(
        SupportContact,
        "select o.name as company, s.full_name as name, s.address, s.phone
         from customer_supports s join organizations o on o.org_id = s.supporter_id
         where s.org_id = $1 and s.customer_id = $2 and s.reseller_id is not distinct from $3
           and s.provider_id is not distinct from $4",
        org.uuid(),
        it.customer.uuid(),
        reseller.map(OrgId::uuid),
        provider.map(OrgId::uuid),
    )
    .fetch_optional(&mut **tx)
    .await?;
    if row.is_some() {
        return Ok(row);
    }
    let Some(default) = provider.or(reseller) else { return Ok(None) };
    let card = organizations::card(tx, default).await?;
    Ok(card.map(|card| SupportContact { company: card.name, ..SupportContact::default() }))
}

/// Reads who supports a customer, for one of the two companies of the relationship.
///
/// # Errors
/// When the database does not answer.
pub async fn support_contact(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
) -> Result<Option<SupportContact>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let Some(it) = held(&mut tx, by.org(), id).await? else { return Ok(None) };
    let contact = contact(&mut tx, by.org(), &it).await?;
    tx.commit().await?;
    Ok(contact)
}

/// What `by` may choose from.
///
/// # Errors
/// See [`SupportContactError`].
pub async fn support_choices(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<Choices, SupportContactError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = held(&mut tx, by.org(), id).await?.filter(|it| it.partner == by.org());
    let it = it.ok_or(SupportContactError::NotFound)?;
    by.require(Action::AssignSupportContact)?;
    if it.ended.is_some() {
        return Err(SupportContactError::Ended);
    }
    let roles: Vec<String> = Action::ViewCustomers.roles().iter().map(|role| role.code().to_owned()).collect();
    let colleagues = sqlx::query!(
        "select person_id, full_name from memberships
         where org_id = $1 and state = 'active' and roles && $2 order by full_name, person_id limit 500",
        by.org().uuid(),
        &roles,
    )
    .fetch_all(&mut *tx)
    .await?;
    let current = contact(&mut tx, by.org(), &it).await?;
    let (customer, _) = names(&mut tx, &it).await?;
    let other = match it.counterpart {
        Some(other) if may_support(&mut tx, &it, other, now).await? => {
            tx.enter(by.org()).await?;
            organizations::card(&mut tx, other).await?.map(|card| card.name)
        }
        _ => None,
    };
    let own = may_support(&mut tx, &it, it.partner, now).await?;
    tx.commit().await?;
    let colleagues = colleagues.into_iter().map(|row| (row.person_id.into(), row.full_name)).collect();
    Ok(Choices { customer, colleagues, other, own, now: current })
}

/// Whether a company of the pair may support the customer: it works with it now and, as a reseller, may
/// administer. Leaves the transaction in that company.
async fn may_support(tx: &mut Tx, it: &Held, org: OrgId, now: DateTime<Utc>) -> Result<bool, DbError> {
    tx.enter(org).await?;
    let Some(own) = rows::active(tx, org, it.customer, org).await? else { return Ok(false) };
    let Some(own) = held(tx, org, own).await? else { return Ok(false) };
    Ok(own.kind == PartnerKind::Provider || own.admin_access || delegated::in_force(tx, org, own.id, now).await?)
}

/// Names who supports a customer. All three hold it; the customer and the other company are told.
///
/// # Errors
/// See [`SupportContactError`].
pub async fn assign_support(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    choice: Choice,
    now: DateTime<Utc>,
) -> Result<SupportContact, SupportContactError> {
    let mut tx = db.begin(by.scope()).await?;
    let it = lock(&mut tx, by.org(), id).await?;
    if it.partner != by.org() {
        return Err(SupportContactError::NotFound);
    }
    by.require(Action::AssignSupportContact)?;
    let before = contact(&mut tx, by.org(), &it).await?;
    let (supporter, named) = chosen(&mut tx, by, &it, choice, now).await?;
    let (customer, _) = names(&mut tx, &it).await?;
    let details = json!({
        "customer": customer, "before": before.map(|was| [was.company, was.name]), "after": [&named.company, &named.name],
    });
    let entry = Entry { action: "customer.support_named", subject: Some(id.uuid()), details };
    let (reseller, provider) = pair(&it);
    for org in [provider, reseller, Some(it.customer)].into_iter().flatten() {
        tx.enter(org).await?;
        let own = if org == it.customer { None } else { rows::active(&mut tx, org, it.customer, org).await? };
        if org != it.customer && own.is_none() {
            continue;
        }
        write(&mut tx, org, &it, supporter, &named, by.person().name(), now).await?;
        if org != by.org() {
            let letter = Notice::SupportNamed {
                org,
                customer: customer.clone(),
                company: named.company.clone(),
                person: named.name.clone(),
                address: named.address.clone(),
                phone: named.phone.clone(),
                relationship: own,
            };
            for reader in organizations::readers(&mut tx, org).await? {
                notice::queue(&mut tx, Some(org), &reader, &letter, now).await?;
            }
        }
        audit::record(&mut tx, org, by.audit(), entry.clone(), now).await?;
    }
    tx.commit().await?;
    Ok(named)
}

/// The chosen company and what to show of it. Leaves the transaction somewhere else.
async fn chosen(
    tx: &mut Tx,
    by: &Member,
    it: &Held,
    choice: Choice,
    now: DateTime<Utc>,
) -> Result<(OrgId, SupportContact), SupportContactError> {
    let supporter = match choice {
        Choice::Colleague(_) => it.partner,
        Choice::Other => it.counterpart.ok_or(SupportContactError::NotFound)?,
    };
    if !may_support(tx, it, supporter, now).await? {
        return Err(SupportContactError::NoAccess);
    }
    let company = organizations::card(tx, supporter).await?.ok_or(SupportContactError::NotFound)?.name;
    let phone = super::store::support_phone(tx, supporter).await?;
    let named = SupportContact { company, phone, ..SupportContact::default() };
    let Choice::Colleague(person) = choice else { return Ok((supporter, named)) };
    let row = sqlx::query!(
        "select full_name, address from memberships where org_id = $1 and person_id = $2 and state = 'active'",
        by.org().uuid(),
        person.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    let row = row.ok_or(SupportContactError::NotFound)?;
    Ok((supporter, SupportContact { name: row.full_name, address: row.address, ..named }))
}

async fn write(
    tx: &mut Tx,
    org: OrgId,
    it: &Held,
    supporter: OrgId,
    named: &SupportContact,
    by: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (reseller, provider) = pair(it);
    sqlx::query!(
        "insert into customer_supports (org_id, support_id, customer_id, reseller_id, provider_id, supporter_id, full_name,
             address, phone, assigned_at, assigned_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict on constraint customer_supports_once do update set supporter_id = excluded.supporter_id,
             full_name = excluded.full_name, address = excluded.address, phone = excluded.phone,
             assigned_at = excluded.assigned_at, assigned_name = excluded.assigned_name",
        org.uuid(),
        SupportId::new(now).uuid(),
        it.customer.uuid(),
        reseller.map(OrgId::uuid),
        provider.map(OrgId::uuid),
        supporter.uuid(),
        named.name,
        named.address,
        named.phone,
        now,
        by,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A partner lost what made it the support contact: on every side the provider is it again.
pub(super) async fn withdraw_support(tx: &mut Tx, it: &Held) -> Result<(), DbError> {
    for org in [Some(it.customer), Some(it.partner), it.counterpart].into_iter().flatten() {
        tx.enter(org).await?;
        sqlx::query!(
            "delete from customer_supports where org_id = $1 and customer_id = $2 and supporter_id = $3",
            org.uuid(),
            it.customer.uuid(),
            it.partner.uuid(),
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
