//! `/o/{org}/customers/{relationship}`: one customer, as its partner sees it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::Action;
use crate::domain::customers::{self, CustomerPage, PartnerKind};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsMember, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/detail.html")]
struct DetailPage {
    ui: Ui,
    back: String,
    seen: CustomerPage,
    you: &'static str,
    provider: String,
    reseller: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, relationship)): Path<(OrgId, CustomerRelationshipId)>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = customers::customer(&app.db, &by, relationship).await?.ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let own = by.company().name.clone();
    let other = seen.counterpart.as_ref().map_or_else(|| ui.t("common-none").to_string(), |party| party.name.clone());
    let (provider, reseller) = match seen.side {
        PartnerKind::Provider => (own, other),
        PartnerKind::Reseller => (other, own),
    };
    page(&DetailPage { you: seen.side.code(), back: paths::customers(org), ui, seen, provider, reseller })
}
