//! A letter before it has a frame: what its own file says about it, block after block.
//! Rule: one button at most, and the button's page is where the line in the other language leads.

use super::paper::Paper;
use crate::domain::notice::Sender;
use crate::email::{Block, Mailbox};
use crate::i18n::Msg;

/// The subject, names cut, and the heading, names in full.
pub(super) struct Title {
    pub(super) subject: String,
    pub(super) heading: String,
}

/// What one letter says.
pub(super) struct Draft {
    pub(super) title: Title,
    pub(super) preheader: Msg,
    pub(super) blocks: Vec<Block>,
    pub(super) why: String,
    /// The button's page.
    pub(super) page: Option<String>,
    pub(super) reply_to: Option<Mailbox>,
}

impl Draft {
    /// A letter with its subject, the words beside it in a mailbox, and why the reader gets it.
    pub(super) fn new(title: Title, preheader: Msg, why: Msg) -> Self {
        Self { title, preheader, blocks: Vec::new(), why: sentence(why), page: None, reply_to: None }
    }

    fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// A sentence or several.
    pub(super) fn say(self, words: Msg) -> Self {
        self.with(Block::Paragraph(sentence(words)))
    }

    /// A list under the sentence before it.
    pub(super) fn list(self, items: impl IntoIterator<Item = Msg>) -> Self {
        self.with(Block::Bullets(items.into_iter().map(sentence).collect()))
    }

    /// Names and values; those without a value are left out.
    pub(super) fn facts<const N: usize>(self, facts: [(Msg, &str); N]) -> Self {
        let known = facts.into_iter().filter(|(_, value)| !value.trim().is_empty());
        self.with(Block::Facts(known.map(|(name, value)| (String::from(name), value.to_owned())).collect()))
    }

    /// What somebody wrote; nothing when they wrote nothing.
    pub(super) fn quote(self, who: Msg, text: &str) -> Self {
        if text.trim().is_empty() {
            return self;
        }
        self.with(Block::Quote { who: who.into(), text: text.to_owned() })
    }

    /// The reason somebody gave, as they wrote it, or that they gave none.
    pub(super) fn said_reason(self, on: &Paper<'_>, reason: &str) -> Self {
        if reason.trim().is_empty() {
            return self.say(on.t("letter-no-reason"));
        }
        self.quote(on.t("letter-reason-heading"), reason)
    }

    /// Six digits to type.
    pub(super) fn code(self, code: String) -> Self {
        self.with(Block::Code(code))
    }

    /// The one thing to do.
    pub(super) fn button(mut self, label: Msg, url: String) -> Self {
        self.page = Some(url.clone());
        self.with(Block::Button { label: label.into(), url })
    }

    /// Words of less weight.
    pub(super) fn small(self, words: Msg) -> Self {
        self.with(Block::Small(sentence(words)))
    }

    /// Answers go to this person instead of the operator.
    pub(super) fn answered_by(mut self, person: &Sender) -> Self {
        self.reply_to = Some(Mailbox::named(&person.name, &person.address));
        self
    }
}

/// The words with one full stop where a name that ends in one ("S.r.l.") meets the end of a sentence.
fn sentence(words: Msg) -> String {
    let words = String::from(words);
    if words.contains("...") { words } else { words.replace("..", ".") }
}
