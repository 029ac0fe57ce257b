//! E17: the program reminds an invited company once a week after the letter, and once three days before the end.
//! Rule: each at most once for an invitation, never one that was answered, withdrawn, did not arrive, or whose reader
//! asked to be left alone; and none within three days of another reminder. The link is that of the newest sending.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::store;
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::notice::{self, Notice, Reader, Reminded, Sender};

/// How many in one round.
const ROUND: usize = 500;
/// How long after the letter.
const WEEK: TimeDelta = TimeDelta::days(7);
/// How long before the end, and from one reminder to the next.
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
    let (org, id, kind, stage) = match ending(&mut tx, now).await? {
        Some((org, id, stage)) => (org, id, "ending", stage),
        None => match a_week_old(&mut tx, now).await? {
            Some((org, id, stage)) => (org, id, "week", stage),
            None => return Ok(false),
        },
    };
    let org = OrgId::from(org);
    let Some(it) = store::invitation(&mut tx, org, id.into()).await? else { return Ok(false) };
    let provider =
        sqlx::query_scalar!("select name from organizations where org_id = $1", org.uuid()).fetch_one(&mut *tx).await?;
    sqlx::query!(
        "insert into invitation_nudges (org_id, invitation_id, kind, stage, at) values ($1, $2, $3, $4, $5)",
        org.uuid(),
        id,
        kind,
        stage,
        now,
    )
    .execute(&mut *tx)
    .await?;
    let letter = Notice::InvitationReminder(Reminded {
        invitation: InvitationId::from(id),
        generation: it.generation,
        provider,
        company: it.company,
        inviter: Sender { name: it.inviter_name, address: it.inviter_address },
        note: String::new(),
        stage,
        expires_at: it.expires_at,
    });
    let to = Reader { name: String::new(), address: it.typed, language: it.language };
    notice::queue(&mut tx, Some(org), &to, &letter, now).await?;
    tx.commit().await?;
    Ok(true)
}

type Due = Option<(Uuid, Uuid, String)>;

/// The one that ends first of those three days before their end.
async fn ending(tx: &mut Tx, now: DateTime<Utc>) -> Result<Due, DbError> {
    let row = sqlx::query!(
        r#"update invitations i set end_reminded_at = $1
           from (select org_id, invitation_id from invitations
                 where side = 'provider' and state = 'sent' and expires_at > $1 and expires_at <= $2
                   and end_reminded_at is null and delivery <> 'bounced' and quiet_at is null and not open_link
                   and sent_at <= $3 and (nudged_at is null or nudged_at <= $3)
                   and (week_reminded_at is null or week_reminded_at <= $3)
                 order by expires_at limit 1 for update skip locked) due
           where i.org_id = due.org_id and i.invitation_id = due.invitation_id
           returning i.org_id, i.invitation_id, i.stage as "stage!""#,
        now,
        now + NEAR,
        now - NEAR,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.org_id, row.invitation_id, row.stage)))
}

/// The oldest of those that were sent a week ago and do not end within three days.
async fn a_week_old(tx: &mut Tx, now: DateTime<Utc>) -> Result<Due, DbError> {
    let row = sqlx::query!(
        r#"update invitations i set week_reminded_at = $1
           from (select org_id, invitation_id from invitations
                 where side = 'provider' and state = 'sent' and delivery <> 'bounced' and quiet_at is null
                   and week_reminded_at is null and sent_at <= $2 and expires_at > $3 and not open_link
                   and (nudged_at is null or nudged_at <= $4)
                 order by sent_at limit 1 for update skip locked) due
           where i.org_id = due.org_id and i.invitation_id = due.invitation_id
           returning i.org_id, i.invitation_id, i.stage as "stage!""#,
        now,
        now - WEEK,
        now + NEAR,
        now - NEAR,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (row.org_id, row.invitation_id, row.stage)))
}
