//! What a stranger does who comes by an open link: sees whose it is, and leaves word.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::super::store;
use super::link::{OpenLink, of_partnership};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{InquiryId, OrgId};
use crate::domain::notice::{self, CustomerInquired, Notice};
use crate::domain::organizations::{self, Card};
use crate::domain::relationships::{self, Closed};
use crate::domain::token::Link;
use crate::domain::values::{CompanyName, Country, EmailAddress};
use crate::i18n::Language;

/// How many inquiries wait at one link at most; a link on a website must not fill anybody's database.
const MOST_WAITING: i64 = 200;
/// For how long an inquiry is kept, answered or not.
const KEPT: TimeDelta = TimeDelta::days(90);

/// What an open link leads to.
#[derive(Debug, Clone)]
pub struct Door {
    /// The link.
    pub link: OpenLink,
    /// Whose it is.
    pub reseller: Card,
    /// The provider beside it.
    pub provider: Card,
    /// Where customers of both can be.
    pub countries: Vec<String>,
    /// Whether anybody can leave word.
    pub open: Result<(), Closed>,
}

/// Who asks to become a customer.
#[derive(Debug, Clone)]
pub struct NewInquiry {
    /// The company, as typed.
    pub company: CompanyName,
    /// Its country.
    pub country: Country,
    /// Where the invitation is to go; nobody proved it yet.
    pub address: EmailAddress,
    /// The language the page was read in.
    pub language: Language,
}

/// Why nobody's word was taken.
#[derive(Debug, thiserror::Error)]
pub enum InquireError {
    /// No such link.
    #[error("no such link")]
    NotFound,
    /// It takes nobody in any more.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The country is in another region.
    #[error("not in one region")]
    Region,
    /// Too many wait already.
    #[error("too many wait")]
    TooMany,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What the open link leads to, open or closed. Nothing is changed.
///
/// # Errors
/// When the database does not answer.
pub async fn door(db: &Db, link: Link, now: DateTime<Utc>) -> Result<Option<Door>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let door = found(&mut tx, link, now).await?;
    tx.commit().await?;
    Ok(door)
}

/// Leaves word. The same address twice is one inquiry; whoever asks learns nothing about the first.
///
/// # Errors
/// See [`InquireError`].
pub async fn inquire(db: &Db, link: Link, new: &NewInquiry, now: DateTime<Utc>) -> Result<(), InquireError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let door = found(&mut tx, link, now).await?.ok_or(InquireError::NotFound)?;
    door.open.clone()?;
    if !door.countries.iter().any(|code| code == new.country.code()) {
        return Err(InquireError::Region);
    }
    let waiting = waiting_at(&mut tx, &door.link).await?;
    if waiting >= MOST_WAITING {
        return Err(InquireError::TooMany);
    }
    let Some(id) = insert(&mut tx, &door.link, new, now).await? else { return Ok(()) };
    let by = Actor { person: None, name: new.address.as_str() };
    let details = json!({
        "company": new.company.as_str(), "address": new.address.as_str(), "country": new.country.code(),
        "provider": door.link.provider,
    });
    let entry = Entry { action: "customer.inquired", subject: Some(id.uuid()), details };
    audit::record(&mut tx, door.link.reseller, by, entry, now).await?;
    // The letter says that some wait; it is not written again for each that joins them.
    if waiting == 0 {
        tell(&mut tx, &door, new, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Forgets inquiries that are old.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_inquiries(db: &Db, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin_work().await?;
    sqlx::query!("delete from customer_inquiries where asked_at < $1", now - KEPT).execute(&mut *tx).await?;
    tx.commit().await
}

/// The door behind a link; the transaction is in the reseller's company from then on.
async fn found(tx: &mut Tx, link: Link, now: DateTime<Utc>) -> Result<Option<Door>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_customer_link($1)", link.id).fetch_one(&mut **tx).await?;
    let Some(reseller) = org.map(OrgId::from) else { return Ok(None) };
    tx.enter(reseller).await?;
    let partnership = sqlx::query_scalar!(
        "select partnership_id from customer_open_links where org_id = $1 and link_id = $2",
        reseller.uuid(),
        link.id,
    )
    .fetch_one(&mut **tx)
    .await?;
    let Some(held) = of_partnership(tx, reseller, partnership.into()).await? else { return Ok(None) };
    let cards = (organizations::card(tx, reseller).await?, organizations::card(tx, held.provider).await?);
    let (Some(ours), Some(provider)) = cards else { return Ok(None) };
    let open = match relationships::halt(tx, held.provider, reseller, now).await? {
        None => held.opening.lets(link.generation, now),
        Some(_) => Err(Closed::Withdrawn),
    };
    let countries = relationships::countries_beside(tx, &ours.country).await?;
    Ok(Some(Door { link: held, reseller: ours, provider, countries, open }))
}

/// How many wait. Whoever asks at the same moment waits for the link's row, so that they are counted one by one.
async fn waiting_at(tx: &mut Tx, link: &OpenLink) -> Result<i64, DbError> {
    let key = (link.reseller.uuid(), link.partnership.uuid());
    sqlx::query!(
        "select link_id from customer_open_links where org_id = $1 and partnership_id = $2 for update",
        key.0,
        key.1,
    )
    .fetch_one(&mut **tx)
    .await?;
    sqlx::query_scalar!(
        r#"select count(*) as "waiting!" from customer_inquiries
           where org_id = $1 and partnership_id = $2 and state = 'waiting'"#,
        key.0,
        key.1,
    )
    .fetch_one(&mut **tx)
    .await
}

async fn insert(
    tx: &mut Tx,
    link: &OpenLink,
    new: &NewInquiry,
    now: DateTime<Utc>,
) -> Result<Option<InquiryId>, DbError> {
    let id = sqlx::query_scalar!(
        "insert into customer_inquiries (org_id, inquiry_id, partnership_id, company_name, country, address, typed,
                                         language, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (org_id, partnership_id, address) where state = 'waiting' do nothing returning inquiry_id",
        link.reseller.uuid(),
        InquiryId::new(now).uuid(),
        link.partnership.uuid(),
        new.company.as_str(),
        new.country.code(),
        new.address.canonical(),
        new.address.as_str(),
        new.language.code(),
        now,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(InquiryId::from))
}

/// Tells whoever made the link, while they work there; else the global admins.
async fn tell(tx: &mut Tx, door: &Door, new: &NewInquiry, now: DateTime<Utc>) -> Result<(), DbError> {
    let org = door.link.reseller;
    let letter = Notice::CustomerInquired(CustomerInquired {
        org,
        partnership: door.link.partnership,
        company: new.company.as_str().to_owned(),
        address: new.address.as_str().to_owned(),
        provider: door.provider.name.clone(),
    });
    let readers = match store::colleague(tx, org, door.link.made_by).await? {
        Some(maker) => vec![maker],
        None => organizations::readers(tx, org).await?,
    };
    for reader in &readers {
        notice::queue(tx, Some(org), reader, &letter, now).await?;
    }
    Ok(())
}
