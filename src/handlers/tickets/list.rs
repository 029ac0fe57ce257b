//! `/o/{org}/tickets`: **Help requests** of a company.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::look;
use crate::domain::actor::Action;
use crate::domain::tickets::{self, Row};
use crate::web::extract::AsMember;
use crate::web::paths::{organizations, tickets as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "tickets/list.html")]
struct ListPage {
    ui: Ui,
    settings: String,
    new: String,
    /// Asks to merge accounts, for who may.
    merge: String,
    rows: Vec<(Row, String, &'static str)>,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.require(Action::OpenPartnerTicket)?;
    let rows = tickets::list(&app.db, &by).await?;
    let row = |row: Row| {
        let (to, look) = (paths::ticket(by.org(), row.id), look(row.state, tickets::State::Answered));
        (row, to, look)
    };
    page(&ListPage {
        settings: organizations::settings(by.org()),
        new: paths::new(by.org()),
        merge: if by.may(Action::MergeAccounts) { paths::merge(by.org()) } else { String::new() },
        rows: rows.into_iter().map(row).collect(),
        ui,
    })
}
