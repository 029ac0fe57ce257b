//! Which documents a country asks for: program data, one of several kinds; elsewhere they are optional.

use sqlx::PgConnection;

use super::model::DocumentKind;
use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{ApplicationId, OrgId};

/// What a country asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Needed {
    /// One of these; nothing where documents are optional.
    pub one_of: Vec<DocumentKind>,
    /// Whether one of them was handed in, or none is needed.
    pub is_there: bool,
}

/// What the company's country asks of its application.
///
/// # Errors
/// When the database does not answer.
pub async fn needed(db: &Db, by: &Member, application: ApplicationId) -> Result<Needed, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let found = find(&mut tx, by.org(), &by.company().country, application).await?;
    tx.commit().await?;
    Ok(found)
}

/// Whether the application lacks a document its country asks for.
pub(in crate::domain) async fn is_missing(
    tx: &mut PgConnection,
    by: &Member,
    application: ApplicationId,
) -> Result<bool, DbError> {
    Ok(!find(tx, by.org(), &by.company().country, application).await?.is_there)
}

async fn find(tx: &mut PgConnection, org: OrgId, country: &str, application: ApplicationId) -> Result<Needed, DbError> {
    let row = sqlx::query!(
        r#"select c.kinds, exists (
               select from documents d
               where d.org_id = $1 and d.application_id = $3 and d.kind = any (c.kinds)) as "there!"
           from country_documents c where c.country = $2"#,
        org.uuid(),
        country,
        application.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map_or(Needed { one_of: Vec::new(), is_there: true }, |row| Needed {
        one_of: row.kinds.iter().filter_map(|kind| DocumentKind::parse(kind)).collect(),
        is_there: row.there,
    }))
}
