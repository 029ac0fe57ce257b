//! Telling a person what happened to their account, and their companies that it did.
//! Rule: in the same transaction; a letter to every address they confirmed, an entry in the chain of every
//! company they work in. The transaction must have entered the person.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{self, DbError};
use crate::domain::ids::{OrgId, PersonId};
use crate::domain::notice::{self, Notice, Reader};
use crate::i18n::Language;

/// Queues a letter to each of a person's addresses, in their language.
pub(super) async fn letters(
    tx: &mut PgConnection,
    person: PersonId,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    for reader in readers(tx, person).await? {
        notice::queue(tx, None, &reader, notice, now).await?;
    }
    Ok(())
}

/// The person, once for each address.
pub(super) async fn readers(tx: &mut PgConnection, person: PersonId) -> Result<Vec<Reader>, DbError> {
    let rows = sqlx::query!(
        "select p.full_name, p.language, a.typed from people p join addresses a using (person_id)
         where p.person_id = $1 order by a.confirmed_at",
        person.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Reader {
            name: row.full_name,
            address: row.typed,
            language: Language::parse(&row.language).unwrap_or(Language::English),
        })
        .collect())
}

/// The companies a person works in.
pub(super) async fn companies(tx: &mut PgConnection, person: PersonId) -> Result<Vec<OrgId>, DbError> {
    let rows = sqlx::query_scalar!(
        "select org_id from memberships where person_id = $1 and state = 'active' order by org_id",
        person.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows.into_iter().map(OrgId::from).collect())
}

/// Records what a person did to their own account in the chain of every company they work in.
pub(super) async fn record(
    tx: &mut PgConnection,
    person: PersonId,
    action: &'static str,
    details: Value,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let name = sqlx::query_scalar!("select full_name from people where person_id = $1", person.uuid())
        .fetch_one(&mut *tx)
        .await?;
    for org in companies(tx, person).await? {
        db::enter(tx, org).await?;
        let by = Actor { person: Some(person), name: &name };
        let entry = Entry { action, subject: Some(person.uuid()), details: details.clone() };
        audit::record(tx, org, by, entry, now).await?;
    }
    db::enter(tx, OrgId::from(Uuid::nil())).await
}

/// Nothing more to say of an act than that it was done.
pub(super) fn nothing() -> Value {
    json!({})
}
