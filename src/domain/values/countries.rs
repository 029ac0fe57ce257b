//! What each country asks for: the table behind [`Country`]. The one rule: the facts live in
//! `data/countries.csv` and `data/subdivisions.csv` (sources: `data/README.md`), never in code.

use std::sync::{LazyLock, OnceLock};

use regex::Regex;

use super::country::{Country, Region};
use super::province::Subdivision;

static TABLE: LazyLock<Vec<CountryRules>> = LazyLock::new(|| {
    let mut rows: Vec<CountryRules> = include_str!("data/countries.csv").lines().skip(1).filter_map(read_row).collect();
    rows.sort_by_key(|row| row.code);
    rows
});

static SUBDIVISIONS: LazyLock<Vec<Subdivision>> = LazyLock::new(|| {
    include_str!("data/subdivisions.csv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(';');
            Some(Subdivision { country: cells.next()?, code: cells.next()?, name: cells.next()? })
        })
        .collect()
});

/// Whether a country asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Must be given.
    Required,
    /// May be given.
    Optional,
    /// Must not be given.
    NotAllowed,
}

/// How a country's states or provinces are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateRule {
    /// Required, one of the list.
    Listed,
    /// Optional; a list is offered, other text is accepted.
    Offered,
    /// Optional free text.
    Free,
}

/// What one country asks for.
#[derive(Debug)]
pub struct CountryRules {
    /// ISO 3166 alpha-2 code.
    pub code: &'static str,
    /// The region of the program.
    pub region: Region,
    /// ISO 4217 code of the billing currency; not known for five countries.
    pub currency: Option<&'static str>,
    /// Calling codes with plus sign, such as `+39`, `+1 787`; none for uninhabited places.
    pub calling_codes: Vec<&'static str>,
    /// Layouts of the postal code: `#` digit, `@` letter, `*` either, all else itself.
    pub postal_formats: Vec<&'static str>,
    /// How states or provinces are asked for.
    pub state: StateRule,
    /// Whether a partner must give a registration number.
    pub registration_number: Need,
    /// Kinds of number accepted, such as `CNPJ`; names, the same in every language.
    pub registration_kinds: Vec<&'static str>,
    /// Whether a customer must, or must not, give a registration number.
    pub customer_registration_number: Need,
    /// Whether a customer must give a phone number.
    pub customer_phone: Need,
    /// Whether the program proposes a standardised form of a typed address.
    pub address_standardised: bool,
    /// Whether a partner must, or must not, give a VAT number.
    pub vat: Need,
    /// Language and place of texts for the country, such as `it-IT`; the first is its own.
    pub cultures: Vec<&'static str>,
    /// Languages the customer agreement is offered in, such as `en-US`, the usual one first.
    pub agreement_languages: Vec<&'static str>,
    pub(super) phone_pattern: &'static str,
    pub(super) postal_pattern: &'static str,
    postal_example: &'static str,
    postal_regex: OnceLock<Option<Regex>>,
}

impl CountryRules {
    /// Whether an address needs a postal code: where the program knows what one looks like.
    #[must_use]
    pub fn postal_code_required(&self) -> bool {
        !self.postal_formats.is_empty()
    }

    /// Whether an address needs a state or province.
    #[must_use]
    pub fn state_required(&self) -> bool {
        self.state == StateRule::Listed
    }

    /// A postal code for a hint, such as `10121`; none where the program does not know what one looks like.
    #[must_use]
    pub fn postal_example(&self) -> Option<&'static str> {
        Some(self.postal_example).filter(|example| !example.is_empty())
    }

    /// Whether a laid-out postal code fits the country's pattern; true where none is known.
    pub(super) fn postal_code_fits(&self, code: &str) -> bool {
        self.postal_regex
            .get_or_init(|| anchored(self.postal_pattern))
            .as_ref()
            .is_none_or(|regex| regex.is_match(code))
    }
}

/// Compiles a pattern of the data files so that it must match the whole text.
pub(super) fn anchored(pattern: &str) -> Option<Regex> {
    if pattern.is_empty() {
        return None;
    }
    Regex::new(&format!("^(?:{pattern})$")).ok()
}

/// The rules of a country.
#[must_use]
pub fn rules(country: Country) -> &'static CountryRules {
    country.rules()
}

/// The region of a country.
#[must_use]
pub fn region(country: Country) -> Region {
    country.region()
}

