//! Somebody puts the message about a signature aside: it is theirs alone, the others still see it.

use chrono::{DateTime, Utc};

use crate::domain::actor::Member;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::SignatureId;

/// Why nothing was put aside.
#[derive(Debug, thiserror::Error)]
pub enum PutAsideError {
    /// It is no signature of this company.
    #[error("no such signature")]
    NotFound,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Puts it aside; a second time changes nothing.
///
/// # Errors
/// See [`PutAsideError`].
pub async fn put_aside(db: &Db, by: &Member, signature: SignatureId, now: DateTime<Utc>) -> Result<(), PutAsideError> {
    let mut tx = db.begin(by.scope()).await?;
    let put = sqlx::query_scalar!(
        r#"with own as (select signature_id from signatures where org_id = $1 and signature_id = $2),
                put as (insert into put_aside (person_id, subject_id, at) select $3, signature_id, $4 from own
                        on conflict do nothing)
           select exists (select from own) as "own!""#,
        by.org().uuid(),
        signature.uuid(),
        by.person().id().uuid(),
        now,
    )
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    if put { Ok(()) } else { Err(PutAsideError::NotFound) }
}

/// Whether whoever the transaction is of put it aside.
pub(super) async fn is_put_aside(tx: &mut Tx, signature: SignatureId) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select exists (select from put_aside where person_id = (select app.person()) and subject_id = $1) as "is!""#,
        signature.uuid(),
    )
    .fetch_one(&mut **tx)
    .await
}
