//! The catalogue: every Fluent file of both languages, embedded, parsed once and shared.
//!
//! Rule: a message that cannot be rendered as written is marked with ⟦ ⟧ and never invented, so a
//! test that looks for ⟦ finds it. A new feature file is one line in [`FILES`]; see `words.rs` for
//! the way in.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::language::Language;
use super::{format, messages};

/// One Fluent file in both languages.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// The file's name without `.ftl`.
    pub name: &'static str,
    texts: [&'static str; 2],
}

impl File {
    /// The text of the file in one language.
    #[must_use]
    pub const fn text(&self, language: Language) -> &'static str {
        self.texts[language.index()]
    }
}

macro_rules! files {
    ($($name:literal,)+) => {
        &[$(File {
            name: $name,
            texts: [
                include_str!(concat!("en/", $name, ".ftl")),
                include_str!(concat!("it/", $name, ".ftl")),
            ],
        },)+]
    };
}

/// Every file of the catalogue: `en/<name>.ftl` and `it/<name>.ftl`.
pub const FILES: &[File] = files![
    "common",
    "errors",
    "fields",
    "letters",
    "accounts",
    "organizations",
    "enrollment",
    "verification",
    "agreements",
    "relationships",
    "customers",
    "directory",
    "standing",
    "reports",
    "users",
    "tickets",
    "gallery",
    "mail",
    "dev",
    "program",
    "public",
];

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| Language::ALL.map(bundle));

/// Builds the bundle of one language. What does not parse is left out here and reported by
/// [`super::check::differences`].
fn bundle(language: Language) -> Bundle {
    let numbers: fn(&FluentValue, &IntlLangMemoizer) -> Option<String> = match language {
        Language::English => english_number,
        Language::Italian => italian_number,
    };
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Both languages run left to right, and the invisible marks would end up in mail subjects and
    // in copied text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers));
    for file in FILES {
        let resource = match FluentResource::try_new(file.text(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn english_number(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    number(Language::English, value)
}

fn italian_number(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    number(Language::Italian, value)
}

fn number(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => format::written_number(language, &number.as_string()),
        _ => None,
    }
}

/// Whether a message with this key exists.
#[must_use]
pub fn has(language: Language, key: &str) -> bool {
    BUNDLES[language.index()].get_message(key).is_some_and(|message| message.value().is_some())
}

/// Every key of a language, sorted.
#[must_use]
pub fn all_keys(language: Language) -> Vec<String> {
    messages::read(language).messages.into_keys().collect()
}

/// The message in words, or its marked key: `⟦key⟧` when there is none, `⟦key: $arg⟧` when it could
/// not be filled in.
pub(super) fn render(language: Language, key: &str, args: &FluentArgs) -> String {
    let bundle = &BUNDLES[language.index()];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return format!("⟦{key}⟧");
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    if errors.is_empty() {
        return text.into_owned();
    }
    let mut reasons: Vec<String> = errors.iter().map(reason).collect();
    reasons.dedup();
    format!("⟦{key}: {}⟧", reasons.join(", "))
}

fn reason(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            format!("${id}")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, all_keys, has};
    use crate::i18n::Language;

    #[test]
    fn every_message_read_from_the_files_can_be_looked_up() {
        for language in Language::ALL {
            let keys = all_keys(language);
            assert!(keys.len() > 300, "only {} keys", keys.len());
            for key in keys {
                assert!(has(language, &key), "{key}");
            }
        }
    }

    #[test]
    fn every_file_says_in_a_comment_what_belongs_into_it() {
        for file in FILES {
            for language in Language::ALL {
                let text = file.text(language);
                assert!(text.starts_with("### "), "{}: {}", file.name, language.code());
            }
        }
    }
}
