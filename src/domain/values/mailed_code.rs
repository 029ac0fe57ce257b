//! Six-digit codes sent by mail. The one rule: a code is a secret, so it never prints itself in
//! logs; spaces and hyphens that people type are ignored.

use std::fmt;

use super::fault::Fault;
use super::text::code;

/// A code of six digits.
/// Kinds: `missing`, `characters`, `malformed`.
#[derive(Clone, PartialEq, Eq)]
pub struct MailedCode {
    text: String,
}

impl MailedCode {
    /// Reads what a person typed.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        let text = code(raw)?;
        if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self { text })
        } else {
            Err(Fault::malformed())
        }
    }

    /// The code for a random number.
    #[must_use]
    pub fn from_random(random: u32) -> Self {
        Self { text: format!("{:06}", random % 1_000_000) }
    }

    /// The six digits, for the letter and for the hash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The code as a letter shows it: `123 456`.
    #[must_use]
    pub fn spaced(&self) -> String {
        let (first, second) = self.text.split_at(self.text.len() / 2);
        format!("{first} {second}")
    }
}

impl fmt::Debug for MailedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailedCode(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_however_spaced_and_never_prints_itself() {
        let typed = MailedCode::parse(" 123 456 ");
        assert_eq!(typed.as_ref().map(MailedCode::as_str), Ok("123456"));
        assert_eq!(typed.as_ref().map(MailedCode::spaced).as_deref(), Ok("123 456"));
        assert!(!format!("{typed:?}").contains("123"));
        assert_eq!(MailedCode::parse("12345"), Err(Fault::malformed()));
        assert_eq!(MailedCode::parse("12345a"), Err(Fault::malformed()));
        assert_eq!(MailedCode::from_random(7).as_str(), "000007");
    }
}
