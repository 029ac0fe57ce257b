//! Agreement texts as PDF: tagged, with bookmarks, its language, its fonts inside, and what is attached to it.
//! Rule: the same [`Paper`] always gives the same bytes; nothing asks for the time, nothing is drawn at random.
//! Text becomes blocks in `blocks.rs`, blocks become lines on pages in `layout.rs`, pages become a file in `draw.rs`.

mod blocks;
mod draw;
mod fonts;
mod layout;

use chrono::{DateTime, Utc};

use crate::i18n::Language;

/// A document to be made.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its title, which is also its first heading.
    pub title: String,
    /// The language of everything in it.
    pub language: Language,
    /// Paragraphs below the title.
    pub lead: Vec<String>,
    /// The text, in the small safe subset of Markdown.
    pub markdown: String,
    /// What stands on a page of its own behind the text.
    pub last: Option<LastPage>,
    /// Lines at the foot of each page, beside its number.
    pub foot: Vec<String>,
    /// The day it is of.
    pub made_at: DateTime<Utc>,
    /// What is attached.
    pub attached: Option<Attached>,
}

/// A page behind the text.
#[derive(Debug, Clone)]
pub struct LastPage {
    /// Its heading.
    pub heading: String,
    /// Facts: what is said, and what about it.
    pub facts: Vec<(String, String)>,
    /// The heading of the sentences.
    pub sentences_heading: String,
    /// Sentences somebody confirmed.
    pub sentences: Vec<String>,
    /// What else is to be said.
    pub notes: Vec<String>,
}

/// A file inside the document, as it is.
#[derive(Debug, Clone)]
pub struct Attached {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Its bytes; JSON.
    pub json: Vec<u8>,
}

/// Why no document was made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A font of ours cannot be read.
    #[error("a font cannot be read")]
    Font,
    /// The document cannot be written as the standards want it.
    #[error("the document cannot be written: {0}")]
    Write(String),
}

/// Makes the file: PDF/UA-1 and PDF/A-3a.
///
/// # Errors
/// See [`PdfError`].
pub fn render(paper: &Paper) -> Result<Vec<u8>, PdfError> {
    let fonts = fonts::Fonts::load().ok_or(PdfError::Font)?;
    let laid = layout::lay_out(&fonts, &blocks::of(paper));
    draw::write(paper, &fonts, &laid)
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn paper() -> Paper {
        Paper {
            title: "Contratto, versione 3.2".to_owned(),
            language: Language::Italian,
            lead: vec!["Testo che fa fede.".to_owned()],
            markdown: include_str!("../../domain/agreements/texts/partner.it.md").to_owned(),
            last: Some(LastPage {
                heading: "Firma".to_owned(),
                facts: vec![
                    ("Firma di".to_owned(), "Łucja Żółć 中村".to_owned()),
                    ("Impronta".to_owned(), "ab".repeat(32)),
                ],
                sentences_heading: "Dichiarazioni".to_owned(),
                sentences: vec!["Ho letto.".to_owned()],
                notes: vec!["Si controlla senza account.".to_owned()],
            }),
            foot: vec!["Impronta SHA-256".to_owned()],
            made_at: Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap(),
            attached: Some(Attached { name: "a.json".to_owned(), description: "x".to_owned(), json: b"{}".to_vec() }),
        }
    }

    #[test]
    fn the_same_paper_gives_the_same_bytes() {
        let made = render(&paper()).unwrap();
        assert!(made.starts_with(b"%PDF-1.7"));
        assert_eq!(made, render(&paper()).unwrap());
        if let Some(into) = option_env!("FILIERA_PDF_SAMPLE") {
            std::fs::write(into, &made).unwrap();
        }
    }

    #[test]
    fn what_is_attached_stands_in_the_file_as_it_is() {
        let made = render(&paper()).unwrap();
        assert!(made.windows(20).any(|w| w == b"stream\n{}\nendstream\n".as_slice()));
    }

    #[test]
    fn a_text_of_any_characters_makes_a_document() {
        let mut odd = paper();
        odd.markdown = "## \u{1F600} ― Ω\u{202f}я\u{2011}ж\u{ad}\n\n- a\n  1. b\n  2. c\n\n> quoted\n\n`code` [l](https://a.example)\n\n"
            .to_owned()
            + &"lungaparolasenzaspazi".repeat(40);
        assert!(render(&odd).is_ok());
        odd.markdown.clear();
        odd.last = None;
        odd.attached = None;
        assert!(render(&odd).is_ok());
    }
}
