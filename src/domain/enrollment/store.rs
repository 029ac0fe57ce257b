//! The SQL of applications and profiles. Rows become domain types here and nowhere else.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::model::{ApplicationState, Section};
use super::sections::{Fields, Typed};
use super::views::Application;
use crate::domain::actor::Person;
use crate::domain::db::DbError;
use crate::domain::ids::{ApplicationId, OrgId, PersonId};

pub(super) async fn newest(tx: &mut PgConnection, org: OrgId) -> Result<Option<Application>, DbError> {
    let row = sqlx::query!(
        "select application_id, reference, state, legal, contact, support, completed, version,
                editor_name, edited_at, submitted_at
         from applications where org_id = $1 order by created_at desc, application_id desc limit 1",
        org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Application {
        id: ApplicationId::from(row.application_id),
        reference: row.reference,
        state: ApplicationState::parse(&row.state).unwrap_or(ApplicationState::Withdrawn),
        legal: Typed::stored(&row.legal),
        contact: Typed::stored(&row.contact),
        support: Typed::stored(&row.support),
        completed: row.completed.iter().filter_map(|s| Section::parse(s)).collect(),
        version: row.version,
        editor: row.editor_name,
        edited_at: row.edited_at,
        submitted_at: row.submitted_at,
    }))
}

