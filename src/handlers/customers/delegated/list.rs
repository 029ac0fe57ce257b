//! `/o/{org}/customers/{relationship}/access`: the delegated access a partner asked a customer for.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::bulk::Bulk;
use super::state;
use crate::domain::actor::{Action, Member};
use crate::domain::customers::{self, Delegation, DelegationState};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/delegations.html")]
pub(super) struct ListPage {
    ui: Ui,
    customer: String,
    back: String,
    /// Where it is asked for, for who may.
    ask: Option<String>,
    /// Where it is used, while one is in force.
    administer: Option<String>,
    rows: Vec<(String, Delegation)>,
    /// Several at once, for who may.
    pub(super) bulk: Option<Bulk>,
    pub(super) errors: Errors,
}

pub(in crate::handlers::customers) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&list_page(&app, &by, ui, id, now).await?)
}

pub(super) async fn list_page(
    app: &App,
    by: &Member,
    ui: Ui,
    id: CustomerRelationshipId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<ListPage, WebError> {
    let org = by.org();
    let seen = customers::customer(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let rows = customers::delegations(&app.db, by, id, now).await?;
    let in_force = rows.iter().any(|row| row.state == DelegationState::Active);
    let may_ask = seen.ended.is_none() && by.may(Action::GdapRequestTerminateAutoextend);
    let may_use = seen.ended.is_none() && in_force && by.may(Action::AdministerOnBehalf);
    let bulk = Bulk::of(paths::access_extension(org, id), rows.iter()).filter(|_| may_ask);
    Ok(ListPage {
        customer: seen.customer.name,
        back: paths::customer(org, id),
        ask: may_ask.then(|| paths::access_new(org, id)),
        administer: may_use.then(|| paths::administration(org, id)),
        bulk,
        errors: Errors::none(),
        rows: rows.into_iter().map(|row| (paths::delegation(org, row.id), row)).collect(),
        ui,
    })
}
