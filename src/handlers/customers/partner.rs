//! `/o/{org}/partners/{relationship}`: one partner of a customer: by which consent, what it may do, and how to
//! change that.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::delegated::bulk::Bulk;
use super::removal::chain;
use crate::domain::actor::{Action, Customer, Role};
use crate::domain::customers::{self, Delegation, DelegationState, PartnerPage, SupportContact};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsCustomer, Now, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/partner.html")]
pub(super) struct ShownPage {
    ui: Ui,
    seen: PartnerPage,
    chain: [String; 3],
    back: String,
    support: Option<SupportContact>,
    delegations: Vec<(String, Delegation)>,
    /// Whether some of it is in force.
    delegated: bool,
    removal: Option<String>,
    access_removal: Option<String>,
    /// Several at once, for who may.
    pub(super) bulk: Option<Bulk>,
    pub(super) errors: Errors,
}

pub(super) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((_, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&partner_page(&app, &by, ui, id, now).await?)
}

pub(super) async fn partner_page(
    app: &App,
    by: &Customer,
    ui: Ui,
    id: CustomerRelationshipId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<ShownPage, WebError> {
    let org = by.org();
    let seen = customers::partner(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    let other = seen.counterpart.as_ref().map(|party| party.name.as_str());
    let chain = chain(&ui, seen.kind, seen.partner.name.clone(), other, by.company().name.clone());
    let in_force = seen.ended.is_none();
    let removal = in_force && by.may(Action::RemoveCustomerRelationship);
    let rows = customers::delegations(&app.db, by, id, now).await?;
    let delegated = rows.iter().any(|row| row.state == DelegationState::Active);
    let access = in_force && (delegated || seen.admin_access_since.is_some()) && by.has(&[Role::GlobalAdmin]);
    let bulk = Bulk::of(paths::own_access_extension(org, id), rows.iter());
    Ok(ShownPage {
        bulk: bulk.filter(|_| by.has(&[Role::GlobalAdmin])),
        errors: Errors::none(),
        chain,
        delegated,
        delegations: rows.into_iter().map(|row| (paths::own_delegation(org, row.id), row)).collect(),
        support: customers::support_contact(&app.db, by, id).await?.filter(|_| in_force),
        back: paths::partners(org),
        removal: removal.then(|| paths::own_removal(org, id)),
        access_removal: access.then(|| paths::access_removal(org, id)),
        ui,
        seen,
    })
}
