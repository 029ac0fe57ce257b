//! Blocks become lines, lines get places on pages. Rules of the setting: a heading stays with what follows, no
//! paragraph leaves a single line behind or ahead, lines break where Unicode lets them (UAX 14).

use super::blocks::{Block, Run, plain};
use super::fonts::Fonts;

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// The margins: left and right, top, bottom.
pub(super) const MARGIN: (f32, f32, f32) = (68.0, 64.0, 78.0);
const INDENT: f32 = 20.0;
const BODY: f32 = 10.5;
/// How wide the left column of facts is.
const TERM: f32 = 165.0;

/// Words with a place.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) text: String,
    /// What the words mean where they show something else.
    pub(super) meant: Option<String>,
    /// The leaf of the tree they belong to.
    pub(super) leaf: usize,
}

/// The structure of the document, for readers that do not look at it.
#[derive(Debug)]
pub(super) enum Tree {
    Heading(u16, String, usize),
    Paragraph(usize),
    /// Whether numbered, with items of label and content.
    List(bool, Vec<(usize, Vec<Tree>)>),
}

/// A document with places.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) pages: Vec<Vec<Placed>>,
    pub(super) tree: Vec<Tree>,
    pub(super) leaves: usize,
    /// Bookmarks: words, page, height.
    pub(super) marks: Vec<(String, usize, f32)>,
}

/// How a kind of text is set: size, distance of lines, space before.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    lead: f32,
    before: f32,
    bold: bool,
}

const fn heading(level: u16) -> Style {
    match level {
        1 => Style { size: 19.0, lead: 24.0, before: 0.0, bold: true },
        2 => Style { size: 13.0, lead: 18.0, before: 17.0, bold: true },
        _ => Style { size: 11.0, lead: 16.0, before: 12.0, bold: true },
    }
}

const TEXT: Style = Style { size: BODY, lead: 15.5, before: 7.0, bold: false };
const TIGHT: Style = Style { before: 3.5, ..TEXT };

/// One line: pieces of text in one weight each, with the distance from the beginning.
type Line = Vec<(f32, Run)>;

struct Setting<'a> {
    fonts: &'a Fonts,
    laid: Laid,
    y: f32,
}

pub(super) fn lay_out(fonts: &Fonts, blocks: &[Block]) -> Laid {
    let laid = Laid { pages: vec![Vec::new()], ..Laid::default() };
    let mut setting = Setting { fonts, laid, y: MARGIN.1 };
    let tree = setting.blocks(blocks, 0.0, TEXT);
    setting.laid.tree = tree;
    setting.laid
}

