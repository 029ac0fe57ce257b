//! A profile that changes after it was sent: a case of its own when it was authorized before, or the open case goes
//! on with the new version. Rule: only the checks that depend on what changed are open again; the others stay settled,
//! and the version in force stays in force until the case is decided.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::model::{CaseState, CheckKind, CheckState, case_state};
use super::open::{NewCase, reader_of};
use super::resend::A_DAY;
use super::store::{self, Event, Held};
use super::{confirmations, due};
use crate::domain::actor::Member;
use crate::domain::db::DbError;
use crate::domain::enrollment::Fields;
use crate::domain::ids::{CaseId, OrgId};
use crate::domain::notice::{self, Notice, Reader};
use crate::domain::program::Program;
use crate::domain::values::EmailAddress;

/// A new version of a profile, and what of it is to be checked.
pub(in crate::domain) struct Changed<'a> {
    pub(in crate::domain) profile: i32,
    pub(in crate::domain) contact: &'a Fields,
    pub(in crate::domain) touched: &'a [CheckKind],
}

/// Opens a case for a change of a profile that was authorized before.
pub(in crate::domain) async fn open_change(
    tx: &mut PgConnection,
    by: &Member,
    new: &NewCase<'_>,
    touched: &[CheckKind],
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (org, case) = (by.org(), CaseId::new(now));
    let (due_at, budget) = due::begin(tx, program.review_days(), now).await?;
    store::insert_case(tx, org, case, new, due_at, now).await?;
    due::allow(tx, (org, case), budget).await?;
    sqlx::query!(
        "update cases set kind = 'change', state = 'in_review' where org_id = $1 and case_id = $2",
        org.uuid(),
        case.uuid(),
    )
    .execute(&mut *tx)
    .await?;
    let Some(held) = store::hold(tx, case).await? else { return Ok(()) };
    let changed = Changed { profile: new.profile, contact: new.contact, touched };
    go_on(tx, by, &held, &changed, program, now).await
}

/// Whether another letter may go to the contact of the open case today: five a day, whoever they go to.
pub(in crate::domain) async fn may_ask_again(
    tx: &mut PgConnection,
    org: OrgId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    sqlx::query_scalar!(
        r#"select not exists (select from confirmations where org_id = $1 and sent_today >= $2
                                and sent_at::date = $3::timestamptz::date) as "may!""#,
        org.uuid(),
        A_DAY,
        now,
    )
    .fetch_one(&mut *tx)
    .await
}

