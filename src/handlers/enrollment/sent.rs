//! `/o/{org}/enrollment/submitted`: the reference, whom we wrote to, what comes next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::elsewhere;
use crate::domain::enrollment::{self, Page};
use crate::domain::verification;
use crate::web::extract::{AsMember, Query};
use crate::web::paths::enrollment as paths;
use crate::web::{App, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "enrollment/submitted.html")]
struct SubmittedPage {
    ui: Ui,
    /// Whether to say that it was sent before.
    already: bool,
    reference: String,
    address: String,
    sent_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    status: String,
}

/// Whether somebody came back to the draft.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Came {
    already: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    Query(came): Query<Came>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Submitted) {
        return Ok(see_other(&path));
    }
    // The short way ends at once: there is no case to wait for.
    if application.as_ref().is_some_and(|a| a.support_only) {
        return Ok(see_other(&paths::tasks(by.org())));
    }
    let case = verification::case_of(&app.db, &by).await?;
    let (Some(application), Some(case)) = (application, case) else { return Err(WebError::NotFound) };
    page(&SubmittedPage {
        ui,
        already: !came.already.is_empty(),
        reference: case.reference,
        address: application.contact.get("work_email").to_owned(),
        sent_at: case.opened_at,
        due_at: case.due_at,
        status: paths::status(by.org()),
    })
}
