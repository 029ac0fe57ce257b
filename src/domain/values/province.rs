//! States and provinces. The one rule: where the program has a list, the list's code is stored
//! (typed as code or as name); elsewhere the text. Lists: `countries.rs`.

use super::countries::{StateRule, subdivisions};
use super::country::Country;
use super::fault::Fault;
use super::text::{clean, fold, line};

/// A state or province of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subdivision {
    /// Alpha-2 code of the country.
    pub country: &'static str,
    /// ISO 3166-2 code without the country, such as `TO`.
    pub code: &'static str,
    /// Its name, in Italian for Italy, in English elsewhere.
    pub name: &'static str,
}

/// A state or province: a code of the list, such as `TO`, or free text of 1–100 characters.
/// Kinds: `missing`, `characters`, `unknown` (listed countries), `too_long`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Province {
    text: String,
}

impl Province {
    /// Reads a state or province of this country.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(country: Country, raw: &str) -> Result<Self, Fault> {
        let typed = clean(raw)?;
        let folded = fold(&typed);
        let listed =
            subdivisions(country).iter().find(|s| s.code.eq_ignore_ascii_case(&typed) || fold(s.name) == folded);
        match (listed, country.rules().state) {
            (Some(found), _) => Ok(Self { text: found.code.to_owned() }),
            (None, StateRule::Listed) => Err(Fault::of("unknown")),
            (None, StateRule::Offered | StateRule::Free) => Ok(Self { text: line(raw, 1, 100)? }),
        }
    }

    /// The name to show: the list's, or the text itself.
    #[must_use]
    pub fn name(&self, country: Country) -> &str {
        subdivisions(country).iter().find(|s| s.code == self.text).map_or(&self.text, |s| s.name)
    }
}

text_face!(Province);
text_from_store!(Province);

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: &str, raw: &str) -> Result<String, Fault> {
        Province::parse(Country::parse(country)?, raw).map(|p| p.text)
    }

    #[test]
    fn an_italian_province_is_two_letters_of_the_list_or_its_name() {
        assert_eq!(read("IT", "to").as_deref(), Ok("TO"));
        assert_eq!(read("IT", "Torino").as_deref(), Ok("TO"));
        assert_eq!(read("IT", "forli-cesena").as_deref(), Ok("FC"));
        assert_eq!(read("IT", "XX"), Err(Fault::of("unknown")));
        assert_eq!(read("IT", ""), Err(Fault::missing()));
    }

    #[test]
    fn lists_bind_in_the_united_states_and_only_help_in_brazil() {
        assert_eq!(read("US", "wa").as_deref(), Ok("WA"));
        assert_eq!(read("US", "Bavaria"), Err(Fault::of("unknown")));
        assert_eq!(read("BR", "São Paulo").as_deref(), Ok("SP"));
        assert_eq!(read("BR", "Somewhere").as_deref(), Ok("Somewhere"));
        assert_eq!(read("DE", "Bayern").as_deref(), Ok("Bayern"));
    }
}
