//! `/o/{org}/partners`: the companies a customer works with, since when, and what they may do.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::Action;
use crate::domain::customers::{self, OwnAgreement, PartnerRow};
use crate::web::extract::{AsCustomer, Now};
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/partners.html")]
struct PartnersPage {
    ui: Ui,
    company: String,
    rows: Vec<(String, PartnerRow)>,
    /// Where it stands with its agreement, and the page of that, for who may see it.
    agreement: Option<(String, OwnAgreement)>,
    /// Where whoever may do so moves to others.
    moving: Option<String>,
}

pub(super) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let rows = customers::partners(&app.db, &by).await?;
    let rows = rows.into_iter().map(|row| (paths::partner(by.org(), row.id), row)).collect();
    let agreement = match by.may(Action::ViewCustomerAgreement) {
        true => Some(customers::own_agreement(&app.db, &by, ui.language, now).await?),
        false => None,
    };
    let agreement = agreement.map(|stands| (paths::own_agreement(by.org()), stands));
    let moving = by.may(Action::RemoveCustomerRelationship).then(|| paths::moving(by.org()));
    page(&PartnersPage { ui, company: by.company().name.clone(), rows, agreement, moving })
}