impl Setting<'_> {
    fn blocks(&mut self, blocks: &[Block], indent: f32, style: Style) -> Vec<Tree> {
        let mut tree = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let style = if at == 0 && indent > 0.0 { Style { before: 0.0, ..style } } else { style };
            match block {
                Block::NewPage => self.turn(),
                Block::Heading(level, runs) => tree.push(self.heading(*level, runs, indent)),
                Block::Paragraph(runs) => tree.push(Tree::Paragraph(self.text(runs, indent, style))),
                Block::List(first, items) => tree.push(self.list(*first, items, indent)),
                Block::Facts(facts) => tree.push(self.facts(facts)),
            }
        }
        tree
    }

    fn heading(&mut self, level: u16, runs: &[Run], indent: f32) -> Tree {
        let style = heading(level);
        // With room for what follows: of three lines none stands alone.
        if self.y + style.before + style.lead + TEXT.before + 3.0 * TEXT.lead > bottom() {
            self.turn();
        }
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        let leaf = self.text(runs, indent, style);
        let top = self.laid.pages.last().and_then(|page| page.iter().find(|placed| placed.leaf == leaf));
        let height = top.map_or(MARGIN.1, |placed| placed.y - style.size);
        if level == 2 {
            self.laid.marks.push((words.clone(), self.laid.pages.len() - 1, height));
        }
        Tree::Heading(level, words, leaf)
    }

    fn list(&mut self, first: Option<u64>, items: &[Vec<Block>], indent: f32) -> Tree {
        let mut made = Vec::new();
        for (number, item) in (first.unwrap_or(0)..).zip(items) {
            let label = first.map_or_else(|| "•".to_owned(), |_| format!("{number}."));
            self.y += TIGHT.before;
            if self.y + 3.0 * TEXT.lead > bottom() {
                self.turn();
            }
            let (page, y) = (self.laid.pages.len(), self.y);
            let leaf = self.text(&plain(&label), indent + 2.0, Style { before: 0.0, ..TEXT });
            if self.laid.pages.len() == page {
                self.y = y;
            }
            made.push((leaf, self.blocks(item, indent + INDENT, TIGHT)));
        }
        self.y += TIGHT.before;
        Tree::List(first.is_some(), made)
    }

    /// What is said in bold, and beside it what about it.
    fn facts(&mut self, facts: &[(String, String)]) -> Tree {
        let mut made = Vec::new();
        for (said, about) in facts {
            self.y += 5.0;
            if self.y + 4.0 * TEXT.lead > bottom() {
                self.turn();
            }
            let (page, y) = (self.laid.pages.len(), self.y);
            let bold = [Run { text: said.clone(), bold: true }];
            let style = Style { size: 9.0, lead: 14.0, before: 0.0, bold: true };
            let leaf = self.text_within(&bold, (0.0, TERM - 10.0), style);
            let below = self.y;
            if self.laid.pages.len() == page {
                self.y = y;
            }
            let value = self.text(&plain(about), TERM, Style { before: 0.0, size: 10.0, lead: 14.0, bold: false });
            if self.laid.pages.len() == page {
                self.y = self.y.max(below);
            }
            made.push((leaf, vec![Tree::Paragraph(value)]));
        }
        Tree::List(false, made)
    }

    /// Sets some text, from `indent` to the margin, and says which leaf it is.
    fn text(&mut self, runs: &[Run], indent: f32, style: Style) -> usize {
        self.text_within(runs, (indent, PAGE.0 - 2.0 * MARGIN.0 - indent), style)
    }

    fn text_within(&mut self, runs: &[Run], (indent, most): (f32, f32), style: Style) -> usize {
        let leaf = self.laid.leaves;
        self.laid.leaves += 1;
        if self.y > MARGIN.1 {
            self.y += style.before;
        }
        let lines = self.lines(runs, most, style);
        let mut left = lines.len();
        let mut fitting = self.fitting(left, style);
        for line in lines {
            if fitting == 0 {
                self.turn();
                fitting = self.fitting(left, style).max(1);
            }
            self.line(line, indent, style, leaf);
            fitting -= 1;
            left -= 1;
        }
        leaf
    }

    /// How many of the lines left go onto this page, without leaving one alone.
    fn fitting(&self, left: usize, style: Style) -> usize {
        let mut room = bottom() - self.y;
        let mut fit = 0;
        while fit < left && room >= style.lead {
            room -= style.lead;
            fit += 1;
        }
        match left - fit {
            0 => fit,
            1 if fit > 2 => fit - 1,
            _ if fit < 2 => 0,
            1 => 0,
            _ => fit,
        }
    }

    fn line(&mut self, line: Line, indent: f32, style: Style, leaf: usize) {
        self.y += style.lead;
        let y = self.y - (style.lead - style.size) / 2.0 - style.size * 0.2;
        let line = if line.len() > 1 { self.words(line, style) } else { line };
        let Some(page) = self.laid.pages.last_mut() else { return };
        for (x, run) in line {
            let (shown, strange) = self.fonts.face(run.bold).shown(&run.text);
            let meant = strange.then_some(run.text);
            let x = MARGIN.0 + indent + x;
            page.push(Placed { x, y, size: style.size, bold: run.bold, text: shown, meant, leaf });
        }
    }

    /// A line word by word: drawn as a whole, a run is a little narrower than its characters, because of their
    /// kerning, and the next one would stand too far to the right.
    fn words(&self, line: Line, style: Style) -> Line {
        let mut words = Line::new();
        for (mut x, run) in line {
            for word in run.text.split_inclusive(' ') {
                words.push((x, Run { text: word.to_owned(), bold: run.bold }));
                x += self.width(word, run.bold, style);
            }
        }
        words
    }

    fn turn(&mut self) {
        if self.laid.pages.last().is_some_and(|page| !page.is_empty()) {
            self.laid.pages.push(Vec::new());
        }
        self.y = MARGIN.1;
    }

    /// Breaks text into lines no wider than `most`.
    fn lines(&self, runs: &[Run], most: f32, style: Style) -> Vec<Line> {
        let mut lines = vec![Line::new()];
        let mut x = 0.0;
        for piece in pieces(runs, style.bold) {
            let words: f32 = piece.iter().map(|run| self.width(run.text.trim_end(), run.bold, style)).sum();
            if x > 0.0 && x + words > most {
                lines.push(Line::new());
                x = 0.0;
            }
            for run in piece {
                self.add(run, most, style, &mut x, &mut lines);
            }
        }
        for line in &mut lines {
            if let Some((_, run)) = line.last_mut() {
                run.text.truncate(run.text.trim_end().len());
            }
        }
        lines.retain(|line| line.iter().any(|(_, run)| !run.text.is_empty()));
        lines
    }

    /// Adds a piece to the last line; one that is wider than a whole line is broken between characters.
    fn add(&self, run: Run, most: f32, style: Style, x: &mut f32, lines: &mut Vec<Line>) {
        let width = self.width(&run.text, run.bold, style);
        if *x + self.width(run.text.trim_end(), run.bold, style) <= most {
            push(lines, *x, run);
            *x += width;
            return;
        }
        for c in run.text.chars() {
            let one = self.width(&c.to_string(), run.bold, style);
            if *x + one > most {
                lines.push(Line::new());
                *x = 0.0;
            }
            push(lines, *x, Run { text: c.to_string(), bold: run.bold });
            *x += one;
        }
    }

    fn width(&self, text: &str, bold: bool, style: Style) -> f32 {
        let face = self.fonts.face(bold);
        face.width(&face.shown(text).0, style.size)
    }
}

