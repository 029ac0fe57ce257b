//! Phone numbers. The one rule: stored as E.164, shown in national or international spelling.
//! The library's numbering plans load on first use (slow in debug builds): `Phone::warm_up`.

use phonenumber::{Mode, PhoneNumber, country::Id};

use super::country::Country;
use super::fault::Fault;
use super::text::line;

/// Longest text accepted as a phone number, in characters.
const MAX: usize = 40;

/// A phone number in E.164, such as `+390115550123`.
/// Kinds: `missing`, `characters`, `too_long`, `malformed`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    text: String,
}

text_face!(Phone);
text_from_store!(Phone);

impl Phone {
    /// Reads a number as people of this country write it; numbers with `+` may be of any country.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(country: Country, raw: &str) -> Result<Self, Fault> {
        phone(country.code().parse().ok(), raw)
    }

    /// Reads a number with `+` and its country's calling code.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse_international(raw: &str) -> Result<Self, Fault> {
        phone(None, raw)
    }

    /// The number as it is dialled from abroad: `+39 011 555 0123`.
    #[must_use]
    pub fn international(&self) -> String {
        self.spelled(Mode::International)
    }

    /// The number as it is dialled in its own country: `011 555 0123`.
    #[must_use]
    pub fn national(&self) -> String {
        self.spelled(Mode::National)
    }

    /// Loads the numbering plans; call once at start, away from requests.
    pub fn warm_up() {
        // Formatting too: the library compiles its patterns one by one as they are met.
        if let Ok(phone) = Self::parse_international("+390115550123") {
            let _ = phone.international();
        }
    }

    fn spelled(&self, mode: Mode) -> String {
        phonenumber::parse(None, &self.text)
            .map_or_else(|_| self.text.clone(), |number| number.format().mode(mode).to_string())
    }
}

fn phone(country: Option<Id>, raw: &str) -> Result<Phone, Fault> {
    let typed = line(raw, 1, MAX)?;
    let plausible = |c: char| c.is_numeric() || c.is_whitespace() || "+-().,/#*;=".contains(c) || c.is_alphabetic();
    if !typed.chars().all(plausible) || typed.chars().filter(|c| c.is_numeric()).count() < 4 {
        return Err(Fault::malformed());
    }
    let typed = match typed.strip_prefix("00") {
        Some(rest) if country != Some(Id::US) => format!("+{rest}"),
        _ => typed,
    };
    let number: PhoneNumber = phonenumber::parse(country, typed).map_err(|_| Fault::malformed())?;
    if !phonenumber::is_valid(&number) {
        return Err(Fault::malformed());
    }
    let text = number.format().mode(Mode::E164).to_string();
    let is_e164 =
        text.len() <= 16 && text.strip_prefix('+').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    if is_e164 { Ok(Phone { text }) } else { Err(Fault::malformed()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: &str, raw: &str) -> Result<String, Fault> {
        Phone::parse(Country::parse(country)?, raw).map(|phone| phone.text)
    }

    #[test]
    fn a_number_is_read_in_any_spacing_and_stored_as_e164() {
        for raw in ["011 555 0123", "+39 011 555 0123", "0039 011 5550123", "(011) 555-0123", "+390115550123"] {
            assert_eq!(read("IT", raw).as_deref(), Ok("+390115550123"), "{raw}");
        }
        assert_eq!(read("US", "(425) 555-0123").as_deref(), Ok("+14255550123"));
        assert_eq!(read("DE", "030 901820").as_deref(), Ok("+4930901820"));
        assert_eq!(read("IT", "+49 30 901820").as_deref(), Ok("+4930901820"));
    }

    #[test]
    fn what_cannot_be_dialled_is_refused() {
        for bad in ["12", "call me", "+39", "+999 123 4567 890", "011 555 0123 <b>", "0000000000", "--------"] {
            assert_eq!(read("IT", bad), Err(Fault::malformed()), "{bad}");
        }
        assert_eq!(Phone::parse_international("011 555 0123"), Err(Fault::malformed()));
        assert_eq!(read("AQ", "011 555 0123"), Err(Fault::malformed()));
    }

    #[test]
    fn a_number_is_shown_for_home_and_abroad() {
        let phone = Phone::parse_international("+14255550123");
        assert_eq!(phone.as_ref().map(Phone::national).as_deref(), Ok("(425) 555-0123"));
        assert_eq!(phone.as_ref().map(Phone::international).as_deref(), Ok("+1 425-555-0123"));
        let phone = Phone::parse_international("+390115550123");
        assert_eq!(phone.as_ref().map(Phone::international).as_deref(), Ok("+39 011 555 0123"));
    }
}
