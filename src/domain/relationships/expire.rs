//! Invitations whose time ran out: the row says so, and the inviter reads it with one button to renew.
//! Rule: nothing depends on it, because every page and verb reads the end from the row; each that ran out is entered in
//! the provider's chain once, and a letter tells of it, but not of what ran out long before anybody looked.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::{store, told};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{self, InvitationOver, Notice};

/// How many in one round.
const ROUND: usize = 500;
/// How long ago one may have run out to be worth a letter.
const LATELY: TimeDelta = TimeDelta::days(7);

/// Closes what ran out, one a transaction. Says how many.
///
/// # Errors
/// When the database does not answer; the rest is done the next time.
pub async fn expire(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut done = 0;
    while done < ROUND && expire_one(db, now).await? {
        done += 1;
    }
    Ok(done)
}

async fn expire_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let row = sqlx::query!(
        "update invitations i set state = 'expired'
         from (select org_id, invitation_id from invitations
               where side = 'provider' and state = 'sent' and expires_at <= $1
               order by expires_at limit 1 for update skip locked) due
         where i.org_id = due.org_id and i.invitation_id = due.invitation_id
         returning i.org_id, i.invitation_id",
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let (org, id) = (OrgId::from(row.org_id), InvitationId::from(row.invitation_id));
    let entry = Entry { action: "relationship.invitation_expired", subject: Some(id.uuid()), details: json!({}) };
    audit::record(&mut tx, org, Actor::PROGRAM, entry, now).await?;
    let it = store::invitation(&mut tx, org, id).await?.filter(|it| it.expires_at + LATELY > now);
    if let Some(it) = it
        && !told::heard_enough(&mut tx, org, "invitation_expired", now).await?
    {
        let told = Notice::InvitationExpired(InvitationOver {
            org,
            invitation: id,
            company: it.company,
            expired_at: it.expires_at,
            asker: None,
            other_address: false,
        });
        for reader in store::listeners(&mut tx, org, it.inviter).await? {
            notice::queue(&mut tx, Some(org), &reader, &told, now).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}
