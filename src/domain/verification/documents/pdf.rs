//! PDF, looked through without building its objects: that it begins and ends with the file, is not
//! encrypted, and how many pages it has. Streams of objects are unpacked one by one, within a budget.
//! Rule: a reader that builds objects needs a hundred times the memory of a hostile file; this one needs the
//! largest stream it unpacks ([`STREAM`]).

use flate2::{Decompress, FlushDecompress, Status};

use super::examine::find;
use crate::domain::values::Fault;

/// Largest stream of objects, unpacked, in bytes.
const STREAM: usize = 4 * 1024 * 1024;
/// All streams of objects together, unpacked, in bytes.
const STREAMS: usize = 32 * 1024 * 1024;
/// How far from the end the cross-reference is named, in bytes.
const TAIL: usize = 2048;
/// Where a stream's dictionary begins at the earliest before its data, in bytes.
const DICTIONARY: usize = 2048;

fn broken() -> Fault {
    Fault::of("broken")
}

/// Looks through a PDF and counts its pages.
///
/// # Errors
/// `protected`, `appended`, `broken`.
pub(super) fn pages(bytes: &[u8]) -> Result<u32, Fault> {
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let end = rfind(tail, b"%%EOF").ok_or_else(broken)?;
    if !tail[end + 5..].iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::of("appended"));
    }
    if find(&tail[..end], b"startxref").is_none() || find(bytes, b"/Root").is_none() {
        return Err(broken());
    }
    if has_name(bytes, b"/Encrypt") {
        return Err(Fault::of("protected"));
    }
    let (mut pages, mut left) = (count_pages(bytes), STREAMS);
    for (dictionary, data) in streams(bytes) {
        if !has_name(dictionary, b"/ObjStm") {
            continue;
        }
        let unpacked = if has_name(dictionary, b"/FlateDecode") { unpack(data, STREAM.min(left))? } else { Vec::new() };
        left -= unpacked.len();
        pages += count_pages(&unpacked);
    }
    if pages == 0 { Err(broken()) } else { Ok(pages) }
}

/// Every stream: what stands before it, and its data to the end of the file.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + find(&bytes[from..], b"stream")?;
            from = at + 6;
            let ([b'\r', b'\n', data @ ..] | [b'\n', data @ ..]) = &bytes[from..] else { continue };
            let before = &bytes[at.saturating_sub(DICTIONARY)..at];
            if before.ends_with(b"end") {
                continue;
            }
            let start = rfind(before, b" obj").unwrap_or(0);
            return Some((&before[start..], data));
        }
    })
}

/// Unpacks a stream of at most `most` bytes.
fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
    let mut state = Decompress::new(true);
    let mut unpacked = Vec::new();
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let read = usize::try_from(state.total_in()).map_err(|_| broken())?;
        let status = state
            .decompress(packed.get(read..).unwrap_or_default(), &mut buffer, FlushDecompress::None)
            .map_err(|_| broken())?;
        let made = usize::try_from(state.total_out()).map_err(|_| broken())? - unpacked.len();
        if unpacked.len() + made > most {
            return Err(broken());
        }
        unpacked.extend_from_slice(&buffer[..made]);
        let stuck = made == 0 && usize::try_from(state.total_in()).is_ok_and(|now| now == read);
        match status {
            Status::StreamEnd => return Ok(unpacked),
            _ if stuck => return Err(broken()),
            _ => {}
        }
    }
}

/// How often an object says that it is a page: `/Type /Page`, not `/Pages`.
fn count_pages(bytes: &[u8]) -> u32 {
    let mut pages = 0;
    let mut rest = bytes;
    while let Some(at) = find(rest, b"/Type") {
        rest = &rest[at + 5..];
        let value = rest.trim_ascii_start();
        pages += u32::from(value.strip_prefix(b"/Page").is_some_and(ends_here));
    }
    pages
}

/// Whether a name stands in the bytes, and not only as the beginning of a longer one.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = find(rest, name) {
        rest = &rest[at + name.len()..];
        if ends_here(rest) {
            return true;
        }
    }
    false
}

/// Whether a name ends before this rest.
fn ends_here(rest: &[u8]) -> bool {
    rest.first().is_none_or(|next| !next.is_ascii_alphanumeric() && !b"-_.#+*".contains(next))
}

fn rfind(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).rposition(|window| window == needle)
}
