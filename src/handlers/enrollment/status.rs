//! `/o/{org}/enrollment/status`: every check with its state, since when, whose turn it is; stays as history.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::elsewhere;
use super::tasks::NoFields;
use crate::domain::actor::{Action, Member, Role};
use crate::domain::enrollment::{self, Application, Page};
use crate::domain::verification::{self, CaseState, CaseView, CheckKind, CheckState, CheckView, ResendError, Turn};
use crate::handlers::tones::tone;
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/status.html")]
struct StatusPage {
    ui: Ui,
    company: String,
    application: Application,
    case: CaseView,
    steps: Vec<Step>,
    /// Checks the company must answer about, each with its page.
    asked: Vec<(CheckView, String)>,
    /// Whether the contact has not answered yet.
    waits_for_contact: bool,
    resend: String,
    /// What became of the letter, and another address.
    contact_letter: String,
    may_resend: bool,
    messages: String,
    rejection: String,
    withdrawal: String,
    /// The company's documents, and the proof of its domain while a check waits for it.
    documents: String,
    proof: Option<String>,
    overview: String,
    /// Where the company says who sees how far it is.
    sharing: Option<String>,
    can_act: bool,
    helpers: Vec<(String, String)>,
}

impl StatusPage {
    /// Where the last step of the rail stands.
    fn decided_mark(&self) -> &'static str {
        match self.case.state {
            CaseState::Authorized => "done",
            CaseState::Rejected | CaseState::Closed => "stop",
            _ => "",
        }
    }
}

struct Step {
    mark: &'static str,
    check: CheckView,
    tone: &'static str,
    turn: &'static str,
    /// Until when whoever's turn it is should act.
    due: Option<DateTime<Utc>>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Status) {
        return Ok(see_other(&path));
    }
    let case = verification::case_of(&app.db, &by).await?;
    let (Some(application), Some(case)) = (application, case) else { return Err(WebError::NotFound) };
    let can_act = by.has(&[Role::GlobalAdmin]);
    let helpers = if can_act { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    page(&made(ui, &by, application, case, (can_act, helpers)))
}

fn made(
    ui: Ui,
    by: &Member,
    application: Application,
    case: CaseView,
    (can_act, helpers): (bool, Vec<(String, String)>),
) -> StatusPage {
    let email = case.check(CheckKind::EmailOwnership).map(|check| check.state);
    StatusPage {
        company: by.company().name.clone(),
        steps: case.checks.iter().map(|check| step(&case, check)).collect(),
        asked: case.asked().map(|check| (check.clone(), paths::fix(by.org(), check.kind.code()))).collect(),
        waits_for_contact: case.state.is_open() && email == Some(CheckState::WaitingApplicant),
        resend: paths::resend(by.org()),
        contact_letter: paths::contact_letter(by.org()),
        may_resend: by.may(Action::ResendVerificationEmail),
        messages: paths::messages(by.org()),
        rejection: paths::rejection(by.org()),
        withdrawal: paths::withdrawal(by.org()),
        documents: paths::documents(by.org()),
        proof: waits_for_proof(&case).then(|| paths::domain_proof(by.org())),
        overview: crate::web::paths::organizations::overview(by.org()),
        sharing: super::sharing(by),
        application,
        case,
        can_act,
        helpers,
        ui,
    }
}

/// Whether a record on the company's name servers would let a check pass.
fn waits_for_proof(case: &CaseView) -> bool {
    let open = |kind: CheckKind| {
        let state = case.check(kind).map(|check| check.state);
        matches!(state, Some(CheckState::NotStarted | CheckState::WaitingApplicant | CheckState::InReview))
    };
    case.state.is_open() && (open(CheckKind::EmailDomain) || open(CheckKind::Employment))
}

fn step(case: &CaseView, check: &CheckView) -> Step {
    let (turn, due) = case.turn(check);
    let mark = match (check.state, turn) {
        (CheckState::Passed | CheckState::Waived, _) => "done",
        (CheckState::Failed, _) => "stop",
        // The others begin when the contact has confirmed.
        (CheckState::InReview, Turn::Contact) | (_, Turn::Nobody) => "",
        _ => "now",
    };
    Step { mark, tone: tone(check.state), turn: turn_key(turn), due, check: check.clone() }
}

const fn turn_key(turn: Turn) -> &'static str {
    match turn {
        Turn::Nobody => "",
        Turn::Contact => "verification-turn-contact",
        Turn::Company => "verification-turn-company",
        Turn::Operator => "verification-turn-operator",
    }
}

pub(super) async fn resend(
    AsMember(by): AsMember,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let status = paths::status(by.org());
    match verification::resend(&app.db, &by, &app.program, now).await {
        Ok(address) => {
            Ok(see_other_saying(&app, &status, &Flash::new("enrollment-status-resent").with("address", address)))
        }
        Err(ResendError::Role(needed)) => Err(needed.into()),
        Err(ResendError::Closed) => Ok(see_other(&status)),
        Err(ResendError::Wait(wait)) => Err(WebError::TooMany(wait.num_seconds())),
        Err(ResendError::Db(error)) => Err(error.into()),
    }
}
