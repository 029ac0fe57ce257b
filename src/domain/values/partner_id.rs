//! Partner IDs, the program's membership numbers. The one rule: an issued number has seven digits,
//! the last one a check digit, so that a slip of the pen never names another company.

use super::check_digits::{luhn, luhn_digit};
use super::fault::Fault;
use super::text::code;

/// What a Partner ID stands for; always shown beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerIdKind {
    /// The company as a whole.
    Company,
    /// One place of business; the kind orders and enrollment use.
    Location,
}

impl PartnerIdKind {
    /// The word kept in the database: `company` or `location`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Location => "location",
        }
    }

    /// Reads the word kept in the database. Kinds: `missing`, `unknown`.
    ///
    /// # Errors
    /// Another word.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        match raw.trim() {
            "" => Err(Fault::missing()),
            "company" => Ok(Self::Company),
            "location" => Ok(Self::Location),
            _ => Err(Fault::of("unknown")),
        }
    }
}

text_value! {
    /// A Partner ID. `parse` reads one that a portal issued.
    /// Kinds: `missing`, `characters`, `malformed`, `check_digit`.
    PartnerId, issued
}

impl PartnerId {
    /// The highest sequence number that [`PartnerId::issue`] takes.
    pub const LAST: u32 = 899_999;

    /// The number for this place in the sequence; `None` above [`PartnerId::LAST`].
    #[must_use]
    pub fn issue(sequence: u32) -> Option<Self> {
        if sequence > Self::LAST {
            return None;
        }
        let body = (100_000 + sequence).to_string();
        let check = luhn_digit(&body)?;
        Some(Self { text: format!("{body}{check}") })
    }

    /// Reads a number that another program issued: 5–10 digits, not checked further.
    ///
    /// # Errors
    /// Kinds `missing`, `characters`, `malformed`.
    pub fn parse_external(raw: &str) -> Result<Self, Fault> {
        let text = code(raw)?;
        if (5..=10).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self { text })
        } else {
            Err(Fault::malformed())
        }
    }
}

fn issued(raw: &str) -> Result<String, Fault> {
    let text = code(raw)?;
    if text.len() != 7 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::malformed());
    }
    if luhn(&text) { Ok(text) } else { Err(Fault::check_digit()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issued_id_is_read_back_and_a_wrong_digit_is_caught() {
        for sequence in [0, 1, 4117, 123_456, PartnerId::LAST] {
            let id = PartnerId::issue(sequence);
            assert_eq!(id.as_ref().map(|id| id.as_str().len()), Some(7));
            let id = id.map(|id| id.to_string()).unwrap_or_default();
            assert!(PartnerId::parse(&id).is_ok());
            for wrong in 0..10 {
                let changed = format!("{}{wrong}", &id[..6]);
                assert_eq!(PartnerId::parse(&changed).is_ok(), changed == id);
            }
        }
        assert_eq!(PartnerId::issue(PartnerId::LAST + 1), None);
    }

    #[test]
    fn an_outside_id_has_five_to_ten_digits() {
        assert!(PartnerId::parse_external("4 123 456").is_ok());
        assert_eq!(PartnerId::parse_external("1234"), Err(Fault::malformed()));
        assert_eq!(PartnerId::parse_external("12345678901"), Err(Fault::malformed()));
    }
}