/// A new draft, with the words of an older application if there was one.
pub(super) async fn insert(
    tx: &mut PgConnection,
    org: OrgId,
    id: ApplicationId,
    by: &Person,
    older: Option<&Application>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let section = |s: Section| older.map_or_else(|| Value::Object(serde_json::Map::new()), |a| a.typed(s).json());
    let completed = older.map(|a| codes(&a.completed)).unwrap_or_default();
    sqlx::query!(
        "insert into applications (org_id, application_id, state, legal, contact, support, completed,
                                   edited_by, editor_name, edited_at, created_at)
         values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $9)",
        org.uuid(),
        id.uuid(),
        section(Section::Legal),
        section(Section::Contact),
        section(Section::Support),
        &completed,
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Saves one section of the draft, if it still is the version the form was made from. Says whether it was.
pub(super) async fn save(
    tx: &mut PgConnection,
    org: OrgId,
    (section, typed): (Section, &Typed),
    (complete, version): (bool, i32),
    by: &Person,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let saved = sqlx::query!(
        "update applications set
             legal = case when $2 = 'legal' then $3 else legal end,
             contact = case when $2 = 'contact' then $3 else contact end,
             support = case when $2 = 'support' then $3 else support end,
             completed = case when $4 then array_append(array_remove(completed, $2), $2)
                              else array_remove(completed, $2) end,
             version = version + 1, edited_by = $6, editor_name = $7, edited_at = $8
         where org_id = $1 and state = 'draft' and version = $5",
        org.uuid(),
        section.code(),
        typed.json(),
        complete,
        version,
        by.id().uuid(),
        by.name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(saved.rows_affected() == 1)
}

/// Says anew which sections of the draft are complete.
pub(super) async fn set_completed(tx: &mut PgConnection, org: OrgId, completed: &[Section]) -> Result<(), DbError> {
    sqlx::query!(
        "update applications set completed = $2 where org_id = $1 and state = 'draft'",
        org.uuid(),
        &codes(completed),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whether the company's country cannot change any more: it applied with it, deals with others in its region,
/// or stands for a place of business in it.
pub(super) async fn country_is_fixed(tx: &mut PgConnection, org: OrgId) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from applications where org_id = $1 and submitted_at is not null)
               or exists (select from acquaintances where org_id = $1)
               or exists (select from associations where org_id = $1) as "fixed!""#,
        org.uuid(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Sends the draft, if it still is one. Says whether it was.
pub(super) async fn send(
    tx: &mut PgConnection,
    org: OrgId,
    application: &Application,
    reference: &str,
    by: &Person,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let sent = sqlx::query!(
        "update applications set state = 'submitted', reference = $3, submitted_at = $4, submitted_by = $5,
             edited_by = $5, editor_name = $7, edited_at = $4
         where org_id = $1 and application_id = $2 and state = 'draft' and version = $6",
        org.uuid(),
        application.id.uuid(),
        reference,
        now,
        by.id().uuid(),
        application.version,
        by.name(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(sent.rows_affected() == 1)
}

/// Takes the open application back. Says whether there was one.
pub(super) async fn withdraw(
    tx: &mut PgConnection,
    org: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<ApplicationId>, DbError> {
    let id = sqlx::query_scalar!(
        "update applications set state = 'withdrawn', withdrawn_at = $2
         where org_id = $1 and state in ('draft', 'submitted') returning application_id",
        org.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(id.map(ApplicationId::from))
}

/// Writes what became of a sent application.
pub(in crate::domain) async fn decide(
    tx: &mut PgConnection,
    org: OrgId,
    id: ApplicationId,
    state: ApplicationState,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "update applications set state = $3, decided_at = $4
         where org_id = $1 and application_id = $2 and state = 'submitted'",
        org.uuid(),
        id.uuid(),
        state.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// A rejected application is open again. The table refuses it beside another open one.
pub(in crate::domain) async fn reopen(tx: &mut PgConnection, org: OrgId, id: ApplicationId) -> Result<(), DbError> {
    sqlx::query!(
        "update applications set state = 'submitted', decided_at = null
         where org_id = $1 and application_id = $2 and state = 'rejected'",
        org.uuid(),
        id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// The number of the next application of a year.
pub(super) async fn next_number(tx: &mut PgConnection, year: i32) -> Result<u32, DbError> {
    let number = sqlx::query_scalar!(r#"select app.next_number($1) as "number!""#, format!("application-{year}"))
        .fetch_one(&mut *tx)
        .await?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Whether another company in the program has this VAT number. Two that send it at once wait for each other.
pub(super) async fn vat_is_taken(tx: &mut PgConnection, legal: &Fields) -> Result<bool, DbError> {
    let (Some(country), Some(vat)) = (legal.get("country"), legal.get("vat_id")) else { return Ok(false) };
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked",
        format!("vat {country} {vat}")
    )
    .fetch_one(&mut *tx)
    .await?;
    let taken =
        sqlx::query_scalar!(r#"select exists (select from app.enrolled_with_vat($1, $2)) as "taken!""#, country, vat)
            .fetch_one(&mut *tx)
            .await?;
    Ok(taken)
}

/// The three sections of a profile in canonical form.
pub(super) struct Profile {
    pub(super) legal: Fields,
    pub(super) contact: Fields,
    pub(super) support: Fields,
}

/// The three sections of a version of the profile, in the order of [`Section::ALL`].
pub(super) async fn profile(tx: &mut PgConnection, org: OrgId, version: i32) -> Result<[Value; 3], DbError> {
    let row = sqlx::query!(
        "select legal, contact, support from profiles where org_id = $1 and version = $2",
        org.uuid(),
        version
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok([row.legal, row.contact, row.support])
}

/// Puts corrected words into a section of an application that was sent.
pub(super) async fn amend(
    tx: &mut PgConnection,
    org: OrgId,
    id: ApplicationId,
    section: Section,
    corrected: &Typed,
) -> Result<(), DbError> {
    sqlx::query!(
        "update applications set
             legal = case when $3 = 'legal' then legal || $4 else legal end,
             contact = case when $3 = 'contact' then contact || $4 else contact end,
             support = case when $3 = 'support' then support || $4 else support end
         where org_id = $1 and application_id = $2",
        org.uuid(),
        id.uuid(),
        section.code(),
        corrected.json(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Keeps the next version of a company's profile and says which one it is.
pub(super) async fn insert_profile(
    tx: &mut PgConnection,
    org: OrgId,
    profile: &Profile,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<i32, DbError> {
    let json = |fields: &Fields| serde_json::to_value(fields).unwrap_or_default();
    let version = sqlx::query_scalar!(
        "insert into profiles (org_id, version, legal, contact, support, submitted_at, submitted_by)
         select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from profiles where org_id = $1
         returning version",
        org.uuid(),
        json(&profile.legal),
        json(&profile.contact),
        json(&profile.support),
        now,
        by.uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    Ok(version)
}

fn codes(sections: &[Section]) -> Vec<String> {
    sections.iter().map(|s| s.code().to_owned()).collect()
}
