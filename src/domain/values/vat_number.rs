//! VAT numbers. The one rule: stored without the country's prefix, typed with or without it.
//! Shapes: `data/vat_formats.csv` (28 countries); check digits: `check_digits.rs`.

use std::sync::LazyLock;

use regex::Regex;

use super::check_digits;
use super::countries::anchored;
use super::country::Country;
use super::fault::Fault;
use super::text::code;

struct Format {
    country: &'static str,
    prefixes: Vec<&'static str>,
    regex: Regex,
    example: &'static str,
}

static FORMATS: LazyLock<Vec<Format>> = LazyLock::new(|| {
    include_str!("data/vat_formats.csv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(';');
            Some(Format {
                country: cells.next()?,
                prefixes: cells.next()?.split('|').collect(),
                regex: anchored(cells.next()?)?,
                example: cells.next()?,
            })
        })
        .collect()
});

/// A VAT number without prefix, such as `01234567897` of Italy.
/// Kinds: `missing`, `characters`, `malformed` (argument `example`), `check_digit`; where the
/// program knows no shape also `too_short`, `too_long` (2–30).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VatNumber {
    country: Country,
    text: String,
}

impl VatNumber {
    /// Reads a number of this country; spaces, dots and hyphens are ignored.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(country: Country, raw: &str) -> Result<Self, Fault> {
        let typed = code(raw)?;
        let Some(format) = format_of(country) else {
            return plain(country, typed);
        };
        let stripped = format.prefixes.iter().find_map(|prefix| typed.strip_prefix(prefix));
        let local = [stripped, Some(&typed)]
            .into_iter()
            .flatten()
            .find(|local| format.regex.is_match(local))
            .ok_or_else(|| Fault::malformed().with("example", format.example))?;
        let text = match (country.code(), local.len()) {
            ("BE", 9) => format!("0{local}"),
            _ => local.to_owned(),
        };
        if check_digits::vat(country.code(), &text) { Ok(Self { country, text }) } else { Err(Fault::check_digit()) }
    }

    /// Whether the program knows the shape of this country's numbers.
    #[must_use]
    pub fn is_known_in(country: Country) -> bool {
        format_of(country).is_some()
    }

    /// An example of this country for a hint.
    #[must_use]
    pub fn example(country: Country) -> Option<&'static str> {
        format_of(country).map(|format| format.example)
    }

    /// The country the number belongs to.
    #[must_use]
    pub fn country(&self) -> Country {
        self.country
    }

    /// The number as invoices show it: `IT01234567897`, `EL…` for Greece.
    #[must_use]
    pub fn prefixed(&self) -> String {
        let prefix = format_of(self.country).and_then(|format| format.prefixes.first()).unwrap_or(&"");
        format!("{prefix}{}", self.text)
    }

    /// Takes back, unchecked, text that `parse` gave and a row kept. For `store.rs` only.
    #[must_use]
    pub fn stored(country: Country, text: impl Into<String>) -> Self {
        Self { country, text: text.into() }
    }
}

text_face!(VatNumber);

fn format_of(country: Country) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.country == country.code())
}

fn plain(country: Country, text: String) -> Result<VatNumber, Fault> {
    match text.chars().count() {
        0 | 1 => Err(Fault::too_short(2)),
        31.. => Err(Fault::too_long(30)),
        _ if text.chars().all(|c| c.is_ascii_alphanumeric()) => Ok(VatNumber { country, text }),
        _ => Err(Fault::malformed().with("example", "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: &str, raw: &str) -> Result<String, Fault> {
        VatNumber::parse(Country::parse(country)?, raw).map(|vat| vat.text)
    }

    #[test]
    fn an_italian_number_has_eleven_digits_that_fit() {
        assert_eq!(read("IT", "IT 0123 4567 897").as_deref(), Ok("01234567897"));
        assert_eq!(read("IT", "01234567890"), Err(Fault::check_digit()));
        assert_eq!(read("IT", "0123456789").map_err(|f| f.kind), Err("malformed"));
        assert_eq!(read("IT", "00000000000"), Err(Fault::check_digit()));
        assert_eq!(read("IT", "").map_err(|f| f.kind), Err("missing"));
    }

    #[test]
    fn every_example_is_read_with_and_without_its_prefix() {
        assert_eq!(FORMATS.len(), 28);
        assert_eq!(include_str!("data/vat_formats.csv").lines().count(), 29);
        for format in FORMATS.iter() {
            assert_eq!(read(format.country, format.example).as_deref(), Ok(format.example));
            for prefix in &format.prefixes {
                for typed in
                    [format!("{prefix}{}", format.example), format!("{} {}", prefix.to_lowercase(), format.example)]
                {
                    assert_eq!(read(format.country, &typed).as_deref(), Ok(format.example), "{typed}");
                }
            }
        }
    }

    #[test]
    fn a_prefix_that_is_part_of_the_number_stays() {
        assert_eq!(read("FR", "FR303265045").as_deref(), Ok("FR303265045"));
        assert_eq!(read("FR", "FRFR303265045").as_deref(), Ok("FR303265045"));
    }

    #[test]
    fn greek_numbers_show_el_and_old_belgian_ones_gain_a_zero() {
        let greek = Country::parse("GR").and_then(|c| VatNumber::parse(c, "GR 094259216"));
        assert_eq!(greek.map(|vat| vat.prefixed()).as_deref(), Ok("EL094259216"));
        assert_eq!(read("BE", "428759497").as_deref(), Ok("0428759497"));
    }

    #[test]
    fn a_country_without_a_known_shape_takes_a_plain_number() {
        assert_eq!(read("US", "12-3456789").as_deref(), Ok("123456789"));
        assert_eq!(read("US", "1").map_err(|f| f.kind), Err("too_short"));
        assert_eq!(read("US", "<script>").map_err(|f| f.kind), Err("malformed"));
    }
}
