//! The SQL of applications; that of profiles is in `profiles.rs`. Rows become domain types here and nowhere else.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::PgConnection;

use super::alike::Found;
use super::model::{Alike, ApplicationState, Section};
use super::sections::{LATER, Typed};
use super::standard;
use super::views::Application;
use crate::domain::actor::{Member, Person};
use crate::domain::db::DbError;
use crate::domain::ids::{ApplicationId, OrgId};
use crate::domain::values::Country;

pub(super) async fn newest(tx: &mut PgConnection, org: OrgId) -> Result<Option<Application>, DbError> {
    let row = sqlx::query!(
        "select application_id, reference, state, partner_id, partner_done, legal, contact, support, completed, version,
                editor_name, edited_at, submitted_at, support_only, alike_seen
         from applications where org_id = $1 and removed_at is null
         order by created_at desc, application_id desc limit 1",
        org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Application {
        id: ApplicationId::from(row.application_id),
        reference: row.reference,
        state: ApplicationState::parse(&row.state).unwrap_or(ApplicationState::Withdrawn),
        partner_id: Typed::stored(&row.partner_id),
        legal: Typed::stored(&row.legal),
        contact: Typed::stored(&row.contact),
        support: Typed::stored(&row.support),
        completed: completed(row.partner_done, &row.completed),
        version: row.version,
        editor: row.editor_name,
        edited_at: row.edited_at,
        submitted_at: row.submitted_at,
        support_only: row.support_only,
        alike_seen: row.alike_seen,
    }))
}

fn completed(partner_id: bool, others: &[String]) -> Vec<Section> {
    let partner_id = partner_id.then_some(Section::PartnerId);
    partner_id.into_iter().chain(others.iter().filter_map(|s| Section::parse(s))).collect()
}

/// A new draft, with the words of an older application if there was one.
pub(super) async fn insert(
    tx: &mut PgConnection,
    org: OrgId,
    id: ApplicationId,
    by: &Person,
    (older, support_only): (Option<&Application>, bool),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let section = |s: Section| older.map_or_else(|| Value::Object(serde_json::Map::new()), |a| a.typed(s).json());
    let completed = older.map(|a| codes(&a.completed)).unwrap_or_default();
    sqlx::query!(
        "insert into applications (org_id, application_id, state, legal, contact, support, completed,
                                   edited_by, editor_name, edited_at, created_at,
                                   partner_id, partner_done, support_only)
         values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12)",
        org.uuid(),
        id.uuid(),
        section(Section::Legal),
        section(Section::Contact),
        section(Section::Support),
        &completed,
        by.id().uuid(),
        by.name(),
        now,
        section(Section::PartnerId),
        older.is_some_and(|a| a.completed.contains(&Section::PartnerId)),
        support_only,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// There is nothing to choose from and nothing to type: the portal issues a number when the company is verified.
