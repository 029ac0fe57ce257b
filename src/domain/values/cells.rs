//! Lines of a table as a file: what RFC 4180 wants, and no cell that a spreadsheet would run.

use std::borrow::Cow;

/// Tells spreadsheets that the file is UTF-8.
pub const MARK: &[u8] = "\u{feff}".as_bytes();

/// Lines as RFC 4180 wants them.
#[must_use]
pub fn lines_of<'a>(lines: impl IntoIterator<Item = Vec<&'a str>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for line in lines {
        let cells = line.iter().map(|cell| harmless(cell));
        if writer.write_record(cells.map(|cell| cell.into_owned().into_bytes())).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// The cell with an apostrophe before what a spreadsheet would take for a formula (security T28).
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    const FORMULA: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    let starts = |text: &str| text.starts_with(FORMULA);
    if starts(cell) || starts(cell.trim_start()) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_be_a_formula_gets_an_apostrophe() {
        for cell in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\0", "＝1", "＋1", "－1", "＠x", "  =1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "Rossi & Figli", "a=b", "(=1)", "–"] {
            assert_eq!(harmless(cell), cell);
        }
    }

    #[test]
    fn lines_end_as_the_rfc_wants_and_cells_are_quoted_where_they_must_be() {
        let lines = lines_of([vec!["a", "b \"c\", d", "e\nf"], vec!["=x", "", "y"]]);
        assert_eq!(String::from_utf8(lines).unwrap(), "a,\"b \"\"c\"\", d\",\"e\nf\"\r\n'=x,,y\r\n");
    }
}
