//! `/o/{org}/enrollment/check`: every answer once more, and **Enroll now**.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::conflict::shown;
use super::section::refused;
use super::tasks::NoFields;
use super::{elsewhere, path_of, sent_already};
use crate::domain::enrollment::{self, Page, Section, SubmitError};
use crate::handlers::answers::{Answer, answers};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/check.html")]
struct CheckPage {
    ui: Ui,
    submission: String,
    tasks: String,
    country: String,
    sections: Vec<Part>,
}

struct Part {
    key: String,
    change: String,
    legal: bool,
    rows: Vec<Answer>,
}

impl Part {
    /// Where an answer is changed: at its field.
    fn to(&self, field: &str) -> String {
        format!("{}#{field}", self.change)
    }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Check) {
        return Ok(sent_already(&path, application.as_ref(), by.org()));
    }
    let Some(application) = application else { return Ok(see_other(&paths::tasks(by.org()))) };
    let country = by.company().country.clone();
    let part = |section: &Section| Part {
        key: format!("enrollment-section-{}", section.code()),
        change: path_of(by.org(), Page::Section(*section)),
        legal: *section == Section::Legal,
        rows: answers(&ui, *section, &country, |field| shown(application.typed(*section), field)),
    };
    let sections = application.sections().iter().map(part).collect();
    let (submission, tasks) = (paths::submission(by.org()), paths::tasks(by.org()));
    page(&CheckPage { submission, tasks, country: country.clone(), sections, ui })
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    match enrollment::submit(&app.db, by.global_admin()?, &app.program, now).await {
        Ok(_) | Err(SubmitError::AlreadySent) => Ok(see_other(&paths::submitted(by.org()))),
        Err(SubmitError::Alike) => Ok(see_other(&paths::alike(by.org()))),
        Err(SubmitError::Incomplete) => {
            Ok(see_other_saying(&app, &paths::tasks(by.org()), &Flash::new("enrollment-not_complete")))
        }
        Err(SubmitError::Closed) => Ok(see_other(&paths::tasks(by.org()))),
        Err(SubmitError::Wrong(section, faults)) => refused(&by, ui, &app, section, &faults).await,
        Err(SubmitError::Db(error)) => Err(error.into()),
    }
}
