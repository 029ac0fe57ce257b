//! What the operator does to regions beside moving countries: another name, a new region, a country that lacks.
//! Rule: each is one guarded statement with its line in the program's log; whoever saw something else changes nothing.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::regions::MoveError;
use crate::domain::actor::PlatformAdmin;
use crate::domain::audit::{self, Entry, ProgramEntry};
use crate::domain::db::{Db, DbError};
use crate::domain::values::{Country, countries};

/// A region and its words, where the operator gave it some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its code.
    pub region: String,
    /// In English and in Italian.
    pub names: Option<(String, String)>,
}

/// Whom another name touches: everybody who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readers {
    /// Countries of the region.
    pub countries: i64,
    /// Companies in them.
    pub companies: i64,
    /// Entries of the directory that show it.
    pub entries: i64,
}

/// A region, whom its name touches, and what was changed about it, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn region(
    db: &Db,
    by: &PlatformAdmin,
    code: &str,
) -> Result<Option<(Named, Readers, Vec<ProgramEntry>)>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let row = sqlx::query!("select code, name_en, name_it from regions where code = $1", code)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let readers = sqlx::query_as!(
        Readers,
        r#"select (select count(*) from countries where region = $1) as "countries!",
                  (select count(*) from organizations o join countries c on c.code = o.country where c.region = $1)
                      as "companies!",
                  (select count(*) from directory_entries where region = $1) as "entries!""#,
        code,
    )
    .fetch_one(&mut *tx)
    .await?;
    let history = sqlx::query_as!(
        ProgramEntry,
        "select seq, at, actor, action, details from program_entries
         where action like 'program.region%' and details ->> 'region' = $1
            or action like 'program.country%' and $1 in (details ->> 'from', details ->> 'to')
         order by seq desc limit 50",
        code,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some((Named { region: row.code, names: row.name_en.zip(row.name_it) }, readers, history)))
}

/// Gives a region other words, if it has those that were `seen`.
///
/// # Errors
/// See [`MoveError`].
pub async fn rename(
    db: &Db,
    by: &PlatformAdmin,
    seen: &Named,
    (english, italian): (&str, &str),
    now: DateTime<Utc>,
) -> Result<(), MoveError> {
    let was = seen.names.as_ref();
    if was.is_some_and(|(en, it)| en == english && it == italian) {
        return Err(MoveError::Same);
    }
    let mut tx = db.begin_review(by.id()).await?;
    let named = sqlx::query!(
        "update regions set name_en = $2, name_it = $3
         where code = $1 and name_en is not distinct from $4 and name_it is not distinct from $5",
        seen.region,
        english,
        italian,
        was.map(|(en, _)| en),
        was.map(|(_, it)| it),
    )
    .execute(&mut *tx)
    .await?;
    if named.rows_affected() == 0 {
        return Err(MoveError::Stale);
    }
    let details = json!({ "region": seen.region, "name_en": english, "name_it": italian,
        "was_en": was.map_or("–", |(en, _)| en.as_str()), "was_it": was.map_or("–", |(_, it)| it.as_str()) });
    let entry = Entry { action: "program.region_named", subject: None, details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Adds a region without countries.
///
/// # Errors
/// [`MoveError::Stale`] when there is one of this code.
pub async fn add_region(
    db: &Db,
    by: &PlatformAdmin,
    code: &str,
    (english, italian): (&str, &str),
    now: DateTime<Utc>,
) -> Result<(), MoveError> {
    let mut tx = db.begin_review(by.id()).await?;
    let added = sqlx::query!(
        "insert into regions (code, name_en, name_it) values ($1, $2, $3) on conflict do nothing",
        code,
        english,
        italian,
    )
    .execute(&mut *tx)
    .await?;
    if added.rows_affected() == 0 {
        return Err(MoveError::Stale);
    }
    let details = json!({ "region": code, "name_en": english, "name_it": italian });
    let entry = Entry { action: "program.region_added", subject: None, details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The countries whose rules the portal knows and that are in no region.
///
/// # Errors
/// When the database does not answer.
pub async fn lacking(db: &Db, by: &PlatformAdmin) -> Result<Vec<Country>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let there = sqlx::query_scalar!("select code from countries").fetch_all(&mut *tx).await?;
    tx.commit().await?;
    Ok(countries().filter(|country| !there.iter().any(|code| code == country.code())).collect())
}

/// Puts a country that is in no region into one.
///
/// # Errors
/// [`MoveError::Stale`] when it is in one by now.
pub async fn add_country(
    db: &Db,
    by: &PlatformAdmin,
    (country, region): (Country, &str),
    currency: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), MoveError> {
    let mut tx = db.begin_review(by.id()).await?;
    let added = sqlx::query!(
        "insert into countries (code, region, currency) values ($1, $2, $3) on conflict (code) do nothing",
        country.code(),
        region,
        currency,
    )
    .execute(&mut *tx)
    .await?;
    if added.rows_affected() == 0 {
        return Err(MoveError::Stale);
    }
    let details = json!({ "country": country.code(), "to": region, "pays": currency.unwrap_or_default() });
    let entry = Entry { action: "program.country_added", subject: None, details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}
