//! JPEG, walked segment by segment from its first marker to its last: the size it claims, and that it ends
//! where the file ends. Its lines are not decoded: a picture of forty megapixels would take 120 MB.

use crate::domain::values::Fault;

fn broken() -> Fault {
    Fault::of("broken")
}

/// Walks a JPEG from its first byte to its last.
///
/// # Errors
/// `pixels`, `appended`, `broken`.
pub(super) fn walk(bytes: &[u8], most: u64) -> Result<(), Fault> {
    let mut rest = &bytes[2..];
    let (mut sized, mut scanned) = (false, false);
    loop {
        let marker = marker(&mut rest)?;
        match marker {
            // The end.
            0xd9 if sized && scanned => {
                return if rest.is_empty() { Ok(()) } else { Err(Fault::of("appended")) };
            }
            // Markers that stand alone, and a second beginning.
            0x00 | 0x01 | 0xd0..=0xd9 => return Err(broken()),
            // A scan: its head, then data up to the next marker.
            0xda if sized => {
                segment(&mut rest)?;
                rest = after_scan(rest)?;
                scanned = true;
            }
            0xda => return Err(broken()),
            // The frame: all kinds but tables, which share the numbers.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                if sized {
                    return Err(broken());
                }
                frame(segment(&mut rest)?, most)?;
                sized = true;
            }
            _ => drop(segment(&mut rest)?),
        }
    }
}

/// The next marker; it may be filled up with any number of 0xff.
fn marker(rest: &mut &[u8]) -> Result<u8, Fault> {
    let mut filled = false;
    loop {
        let (first, after) = rest.split_first().ok_or_else(broken)?;
        *rest = after;
        match (*first, filled) {
            (0xff, _) => filled = true,
            (marker, true) => return Ok(marker),
            (_, false) => return Err(broken()),
        }
    }
}

/// A segment's data; its length counts its own two bytes.
fn segment<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], Fault> {
    let &[high, low] = rest.get(..2).unwrap_or_default() else { return Err(broken()) };
    let length = usize::from(u16::from_be_bytes([high, low]));
    let data = rest.get(2..length).ok_or_else(broken)?;
    *rest = &rest[length..];
    Ok(data)
}

fn frame(data: &[u8], most: u64) -> Result<(), Fault> {
    let &[_, h1, h0, w1, w0, parts, ..] = data else { return Err(broken()) };
    let (width, height) = (u64::from(u16::from_be_bytes([w1, w0])), u64::from(u16::from_be_bytes([h1, h0])));
    if width == 0 || height == 0 || !matches!(parts, 1 | 3 | 4) {
        return Err(broken());
    }
    if width * height > most {
        return Err(Fault::of("pixels").with("megapixels", (most / 1_000_000).to_string()));
    }
    Ok(())
}

/// What comes behind the data of a scan: in it, 0xff is followed by zero or by the marker of a restart.
fn after_scan(mut rest: &[u8]) -> Result<&[u8], Fault> {
    loop {
        let at = rest.iter().position(|b| *b == 0xff).ok_or_else(broken)?;
        match rest.get(at + 1) {
            Some(0x00 | 0xd0..=0xd7) => rest = &rest[at + 2..],
            Some(0xff) => rest = &rest[at + 1..],
            Some(_) => return Ok(&rest[at..]),
            None => return Err(broken()),
        }
    }
}
