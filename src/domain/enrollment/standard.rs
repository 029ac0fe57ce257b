//! An address as it is written in the countries where the program asks for that: case, spacing, abbreviations.
//! Rule: it is a proposal and no more. Words are never moved, added or left out, so that what is proposed can be
//! compared at a glance; nothing is looked up, and a street that does not exist stays as it is.

use super::sections::Fields;
use crate::domain::values::{Country, fold};

/// Parts that are written in words; postal codes have their layout already.
const WORDED: [&str; 4] = ["addr1", "addr2", "city", "region"];
/// What an address is made of.
pub(super) const PARTS: [&str; 5] = ["addr1", "addr2", "city", "region", "postal"];
/// Where it is asked for, unless the operator chose other countries (domain 2.4).
pub(super) const COUNTRIES: &str = "AM HU KG MD UZ RU";

/// How kinds of streets and parts of buildings are written, by what people write (folded, without full stops).
const RUSSIAN: &[(&str, &str)] = &[
    ("улица", "ул."),
    ("ул", "ул."),
    ("проспект", "пр-т"),
    ("просп", "пр-т"),
    ("пр-т", "пр-т"),
    ("переулок", "пер."),
    ("пер", "пер."),
    ("площадь", "пл."),
    ("пл", "пл."),
    ("дом", "д."),
    ("д", "д."),
    ("корпус", "корп."),
    ("корп", "корп."),
    ("строение", "стр."),
    ("стр", "стр."),
    ("офис", "оф."),
    ("оф", "оф."),
    ("квартира", "кв."),
    ("кв", "кв."),
    ("ulitsa", "ul."),
    ("ul", "ul."),
    ("prospekt", "pr-t"),
    ("prosp", "pr-t"),
    ("pr-t", "pr-t"),
];
const HUNGARIAN: &[(&str, &str)] = &[
    ("utca", "utca"),
    ("u", "utca"),
    ("ut", "út"),
    ("korut", "körút"),
    ("krt", "körút"),
    ("ter", "tér"),
    ("emelet", "em."),
    ("em", "em."),
    ("kerulet", "kerület"),
    ("ker", "kerület"),
];
const ROMANIAN: &[(&str, &str)] = &[
    ("strada", "str."),
    ("str", "str."),
    ("bulevardul", "bd."),
    ("bd", "bd."),
    ("numarul", "nr."),
    ("nr", "nr."),
    ("bloc", "bl."),
    ("bl", "bl."),
    ("apartament", "ap."),
    ("ap", "ap."),
];
const ARMENIAN: &[(&str, &str)] = &[
    ("street", "St."),
    ("str", "St."),
    ("st", "St."),
    ("avenue", "Ave."),
    ("ave", "Ave."),
    ("building", "Bldg."),
    ("bldg", "Bldg."),
    ("փողոց", "փողոց"),
    ("փող", "փողոց"),
    ("պողոտա", "պողոտա"),
];

fn kinds(country: Country) -> &'static [(&'static str, &'static str)] {
    match country.code() {
        "HU" => HUNGARIAN,
        "MD" => ROMANIAN,
        "AM" => ARMENIAN,
        _ => RUSSIAN,
    }
}

/// The address as it is written in its country; nothing when it is written so already.
pub(super) fn proposed(country: Country, address: &Fields) -> Option<Fields> {
    let mut written = Fields::new();
    for part in PARTS {
        let Some(typed) = address.get(part) else { continue };
        let standard = if WORDED.contains(&part) { line(country, typed) } else { typed.clone() };
        written.insert(part.to_owned(), standard);
    }
    let differs = written.iter().any(|(part, standard)| address.get(part) != Some(standard));
    differs.then_some(written)
}

/// The address in one text, to know it again.
pub(super) fn joined(address: &Fields) -> String {
    PARTS.map(|part| address.get(part).map_or("", String::as_str)).join("\n")
}

fn line(country: Country, typed: &str) -> String {
    let spaced = space(typed);
    let letters = || spaced.chars().filter(|c| c.is_alphabetic());
    // Shouted or whispered from end to end: the writer used no case at all.
    let caseless = letters().all(char::is_uppercase) || letters().all(char::is_lowercase);
    spaced.split(' ').map(|word| one(country, word, caseless)).collect::<Vec<_>>().join(" ")
}

