//! A case begins when an application is sent and ends early when it is withdrawn. Both happen inside the
//! verbs of `enrollment`.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::appeals;
use super::confirmations::{self, NewConfirmation};
use super::due;
use super::model::{CaseState, CheckKind, CheckState};
use super::store::{self, Event};
use crate::domain::actor::Member;
use crate::domain::db::DbError;
use crate::domain::enrollment::Fields;
use crate::domain::ids::{ApplicationId, CaseId, ConfirmationId, OrgId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::program::Program;
use crate::domain::values::EmailAddress;
use crate::i18n::Language;

/// A case about to begin.
pub(in crate::domain) struct NewCase<'a> {
    pub(in crate::domain) application: ApplicationId,
    pub(in crate::domain) profile: i32,
    pub(in crate::domain) reference: &'a str,
    pub(in crate::domain) contact: &'a Fields,
}

/// Opens a case with its checks and asks the primary contact; the applicant is told if they are
/// somebody else.
pub(in crate::domain) async fn open(
    tx: &mut PgConnection,
    by: &Member,
    new: &NewCase<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (org, case) = (by.org(), CaseId::new(now));
    let (due, budget) = due::begin(tx, program.review_days(), now).await?;
    store::insert_case(tx, org, case, new, due, now).await?;
    due::allow(tx, (org, case), budget).await?;
    let contact = reader_of(new.contact);
    let address = EmailAddress::stored(&contact.address);
    let known = store::domain_is_known(tx, org, address.domain()).await?;
    let answer_by = now + TimeDelta::days(program.confirmation_days().into());
    for kind in CheckKind::ALL {
        let state = match kind {
            CheckKind::EmailOwnership => (CheckState::WaitingApplicant, Some(answer_by)),
            CheckKind::EmailDomain if known => (CheckState::Passed, None),
            _ => (CheckState::InReview, None),
        };
        store::insert_check(tx, org, case, *kind, state, now).await?;
    }
    let confirmation = NewConfirmation {
        id: ConfirmationId::new(now),
        case,
        address: address.canonical(),
        full_name: &contact.name,
        expires_at: answer_by,
    };
    confirmations::insert_confirmation(tx, org, &confirmation, now).await?;
    store::insert_event(tx, org, case, &Event::of("submitted", by.person().name()), now).await?;
    let ask = Notice::ConfirmContact {
        confirmation: confirmation.id,
        generation: 1,
        company: by.company().name.clone(),
        applicant: by.person().name().to_owned(),
        applied_at: now,
        expires_at: confirmation.expires_at,
    };
    notice::queue(tx, Some(org), &contact, &ask, now).await?;
    let applicant = reader(by);
    if EmailAddress::stored(&applicant.address) != address {
        let sent = Notice::ApplicationSent {
            org,
            company: by.company().name.clone(),
            reference: new.reference.to_owned(),
            contact: contact.address.clone(),
        };
        notice::queue(tx, Some(org), &applicant, &sent, now).await?;
    }
    Ok(())
}

/// Writes on an application's new case by what the company is like another one, so that the reviewer looks at it.
pub(in crate::domain) async fn flag_alike(
    tx: &mut PgConnection,
    org: OrgId,
    application: ApplicationId,
    alike: &[&str],
) -> Result<(), DbError> {
    let alike: Vec<String> = alike.iter().map(|code| (*code).to_owned()).collect();
    sqlx::query!(
        "update cases set alike = $3 where org_id = $1 and application_id = $2 and cardinality($3::text[]) > 0",
        org.uuid(),
        application.uuid(),
        &alike,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Closes the company's open case, if there is one, because its application is withdrawn.
pub(in crate::domain) async fn close(tx: &mut PgConnection, by: &Member, now: DateTime<Utc>) -> Result<(), DbError> {
    if let Some(case) = store::close_open_case(tx, by.org(), now).await? {
        if let Some(held) = store::hold(tx, case).await? {
            appeals::settle(tx, &held, CaseState::Closed, now).await?;
            due::keep(tx, &held, (CaseState::Closed, false), now).await?;
        }
        store::insert_event(tx, by.org(), case, &Event::of("withdrawn", by.person().name()), now).await?;
    }
    Ok(())
}

/// Whom a profile's contact section names, as the reader of a letter.
pub(super) fn reader_of(contact: &Fields) -> Reader {
    let field = |name: &str| contact.get(name).cloned().unwrap_or_default();
    Reader {
        name: format!("{} {}", field("given_name"), field("family_name")).trim().to_owned(),
        address: field("work_email"),
        language: Language::parse(&field("contact_lang")).unwrap_or(Language::English),
    }
}

fn reader(by: &Member) -> Reader {
    let person = by.person();
    Reader { name: person.name().to_owned(), address: person.address().to_owned(), language: person.language() }
}
