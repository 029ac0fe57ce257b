//! Countries and regions of the program. The one rule: a [`Country`] is one of the 245 of the
//! table, a [`Region`] one of its 15. Their rules: `countries.rs`; their names: `i18n`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::countries::{self, CountryRules};
use super::fault::Fault;
use super::text::clean;

/// A country of the program, by its ISO 3166 alpha-2 code (with the product's own XE, XS, XK).
#[derive(Clone, Copy)]
pub struct Country(pub(super) &'static CountryRules);

impl Country {
    /// Reads a two-letter code in any case.
    /// Kinds: `missing`, `characters`, `unknown`.
    ///
    /// # Errors
    /// The code is empty or not in the program's list.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        let code = clean(raw)?.to_ascii_uppercase();
        countries::find(&code).ok_or_else(|| Fault::of("unknown"))
    }

    /// The alpha-2 code in upper case.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// The alpha-2 code in upper case, as other values name theirs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0.code
    }

    /// The country's rules.
    #[must_use]
    pub fn rules(self) -> &'static CountryRules {
        self.0
    }

    /// The region the country sells and buys in.
    #[must_use]
    pub fn region(self) -> Region {
        self.0.region
    }
}

impl PartialEq for Country {
    fn eq(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }
}

impl Eq for Country {}

impl Hash for Country {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.code.hash(state);
    }
}

impl PartialOrd for Country {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.code.cmp(other.0.code)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.0.code)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code)
    }
}

impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code)
    }
}

read_by_parsing!(Country);

/// A region: partners connect and sell within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(&'static str);

impl Region {
    /// All regions, by code.
    pub const ALL: [Self; 15] = [
        Self("africa"),
        Self("asia_pacific"),
        Self("australia"),
        Self("brazil"),
        Self("canada"),
        Self("europe"),
        Self("india"),
        Self("japan"),
        Self("korea"),
        Self("latin_america_caribbean"),
        Self("middle_east_cee"),
        Self("new_zealand"),
        Self("russia"),
        Self("taiwan"),
        Self("united_states"),
    ];

    /// Reads a region's code.
    /// Kinds: `missing`, `characters`, `unknown`.
    ///
    /// # Errors
    /// The code is empty or not one of the 15.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        let code = clean(raw)?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|region| region.0 == code).ok_or_else(|| Fault::of("unknown"))
    }

    /// The code, such as `middle_east_cee`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The code, as other values name theirs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The countries of the region, by code.
    pub fn countries(self) -> impl Iterator<Item = Country> {
        countries::countries().filter(move |country| country.region() == self)
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl serde::Serialize for Region {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

read_by_parsing!(Region);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_read_in_any_case_and_must_be_in_the_list() {
        assert_eq!(Country::parse(" it ").map(Country::code), Ok("IT"));
        assert_eq!(Country::parse("CN"), Err(Fault::of("unknown")));
        assert_eq!(Country::parse("Italy"), Err(Fault::of("unknown")));
        assert_eq!(Country::parse(""), Err(Fault::missing()));
    }

    #[test]
    fn every_country_has_one_region_and_every_region_has_countries() {
        let counted: usize = Region::ALL.iter().map(|r| r.countries().count()).sum();
        assert_eq!(counted, 245);
        assert!(Region::ALL.iter().all(|r| r.countries().count() > 0));
        assert!(Region::ALL.iter().all(|r| Region::parse(r.code()) == Ok(*r)));
    }

    #[test]
    fn regions_have_the_number_of_countries_the_program_states() {
        let count = |code: &str| Region::parse(code).map_or(0, |r| r.countries().count());
        assert_eq!(count("europe"), 45);
        assert_eq!(count("africa"), 47);
        assert_eq!(count("united_states"), 2);
        assert_eq!(count("latin_america_caribbean"), 53);
        assert_eq!(count("middle_east_cee"), 45);
    }
}
