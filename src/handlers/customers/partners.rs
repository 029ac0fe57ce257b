//! `/o/{org}/partners`: the customer's ledger: the companies it works with, since when, by which consent, what they
//! may do until when, what was used last, and how those that ended did.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::Action;
use crate::domain::customers::{self, LedgerEntry, OwnAgreement};
use crate::domain::ids::OrgId;
use crate::web::extract::{AsCustomer, Now, Query};
use crate::web::paths::customers as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/partners.html")]
struct PartnersPage {
    ui: Ui,
    company: String,
    rows: Vec<Line>,
    /// The addresses of those in force and of all, where there are more than a few, and which of them is shown.
    filter: Option<(String, String, bool)>,
    /// Where it stands with its agreement, and the page of that, for who may see it.
    agreement: Option<(String, OwnAgreement)>,
    /// Where whoever may do so moves to others.
    moving: Option<String>,
}

/// One partner with the addresses of what is said of it.
struct Line {
    href: String,
    receipt: Option<String>,
    /// The addresses of its delegated access, in its order.
    delegated: Vec<String>,
    row: LedgerEntry,
}

impl Line {
    fn of(org: OrgId, row: LedgerEntry) -> Self {
        Self {
            href: paths::partner(org, row.id),
            receipt: row.receipt.map(paths::done),
            delegated: row.delegated.iter().map(|it| paths::own_delegation(org, it.id)).collect(),
            row,
        }
    }
}

/// Which partners are wanted; anything but `all` means those in force.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    show: String,
}

pub(super) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let ledger = customers::ledger(&app.db, &by, asked.show == "all", now).await?;
    let at = paths::partners(by.org());
    let filter = (ledger.all > ledger.entries.len() || asked.show == "all")
        .then(|| (at.clone(), format!("{at}?show=all"), ledger.with_ended));
    let rows = ledger.entries.into_iter().map(|row| Line::of(by.org(), row)).collect();
    let agreement = match by.may(Action::ViewCustomerAgreement) {
        true => Some(customers::own_agreement(&app.db, &by, ui.language, now).await?),
        false => None,
    };
    let agreement = agreement.map(|stands| (paths::own_agreement(by.org()), stands));
    let moving = by.may(Action::RemoveCustomerRelationship).then(|| paths::moving(by.org()));
    page(&PartnersPage { ui, company: by.company().name.clone(), rows, filter, agreement, moving })
}
