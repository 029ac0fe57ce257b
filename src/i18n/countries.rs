//! Names of countries in both languages, from CLDR (see NOTICE).
//!
//! Rule: this says how a country is called, never whether it takes part; that is data of a program.
//! The codes are ISO 3166-1, with XK (Kosovo) and the XE and XS that programs use for Sint Eustatius
//! and Saba.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;

use super::language::Language;

const TABLE: &str = include_str!("data/countries.csv");

type Country = (&'static str, &'static str);

struct Countries {
    names: HashMap<&'static str, &'static str>,
    sorted: Vec<Country>,
}

static COUNTRIES: LazyLock<[Countries; 2]> = LazyLock::new(|| Language::ALL.map(read));

/// The name of a country by its two-letter code in capitals.
#[must_use]
pub fn name(language: Language, code: &str) -> Option<&'static str> {
    COUNTRIES[language.index()].names.get(code).copied()
}

/// Every country as (code, name), sorted as a dictionary of the language does.
#[must_use]
pub fn sorted(language: Language) -> &'static [Country] {
    &COUNTRIES[language.index()].sorted
}

fn read(language: Language) -> Countries {
    let mut sorted: Vec<Country> = TABLE
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some((cells.next()?, cells.nth(language.index())?))
        })
        .collect();
    let names = sorted.iter().copied().collect();
    sorted.sort_by(|one, other| compare(language, one.1, other.1));
    Countries { names, sorted }
}

/// The order of two words in a dictionary of the language: accents decide last, so "Ålborg" stands
/// beside "Alghero" and not behind "Zara".
#[must_use]
pub fn compare(language: Language, one: &str, other: &str) -> Ordering {
    static COLLATORS: LazyLock<[Option<CollatorBorrowed<'static>>; 2]> = LazyLock::new(|| {
        Language::ALL
            .map(|language| CollatorBorrowed::try_new(language.locale().into(), CollatorOptions::default()).ok())
    });
    match &COLLATORS[language.index()] {
        Some(collator) => collator.compare(one, other),
        None => one.cmp(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{TABLE, compare, name, sorted};
    use crate::i18n::Language::{self, English, Italian};

    #[test]
    fn every_country_has_a_name_in_both_languages() {
        for line in TABLE.lines() {
            assert_eq!(line.split(',').count(), 3, "{line}");
            assert!(!line.contains('"') && !line.contains(",,"), "{line}");
        }
        for language in Language::ALL {
            assert_eq!(sorted(language).len(), 252);
        }
        assert_eq!(name(English, "IT"), Some("Italy"));
        assert_eq!(name(Italian, "IT"), Some("Italia"));
        assert_eq!(name(Italian, "DE"), Some("Germania"));
        assert_eq!(name(English, "XE"), Some("Sint Eustatius"));
        assert_eq!(name(English, "ZZ"), None);
    }

    #[test]
    fn countries_stand_in_the_order_of_a_dictionary() {
        let names = |language| {
            let names = sorted(language).iter().map(|(_, name)| *name);
            names.collect::<Vec<_>>()
        };
        let english = names(English);
        assert_eq!(english[..4], ["Afghanistan", "Åland Islands", "Albania", "Algeria"]);
        assert_eq!(english.last(), Some(&"Zimbabwe"));
        assert_eq!(names(Italian)[..2], ["Afghanistan", "Albania"]);
    }

    #[test]
    fn accents_do_not_send_a_word_to_the_end() {
        let mut towns = ["Zara", "Étroubles", "È sera", "Enna", "Edolo", "Este"];
        towns.sort_by(|one, other| compare(Italian, one, other));
        assert_eq!(towns, ["È sera", "Edolo", "Enna", "Este", "Étroubles", "Zara"]);
    }
}
