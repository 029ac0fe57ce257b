//! Words made safe for a letter: no character that starts a header, hides text or turns it round.
//!
//! One rule: lettre panics on a display name with CR, LF or NUL, and encodes bidi overrides
//! faithfully, so both go before it sees them. Validation refuses them earlier; this is the
//! second wall (security.md T13). Next: `mime` for headers, `letter` for bodies.

use std::collections::VecDeque;

use unicode_normalization::char::is_combining_mark;

/// The longest a company's or person's name may be inside a subject, in characters.
pub const NAME_IN_SUBJECT: usize = 40;
/// The longest subject, in characters.
pub const SUBJECT: usize = 78;
/// The longest name before an address in From, To and Reply-To, in characters.
pub const DISPLAY_NAME: usize = 100;
/// The longest preheader, in characters.
pub const PREHEADER: usize = 90;
/// What stands where a link was removed from somebody's note.
pub const LINK_REMOVED: &str = "[…]";

/// One line of words: line ends and tabs become spaces, control, bidi and zero-width characters
/// go, runs of spaces shrink to one.
pub fn line(words: &str) -> String {
    let mut clean = String::with_capacity(words.len());
    for character in words.chars().filter_map(visible) {
        if character != ' ' {
            clean.push(character);
        } else if !clean.is_empty() && !clean.ends_with(' ') {
            clean.push(' ');
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// Several lines of words: each cleaned as by [`line`], at most one empty line in a row.
pub fn lines(words: &str) -> String {
    let unified = words.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut kept: Vec<String> = Vec::new();
    for next in unified.split('\n').map(line) {
        if !next.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(next);
        }
    }
    while kept.last().is_some_and(String::is_empty) {
        kept.pop();
    }
    kept.join("\n")
}

/// One clean line for a header. `=?` opens an encoded word (RFC 2047) that lettre leaves as typed
/// when all of it is ASCII and that the reader's program would decode into anything.
fn header(words: &str) -> String {
    line(words).replace("=?", "= ?")
}

/// A name as it may stand before an address in a header.
pub fn display_name(name: &str) -> String {
    shortened(&header(name), DISPLAY_NAME)
}

/// A name of a company or person as it may stand inside a subject: 40 characters.
pub fn name_in_subject(name: &str) -> String {
    shortened(&header(name), NAME_IN_SUBJECT)
}

/// A whole subject: one clean line of at most 78 characters.
pub fn subject(words: &str) -> String {
    shortened(&header(words), SUBJECT)
}

/// A preheader: one clean line of at most 90 characters.
pub fn preheader(words: &str) -> String {
    shortened(&line(words), PREHEADER)
}

/// The words cut to `most` characters, the last one an ellipsis when something was cut; never
/// between a letter and its accent.
pub fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let mut kept: VecDeque<char> = words.chars().take(most).collect();
    let mut cut = kept.pop_back();
    while cut.is_some_and(is_combining_mark) {
        cut = kept.pop_back();
    }
    let kept: String = kept.into_iter().collect();
    format!("{}…", kept.trim_end())
}

/// Somebody's note: clean lines with links taken out, so that an invitation cannot carry
/// another address than the portal's. Mail addresses stay: they are how to ask back.
pub fn note(words: &str) -> String {
    let kept: Vec<String> = lines(words).split('\n').map(without_links).collect();
    kept.join("\n")
}

fn without_links(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').map(|word| if is_link(word) { LINK_REMOVED } else { word }).collect();
    words.join(" ")
}

/// Whether mail programs would turn this word into a link: it names a scheme, or a host under a
/// known public suffix. One-letter hosts without a path ("p.es.") are abbreviations.
fn is_link(word: &str) -> bool {
    let word = word.to_lowercase();
    if word.contains("://") || word.contains("www.") || word.contains("mailto:") {
        return true;
    }
    word.split(|c: char| !(c.is_alphanumeric() || "-._~@/:?#%&=+".contains(c))).any(|piece| {
        let host = piece.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let path = piece.len() > host.len() + 1;
        let host = host.trim_matches(|c: char| !c.is_alphanumeric());
        if host.contains('@') && !path {
            return false;
        }
        let host = host.rsplit('@').next().unwrap_or_default();
        let label = host.split('.').next().unwrap_or_default();
        let known = psl::domain(host.as_bytes()).is_some_and(|d| d.suffix().is_known());
        known && (path || label.chars().count() > 1)
    })
}

/// The character as it may be shown, or nothing.
fn visible(character: char) -> Option<char> {
    match character {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        _ if character.is_control() => None,
        // No-break spaces stay; every other space is an ordinary one.
        '\u{a0}' | '\u{202f}' => Some(character),
        _ if character.is_whitespace() => Some(' '),
        _ => Some(character),
    }
}

#[cfg(test)]
mod tests {
    use super::{name_in_subject, note, shortened, subject};

    #[test]
    fn a_header_name_holds_no_line_end_control_bidi_or_zero_width_character() {
        let name = "Eve\r\nBcc: x@evil.example\0 \u{202e}gnp\u{200b}.\u{2066}\u{feff}\u{e0041}A\t B";
        assert_eq!(super::display_name(name), "Eve Bcc: x@evil.example gnp.A B");
    }

    #[test]
    fn nobody_can_write_an_encoded_word() {
        let name = "=?utf-8?q?=0D=0ABcc:_x@evil.example?=";
        assert!(!super::display_name(name).contains("=?"));
        assert!(!subject("==??utf-8?q?A?=").contains("=?utf"));
    }

    #[test]
    fn a_name_is_cut_to_40_characters_and_a_subject_to_78() {
        assert_eq!(name_in_subject(&"è".repeat(60)).chars().count(), 40);
        assert_eq!(subject(&"è".repeat(90)).chars().count(), 78);
        assert_eq!(subject(&"parole ".repeat(40)).chars().count(), 77, "no space before the cut");
        assert_eq!(name_in_subject("Nuvola Rossi S.r.l."), "Nuvola Rossi S.r.l.");
    }

    #[test]
    fn a_cut_never_separates_a_letter_from_its_accent() {
        let words = format!("{}e\u{301}\u{323}zzz", "a".repeat(3));
        assert_eq!(shortened(&words, 6), "aaa…");
        assert_eq!(shortened(&words, 7), "aaae\u{301}\u{323}…");
    }

    #[test]
    fn links_leave_a_note_and_words_stay() {
        for (written, kept) in [
            ("See https://evil.example/x now", "See […] now"),
            ("HTTP://EVIL.com", "[…]"),
            ("go to (www.evil.it).", "go to […]"),
            ("go to evil.it/login", "go to […]"),
            ("evil.co.uk", "[…]"),
            ("«evil.com»", "[…]"),
            ("ask marco.neri@adria.it", "ask marco.neri@adria.it"),
            ("a@evil.it/login", "[…]"),
            (
                "Nuvola Rossi S.r.l. e Adria S.p.A., p.es. 3.2, 14.05.",
                "Nuvola Rossi S.r.l. e Adria S.p.A., p.es. 3.2, 14.05.",
            ),
            ("one\r\n\r\n\r\ntwo\u{202e}", "one\n\ntwo"),
        ] {
            assert_eq!(note(written), kept, "{written}");
        }
    }
}
