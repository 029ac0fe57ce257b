//! Tables as files for a spreadsheet: UTF-8 with its mark, lines as RFC 4180 wants them, and no cell that a
//! spreadsheet would run. Rule: a file is streamed, a chunk at a time, so that its length costs no memory; a
//! file that cannot be finished breaks off, and the browser says so.

use std::borrow::Cow;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use hyper::body::Frame;
use tokio::sync::mpsc;

use super::error::WebError;
use super::file::OTHER as POLICY;

/// How many chunks wait for a slow reader.
const AHEAD: usize = 2;
/// Tells spreadsheets that the file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The writing end of a file on its way.
pub struct Lines {
    sender: mpsc::Sender<Result<Bytes, WebError>>,
}

impl Lines {
    /// Sends some lines. Says whether somebody still reads.
    pub async fn send<'a>(&self, lines: impl IntoIterator<Item = Vec<&'a str>>) -> bool {
        let chunk = lines_of(lines);
        chunk.is_empty() || self.sender.send(Ok(Bytes::from(chunk))).await.is_ok()
    }

    /// Breaks the file off: what arrived must not be taken for the whole.
    pub async fn fail(&self, why: WebError) {
        tracing::warn!(error = %why, "a file for download could not be finished");
        let _ = self.sender.send(Err(why)).await;
    }
}

/// A file called `name` with these column heads, and where its lines are written.
#[must_use]
pub fn file(name: &str, heads: &[String]) -> (Lines, Response) {
    let (sender, lines) = mpsc::channel(AHEAD);
    let mut first = MARK.to_vec();
    first.extend(lines_of([heads.iter().map(String::as_str).collect()]));
    let body = Body::new(Streamed { first: Some(Bytes::from(first)), lines });
    let mut response = body.into_response();
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    (Lines { sender }, response)
}

fn lines_of<'a>(lines: impl IntoIterator<Item = Vec<&'a str>>) -> Vec<u8> {
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
fn harmless(cell: &str) -> Cow<'_, str> {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
    let starts = |text: &str| text.starts_with(FORMULA);
    if starts(cell) || starts(cell.trim_start()) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

struct Streamed {
    first: Option<Bytes>,
    lines: mpsc::Receiver<Result<Bytes, WebError>>,
}

impl hyper::body::Body for Streamed {
    type Data = Bytes;
    type Error = WebError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, WebError>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        self.lines.poll_recv(context).map(|next| next.map(|lines| lines.map(Frame::data)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_be_a_formula_gets_an_apostrophe() {
        for cell in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\0", "＝1", "＋1", "－1", "＠x", "  =1"] {
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
