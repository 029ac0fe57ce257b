//! One's own profile: name, language, time zone, appearance, and where letters go.
//! Rule: letters go to another address only after six digits sent there; the old and the new one are told.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::codes::{CodeError, LIFE};
use crate::domain::actor::Person;
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::ProofId;
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::token::Key;
use crate::domain::values::{EmailAddress, PersonName};
use crate::i18n::Language;

/// How often digits may be tried.
const TRIES: i32 = 5;
/// How long to wait before they may be sent again.
const APART: TimeDelta = TimeDelta::seconds(60);
/// How often a day.
const A_DAY: i64 = 5;

/// What somebody changes about themselves.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Their name.
    pub full_name: PersonName,
    /// The language they read.
    pub language: Language,
    /// The zone they are told times in.
    pub time_zone: chrono_tz::Tz,
    /// `system`, `light` or `dark`.
    pub theme: &'static str,
}

/// Where somebody's letters go, and where they may go soon.
#[derive(Debug, Clone, Default)]
pub struct Letters {
    /// Another address than the one they sign in with.
    pub to: Option<String>,
    /// An address that waits for its digits.
    pub waiting: Option<(ProofId, String)>,
}

/// Keeps a person's profile; a new name stands in the chain of each of their companies.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_profile(db: &Db, person: &Person, profile: &Profile, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let to = letters_to(&mut tx, person).await?;
    keep(&mut tx, profile.full_name.as_str(), profile.language, to.as_deref()).await?;
    sqlx::query!(
        "update people set time_zone = $2, theme = $3 where person_id = $1",
        person.id().uuid(),
        profile.time_zone.name(),
        profile.theme,
    )
    .execute(&mut *tx)
    .await?;
    if profile.full_name.as_str() != person.name() {
        for company in person.memberships() {
            tx.enter(company.org).await?;
            let details = json!({ "before": person.name(), "after": profile.full_name.as_str() });
            let entry = Entry { action: "user.renamed", subject: Some(person.id().uuid()), details };
            audit::record(&mut tx, company.org, person.audit(), entry, now).await?;
        }
    }
    tx.commit().await
}

async fn keep(tx: &mut Tx, name: &str, language: Language, to: Option<&str>) -> Result<(), DbError> {
    sqlx::query!("select app.keep_profile($1, $2, $3)", name, language.code(), to).fetch_one(&mut **tx).await?;
    Ok(())
}

async fn letters_to(tx: &mut Tx, person: &Person) -> Result<Option<String>, DbError> {
    sqlx::query_scalar!("select letters_to from people where person_id = $1", person.id().uuid())
        .fetch_one(&mut **tx)
        .await
}

/// Where letters go.
///
/// # Errors
/// When the database does not answer.
pub async fn letters(db: &Db, person: &Person, now: DateTime<Utc>) -> Result<Letters, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let to = letters_to(&mut tx, person).await?;
    let waiting = sqlx::query!(
        "select proof_id, typed from address_proofs
         where person_id = $1 and used_at is null and expires_at > $2 and tries < $3 order by created_at desc limit 1",
        person.id().uuid(),
        now,
        TRIES,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Letters { to, waiting: waiting.map(|row| (row.proof_id.into(), row.typed)) })
}

/// Sends six digits to the address that letters are to go to; says how long to wait if it is too soon.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_letters_to(
    db: &Db,
    person: &Person,
    address: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Result<(), TimeDelta>, DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let sent = sqlx::query!(
        r#"select count(*) as "today!", max(created_at) as last from address_proofs
           where person_id = $1 and created_at > $2"#,
        person.id().uuid(),
        now - TimeDelta::days(1),
    )
    .fetch_one(&mut *tx)
    .await?;
    match sent.last {
        Some(last) if last + APART > now => return Ok(Err(last + APART - now)),
        _ if sent.today >= A_DAY => return Ok(Err(TimeDelta::days(1))),
        _ => {}
    }
    let proof = ProofId::new(now);
    sqlx::query!(
        "insert into address_proofs (proof_id, person_id, typed, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        proof.uuid(),
        person.id().uuid(),
        address.as_str(),
        now,
        now + LIFE,
    )
    .execute(&mut *tx)
    .await?;
    let to = reader(person, address.as_str());
    notice::queue(&mut tx, None, &to, &Notice::LettersCode { proof }, now).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Takes the digits: letters go to that address from now on. A try counts, right or wrong.
///
/// # Errors
/// [`CodeError`].
pub async fn prove_letters_to(
    db: &Db,
    key: &Key,
    person: &Person,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<String, CodeError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    let tried = sqlx::query!(
        "update address_proofs set tries = tries + 1
         where proof_id = (select p.proof_id from address_proofs p where p.person_id = $1
                           order by p.created_at desc limit 1 for update)
           and used_at is null and tries < $2 and expires_at > $3
         returning proof_id, typed, tries",
        person.id().uuid(),
        TRIES,
        now,
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(CodeError::Expired)?;
    if !key.is_code(tried.proof_id, 1, typed) {
        tx.commit().await?;
        return Err(CodeError::Wrong { left: TRIES - tried.tries });
    }
    sqlx::query!("update address_proofs set used_at = $2 where proof_id = $1", tried.proof_id, now)
        .execute(&mut *tx)
        .await?;
    moved(&mut tx, person, &tried.typed, now).await?;
    tx.commit().await?;
    Ok(tried.typed)
}

/// Lets letters go to the address one signs in with again.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_letters_to(db: &Db, person: &Person, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    if letters_to(&mut tx, person).await?.is_some() {
        moved(&mut tx, person, person.address(), now).await?;
    }
    tx.commit().await
}

/// Writes where letters go and tells the old address and the new one.
async fn moved(tx: &mut Tx, person: &Person, to: &str, now: DateTime<Utc>) -> Result<(), DbError> {
    let old = letters_to(tx, person).await?.unwrap_or_else(|| person.address().to_owned());
    let new = (to != person.address()).then_some(to);
    keep(tx, person.name(), person.language(), new).await?;
    let told = Notice::LettersMoved { to: to.to_owned() };
    notice::queue(tx, None, &reader(person, &old), &told, now).await?;
    if old != to {
        notice::queue(tx, None, &reader(person, to), &told, now).await?;
    }
    Ok(())
}

fn reader(person: &Person, address: &str) -> Reader {
    Reader { name: person.name().to_owned(), address: address.to_owned(), language: person.language() }
}
