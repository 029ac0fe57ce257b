//! The SQL of identities, directories and arrivals. Rows become domain types here and nowhere else.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::identities::WorkIdentity;
use crate::domain::db::DbError;
use crate::domain::ids::{ArrivalId, DirectoryId, IdentityId, OrgId, PersonId};

/// Whoever else locks the same thing waits until the transaction ends.
pub(super) async fn lock(tx: &mut PgConnection, what: &str) -> Result<(), DbError> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))", what).fetch_one(&mut *tx).await?;
    Ok(())
}

pub(super) async fn spend(tx: &mut PgConnection, mark: &[u8], now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!("insert into spent_flows (mark, at) values ($1, $2)", mark, now).execute(&mut *tx).await?;
    Ok(())
}

pub(super) async fn person_of(tx: &mut PgConnection, issuer: &str, subject: &str) -> Result<Option<PersonId>, DbError> {
    let id = sqlx::query_scalar!("select app.person_of_identity($1, $2)", issuer, subject).fetch_one(&mut *tx).await?;
    Ok(id.map(PersonId::from))
}

pub(super) async fn company_of(tx: &mut PgConnection, issuer: &str, directory: &str) -> Result<Option<OrgId>, DbError> {
    let id =
        sqlx::query_scalar!("select app.company_of_directory($1, $2)", issuer, directory).fetch_one(&mut *tx).await?;
    Ok(id.map(OrgId::from))
}

/// Notes the use of an identity; `false` when the directory is another one by now.
pub(super) async fn touch(
    tx: &mut PgConnection,
    person: PersonId,
    identity: &WorkIdentity,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let done = sqlx::query!(
        "update identities set last_used_at = $5
         where person_id = $1 and issuer = $2 and subject = $3 and directory = $4",
        person.uuid(),
        identity.issuer,
        identity.subject,
        identity.directory,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn providers(tx: &mut PgConnection, person: PersonId) -> Result<Vec<String>, DbError> {
    sqlx::query_scalar!("select distinct provider from identities where person_id = $1 order by 1", person.uuid())
        .fetch_all(&mut *tx)
        .await
}

pub(super) async fn insert_identity(
    tx: &mut PgConnection,
    person: PersonId,
    identity: &WorkIdentity,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into identities (person_id, issuer, subject, directory, provider, linked_at, last_used_at,
                                 identity_id, label)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        person.uuid(),
        identity.issuer,
        identity.subject,
        identity.directory,
        identity.provider,
        now,
        IdentityId::new(now).uuid(),
        if identity.address.is_empty() { &identity.full_name } else { &identity.address },
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_directory(
    tx: &mut PgConnection,
    org: OrgId,
    by: PersonId,
    identity: &WorkIdentity,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into directories (org_id, issuer, directory, provider, bound_at, bound_by, directory_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        org.uuid(),
        identity.issuer,
        identity.directory,
        identity.provider,
        now,
        by.uuid(),
        DirectoryId::new(now).uuid(),
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_arrival(
    tx: &mut PgConnection,
    id: ArrivalId,
    identity: &WorkIdentity,
    next: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into arrivals (arrival_id, provider, issuer, subject, directory, full_name, address, global_admin,
                               second_factor, authenticated_at, next, created_at, expires_at, may_found)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        id.uuid(),
        identity.provider,
        identity.issuer,
        identity.subject,
        identity.directory,
        identity.full_name,
        identity.address,
        identity.global_admin,
        identity.second_factor,
        identity.authenticated_at,
        next,
        now,
        expires_at,
        identity.may_found,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Who arrived and what they wanted, unless it was too long ago.
pub(super) async fn arrival(
    tx: &mut PgConnection,
    id: ArrivalId,
    now: DateTime<Utc>,
) -> Result<Option<(WorkIdentity, String)>, DbError> {
    let row = sqlx::query!(
        "select provider, issuer, subject, directory, full_name, address, global_admin, second_factor,
                authenticated_at, next, may_found
         from arrivals where arrival_id = $1 and expires_at > $2",
        id.uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| {
        let identity = WorkIdentity {
            provider: row.provider,
            issuer: row.issuer,
            subject: row.subject,
            directory: row.directory,
            full_name: row.full_name,
            address: row.address,
            global_admin: row.global_admin,
            may_found: row.may_found,
            second_factor: row.second_factor,
            authenticated_at: row.authenticated_at,
        };
        (identity, row.next)
    }))
}
