//! `/o/{org}/enrollment/appeal`: the appeal against a rejection, with the count of those that are left.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Member;
use crate::domain::values::Reason as Text;
use crate::domain::verification::{self, AppealError, CaseView};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/appeal.html")]
struct AppealPage {
    ui: Ui,
    here: String,
    back: String,
    messages: String,
    case: CaseView,
    /// Why nothing was appealed, as a key.
    refused: &'static str,
    appeal: String,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AppealForm {
    appeal: String,
}

async fn case(by: &Member, app: &App) -> Result<CaseView, WebError> {
    verification::case_of(&app.db, by).await?.ok_or(WebError::NotFound)
}

fn made(ui: Ui, by: &Member, case: CaseView, refused: &'static str, (appeal, errors): (String, Errors)) -> AppealPage {
    let back = if refused.is_empty() { paths::rejection(by.org()) } else { paths::status(by.org()) };
    let (here, messages) = (paths::appeal(by.org()), paths::messages(by.org()));
    AppealPage { ui, here, back, messages, case, refused, appeal, errors }
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    let rejected = verification::case_of(&app.db, &by).await?.filter(|case| case.may_appeal(now));
    let Some(case) = rejected else {
        return Ok(see_other(&paths::status(by.org())));
    };
    page(&made(ui, &by, case, "", (String::new(), Errors::none())))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AppealForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let mut errors = Errors::new(ui.words);
    let Some(text) = errors.take("appeal", Text::parse(&form.appeal)) else {
        let page = made(ui, &by, case(&by, &app).await?, "", (form.appeal, errors));
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let refused = match verification::appeal(&app.db, admin, &text, &app.program, now).await {
        Ok(left) => {
            let flash = Flash::new("enrollment-appeal-sent").with("left", left.to_string());
            return Ok(see_other_saying(&app, &paths::status(by.org()), &flash));
        }
        Err(AppealError::NotRejected) => "enrollment-appeal-not_rejected",
        Err(AppealError::NoneLeft) => "enrollment-appeal-none_left",
        Err(AppealError::Late) => "enrollment-appeal-late",
        Err(AppealError::OtherApplication) => "enrollment-appeal-other",
        Err(AppealError::Db(error)) => return Err(error.into()),
    };
    let page = made(ui, &by, case(&by, &app).await?, refused, (form.appeal, errors));
    page_with(StatusCode::CONFLICT, &page)
}
