//! `/admin/reviews/{case}/messages`: the thread of a case, for the reviewer.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Reviewer;
use crate::domain::ids::CaseId;
use crate::domain::values::Reason as Text;
use crate::domain::verification::{self, CaseView, WriteError};
use crate::web::extract::{AsReviewer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "verification/messages.html")]
struct MessagesPage {
    ui: Ui,
    here: String,
    back: String,
    company: String,
    case: CaseView,
    open: bool,
    /// The reviewer works for the company.
    own: bool,
    message: String,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MessageForm {
    message_text: String,
}

async fn made(
    (by, app, ui): (&Reviewer, &App, Ui),
    case: CaseId,
    (message, errors): (String, Errors),
    now: Now,
) -> Result<MessagesPage, WebError> {
    let review = verification::review(&app.db, by, case).await?.ok_or(WebError::NotFound)?;
    let (here, back, open) = (paths::review_messages(case), paths::review(case), review.case.may_write(now.0));
    let own = by.member(review.case.org).is_some();
    Ok(MessagesPage { ui, here, back, company: review.company, case: review.case, open, own, message, errors })
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    now: Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&made((&by, &app, ui), case, (String::new(), Errors::none()), now).await?)
}

pub(super) async fn submit(
    AsReviewer(by): AsReviewer,
    Path(case): Path<CaseId>,
    ui: Ui,
    now: Now,
    State(app): State<App>,
    Form(form): Form<MessageForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let Some(text) = errors.take("message_text", Text::parse(&form.message_text)) else {
        let page = made((&by, &app, ui), case, (form.message_text, errors), now).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    match verification::write_to_company(&app.db, &by, case, &text, now.0).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::review_messages(case), &Flash::new("verification-thread-sent"))),
        Err(WriteError::Closed | WriteError::OwnCompany) => {
            let page = made((&by, &app, ui), case, (form.message_text, errors), now).await?;
            page_with(StatusCode::CONFLICT, &page)
        }
        Err(WriteError::NotFound) => Err(WebError::NotFound),
        Err(WriteError::Db(error)) => Err(error.into()),
    }
}
