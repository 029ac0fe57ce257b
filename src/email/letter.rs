//! A letter, and the structured body both of its parts are rendered from.
//!
//! One rule: text and HTML come from the same [`Body`], so neither can say what the other does
//! not; templates escape, this file cleans. Look: `templates/layout/letter.{html,txt}`.
//! Next: `mime` turns a [`Letter`] into a message.

use askama::Template;

use super::{clean, text};

/// A name and an address, as they stand in To and Reply-To.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The person's or company's name, as typed; cleaned when the message is made.
    pub name: Option<String>,
    /// The mail address.
    pub address: String,
}

impl Mailbox {
    /// An address with a name before it.
    pub fn named(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: Some(name.into()), address: address.into() }
    }

    /// An address alone.
    pub fn bare(address: impl Into<String>) -> Self {
        Self { name: None, address: address.into() }
    }
}

/// One letter to one reader, ready to become a message.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Whom it goes to.
    pub to: Mailbox,
    /// Where an answer goes: the inviting person, else the support address (pages.md section 3).
    pub reply_to: Option<Mailbox>,
    /// The subject; cut to 78 characters when the message is made.
    pub subject: String,
    /// The text part, from [`render`].
    pub text: String,
    /// The HTML part, from [`render`].
    pub html: String,
    /// Code of the language it is written in, for Content-Language.
    pub language: &'static str,
    /// `<outbox uuid@mail domain>`, fixed when the letter is queued, so that a retry is the same
    /// message; see [`super::mime::message_id`].
    pub message_id: String,
    /// Message-ID of the first letter of the same case, so that a case is one thread.
    pub references: Option<String>,
    /// The kind, as in pages.md section 3: `invite.provider`.
    pub kind: String,
    /// Where the reader turns this kind off with one click (https): digests only.
    pub unsubscribe: Option<String>,
}

/// One part of a body, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A sentence or several.
    Paragraph(String),
    /// A list; mostly what becomes possible, or what to do.
    Bullets(Vec<String>),
    /// What another person wrote. Links are removed, line ends kept.
    Quote {
        /// The heading in the letter's language: "Marco Neri writes".
        who: String,
        /// The note as typed.
        text: String,
    },
    /// A code to type, large.
    Code(String),
    /// The one thing to do. The address is shown as text as well.
    Button {
        /// What happens on the page: "Read the invitation".
        label: String,
        /// An address on the portal's own host.
        url: String,
    },
    /// Names and values: who, when, which version.
    Facts(Vec<(String, String)>),
    /// Words of less weight: when the link ends, that opening it does nothing.
    Small(String),
}

/// What a letter says, between the portal's name and the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// 40 to 90 characters that mail programs show beside the subject.
    pub preheader: String,
    /// The letter in one line: the subject's words, names uncut.
    pub heading: String,
    /// "Hello Giulia," when the name is known.
    pub greeting: Option<String>,
    /// The rest, in reading order.
    pub blocks: Vec<Block>,
}

/// The line in the portal's other language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLanguage {
    /// Code of that language.
    pub code: &'static str,
    /// "Leggi in italiano", in that language.
    pub words: String,
    /// The page of the button, or the portal, with `?lang=`.
    pub url: String,
}

/// What frames every letter: names, and labels already in the letter's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The portal's name, program data.
    pub portal: String,
    /// Code of the letter's language.
    pub language: &'static str,
    /// The subject, for the document's title.
    pub title: String,
    /// Label over the address below a button: "Or open this address".
    pub button_address: String,
    /// Why the reader got this letter, one or two sentences.
    pub why: String,
    /// The operator's legal name and seat.
    pub legal_name: String,
    /// Label before the help address: "Help".
    pub help: String,
    /// A mail address people can write to.
    pub help_address: String,
    /// The line in the other language; none in letters that show only a code.
    pub other: Option<OtherLanguage>,
}

#[derive(Template)]
#[template(path = "layout/letter.html")]
struct Html<'a> {
    head: &'a Head,
    body: &'a Body,
}

#[derive(Template)]
#[template(path = "layout/letter.txt", escape = "none")]
struct Text<'a> {
    head: &'a Head,
    body: &'a Body,
}

/// Renders both parts of a letter from the same body: text, then HTML.
///
/// # Errors
/// Only when a template cannot be written out, which is a fault of the program.
pub fn render(head: &Head, body: &Body) -> Result<(String, String), askama::Error> {
    let (head, body) = (head.cleaned(), body.cleaned());
    let text = Text { head: &head, body: &body }.render()?;
    let html = Html { head: &head, body: &body }.render()?;
    Ok((text, html))
}

impl Head {
    fn help_line(&self) -> String {
        format!("{}: {}", self.help, self.help_address)
    }

    fn cleaned(&self) -> Self {
        Self {
            portal: clean::line(&self.portal),
            language: self.language,
            title: clean::line(&self.title),
            button_address: clean::line(&self.button_address),
            why: clean::line(&self.why),
            legal_name: clean::line(&self.legal_name),
            help: clean::line(&self.help),
            help_address: clean::line(&self.help_address),
            other: self.other.as_ref().map(|other| OtherLanguage {
                code: other.code,
                words: clean::line(&other.words),
                url: clean::line(&other.url),
            }),
        }
    }
}

impl Body {
    fn cleaned(&self) -> Self {
        Self {
            preheader: clean::preheader(&self.preheader),
            heading: clean::line(&self.heading),
            greeting: self.greeting.as_deref().map(clean::line),
            blocks: self.blocks.iter().map(Block::cleaned).collect(),
        }
    }
}

impl Block {
    fn cleaned(&self) -> Self {
        match self {
            Self::Paragraph(words) => Self::Paragraph(clean::line(words)),
            Self::Bullets(items) => Self::Bullets(items.iter().map(|i| clean::line(i)).collect()),
            Self::Quote { who, text } => Self::Quote { who: clean::line(who), text: clean::note(text) },
            Self::Code(code) => Self::Code(clean::line(code)),
            Self::Button { label, url } => Self::Button { label: clean::line(label), url: clean::line(url) },
            Self::Facts(facts) => {
                Self::Facts(facts.iter().map(|(name, value)| (clean::line(name), clean::line(value))).collect())
            }
            Self::Small(words) => Self::Small(clean::line(words)),
        }
    }
}
