//! `/admin/reviews/{case}`: what the company says beside the checks, with what changed since the version before,
//! and one decision form a check. The forms are in `decision.rs`.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::decision::{CheckForm, DecisionForm, Letter, check_form};
use super::documents;
use super::hints::{self, HintRow};
use super::reply::ReplyForm;
use crate::domain::actor::Reviewer;
use crate::domain::enrollment::{Fields, Section};
use crate::domain::ids::CaseId;
use crate::domain::verification::documents::Document;
use crate::domain::verification::{self, CheckKind, DeskPage, EventView, Evidence, ReviewPage};
use crate::handlers::answers::answers;
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::next::Next;
use crate::web::paths::{accounts, admin as paths};
use crate::web::{App, Errors, Ui, WebError, page};

#[derive(Template)]
#[template(path = "verification/case.html")]
pub(super) struct CasePage {
    ui: Ui,
    review: ReviewPage,
    desk: DeskPage,
    country: String,
    parts: Vec<(String, Vec<Said>)>,
    checks: Vec<CheckForm>,
    errors: Errors,
    to: Addresses,
    fresh: bool,
    /// The reviewer works for the company.
    own: bool,
    open: bool,
    /// The case is in the reviewer's hands, or free.
    at_hand: bool,
    /// It is in the reviewer's hands.
    mine: bool,
    /// The reviewer may write to the company.
    may_reply: bool,
    /// The reviewer proposed to authorize; another one decides.
    proposed_by_me: bool,
    /// The letter a decision would send.
    letter: Option<Letter>,
    reply: ReplyForm,
    second: super::second::SecondForm,
    beside: Beside,
}

/// What the portal holds and knows beside the answers.
struct Beside {
    documents: Vec<(Document, String)>,
    hints: Vec<HintRow>,
}

impl Beside {
    async fn of(app: &App, by: &Reviewer, case: CaseId) -> Result<Self, WebError> {
        Ok(Self { documents: documents::rows(app, by, case).await?, hints: hints::rows(app, by, case).await? })
    }
}

/// Where the page leads.
struct Addresses {
    queue: String,
    claim: String,
    /// Signing in again, when the last proof is too old to decide.
    again: String,
    reply: String,
    second: String,
}

impl Addresses {
    fn of(case: CaseId) -> Self {
        Self {
            queue: paths::reviews(),
            claim: paths::claim(case),
            again: Next::Review(case).onto(&accounts::sign_in_again()),
            reply: paths::case_reply(case),
            second: paths::second_decision(case),
        }
    }
}

/// An answer, and what stood there before if it was something else.
struct Said {
    label: String,
    value: String,
    before: Option<String>,
}

impl CasePage {
    /// The address of another case.
    fn case_at(id: &CaseId) -> String {
        paths::review(*id)
    }

    /// From whom a reviewer took the case over.
    fn taken_from(event: &EventView) -> Option<&str> {
        event.internal.as_deref().filter(|_| event.kind == "claimed")
    }
}

/// What was typed, by the form it was typed in.
#[derive(Default)]
pub(super) struct TypedIn {
    pub(super) decision: Option<(CheckKind, DecisionForm)>,
    pub(super) letter: Option<Letter>,
    pub(super) reply: ReplyForm,
    pub(super) second: super::second::SecondForm,
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    Now(_): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made(&app, ui, &by, case, TypedIn::default(), Errors::none()).await?)
}

/// The page of a case with what was typed in it.
pub(super) async fn made(
    app: &App,
    ui: Ui,
    by: &Reviewer,
    case: CaseId,
    typed: TypedIn,
    errors: Errors,
) -> Result<CasePage, WebError> {
    let now = ui.now();
    let review = verification::review(&app.db, by, case).await?.ok_or(WebError::NotFound)?;
    let desk = verification::desk(&app.db, by, &review, now).await?;
    let checks =
        review.case.checks.iter().map(|check| check_form(&ui, &review, check, typed.decision.as_ref())).collect();
    let holder = desk.holder.as_ref().filter(|holder| holder.at_work);
    let country = review.evidence.legal.get("country").cloned().unwrap_or_default();
    let own = by.member(review.case.org).is_some();
    let (open, at_hand) = (review.case.state.is_open(), holder.is_none_or(|holder| holder.person == by.id()));
    Ok(CasePage {
        may_reply: !own && review.case.may_write(now) && (at_hand || !open),
        parts: parts(&ui, &country, &review.evidence, desk.before.as_ref()),
        to: Addresses::of(case),
        fresh: by.fresh(now).is_ok(),
        own,
        open,
        at_hand,
        mine: holder.is_some_and(|holder| holder.person == by.id()),
        proposed_by_me: desk.proposal.as_ref().is_some_and(|proposal| proposal.person == by.id()),
        letter: typed.letter,
        reply: typed.reply,
        second: typed.second,
        beside: Beside::of(app, by, case).await?,
        checks,
        country,
        errors,
        desk,
        review,
        ui,
    })
}

/// The sections of the profile, each answer beside the one before it.
fn parts(ui: &Ui, country: &str, now: &Evidence, before: Option<&Evidence>) -> Vec<(String, Vec<Said>)> {
    let part = |section: Section, fields: &Fields, earlier: Option<&Fields>| {
        let was = |field: &str| earlier.map(|earlier| typed(earlier, field));
        let old = answers(ui, section, country, |field| was(field).unwrap_or_default());
        let rows = answers(ui, section, country, |field| typed(fields, field)).into_iter().zip(old);
        let said = rows.map(|(row, old)| Said {
            before: earlier.is_some().then_some(old.value).filter(|old| *old != row.value),
            label: row.label,
            value: row.value,
        });
        (format!("enrollment-section-{}", section.code()), said.collect())
    };
    vec![
        part(Section::Legal, &now.legal, before.map(|before| &before.legal)),
        part(Section::Contact, &now.contact, before.map(|before| &before.contact)),
        part(Section::Support, &now.support, before.map(|before| &before.support)),
    ]
}

/// A number as it was typed tells more than its digits.
fn typed(fields: &Fields, field: &str) -> String {
    fields.get(&format!("{field}_typed")).or_else(|| fields.get(field)).cloned().unwrap_or_default()
}
