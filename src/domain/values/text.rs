//! Cleaning that all typed text goes through: trimmed, inner white space collapsed, NFC, no
//! control, direction-changing or invisible characters (they forge mail headers and names).
//! The one rule: lengths count characters. The macros below give every text value the same face.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fault::Fault;

/// One line of `min` to `max` characters.
pub(super) fn line(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    let text = clean(raw)?;
    within(text, min, max)
}

/// One line, cleaned, of any length but not empty.
pub(super) fn clean(raw: &str) -> Result<String, Fault> {
    let raw = raw.trim();
    if raw.chars().any(|c| is_refused(c) || is_line_end(c)) {
        return Err(Fault::characters());
    }
    let text: String = collapse(raw).nfc().collect();
    if text.is_empty() {
        return Err(Fault::missing());
    }
    Ok(text)
}

/// Several lines of `min` to `max` characters; at most one empty line in a row.
pub(super) fn lines(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    let raw = raw.trim().replace("\r\n", "\n");
    if raw.chars().any(|c| is_refused(c) && c != '\u{fe0f}') {
        return Err(Fault::characters());
    }
    let mut text = String::with_capacity(raw.len());
    let mut empty = 0;
    for part in raw.split(['\n', '\r']) {
        let part: String = collapse(part).nfc().collect();
        empty = if part.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            text.push_str(&part);
            text.push('\n');
        }
    }
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(Fault::missing());
    }
    within(text, min, max)
}

/// An official number as registers keep it: upper case, without spaces, dots and hyphens.
pub(super) fn code(raw: &str) -> Result<String, Fault> {
    let text: String = clean(raw)?
        .nfkc()
        .filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{2010}'..='\u{2015}' | '/'))
        .flat_map(char::to_uppercase)
        .collect();
    if text.is_empty() {
        return Err(Fault::missing());
    }
    Ok(text)
}

fn within(text: String, min: usize, max: usize) -> Result<String, Fault> {
    let count = text.chars().count();
    if count > max {
        return Err(Fault::too_long(max));
    }
    if count < min {
        return Err(Fault::too_short(min));
    }
    Ok(text)
}

fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// Control, bidi and invisible characters; line ends and tabs are judged by the caller.
pub(super) fn is_refused(c: char) -> bool {
    (c.is_control() && !is_line_end(c) && c != '\t')
        || matches!(c,
            '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character shows itself as it is: no control, no line end, nothing that hides or turns others.
#[must_use]
pub fn harmless(c: char) -> bool {
    !is_refused(c) && !is_line_end(c) && c != '\t'
}

/// A text as it is sorted and searched: lower case, without accents, dots and doubled spaces.
/// Legal forms stay, so `Società S.r.l.` becomes `societa srl`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        for c in c.to_lowercase().filter(|c| !is_combining_mark(*c)) {
            match c {
                'ß' => out.push_str("ss"),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'ø' => out.push('o'),
                'ł' => out.push('l'),
                'đ' | 'ð' => out.push('d'),
                'þ' => out.push_str("th"),
                'ı' => out.push('i'),
                '’' | '‘' | 'ʼ' | '`' => out.push('\''),
                '.' => {}
                _ => out.push(c),
            }
        }
    }
    collapse(&out)
}

/// Gives a type that holds its text in `text` its face: `as_str`, `Display`, `Serialize`.
macro_rules! text_face {
    ($name:ident) => {
        impl $name {
            /// The text as it is stored and shown.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.text
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.text)
            }
        }
    };
}

/// Lets serde read a type through its own `parse`.
macro_rules! read_by_parsing {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(reader)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// A value that is a text under one rule.
macro_rules! text_value {
    ($(#[$meta:meta])* $name:ident, $rule:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name {
            text: String,
        }

        impl $name {
            /// Reads what a person typed.
            ///
            /// # Errors
            /// The kinds named at the type.
            pub fn parse(raw: &str) -> Result<Self, Fault> {
                let rule: fn(&str) -> Result<String, Fault> = $rule;
                rule(raw).map(|text| Self { text })
            }
        }

        text_face!($name);
        read_by_parsing!($name);
        text_from_store!($name);
    };
}

/// Takes back text that `parse` once gave and a row kept: rules may have changed since.
macro_rules! text_from_store {
    ($name:ident) => {
        impl $name {
            /// Takes back, unchecked, text that `parse` gave and a row kept. For `store.rs` only.
            #[must_use]
            pub fn stored(text: impl Into<String>) -> Self {
                Self { text: text.into() }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind<T>(result: Result<T, Fault>) -> &'static str {
        result.err().map_or("fine", |fault| fault.kind)
    }

    #[test]
    fn white_space_is_trimmed_and_collapsed_and_text_is_composed() {
        assert_eq!(line("  Caffe\u{301} \u{a0} \t Nero\r\n", 1, 20).as_deref(), Ok("Caff\u{e9} Nero"));
    }

    #[test]
    fn lengths_count_characters_not_bytes() {
        assert!(line("ééééé", 5, 5).is_ok());
        assert_eq!(line("éééééé", 1, 5), Err(Fault::too_long(5)));
        assert_eq!(line("é", 2, 5), Err(Fault::too_short(2)));
    }

    #[test]
    fn header_forging_and_invisible_characters_are_refused_in_a_line() {
        for bad in [
            "a\r\nBcc: x",
            "a\nb",
            "a\0b",
            "a\u{202e}b",
            "a\u{2066}b",
            "a\u{200b}b",
            "a\u{200d}b",
            "a\u{feff}b",
            "a\u{ad}b",
            "a\u{7f}b",
            "a\u{85}b",
            "a\u{2028}b",
            "a\u{e0041}b",
            "a\u{61c}b",
        ] {
            assert_eq!(kind(line(bad, 1, 50)), "characters", "{bad:?}");
        }
    }

    #[test]
    fn several_lines_keep_one_empty_line_between_paragraphs() {
        assert_eq!(lines(" one \r\n\r\n\r\n\r\n two\tx \n", 1, 50).as_deref(), Ok("one\n\ntwo x"));
        assert_eq!(kind(lines(" \n \n", 1, 50)), "missing");
    }

    #[test]
    fn folding_lowers_and_drops_accents_but_keeps_legal_forms() {
        assert_eq!(fold("  Società  L’Aquila S.r.l. "), "societa l'aquila srl");
        assert_eq!(fold("Łódź Ørsted Straße ŒUVRE"), "lodz orsted strasse oeuvre");
        assert_eq!(fold("İstanbul"), "istanbul");
    }
}