/// One space after commas and after the full stop of an abbreviation, none before a comma.
fn space(typed: &str) -> String {
    let mut out = String::with_capacity(typed.len() + 4);
    let mut before = ' ';
    for c in typed.chars() {
        if c == ',' && out.ends_with(' ') {
            out.pop();
        }
        if c.is_alphanumeric() && (before == ',' || (before == '.' && is_abbreviated(&out))) {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether what stands before the full stop is letters.
fn is_abbreviated(out: &str) -> bool {
    out.chars().rev().nth(1).is_some_and(char::is_alphabetic)
}

fn one(country: Country, word: &str, caseless: bool) -> String {
    let bare = word.trim_end_matches(',');
    let comma = &word[bare.len()..];
    let known = fold(bare);
    if let Some((_, standard)) = kinds(country).iter().find(|(kind, _)| *kind == known) {
        return format!("{standard}{comma}");
    }
    let cased = if caseless && !is_number(bare) { capitalized(bare) } else { bare.to_owned() };
    format!("{cased}{comma}")
}

/// A house number like `12A`, or a Roman one like `XIV`.
fn is_number(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit()) || (word.len() < 6 && word.chars().all(|c| "IVX".contains(c)))
}

/// Upper case at the beginning and after a hyphen or an apostrophe that begins a name.
fn capitalized(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut first = true;
    for c in word.chars() {
        if first {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        first = matches!(c, '-' | '(' | '"');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(country: &str, parts: &[(&str, &str)]) -> Option<Fields> {
        let fields = parts.iter().map(|(part, text)| ((*part).to_owned(), (*text).to_owned())).collect();
        proposed(Country::parse(country).unwrap(), &fields)
    }

    fn first_line(country: &str, typed: &str) -> String {
        address(country, &[("addr1", typed)]).map_or_else(|| typed.to_owned(), |found| found["addr1"].clone())
    }

    #[test]
    fn case_spacing_and_abbreviations_are_those_of_the_country() {
        for (country, typed, standard) in [
            ("RU", "УЛИЦА ЛЕНИНА,дом 5,кв.12", "ул. ЛЕНИНА, д. 5, кв. 12"),
            ("RU", "улица ленина, дом 5", "ул. Ленина, д. 5"),
            ("RU", "TVERSKAYA ULITSA 12A", "Tverskaya ul. 12A"),
            ("HU", "ANDRÁSSY UT 12", "Andrássy út 12"),
            ("HU", "Váci u.12", "Váci utca 12"),
            ("MD", "STRADA ȘTEFAN CEL MARE, NR 3", "str. Ștefan Cel Mare, nr. 3"),
            ("AM", "5 abovyan street", "5 Abovyan St."),
            ("KG", "ул.Чуй 12", "ул. Чуй 12"),
            ("UZ", "amir temur 4", "Amir Temur 4"),
        ] {
            assert_eq!(first_line(country, typed), standard, "{country}");
        }
    }

    #[test]
    fn an_address_that_is_written_so_already_is_not_proposed_again() {
        for (country, typed) in [("RU", "УЛИЦА ЛЕНИНА,дом 5"), ("HU", "váci u. 12"), ("AM", "5 ABOVYAN STREET")]
        {
            let once = first_line(country, typed);
            assert_eq!(address(country, &[("addr1", &once)]), None, "{once}");
        }
        assert_eq!(address("HU", &[("addr1", "Andrássy út 12"), ("city", "Budapest"), ("postal", "1061")]), None);
    }

    #[test]
    fn nothing_is_left_out_of_what_was_typed() {
        for typed in ["", ",", ". . ,", "12", "ΑΒΓ δ", "ул", "II. Rákóczi Ferenc ut 3"] {
            let letters = |text: &str| text.chars().filter(char::is_ascii_digit).count();
            assert_eq!(letters(&first_line("HU", typed)), letters(typed), "{typed}");
        }
    }
}
