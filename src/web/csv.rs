//! Tables as files for a spreadsheet: UTF-8 with its mark, lines as RFC 4180 wants them, and no cell that a
//! spreadsheet would run. Rule: a file without bounds is streamed, a chunk at a time, so that its length costs no
//! memory, and breaks off where it cannot be finished; a [`Sheet`] is for tables that have an end.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use hyper::body::Frame;
use tokio::sync::mpsc;

use super::error::WebError;
use super::file::OTHER as POLICY;
use crate::domain::values::cells::{MARK, harmless, lines_of};

/// How many chunks wait for a slow reader.
const AHEAD: usize = 2;
const CSV: &str = "text/csv; charset=utf-8";

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

    /// Sends text as it is. Says whether somebody still reads.
    pub async fn send_text(&self, text: String) -> bool {
        text.is_empty() || self.sender.send(Ok(Bytes::from(text))).await.is_ok()
    }

    /// Sends a part of a file as it lies. Says whether somebody still reads.
    pub async fn send_part(&self, part: Vec<u8>) -> bool {
        self.sender.send(Ok(Bytes::from(part))).await.is_ok()
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
    (Lines { sender }, answer(name, CSV, Body::new(Streamed { first: Some(Bytes::from(first)), lines })))
}

/// A file of JSON, an object a line, and where its lines are written.
#[must_use]
pub fn json_lines(name: &str) -> (Lines, Response) {
    let (sender, lines) = mpsc::channel(AHEAD);
    (Lines { sender }, answer(name, "application/jsonl; charset=utf-8", Body::new(Streamed { first: None, lines })))
}

/// A file that lies ready in parts, and where they are sent.
#[must_use]
pub fn parts(name: &str) -> (Lines, Response) {
    let (sender, lines) = mpsc::channel(AHEAD);
    (Lines { sender }, answer(name, CSV, Body::new(Streamed { first: None, lines })))
}

/// A short file, written at once.
pub struct Sheet {
    written: Vec<u8>,
    /// Cells stand between tabs instead of commas.
    tabs: bool,
}

impl Sheet {
    /// One with these column heads.
    #[must_use]
    pub fn of<T: AsRef<str>>(heads: impl IntoIterator<Item = T>) -> Self {
        Self { written: MARK.to_vec(), tabs: false }.with_heads(heads)
    }

    /// One whose cells stand between tabs.
    #[must_use]
    pub fn with_tabs<T: AsRef<str>>(heads: impl IntoIterator<Item = T>) -> Self {
        Self { written: MARK.to_vec(), tabs: true }.with_heads(heads)
    }

    fn with_heads<T: AsRef<str>>(mut self, heads: impl IntoIterator<Item = T>) -> Self {
        self.row(heads);
        self
    }

    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        let cells: Vec<T> = cells.into_iter().collect();
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        self.written.extend(if self.tabs { tabbed(&cells) } else { lines_of([cells]) });
    }

    /// The file as an answer, called `name`.
    #[must_use]
    pub fn answer(self, name: &str) -> Response {
        let kind = if self.tabs { "text/tab-separated-values; charset=utf-8" } else { CSV };
        answer(name, kind, Body::from(self.written))
    }
}

fn answer(name: &str, kind: &'static str, body: Body) -> Response {
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// A line whose cells have no tab and no line end of their own.
fn tabbed(cells: &[&str]) -> Vec<u8> {
    let plain = |cell: &&str| harmless(cell).chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let cells: Vec<String> = cells.iter().map(plain).collect();
    format!("{}\r\n", cells.join("\t")).into_bytes()
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
    fn a_cell_between_tabs_has_no_tab_and_no_line_end_of_its_own_and_is_never_a_formula() {
        let line = tabbed(&["Rossi\t\"Nuvola\"\r\nS.r.l.", "\t=1+1"]);
        assert_eq!(String::from_utf8(line).unwrap(), "Rossi \"Nuvola\"  S.r.l.\t' =1+1\r\n");
    }
}
