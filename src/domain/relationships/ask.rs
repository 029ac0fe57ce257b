//! Somebody who holds the letter of an invitation asks its sender for another: because it ran out, or because they
//! use another address. Rule: asking grants nothing and sends nothing but a letter to the inviter, who decides; once
//! a day, and once for each letter that ran out.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::model::{Closed, Invitation};
use super::store;
use crate::domain::actor::Reseller;
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope, Tx};
use crate::domain::ids::InvitationId;
use crate::domain::notice::{self, InvitationOver, Notice, Sender};
use crate::domain::token::Link;

/// How often somebody may ask to be invited elsewhere.
const APART: TimeDelta = TimeDelta::days(1);

/// Why the inviter was not asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// No such invitation.
    #[error("no such invitation")]
    NotFound,
    /// It is closed otherwise than by its end, or a newer letter was sent.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// It is open: there is nothing to ask for.
    #[error("the invitation is open")]
    Open,
    /// The inviter was asked already.
    #[error("asked at {at}")]
    Asked {
        /// When.
        at: DateTime<Utc>,
    },
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What was asked of the sender of an invitation, until it is sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub at: DateTime<Utc>,
    /// Who asked, and for which company, if they signed in.
    pub name: Option<String>,
    /// Where they want to be invited, if elsewhere.
    pub address: Option<String>,
}

/// Whoever holds the letter of an expired invitation asks for a new one.
///
/// # Errors
/// See [`AskError`].
pub async fn ask_again(db: &Db, link: Link, now: DateTime<Utc>) -> Result<(), AskError> {
    let (mut tx, it) = held(db, link).await?;
    match it.open_by(link.generation, now) {
        Err(Closed::Expired) => {}
        Err(closed) => return Err(closed.into()),
        Ok(()) => return Err(AskError::Open),
    }
    if let Some(asked) = asked(&mut tx, &it).await? {
        return Err(AskError::Asked { at: asked.at });
    }
    keep(&mut tx, &it, None, now).await?;
    let asker = Sender { name: it.company.clone(), address: it.typed.clone() };
    tell(&mut tx, &it, asker, false, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Somebody whose company does not have the invited address asks to be invited at their own.
///
/// # Errors
/// See [`AskError`].
pub async fn ask_elsewhere(db: &Db, by: &Reseller, link: Link, now: DateTime<Utc>) -> Result<(), AskError> {
    let (mut tx, it) = held(db, link).await?;
    match it.open_by(link.generation, now) {
        Ok(()) | Err(Closed::Expired) => {}
        Err(closed) => return Err(closed.into()),
    }
    tx.enter(by.org()).await?;
    if store::is_for(&mut tx, by.org(), &it.address).await? {
        return Err(AskError::Open);
    }
    tx.enter(it.provider).await?;
    if let Some(asked) = asked(&mut tx, &it).await?.filter(|asked| asked.at + APART > now) {
        return Err(AskError::Asked { at: asked.at });
    }
    let asker = Sender {
        name: format!("{}, {}", by.person().name(), by.company().name),
        address: by.person().address().to_owned(),
    };
    keep(&mut tx, &it, Some(&asker), now).await?;
    tell(&mut tx, &it, asker, true, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The leading row behind a link, locked; the transaction is in its company.
async fn held(db: &Db, link: Link) -> Result<(Tx, Invitation), AskError> {
    let id = InvitationId::from(link.id);
    let mut tx = db.begin(Scope::NOBODY).await?;
    let provider = store::sender_of(&mut tx, id).await?.ok_or(AskError::NotFound)?;
    tx.enter(provider).await?;
    let it = store::lock_invitation(&mut tx, provider, id).await?.ok_or(AskError::NotFound)?;
    Ok((tx, it))
}

/// What is asked of the sender now. The transaction is in its company.
pub(super) async fn asked(tx: &mut Tx, it: &Invitation) -> Result<Option<Asked>, DbError> {
    let row = sqlx::query!(
        "select asked_at, asked_name, asked_address from invitations where org_id = $1 and invitation_id = $2",
        it.provider.uuid(),
        it.id.uuid(),
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.asked_at.map(|at| Asked { at, name: row.asked_name, address: row.asked_address }))
}

async fn keep(tx: &mut Tx, it: &Invitation, asker: Option<&Sender>, now: DateTime<Utc>) -> Result<(), DbError> {
    sqlx::query!(
        "update invitations set asked_at = $3, asked_name = $4, asked_address = $5
         where org_id = $1 and invitation_id = $2",
        it.provider.uuid(),
        it.id.uuid(),
        now,
        asker.map(|asker| asker.name.as_str()),
        asker.map(|asker| asker.address.as_str()),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn tell(
    tx: &mut Tx,
    it: &Invitation,
    asker: Sender,
    other_address: bool,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let by = Actor { person: None, name: &asker.name };
    let details = json!({ "address": it.typed, "asked_address": asker.address });
    let entry = Entry { action: "relationship.invitation_asked", subject: Some(it.id.uuid()), details };
    audit::record(tx, it.provider, by, entry, now).await?;
    let told = Notice::InvitationExpired(InvitationOver {
        org: it.provider,
        invitation: it.id,
        company: it.company.clone(),
        expired_at: it.expires_at,
        asker: Some(asker),
        other_address,
    });
    for reader in store::listeners(tx, it.provider, it.inviter).await? {
        notice::queue(tx, Some(it.provider), &reader, &told, now).await?;
    }
    Ok(())
}
