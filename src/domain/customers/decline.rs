//! A customer says no. The link is enough: nothing is granted, and the reseller can ask again.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::{InvitationState, PartnerKind, Situation};
use super::request::open;
use super::store::{self, Answer, Invitation};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::{CustomerInvitationId, OrgId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::organizations;
use crate::domain::token::Link;
use crate::domain::values::Reason;

/// Why nothing was declined.
#[derive(Debug, thiserror::Error)]
pub enum DeclineError {
    /// The link names nothing.
    #[error("no such request")]
    NotFound,
    /// It cannot be answered any more; the request's page says why.
    #[error("not open")]
    NotOpen,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Declines, on both sides, and tells the reseller.
///
/// # Errors
/// See [`DeclineError`].
pub async fn decline(db: &Db, link: Link, reason: Option<&Reason>, now: DateTime<Utc>) -> Result<(), DeclineError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let id = CustomerInvitationId::from(link.id);
    let reseller = store::org_of(&mut tx, id).await?.ok_or(DeclineError::NotFound)?;
    tx.enter(reseller).await?;
    store::lock(&mut tx, reseller, id).await?;
    let (seen, row) = open(&mut tx, link, now).await?.ok_or(DeclineError::NotFound)?;
    if !matches!(seen.situation, Situation::Open | Situation::PartnershipEnded | Situation::Region) {
        return Err(DeclineError::NotOpen);
    }
    let reason = reason.map(Reason::as_str);
    let said = Answer {
        state: InvitationState::Declined,
        name: &row.typed,
        reason,
        customer: None,
        accepted: None,
        consent: None,
    };
    if !store::answer(&mut tx, reseller, id, &said, now).await? {
        return Err(DeclineError::NotOpen);
    }
    let letter = Notice::CustomerDeclined {
        org: reseller,
        invitation: id,
        customer: row.company_name.clone(),
        reason: reason.unwrap_or_default().to_owned(),
    };
    tell(&mut tx, reseller, Some(&row), &letter, now).await?;
    if let Some(provider) = row.provider {
        tx.enter(provider).await?;
        store::answer(&mut tx, provider, id, &said, now).await?;
        if row.asked_by == PartnerKind::Provider {
            let letter = Notice::CustomerDeclined {
                org: provider,
                invitation: id,
                customer: row.company_name.clone(),
                reason: reason.unwrap_or_default().to_owned(),
            };
            tell(&mut tx, provider, Some(&row), &letter, now).await?;
        }
        record(&mut tx, provider, &row, reason, now).await?;
        tx.enter(reseller).await?;
    }
    record(&mut tx, reseller, &row, reason, now).await?;
    Ok(tx.commit().await?)
}

async fn record(
    tx: &mut Tx,
    org: OrgId,
    row: &Invitation,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let by = Actor { person: None, name: &row.typed };
    let details = json!({ "company": row.company_name, "reason": reason });
    let entry = Entry { action: "customer.declined", subject: Some(row.id.uuid()), details };
    audit::record(tx, org, by, entry, now).await
}

/// Tells the company the transaction is in: its global admins and, for the reseller, whoever invited.
pub(super) async fn tell(
    tx: &mut Tx,
    org: OrgId,
    invited_by: Option<&Invitation>,
    letter: &Notice,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let mut readers: Vec<Reader> = organizations::readers(tx, org).await?;
    if let Some(row) = invited_by {
        let inviter = store::colleague(tx, org, row.inviter).await?;
        readers.extend(inviter.filter(|new| readers.iter().all(|known| known.address != new.address)));
    }
    for reader in &readers {
        notice::queue(tx, Some(org), reader, letter, now).await?;
    }
    Ok(())
}
