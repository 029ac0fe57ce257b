//! The two languages of the portal, and which of them a browser prefers.
//!
//! Rule: a language is never guessed from an address or a country. The order in which the sources
//! are asked (link, profile, cookie, browser, company) belongs to the web layer.

use icu_locale_core::{Locale, locale};

/// A language the portal speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// American spelling, dates with the day first.
    #[default]
    English,
    /// The reader is *tu*.
    Italian,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::Italian];

    /// The code for `lang` attributes, `Content-Language`, cookies and the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }

    /// Reads a language tag; the region is ignored, so `it-CH` is Italian.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    /// The one to switch to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Italian,
            Self::Italian => Self::English,
        }
    }

    /// The name a speaker looks for, in the language itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Italian => "Italiano",
        }
    }

    /// The locale for ICU. English dates are British ("22 November 2025"): nobody misreads them.
    pub(super) const fn locale(self) -> Locale {
        match self {
            Self::English => locale!("en-GB"),
            Self::Italian => locale!("it"),
        }
    }

    /// The place of this language in an array over [`Language::ALL`].
    pub(super) const fn index(self) -> usize {
        match self {
            Self::English => 0,
            Self::Italian => 1,
        }
    }
}

/// What an `Accept-Language` header asks for; `None` when it names none of ours.
///
/// `q=0` refuses a language; of equal weights the first wins (RFC 9110, 12.5.4).
#[must_use]
pub fn negotiate(accept_language: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for range in accept_language.split(',') {
        let mut parts = range.split(';');
        let Some(language) = parts.next().and_then(Language::parse) else {
            continue;
        };
        let weight =
            parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
        if weight > 0.0 && best.is_none_or(|(_, so_far)| weight > so_far) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use super::{Language, negotiate};

    #[test]
    fn the_browser_gets_the_language_with_the_highest_weight() {
        assert_eq!(negotiate("it-IT,it;q=0.9,en;q=0.8"), Some(Language::Italian));
        assert_eq!(negotiate("de, en;q=0.3, it;q=0.7"), Some(Language::Italian));
        assert_eq!(negotiate("en-US"), Some(Language::English));
        assert_eq!(negotiate("en, it"), Some(Language::English));
    }

    #[test]
    fn a_browser_that_asks_for_neither_language_gets_no_answer() {
        assert_eq!(negotiate(""), None);
        assert_eq!(negotiate("*"), None);
        assert_eq!(negotiate("de-DE,fr;q=0.5"), None);
        assert_eq!(negotiate("it;q=0"), None);
        assert_eq!(negotiate(";;q=,,it;q=x"), None);
    }

    #[test]
    fn tags_are_read_without_their_region_and_in_any_case() {
        assert_eq!(Language::parse("IT-ch"), Some(Language::Italian));
        assert_eq!(Language::parse("en_GB"), Some(Language::English));
        assert_eq!(Language::parse("ita"), None);
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
            assert_eq!(language.other().other(), language);
        }
    }
}
