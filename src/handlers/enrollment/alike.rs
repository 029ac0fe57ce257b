//! `/o/{org}/enrollment/known-company`: a company in the program looks like this one. It is not named; its global
//! admins can be asked, and a shared name or domain may be gone on from.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::tasks::NoFields;
use super::{elsewhere, path_of, path_of_question, sent_already};
use crate::domain::enrollment::{self, Alike, AlikeError, Page, SaveError, Section, next_page};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/alike.html")]
struct AlikePage {
    ui: Ui,
    /// What both have in common.
    alike: Vec<Alike>,
    may_go_on: bool,
    request: String,
    continuation: String,
    legal: String,
    tasks: String,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Alike) {
        return Ok(sent_already(&path, application.as_ref(), by.org()));
    }
    let alike = enrollment::alike(&app.db, &by).await?;
    if alike.is_empty() {
        return Ok(see_other(&paths::tasks(by.org())));
    }
    page(&AlikePage {
        may_go_on: !alike.iter().any(|a| a.blocks()),
        alike,
        request: paths::alike_request(by.org()),
        continuation: paths::alike_continuation(by.org()),
        legal: path_of(by.org(), Page::Section(Section::Legal)),
        tasks: paths::tasks(by.org()),
        ui,
    })
}

pub(super) async fn ask(
    AsMember(by): AsMember,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let tasks = paths::tasks(by.org());
    match enrollment::ask_to_join(&app.db, by.global_admin()?, now).await {
        Ok(()) => Ok(see_other_saying(&app, &paths::alike(by.org()), &Flash::new("enrollment-alike-asked"))),
        Err(AlikeError::Nobody) => Ok(see_other(&tasks)),
        Err(AlikeError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn go_on(
    AsMember(by): AsMember,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let org = by.org();
    match enrollment::go_on(&app.db, by.global_admin()?, now).await {
        Ok(saved) => Ok(see_other(&path_of(org, next_page(saved.sections(), &saved.completed)))),
        Err(SaveError::Asks(question)) => Ok(see_other(&path_of_question(org, question))),
        Err(SaveError::Wrong(_) | SaveError::Stale(_)) => Ok(see_other(&paths::legal_profile(org))),
        Err(SaveError::Closed) => Ok(see_other(&paths::tasks(org))),
        Err(SaveError::Db(error)) => Err(error.into()),
    }
}
