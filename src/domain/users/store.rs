//! The SQL of a company's people. Rule: whoever changes one of them locks the company's row first, so that
//! changes follow one another and the last global admin cannot be lost to two at once.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Invitation, MemberState};
use crate::domain::actor::{Kind, Role};
use crate::domain::db::DbError;
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::notice::Reader;
use crate::i18n::Language;

/// Somebody's place in the company.
pub(super) struct Place {
    pub(super) person: PersonId,
    pub(super) reader: Reader,
    pub(super) roles: Vec<Role>,
    pub(super) guest: bool,
    pub(super) state: MemberState,
    pub(super) version: i32,
}

/// Takes the company's lock and says what kinds of company it is.
pub(super) async fn lock(tx: &mut PgConnection, org: OrgId) -> Result<Vec<Kind>, DbError> {
    let kinds = sqlx::query_scalar!("select kinds from organizations where org_id = $1 for update", org.uuid())
        .fetch_one(&mut *tx)
        .await?;
    Ok(kinds.iter().filter_map(|kind| Kind::parse(kind)).collect())
}

/// Somebody's place in the company the transaction is in.
pub(super) async fn place(tx: &mut PgConnection, org: OrgId, person: PersonId) -> Result<Option<Place>, DbError> {
    let row = sqlx::query!(
        r#"select full_name, coalesce(letters_to, address) as "address!", language, roles, guest, state, version
           from memberships where org_id = $1 and person_id = $2"#,
        org.uuid(),
        person.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| Place {
        person,
        reader: Reader {
            name: row.full_name,
            address: row.address,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        },
        roles: parsed(&row.roles),
        guest: row.guest,
        state: MemberState::parse(&row.state).unwrap_or(MemberState::Removed),
        version: row.version,
    }))
}

/// The roles somebody has at this moment; nothing when they do not belong to the company any more.
pub(super) async fn roles_now(
    tx: &mut PgConnection,
    org: OrgId,
    person: PersonId,
) -> Result<Option<Vec<Role>>, DbError> {
    Ok(place(tx, org, person).await?.filter(|place| place.state == MemberState::Active).map(|place| place.roles))
}

/// Whether somebody else of the company is active and holds the role.
pub(super) async fn another(tx: &mut PgConnection, org: OrgId, person: PersonId, role: Role) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from memberships
               where org_id = $1 and person_id <> $2 and state = 'active' and $3 = any(roles)) as "another!""#,
        org.uuid(),
        person.uuid(),
        role.code(),
    )
    .fetch_one(&mut *tx)
    .await
}

/// Writes somebody's roles, unless they changed meanwhile or no active global admin would be left.
pub(super) async fn set_roles(
    tx: &mut PgConnection,
    org: OrgId,
    place: &Place,
    roles: &[Role],
) -> Result<bool, DbError> {
    let done = sqlx::query!(
        "update memberships set roles = $3, version = version + 1
         where org_id = $1 and person_id = $2 and version = $4 and state <> 'removed'
           and (state <> 'active' or not roles @> array['global_admin'] or $3 @> array['global_admin']
                or exists (select from memberships o where o.org_id = $1 and o.person_id <> $2
                           and o.state = 'active' and o.roles @> array['global_admin']))",
        org.uuid(),
        place.person.uuid(),
        &codes(roles),
        place.version,
    )
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes whether somebody belongs, under the same guard.
pub(super) async fn set_state(
    tx: &mut PgConnection,
    org: OrgId,
    place: &Place,
    state: MemberState,
) -> Result<bool, DbError> {
    let done = sqlx::query!(
        "update memberships set state = $3, version = version + 1
         where org_id = $1 and person_id = $2 and version = $4
           and ($3 = 'active' or state <> 'active' or not roles @> array['global_admin']
                or exists (select from memberships o where o.org_id = $1 and o.person_id <> $2
                           and o.state = 'active' and o.roles @> array['global_admin']))",
        org.uuid(),
        place.person.uuid(),
        state.code(),
        place.version,
    )
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives an invited person their place, or gives it back to somebody who had left. Says whether it did:
/// whoever belongs already keeps the roles they have.
pub(super) async fn join(
    tx: &mut PgConnection,
    it: &Invitation,
    person: PersonId,
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let done = sqlx::query!(
        "insert into memberships (org_id, person_id, full_name, address, language, roles, guest, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (org_id, person_id) do update set state = 'active', roles = excluded.roles,
             guest = excluded.guest, full_name = excluded.full_name, address = excluded.address,
             language = excluded.language, version = memberships.version + 1
         where memberships.state = 'removed'",
        it.org.uuid(),
        person.uuid(),
        reader.name,
        reader.address,
        reader.language.code(),
        &codes(&it.roles),
        it.guest,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The company's mail domain.
pub(super) async fn domain(tx: &mut PgConnection, org: OrgId) -> Result<Option<String>, DbError> {
    sqlx::query_scalar!("select domain from organizations where org_id = $1", org.uuid()).fetch_one(&mut *tx).await
}

pub(super) fn codes(roles: &[Role]) -> Vec<String> {
    roles.iter().map(|role| role.code().to_owned()).collect()
}

pub(super) fn parsed(codes: &[String]) -> Vec<Role> {
    codes.iter().filter_map(|code| Role::parse(code)).collect()
}
