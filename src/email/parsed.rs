//! A message read back: headers as people read them, both parts decoded.
//!
//! One rule: reading never fails on a message of ours and never trusts one that is not.
//! Used by the letters page of development and by tests. Next: `folder`, `sender`.

use chrono::{DateTime, Utc};
use mail_parser::{Address, HeaderName, HeaderValue, MessageParser, PartType};

/// One message, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// Name and decoded value of each top-level header, in order.
    pub headers: Vec<(String, String)>,
    /// Types of the parts, in order: `text/plain`, `text/html`.
    pub parts: Vec<String>,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Parsed {
    /// Reads one message; nothing when the bytes hold no header at all.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(bytes)?;
        let headers = message
            .headers()
            .iter()
            .map(|header| {
                let raw = bytes
                    .get(header.offset_start as usize..header.offset_end as usize)
                    .map(|raw| String::from_utf8_lossy(raw).into_owned())
                    .unwrap_or_default();
                (header.name.as_str().to_owned(), readable(&header.name, &header.value, &raw))
            })
            .collect();
        let mut parsed = Self { headers, parts: Vec::new(), text: String::new(), html: String::new() };
        for part in &message.parts {
            match &part.body {
                PartType::Text(words) => {
                    parsed.parts.push("text/plain".to_owned());
                    parsed.text = words.replace("\r\n", "\n");
                }
                PartType::Html(words) => {
                    parsed.parts.push("text/html".to_owned());
                    parsed.html = words.replace("\r\n", "\n");
                }
                _ => {}
            }
        }
        Some(parsed)
    }

    /// The decoded value of a header, by name in any case; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    /// The address it goes to, without the name.
    pub fn to(&self) -> &str {
        let to = self.header("To");
        to.rsplit_once('<').map_or(to, |(_, rest)| rest.trim_end_matches('>'))
    }

    /// When it was queued.
    pub fn at(&self) -> Option<DateTime<Utc>> {
        DateTime::parse_from_rfc2822(self.header("Date")).ok().map(|at| at.to_utc())
    }

    /// The addresses of pages in the text part: lines that are one.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter(|line| line.starts_with("https://") || line.starts_with("http://"))
    }
}

fn readable(name: &HeaderName<'_>, value: &HeaderValue<'_>, raw: &str) -> String {
    match (name, value) {
        (HeaderName::From | HeaderName::To | HeaderName::ReplyTo, HeaderValue::Address(address)) => mailboxes(address),
        (HeaderName::Subject, HeaderValue::Text(words)) => words.to_string(),
        // Unfolded as RFC 5322 section 2.2.3 says: the line end goes, its space stays.
        _ => raw.replace("\r\n", "").replace('\n', "").trim().to_owned(),
    }
}

fn mailboxes(address: &Address<'_>) -> String {
    let each: Vec<String> = address
        .iter()
        .map(|one| match (&one.name, &one.address) {
            (Some(name), Some(address)) => format!("{name} <{address}>"),
            (name, address) => address.as_deref().or(name.as_deref()).unwrap_or_default().to_owned(),
        })
        .collect();
    each.join(", ")
}
