//! `/o/{org}/enrollment/withdrawal`: what it means, then the act.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::elsewhere;
use super::tasks::NoFields;
use crate::domain::enrollment::{self, Page, WithdrawError};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/withdrawal.html")]
struct WithdrawalPage {
    ui: Ui,
    here: String,
    tasks: String,
    reference: String,
    errors: Errors,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Withdrawal) {
        return Ok(see_other(&path));
    }
    let reference = application.and_then(|a| a.reference).unwrap_or_default();
    let (here, tasks) = (paths::withdrawal(by.org()), paths::tasks(by.org()));
    page(&WithdrawalPage { ui, here, tasks, reference, errors: Errors::none() })
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let tasks = paths::tasks(by.org());
    match enrollment::withdraw(&app.db, by.global_admin()?, now).await {
        Ok(()) => Ok(see_other_saying(&app, &tasks, &Flash::new("enrollment-withdrawal-done"))),
        Err(WithdrawError::Closed) => Ok(see_other(&tasks)),
        Err(WithdrawError::Db(error)) => Err(error.into()),
    }
}
