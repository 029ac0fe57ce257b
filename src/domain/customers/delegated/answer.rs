//! A customer grants delegated access or declines it. Rule: a global admin of the customer alone answers; what
//! they agreed to is kept as it was shown.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{DelegationState, next_look};
use super::store::{self, Row};
use crate::domain::actor::{Customer, Role, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{ConsentId, DelegationId, OrgId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::organizations;
use crate::i18n::Language;

/// Why nothing was answered.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// Not a request to this customer.
    #[error("no such request")]
    NotFound,
    /// It was answered, withdrawn, or it expired.
    #[error("no longer open")]
    Closed,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

async fn open(tx: &mut Tx, by: &Customer, id: DelegationId, now: DateTime<Utc>) -> Result<Row, AnswerError> {
    let row = store::locked(tx, by.org(), id).await?.filter(|row| row.customer == by.org());
    let row = row.ok_or(AnswerError::NotFound)?;
    by.require(&[Role::GlobalAdmin])?;
    if row.standing(now) == DelegationState::Pending { Ok(row) } else { Err(AnswerError::Closed) }
}

/// Grants what was asked, from now on.
///
/// # Errors
/// See [`AnswerError`].
pub async fn approve(
    db: &Db,
    by: &Customer,
    id: DelegationId,
    (sentences, language): (&[String], Language),
    now: DateTime<Utc>,
) -> Result<(), AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = open(&mut tx, by, id, now).await?;
    let ends_at = now + TimeDelta::days(i64::from(row.days));
    consent(&mut tx, by, (sentences, language), now).await?;
    answer(&mut tx, by, &row, (DelegationState::Active, Some(ends_at)), now).await?;
    Ok(tx.commit().await?)
}

/// Says no; the partner is told and can ask anew.
///
/// # Errors
/// See [`AnswerError`].
pub async fn decline(db: &Db, by: &Customer, id: DelegationId, now: DateTime<Utc>) -> Result<(), AnswerError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = open(&mut tx, by, id, now).await?;
    answer(&mut tx, by, &row, (DelegationState::Declined, None), now).await?;
    Ok(tx.commit().await?)
}

/// Writes the answer on both sides and tells them: an approval both, a refusal the partner.
async fn answer(
    tx: &mut Tx,
    by: &Customer,
    row: &Row,
    (state, ends_at): (DelegationState, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<(), AnswerError> {
    let approved = state == DelegationState::Active;
    let due_at = ends_at.map(|end| next_look(end, row.days, None));
    let action = if approved { "delegation.approved" } else { "delegation.declined" };
    let details = json!({ "name": row.name, "roles": row.roles, "days": row.days, "ends_at": ends_at });
    let entry = Entry { action, subject: Some(row.id.uuid()), details };
    for org in [row.partner, row.customer] {
        tx.enter(org).await?;
        store::answer(tx, org, row.id, (state, by.person().name()), (ends_at, due_at), now).await?;
        let other = if org == row.partner { row.customer } else { row.partner };
        let other = organizations::card(tx, other).await?.map(|card| card.name).unwrap_or_default();
        let letter = Notice::DelegationAnswered {
            org,
            delegation: row.id,
            other,
            name: row.name.clone(),
            approved,
            by: by.person().name().to_owned(),
            ends_at,
            customer: org == row.customer,
        };
        if approved || org == row.partner {
            for reader in readers(tx, org, row).await? {
                notice::queue(tx, Some(org), &reader, &letter, now).await?;
            }
        }
        audit::record(tx, org, by.audit(), entry.clone(), now).await?;
    }
    Ok(())
}

/// Who of a side hears about it: its global admins and, at the partner, whoever asked.
pub(super) async fn readers(tx: &mut Tx, org: OrgId, row: &Row) -> Result<Vec<Reader>, DbError> {
    let mut readers = organizations::readers(tx, org).await?;
    if org == row.partner {
        let asker = store::asker(tx, org, row.asked_by).await?;
        readers.extend(asker.filter(|new| readers.iter().all(|known| known.address != new.address)));
    }
    Ok(readers)
}

/// Keeps what a customer agreed to, as it was shown.
pub(super) async fn consent(
    tx: &mut Tx,
    by: &Customer,
    (sentences, language): (&[String], Language),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (network, agent) = by.person().origin();
    sqlx::query!(
        "insert into consents (org_id, consent_id, kind, sentences, language, person_id, full_name, at, network, agent)
         values ($1, $2, 'delegated_access', $3, $4, $5, $6, $7, $8, $9)",
        by.org().uuid(),
        ConsentId::new(now).uuid(),
        sentences,
        language.code(),
        by.person().id().uuid(),
        by.person().name(),
        now,
        network,
        agent,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
