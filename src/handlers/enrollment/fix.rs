//! `/o/{org}/enrollment/fix/{check}`: the reviewer's question and the company's answer.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::Member;
use crate::domain::ids::OrgId;
use crate::domain::values::Reason as Text;
use crate::domain::verification::{self, AnswerError, CheckKind, CheckView};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/fix.html")]
struct FixPage {
    ui: Ui,
    here: String,
    status: String,
    check: CheckView,
    form: FixForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FixForm {
    answer: String,
}

/// The check, if the company is asked about it.
async fn asked(by: &Member, app: &App, check: &str) -> Result<Option<CheckView>, WebError> {
    let kind = CheckKind::parse(check).ok_or(WebError::NotFound)?;
    let case = verification::case_of(&app.db, by).await?;
    Ok(case.and_then(|case| case.asked().find(|check| check.kind == kind).cloned()))
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Path((_, check)): Path<(OrgId, String)>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    let status = paths::status(by.org());
    let Some(check) = asked(&by, &app, &check).await? else { return Ok(see_other(&status)) };
    let here = paths::fix(by.org(), check.kind.code());
    page(&FixPage { ui, here, status, check, form: FixForm::default(), errors: Errors::none() })
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    Path((_, check)): Path<(OrgId, String)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<FixForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let status = paths::status(by.org());
    let Some(check) = asked(&by, &app, &check).await? else { return Ok(see_other(&status)) };
    let mut errors = Errors::new(ui.words);
    if let Some(text) = errors.take("answer", Text::parse(&form.answer)) {
        return match verification::answer(&app.db, admin, check.kind, &text, now).await {
            Ok(()) => Ok(see_other_saying(&app, &status, &Flash::new("enrollment-fix-sent"))),
            Err(AnswerError::NotAsked) => Ok(see_other(&status)),
            Err(AnswerError::Db(error)) => Err(error.into()),
        };
    }
    let here = paths::fix(by.org(), check.kind.code());
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &FixPage { ui, here, status, check, form, errors })
}
