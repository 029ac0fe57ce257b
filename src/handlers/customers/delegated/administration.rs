//! `/o/{org}/customers/{relationship}/administration`: **Administer** a customer, while delegated access is in
//! force: what is granted until when, and the places where it is used. Rule: nothing leads there before the use
//! is written down.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, AdministerError, Administration, Centre};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::handlers::customers::stop::stop;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Form, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "customers/administration.html")]
struct AdministrationPage {
    ui: Ui,
    seen: Administration,
    to: String,
    back: String,
    /// The place whose use was just written down.
    used: Option<Centre>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct UseForm {
    centre: String,
}

pub(in crate::handlers::customers) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match customers::administration(&app.db, &by, id, ui.language, now).await {
        Ok(seen) => page(&made(ui, org, id, seen, None)),
        Err(error) => refused(&app, &by, ui, id, error).await,
    }
}

fn made(
    ui: Ui,
    org: OrgId,
    id: CustomerRelationshipId,
    seen: Administration,
    used: Option<Centre>,
) -> AdministrationPage {
    AdministrationPage { ui, seen, to: paths::administration(org, id), back: paths::customer(org, id), used }
}

pub(in crate::handlers::customers) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<UseForm>,
) -> Result<Response, WebError> {
    by.require(Action::AdministerOnBehalf)?;
    let used = match customers::use_access(&app.db, &by, id, (&form.centre, ui.language), now).await {
        Ok(used) => Some(used),
        Err(AdministerError::NoCentre) => None,
        Err(error) => return refused(&app, &by, ui, id, error).await,
    };
    let status = if used.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    match customers::administration(&app.db, &by, id, ui.language, now).await {
        Ok(seen) => page_with(status, &made(ui, org, id, seen, used)),
        Err(error) => refused(&app, &by, ui, id, error).await,
    }
}

async fn refused(
    app: &App,
    by: &Member,
    ui: Ui,
    id: CustomerRelationshipId,
    error: AdministerError,
) -> Result<Response, WebError> {
    let org = by.org();
    match error {
        AdministerError::Role(role) => Err(role.into()),
        AdministerError::NotFound | AdministerError::NoCentre => Err(WebError::NotFound),
        AdministerError::Db(error) => Err(error.into()),
        AdministerError::NotAssigned => {
            let names = customers::assigners(&app.db, by).await?.join(", ");
            let words =
                [ui.t("customers-administer-not_assigned"), ui.t("customers-administer-ask").arg("names", names)];
            let (title, label) = (ui.t("customers-administer-stop"), ui.t("customers-access-delegated"));
            stop(ui, &title, &words, paths::access(org, id), &label)
        }
        AdministerError::NoAccess => {
            let (title, words) = (ui.t("customers-administer-stop"), ui.t("customers-administer-no_access"));
            let label = ui.t("customers-access-delegated");
            stop(ui, &title, &[words], paths::access(org, id), &label)
        }
    }
}
