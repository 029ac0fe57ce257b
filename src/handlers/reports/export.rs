//! `/o/{org}/reports/export`: one table of a report as a file for a spreadsheet: the rows the page shows, and
//! the rest of them. Rule: no cell is a formula, whatever a company calls itself.

use axum::extract::State;
use axum::response::Response;

use super::show::refused;
use super::table::{self, Wish};
use crate::domain::actor::Action;
use crate::domain::reports::{self, SIGNING_FILE};
use crate::web::csv::Sheet;
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::{App, Ui, WebError};

pub(super) async fn send(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    by.require(Action::ResellerAnalytics)?;
    let most = if wish.table == "signing" { SIGNING_FILE } else { 0 };
    let report = reports::report(&app.db, &by, wish.months(&ui), most, now).await.map_err(refused)?;
    let table = match wish.table.as_str() {
        "weeks" => table::weeks(&ui, &report.weeks),
        "spans" => table::spans(&ui, &report.spans),
        "stuck" => table::stuck(&ui, &report.stuck),
        "signing" => table::signing(&ui, &report.signing),
        _ => table::funnel(&ui, &report),
    };
    let tabs = wish.form == "tsv";
    let mut sheet = if tabs { Sheet::with_tabs(&table.heads) } else { Sheet::of(&table.heads) };
    table.rows.iter().for_each(|row| sheet.row(row));
    Ok(sheet.answer(&format!("{}.{}", table.name, if tabs { "tsv" } else { "csv" })))
}
