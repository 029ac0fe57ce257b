//! What pages and letters use to speak: a language, and the messages in it.
//!
//! Rule: a message is rendered when it is written out, by the shared catalogue; making one costs a
//! small allocation and never parses anything. Numbers are formatted in the reader's language, so a
//! year or a reference goes in as text.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentValue};

use super::language::Language;
use super::{catalogue, countries, format};

/// The words of one language. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of `language`.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// The message with this key; give it its arguments with [`Msg::arg`].
    ///
    /// A key composed at run time belongs to a family named in [`super::check::FAMILIES`].
    #[must_use]
    pub fn t(self, key: &str) -> Msg {
        Msg { language: self.language, key: key.to_owned(), args: Vec::new() }
    }

    /// Whether there is a message with this key.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        catalogue::has(self.language, key)
    }

    /// What is wrong with a field, in the most exact words there are: `fault-<field>-<kind>-<COUNTRY>`,
    /// else `fault-<field>-<kind>`, else `fault-<kind>`, else `fault-unknown`.
    ///
    /// `country` is the ISO code of the company the form is about, where known.
    #[must_use]
    pub fn fault(self, field: &str, kind: &str, country: Option<&str>) -> Msg {
        let exact = format!("fault-{field}-{kind}");
        let local = country.map(|code| format!("{exact}-{code}"));
        let general = format!("fault-{kind}");
        let found = [local, Some(exact), Some(general)].into_iter().flatten().find(|key| self.has(key));
        self.t(found.as_deref().unwrap_or("fault-unknown"))
    }

    /// The day at `zone`: "22 November 2025".
    #[must_use]
    pub fn date(self, at: DateTime<Utc>, zone: Tz) -> String {
        format::date(self.language, at, zone)
    }

    /// A day that is not an instant, such as a due date: "22 November 2025".
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        format::day(self.language, day)
    }

    /// The minute at `zone`, which is named: "22 November 2025, 14:05 (Europe/Rome)".
    #[must_use]
    pub fn time(self, at: DateTime<Utc>, zone: Tz) -> String {
        format::time(self.language, at, zone)
    }

    /// A whole number, grouped: "1,240", "1.240".
    #[must_use]
    pub fn number(self, number: i64) -> String {
        format::number(self.language, number)
    }

    /// A share of one as a percentage with `digits` decimals: 0.401 is "40.1%", "40,1%".
    #[must_use]
    pub fn percent(self, share: f64, digits: u8) -> String {
        format::percent(self.language, share, digits)
    }

    /// The name of a country by its two-letter code; an unknown code stays as it is.
    #[must_use]
    pub fn country(self, code: &str) -> &str {
        countries::name(self.language, code).unwrap_or(code)
    }

    /// Every country as (code, name), in the alphabetical order of the language.
    #[must_use]
    pub fn sorted_countries(self) -> &'static [(&'static str, &'static str)] {
        countries::sorted(self.language)
    }

    /// The items as a reader lists them: "a, b and c", "a, b e c".
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                self.t("common-list-and").arg("first", first.join(", ")).arg("last", last).to_string()
            }
        }
    }
}

/// A message with its arguments, rendered when displayed.
#[derive(Debug, Clone, PartialEq)]
pub struct Msg {
    language: Language,
    key: String,
    args: Vec<(String, ArgValue)>,
}

impl Msg {
    /// Fills in `$name`.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl Into<ArgValue>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }

    /// The key it was made with.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl fmt::Display for Msg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let args: FluentArgs = self.args.iter().map(|(name, value)| (name.as_str(), value.as_fluent())).collect();
        f.write_str(&catalogue::render(self.language, &self.key, &args))
    }
}

impl From<Msg> for String {
    fn from(msg: Msg) -> Self {
        msg.to_string()
    }
}

/// A value filled into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum ArgValue {
    /// Shown as it is; whoever writes HTML escapes the whole message.
    Text(String),
    /// Counted (it chooses singular or plural) and grouped.
    Number(i64),
}

