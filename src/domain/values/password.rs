//! Passwords of local accounts. The one rule: long and not guessable, nothing else asked (15–128
//! characters, decisions: sign-in); taken as typed but for NFC, and never printed.

use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::email_address::EmailAddress;
use super::fault::Fault;
use super::text::fold;

const MIN: usize = Password::LEAST;
const MAX: usize = 128;

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("data/common_passwords.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect()
});

/// A password as typed.
/// Kinds of `parse`: `missing`, `too_short`, `too_long`, `common`, `address`.
#[derive(Clone, PartialEq, Eq)]
pub struct Password {
    text: String,
}

impl Password {
    /// The fewest characters of a password.
    pub const LEAST: usize = 15;

    /// Reads a new password for the account with this address.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(raw: &str, address: Option<&EmailAddress>) -> Result<Self, Fault> {
        let password = Self::typed(raw)?;
        if password.text.chars().count() < MIN {
            return Err(Fault::too_short(MIN));
        }
        if address.is_some_and(|address| is_about(&password.text, address)) {
            return Err(Fault::of("address"));
        }
        if is_common(&password.text) {
            return Err(Fault::of("common"));
        }
        Ok(password)
    }

    /// Takes a password to be compared at sign-in, under no rule but the length that keeps the
    /// hash cheap. Kinds: `missing`, `too_long`.
    ///
    /// # Errors
    /// Nothing typed, or more than 128 characters.
    pub fn typed(raw: &str) -> Result<Self, Fault> {
        if raw.is_empty() {
            return Err(Fault::missing());
        }
        let text: String = raw.nfc().take(MAX + 1).collect();
        if text.chars().count() > MAX {
            return Err(Fault::too_long(MAX));
        }
        Ok(Self { text })
    }

    /// The bytes to hash.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(***)")
    }
}

fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether little is left of the password once the address is taken out of it.
fn is_about(password: &str, address: &EmailAddress) -> bool {
    let password = plain(password);
    let whole = plain(address.canonical());
    let local = plain(address.local_part());
    let name = plain(address.domain().split('.').next().unwrap_or_default());
    let mut rest = password.replace(&whole, "");
    for part in [local, name] {
        if part.chars().count() > 3 {
            rest = rest.replace(&part, "");
        }
    }
    rest.len() < password.len() && rest.chars().count() < 6
}

/// On the list, one pattern repeated, or a run along the keyboard or the alphabet.
fn is_common(password: &str) -> bool {
    let plain = plain(password);
    let base = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    let distinct = password.chars().collect::<HashSet<_>>().len();
    distinct < 5 || COMMON.contains(plain.as_str()) || COMMON.contains(base) || is_repeated(&plain) || is_run(&plain)
}

fn is_repeated(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (1..=chars.len() / 2)
        .any(|period| period <= 8 && chars.iter().skip(period).zip(&chars).all(|(later, first)| later == first))
}

fn is_run(text: &str) -> bool {
    const ROWS: [&str; 5] = [
        "01234567890123456789",
        "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "abcdefghijklmnopqrstuvwxyz",
    ];
    let backwards: String = text.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(text) || row.contains(&backwards))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(raw: &str) -> &'static str {
        let address = EmailAddress::parse("giulia.rossi@nuvola.example");
        match address.and_then(|address| Password::parse(raw, Some(&address))) {
            Ok(_) => "fine",
            Err(fault) => fault.kind,
        }
    }

    #[test]
    fn a_password_is_long_and_not_guessable() {
        for (raw, expected) in [
            ("", "missing"),
            ("short", "too_short"),
            ("fourteen chars", "too_short"),
            ("aaaaaaaaaaaaaaaaaa", "common"),
            ("123456789012345", "common"),
            ("PasswordPassword", "common"),
            ("password-password-2024", "common"),
            ("correct horse battery staple", "common"),
            ("QwertyUiopAsdfghjkl", "common"),
            ("abc123abc123abc123", "common"),
            ("giulia.rossi@nuvola.example", "address"),
            ("GiuliaRossiNuvola1", "address"),
            ("giulia.rossi-12345", "address"),
            ("filiera demo password 2025", "fine"),
            ("il gatto sul tetto ride", "fine"),
            ("              x x", "common"),
            ("  spazi ai bordi ok  ", "fine"),
        ] {
            assert_eq!(kind(raw), expected, "{raw}");
        }
        assert_eq!(kind(&"ab cd ef gh ".repeat(11)), "too_long");
    }

    #[test]
    fn a_password_never_prints_itself_and_composes_its_characters() {
        let typed = Password::typed("cafe\u{301} lungo la sera");
        assert_eq!(typed.as_ref().map(Password::as_bytes), Ok("café lungo la sera".as_bytes()));
        assert_eq!(format!("{typed:?}"), "Ok(Password(***))");
    }
}
