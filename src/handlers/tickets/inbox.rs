//! `/admin/tickets`: the operator's inbox of requests for help, one of them, and the answer.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::look;
use crate::domain::actor::{Operator, Staff};
use crate::domain::ids::TicketId;
use crate::domain::tickets::{self, Answer, AnswerError, InboxRow, Outcome, Side, Thread, Topic};
use crate::domain::values::{Fault, TicketText};
use crate::handlers::tones::standing_tag;
use crate::web::extract::{AsOperator, Now, Path, Query};
use crate::web::flash::Flash;
use crate::web::paths::tickets as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "tickets/inbox.html")]
struct InboxPage {
    ui: Ui,
    /// The states, each with its list's address and whether this is it.
    states: Vec<(&'static str, String, bool)>,
    rows: Vec<(InboxRow, String)>,
    next: Option<String>,
    first: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    state: String,
    after: String,
}

#[derive(Template)]
#[template(path = "tickets/operator_thread.html")]
struct ThreadPage {
    ui: Ui,
    back: String,
    to: String,
    look: &'static str,
    standing: (&'static str, &'static str),
    /// The company the number to be merged belongs to.
    other: Option<String>,
    /// Whether the reader decides about the merge.
    decides: bool,
    it: Thread,
    form: AnswerForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AnswerForm {
    text: String,
    outcome: String,
    closes: String,
}

impl AnswerForm {
    fn read(&self, ui: &Ui) -> Result<Answer, Errors> {
        let mut errors = Errors::new(ui.words);
        let (closes, outcome) = (self.closes == "1", Outcome::parse(&self.outcome));
        let silent = closes && outcome.is_none() && self.text.trim().is_empty();
        let text = if silent { Some(String::new()) } else { self.text(&mut errors) };
        if outcome.is_none() && !matches!(self.outcome.as_str(), "" | "none") {
            errors.add_as("outcome", "ticket_outcome", &Fault::missing(), None);
        }
        match text {
            Some(text) if errors.is_empty() => Ok(Answer { text, closes, outcome }),
            _ => Err(errors),
        }
    }

    fn text(&self, errors: &mut Errors) -> Option<String> {
        errors.take("text", TicketText::parse(&self.text)).map(|text| text.to_string())
    }
}

pub(super) async fn list(
    AsOperator(by): AsOperator,
    ui: Ui,
    Query(wanted): Query<Wanted>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let state = tickets::State::parse(&wanted.state).unwrap_or(tickets::State::Open);
    let after = wanted.after.parse().ok();
    let found = tickets::inbox(&app.db, &by, state, after).await?;
    let list = |state: tickets::State| format!("{}?state={}", paths::inbox(), state.code());
    let row = |row: InboxRow| {
        let to = paths::operator_ticket(row.row.id);
        (row, to)
    };
    page(&InboxPage {
        states: tickets::State::ALL.iter().map(|s| (s.code(), list(*s), *s == state)).collect(),
        next: found.next.map(|next| format!("{}&after={next}", list(state))),
        first: after.map(|_: TicketId| list(state)),
        rows: found.rows.into_iter().map(row).collect(),
        ui,
    })
}

async fn made(
    app: &App,
    by: &Operator,
    ui: Ui,
    id: TicketId,
    (form, errors): (AnswerForm, Errors),
) -> Result<ThreadPage, WebError> {
    let (it, other) = tickets::inbox_thread(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    Ok(ThreadPage {
        back: paths::inbox(),
        to: paths::answer(id),
        look: look(it.row.state, tickets::State::Open),
        standing: standing_tag(it.standing),
        decides: it.row.topic == Topic::Merge && by.is_staff(Staff::PlatformAdmin),
        other,
        it,
        form,
        errors,
        ui,
    })
}

pub(super) async fn show(
    AsOperator(by): AsOperator,
    Path(id): Path<TicketId>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made(&app, &by, ui, id, (AnswerForm::default(), Errors::none())).await?)
}

pub(super) async fn answer(
    AsOperator(by): AsOperator,
    Path(id): Path<TicketId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Response, WebError> {
    let answer = match form.read(&ui) {
        Ok(answer) => answer,
        Err(errors) => {
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, &by, ui, id, (form, errors)).await?);
        }
    };
    let why = match tickets::answer(&app.db, &by, (id, &answer), now).await {
        Ok(()) => return Ok(see_other_saying(&app, &paths::inbox(), &Flash::new("tickets-inbox-answered"))),
        Err(AnswerError::OwnCompany) => "tickets-inbox-own",
        Err(AnswerError::NotToDecide) => "tickets-inbox-not_to_decide",
        Err(AnswerError::OneOpen) => "tickets-merge-one_open",
        Err(AnswerError::NotFound) => return Err(WebError::NotFound),
        Err(AnswerError::Db(error)) => return Err(error.into()),
    };
    let mut errors = Errors::new(ui.words);
    errors.say("text", ui.t(why).to_string());
    page_with(StatusCode::CONFLICT, &made(&app, &by, ui, id, (form, errors)).await?)
}