fn push(lines: &mut [Line], x: f32, run: Run) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some((_, last)) if last.bold == run.bold => last.text.push_str(&run.text),
        _ => line.push((x, run)),
    }
}

const fn bottom() -> f32 {
    PAGE.1 - MARGIN.2
}

/// The text between two places where a line may end; each a few runs, because a word may change its weight.
fn pieces(runs: &[Run], bold: bool) -> Vec<Vec<Run>> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let mut pieces = Vec::new();
    let mut from = 0;
    for (to, _) in unicode_linebreak::linebreaks(&text) {
        let mut piece = Vec::new();
        let mut start = 0;
        for run in runs {
            let end = start + run.text.len();
            let (first, last) = (from.max(start), to.min(end));
            if first < last {
                piece.push(Run { text: text[first..last].to_owned(), bold: run.bold || bold });
            }
            start = end;
        }
        pieces.push(piece);
        from = to;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_the_page_and_none_stands_alone() {
        let fonts = Fonts::load().unwrap();
        let blocks: Vec<Block> = (1..60)
            .map(|n| Block::Paragraph(plain(&format!("L'azienda {n} del distretto. ").repeat(n % 17 + 1))))
            .collect();
        let laid = lay_out(&fonts, &blocks);
        assert!(laid.pages.len() > 2);
        for page in &laid.pages {
            for placed in page {
                let end = placed.x + fonts.face(placed.bold).width(&placed.text, placed.size);
                assert!(end <= PAGE.0 - MARGIN.0 + 0.1, "{end}: {}", placed.text);
                assert!(placed.y < PAGE.1 - MARGIN.2 + 0.1);
            }
        }
        for leaf in 0..laid.leaves {
            let on: Vec<usize> = laid
                .pages
                .iter()
                .map(|page| page.iter().filter(|p| p.leaf == leaf).count())
                .filter(|n| *n > 0)
                .collect();
            assert!(on.len() < 2 || on.iter().all(|lines| *lines > 1), "paragraph {leaf}: {on:?}");
        }
    }

    #[test]
    fn an_italian_apostrophe_stays_with_its_word() {
        let made = pieces(&plain("dell'azienda e poi"), false);
        let words: Vec<String> = made.iter().map(|p| p.iter().map(|r| r.text.as_str()).collect()).collect();
        assert_eq!(words, ["dell'azienda ", "e ", "poi"]);
    }
}
