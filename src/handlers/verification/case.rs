//! `/admin/reviews/{case}`: what the company says beside the checks, one decision form a check.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Reviewer;
use crate::domain::enrollment::{Fields, Section};
use crate::domain::ids::CaseId;
use crate::domain::values::{Fault, InternalNote, Message};
use crate::domain::verification::{
    self, CheckKind, CheckView, DecideError, Decision, Judgement, LastChange, Reason, ReviewPage, may_decide,
};
use crate::handlers::answers::{Answer, answers};
use crate::handlers::tones::tone;
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts, admin as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "verification/case.html")]
struct CasePage {
    ui: Ui,
    review: ReviewPage,
    country: String,
    parts: Vec<(String, Vec<Answer>)>,
    checks: Vec<CheckForm>,
    errors: Errors,
    queue: String,
    claim: String,
    /// Signing in again, when the last proof is too old to decide.
    again: String,
    fresh: bool,
    /// The reviewer works for the company.
    own: bool,
    open: bool,
}

/// A check with its form; names carry the check, because ids are unique in a page.
struct CheckForm {
    check: CheckView,
    /// The check's name, which tells its controls from those of the others.
    name: String,
    tone: &'static str,
    to: String,
    /// Decisions that are open now; none closes the form.
    decisions: Vec<(String, String)>,
    reasons: Vec<(String, String)>,
    decision_field: String,
    reason_field: String,
    message_field: String,
    internal_field: String,
    typed: DecisionForm,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DecisionForm {
    #[serde(
        alias = "decision-email_ownership",
        alias = "decision-email_domain",
        alias = "decision-employment",
        alias = "decision-business"
    )]
    decision: String,
    #[serde(
        alias = "reason-email_ownership",
        alias = "reason-email_domain",
        alias = "reason-employment",
        alias = "reason-business"
    )]
    reason: String,
    #[serde(
        alias = "message-email_ownership",
        alias = "message-email_domain",
        alias = "message-employment",
        alias = "message-business"
    )]
    message: String,
    #[serde(
        alias = "internal-email_ownership",
        alias = "internal-email_domain",
        alias = "internal-employment",
        alias = "internal-business"
    )]
    internal: String,
    version: String,
}

impl DecisionForm {
    fn read(&self, ui: &Ui, check: CheckKind) -> Result<Judgement, Errors> {
        let mut errors = Errors::new(ui.words);
        let at = |name: &str| format!("{name}-{}", check.code());
        let decision = Decision::parse(&self.decision).filter(|d| check.decisions().contains(d));
        if decision.is_none() {
            let kind = if self.decision.is_empty() { "missing" } else { "choose" };
            let name = ui.t(&format!("verification-check-{}", check.code())).to_string();
            errors.add_as(&at("decision"), "decision", &Fault::of(kind).with("check", name), None);
        }
        let mut why = None;
        if matches!(decision, Some(Decision::Ask | Decision::Reject)) {
            let reason = Reason::parse(&self.reason).filter(|r| check.reasons().contains(r));
            if reason.is_none() {
                errors.add_as(&at("reason"), "reason_code", &Fault::missing(), None);
            }
            let message = Message::parse(&self.message);
            let message = message.map_err(|fault| errors.add_as(&at("message"), "message", &fault, None)).ok();
            why = reason.zip(message);
        }
        let internal = (!self.internal.trim().is_empty()).then(|| InternalNote::parse(&self.internal)).transpose();
        let internal =
            internal.map_err(|fault| errors.add_as(&at("internal"), "internal", &fault, None)).ok().flatten();
        let version = self.version.parse().unwrap_or(0);
        match decision {
            Some(decision) if errors.is_empty() => {
                Ok(Judgement { check, decision, why, questioned: Vec::new(), internal, version })
            },
            _ => Err(errors),
        }
    }
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let review = verification::review(&app.db, &by, case).await?.ok_or(WebError::NotFound)?;
    let fresh = by.fresh(now).is_ok();
    page(&made(ui, &by, review, fresh, None, Errors::none()))
}

