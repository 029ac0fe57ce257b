//! The words in both languages, against each other and against every use in code and templates.
//! Rule: what is missing, extra, unused or given the wrong arguments fails here, with file and line.

use filiera::i18n::check::{differences, unused, wrong_uses};

use crate::support::sources::under;

/// Code and templates, without the words themselves and their checks.
fn uses() -> Vec<(String, String)> {
    let mut all = under("src", "rs");
    all.retain(|source| !source.path.starts_with("src/i18n/"));
    all.extend(under("templates", "html"));
    all.extend(under("templates", "txt"));
    all.into_iter().map(|source| (source.path, source.text)).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    assert_eq!(differences(), Vec::<String>::new());
}

#[test]
fn every_use_of_a_word_names_one_that_exists_with_its_arguments() {
    assert_eq!(wrong_uses(&uses()), Vec::<String>::new());
}

#[test]
fn no_word_is_translated_that_nobody_shows() {
    assert_eq!(unused(&uses()), Vec::<String>::new());
}

#[test]
fn a_wrong_use_and_an_unused_word_are_found() {
    let planted = |text: &str| vec![("templates/x.html".to_owned(), text.to_owned())];
    assert_eq!(
        wrong_uses(&planted("{{ ui.t(\"no-such-word\") }}")),
        ["templates/x.html:1: no-such-word does not exist"]
    );
    assert_eq!(
        wrong_uses(&planted("{{ ui.t(\"field-read\").arg(\"agreement\", x) }}")),
        ["templates/x.html:1: field-read lacks $version"]
    );
    assert!(unused(&planted("")).contains(&"common-skip".to_owned()));
}
