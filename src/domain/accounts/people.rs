//! People who come to be inside the acts of other features: a customer who proved a mailbox and accepts.
//! Rule: the mailbox was proved by digits before; such a person has no password and signs in by mailed code.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::store;
use crate::domain::db::DbError;
use crate::domain::ids::PersonId;
use crate::i18n::Language;

/// A person about to exist, without a password.
pub(in crate::domain) struct NewPerson<'a> {
    pub(in crate::domain) full_name: &'a str,
    /// In its canonical form.
    pub(in crate::domain) address: &'a str,
    /// As typed.
    pub(in crate::domain) typed: &'a str,
    pub(in crate::domain) language: Language,
}

/// Whose a canonical address is.
pub(in crate::domain) async fn person_of(tx: &mut PgConnection, address: &str) -> Result<Option<PersonId>, DbError> {
    store::person_of(tx, address).await
}

/// Makes a person; the transaction must have entered them. An address that became somebody's in the
/// meantime is refused by `addresses_pkey`.
pub(in crate::domain) async fn new_person(
    tx: &mut PgConnection,
    person: PersonId,
    new: &NewPerson<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into people (person_id, full_name, language, created_at) values ($1, $2, $3, $4)",
        person.uuid(),
        new.full_name,
        new.language.code(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into addresses (address, typed, person_id, confirmed_at) values ($1, $2, $3, $4)",
        new.address,
        new.typed,
        person.uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Sets the first password of a person who has just been made; the transaction must have entered them.
pub(in crate::domain) async fn first_password(
    tx: &mut PgConnection,
    person: PersonId,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!("insert into passwords (person_id, hash, changed_at) values ($1, $2, $3)", person.uuid(), hash, now,)
        .execute(&mut *tx)
        .await?;
    Ok(())
}
