//! Pages become a file: what is drawn, what it is called in the tree of tags, bookmarks, and the attachment.

use std::num::NonZeroU16;

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{self, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};

use super::fonts::Fonts;
use super::layout::{Laid, MARGIN, PAGE, Placed, Tree};
use super::{Attached, Paper, PdfError};

const FOOT_SIZE: f32 = 7.5;

pub(super) fn write(paper: &Paper, fonts: &Fonts, laid: &Laid) -> Result<Vec<u8>, PdfError> {
    let settings = SerializeSettings { configuration: standards()?, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut leaves: Vec<Vec<Identifier>> = (0..laid.leaves).map(|_| Vec::new()).collect();
    for (at, placed) in laid.pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| broken("no page of this size"))?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for words in placed {
            let id = draw(&mut surface, fonts, words);
            if let Some(leaf) = leaves.get_mut(words.leaf) {
                leaf.push(id);
            }
        }
        foot(&mut surface, fonts, paper, (at + 1, laid.pages.len()));
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(paper.language.code().to_owned()));
    for node in &laid.tree {
        tree.push(group(node, &mut leaves));
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(laid));
    document.set_metadata(about(paper));
    if let Some(attached) = &paper.attached {
        document.embed_file(embedded(attached, paper.made_at)).ok_or_else(|| broken("two attachments"))?;
    }
    document.finish().map_err(|e| broken(&format!("{e:?}")))
}

fn broken(what: &str) -> PdfError {
    PdfError::Write(what.to_owned())
}

fn standards() -> Result<Configuration, PdfError> {
    ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|e| broken(&format!("{e:?}")))
}

fn draw(surface: &mut Surface<'_>, fonts: &Fonts, words: &Placed) -> Identifier {
    let span = SpanTag::empty().with_actual_text(words.meant.as_deref());
    let id = surface.start_tagged(ContentTag::Span(span));
    let font = fonts.face(words.bold).font.clone();
    let at = Point::from_xy(words.x, words.y);
    surface.draw_text(at, font, words.size, &words.text, false, TextDirection::LeftToRight);
    surface.end_tagged();
    id
}

/// The lines at the foot and the number of the page: read aloud by nobody.
fn foot(surface: &mut Surface<'_>, fonts: &Fonts, paper: &Paper, (number, of): (usize, usize)) {
    let face = fonts.face(false);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    let gray =
        Fill { paint: rgb::Color::new(70, 70, 70).into(), opacity: NormalizedF32::ONE, rule: Default::default() };
    surface.set_fill(Some(gray));
    let top = PAGE.1 - MARGIN.2 + 34.0;
    for (line, words) in (0u8..).zip(&paper.foot) {
        let at = Point::from_xy(MARGIN.0, top + f32::from(line) * 11.0);
        let (shown, _) = face.shown(words);
        surface.draw_text(at, face.font.clone(), FOOT_SIZE, &shown, false, TextDirection::LeftToRight);
    }
    let words = format!("{number} / {of}");
    let x = PAGE.0 - MARGIN.0 - face.width(&words, FOOT_SIZE + 1.0);
    let at = Point::from_xy(x, top);
    surface.draw_text(at, face.font.clone(), FOOT_SIZE + 1.0, &words, false, TextDirection::LeftToRight);
    surface.set_fill(None);
    surface.end_tagged();
}

fn group(node: &Tree, leaves: &mut [Vec<Identifier>]) -> TagGroup {
    match node {
        Tree::Heading(level, words, leaf) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            TagGroup::with_children(Tag::Hn(level, Some(words.clone())), of(*leaf, leaves))
        }
        Tree::Paragraph(leaf) => TagGroup::with_children(Tag::P, of(*leaf, leaves)),
        Tree::List(numbered, items) => {
            let numbering = if *numbered { ListNumbering::Decimal } else { ListNumbering::Disc };
            let mut list = TagGroup::new(Tag::L(numbering));
            for (label, body) in items {
                let mut item = TagGroup::new(Tag::LI);
                item.push(TagGroup::with_children(Tag::Lbl, of(*label, leaves)));
                let mut content = TagGroup::new(Tag::LBody);
                for node in body {
                    content.push(group(node, leaves));
                }
                item.push(content);
                list.push(item);
            }
            list
        }
    }
}

fn of(leaf: usize, leaves: &mut [Vec<Identifier>]) -> Vec<Node> {
    leaves.get_mut(leaf).map(std::mem::take).unwrap_or_default().into_iter().map(Node::from).collect()
}

fn outline(laid: &Laid) -> Outline {
    let mut outline = Outline::new();
    for (words, page, height) in &laid.marks {
        let to = XyzDestination::new(*page, Point::from_xy(MARGIN.0, *height));
        outline.push_child(OutlineNode::new(words.clone(), to));
    }
    // PDF/UA wants bookmarks also where the text has no clauses.
    if laid.marks.is_empty()
        && let Some(Tree::Heading(_, words, _)) = laid.tree.first()
    {
        outline.push_child(OutlineNode::new(words.clone(), XyzDestination::new(0, Point::from_xy(MARGIN.0, MARGIN.1))));
    }
    outline
}

fn about(paper: &Paper) -> Metadata {
    Metadata::new()
        .title(paper.title.clone())
        .language(paper.language.code().to_owned())
        .creator("Filiera".to_owned())
        .creation_date(date(paper.made_at))
}

fn embedded(attached: &Attached, at: DateTime<Utc>) -> EmbeddedFile {
    EmbeddedFile {
        path: attached.name.clone(),
        mime_type: MimeType::new("application/json"),
        description: Some(attached.description.clone()),
        association_kind: AssociationKind::Data,
        data: attached.json.clone().into(),
        modification_date: Some(date(at)),
        // It is looked for in the file as it is.
        compress: Some(false),
        location: None,
    }
}

fn date(at: DateTime<Utc>) -> metadata::DateTime {
    let small = |n: u32| u8::try_from(n).unwrap_or_default();
    metadata::DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
