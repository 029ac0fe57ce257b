//! What a partner writes down about a customer of its own: the name on bills, the domain, whom to ask.
//! Rule: it is the partner's note alone and stays with it; whoever saves an older version overwrites nothing
//! and sees both. The name on bills is the one the partner's list is sorted and searched by.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::end::held;
use super::model::PartnerKind;
use super::store::Invitation;
use crate::domain::actor::{Action, Member, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::organizations;
use crate::domain::values::{CompanyName, Country, EmailAddress, Fault, Note, PersonName, Phone, VatNumber, fold};
use crate::i18n::Language;

/// The details, as they stand or as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// The name on bills.
    pub billed_name: String,
    /// The primary domain.
    pub domain: String,
    /// The VAT number.
    pub vat: String,
    /// Whom to ask there.
    pub contact_name: String,
    /// The postal address, in lines.
    pub street: String,
    /// The language they read, by its code.
    pub language: String,
    /// A telephone number.
    pub phone: String,
}

impl Details {
    /// Each field's name and value, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, &str); 7] {
        [
            ("billed_name", &self.billed_name),
            ("customer_domain", &self.domain),
            ("vat_id", &self.vat),
            ("customer_contact", &self.contact_name),
            ("customer_address", &self.street),
            ("contact_lang", &self.language),
            ("phone", &self.phone),
        ]
    }
}

