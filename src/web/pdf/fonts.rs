//! The two fonts of documents, and how wide words are in them. A character they do not have is shown by its number
//! (`[U+4E2D]`); what programs read out of the document stays the character itself.

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

const REGULAR: &[u8] = include_bytes!("../../../static/fonts/atkinson-regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../static/fonts/atkinson-bold.ttf");

/// One weight.
pub(super) struct Face {
    pub(super) font: Font,
    measured: FontRef<'static>,
}

/// Both weights.
pub(super) struct Fonts {
    regular: Face,
    bold: Face,
}

impl Fonts {
    pub(super) fn load() -> Option<Self> {
        Some(Self { regular: Face::of(REGULAR)?, bold: Face::of(BOLD)? })
    }

    pub(super) const fn face(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Face {
    fn of(bytes: &'static [u8]) -> Option<Self> {
        Some(Self { font: Font::new(bytes.into(), 0)?, measured: FontRef::new(bytes).ok()? })
    }

    /// How wide a text is at `size`, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let metrics = self.measured.glyph_metrics(Size::new(size), LocationRef::default());
        let charmap = self.measured.charmap();
        text.chars().filter_map(|c| metrics.advance_width(charmap.map(c)?)).sum()
    }

    fn has(&self, c: char) -> bool {
        self.measured.charmap().map(c).is_some()
    }

    /// A text in characters the font has, and whether that changed what it says.
    pub(super) fn shown(&self, text: &str) -> (String, bool) {
        let mut shown = String::with_capacity(text.len());
        let mut strange = false;
        for c in text.chars() {
            match c {
                c if self.has(c) => shown.push(c),
                '\u{2010}' | '\u{2011}' => shown.push('-'),
                '\u{202f}' | '\u{2007}' => shown.push('\u{a0}'),
                '\t' | '\n' => shown.push(' '),
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                other => {
                    strange = true;
                    shown.push_str(&format!("[U+{:04X}]", u32::from(other)));
                }
            }
        }
        (shown, strange)
    }
}