impl ArgValue {
    fn as_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<String> for ArgValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for ArgValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A message inside another one, in its own language.
impl From<Msg> for ArgValue {
    fn from(msg: Msg) -> Self {
        Self::Text(msg.to_string())
    }
}

/// Templates pass their fields by reference, often by reference to a reference.
impl<T: Clone + Into<Self>> From<&T> for ArgValue {
    fn from(value: &T) -> Self {
        value.clone().into()
    }
}

macro_rules! numbers {
    ($($kind:ty),+) => {$(
        impl From<$kind> for ArgValue {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Words;
    use crate::i18n::Language;

    const ENGLISH: Words = Words::new(Language::English);
    const ITALIAN: Words = Words::new(Language::Italian);

    #[test]
    fn a_message_is_shown_in_the_language_of_its_words() {
        assert_eq!(ENGLISH.t("common-skip").to_string(), "Skip to main content");
        assert_eq!(ITALIAN.t("common-skip").to_string(), "Vai al contenuto principale");
    }

    #[test]
    fn a_key_that_does_not_exist_is_marked() {
        assert_eq!(ENGLISH.t("no-such-key").to_string(), "⟦no-such-key⟧");
        assert!(!ENGLISH.has("no-such-key"));
        assert!(ITALIAN.has("common-skip"));
    }

    #[test]
    fn an_argument_that_is_not_given_is_marked() {
        assert_eq!(ITALIAN.t("fault-too_long").to_string(), "⟦fault-too_long: $max⟧");
    }

    #[test]
    fn arguments_are_counted_and_grouped_in_the_language() {
        let tries = |words: Words, n: i64| words.t("fault-code-mismatch").arg("tries", n).to_string();
        assert_eq!(tries(ENGLISH, 1), "That code does not match. 1 try left");
        assert_eq!(tries(ENGLISH, 4), "That code does not match. 4 tries left");
        assert_eq!(tries(ITALIAN, 1_000_000), "Il codice non corrisponde. Tentativi rimasti: 1.000.000");
    }

    #[test]
    fn arguments_may_be_given_as_templates_give_them() {
        let name = String::from("Rossi & C.");
        let msg = ENGLISH.t("fault-work_email-webmail");
        let names = [&name];
        let borrowed_twice = names.iter().map(|name| msg.clone().arg("domain", name));
        let borrowed = [name.as_str()].map(|name| msg.clone().arg("domain", name));
        let owned = [name.clone()].map(|name| msg.clone().arg("domain", name));
        for msg in borrowed_twice.chain(borrowed).chain(owned) {
            let text = msg.to_string();
            assert!(text.contains("Rossi & C. is a public"), "{text}");
            assert!(!text.contains('\u{2068}'), "isolating marks in {text:?}");
        }
    }

    #[test]
    fn a_message_stands_in_a_template_and_is_escaped_there() {
        #[derive(askama::Template)]
        #[template(
            source = r#"{{ ui.t("accounts-verify-body").arg("address", name) }}{% for n in counts %} {{ ui.t("common-results").arg("count", n) }}{% endfor %}"#,
            ext = "html"
        )]
        struct Page {
            ui: Words,
            name: String,
            counts: Vec<usize>,
        }
        let page = Page { ui: ENGLISH, name: "<b>".to_owned(), counts: vec![0, 1, 1240] };
        assert_eq!(
            page.to_string(),
            "We sent six digits to &#60;b&#62;. They last 10 minutes. No results 1 result 1,240 results"
        );
    }

    #[test]
    fn a_fault_uses_the_most_exact_words_there_are() {
        let key = |field, kind, country| ENGLISH.fault(field, kind, country).key().to_owned();
        assert_eq!(key("vat_id", "malformed", Some("IT")), "fault-vat_id-malformed-IT");
        assert_eq!(key("vat_id", "malformed", Some("DE")), "fault-vat_id-malformed");
        assert_eq!(key("city", "too_long", None), "fault-too_long");
        assert_eq!(key("city", "sunk", None), "fault-unknown");
    }

    #[test]
    fn a_list_is_joined_as_a_reader_would() {
        let items = ["Italia", "Malta", "Cipro"].map(String::from);
        assert_eq!(ENGLISH.list(&items), "Italia, Malta and Cipro");
        assert_eq!(ITALIAN.list(&items), "Italia, Malta e Cipro");
        assert_eq!(ITALIAN.list(&items[..2]), "Italia e Malta");
        assert_eq!(ITALIAN.list(&items[..1]), "Italia");
        assert_eq!(ITALIAN.list(&[]), "");
    }

    #[test]
    fn a_message_costs_microseconds_because_the_catalogue_is_parsed_once() {
        let render = || ITALIAN.t("fault-code-mismatch").arg("tries", 3).to_string();
        assert!(!render().contains('⟦'));
        let start = Instant::now();
        for _ in 0..1000 {
            render();
        }
        let each = start.elapsed() / 1000;
        assert!(each < Duration::from_micros(500), "{each:?} a message");
    }
}
