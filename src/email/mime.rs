//! From a letter to a message: headers, two parts, quoted-printable.
//!
//! One rule: the same letter composed twice is the same message, byte for byte; so Message-ID,
//! Date and the boundary are given or derived, never drawn (security.md, Outbox).
//! Headers: pages.md section 3. Next: `sender`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::address::{Address, Envelope};
use lettre::message::header::{self, ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox as Written, MultiPart, SinglePart};
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub use lettre::Message;

use super::clean;
use super::letter::{Letter, Mailbox};

/// Who all letters come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The portal's name, shown before the address.
    pub portal: String,
    /// The address letters come from: `no-reply@` the mail domain.
    pub address: String,
}

impl Origin {
    /// The mail domain, for Message-IDs.
    pub fn domain(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Why a letter cannot become a message. Trying again changes nothing.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MimeError {
    /// An address that no mail can be sent to.
    #[error("{field} is not a mail address")]
    Address {
        /// The header it was meant for.
        field: &'static str,
    },
    /// A header value other than printable ASCII where only that is allowed.
    #[error("{field} holds a character that no header may hold")]
    Header {
        /// The header it was meant for.
        field: &'static str,
    },
    /// The mail library refused the letter.
    #[error("the letter cannot be put together: {0}")]
    Refused(String),
}

/// The Message-ID of a queued letter: `<uuid@mail domain>`.
pub fn message_id(outbox: Uuid, domain: &str) -> String {
    format!("<{outbox}@{domain}>")
}

/// Puts the message together. `at` becomes Date: the moment the letter was queued, so that a
/// retry is the same message.
///
/// # Errors
/// When an address or a header cannot be written; the library's panics end here too.
pub fn compose(letter: &Letter, origin: &Origin, at: DateTime<Utc>) -> Result<Message, MimeError> {
    catch_unwind(AssertUnwindSafe(|| put_together(letter, origin, at)))
        .unwrap_or_else(|_| Err(MimeError::Refused("the mail library gave up".to_owned())))
}

fn put_together(letter: &Letter, origin: &Origin, at: DateTime<Utc>) -> Result<Message, MimeError> {
    let from = Mailbox::named(&origin.portal, &origin.address);
    let from = written(&from, "From")?;
    let to = written(&letter.to, "To")?;
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.email.clone()])
        .map_err(|error| MimeError::Refused(error.to_string()))?;
    let mut builder = Message::builder()
        .envelope(envelope)
        .date(SystemTime::from(at))
        .from(from)
        .to(to)
        .subject(clean::subject(&letter.subject))
        .message_id(Some(token("Message-ID", &letter.message_id)?));
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(written(reply_to, "Reply-To")?);
    }
    if let Some(first) = &letter.references {
        builder = builder.references(token("References", first)?);
    }
    builder = builder
        .raw_header(plain("Auto-Submitted", "auto-generated")?)
        .raw_header(plain("X-Auto-Response-Suppress", "OOF, AutoReply")?)
        .raw_header(plain("X-Portal-Mail", &letter.kind)?);
    if let Some(url) = &letter.unsubscribe {
        builder = builder
            .raw_header(plain("List-Unsubscribe", &format!("<{url}>"))?)
            .raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?);
    }
    let mut message = builder.multipart(parts(letter)).map_err(|error| MimeError::Refused(error.to_string()))?;
    message.headers_mut().insert_raw(plain("Content-Language", letter.language)?);
    Ok(message)
}

/// Text first: a reader takes the last part it understands (RFC 2046 section 5.1.4).
fn parts(letter: &Letter) -> MultiPart {
    let part = |kind: ContentType, words: &str| {
        SinglePart::builder()
            .header(kind)
            .header(ContentTransferEncoding::QuotedPrintable)
            .body(words.replace("\r\n", "\n").replace('\r', "\n"))
    };
    MultiPart::alternative()
        .boundary(boundary(&letter.message_id))
        .singlepart(part(ContentType::TEXT_PLAIN, &letter.text))
        .singlepart(part(ContentType::TEXT_HTML, &letter.html))
}

/// `=_` cannot occur in quoted-printable text, so no body can hold the boundary.
fn boundary(message_id: &str) -> String {
    let digest = hex::encode(Sha256::digest(message_id.as_bytes()));
    format!("=_{}", &digest[..32])
}

fn written(mailbox: &Mailbox, field: &'static str) -> Result<Written, MimeError> {
    let address: Address = mailbox.address.parse().map_err(|_| MimeError::Address { field })?;
    let name = mailbox.name.as_deref().map(clean::display_name).filter(|name| !name.is_empty());
    Ok(Written::new(name, address))
}

/// A Message-ID: printable ASCII in angle brackets.
fn token(field: &'static str, value: &str) -> Result<String, MimeError> {
    let inside = value.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    match inside {
        Some(id) if id.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>') => Ok(value.to_owned()),
        _ => Err(MimeError::Header { field }),
    }
}

/// A header written as it stands, not encoded and not folded.
fn plain(field: &'static str, value: &str) -> Result<HeaderValue, MimeError> {
    if value.is_empty() || !value.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
        return Err(MimeError::Header { field });
    }
    let name = HeaderName::new_from_ascii_str(field);
    Ok(HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned()))
}

/// The kind of a composed message.
pub fn kind(message: &Message) -> &str {
    message.headers().get_raw("X-Portal-Mail").unwrap_or_default()
}

/// The moment a composed message was queued.
pub fn queued_at(message: &Message) -> Option<DateTime<Utc>> {
    message.headers().get::<header::Date>().map(|date| SystemTime::from(date).into())
}

/// The Message-ID of a composed message, brackets included.
pub fn id(message: &Message) -> &str {
    message.headers().get_raw(&header::MessageId::name()).unwrap_or_default()
}
