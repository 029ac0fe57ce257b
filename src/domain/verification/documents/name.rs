//! What a file is called: what its sender said, made harmless. It is shown and offered for saving, and is
//! never a path.

use super::examine::Media;
use crate::domain::values::harmless;

/// Longest name without its ending, in characters.
const MAX: usize = 100;

/// A name for a file: the last part of what was said, without characters that hide or turn the others, with
/// the ending of what it is.
pub(super) fn clean(said: &str, media: Media) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String =
        last.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| harmless(*c)).collect();
    let shown: String = shown.chars().map(|c| if "\"<>:|?*;%".contains(c) { '_' } else { c }).collect();
    let shown = shown.trim_matches([' ', '.']);
    let (stem, ending) = shown.rsplit_once('.').unwrap_or((shown, ""));
    let fits = media.endings().iter().any(|known| known.eq_ignore_ascii_case(ending));
    let stem: String = if fits { stem } else { shown }.trim_end_matches([' ', '.']).chars().take(MAX).collect();
    let stem = if stem.is_empty() { "document" } else { &stem };
    let ending = if fits { ending.to_ascii_lowercase() } else { media.endings()[0].to_owned() };
    format!("{stem}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_last_part_with_the_ending_of_what_the_file_is() {
        for (said, name) in [
            ("visura.pdf", "visura.pdf"),
            ("Visura camerale (2026).PDF", "Visura camerale (2026).pdf"),
            ("C:\\scans\\visura.pdf", "visura.pdf"),
            ("../../../etc/passwd", "passwd.pdf"),
            ("photo.png", "photo.png.pdf"),
            ("", "document.pdf"),
            ("..", "document.pdf"),
            ("a\r\nSet-Cookie: x=1.pdf", "a  Set-Cookie_ x=1.pdf"),
            ("gnp.\u{202e}fdp.pdf", "gnp.fdp.pdf"),
            ("\u{200b}\"><script>.pdf", "___script_.pdf"),
        ] {
            assert_eq!(clean(said, Media::Pdf), name, "{said:?}");
        }
        assert_eq!(clean(&"a".repeat(500), Media::Png).chars().count(), MAX + 4);
        assert_eq!(clean("scan.JPEG", Media::Jpeg), "scan.jpeg");
    }
}