/// The details of a customer as they are saved.
#[derive(Debug, Clone)]
pub struct Saved {
    /// The customer's name as it calls itself.
    pub customer: String,
    /// Its country.
    pub country: Country,
    /// Which side of the chain the reading company stands on.
    pub side: PartnerKind,
    /// What is saved; of a customer nobody wrote about, what it says of itself.
    pub details: Details,
    /// How often they were saved; 0 for never.
    pub version: i32,
    /// When and by whom, if ever.
    pub changed: Option<(DateTime<Utc>, String)>,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DetailsError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a customer of this company.
    #[error("no such customer")]
    NotFound,
    /// Fields that do not pass their checks.
    #[error("{} fields are wrong", .0.len())]
    Wrong(Vec<(&'static str, Fault)>),
    /// Somebody saved first.
    #[error("another version")]
    Stale(Box<Saved>),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Reads the details of one customer of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn details(db: &Db, by: &Member, id: CustomerRelationshipId) -> Result<Option<Saved>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let saved = saved(&mut tx, by.org(), id).await?;
    tx.commit().await?;
    Ok(saved)
}

async fn saved(tx: &mut Tx, org: OrgId, id: CustomerRelationshipId) -> Result<Option<Saved>, DbError> {
    let Some(it) = held(tx, org, id).await?.filter(|it| it.partner == org) else { return Ok(None) };
    let Some(card) = organizations::card(tx, it.customer).await? else { return Ok(None) };
    let row = sqlx::query!(
        "select version, billed_name, domain, vat, contact_name, street, language, phone, changed_at, changed_name
         from customer_details where org_id = $1 and relationship_id = $2",
        org.uuid(),
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    let country = Country::parse(&card.country).map_err(|_| DbError::RowNotFound)?;
    let (version, changed) =
        row.as_ref().map_or((0, None), |row| (row.version, Some((row.changed_at, row.changed_name.clone()))));
    let details = match row {
        Some(row) => Details {
            billed_name: row.billed_name,
            domain: row.domain.unwrap_or_default(),
            vat: row.vat.unwrap_or_default(),
            contact_name: row.contact_name.unwrap_or_default(),
            street: row.street.unwrap_or_default(),
            language: row.language,
            phone: row.phone.unwrap_or_default(),
        },
        None => Details {
            billed_name: card.name.clone(),
            domain: card.domain.unwrap_or_default(),
            language: card.language.code().to_owned(),
            ..Details::default()
        },
    };
    Ok(Some(Saved { customer: card.name, country, side: it.kind, details, version, changed }))
}

/// Saves the details over the version that was read.
///
/// # Errors
/// See [`DetailsError`].
pub async fn change_details(
    db: &Db,
    by: &Member,
    id: CustomerRelationshipId,
    (typed, version): (&Details, i32),
    now: DateTime<Utc>,
) -> Result<(), DetailsError> {
    let mut tx = db.begin(by.scope()).await?;
    let before = saved(&mut tx, by.org(), id).await?.ok_or(DetailsError::NotFound)?;
    by.require(Action::EditCustomerDetails)?;
    let new = read(typed, before.country).map_err(DetailsError::Wrong)?;
    if !write(&mut tx, by, id, (&new, version), now).await? {
        let newest = saved(&mut tx, by.org(), id).await?.ok_or(DetailsError::NotFound)?;
        return Err(DetailsError::Stale(Box::new(newest)));
    }
    let pairs = before.details.fields().into_iter().zip(new.fields());
    let changes = pairs.filter(|(old, new)| old.1 != new.1);
    let changes: serde_json::Map<String, Value> =
        changes.map(|(old, new)| (new.0.to_owned(), json!({ "before": old.1, "after": new.1 }))).collect();
    let entry = Entry { action: "customer.details_changed", subject: Some(id.uuid()), details: changes.into() };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Writes the row and the name the list is sorted by. Says whether `version` was the newest.
async fn write(
    tx: &mut Tx,
    by: &Member,
    id: CustomerRelationshipId,
    (new, version): (&Details, i32),
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let written = sqlx::query!(
        "insert into customer_details as d (org_id, relationship_id, billed_name, domain, contact_name, street, language,
             phone, changed_at, changed_by, changed_name, vat)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13
         where $12 = 0 or exists (select from customer_details where org_id = $1 and relationship_id = $2)
         on conflict (org_id, relationship_id) do update set version = d.version + 1, billed_name = excluded.billed_name,
             domain = excluded.domain, contact_name = excluded.contact_name, street = excluded.street,
             language = excluded.language, phone = excluded.phone, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by, changed_name = excluded.changed_name, vat = excluded.vat
         where d.version = $12",
        by.org().uuid(),
        id.uuid(),
        new.billed_name,
        some(&new.domain),
        some(&new.contact_name),
        some(&new.street),
        new.language,
        some(&new.phone),
        now,
        by.person().id().uuid(),
        by.person().name(),
        version,
        some(&new.vat),
    )
    .execute(&mut **tx)
    .await?;
    if written.rows_affected() != 1 {
        return Ok(false);
    }
    sqlx::query!(
        "update customer_relationships set other_folded = $3 where org_id = $1 and relationship_id = $2",
        by.org().uuid(),
        id.uuid(),
        fold(&new.billed_name),
    )
    .execute(&mut **tx)
    .await?;
    Ok(true)
}

/// Keeps the VAT number an invitation named with the details of the new customer, unless there is one. The transaction is in
/// the partner's company.
pub(super) async fn keep_vat(
    tx: &mut Tx,
    it: &Invitation,
    (org, relationship, customer): (OrgId, CustomerRelationshipId, OrgId),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let Some(vat) = &it.vat else { return Ok(()) };
    let Some(card) = organizations::card(tx, customer).await? else { return Ok(()) };
    sqlx::query!(
        "insert into customer_details as d (org_id, relationship_id, billed_name, domain, language, changed_at, changed_by,
             changed_name, vat)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (org_id, relationship_id) do update set vat = coalesce(d.vat, excluded.vat)",
        org.uuid(),
        relationship.uuid(),
        card.name,
        card.domain,
        card.language.code(),
        now,
        it.inviter.uuid(),
        it.inviter_name,
        vat,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The typed fields, checked and cleaned.
fn read(typed: &Details, country: Country) -> Result<Details, Vec<(&'static str, Fault)>> {
    let mut wrong = Vec::new();
    let mut take = |field, raw: &str, read: &dyn Fn(&str) -> Result<String, Fault>| match raw.trim() {
        "" if field != "billed_name" && field != "contact_lang" => String::new(),
        raw => read(raw).unwrap_or_else(|fault| {
            wrong.push((field, fault));
            String::new()
        }),
    };
    let details = Details {
        billed_name: take("billed_name", &typed.billed_name, &|raw| Ok(CompanyName::parse(raw)?.as_str().to_owned())),
        domain: take("customer_domain", &typed.domain, &domain),
        vat: take("vat_id", &typed.vat, &|raw| Ok(VatNumber::parse(country, raw)?.prefixed())),
        contact_name: take("customer_contact", &typed.contact_name, &|raw| {
            Ok(PersonName::parse(raw)?.as_str().to_owned())
        }),
        street: take("customer_address", &typed.street, &|raw| Ok(Note::parse(raw)?.as_str().to_owned())),
        language: take("contact_lang", &typed.language, &|raw| {
            Ok(Language::parse(raw).ok_or_else(|| Fault::of("choose"))?.code().to_owned())
        }),
        phone: take("phone", &typed.phone, &|raw| Ok(Phone::parse(country, raw)?.international())),
    };
    if wrong.is_empty() { Ok(details) } else { Err(wrong) }
}

/// A domain as mail uses it, in its canonical form.
fn domain(raw: &str) -> Result<String, Fault> {
    let address = EmailAddress::parse(&format!("info@{raw}")).map_err(|_| Fault::malformed())?;
    Ok(address.domain().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Details {
        Details {
            billed_name: " Cantina  Verdi ".to_owned(),
            domain: "Cantina.example".to_owned(),
            vat: "01234567897".to_owned(),
            contact_name: "Davide Bruno".to_owned(),
            street: "Via Verdi 1\n10121 Torino".to_owned(),
            language: "it".to_owned(),
            phone: "011 555 0123".to_owned(),
        }
    }

    #[test]
    fn what_is_typed_is_cleaned() {
        let country = Country::parse("IT").unwrap();
        let read = read(&typed(), country).unwrap();
        assert_eq!(read.billed_name, "Cantina Verdi");
        assert_eq!(read.domain, "cantina.example");
        assert_eq!(read.vat, "IT01234567897");
        assert_eq!(read.phone, "+39 011 555 0123");
    }

    #[test]
    fn only_the_name_and_the_language_are_needed_and_every_fault_is_told() {
        let country = Country::parse("IT").unwrap();
        let least = Details { billed_name: "Cantina".to_owned(), language: "en".to_owned(), ..Details::default() };
        assert_eq!(read(&least, country).unwrap(), least);
        let wrong = Details { domain: "not a domain".to_owned(), phone: "x".to_owned(), ..Details::default() };
        let fields: Vec<_> = read(&wrong, country).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["billed_name", "customer_domain", "contact_lang", "phone"]);
    }
}
