//! The rows of passkeys: public keys with their counters. The transaction must have entered their owner.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use webauthn_rs::prelude::{AuthenticationResult, Passkey};

use crate::domain::db::DbError;
use crate::domain::ids::{FactorId, PersonId};

pub(super) async fn of(tx: &mut PgConnection, person: PersonId) -> Result<Vec<Passkey>, DbError> {
    let rows = sqlx::query_scalar!(
        r#"select credential as "credential!" from factors
           where person_id = $1 and kind = 'passkey' order by created_at"#,
        person.uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    rows.into_iter().map(|row| serde_json::from_value(row).map_err(|e| DbError::Decode(e.into()))).collect()
}

pub(super) async fn keep(
    tx: &mut PgConnection,
    person: PersonId,
    passkey: &Passkey,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let credential = serde_json::to_value(passkey).map_err(|e| DbError::Encode(e.into()))?;
    let id: &[u8] = passkey.cred_id().as_ref();
    sqlx::query!(
        "insert into factors (person_id, factor_id, kind, name, credential, credential_id, created_at, used_at)
         values ($1, $2, 'passkey', $3, $4, $5, $6, $6)",
        person.uuid(),
        FactorId::new(now).uuid(),
        name,
        credential,
        id,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Keeps what its use changed: the counter, and when it was.
pub(super) async fn used(
    tx: &mut PgConnection,
    person: PersonId,
    mut passkey: Passkey,
    result: &AuthenticationResult,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    passkey.update_credential(result);
    let credential = serde_json::to_value(&passkey).map_err(|e| DbError::Encode(e.into()))?;
    let id: &[u8] = passkey.cred_id().as_ref();
    sqlx::query!(
        "update factors set credential = $3, used_at = $4 where person_id = $1 and credential_id = $2",
        person.uuid(),
        id,
        credential,
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}
