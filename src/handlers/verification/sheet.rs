//! Rows as a file for spreadsheets: comma-separated, UTF-8 with its mark.
//! Rule: nothing a company typed is taken for a formula; a cell that begins like one gets an apostrophe.

use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::web::file::OTHER;

/// A file being written.
pub(super) struct Sheet(String);

impl Sheet {
    /// One with these columns.
    pub(super) fn of<T: AsRef<str>>(columns: impl IntoIterator<Item = T>) -> Self {
        let mut sheet = Self("\u{feff}".to_owned());
        sheet.row(columns);
        sheet
    }

    /// Adds a row.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        let cells: Vec<String> = cells.into_iter().map(|cell| quoted(cell.as_ref())).collect();
        self.0.push_str(&cells.join(","));
        self.0.push_str("\r\n");
    }

    /// The file as an answer, under a name.
    pub(super) fn answer(self, name: &str) -> Response {
        let kept = format!("attachment; filename=\"{name}.csv\"");
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (header::CONTENT_SECURITY_POLICY, OTHER.to_owned()),
            (header::CONTENT_DISPOSITION, kept),
        ];
        (headers, self.0).into_response()
    }
}

/// A cell in quotes, without power over a spreadsheet.
fn quoted(cell: &str) -> String {
    let formula =
        cell.trim_start_matches(char::is_whitespace).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let formula = formula || cell.starts_with(['\t', '\r', '\n']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+1", "\"'=1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("-2", "\"'-2\""),
            (" +39", "\"' +39\""),
            ("\t=1", "\"'\t=1\""),
            ("say \"hi\", all", "\"say \"\"hi\"\", all\""),
            ("Cantina", "\"Cantina\""),
        ] {
            assert_eq!(quoted(cell), written);
        }
    }
}
