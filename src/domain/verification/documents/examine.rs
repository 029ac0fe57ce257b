//! Looks at a file before it is kept: what it is by its content, whether it is whole, how large it would grow.
//! Rule: nothing is unpacked into memory. Whoever looks at hostile files with a full reader of the format gives
//! their author its memory; so each format is walked from end to end here, counting. One file at a time.

use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use super::{jpeg, pdf, png};
use crate::domain::actor::words;
use crate::domain::values::Fault;

/// Largest file, in bytes.
pub const LARGEST: usize = 10 * 1024 * 1024;
/// Most pixels of a picture.
const PIXELS: u64 = 40_000_000;
/// How far into a file readers of PDF look for its beginning, in bytes.
const PDF_BEGINS: usize = 1024;
/// The longest end of a zip archive: its record and the longest comment, in bytes.
const ZIP_END: usize = 22 + 65_535;

/// Files are looked at one after the other.
static TURN: Semaphore = Semaphore::const_new(1);

words! {
    /// What a file is, by its content.
    Media {
        /// PDF.
        Pdf = "pdf",
        /// PNG.
        Png = "png",
        /// JPEG.
        Jpeg = "jpeg",
    }
}

impl Media {
    /// Its name in `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The endings of file names that say so; the first is the usual one.
    pub(super) const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
        }
    }
}

/// A file that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// What it is.
    pub media: Media,
    /// Pages of a PDF.
    pub pages: Option<u32>,
    /// SHA-256 of all of it.
    pub sha256: [u8; 32],
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Looks at a file, apart from the threads that serve requests.
///
/// # Errors
/// A fault of the field `doc`: `empty`, `too_large`, `malformed` (another kind of file, or two kinds in one),
/// `protected`, `pixels`, `appended` (something behind the picture's end), `broken`.
pub async fn examine(bytes: Vec<u8>) -> Result<Examined, Fault> {
    let broken = || Fault::of("broken");
    let _turn = TURN.acquire().await.map_err(|_| broken())?;
    tokio::task::spawn_blocking(move || look(bytes)).await.map_err(|_| broken())?
}

fn look(bytes: Vec<u8>) -> Result<Examined, Fault> {
    if bytes.is_empty() {
        return Err(Fault::of("empty"));
    }
    if bytes.len() > LARGEST {
        return Err(Fault::of("too_large"));
    }
    let media = media_of(&bytes).ok_or_else(Fault::malformed)?;
    if is_two_kinds(media, &bytes) {
        return Err(Fault::malformed());
    }
    let pages = match media {
        Media::Pdf => Some(pdf::pages(&bytes)?),
        Media::Png => png::walk(&bytes, PIXELS).map(|()| None)?,
        Media::Jpeg => jpeg::walk(&bytes, PIXELS).map(|()| None)?,
    };
    let sha256 = Sha256::digest(&bytes).into();
    Ok(Examined { media, pages, sha256, bytes })
}

/// What a file is by its first bytes; what its name says does not count.
fn media_of(bytes: &[u8]) -> Option<Media> {
    if bytes.starts_with(b"%PDF-") {
        Some(Media::Pdf)
    } else if bytes.starts_with(png::SIGNATURE) {
        Some(Media::Png)
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some(Media::Jpeg)
    } else {
        None
    }
}

/// Whether another program would take the file for something else: a picture that is also a PDF, anything
/// that is also a zip archive (those are read from their end).
fn is_two_kinds(media: Media, bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(PDF_BEGINS)];
    let also_pdf = media != Media::Pdf && find(beginning, b"%PDF-").is_some();
    also_pdf || has_zip_end(bytes)
}

/// Whether a zip archive ends where the file ends: its last record, with a comment up to the last byte.
fn has_zip_end(bytes: &[u8]) -> bool {
    let mut rest = &bytes[bytes.len().saturating_sub(ZIP_END)..];
    while let Some(at) = find(rest, b"PK\x05\x06") {
        let record = &rest[at..];
        if let Some(&[low, high]) = record.get(20..22)
            && record.len() == 22 + usize::from(u16::from_le_bytes([low, high]))
        {
            return true;
        }
        rest = &record[4..];
    }
    false
}

/// Where `needle` first stands.
pub(super) fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    let (first, rest) = needle.split_first()?;
    let mut from = 0;
    while let Some(at) = hay.get(from..)?.iter().position(|b| b == first).map(|at| from + at) {
        if hay[at + 1..].starts_with(rest) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}
