//! How a company comes to be, who joins it, what it becomes. Used inside the transactions of other verbs.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::actor::{Kind, Role, Standing};
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::values::{Country, fold};
use crate::i18n::Language;

/// A company about to exist.
pub(in crate::domain) struct NewCompany<'a> {
    pub(in crate::domain) name: &'a str,
    pub(in crate::domain) country: &'a str,
    pub(in crate::domain) kinds: &'a [Kind],
    pub(in crate::domain) domain: Option<&'a str>,
    pub(in crate::domain) language: Language,
}

/// A person about to belong to a company.
pub(in crate::domain) struct NewMember<'a> {
    pub(in crate::domain) person: PersonId,
    pub(in crate::domain) full_name: &'a str,
    pub(in crate::domain) address: &'a str,
    pub(in crate::domain) language: Language,
    pub(in crate::domain) roles: &'a [Role],
}

/// Founds a company; the transaction must be in it already.
pub(in crate::domain) async fn found(
    tx: &mut PgConnection,
    org: OrgId,
    company: &NewCompany<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let kinds: Vec<String> = company.kinds.iter().map(|k| k.code().to_owned()).collect();
    sqlx::query!(
        "insert into organizations (org_id, name, folded_name, country, kinds, domain, language, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        org.uuid(),
        company.name,
        fold(company.name),
        company.country,
        &kinds,
        company.domain,
        company.language.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Gives a person a place in a company.
pub(in crate::domain) async fn join(
    tx: &mut PgConnection,
    org: OrgId,
    member: &NewMember<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let roles: Vec<String> = member.roles.iter().map(|r| r.code().to_owned()).collect();
    sqlx::query!(
        "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (org_id, person_id) do nothing",
        org.uuid(),
        member.person.uuid(),
        member.full_name,
        member.address,
        member.language.code(),
        &roles,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Adds a kind to what a company is.
pub(in crate::domain) async fn become_kind(tx: &mut PgConnection, org: OrgId, kind: Kind) -> Result<(), DbError> {
    sqlx::query!(
        "update organizations set kinds = array_append(kinds, $2) where org_id = $1 and not kinds @> array[$2]",
        org.uuid(),
        kind.code(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Moves a company to another country; its locations and what it is associated with forbid it in the database.
pub(in crate::domain) async fn move_to(tx: &mut PgConnection, org: OrgId, country: Country) -> Result<(), DbError> {
    sqlx::query!("update organizations set country = $2 where org_id = $1", org.uuid(), country.code())
        .execute(&mut *tx)
        .await?;
    Ok(())
}

/// Moves a company to another standing, if it stands at one of `from`. Says whether it did.
pub(in crate::domain) async fn stand(
    tx: &mut PgConnection,
    org: OrgId,
    from: &[Standing],
    to: Standing,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let from: Vec<String> = from.iter().map(|s| s.code().to_owned()).collect();
    let moved = sqlx::query!(
        "update organizations set program_status = $2,
             qualified_at = case when $2 = 'qualified' then $4 else qualified_at end,
             active_at = case when $2 = 'active' then $4 else active_at end
         where org_id = $1 and program_status = any($3)",
        org.uuid(),
        to.code(),
        &from,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// Lets `org` (the company the transaction is in) see the card of `other`.
pub(in crate::domain) async fn acquaint(
    tx: &mut PgConnection,
    org: OrgId,
    other: OrgId,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into acquaintances (org_id, other_id, since) values ($1, $2, $3) on conflict do nothing",
        org.uuid(),
        other.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