pub(super) async fn leave_partner_id_to_the_portal(tx: &mut PgConnection, org: OrgId) -> Result<(), DbError> {
    sqlx::query!(
        "update applications set partner_id = $2, partner_done = true
         where org_id = $1 and state = 'draft' and not support_only and partner_id = '{}'
           and not exists (select from locations l where l.org_id = $1)
           and not exists (select from program_choices where key = 'partner_ids' and value = 'external')",
        org.uuid(),
        Value::from_iter([("partner_choice", LATER)]),
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
             partner_id = case when $2 = 'partner_id' then $3 else partner_id end,
             partner_done = case when $2 = 'partner_id' then $4 else partner_done end,
             completed = case when $2 = 'partner_id' then completed
                              when $4 then array_append(array_remove(completed, $2), $2)
                              else array_remove(completed, $2) end,
             version = version + 1, edited_by = $6, editor_name = $7, edited_at = $8, reminded_at = null
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
        "update applications set completed = $2, partner_done = $3 where org_id = $1 and state = 'draft'",
        org.uuid(),
        &codes(completed),
        completed.contains(&Section::PartnerId),
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

/// The number of the next application of a year.
pub(super) async fn next_number(tx: &mut PgConnection, year: i32) -> Result<u32, DbError> {
    let number = sqlx::query_scalar!(r#"select app.next_number($1) as "number!""#, format!("application-{year}"))
        .fetch_one(&mut *tx)
        .await?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

/// What stands behind a change of the profile: who sent it, under which reference. It was never a draft.
pub(super) async fn insert_change(
    tx: &mut PgConnection,
    by: &Member,
    (id, reference): (ApplicationId, &str),
    (section, typed): (Section, &Typed),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into applications (org_id, application_id, reference, state, legal, contact, support, completed,
                                   edited_by, editor_name, edited_at, created_at, submitted_at, submitted_by)
         select $1, $2, $3, 'approved', coalesce(a.legal, '{}'), coalesce(a.contact, '{}'), coalesce(a.support, '{}'),
                '{legal,contact,support}', $4, $5, $6, $6, $6, $4
         from (values (1)) one
         left join lateral (select legal, contact, support from applications where org_id = $1
                            order by created_at desc limit 1) a on true",
        by.org().uuid(),
        id.uuid(),
        reference,
        by.person().id().uuid(),
        by.person().name(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "update applications set legal = case when $3 = 'legal' then $4 else legal end,
             contact = case when $3 = 'contact' then $4 else contact end
         where org_id = $1 and application_id = $2",
        by.org().uuid(),
        id.uuid(),
        section.code(),
        typed.json(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Companies in the program that are like this one: by country with VAT and registration number, by mail domains, by
/// folded name. Two that send the same number at once wait for each other.
pub(super) async fn enrolled_alike(
    tx: &mut PgConnection,
    (country, [vat, number], domains, folded): (&str, [Option<&str>; 2], &[String], &str),
) -> Result<Vec<Found>, DbError> {
    for (kind, held) in [("vat", vat), ("number", number)] {
        let Some(held) = held else { continue };
        sqlx::query!(
            "select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked",
            format!("{kind} {country} {held}")
        )
        .fetch_one(&mut *tx)
        .await?;
    }
    let rows = sqlx::query!(
        r#"select org_id as "org_id!", alike as "alike!" from app.enrolled_alike($1, $2, $3, $4, $5)"#,
        country,
        vat,
        number,
        domains,
        folded,
    )
    .fetch_all(&mut *tx)
    .await?;
    let found = |(org, alike): (uuid::Uuid, &str)| Some(Found { org: OrgId::from(org), alike: Alike::parse(alike)? });
    Ok(rows.iter().filter_map(|row| found((row.org_id, &row.alike))).collect())
}

/// Remembers in the draft which companies somebody saw and went on from.
pub(super) async fn remember_alike(tx: &mut PgConnection, org: OrgId, seen: &[String]) -> Result<(), DbError> {
    sqlx::query!(
        "update applications set alike_seen = alike_seen || $2::text[] where org_id = $1 and state = 'draft'",
        org.uuid(),
        seen,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whether addresses of this country are compared with the way it writes them.
pub(super) async fn asks_for_standard_address(tx: &mut PgConnection, country: Country) -> Result<bool, DbError> {
    let chosen = sqlx::query_scalar!("select value from program_choices where key = 'address_proposals'")
        .fetch_optional(&mut *tx)
        .await?;
    let countries = chosen.as_deref().unwrap_or(standard::COUNTRIES);
    Ok(countries.split_whitespace().any(|code| code == country.code()))
}

/// Whether Partner IDs are another program's, and typed.
pub(super) async fn partner_ids_are_typed(tx: &mut PgConnection) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from program_choices where key = 'partner_ids' and value = 'external') as "typed!""#
    )
    .fetch_one(&mut *tx)
    .await
}

/// Until which day nobody may start an application, if the operator closed enrollment.
pub(super) async fn closed_until(tx: &mut PgConnection) -> Result<Option<NaiveDate>, DbError> {
    let day = sqlx::query_scalar!("select value from program_choices where key = 'enrollment_closed_until'")
        .fetch_optional(&mut *tx)
        .await?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// The codes of the sections kept in `completed`; the Partner ID has a column of its own.
fn codes(sections: &[Section]) -> Vec<String> {
    sections.iter().filter(|s| **s != Section::PartnerId).map(|s| s.code().to_owned()).collect()
}
