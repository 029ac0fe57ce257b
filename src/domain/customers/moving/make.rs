//! **Make a code** to move with, and take it back.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::super::relationships as rows;
use crate::domain::actor::{Act, Action, Customer, RoleNeeded, StandingNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, is_constraint};
use crate::domain::ids::{CustomerRelationshipId, MoveId};
use crate::domain::notice::{self, MoveBegun, Notice};
use crate::domain::organizations;
use crate::i18n::Language;

/// How long a code works.
const LIFE: TimeDelta = TimeDelta::days(14);

/// Why there is no code, or why it stays.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// Nothing was chosen that the company could leave.
    #[error("nothing to leave")]
    Nothing,
    /// There is a code already, or none any more.
    #[error("stale")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Makes the code with which another reseller may ask; the company's global admins read that it was made.
///
/// # Errors
/// See [`MakeError`].
pub async fn make_move(
    db: &Db,
    by: &Customer,
    leaving: &[CustomerRelationshipId],
    language: Language,
    now: DateTime<Utc>,
) -> Result<MoveId, MakeError> {
    by.require(Action::RemoveCustomerRelationship)?;
    by.lets(Act::Manage)?;
    let mut tx = db.begin(by.scope()).await?;
    let leaving = rows::active_of(&mut tx, by.org(), leaving).await?;
    if leaving.is_empty() {
        return Err(MakeError::Nothing);
    }
    let id = MoveId::new(now);
    let ids: Vec<_> = leaving.iter().map(|it| it.id.uuid()).collect();
    sqlx::query!(
        "update moves set state = 'taken_back', changed_at = $2 where org_id = $1 and state = 'open' and expires_at <= $2",
        by.org().uuid(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    let made = sqlx::query!(
        "insert into moves (org_id, move_id, leaving, made_by, made_name, made_address, language, made_at, expires_at,
             state, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $8)",
        by.org().uuid(),
        id.uuid(),
        &ids,
        by.person().id().uuid(),
        by.person().name(),
        by.person().address(),
        language.code(),
        now,
        now + LIFE,
    )
    .execute(&mut *tx)
    .await;
    match made {
        Err(error) if is_constraint(&error, "moves_one_open") => return Err(MakeError::Stale),
        other => other?,
    };
    let names: Vec<&str> = leaving.iter().map(|it| it.name.as_str()).collect();
    let details = json!({ "leaving": names, "expires_at": now + LIFE });
    let entry = Entry { action: "customer.move_begun", subject: Some(id.uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    let letter = Notice::MoveBegun(MoveBegun {
        org: by.org(),
        company: by.company().name.clone(),
        name: by.person().name().to_owned(),
        leaving: names.into_iter().map(str::to_owned).collect(),
        expires_at: now + LIFE,
    });
    for reader in organizations::readers(&mut tx, by.org()).await? {
        notice::queue(&mut tx, Some(by.org()), &reader, &letter, now).await?;
    }
    tx.commit().await?;
    Ok(id)
}

/// Takes the code back that nobody used yet.
///
/// # Errors
/// See [`MakeError`].
pub async fn take_move_back(db: &Db, by: &Customer, now: DateTime<Utc>) -> Result<(), MakeError> {
    by.require(Action::RemoveCustomerRelationship)?;
    let mut tx = db.begin(by.scope()).await?;
    let taken = sqlx::query_scalar!(
        "update moves set state = 'taken_back', changed_at = $2 where org_id = $1 and state = 'open' returning move_id",
        by.org().uuid(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(id) = taken else { return Err(MakeError::Stale) };
    let entry = Entry { action: "customer.move_taken_back", subject: Some(id), details: json!({}) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}
