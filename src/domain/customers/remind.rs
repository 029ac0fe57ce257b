//! E24: the program reminds an invited customer a week after the letter, and once three days before the end.
//! Rule: each at most once for an invitation, never one that was answered, withdrawn or did not arrive, and none within
//! three days of a letter or of another reminder. The link is that of the newest sending; who opened it is reminded too.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::readdress::names;
use super::store;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::OrgId;
use crate::domain::notice::{self, CustomerReminded, Notice, Reader, Sender};
use crate::domain::relationships::{self, Step};

/// How many in one round.
const ROUND: usize = 500;
/// How long after the letter.
const WEEK: TimeDelta = TimeDelta::days(7);
/// How long before the end, and from one letter to the next.
const NEAR: TimeDelta = TimeDelta::days(3);

/// Reminds of what is due, one a transaction. Says how many.
///
/// # Errors
/// When the database does not answer; the rest is done the next time.
pub async fn remind(db: &Db, now: DateTime<Utc>) -> Result<usize, DbError> {
    let mut done = 0;
    while done < ROUND && remind_one(db, now).await? {
        done += 1;
    }
    Ok(done)
}

async fn remind_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let due = match ending(&mut tx, now).await? {
        Some(due) => due,
        None => match a_week_old(&mut tx, now).await? {
            Some(due) => due,
            None => return Ok(false),
        },
    };
    let (org, id) = (OrgId::from(due.0), due.1);
    let Some(it) = store::read(&mut tx, org, id.into()).await? else { return Ok(false) };
    let (reseller, provider) = names(&mut tx, &it).await?;
    relationships::note(&mut tx, (org, id, it.standing.generation), Step::Reminded, &it.typed, now).await?;
    let letter = Notice::CustomerReminder(CustomerReminded {
        invitation: it.id,
        generation: it.standing.generation,
        reseller,
        provider: it.provider.map(|_| provider),
        company: it.company_name,
        inviter: Sender { name: it.inviter_name, address: it.inviter_address },
        expires_at: it.standing.expires_at,
    });
    let to = Reader { name: String::new(), address: it.typed, language: it.language };
    notice::queue(&mut tx, Some(org), &to, &letter, now).await?;
    tx.commit().await?;
    Ok(true)
}

type Due = Option<(Uuid, Uuid)>;

/// The one that ends first of those three days before their end.
async fn ending(tx: &mut Tx, now: DateTime<Utc>) -> Result<Due, DbError> {
    let row = sqlx::query!(
        "update customer_invitations i set end_reminded_at = $1
         from (select org_id, invitation_id from customer_invitations
               where side = 'reseller' and state = 'sent' and expires_at > $1 and expires_at <= $2
                 and end_reminded_at is null and delivery <> 'bounced' and sent_at <= $3
                 and (week_reminded_at is null or week_reminded_at <= $3)
               order by expires_at limit 1 for update skip locked) due
         where i.org_id = due.org_id and i.invitation_id = due.invitation_id
         returning i.org_id, i.invitation_id",
        now,
        now + NEAR,
        now - NEAR,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.org_id, row.invitation_id)))
}

/// The oldest of those that were sent a week ago and do not end within three days.
async fn a_week_old(tx: &mut Tx, now: DateTime<Utc>) -> Result<Due, DbError> {
    let row = sqlx::query!(
        "update customer_invitations i set week_reminded_at = $1
         from (select org_id, invitation_id from customer_invitations
               where side = 'reseller' and state = 'sent' and delivery <> 'bounced'
                 and week_reminded_at is null and sent_at <= $2 and expires_at > $3
               order by sent_at limit 1 for update skip locked) due
         where i.org_id = due.org_id and i.invitation_id = due.invitation_id
         returning i.org_id, i.invitation_id",
        now,
        now - WEEK,
        now + NEAR,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.org_id, row.invitation_id)))
}