/// All countries of the program, by code. For a menu sort them by their names (`i18n`).
pub fn countries() -> impl Iterator<Item = Country> {
    TABLE.iter().map(Country)
}

/// The states or provinces of a country, by code; empty where the program has no list.
#[must_use]
pub fn subdivisions(country: Country) -> &'static [Subdivision] {
    let start = SUBDIVISIONS.partition_point(|s| s.country < country.code());
    let end = SUBDIVISIONS.partition_point(|s| s.country <= country.code());
    SUBDIVISIONS.get(start..end).unwrap_or_default()
}

pub(super) fn find(code: &str) -> Option<Country> {
    let at = TABLE.binary_search_by_key(&code, |row| row.code).ok()?;
    TABLE.get(at).map(Country)
}

fn read_row(line: &'static str) -> Option<CountryRules> {
    let cells: Vec<&'static str> = line.split(';').collect();
    let cell = |at: usize| cells.get(at).copied();
    let list = |at: usize| cell(at).map(|text| text.split('|').filter(|s| !s.is_empty()).collect());
    Some(CountryRules {
        code: cell(0)?,
        region: Region::parse(cell(1)?).ok()?,
        currency: cell(2).filter(|text| !text.is_empty()),
        calling_codes: list(3)?,
        postal_formats: list(4)?,
        postal_pattern: cell(5)?,
        state: match cell(6)? {
            "listed" => StateRule::Listed,
            "offered" => StateRule::Offered,
            "free" => StateRule::Free,
            _ => return None,
        },
        registration_number: need(cell(7)?)?,
        registration_kinds: list(8)?,
        customer_registration_number: need(cell(9)?)?,
        customer_phone: need(cell(10)?)?,
        address_standardised: cell(11)? == "true",
        vat: need(cell(12)?)?,
        cultures: list(13)?,
        postal_example: cell(14)?,
        agreement_languages: list(16)?,
        phone_pattern: cell(15)?,
        postal_regex: OnceLock::new(),
    })
}

fn need(word: &str) -> Option<Need> {
    match word {
        "required" => Some(Need::Required),
        "optional" => Some(Need::Optional),
        "not_allowed" => Some(Need::NotAllowed),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read_and_every_pattern_compiles() {
        assert_eq!(countries().count(), 245);
        assert_eq!(include_str!("data/countries.csv").lines().count(), 246);
        for country in countries() {
            let rules = country.rules();
            assert_eq!(rules.postal_formats.is_empty(), rules.postal_pattern.is_empty());
            assert_eq!(anchored(rules.postal_pattern).is_none(), rules.postal_pattern.is_empty(), "{country}");
        }
    }

    #[test]
    fn the_example_of_a_postal_code_is_one() {
        for country in countries() {
            let rules = country.rules();
            assert_eq!(rules.postal_code_required(), rules.postal_example().is_some(), "{country}");
            if let Some(example) = rules.postal_example() {
                let read = crate::domain::values::PostalCode::parse(country, example);
                assert_eq!(read.map(|code| code.to_string()).as_deref(), Ok(example), "{country}");
            }
        }
    }

    #[test]
    fn a_vat_number_is_required_in_italy_and_not_known_in_the_united_states() {
        let with = |need: Need| countries().filter(|c| c.rules().vat == need).map(Country::code).collect::<Vec<_>>();
        assert_eq!(with(Need::Required), ["IT"]);
        assert_eq!(with(Need::NotAllowed), ["US"]);
    }

    #[test]
    fn registration_numbers_are_asked_where_the_program_lists_them() {
        let partner = countries().filter(|c| c.rules().registration_number == Need::Required);
        assert_eq!(partner.count(), 24);
        let customer = countries().filter(|c| c.rules().customer_registration_number == Need::Required);
        assert_eq!(customer.count(), 11);
    }

    #[test]
    fn lists_of_states_belong_to_the_countries_that_use_them() {
        let count = |code: &str| find(code).map_or(0, |c| subdivisions(c).len());
        assert_eq!(count("US"), 51);
        assert_eq!(count("IT"), 107);
        assert_eq!(count("CA"), 13);
        assert_eq!(count("FR"), 0);
        assert_eq!(SUBDIVISIONS.len(), include_str!("data/subdivisions.csv").lines().count() - 1);
        for country in countries() {
            let listed = !subdivisions(country).is_empty();
            assert_eq!(listed, country.rules().state != StateRule::Free, "{country}");
        }
    }
}
