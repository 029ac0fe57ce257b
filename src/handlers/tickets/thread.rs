//! `/o/{org}/tickets/{ticket}`: one request with its answers; writing in it, closing it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::look;
use crate::domain::actor::{Action, Member};
use crate::domain::ids::{OrgId, TicketId};
use crate::domain::tickets::{self, Side, Thread, WriteError};
use crate::domain::values::TicketText;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::tickets as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "tickets/thread.html")]
struct ThreadPage {
    ui: Ui,
    back: String,
    messages: String,
    /// Closes it; empty when it is.
    closing: String,
    look: &'static str,
    it: Thread,
    form: WriteForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WriteForm {
    text: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NoFields {}

async fn made(
    app: &App,
    by: &Member,
    ui: Ui,
    id: TicketId,
    (form, errors): (WriteForm, Errors),
) -> Result<ThreadPage, WebError> {
    by.require(Action::OpenPartnerTicket)?;
    let it = tickets::thread(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    let closed = it.row.state == tickets::State::Closed;
    Ok(ThreadPage {
        back: paths::tickets(by.org()),
        messages: paths::messages(by.org(), id),
        closing: if closed { String::new() } else { paths::closing(by.org(), id) },
        look: look(it.row.state, tickets::State::Answered),
        it,
        form,
        errors,
        ui,
    })
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, TicketId)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made(&app, &by, ui, id, (WriteForm::default(), Errors::none())).await?)
}

pub(super) async fn write(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, TicketId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<WriteForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let Some(text) = errors.take("text", TicketText::parse(&form.text)) else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, &by, ui, id, (form, errors)).await?);
    };
    match tickets::write(&app.db, &by, &app.program, (id, &text), now).await {
        Err(WriteError::OneOpen) => {
            errors.say("text", ui.t("tickets-merge-one_open").to_string());
            page_with(StatusCode::CONFLICT, &made(&app, &by, ui, id, (form, errors)).await?)
        }
        done => turned(&app, &by, id, done, "tickets-thread-written"),
    }
}

pub(super) async fn close(
    AsMember(by): AsMember,
    Path((_, id)): Path<(OrgId, TicketId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    turned(&app, &by, id, tickets::close(&app.db, &by, id, now).await, "tickets-thread-closed_now")
}

fn turned(
    app: &App,
    by: &Member,
    id: TicketId,
    done: Result<(), WriteError>,
    words: &'static str,
) -> Result<Response, WebError> {
    match done {
        Ok(()) | Err(WriteError::OneOpen) => {
            Ok(see_other_saying(app, &paths::ticket(by.org(), id), &Flash::new(words)))
        }
        Err(WriteError::Role(needed)) => Err(needed.into()),
        Err(WriteError::NotFound) => Err(WebError::NotFound),
        Err(WriteError::Db(error)) => Err(error.into()),
    }
}
