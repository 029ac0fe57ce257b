//! `/o/{org}/reports/export`: one table of a report as a file for a spreadsheet: the rows the page shows, and
//! the rest of them. Rule: no cell is a formula, whatever a company calls itself.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::Response;

use super::show::refused;
use super::table::{self, Table, Wish};
use crate::domain::actor::Action;
use crate::domain::reports::{self, SIGNING_FILE};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::file::OTHER;
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
        "signing" => table::signing(&ui, &report.signing),
        _ => table::funnel(&ui, &report),
    };
    Ok(file(&table))
}

fn file(table: &Table) -> Response {
    let mut text = String::from("\u{feff}");
    for row in std::iter::once(&table.heads).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    let mut answer = Response::new(Body::from(text));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(OTHER));
    if let Ok(name) = HeaderValue::try_from(format!("attachment; filename=\"{}.csv\"", table.name)) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    answer
}

/// A cell in quotation marks; what a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        assert_eq!(quoted("Rossi \"Nuvola\", S.r.l."), "\"Rossi \"\"Nuvola\"\", S.r.l.\"");
        assert_eq!(quoted(" =1+1"), "\"' =1+1\"");
        assert_eq!(quoted("＠x"), "\"'＠x\"");
    }
}
