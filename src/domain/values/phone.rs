//! Phone numbers. The one rule: stored as E.164, shown in national or international spelling.
//! The library's numbering plans load on first use (slow in debug builds): `Phone::warm_up`.

use phonenumber::metadata::{DATABASE, Metadata};
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
        phone(plan_of(country), raw)
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

/// Whose numbering plan a country uses, where it is another's.
fn plan_of(country: Country) -> Option<Id> {
    let code = match country.code() {
        "XE" | "XS" => "BQ",
        "UM" => "US",
        "BV" => "NO",
        "HM" => "AU",
        "GS" => "FK",
        "PN" => "NZ",
        "TF" => "RE",
        code => code,
    };
    code.parse().ok()
}

/// Whether a numbering plan of the calling code knows the number. Several countries may share a code, and the
/// library's own answer looks at one of them only: it refuses Saint Barthélemy for Guadeloupe.
fn can_be_dialed(number: &PhoneNumber) -> bool {
    let national = number.national().to_string();
    let fits = |plan: &&Metadata| {
        let kinds = plan.descriptors();
        let known = [
            kinds.fixed_line(),
            kinds.mobile(),
            kinds.voip(),
            kinds.uan(),
            kinds.toll_free(),
            kinds.shared_cost(),
            kinds.personal_number(),
            kinds.premium_rate(),
        ];
        kinds.general().is_match(&national) && known.into_iter().flatten().any(|kind| kind.is_match(&national))
    };
    DATABASE.by_code(&number.country().code()).is_some_and(|plans| plans.iter().any(fits))
}

/// The number as the library reads it, if it can be dialed.
fn dialed(country: Option<Id>, typed: &str) -> Option<PhoneNumber> {
    // With a country the library would take its trunk prefix off a number of another one.
    let country = country.filter(|_| !typed.starts_with('+'));
    phonenumber::parse(country, typed).ok().filter(can_be_dialed)
}

/// Digits that begin like the calling code although they do not mean it: `590 27 12 34` in +590.
fn bare(country: Id, typed: &str) -> Option<PhoneNumber> {
    let plain = typed.chars().all(|c| c.is_ascii_digit() || " ()-./".contains(c));
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let code = DATABASE.by_id(country.as_ref()).filter(|_| plain)?.country_code();
    dialed(None, &format!("+{code}{digits}"))
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
    let number = dialed(country, &typed).or_else(|| bare(country?, &typed)).ok_or_else(Fault::malformed)?;
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

    /// An example of the country's numbers, by the library's own numbering plans, and its calling code.
    fn example(country: Country) -> Option<(u16, String)> {
        let plan = DATABASE.by_id(plan_of(country)?.as_ref())?;
        let kinds = plan.descriptors();
        let example = kinds.fixed_line().and_then(|d| d.example()).or_else(|| kinds.mobile().and_then(|d| d.example()));
        Some((plan.country_code(), example?.to_owned()))
    }

    #[test]
    fn a_number_of_each_calling_code_is_read_at_home_and_from_abroad_and_shown_again() {
        let mut without = Vec::new();
        for country in crate::domain::values::countries() {
            let Some((code, number)) = example(country) else {
                without.push(country.code());
                continue;
            };
            let Ok(at_home) = Phone::parse(country, &number) else { panic!("{country} {number}") };
            assert!(at_home.as_str().starts_with(&format!("+{code}")), "{country} {number}: {at_home}");
            for typed in [at_home.as_str().to_owned(), at_home.international(), at_home.national()] {
                assert_eq!(Phone::parse(country, &typed).as_ref(), Ok(&at_home), "{country} {typed}");
            }
            assert_eq!(Phone::parse_international(&at_home.international()).as_ref(), Ok(&at_home), "{country}");
            for stated in &country.rules().calling_codes {
                let stated: String = stated.chars().take_while(|c| *c != ' ').collect();
                assert!(at_home.as_str().starts_with(&stated), "{country} has {stated}, not {at_home}");
            }
        }
        assert_eq!(without, ["AQ"], "nobody lives there");
        // The trunk prefix of one's own country is no part of a number of another one.
        for country in crate::domain::values::countries() {
            assert_eq!(read(country.code(), "+39 011 555 0123").as_deref(), Ok("+390115550123"), "{country}");
        }
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
