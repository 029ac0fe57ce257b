//! `POST /admin/reviews/{case}/reply`: a reviewer writes to the company in the thread of its case.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::case::{TypedIn, made};
use super::decision::{DecisionForm, stopped};
use crate::domain::ids::CaseId;
use crate::domain::values::Message;
use crate::domain::verification::{self, CheckKind};
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ReplyForm {
    pub(super) reply: String,
}

pub(super) async fn send(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ReplyForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let message = Message::parse(&form.reply).map_err(|fault| errors.add_as("reply", "message", &fault, None));
    let Ok(message) = message else {
        let typed = TypedIn { reply: form, ..TypedIn::default() };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, ui, &by, case, typed, errors).await?);
    };
    match verification::reply(&app.db, &by, case, &message, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::review(case), &Flash::new("verification-reply-sent"))),
        Err(error) => {
            let typed = DecisionForm { message: form.reply, ..DecisionForm::default() };
            stopped(ui, case, error, &typed.kept_for(CheckKind::Business))
        }
    }
}
