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
        Self::of(&status_part(&message)?, addresses(&message, bytes))
    }

    /// Reads the part of a message that is meant for machines, sent alone.
    #[must_use]
    pub fn status(bytes: &[u8]) -> Option<Self> {
        Self::of(&String::from_utf8_lossy(bytes), Vec::new())
    }

    /// The same with the address it came to, as the envelope says it.
    #[must_use]
    pub fn come_to(mut self, address: &str) -> Self {
        keep_addresses(&address.to_ascii_lowercase(), &mut self.to);
        self
    }

    /// A letter fails when a recipient of it failed and none got it: an address may have led to several mailboxes.
    fn of(status: &str, to: Vec<String>) -> Option<Self> {
        let recipients: Vec<(String, &str)> =
            groups(status).into_iter().filter_map(|group| Some((action(group)?, group))).collect();
        let first = |wanted: &[&str]| recipients.iter().find(|(action, _)| wanted.contains(&action.as_str()));
        let (_, telling) = first(&["failed"]).or(recipients.first())?;
        let arrived = first(&["delivered", "relayed", "expanded"]).is_some();
        let answer = answer(telling);
        Some(Self {
            to,
            failed: first(&["failed"]).is_some() && !arrived,
            answer: clean::shortened(&clean::line(&answer), ANSWER),
        })
    }
}

/// The blocks of fields, parted by empty lines: one about the message, then one a recipient.
fn groups(status: &str) -> Vec<&str> {
    let mut groups = Vec::new();
    let mut from = 0;
    let mut at = 0;
    for line in status.split_inclusive('\n') {
        if line.trim().is_empty() {
            groups.push(&status[from..at]);
            from = at + line.len();
        }
        at += line.len();
    }
    groups.push(&status[from..]);
    groups
}

/// What happened to one recipient: the first word, without a comment behind it.
fn action(group: &str) -> Option<String> {
    let action = field(group, "action")?.to_ascii_lowercase();
    let word = action.split([' ', '(', ';']).next()?;
    ["failed", "delayed", "delivered", "relayed", "expanded"].contains(&word).then(|| word.to_owned())
}

/// Why, in the server's words.
fn answer(group: &str) -> String {
    let said = field(group, "diagnostic-code");
    let said = said.map(|words| words.split_once(';').map_or(&*words, |it| it.1).trim().to_owned());
    match (field(group, "status"), said) {
        (Some(code), Some(words)) if !words.contains(&code) => format!("{code} {words}"),
        (_, Some(words)) => words,
        (Some(code), None) => code,
        (None, None) => String::new(),
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
        keep_addresses(&String::from_utf8_lossy(raw).to_ascii_lowercase(), &mut found);
    }
    found
}

/// Keeps what looks like a return address, once.
fn keep_addresses(text: &str, found: &mut Vec<String>) {
    for word in text.split(|char: char| !char.is_ascii_alphanumeric() && char != '-') {
        let digits = word.strip_prefix(PREFIX).unwrap_or_default();
        if digits.len() == DIGITS && !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    }
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
    fn a_letter_that_reached_one_mailbox_behind_an_address_did_not_fail() {
        let also = |action: &str| {
            let more = format!(
                "\r\n\r\nFinal-Recipient: rfc822; b@blu.example\r\nAction: {action}\r\nStatus: 2.0.0\r\n\r\n--x--"
            );
            Returned::read(BOUNCE.replace("\r\n\r\n--x--", &more).as_bytes()).unwrap()
        };
        assert!(also("delayed").failed && also("failed (once more)").failed);
        assert_eq!(also("delayed").answer, "550 5.1.1 <ada@blu.example>: User unknown");
        assert!(!also("delivered").failed && !also("relayed (to mx.example)").failed);
    }

    #[test]
    fn the_machines_part_alone_is_read_with_the_address_of_the_envelope() {
        let part = "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;ada@blu.example\nAction: failed\nStatus: 5.0.0\n";
        let address = "b-00112233445566778899aabbccddeeff0011223344556677889a";
        let read = Returned::status(part.as_bytes())
            .unwrap()
            .come_to(&format!("<{}@Returns.example>", address.to_uppercase()));
        assert_eq!((read.to.as_slice(), read.failed, read.answer.as_str()), (&[address.to_owned()][..], true, "5.0.0"));
        assert_eq!(Returned::status(b"Subject: hello\n\nAction: dance\n"), None);
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
