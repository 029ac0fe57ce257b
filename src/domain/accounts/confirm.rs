//! The digits are right: the mailbox is proved. Now the company is founded with its first person as its global
//! admin, or a colleague of a bound directory lands in theirs, or the company is here already and they choose.
//! Rule: a directory and a mail domain lead to one company; two who come at once wait for each other.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::codes::{self, CodeError};
use super::identities::{self, Vouched};
use super::known_company;
use super::sessions::Proof;
use super::store::{self, Waiting};
use crate::domain::actor::Role;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx, is_constraint};
use crate::domain::ids::{CodeId, OrgId, PersonId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::token::Key;
use crate::domain::values::EmailAddress;

/// What proved digits led to.
#[derive(Debug, Clone)]
pub enum Confirmed {
    /// A new company and its global admin. Whoever came from a provider can be signed in with this proof.
    Founded(PersonId, OrgId, Option<Proof>),
    /// A colleague in the company of their directory.
    Landed(PersonId, Proof),
    /// Their company is here already: they ask for access, or say that it is not theirs.
    CompanyKnown(PersonId),
}

/// The digits are right: person, company and their place in it come to be, in one transaction.
///
/// # Errors
/// [`CodeError`], also when somebody else proved the same address in the meantime.
pub async fn confirm_work_account(
    db: &Db,
    key: &Key,
    code: CodeId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Confirmed, CodeError> {
    let person = PersonId::from(codes::use_code(db, key, code, "account", typed, now).await?);
    let mut tx = db.begin(Scope::person(person)).await?;
    let Some(waiting) = store::prove_registration(&mut tx, person, now).await? else {
        return Err(CodeError::Expired);
    };
    let vouched = match waiting.arrival {
        Some(arrival) => Some(identities::vouched(&mut tx, arrival, now).await?.ok_or(CodeError::Expired)?),
        None => None,
    };
    if let Some(vouched) = &vouched {
        identities::lock_directory(&mut tx, vouched).await?;
        if let Some(org) = identities::company_of(&mut tx, vouched).await? {
            come_to_be(&mut tx, person, &waiting, Some(vouched), now).await?;
            land(&mut tx, org, person, &waiting, vouched, now).await?;
            tx.commit().await?;
            return Ok(Confirmed::Landed(person, vouched.proof(now)));
        }
        // Their company gave up the directory while they were on their way to it.
        if !vouched.identity.founds() {
            return Err(CodeError::Expired);
        }
    }
    if known_company::of(&mut tx, &waiting).await?.is_some() {
        tx.commit().await?;
        return Ok(Confirmed::CompanyKnown(person));
    }
    come_to_be(&mut tx, person, &waiting, vouched.as_ref(), now).await?;
    let org = found(&mut tx, person, &waiting, vouched.as_ref(), now).await?;
    tx.commit().await?;
    Ok(Confirmed::Founded(person, org, vouched.map(|vouched| vouched.proof(now))))
}

/// The person exists from here on, with password or identity.
pub(super) async fn come_to_be(
    tx: &mut Tx,
    person: PersonId,
    waiting: &Waiting,
    vouched: Option<&Vouched>,
    now: DateTime<Utc>,
) -> Result<(), CodeError> {
    if !store::complete_registration(tx, person, now).await? {
        return Err(CodeError::Expired);
    }
    let taken =
        |error: &DbError| ["addresses_pkey", "identities_one_person"].iter().any(|name| is_constraint(error, name));
    match store::insert_person(tx, person, waiting, now).await {
        Err(error) if taken(&error) => return Err(CodeError::Expired),
        other => other?,
    }
    if let Some(vouched) = vouched {
        match identities::link(tx, person, vouched, now).await {
            Err(error) if taken(&error) => return Err(CodeError::Expired),
            other => other?,
        }
    }
    Ok(())
}

/// A new company with its first person, and the directory bound to it.
async fn found(
    tx: &mut Tx,
    person: PersonId,
    waiting: &Waiting,
    vouched: Option<&Vouched>,
    now: DateTime<Utc>,
) -> Result<OrgId, DbError> {
    let org = OrgId::new(now);
    tx.enter(org).await?;
    let address = EmailAddress::stored(&waiting.typed);
    let company = organizations::NewCompany {
        name: &waiting.company_name,
        country: &waiting.country,
        kinds: &[],
        domain: known_company::domain_of(&address),
        language: waiting.language,
    };
    organizations::found(tx, org, &company, now).await?;
    organizations::join(tx, org, &member(person, waiting, &[Role::GlobalAdmin]), now).await?;
    if let Some(vouched) = vouched {
        identities::bind(tx, org, person, vouched, now).await?;
    }
    let by = Actor { person: Some(person), name: &waiting.full_name };
    let provider = vouched.map(|vouched| &vouched.identity.provider);
    let details = json!({ "company": waiting.company_name, "country": waiting.country, "provider": provider });
    audit::record(tx, org, by, Entry { action: "account.created", subject: Some(person.uuid()), details }, now).await?;
    Ok(org)
}

/// A colleague of a bound directory: in the company without roles, unless the directory says global admin.
async fn land(
    tx: &mut Tx,
    org: OrgId,
    person: PersonId,
    waiting: &Waiting,
    vouched: &Vouched,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    tx.enter(org).await?;
    let roles: &[Role] = if vouched.identity.global_admin { &[Role::GlobalAdmin] } else { &[] };
    let readers = organizations::readers(tx, org).await?;
    let company = organizations::card(tx, org).await?.map(|card| card.name).unwrap_or_default();
    organizations::join(tx, org, &member(person, waiting, roles), now).await?;
    let by = Actor { person: Some(person), name: &waiting.full_name };
    let codes: Vec<_> = roles.iter().map(|role| role.code()).collect();
    let details = json!({ "provider": vouched.identity.provider, "roles": codes });
    audit::record(tx, org, by, Entry { action: "user.landed", subject: Some(person.uuid()), details }, now).await?;
    let told = Notice::ColleagueJoined {
        org,
        company,
        person: waiting.full_name.clone(),
        address: waiting.typed.clone(),
        global_admin: vouched.identity.global_admin,
    };
    for reader in readers {
        notice::queue(tx, Some(org), &reader, &told, now).await?;
    }
    Ok(())
}

fn member<'a>(person: PersonId, waiting: &'a Waiting, roles: &'a [Role]) -> organizations::NewMember<'a> {
    organizations::NewMember {
        person,
        full_name: &waiting.full_name,
        address: &waiting.typed,
        language: waiting.language,
        roles,
    }
}
