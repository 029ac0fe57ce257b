//! A customer takes a partner's administrator access away: what stops, what goes on, and doing it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::removal::{ended, refused};
use super::stop::stop;
use crate::domain::actor::Role;
use crate::domain::customers::{self, DelegationState, EndError};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsCustomer, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "customers/partner_access.html")]
struct AccessPage {
    ui: Ui,
    partner: String,
    to: String,
    back: String,
    errors: Errors,
}

/// A form without fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn ask(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = customers::partner(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    by.require(&[Role::GlobalAdmin])?;
    by.person().recent(now)?;
    let back = paths::partner(org, id);
    let rows = customers::delegations(&app.db, &by, id, now).await?;
    let delegated = rows.iter().any(|row| row.state == DelegationState::Active);
    if seen.admin_access_since.is_none() && !delegated {
        return nothing_there(ui, back);
    }
    let to = paths::access_removal(org, id);
    page(&AccessPage { ui, partner: seen.partner.name, to, back, errors: Errors::none() })
}

pub(super) async fn submit(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    by.require(&[Role::GlobalAdmin])?;
    by.person().recent(now)?;
    let back = paths::partner(org, id);
    match customers::remove_access(&app.db, &by, id, now).await {
        Ok(()) => Ok(see_other_saying(&app, &back, &Flash::new("customers-access-removed"))),
        Err(EndError::NoAccess) => nothing_there(ui, back),
        Err(EndError::AlreadyEnded { at, name }) => ended(&ui, at, &name, back),
        Err(error) => Err(refused(error)),
    }
}

fn nothing_there(ui: Ui, back: String) -> Result<Response, WebError> {
    let (title, words) = (ui.t("customers-access-none-title"), ui.t("customers-access-none-body"));
    let next = ui.t("customers-removal-see");
    stop(ui, &title, &[words], back, &next)
}