/// Where the company's newest case stands; nothing when it never had one.
pub(in crate::domain) async fn newest_state(tx: &mut PgConnection, org: OrgId) -> Result<Option<CaseState>, DbError> {
    let state = sqlx::query_scalar!(
        "select state from cases where org_id = $1 order by opened_at desc, case_id desc limit 1",
        org.uuid(),
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(state.as_deref().and_then(CaseState::parse))
}

async fn open_case(tx: &mut PgConnection, org: OrgId) -> Result<Option<Held>, DbError> {
    let Some(case) = store::newest_case(tx, org).await? else { return Ok(None) };
    Ok(store::hold(tx, case).await?.filter(|held| held.state.is_open()))
}

/// The open case goes on with the new version. Says whether there was one.
pub(in crate::domain) async fn go_on_with(
    tx: &mut PgConnection,
    by: &Member,
    changed: &Changed<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let Some(held) = open_case(tx, by.org()).await? else { return Ok(false) };
    go_on(tx, by, &held, changed, program, now).await?;
    Ok(true)
}

async fn go_on(
    tx: &mut PgConnection,
    by: &Member,
    held: &Held,
    changed: &Changed<'_>,
    program: &Program,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let contact = reader_of(changed.contact);
    let address = EmailAddress::stored(&contact.address);
    let known = store::domain_is_known(tx, held.org, address.domain()).await?;
    let answer_by = now + TimeDelta::days(program.confirmation_days().into());
    for kind in changed.touched {
        let (state, due) = match kind {
            CheckKind::EmailOwnership => (CheckState::WaitingApplicant, Some(answer_by)),
            CheckKind::EmailDomain if known => (CheckState::Passed, None),
            _ => (CheckState::InReview, None),
        };
        reopen(tx, held, *kind, (state, due), now).await?;
    }
    if changed.touched.contains(&CheckKind::EmailOwnership) {
        store::forget_disowned(tx, held).await?;
    }
    let checks = store::checks(tx, held).await?;
    let next = if held.state == CaseState::Appealed { held.state } else { case_state(&checks) };
    store::move_case(tx, held, next, now).await?;
    store::set_profile(tx, held, changed.profile).await?;
    store::insert_event(tx, held.org, held.id, &Event::of("changed", by.person().name()), now).await?;
    if changed.touched.contains(&CheckKind::EmailOwnership) {
        return ask(tx, by, held, (&contact, answer_by), now).await;
    }
    tell(tx, by, held, &contact, now).await
}

/// What was settled about the domain before says nothing about another one.
pub(super) async fn reopen_domain(
    tx: &mut PgConnection,
    held: &Held,
    domain: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let known = store::domain_is_known(tx, held.org, domain).await?;
    let state = if known { CheckState::Passed } else { CheckState::InReview };
    reopen(tx, held, CheckKind::EmailDomain, (state, None), now).await?;
    reopen(tx, held, CheckKind::Employment, (CheckState::InReview, None), now).await
}

/// The check begins anew; it is added if the case did not have it.
pub(super) async fn reopen(
    tx: &mut PgConnection,
    held: &Held,
    kind: CheckKind,
    (state, due): (CheckState, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    sqlx::query!(
        "insert into checks (org_id, case_id, kind, state, since, due_at, decided_at)
         values ($1, $2, $3, $4, $5, $6, case when $4 = 'passed' then $5::timestamptz end)
         on conflict (org_id, case_id, kind) do update set state = excluded.state, since = excluded.since,
             due_at = excluded.due_at, decided_at = excluded.decided_at, reason = null, message = null, answer = null,
             decided_by = null, decided_name = null, questioned = '{}', reminded_at = null,
             waiver_by = null, waiver_name = null, waiver_at = null",
        held.org.uuid(),
        held.id.uuid(),
        kind.code(),
        state.code(),
        now,
        due,
    )
    .execute(&mut *tx)
    .await?;
    Ok(())
}

/// Whoever is the contact now is asked; whoever was asked before has an older link.
async fn ask(
    tx: &mut PgConnection,
    by: &Member,
    held: &Held,
    (contact, answer_by): (&Reader, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (confirmation, generation) = confirmations::ask_anew(tx, held, contact, answer_by, now).await?;
    let letter = Notice::ConfirmContact {
        confirmation,
        generation,
        company: by.company().name.clone(),
        applicant: by.person().name().to_owned(),
        applied_at: now,
        expires_at: answer_by,
    };
    notice::queue(tx, Some(held.org), contact, &letter, now).await?;
    Ok(())
}

/// E4: contact and applicant learn that the change is looked at, each once.
async fn tell(
    tx: &mut PgConnection,
    by: &Member,
    held: &Held,
    contact: &Reader,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let told = Notice::ApplicationInReview {
        org: held.org,
        company: by.company().name.clone(),
        reference: held.reference.clone(),
        expected: held.due_at,
    };
    let person = by.person();
    let applicant =
        Reader { name: person.name().to_owned(), address: person.address().to_owned(), language: person.language() };
    notice::queue(tx, Some(held.org), contact, &told, now).await?;
    if EmailAddress::stored(&applicant.address) != EmailAddress::stored(&contact.address) {
        notice::queue(tx, Some(held.org), &applicant, &told, now).await?;
    }
    Ok(())
}
