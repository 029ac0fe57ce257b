//! The primary contact's part: they read who applied, and confirm or say they do not know of it.
//! Rule: reading changes nothing, however often a mail scanner follows the link; only the newest link answers.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::model::{CaseState, CheckKind, CheckState, LinkFacts, LinkStanding, link_standing};
use super::open::reader_of;
use super::store::{self, Event, Held};
use super::{answer, confirmations, evidence};
use crate::domain::audit::{self, Actor, Entry};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{CaseId, ConfirmationId, OrgId};
use crate::domain::notice::{self, Notice};
use crate::domain::organizations;
use crate::domain::token::{Key, Link};
use crate::domain::values::EmailAddress;

/// How often the six digits of one letter may be tried.
const TRIES: i32 = 5;

/// What a primary contact is asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The question.
    pub id: ConfirmationId,
    /// The company that applied.
    pub company: String,
    /// Who applied for it.
    pub applicant: String,
    /// When.
    pub applied_at: DateTime<Utc>,
    /// The contact's name.
    pub full_name: String,
    /// The contact's address, masked.
    pub masked: String,
    /// What their link is judged by.
    pub facts: LinkFacts,
    pub(super) org: OrgId,
    pub(super) case: CaseId,
}

/// Why nothing was answered.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// There is no such question.
    #[error("no such confirmation")]
    NotFound,
    /// The link does not open it (any more).
    #[error("the link stands at {0:?}")]
    NotOpen(LinkStanding),
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The question of a confirmation.
///
/// # Errors
/// When the database does not answer.
pub async fn asked(db: &Db, id: ConfirmationId) -> Result<Option<Asked>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = find(&mut tx, id).await?;
    tx.commit().await?;
    Ok(found)
}

/// Finds a question and turns the transaction to its company.
async fn find(tx: &mut crate::domain::db::Tx, id: ConfirmationId) -> Result<Option<Asked>, DbError> {
    let org = sqlx::query_scalar!("select app.org_of_confirmation($1)", id.uuid()).fetch_one(&mut **tx).await?;
    let Some(org) = org.map(OrgId::from) else { return Ok(None) };
    tx.enter(org).await?;
    let row = sqlx::query!(
        "select c.case_id, c.address, c.full_name, c.generation, c.confirmed_at, c.disowned_at, c.expires_at,
                k.state, k.opened_at, o.name as company, a.editor_name
         from confirmations c
         join cases k on k.org_id = c.org_id and k.case_id = c.case_id
         join applications a on a.org_id = k.org_id and a.application_id = k.application_id
         join organizations o on o.org_id = c.org_id
         where c.confirmation_id = $1",
        id.uuid(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Asked {
        id,
        company: row.company,
        applicant: row.editor_name,
        applied_at: row.opened_at,
        full_name: row.full_name,
        masked: EmailAddress::stored(&row.address).masked(),
        facts: LinkFacts {
            generation: row.generation,
            confirmed_at: row.confirmed_at,
            disowned_at: row.disowned_at,
            expires_at: row.expires_at,
            case: CaseState::parse(&row.state).unwrap_or(CaseState::Closed),
        },
        org,
        case: CaseId::from(row.case_id),
    }))
}

/// Holds the case and answers the question, if the link opens it.
async fn settle(
    tx: &mut crate::domain::db::Tx,
    link: Link,
    confirmed: bool,
    now: DateTime<Utc>,
) -> Result<(Asked, Held), ConfirmError> {
    let id = ConfirmationId::from(link.id);
    let first = find(tx, id).await?.ok_or(ConfirmError::NotFound)?;
    let held = store::hold(tx, first.case).await?.ok_or(ConfirmError::NotFound)?;
    // Read again: whoever held the case before may have answered.
    let asked = find(tx, id).await?.ok_or(ConfirmError::NotFound)?;
    match link_standing(&asked.facts, link.generation, now) {
        LinkStanding::Open => {}
        other => return Err(ConfirmError::NotOpen(other)),
    }
    if !confirmations::answer_confirmation(tx, (id, link.generation), confirmed, now).await? {
        return Err(ConfirmError::NotOpen(LinkStanding::Superseded));
    }
    Ok((asked, held))
}

