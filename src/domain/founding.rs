//! People and companies that do not come in through a page: colleagues and providers of a demonstration
//! world, and the operator's own staff. Everybody else registers and enrolls.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::actor::{Kind, Role, Staff, Standing};
use super::audit::{self, Actor, Entry};
use super::db::{Db, DbError, Scope};
use super::ids::{OrgId, PersonId};
use super::organizations;
use super::values::{Country, EmailAddress, LegalName, PartnerId, PersonName};
use crate::i18n::Language;

/// A person to be, with the hash of their password.
#[derive(Debug, Clone)]
pub struct NewPerson<'a> {
    /// Their full name.
    pub full_name: &'a PersonName,
    /// Their address, taken as confirmed.
    pub address: &'a EmailAddress,
    /// The language they read.
    pub language: Language,
    /// The hash of their password.
    pub password_hash: &'a str,
}

/// Makes a person who can sign in.
///
/// # Errors
/// When the address is somebody's already or the database does not answer.
pub async fn make_person(db: &Db, person: &NewPerson<'_>, now: DateTime<Utc>) -> Result<PersonId, DbError> {
    let id = PersonId::new(now);
    let mut tx = db.begin(Scope::person(id)).await?;
    insert(&mut tx, id, person, now).await?;
    tx.commit().await?;
    Ok(id)
}

async fn insert(
    tx: &mut PgConnection,
    id: PersonId,
    person: &NewPerson<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into people (person_id, full_name, language, created_at) values ($1, $2, $3, $4)",
        id.uuid(),
        person.full_name.as_str(),
        person.language.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into addresses (address, typed, person_id, confirmed_at) values ($1, $2, $3, $4)",
        person.address.canonical(),
        person.address.as_str(),
        id.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into passwords (person_id, hash, changed_at) values ($1, $2, $3)",
        id.uuid(),
        person.password_hash,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Gives a person a place and roles in a company.
///
/// # Errors
/// When the database does not answer.
pub async fn employ(
    db: &Db,
    org: OrgId,
    who: PersonId,
    person: &NewPerson<'_>,
    roles: &[Role],
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::company(org)).await?;
    let member = organizations::NewMember {
        person: who,
        full_name: person.full_name.as_str(),
        address: person.address.as_str(),
        language: person.language,
        roles,
    };
    organizations::join(&mut tx, org, &member, now).await?;
    let roles: Vec<_> = roles.iter().map(|r| r.code()).collect();
    let details = json!({ "person": person.full_name.as_str(), "roles": roles });
    let entry = Entry { action: "user.added", subject: Some(who.uuid()), details };
    audit::record(&mut tx, org, Actor::PROGRAM, entry, now).await?;
    tx.commit().await
}

/// Founds a provider: active at once, because the operator chose it.
///
/// # Errors
/// When the database does not answer.
pub async fn found_provider(
    db: &Db,
    name: &LegalName,
    country: Country,
    city: &str,
    domain: &str,
    language: Language,
    now: DateTime<Utc>,
) -> Result<OrgId, DbError> {
    let org = OrgId::new(now);
    let mut tx = db.begin(Scope::company(org)).await?;
    let company = organizations::NewCompany {
        name: name.as_str(),
        country: country.code(),
        kinds: &[Kind::Provider],
        domain: Some(domain),
        language,
    };
    organizations::found(&mut tx, org, &company, now).await?;
    let number =
        sqlx::query_scalar!(r#"select app.next_number('partner_id') as "number!""#).fetch_one(&mut *tx).await?;
    let partner_id = u32::try_from(number).ok().and_then(PartnerId::issue);
    sqlx::query!(
        "update organizations set city = $2, partner_id = $3 where org_id = $1",
        org.uuid(),
        city,
        partner_id.as_ref().map(PartnerId::as_str),
    )
    .execute(&mut *tx)
    .await?;
    organizations::stand(&mut tx, org, &[Standing::NotRegistered], Standing::Active, now).await?;
    let entry = Entry { action: "provider.founded", subject: None, details: json!({ "name": name.as_str() }) };
    audit::record(&mut tx, org, Actor::PROGRAM, entry, now).await?;
    tx.commit().await?;
    Ok(org)
}

/// Makes a person one of the operator's staff, beside what they are there already. Only the owner of the schema may.
///
/// # Errors
/// When the database refuses.
pub async fn make_staff(owner: &mut PgConnection, person: PersonId, staff: &[Staff]) -> Result<(), DbError> {
    let codes: Vec<String> = staff.iter().map(|s| s.code().to_owned()).collect();
    sqlx::query!(
        "update people set staff = array(select distinct unnest(staff || $2) order by 1) where person_id = $1",
        person.uuid(),
        &codes
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Whose address this is, if anybody's. Only the owner of the schema sees everybody.
///
/// # Errors
/// When the database refuses.
pub async fn person_at(owner: &mut PgConnection, address: &EmailAddress) -> Result<Option<PersonId>, DbError> {
    let person = sqlx::query_scalar!("select person_id from addresses where address = $1", address.canonical())
        .fetch_optional(owner)
        .await?;
    Ok(person.map(PersonId::from))
}
