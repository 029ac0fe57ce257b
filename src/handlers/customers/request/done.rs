//! `/requests/{id}/done`: the receipt, for the company that accepted.

use askama::Template;
use axum::response::Response;

use super::{Caller, Found, closed};
use crate::domain::customers::{self, PartnerKind, Receipt, Viewer};
use crate::domain::ids::CustomerInvitationId;
use crate::web::extract::Path;
use crate::web::paths::customers as paths;
use crate::web::{Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "customers/request_done.html")]
struct DonePage {
    ui: Ui,
    kept: Receipt,
    provider: String,
    open: &'static str,
    partners: String,
}

pub(in crate::handlers::customers) async fn show(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
) -> Result<Response, WebError> {
    let db = &caller.app.db;
    let mut receipt = None;
    if let Some(person) = &caller.person {
        receipt = customers::receipt(db, Viewer::Person(person), id).await?;
    }
    if let (None, Some(proven)) = (&receipt, caller.proven(id)) {
        receipt = customers::receipt(db, Viewer::Proven(&proven), id).await?;
    }
    match receipt {
        Some(receipt) => page(&done_page(caller.ui, receipt)),
        None if caller.link(id).is_none() => closed::lost(&caller),
        None => match caller.find(id).await? {
            Found::Other(page) => Ok(page),
            Found::Open(..) => Ok(see_other(&paths::request(id))),
        },
    }
}

fn done_page(ui: Ui, receipt: Receipt) -> DonePage {
    DonePage {
        provider: receipt.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        open: if receipt.accepted.include(PartnerKind::Reseller) { "" } else { "customer" },
        partners: paths::partners(receipt.customer),
        ui,
        kept: receipt,
    }
}
