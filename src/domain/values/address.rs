//! Lines of a postal address. The one rule: plain text in any script; the country-bound parts are
//! `postal_code.rs` and `province.rs`. Rules: field catalogue, pages 2.2.

use super::fault::Fault;
use super::text::{fold, line};

text_value! {
    /// Address line 1, building and street, 3–200 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`.
    AddressLine, |raw| line(raw, 3, 200)
}

text_value! {
    /// Address line 2, what does not fit the first, 1–200 characters.
    /// Kinds: `missing`, `characters`, `too_long`.
    AddressDetail, |raw| line(raw, 1, 200)
}

text_value! {
    /// A town or city, 2–100 characters, not a number.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`, `malformed`.
    City, |raw| {
        let text = line(raw, 2, 100)?;
        if text.chars().any(char::is_alphabetic) { Ok(text) } else { Err(Fault::malformed()) }
    }
}

impl AddressLine {
    /// Whether the line is a post box, which needs a second line naming the building.
    #[must_use]
    pub fn is_post_box(&self) -> bool {
        let folded = fold(&self.text);
        ["po box", "p o box", "post office box", "casella postale", "postfach", "boite postale", "apartado"]
            .iter()
            .any(|word| folded.starts_with(word))
            || folded.starts_with("cp ") && folded[3..].chars().all(|c| c.is_ascii_digit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_box_is_told_from_a_street() {
        let is_box = |raw: &str| AddressLine::parse(raw).is_ok_and(|line| line.is_post_box());
        assert!(is_box("P.O. Box 12"));
        assert!(is_box("Casella postale 7"));
        assert!(is_box("C.P. 120"));
        assert!(!is_box("Via Roma 1"));
        assert!(!is_box("CP Gebäude 4"));
    }

    #[test]
    fn a_city_has_letters() {
        assert_eq!(City::parse("10121"), Err(Fault::malformed()));
        assert!(City::parse("L'Aquila").is_ok());
    }
}
