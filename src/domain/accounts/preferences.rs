//! How a person wants the portal to be: its language, light or dark.

use crate::domain::actor::Person;
use crate::domain::db::{Db, DbError, Scope};
use crate::i18n::Language;

/// Keeps the language a person reads.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_language(db: &Db, person: &Person, language: Language) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    sqlx::query!("select app.keep_language($1)", language.code()).fetch_one(&mut *tx).await?;
    tx.commit().await
}

/// Keeps `system`, `light` or `dark`.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_theme(db: &Db, person: &Person, theme: &str) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::person(person.id())).await?;
    sqlx::query!("update people set theme = $2 where person_id = $1", person.id().uuid(), theme)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
