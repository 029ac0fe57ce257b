//! Regions, their countries and currencies, as the operator keeps them.
//! Rule: a country has one region at any time: the key says so, and entries of the directory are carried along by it.
//! Moving it is one guarded update, after a look at whom it touches; what
//! was and what is stands in the program's log. Partners whose regions differ are told apart wherever it is asked.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::actor::PlatformAdmin;
use crate::domain::audit::{self, Entry, ProgramEntry};
use crate::domain::db::{Db, DbError};
use crate::domain::values::Country;

/// A region, and what it holds.
#[derive(Debug, Clone)]
pub struct RegionLine {
    /// Its code.
    pub region: String,
    /// How many countries.
    pub countries: i64,
    /// Their currencies, by code.
    pub currencies: Vec<String>,
}

/// A country, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryLine {
    /// ISO alpha-2.
    pub country: String,
    /// Its region's code.
    pub region: String,
    /// What is paid in there, ISO 4217, where it is known.
    pub currency: Option<String>,
}

/// Where a country goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Its region.
    pub region: String,
    /// Its currency, ISO 4217, where there is one.
    pub currency: Option<String>,
}

/// Whom a move touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touched {
    /// Companies of the country.
    pub companies: i64,
    /// Relationships of providers and resellers whose regions would differ.
    pub partnerships: i64,
}

/// Why a country stayed as it was.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// Somebody changed it after it was shown.
    #[error("changed in the meantime")]
    Stale,
    /// It would be the same.
    #[error("nothing is different")]
    Same,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Every region.
///
/// # Errors
/// When the database does not answer.
pub async fn regions(db: &Db, by: &PlatformAdmin) -> Result<Vec<RegionLine>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query_as!(
        RegionLine,
        r#"select r.code as region, count(c.code) as "countries!",
                  coalesce(array_agg(distinct c.currency order by c.currency) filter (where c.currency is not null), '{}')
                      as "currencies!"
           from regions r left join countries c on c.region = r.code group by r.code order by r.code"#
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

/// The countries of a region, by code.
///
/// # Errors
/// When the database does not answer.
pub async fn countries_of(db: &Db, by: &PlatformAdmin, region: &str) -> Result<Vec<CountryLine>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let rows = sqlx::query_as!(
        CountryLine,
        "select code as country, region, currency from countries where region = $1 order by code",
        region,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(rows)
}

/// A country and what was changed about it, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn country(
    db: &Db,
    by: &PlatformAdmin,
    country: Country,
) -> Result<Option<(CountryLine, Vec<ProgramEntry>)>, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let line = sqlx::query_as!(
        CountryLine,
        "select code as country, region, currency from countries where code = $1",
        country.code(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let history = sqlx::query_as!(
        ProgramEntry,
        "select seq, at, actor, action, details from program_entries
         where action like 'program.country%' and details ->> 'country' = $1 order by seq desc limit 50",
        country.code(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(line.map(|line| (line, history)))
}

/// Whom a move would touch.
///
/// # Errors
/// When the database does not answer.
pub async fn touched(db: &Db, by: &PlatformAdmin, country: Country, to: &str) -> Result<Touched, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let companies =
        sqlx::query_scalar!(r#"select count(*) as "n!" from organizations where country = $1"#, country.code())
            .fetch_one(&mut *tx)
            .await?;
    let partnerships = sqlx::query_scalar!(
        r#"select count(*) as "n!"
           from partnerships p
           join organizations a on a.org_id = p.provider_id
           join organizations b on b.org_id = p.reseller_id
           join countries ca on ca.code = a.country
           join countries cb on cb.code = b.country
           where p.side = 'provider' and p.state <> 'ended' and (a.country = $1) <> (b.country = $1)
             and (case when a.country = $1 then cb.region else ca.region end) <> $2"#,
        country.code(),
        to,
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Touched { companies, partnerships })
}

/// Moves a country that stands as it was `seen`.
///
/// # Errors
/// See [`MoveError`].
pub async fn move_country(
    db: &Db,
    by: &PlatformAdmin,
    (country, seen): (Country, &CountryLine),
    to: &Move,
    now: DateTime<Utc>,
) -> Result<(), MoveError> {
    if seen.region == to.region && seen.currency == to.currency {
        return Err(MoveError::Same);
    }
    let mut tx = db.begin_review(by.id()).await?;
    let moved = sqlx::query!(
        "update countries set region = $2, currency = $3
         where code = $1 and region = $4 and currency is not distinct from $5",
        country.code(),
        to.region,
        to.currency,
        seen.region,
        seen.currency,
    )
    .execute(&mut *tx)
    .await?;
    if moved.rows_affected() == 0 {
        return Err(MoveError::Stale);
    }
    let details = json!({
        "country": country.code(),
        "from": seen.region,
        "to": to.region,
        "paid": seen.currency.clone().unwrap_or_default(),
        "pays": to.currency.clone().unwrap_or_default(),
    });
    let entry = Entry { action: "program.country_moved", subject: None, details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(())
}
