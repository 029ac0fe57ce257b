//! The rules of reviews that a platform admin sets: whose holidays count, two reviewers or one, how long a claim
//! lasts, who leads. And the holidays themselves.
//! Rule: what is not set is as the program comes: Italy's days, one reviewer, sixty minutes, no lead.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use crate::domain::actor::{PlatformAdmin, Staff};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::PersonId;

/// How reviews are done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRules {
    /// Whose holidays count, ISO alpha-2.
    pub country: String,
    /// Whether an authorization takes two reviewers.
    pub four_eyes: bool,
    /// How long a claim lasts without an act, in minutes.
    pub claim_minutes: i32,
    /// Who learns that a case is overdue; the platform admins where it is nobody.
    pub lead: Option<PersonId>,
}

/// A day on which nobody reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// When.
    pub day: NaiveDate,
    /// Its name in English.
    pub name_en: String,
    /// Its name in Italian.
    pub name_it: String,
}

/// What the page of rules shows.
#[derive(Debug, Clone)]
pub struct RulesPage {
    /// The rules in force.
    pub rules: ReviewRules,
    /// The holidays of the country asked for, from a day on.
    pub holidays: Vec<Holiday>,
    /// Countries that have holidays.
    pub countries: Vec<String>,
    /// Everybody who reviews or runs the program, by name.
    pub staff: Vec<(PersonId, String)>,
}

/// The rules in force, and the holidays of a country from a day on; of the operator's where none is named.
///
/// # Errors
/// When the database does not answer.
pub async fn rules(db: &Db, by: &PlatformAdmin, country: Option<&str>, from: NaiveDate) -> Result<RulesPage, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let row = sqlx::query!(
        r#"select coalesce((select value from program_choices where key = 'calendar_country'), 'IT') as "country!",
                  coalesce((select value = 'on' from program_choices where key = 'four_eyes'), false) as "four_eyes!",
                  coalesce((select value from program_limits where key = 'claim_minutes'), 60) as "minutes!",
                  (select value from program_choices where key = 'review_lead') as lead"#
    )
    .fetch_one(&mut *tx)
    .await?;
    let holidays = sqlx::query_as!(
        Holiday,
        "select day, name_en, name_it from holidays where country = $1 and day >= $2 order by day limit 200",
        country.unwrap_or(&row.country),
        from,
    )
    .fetch_all(&mut *tx)
    .await?;
    let countries = sqlx::query_scalar!("select distinct country from holidays order by 1").fetch_all(&mut *tx).await?;
    let staff = sqlx::query!(
        "select person_id, full_name from people where staff && array[$1, $2] order by full_name, person_id",
        Staff::Reviewer.code(),
        Staff::PlatformAdmin.code(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(RulesPage {
        rules: ReviewRules {
            country: row.country,
            four_eyes: row.four_eyes,
            claim_minutes: row.minutes,
            lead: row.lead.and_then(|id| id.parse().ok()),
        },
        holidays,
        countries,
        staff: staff.into_iter().map(|row| (PersonId::from(row.person_id), row.full_name)).collect(),
    })
}

/// Sets the rules. Cases that are open keep the time they were given; the next turn of their clock counts by the
/// new days.
///
/// # Errors
/// When the database does not answer.
pub async fn set_rules(db: &Db, by: &PlatformAdmin, rules: &ReviewRules, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let lead = rules.lead.map(|person| person.to_string()).unwrap_or_default();
    let choices = [
        ("calendar_country", rules.country.as_str()),
        ("four_eyes", if rules.four_eyes { "on" } else { "off" }),
        ("review_lead", lead.as_str()),
    ];
    for (key, value) in choices {
        sqlx::query!(
            "insert into program_choices (key, value) values ($1, $2) on conflict (key) do update set value = $2",
            key,
            value
        )
        .execute(&mut *tx)
        .await?;
    }
    sqlx::query!(
        "insert into program_limits (key, value) values ('claim_minutes', $1)
         on conflict (key) do update set value = $1",
        rules.claim_minutes
    )
    .execute(&mut *tx)
    .await?;
    let details = json!({
        "country": rules.country,
        "two": if rules.four_eyes { "on" } else { "off" },
        "minutes": rules.claim_minutes,
        "lead": rules.lead,
    });
    let entry = Entry { action: "program.review_rules_set", subject: None, details };
    audit::record_program(&mut tx, by.audit(), entry, now).await?;
    tx.commit().await
}

/// Adds a holiday. Says whether that day was none before.
///
/// # Errors
/// When the database does not answer.
pub async fn add_holiday(
    db: &Db,
    by: &PlatformAdmin,
    country: &str,
    holiday: &Holiday,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let added = sqlx::query!(
        "insert into holidays (country, day, name_en, name_it) values ($1, $2, $3, $4)",
        country,
        holiday.day,
        holiday.name_en,
        holiday.name_it,
    )
    .execute(&mut *tx)
    .await;
    match added {
        Ok(_) => {
            let details = json!({ "country": country, "day": holiday.day, "name": holiday.name_en });
            let entry = Entry { action: "program.holiday_added", subject: None, details };
            audit::record_program(&mut tx, by.audit(), entry, now).await?;
            tx.commit().await.map(|()| true)
        }
        Err(error) if is_constraint(&error, "holidays_pkey") => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes a holiday, if it is one.
///
/// # Errors
/// When the database does not answer.
pub async fn remove_holiday(
    db: &Db,
    by: &PlatformAdmin,
    country: &str,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let mut tx = db.begin_review(by.id()).await?;
    let removed =
        sqlx::query!("delete from holidays where country = $1 and day = $2", country, day).execute(&mut *tx).await?;
    if removed.rows_affected() > 0 {
        let details = json!({ "country": country, "day": day });
        let entry = Entry { action: "program.holiday_removed", subject: None, details };
        audit::record_program(&mut tx, by.audit(), entry, now).await?;
    }
    tx.commit().await
}