fn made(
    ui: Ui,
    by: &Reviewer,
    review: ReviewPage,
    fresh: bool,
    typed: Option<(CheckKind, &DecisionForm)>,
    errors: Errors,
) -> CasePage {
    let case = &review.case;
    let country = review.evidence.legal.get("country").cloned().unwrap_or_default();
    let part = |section: Section, fields: &Fields| {
        // A number as it was typed tells more than its digits.
        let said = |field: &str| fields.get(&format!("{field}_typed")).or_else(|| fields.get(field)).cloned();
        let rows = answers(&ui, section, &country, |field| said(field).unwrap_or_default());
        (format!("enrollment-section-{}", section.code()), rows)
    };
    let parts = vec![
        part(Section::Legal, &review.evidence.legal),
        part(Section::Contact, &review.evidence.contact),
        part(Section::Support, &review.evidence.support),
    ];
    let checks = case.checks.iter().map(|check| check_form(&ui, &review, check, typed)).collect();
    CasePage {
        parts,
        checks,
        queue: paths::reviews(),
        claim: paths::claim(case.id),
        again: Next::Review(case.id).onto(&accounts::sign_in_again()),
        fresh,
        own: by.member(case.org).is_some(),
        open: case.state.is_open(),
        country,
        errors,
        review,
        ui,
    }
}

fn check_form(ui: &Ui, review: &ReviewPage, check: &CheckView, typed: Option<(CheckKind, &DecisionForm)>) -> CheckForm {
    let case = &review.case;
    let words = |family: &str, code: &str| (code.to_owned(), ui.t(&format!("{family}{code}")).to_string());
    let may = |decision: &&Decision| may_decide(case.state, check.kind, check.state, **decision);
    let at = |field: &str| format!("{field}-{}", check.kind.code());
    CheckForm {
        tone: tone(check.state),
        to: paths::decision(case.id, check.kind.code()),
        decisions: Decision::ALL.iter().filter(may).map(|d| words("field-decision-", d.code())).collect(),
        reasons: check.kind.reasons().iter().map(|r| words("verification-reason-", r.code())).collect(),
        decision_field: at("decision"),
        reason_field: at("reason"),
        message_field: at("message"),
        internal_field: at("internal"),
        typed: typed.filter(|(kind, _)| *kind == check.kind).map(|(_, form)| form.clone()).unwrap_or_default(),
        name: ui.word("verification-check-", check.kind.code()).to_string(),
        check: check.clone(),
    }
}

pub(super) async fn claim(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let taken = verification::claim(&app.db, &by, case, now).await?;
    let to = paths::review(case);
    Ok(if taken { see_other_saying(&app, &to, &Flash::new("verification-case-claimed")) } else { see_other(&to) })
}

pub(super) async fn decide(
    AsReviewer(by): AsReviewer,
    Path((case, check)): Path<(CaseId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let check = CheckKind::parse(&check).ok_or(WebError::NotFound)?;
    let judgement = match form.read(&ui, check) {
        Ok(judgement) => judgement,
        Err(errors) => {
            let review = verification::review(&app.db, &by, case).await?.ok_or(WebError::NotFound)?;
            let page = made(ui, &by, review, true, Some((check, &form)), errors);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    match verification::decide(&app.db, &by, case, &judgement, now).await {
        Ok(_) => Ok(see_other_saying(&app, &paths::review(case), &Flash::new("verification-case-saved"))),
        Err(DecideError::NotFound) => Err(WebError::NotFound),
        Err(DecideError::Fresh(error)) => Err(error.into()),
        Err(DecideError::Stale(last)) => conflict(ui, case, last, "stale"),
        Err(DecideError::NotNow) => conflict(ui, case, None, "not_now"),
        Err(DecideError::OwnCompany) => conflict(ui, case, None, "own"),
        Err(DecideError::OtherReviewer) => conflict(ui, case, None, "other"),
        Err(DecideError::Exhausted) => Err(WebError::Broken("no partner id left".to_owned())),
        Err(DecideError::Db(error)) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "verification/conflict.html")]
struct ConflictPage {
    ui: Ui,
    here: String,
    last: Option<LastChange>,
    why: &'static str,
}

impl ConflictPage {
    fn heading(&self) -> String {
        let key = if self.why == "own" { "common-not-allowed-title" } else { "error-conflict-title" };
        self.ui.t(key).to_string()
    }
}

fn conflict(ui: Ui, case: CaseId, last: Option<LastChange>, why: &'static str) -> Result<Response, WebError> {
    let status = if why == "own" { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
    page_with(status, &ConflictPage { ui, here: paths::review(case), last, why })
}
