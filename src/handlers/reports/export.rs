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
    Ok(file(&table, wish.form == "tsv"))
}

fn file(table: &Table, tabs: bool) -> Response {
    let mut text = String::from("\u{feff}");
    for row in std::iter::once(&table.heads).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|cell| if tabs { plain(cell) } else { quoted(cell) }).collect();
        text.push_str(&cells.join(if tabs { "\t" } else { "," }));
        text.push_str("\r\n");
    }
    let (kind, ending) = if tabs { ("text/tab-separated-values", "tsv") } else { ("text/csv", "csv") };
    let mut answer = Response::new(Body::from(text));
    let headers = answer.headers_mut();
    if let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8")) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(OTHER));
    if let Ok(name) = HeaderValue::try_from(format!("attachment; filename=\"{}.{ending}\"", table.name)) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    answer
}

/// Whether a spreadsheet would take a cell for a formula; then it begins with an apostrophe.
fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'])
}

/// A cell between tabs: without any of its own, and on one line.
fn plain(cell: &str) -> String {
    let cell: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if is_formula(&cell) { format!("'{cell}") } else { cell }
}

/// A cell in quotation marks; what a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    format!("\"{}{}\"", if is_formula(cell) { "'" } else { "" }, cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{plain, quoted};

    #[test]
    fn a_cell_between_tabs_has_no_tab_and_no_line_end_of_its_own_and_is_never_a_formula() {
        assert_eq!(plain("Rossi\t\"Nuvola\"\r\nS.r.l."), "Rossi \"Nuvola\"  S.r.l.");
        assert_eq!(plain("\t=1+1"), "' =1+1");
    }

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        assert_eq!(quoted("Rossi \"Nuvola\", S.r.l."), "\"Rossi \"\"Nuvola\"\", S.r.l.\"");
        assert_eq!(quoted(" =1+1"), "\"' =1+1\"");
        assert_eq!(quoted("＠x"), "\"'＠x\"");
    }
}
