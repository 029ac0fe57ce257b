//! From bytes to lines of cells: encodings, delimiters, heads, line numbers as an editor counts them.
//! Rule: a file that cannot be split into lines for sure is refused as a whole, and the refusal says what to do;
//! what is wrong in one line only is the matter of `read.rs`.

use super::model::Column;
use crate::domain::values::fold;

/// The largest file, in bytes.
pub const LARGEST: usize = 5 << 20;
/// Most lines.
pub const ROWS: usize = 10_000;
/// Most columns.
const COLUMNS: usize = 50;

/// Why a file is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// Nothing in it but heads.
    #[error("the file has no lines")]
    Empty,
    /// Not text, or text in two bytes a letter.
    #[error("the file is no text in UTF-8 or Windows-1252")]
    Kind,
    /// A quotation mark that opens in this line is never closed.
    #[error("the quotation mark of line {0} is never closed")]
    Quote(u64),
    /// More columns than anybody needs.
    #[error("the file has more than {0} columns")]
    Columns(usize),
    /// The first line does not name the columns.
    #[error("the first line does not name company and email")]
    Heads,
    /// A column is named twice.
    #[error("the column {0} stands twice")]
    Twice(String),
    /// Too many lines.
    #[error("the file has more than {0} lines")]
    Rows(usize),
}

/// A file split into cells.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The heads as they were handed in.
    pub(super) heads: Vec<String>,
    /// Which column stands where.
    pub(super) places: Vec<Option<Column>>,
    pub(super) lines: Vec<Cells>,
}

/// One line of it.
#[derive(Debug)]
pub(super) struct Cells {
    pub(super) number: i32,
    pub(super) cells: Vec<String>,
}

/// Splits a file.
///
/// # Errors
/// See [`FileFault`].
pub(super) fn split(bytes: &[u8]) -> Result<Sheet, FileFault> {
    let text = decoded(bytes)?;
    let (text, skipped) = without_hint(&text);
    let first = text.find(|c: char| !c.is_whitespace()).ok_or(FileFault::Empty)?;
    let line_end = text[first..].find('\n').map_or(text.len(), |at| first + at);
    let head = &text[first..line_end];
    let delimiter = delimiter_of(head).ok_or(FileFault::Heads)?;
    if let Some(line) = open_quote(text, delimiter) {
        return Err(FileFault::Quote(line + skipped));
    }
    let (heads, places) = columns(head, delimiter)?;
    let lines = lines_of(text, line_end, delimiter, skipped)?;
    if lines.is_empty() {
        return Err(FileFault::Empty);
    }
    Ok(Sheet { heads, places, lines })
}

fn decoded(bytes: &[u8]) -> Result<String, FileFault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) {
        return Err(FileFault::Kind);
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    };
    // Line ends of old Macs: nothing else in the file ends a line.
    Ok(if text.contains('\n') { text } else { text.replace('\r', "\n") })
}

/// Spreadsheets may say the delimiter in a line of its own. Says how many lines were left out.
fn without_hint(text: &str) -> (&str, u64) {
    match text.split_once('\n') {
        Some((line, rest))
            if line.to_ascii_lowercase().trim_end().strip_prefix("sep=").is_some_and(|d| d.len() == 1) =>
        {
            (rest, 1)
        }
        _ => (text, 0),
    }
}

/// The delimiter under which the first line names what must be named.
fn delimiter_of(head: &str) -> Option<u8> {
    [b',', b';', b'\t'].into_iter().find(|delimiter| {
        let known: Vec<_> = record(head, *delimiter).iter().filter_map(|name| column_named(name)).collect();
        known.contains(&Column::Company) && known.contains(&Column::Address)
    })
}

fn columns(head: &str, delimiter: u8) -> Result<(Vec<String>, Vec<Option<Column>>), FileFault> {
    let heads = record(head, delimiter);
    if heads.len() > COLUMNS {
        return Err(FileFault::Columns(COLUMNS));
    }
    let places: Vec<Option<Column>> = heads.iter().map(|name| column_named(name)).collect();
    for (at, place) in places.iter().enumerate() {
        if place.is_some() && places[..at].contains(place) {
            return Err(FileFault::Twice(heads[at].chars().take(40).collect()));
        }
    }
    Ok((heads, places))
}

fn column_named(name: &str) -> Option<Column> {
    match fold(name.trim_start_matches('\'')).as_str() {
        "company" | "company name" | "azienda" | "nome azienda" | "nome dell'azienda" | "ragione sociale" => {
            Some(Column::Company)
        }
        "email" | "e-mail" | "mail" | "email address" | "address" | "indirizzo" | "indirizzo e-mail"
        | "indirizzo email" | "posta elettronica" => Some(Column::Address),
        "language" | "lingua" => Some(Column::Language),
        "note" | "nota" | "message" | "messaggio" => Some(Column::Note),
        "days" | "giorni" | "lifetime" | "durata" => Some(Column::Life),
        _ => None,
    }
}

fn record(line: &str, delimiter: u8) -> Vec<String> {
    let mut reader = reader(line, delimiter);
    let first = reader.records().next().and_then(Result::ok);
    first.map(|record| record.iter().map(|cell| cell.trim().to_owned()).collect()).unwrap_or_default()
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

fn lines_of(text: &str, from: usize, delimiter: u8, skipped: u64) -> Result<Vec<Cells>, FileFault> {
    let body = &text[from..];
    let mut number = 1 + skipped + breaks(&text[..from]);
    let (mut counted, mut lines) = (0, Vec::new());
    for record in reader(body, delimiter).records() {
        let record = record.map_err(|_| FileFault::Kind)?;
        let start = record.position().map_or(counted, |at| usize::try_from(at.byte()).unwrap_or(counted));
        // The position may still be before the line ends that came first.
        let start = start + body[start..].bytes().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        number += breaks(&body[counted..start]);
        counted = start;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() > COLUMNS {
            return Err(FileFault::Columns(COLUMNS));
        }
        if lines.len() == ROWS {
            return Err(FileFault::Rows(ROWS));
        }
        let cells = record.iter().map(str::to_owned).collect();
        lines.push(Cells { number: i32::try_from(number).unwrap_or(i32::MAX), cells });
    }
    Ok(lines)
}

fn breaks(text: &str) -> u64 {
    text.bytes().map(|b| u64::from(b == b'\n')).sum()
}

/// The line in which a quotation mark opens that nothing closes: everything behind it would be one cell.
fn open_quote(text: &str, delimiter: u8) -> Option<u64> {
    let (mut line, mut opened, mut at_start, mut quoted) = (1, 0, true, false);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += u64::from(byte == b'\n');
        if quoted {
            quoted = byte != b'"' || bytes.next_if_eq(&b'"').is_some();
            continue;
        }
        if byte == b'"' && at_start {
            (quoted, opened) = (true, line);
        }
        at_start = byte == delimiter || byte == b'\n' || byte == b'\r';
    }
    quoted.then_some(opened)
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
