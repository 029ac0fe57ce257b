//! Lists somebody keeps under a name: nothing but the address of the list, theirs alone.

use chrono::{DateTime, Utc};

use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::KeptListId;
use crate::domain::values::{Fault, ListName, fold};

/// How many lists a person keeps in a company at most.
pub const MOST: i64 = 20;

/// A list that is kept.
#[derive(Debug, Clone)]
pub struct KeptList {
    /// Its id.
    pub id: KeptListId,
    /// Its name.
    pub name: String,
    /// The query of its address.
    pub query: String,
}

/// Why a list is not kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The name is not one, or taken, or there are [`MOST`] already.
    #[error("not under this name")]
    Name(Fault),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The lists somebody keeps, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn kept_lists(db: &Db, by: &Member) -> Result<Vec<KeptList>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let lists = sqlx::query_as!(
        KeptList,
        r#"select list_id as "id: KeptListId", name, query from kept_lists
           where org_id = $1 and person_id = $2 order by folded_name"#,
        by.org().uuid(),
        by.person().id().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(lists)
}

/// Keeps the list with this query.
///
/// # Errors
/// See [`KeepError`].
pub async fn keep_list(
    db: &Db,
    by: &Member,
    name: &ListName,
    query: &str,
    now: DateTime<Utc>,
) -> Result<(), KeepError> {
    let mut tx = db.begin(by.scope()).await?;
    let written = sqlx::query!(
        "insert into kept_lists (org_id, person_id, list_id, name, folded_name, query, created_at)
         select $1, $2, $3, $4, $5, $6, $7
         where (select count(*) from kept_lists where org_id = $1 and person_id = $2) < $8",
        by.org().uuid(),
        by.person().id().uuid(),
        KeptListId::new(now).uuid(),
        name.as_str(),
        fold(name.as_str()),
        query,
        now,
        MOST,
    )
    .execute(&mut *tx)
    .await;
    match written {
        Ok(done) if done.rows_affected() == 1 => Ok(tx.commit().await?),
        Ok(_) => Err(KeepError::Name(Fault::of("many").with("count", MOST.to_string()))),
        Err(e) if is_constraint(&e, "kept_lists_name") => Err(KeepError::Name(Fault::of("taken"))),
        Err(e) => Err(e.into()),
    }
}

/// Keeps a list no longer; one that is not there any more is not kept either.
///
/// # Errors
/// When the database does not answer.
pub async fn drop_list(db: &Db, by: &Member, id: KeptListId) -> Result<(), DbError> {
    let mut tx = db.begin(by.scope()).await?;
    sqlx::query!(
        "delete from kept_lists where org_id = $1 and person_id = $2 and list_id = $3",
        by.org().uuid(),
        by.person().id().uuid(),
        id.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}