/// The primary contact confirms: the review goes on, contact and applicant are told.
///
/// # Errors
/// See [`ConfirmError`].
pub async fn confirm(db: &Db, link: Link, now: DateTime<Utc>) -> Result<Asked, ConfirmError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let (asked, held) = settle(&mut tx, link, true, now).await?;
    store::move_check(&mut tx, &held, CheckKind::EmailOwnership, CheckState::Passed, None, now).await?;
    let next = match held.state {
        CaseState::EmailPending => answer::after(&store::checks(&mut tx, &held).await?),
        other => other,
    };
    let due = store::move_case(&mut tx, &held, next, now).await?;
    let event = Event { check: Some(CheckKind::EmailOwnership), ..Event::of("confirmed", &asked.full_name) };
    store::insert_event(&mut tx, held.org, held.id, &event, now).await?;
    tell_in_review(&mut tx, &asked, (&held, due), now).await?;
    record(&mut tx, &asked, "verification.contact_confirmed", now).await?;
    tx.commit().await?;
    Ok(asked)
}

async fn tell_in_review(
    tx: &mut PgConnection,
    asked: &Asked,
    (held, expected): (&Held, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let told = Notice::ApplicationInReview {
        org: held.org,
        company: asked.company.clone(),
        reference: held.reference.clone(),
        expected,
    };
    let contact = reader_of(&evidence::contact(tx, held).await?);
    notice::queue(tx, Some(held.org), &contact, &told, now).await?;
    let applicant = evidence::applicant(tx, held).await?;
    if let Some(applicant) = applicant.filter(|a| !same_address(&a.address, &contact.address)) {
        notice::queue(tx, Some(held.org), &applicant, &told, now).await?;
    }
    Ok(())
}

/// The primary contact does not know the application: a reviewer looks at it, the company is told.
///
/// # Errors
/// See [`ConfirmError`].
pub async fn disown(db: &Db, link: Link, now: DateTime<Utc>) -> Result<Asked, ConfirmError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let (asked, held) = settle(&mut tx, link, false, now).await?;
    store::move_check(&mut tx, &held, CheckKind::EmailOwnership, CheckState::InReview, None, now).await?;
    store::flag_disowned(&mut tx, &held, now).await?;
    let event = Event { check: Some(CheckKind::EmailOwnership), ..Event::of("disowned", &asked.full_name) };
    store::insert_event(&mut tx, held.org, held.id, &event, now).await?;
    let told =
        Notice::ContactDisowned { org: held.org, company: asked.company.clone(), reference: held.reference.clone() };
    for reader in organizations::readers(&mut tx, held.org).await? {
        notice::queue(&mut tx, Some(held.org), &reader, &told, now).await?;
    }
    record(&mut tx, &asked, "verification.contact_disowned", now).await?;
    tx.commit().await?;
    Ok(asked)
}

async fn record(tx: &mut PgConnection, asked: &Asked, action: &'static str, now: DateTime<Utc>) -> Result<(), DbError> {
    let by = Actor { person: None, name: &asked.full_name };
    let entry = Entry { action, subject: Some(asked.case.uuid()), details: json!({ "address": asked.masked }) };
    audit::record(tx, asked.org, by, entry, now).await
}

/// The link that stands for an address and its six digits; nothing when they do not fit each other, are
/// too old or were tried too often. A try counts before it is judged.
///
/// # Errors
/// When the database does not answer.
pub async fn type_code(
    db: &Db,
    key: &Key,
    address: &EmailAddress,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Option<Link>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let found = sqlx::query!(
        r#"select org_id as "org_id!", confirmation_id as "confirmation_id!" from app.open_confirmation_to($1)"#,
        address.canonical(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(found) = found else { return Ok(None) };
    tx.enter(OrgId::from(found.org_id)).await?;
    let id = found.confirmation_id;
    let generation = confirmations::try_code(&mut tx, ConfirmationId::from(id), TRIES, now).await?;
    tx.commit().await?;
    Ok(generation.filter(|g| key.is_code(id, *g, typed)).map(|generation| Link { id, generation }))
}

/// Whether `typed` is the code of the letter whose link this is. A try counts before it is judged.
///
/// # Errors
/// When the database does not answer.
pub async fn prove_code(db: &Db, key: &Key, link: Link, typed: &str, now: DateTime<Utc>) -> Result<bool, DbError> {
    let id = ConfirmationId::from(link.id);
    let mut tx = db.begin(Scope::NOBODY).await?;
    if find(&mut tx, id).await?.is_none() {
        return Ok(false);
    }
    let generation = confirmations::try_code(&mut tx, id, TRIES, now).await?;
    tx.commit().await?;
    Ok(generation == Some(link.generation) && key.is_code(link.id, link.generation, typed))
}

/// Whether two addresses reach the same mailbox.
pub(super) fn same_address(one: &str, other: &str) -> bool {
    EmailAddress::stored(one) == EmailAddress::stored(other)
}
