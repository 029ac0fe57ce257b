//! What follows from a reviewer's decision: a question to the company, its rejection, its authorization, and the
//! letter about it. All in the decision's transaction.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::contact::same_address;
use super::decide::{DecideError, Judgement};
use super::model::{CaseKind, CaseState};
use super::open::reader_of;
use super::reasons::Accepted;
use super::store::{self, Held};
use super::{appeals, evidence, judged};
use crate::domain::actor::{Reviewer, Standing};
use crate::domain::audit::{self, Entry};
use crate::domain::db::DbError;
use crate::domain::enrollment::{self, ApplicationState};
use crate::domain::notice::{self, Notice, Papers, Reader};
use crate::domain::organizations::{self, locations};
use crate::domain::values::{PartnerId, fold};

/// The company is asked.
pub(super) async fn ask(
    tx: &mut PgConnection,
    held: &Held,
    judgement: &Judgement,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (reason, message) = why(judgement);
    let question = store::question(tx, held, judgement.check).await?;
    let (fields, due_at) = question.map(|q| (q.fields, q.due_at)).unwrap_or_default();
    let country = evidence::legal(tx, held).await?.remove("country").unwrap_or_default();
    let told = Notice::ActionNeeded {
        org: held.org,
        company: company(tx, held).await?,
        reference: held.reference.clone(),
        check: judgement.check.code().to_owned(),
        reason,
        message,
        questioned: fields.iter().map(|field| format!("{field}-{country}")).collect(),
        due_at,
        papers: papers(judgement),
    };
    tell(tx, held, &told, now).await
}

/// The company was not verified. One that was authorized before keeps its profile in force and its standing.
pub(super) async fn reject(
    tx: &mut PgConnection,
    held: &Held,
    judgement: &Judgement,
    by: &Reviewer,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    store::sign_case(tx, held, by, now).await?;
    judged::open_appeals(tx, held, now).await?;
    appeals::settle(tx, held, CaseState::Rejected, now).await?;
    if held.kind == CaseKind::Enrollment {
        enrollment::decide(tx, held.org, held.application, ApplicationState::Rejected, now).await?;
        organizations::stand(tx, held.org, &[Standing::Pending], Standing::Denied, now).await?;
    }
    let (reason, message) = why(judgement);
    let terms = appeals::terms(tx, held).await?;
    let told = Notice::Rejected {
        org: held.org,
        company: company(tx, held).await?,
        reference: held.reference.clone(),
        check: judgement.check.code().to_owned(),
        reason,
        message,
        change: held.kind == CaseKind::Change,
        papers: papers(judgement),
        appeals: terms.until.map(|until| ((terms.allowed - terms.used).max(0), until)),
    };
    tell(tx, held, &told, now).await
}

/// Every check is settled: the profile is the one in force from now on. Nobody signs where a proof was the last.
pub(super) async fn authorize(
    tx: &mut PgConnection,
    held: &Held,
    by: Option<&Reviewer>,
    now: DateTime<Utc>,
) -> Result<(), DecideError> {
    match by {
        Some(by) => store::sign_case(tx, held, by, now).await?,
        None => store::end_case(tx, held, now).await?,
    }
    appeals::settle(tx, held, CaseState::Authorized, now).await?;
    enrollment::decide(tx, held.org, held.application, ApplicationState::Approved, now).await?;
    let issued = evidence::next_partner_number(tx, held.org).await?.map(issue).transpose()?;
    let legal = evidence::legal(tx, held).await?;
    let name = legal.get("legal_name").map_or("", String::as_str);
    let card = (name, &*fold(name), legal.get("city").map(String::as_str));
    evidence::authorize_profile(tx, held, card, issued.as_ref().map(PartnerId::as_str), now).await?;
    if locations::has_none(tx, held.org).await? {
        let number = evidence::next_location_number(tx).await?.map(issue).transpose()?;
        locations::first(tx, (held.org, held.profile), (name, card.1), number.as_ref(), now).await?;
    }
    organizations::stand(tx, held.org, &[Standing::Pending], Standing::Qualified, now).await?;
    let details = json!({ "reference": held.reference, "profile": held.profile, "partner_id": issued });
    let entry = Entry { action: "verification.authorized", subject: Some(held.id.uuid()), details };
    let actor = by.map_or(audit::Actor::PROGRAM, |by| by.audit());
    audit::record(tx, held.org, actor, entry, now).await?;
    let change = held.kind == CaseKind::Change;
    let told = Notice::Approved { org: held.org, company: name.to_owned(), reference: held.reference.clone(), change };
    Ok(tell(tx, held, &told, now).await?)
}

fn issue(number: i64) -> Result<PartnerId, DecideError> {
    u32::try_from(number).ok().and_then(PartnerId::issue).ok_or(DecideError::Exhausted)
}

/// The documents that cure the reason.
fn papers(judgement: &Judgement) -> Papers {
    let Some((reason, _)) = &judgement.why else { return Papers::default() };
    let accepted = reason.documents(judgement.check);
    let proofs = accepted.proofs().iter().map(|proof| (proof.code().to_owned(), proof.months())).collect();
    Papers { each: matches!(accepted, Accepted::AllOf(_)), proofs }
}

fn why(judgement: &Judgement) -> (String, String) {
    let why = judgement.why.as_ref();
    why.map(|(reason, message)| (reason.code().to_owned(), message.to_string())).unwrap_or_default()
}

pub(super) async fn company(tx: &mut PgConnection, held: &Held) -> Result<String, DbError> {
    Ok(organizations::card(tx, held.org).await?.map(|card| card.name).unwrap_or_default())
}

/// Tells the primary contact and the company's global admins, each once.
pub(super) async fn tell(tx: &mut PgConnection, held: &Held, told: &Notice, now: DateTime<Utc>) -> Result<(), DbError> {
    let mut readers: Vec<Reader> = vec![reader_of(&evidence::contact(tx, held).await?)];
    for reader in organizations::readers(tx, held.org).await? {
        if !readers.iter().any(|known| same_address(&known.address, &reader.address)) {
            readers.push(reader);
        }
    }
    for reader in &readers {
        notice::queue(tx, Some(held.org), reader, told, now).await?;
    }
    Ok(())
}
