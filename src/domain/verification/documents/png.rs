//! PNG, walked chunk by chunk: checksums, the size it claims, and that its data unpacks to exactly that.
//! Rule: the unpacked picture is counted through a small buffer and kept nowhere.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::domain::values::Fault;

/// How every PNG begins.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What the first chunk says.
struct Header {
    width: u64,
    height: u64,
    bits: u64,
    interlaced: bool,
}

fn broken() -> Fault {
    Fault::of("broken")
}

/// Walks a PNG from its first byte to its last.
///
/// # Errors
/// `pixels`, `appended`, `broken`.
pub(super) fn walk(bytes: &[u8], most: u64) -> Result<(), Fault> {
    let mut rest = &bytes[SIGNATURE.len()..];
    let mut picture: Option<Picture> = None;
    loop {
        let (kind, data, after) = chunk(rest)?;
        match (kind, &mut picture) {
            (b"IHDR", None) => picture = Some(Picture::of(&header(data, most)?)),
            (b"IHDR", Some(_)) | (_, None) => return Err(broken()),
            (b"IDAT", Some(picture)) => picture.more(data)?,
            (b"IEND", Some(picture)) => {
                picture.must_be_whole()?;
                return if after.is_empty() { Ok(()) } else { Err(Fault::of("appended")) };
            }
            _ => {}
        }
        rest = after;
    }
}

/// A chunk: its kind, its data, what comes behind it.
type Chunk<'a> = (&'a [u8], &'a [u8], &'a [u8]);

/// The chunk a rest begins with.
fn chunk(rest: &[u8]) -> Result<Chunk<'_>, Fault> {
    let length = usize::try_from(number(rest, 0)?).map_err(|_| broken())?;
    let end = length.checked_add(8).ok_or_else(broken)?;
    let named = rest.get(4..end).ok_or_else(broken)?;
    let mut crc = Crc::new();
    crc.update(named);
    if u64::from(crc.sum()) != number(rest, end)? {
        return Err(broken());
    }
    Ok((&named[..4], &named[4..], &rest[end + 4..]))
}

/// Four bytes as a number.
fn number(bytes: &[u8], at: usize) -> Result<u64, Fault> {
    let four = bytes.get(at..at.saturating_add(4)).and_then(|b| <[u8; 4]>::try_from(b).ok());
    four.map(|b| u64::from(u32::from_be_bytes(b))).ok_or_else(broken)
}

fn header(data: &[u8], most: u64) -> Result<Header, Fault> {
    let (width, height) = (number(data, 0)?, number(data, 4)?);
    let &[depth, color, 0, 0, interlace @ (0 | 1)] = data.get(8..).unwrap_or_default() else { return Err(broken()) };
    let channels = match (color, depth) {
        (0, 1 | 2 | 4 | 8 | 16) | (3, 1 | 2 | 4 | 8) => 1,
        (2, 8 | 16) => 3,
        (4, 8 | 16) => 2,
        (6, 8 | 16) => 4,
        _ => return Err(broken()),
    };
    if width == 0 || height == 0 {
        return Err(broken());
    }
    if width.saturating_mul(height) > most {
        return Err(Fault::of("pixels").with("megapixels", (most / 1_000_000).to_string()));
    }
    Ok(Header { width, height, bits: channels * u64::from(depth), interlaced: interlace == 1 })
}

/// How many bytes the data unpacks to: each line with one byte before it, in seven passes if interlaced.
fn unpacked(header: &Header) -> u64 {
    const PASSES: [(u64, u64, u64, u64); 7] =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
    let size = |width: u64, height: u64| {
        if width == 0 || height == 0 { 0 } else { height * (1 + (width * header.bits).div_ceil(8)) }
    };
    if !header.interlaced {
        return size(header.width, header.height);
    }
    let part = |whole: u64, start: u64, step: u64| whole.saturating_sub(start).div_ceil(step);
    PASSES.iter().map(|(x, y, dx, dy)| size(part(header.width, *x, *dx), part(header.height, *y, *dy))).sum()
}

/// The picture's data as it unpacks.
struct Picture {
    data: Decompress,
    left: u64,
    ended: bool,
}

impl Picture {
    fn of(header: &Header) -> Self {
        Self { data: Decompress::new(true), left: unpacked(header), ended: false }
    }

    /// Unpacks more of it, and not a byte more than the picture has.
    fn more(&mut self, mut packed: &[u8]) -> Result<(), Fault> {
        let mut buffer = [0; 16 * 1024];
        while !packed.is_empty() && !self.ended {
            let before = (self.data.total_in(), self.data.total_out());
            let status = self.data.decompress(packed, &mut buffer, FlushDecompress::None).map_err(|_| broken())?;
            let (read, made) = (self.data.total_in() - before.0, self.data.total_out() - before.1);
            self.left = self.left.checked_sub(made).ok_or_else(broken)?;
            packed = &packed[usize::try_from(read).map_err(|_| broken())?..];
            self.ended = status == Status::StreamEnd;
            if read == 0 && made == 0 && !self.ended {
                return Err(broken());
            }
        }
        if packed.is_empty() { Ok(()) } else { Err(Fault::of("appended")) }
    }

    fn must_be_whole(&self) -> Result<(), Fault> {
        if self.ended && self.left == 0 { Ok(()) } else { Err(broken()) }
    }
}
