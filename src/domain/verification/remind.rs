//! The primary contact is reminded after one and after three days: the same link, the same code.
//! Rule: one reminder a transaction, its row held, so that two workers never send two.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::db::{Db, DbError};
use crate::domain::ids::{ConfirmationId, OrgId};
use crate::domain::notice::{self, Notice};

use super::evidence::fields;
use super::open::reader_of;

/// After how long a letter is reminded of, the first and the second time.
const AFTER: [TimeDelta; 2] = [TimeDelta::days(1), TimeDelta::days(3)];

/// Reminds one primary contact who did not answer. Says whether there was one.
///
/// # Errors
/// When the database does not answer.
pub async fn remind_one(db: &Db, now: DateTime<Utc>) -> Result<bool, DbError> {
    let mut tx = db.begin_work().await?;
    let row = sqlx::query!(
        "select c.org_id, c.confirmation_id, c.generation, c.expires_at, k.opened_at, o.name, a.editor_name, p.contact
         from confirmations c
         join cases k on k.org_id = c.org_id and k.case_id = c.case_id
         join applications a on a.org_id = k.org_id and a.application_id = k.application_id
         join organizations o on o.org_id = c.org_id
         join profiles p on p.org_id = k.org_id and p.version = k.profile_version
         where c.confirmed_at is null and c.disowned_at is null and c.expires_at > $1
           and k.state in ('email_pending', 'in_review', 'info_requested', 'appealed')
           and ((c.reminders = 0 and c.sent_at <= $2) or (c.reminders = 1 and c.sent_at <= $3))
         order by c.sent_at limit 1 for no key update of c skip locked",
        now,
        now - AFTER[0],
        now - AFTER[1],
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    // Whoever was away for days gets one reminder, not two at once.
    sqlx::query!(
        "update confirmations set reminders = case when sent_at <= $3 then 2 else 1 end
         where org_id = $1 and confirmation_id = $2",
        row.org_id,
        row.confirmation_id,
        now - AFTER[1],
    )
    .execute(&mut *tx)
    .await?;
    let again = Notice::ConfirmReminder {
        confirmation: ConfirmationId::from(row.confirmation_id),
        generation: row.generation,
        company: row.name,
        applicant: row.editor_name,
        applied_at: row.opened_at,
        expires_at: row.expires_at,
    };
    let contact = reader_of(&fields(&row.contact));
    notice::queue(&mut tx, Some(OrgId::from(row.org_id)), &contact, &again, now).await?;
    tx.commit().await?;
    Ok(true)
}
