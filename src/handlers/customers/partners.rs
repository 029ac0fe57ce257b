//! `/o/{org}/partners`: the companies a customer works with, since when, and what they may do.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::customers::{self, PartnerRow};
use crate::web::extract::AsCustomer;
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/partners.html")]
struct PartnersPage {
    ui: Ui,
    company: String,
    rows: Vec<(String, PartnerRow)>,
}

pub(super) async fn show(AsCustomer(by): AsCustomer, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let rows = customers::partners(&app.db, &by).await?;
    let rows = rows.into_iter().map(|row| (paths::partner(by.org(), row.id), row)).collect();
    page(&PartnersPage { ui, company: by.company().name.clone(), rows })
}
