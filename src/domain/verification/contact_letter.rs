//! The primary contact's letter as the company sees it: to whom, what became of it; and writing to another address.
//! Rule: a changed address is a new version of the profile under review and a new generation of the question, so
//! that the old link says a newer letter was sent; it counts like any sending: a minute apart, five a day.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::CaseState;
use super::open::reader_of;
use super::reopen::reopen_domain;
use super::resend::{self, ResendError};
use super::store::{self, Event, Held};
use super::{confirmations, evidence};
use crate::domain::actor::{Action, Member};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Tx};
use crate::domain::enrollment::{self, Faults, Fields, Section, Typed};
use crate::domain::notice;
use crate::domain::program::Program;
use crate::domain::values::{Country, EmailAddress, Fault};

/// What became of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// It leaves in a moment.
    Queued,
    /// The mail server did not take it yet; it is tried again.
    Deferred,
    /// The contact's mail server took it then.
    Sent(DateTime<Utc>),
    /// It was refused for good, with the server's words.
    Refused(String),
}

/// The newest letter to the primary contact.
#[derive(Debug, Clone)]
pub struct ContactLetter {
    /// Who is asked, as in the profile under review.
    pub contact: Fields,
    /// When the newest letter was written.
    pub sent_at: DateTime<Utc>,
    /// Until when its link works.
    pub expires_at: DateTime<Utc>,
    /// What became of it.
    pub delivery: Delivery,
    /// How often the contact was reminded of it.
    pub reminders: i32,
}

/// Why no other address was written to.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// It does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// Nothing was sent.
    #[error(transparent)]
    Resend(#[from] ResendError),
}

impl From<DbError> for ContactError {
    fn from(error: DbError) -> Self {
        Self::Resend(ResendError::Db(error))
    }
}

/// The letter that waits for its answer; nothing when none does.
///
/// # Errors
/// When the database does not answer.
pub async fn contact_letter(db: &Db, by: &Member) -> Result<Option<ContactLetter>, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let row = sqlx::query!(
        r#"select c.sent_at, c.expires_at, c.reminders, p.contact, n.state as "state?", n.attempts as "attempts?",
                  n.answer, n.sent_at as "handed_over?"
           from confirmations c
           join cases k on k.org_id = c.org_id and k.case_id = c.case_id
           join profiles p on p.org_id = k.org_id and p.version = k.profile_version
           left join lateral (
               select n.state, n.attempts, n.answer, n.sent_at from notices n
               where n.org_id = c.org_id and n.kind in ('confirm_contact', 'confirm_reminder')
                 and n.payload ->> 'confirmation' = c.confirmation_id::text
               order by n.created_at desc, n.notice_id desc limit 1) n on true
           where c.org_id = $1 and c.confirmed_at is null and c.disowned_at is null
             and k.state in ('email_pending', 'in_review', 'info_requested', 'appealed')
           order by c.sent_at desc limit 1"#,
        by.org().uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(row.map(|row| ContactLetter {
        contact: evidence::fields(&row.contact),
        sent_at: row.sent_at,
        expires_at: row.expires_at,
        delivery: match (row.state.as_deref(), row.handed_over) {
            (Some("sent"), Some(at)) => Delivery::Sent(at),
            (Some("dead"), _) => Delivery::Refused(row.answer.unwrap_or_default()),
            _ if row.attempts.unwrap_or(0) > 0 => Delivery::Deferred,
            _ => Delivery::Queued,
        },
        reminders: row.reminders,
    }))
}

/// Names another address, or another person, as primary contact of the profile under review and asks there. Answers
/// with the address.
///
/// # Errors
/// See [`ContactError`].
pub async fn change_contact(
    db: &Db,
    by: &Member,
    typed: &Typed,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<String, ContactError> {
    by.require(Action::EditLegalAddressContact).map_err(ResendError::from)?;
    let country = Country::parse(&by.company().country);
    let country = country.map_err(|fault| ContactError::Wrong(Faults(vec![("country", fault)])))?;
    let typed = &enrollment::with_account(typed, by.person());
    let read = Section::Contact.read(country, typed).map_err(ContactError::Wrong)?;
    let mut tx = db.begin(by.scope()).await?;
    let case = store::newest_case(&mut tx, by.org()).await?.ok_or(ResendError::Closed)?;
    let held = store::hold(&mut tx, case).await?.filter(|h| h.state == CaseState::EmailPending);
    let held = held.ok_or(ResendError::Closed)?;
    let before = reader_of(&evidence::contact(&mut tx, &held).await?);
    let after = reader_of(&read);
    let (old, new) = (EmailAddress::stored(&before.address), EmailAddress::stored(&after.address));
    if old == new {
        return Err(ContactError::Wrong(Faults(vec![("work_email", Fault::of("same"))])));
    }
    let held = next_version(&mut tx, &held, (typed, &read), by, now).await?;
    if old.domain() != new.domain() {
        reopen_domain(&mut tx, &held, new.domain(), now).await?;
    }
    let sent = resend::renew(&mut tx, &held, program, now).await?;
    let letter = resend::letter(&mut tx, &held, sent).await?;
    notice::queue(&mut tx, Some(held.org), &after, &letter, now).await?;
    store::insert_event(&mut tx, held.org, held.id, &Event::of("contact_changed", by.person().name()), now).await?;
    let details = json!({ "address": new.masked() });
    let entry = Entry { action: "verification.contact_changed", subject: Some(held.id.uuid()), details };
    audit::record(&mut tx, held.org, by.audit(), entry, now).await?;
    tx.commit().await?;
    Ok(after.address)
}

/// A version is never edited: the profile under review gets a next one, which differs in its contact.
async fn next_version(
    tx: &mut Tx,
    held: &Held,
    (typed, read): (&Typed, &Fields),
    by: &Member,
    now: DateTime<Utc>,
) -> Result<Held, DbError> {
    let version = sqlx::query_scalar!(
        r#"insert into profiles (org_id, version, legal, contact, support, submitted_at, submitted_by)
           select p.org_id, (select max(n.version) + 1 from profiles n where n.org_id = $1), p.legal, $3, p.support, $4, $5
           from profiles p where p.org_id = $1 and p.version = $2
           returning version"#,
        held.org.uuid(),
        held.profile,
        serde_json::to_value(read).unwrap_or_default(),
        now,
        by.person().id().uuid(),
    )
    .fetch_one(&mut **tx)
    .await?;
    sqlx::query!("update support_profiles set changed_at = $2 where org_id = $1", held.org.uuid(), now)
        .execute(&mut **tx)
        .await?;
    sqlx::query!(
        "update cases set profile_version = $3, version = version + 1 where org_id = $1 and case_id = $2",
        held.org.uuid(),
        held.id.uuid(),
        version,
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update applications set contact = $3 where org_id = $1 and application_id = $2 and state = 'submitted'",
        held.org.uuid(),
        held.application.uuid(),
        typed.json(),
    )
    .execute(&mut **tx)
    .await?;
    confirmations::rename(tx, held.id, &reader_of(read)).await?;
    Ok(Held { profile: version, version: held.version + 1, ..held.clone() })
}
