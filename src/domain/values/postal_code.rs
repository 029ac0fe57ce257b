//! Postal codes. The one rule: typed with or without spaces and hyphens, in any case, stored in
//! the layout of the country. Layouts and patterns: `countries.rs`.

use super::country::Country;
use super::fault::Fault;
use super::text::{clean, code};

/// Longest code accepted where the country's pattern is not known, in characters.
const MAX: usize = 12;

/// A postal code in its country's layout, such as `10121` or `SW1A 1AA`.
/// Kinds: `missing`, `characters`, `malformed` (argument `example`); where no pattern is known `shape`, `too_long`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PostalCode {
    text: String,
}

impl PostalCode {
    /// Reads a code of this country.
    ///
    /// # Errors
    /// The kinds named at the type.
    pub fn parse(country: Country, raw: &str) -> Result<Self, Fault> {
        let rules = country.rules();
        let typed = code(raw)?;
        if rules.postal_formats.is_empty() {
            return free(raw);
        }
        rules
            .postal_formats
            .iter()
            .filter_map(|layout| lay_out(&typed, layout))
            .find(|text| rules.postal_code_fits(text))
            .map(|text| Self { text })
            .ok_or_else(|| Fault::malformed().with("example", rules.postal_example().unwrap_or_default()))
    }
}

text_face!(PostalCode);
text_from_store!(PostalCode);

fn free(raw: &str) -> Result<PostalCode, Fault> {
    let text = clean(raw)?.to_uppercase();
    if text.chars().count() > MAX {
        return Err(Fault::too_long(MAX));
    }
    if text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-')) {
        Ok(PostalCode { text })
    } else {
        Err(Fault::of("shape"))
    }
}

/// Puts the bare code into the layout; a leading country mark of letters may be left out.
fn lay_out(typed: &str, layout: &str) -> Option<String> {
    let (mark, rest) = split_mark(layout);
    let bare_mark: String = mark.chars().filter(char::is_ascii_alphabetic).collect();
    let body = typed.strip_prefix(bare_mark.as_str()).unwrap_or(typed);
    let mut out = mark.to_owned();
    let mut chars = body.chars();
    for slot in rest.chars() {
        match slot {
            ' ' | '-' => out.push(slot),
            '#' => out.push(chars.next().filter(char::is_ascii_digit)?),
            '@' => out.push(chars.next().filter(char::is_ascii_uppercase)?),
            '*' => out.push(chars.next().filter(char::is_ascii_alphanumeric)?),
            _ => out.push(chars.next().filter(|c| *c == slot)?),
        }
    }
    chars.next().is_none().then_some(out)
}

/// Splits `LT-#####` into its mark and the part to fill; a code all of letters has no mark.
fn split_mark(layout: &str) -> (&str, &str) {
    match layout.find(['#', '@', '*']) {
        Some(at) => layout.split_at(at),
        None => ("", layout),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(country: &str, raw: &str) -> Result<String, Fault> {
        PostalCode::parse(Country::parse(country)?, raw).map(|code| code.text)
    }

    #[test]
    fn an_italian_cap_has_five_digits() {
        assert_eq!(read("IT", " 10121 ").as_deref(), Ok("10121"));
        for bad in ["1012", "101211", "1012A", "I0121"] {
            assert_eq!(read("IT", bad).map_err(|f| f.kind), Err("malformed"));
        }
        assert_eq!(read("IT", " "), Err(Fault::missing()));
        assert_eq!(read("IT", "x").err().and_then(|f| f.arg("example").map(str::to_owned)), Some("10121".into()));
    }

    #[test]
    fn a_code_is_stored_in_the_layout_of_its_country() {
        for (country, raw, stored) in [
            ("GB", "sw1a1aa", "SW1A 1AA"),
            ("GB", "M1 1AE", "M1 1AE"),
            ("GB", "b338th", "B33 8TH"),
            ("GB", "CR26XH", "CR2 6XH"),
            ("GB", "dn551pt", "DN55 1PT"),
            ("GB", "W1A 0AX", "W1A 0AX"),
            ("CA", "k1a0b1", "K1A 0B1"),
            ("NL", "1012ab", "1012 AB"),
            ("PL", "00950", "00-950"),
            ("JP", "1000001", "100-0001"),
            ("US", "98052-6399", "98052-6399"),
            ("US", "98052", "98052"),
            ("BR", "01310-100", "01310-100"),
            ("SE", "114 55", "114 55"),
            ("LT", "01100", "LT-01100"),
            ("LT", "lt 01100", "LT-01100"),
            ("LV", "LV-1010", "LV-1010"),
            ("AD", "500", "AD500"),
            ("IE", "d02x285", "D02 X285"),
            ("IE", "D6WXY00", "D6W XY00"),
            ("PT", "1000205", "1000-205"),
            ("LU", "L-1234", "L-1234"),
            ("LU", "1234", "L-1234"),
            ("KR", "03187", "03187"),
            ("TC", "tkca1zz", "TKCA 1ZZ"),
            ("GR", "10431", "104 31"),
            ("IL", "9614303", "9614303"),
        ] {
            assert_eq!(read(country, raw).as_deref(), Ok(stored), "{country} {raw}");
        }
    }

    #[test]
    fn where_no_pattern_is_known_a_short_code_is_taken_as_typed() {
        assert_eq!(read("AE", " po 12-3 ").as_deref(), Ok("PO 12-3"));
        assert_eq!(read("AE", "<b>").map_err(|f| f.kind), Err("shape"));
    }
}
