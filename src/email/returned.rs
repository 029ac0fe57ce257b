//! What comes back: a delivery status message (RFC 3464 in a multipart/report, RFC 6522), read for the one letter it
//! is about. Rule: a message that is none, or names no return address, says nothing; the words in it are another
//! server's and are cleaned like any answer. Who it is about is decided by the key, see `letters::Writer`.

use mail_parser::{Message, MessageParser, MimeHeaders};

use super::clean;

/// The longest answer kept, in characters.
const ANSWER: usize = 500;
/// What a return address begins with.
pub(super) const PREFIX: &str = "b-";
/// How many hexadecimal digits follow: an id and its seal.
pub(super) const DIGITS: usize = 52;

/// A letter that could not be delivered, as a mail server reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The return addresses named in it, without their domain.
    pub to: Vec<String>,
    /// Failed for good; otherwise it is only late.
    pub failed: bool,
    /// Why, in the server's words.
    pub answer: String,
}

impl Returned {
    /// Reads a message; nothing when it is no delivery status.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(bytes)?;
        let status = status_part(&message)?;
        let field = |name: &str| field(&status, name);
        let action = field("action")?.to_ascii_lowercase();
        let said =
            field("diagnostic-code").map(|words| words.split_once(';').map_or(&*words, |it| it.1).trim().to_owned());
        let answer = match (field("status"), said) {
            (Some(code), Some(words)) if !words.contains(&code) => format!("{code} {words}"),
            (_, Some(words)) => words,
            (Some(code), None) => code,
            (None, None) => String::new(),
        };
        Some(Self {
            to: addresses(&message, bytes),
            failed: action == "failed",
            answer: clean::shortened(&clean::line(&answer), ANSWER),
        })
    }
}

fn status_part(message: &Message<'_>) -> Option<String> {
    let part = message.parts.iter().find(|part| {
        part.content_type().is_some_and(|kind| {
            kind.ctype().eq_ignore_ascii_case("message")
                && kind.subtype().is_some_and(|it| it.eq_ignore_ascii_case("delivery-status"))
        })
    })?;
    Some(String::from_utf8_lossy(part.contents()).into_owned())
}

/// The first field of this name, unfolded.
fn field(status: &str, name: &str) -> Option<String> {
    let mut lines = status.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((known, value)) = line.split_once(':') else { continue };
        if !known.trim().eq_ignore_ascii_case(name) {
            continue;
        }
        let mut value = value.trim().to_owned();
        while let Some(more) = lines.next_if(|next| next.starts_with([' ', '\t'])) {
            value.push(' ');
            value.push_str(more.trim());
        }
        return Some(value);
    }
    None
}

/// Return addresses in the headers above the first part: To, Delivered-To, X-Original-To.
fn addresses(message: &Message<'_>, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for header in message.headers() {
        let named = ["to", "delivered-to", "x-original-to", "envelope-to"];
        if !named.iter().any(|name| header.name.as_str().eq_ignore_ascii_case(name)) {
            continue;
        }
        let raw = bytes.get(header.offset_start as usize..header.offset_end as usize).unwrap_or_default();
        let raw = String::from_utf8_lossy(raw).to_ascii_lowercase();
        for word in raw.split(|char: char| !char.is_ascii_alphanumeric() && char != '-') {
            let digits = word.strip_prefix(PREFIX).unwrap_or_default();
            if digits.len() == DIGITS && !found.iter().any(|known| known == word) {
                found.push(word.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Returned;

    const BOUNCE: &str = "From: MAILER-DAEMON@mail.example\r\nTo: <B-00112233445566778899aabbccddeeff0011223344556677889a@returns.example>\r\n\
        Subject: Undelivered Mail\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n\
        --x\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\
        Reporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; ada@blu.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
        Diagnostic-Code: smtp; 550 5.1.1 <ada@blu.example>:\r\n User unknown\r\n\r\n--x--\r\n";

    #[test]
    fn a_delivery_status_is_read_for_its_address_its_action_and_its_reason() {
        let read = Returned::read(BOUNCE.as_bytes()).unwrap();
        assert_eq!(read.to, ["b-00112233445566778899aabbccddeeff0011223344556677889a"]);
        assert!(read.failed);
        assert_eq!(read.answer, "550 5.1.1 <ada@blu.example>: User unknown");
        let late = Returned::read(BOUNCE.replace("Action: failed", "Action: delayed").as_bytes()).unwrap();
        assert!(!late.failed);
    }

    #[test]
    fn what_is_no_delivery_status_says_nothing() {
        for other in [
            "",
            "Subject: Out of office\r\n\r\nAction: failed\r\n",
            &BOUNCE.replace("delivery-status\r\n", "plain\r\n"),
        ] {
            assert_eq!(Returned::read(other.as_bytes()), None, "{other}");
        }
        let nobody = Returned::read(BOUNCE.replace("B-0011", "ada-0011").as_bytes()).unwrap();
        assert!(nobody.to.is_empty());
        for cut in 0..BOUNCE.len() {
            let _ = Returned::read(&BOUNCE.as_bytes()[..cut]);
        }
    }
}
