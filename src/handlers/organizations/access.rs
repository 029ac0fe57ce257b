//! `/o/{org}/settings/users/requests/{request}`: somebody asks for a place in the company; a global admin decides.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::ids::RequestId;
use crate::domain::organizations::{self, AccessError, AccessRequest};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::organizations as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/access.html")]
struct AccessPage {
    ui: Ui,
    users: String,
    acceptance: String,
    decline: String,
    company: String,
    request: AccessRequest,
}

/// The button alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DecisionForm {}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(crate::domain::ids::OrgId, RequestId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.global_admin()?;
    let request = organizations::access_request(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    if request.decided.is_none() {
        by.person().fresh(now)?;
    }
    page(&AccessPage {
        ui,
        users: paths::users(org),
        acceptance: paths::access_acceptance(org, id),
        decline: paths::access_decline(org, id),
        company: by.company().name.clone(),
        request,
    })
}

pub(super) async fn accept(
    AsMember(by): AsMember,
    Path((_, id)): Path<(String, RequestId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(DecisionForm {}): Form<DecisionForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    by.person().fresh(now)?;
    let done = organizations::grant_access(&app.db, &admin, id, now).await;
    answer(&app, done, &paths::access_request(by.org(), id), &paths::users(by.org()), "organizations-access-granted")
}

pub(super) async fn decline(
    AsMember(by): AsMember,
    Path((_, id)): Path<(String, RequestId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(DecisionForm {}): Form<DecisionForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    by.person().fresh(now)?;
    let done = organizations::decline_access(&app.db, &admin, id, now).await;
    answer(&app, done, &paths::access_request(by.org(), id), &paths::users(by.org()), "organizations-access-declined")
}

fn answer(
    app: &App,
    done: Result<(), AccessError>,
    request: &str,
    users: &str,
    said: &'static str,
) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok(see_other_saying(app, users, &Flash::new(said))),
        // The page says who was faster.
        Err(AccessError::Decided) => Ok(see_other(request)),
        Err(AccessError::NotFound) => Err(WebError::NotFound),
        Err(AccessError::Db(error)) => Err(error.into()),
    }
}
