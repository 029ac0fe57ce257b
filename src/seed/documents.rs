//! Which documents the demonstration program asks for, country by country; elsewhere they are optional.

use sqlx::PgConnection;

use crate::domain::db::DbError;

/// Countries whose registers cannot be searched from outside, and what their companies hand in instead.
const NEEDED: [(&str, &[&str]); 2] = [("BR", &["register", "tax"]), ("IN", &["register", "tax"])];

/// Installs them.
pub(super) async fn install(tx: &mut PgConnection) -> Result<(), DbError> {
    for (country, kinds) in NEEDED {
        let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        sqlx::query!("insert into country_documents (country, kinds) values ($1, $2)", country, &kinds)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}
