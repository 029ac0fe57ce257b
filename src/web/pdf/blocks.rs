//! What stands in a document, before it has places: headings, paragraphs, lists, facts.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Paper;

/// Some words in one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) bold: bool,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading: 1 for the title, 2 for a clause.
    Heading(u16, Vec<Run>),
    Paragraph(Vec<Run>),
    /// Its first number if it is numbered, and its items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// What is said, and what about it.
    Facts(Vec<(String, String)>),
    NewPage,
}

pub(super) fn plain(text: &str) -> Vec<Run> {
    vec![Run { text: text.to_owned(), bold: false }]
}

/// Everything of a paper, in reading order.
pub(super) fn of(paper: &Paper) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(1, plain(&paper.title))];
    blocks.extend(paper.lead.iter().map(|words| Block::Paragraph(plain(words))));
    blocks.extend(markdown(&paper.markdown));
    if let Some(last) = &paper.last {
        blocks.extend([Block::NewPage, Block::Heading(2, plain(&last.heading)), Block::Facts(last.facts.clone())]);
        blocks.push(Block::Heading(3, plain(&last.sentences_heading)));
        let items = last.sentences.iter().map(|words| vec![Block::Paragraph(plain(words))]).collect();
        blocks.push(Block::List(None, items));
        blocks.extend(last.notes.iter().map(|words| Block::Paragraph(plain(words))));
    }
    blocks
}

/// What is being read.
#[derive(Default)]
struct Reading {
    /// Finished blocks, one list for each open container.
    open: Vec<Vec<Block>>,
    lists: Vec<(Option<u64>, Vec<Vec<Block>>)>,
    runs: Vec<Run>,
    bold: usize,
    level: u16,
}

/// The blocks of a Markdown text: the same things `web/markdown.rs` lets through, without what is no text.
fn markdown(text: &str) -> Vec<Block> {
    let mut reading = Reading { open: vec![Vec::new()], ..Reading::default() };
    for event in Parser::new_ext(text, Options::empty()) {
        reading.take(event);
    }
    reading.paragraph();
    reading.open.pop().unwrap_or_default()
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.paragraph();
                self.level = level.max(HeadingLevel::H2) as u16;
            }
            Event::End(TagEnd::Heading(_)) => {
                let runs = std::mem::take(&mut self.runs);
                self.push(Block::Heading(self.level, runs));
            }
            Event::Start(Tag::List(first)) => {
                self.paragraph();
                self.lists.push((first, Vec::new()));
            }
            Event::End(TagEnd::List(_)) => {
                if let Some((first, items)) = self.lists.pop() {
                    self.push(Block::List(first, items));
                }
            }
            Event::Start(Tag::Item) => self.open.push(Vec::new()),
            Event::End(TagEnd::Item) => {
                self.paragraph();
                if let (Some(item), Some((_, items))) = (self.open.pop(), self.lists.last_mut()) {
                    items.push(item);
                }
            }
            Event::Start(Tag::Strong) => self.bold += 1,
            Event::End(TagEnd::Strong) => self.bold = self.bold.saturating_sub(1),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::BlockQuote(_)) => self.paragraph(),
            Event::Text(words) | Event::Code(words) => self.word(&words),
            Event::SoftBreak | Event::HardBreak => self.word(" "),
            _ => {}
        }
    }

    fn word(&mut self, words: &str) {
        let bold = self.bold > 0;
        match self.runs.last_mut() {
            Some(run) if run.bold == bold => run.text.push_str(words),
            _ => self.runs.push(Run { text: words.to_owned(), bold }),
        }
    }

    /// Ends a paragraph, if one is open.
    fn paragraph(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().any(|run| !run.text.trim().is_empty()) {
            self.push(Block::Paragraph(runs));
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(blocks) = self.open.last_mut() {
            blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_lists_and_weights_are_kept() {
        let made = markdown("## 1. A\n\nText **bold** end.\n\n1. one\n2. two\n   - deep\n");
        assert_eq!(made[0], Block::Heading(2, plain("1. A")));
        let Block::Paragraph(runs) = &made[1] else { panic!("{made:?}") };
        assert_eq!(runs.iter().map(|r| r.bold).collect::<Vec<_>>(), [false, true, false]);
        let Block::List(Some(1), items) = &made[2] else { panic!("{made:?}") };
        assert_eq!(items.len(), 2);
        assert!(matches!(items[1][1], Block::List(None, _)), "{items:?}");
    }

    #[test]
    fn html_is_left_out() {
        assert_eq!(markdown("<script>x</script>\n"), Vec::new());
    }
}
