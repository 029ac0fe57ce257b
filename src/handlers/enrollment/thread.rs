//! `/o/{org}/enrollment/messages`: what company and reviewer write to each other. A message is no answer to a question
//! and no appeal, and the page says so.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Member, Role};
use crate::domain::values::Reason as Text;
use crate::domain::verification::{self, CaseView, WriteError};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/messages.html")]
struct MessagesPage {
    ui: Ui,
    here: String,
    status: String,
    case: CaseView,
    /// Whether anybody writes here at all, and whether this person does.
    open: bool,
    can_act: bool,
    helpers: Vec<(String, String)>,
    message: String,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MessageForm {
    message_text: String,
}

async fn made(
    by: &Member,
    app: &App,
    ui: Ui,
    case: CaseView,
    (message, errors): (String, Errors),
    now: Now,
) -> Result<MessagesPage, WebError> {
    let can_act = by.has(&[Role::GlobalAdmin]);
    let helpers = if can_act { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    let (here, status, open) = (paths::messages(by.org()), paths::status(by.org()), case.may_write(now.0));
    Ok(MessagesPage { ui, here, status, case, open, can_act, helpers, message, errors })
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    now: Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let Some(case) = verification::case_of(&app.db, &by).await? else {
        return Ok(see_other(&paths::status(by.org())));
    };
    page(&made(&by, &app, ui, case, (String::new(), Errors::none()), now).await?)
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    now: Now,
    State(app): State<App>,
    Form(form): Form<MessageForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let case = verification::case_of(&app.db, &by).await?.ok_or(WebError::NotFound)?;
    let mut errors = Errors::new(ui.words);
    let Some(text) = errors.take("message_text", Text::parse(&form.message_text)) else {
        let page = made(&by, &app, ui, case, (form.message_text, errors), now).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    match verification::write_to_reviewer(&app.db, admin, &text, now.0).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::messages(by.org()), &Flash::new("enrollment-messages-sent"))),
        Err(WriteError::Closed) => {
            let page = made(&by, &app, ui, case, (form.message_text, errors), now).await?;
            page_with(StatusCode::CONFLICT, &page)
        }
        Err(WriteError::NotFound) => Err(WebError::NotFound),
        Err(WriteError::Db(error)) => Err(error.into()),
    }
}
