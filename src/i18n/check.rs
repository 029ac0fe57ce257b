//! The checks of the words: the two languages against each other, and the sources against both.
//!
//! Rule: every key a page, a letter or the code uses exists, gets exactly its arguments, and nothing
//! is translated that nobody shows. A key composed at run time belongs to one of [`FAMILIES`].
//! See `messages.rs` for how the files are read.

use std::collections::BTreeSet;

use super::language::Language;
use super::messages;

/// Beginnings of keys that are composed at run time, so that their members count as used.
///
/// Add a line here with the code that composes them; check there that the whole family exists, by a
/// test over its enum with `Words::has`.
pub const FAMILIES: &[&str] = &[
    "accounts-place-",
    "accounts-provider-",
    "activity-",
    "customers-ready-",
    "organizations-activity-feature-",
    "agreements-method-",
    "agreements-check-",
    "agreements-factor-",
    "agreements-lack-",
    "letter-agreement_published-subject",
    "letter-agreement_reminder-",
    "letter-customer_agreement_waits-",
    "public-cookie-",
    "common-list-",
    "customers-file-",
    "customers-open-settled-",
    "common-menu-",
    "common-status-",
    "common-task-",
    "common-stage-",
    "common-theme-",
    "dev-staff-",
    "error-",
    "kind-",
    "role-",
    "fault-",
    "field-",
    "directory-region-",
    "directory-referral-state-",
    "directory-service-",
    "standing-",
    "relationships-bulk-import-",
    "relationships-bulk-state-",
    "reports-step-",
    "relationships-step-",
    "relationships-answer-",
    "organizations-operator-",
    "reports-head-",
    "reports-signed-",
    "enrollment-alike-by-",
    "enrollment-gone-",
    "enrollment-section-",
    "verification-cases-",
    "verification-check-",
    "verification-covers-",
    "verification-event-",
    "verification-accepted-",
    "verification-flag-",
    "verification-queue-by_",
    "verification-conflict-",
    "verification-cure-",
    "verification-hint-",
    "verification-hint_tone-",
    "verification-proof-",
    "verification-side-",
    "verification-reason-",
    "verification-short-",
    "verification-state-",
    "verification-turn-",
    "letter-check-",
    "letter-factor_changed-",
    "letter-partnership_changed-",
    "relationships-view-",
    "relationships-block-",
    "relationships-stage-",
    "relationships-turn-",
    "relationships-contact-",
    "relationships-deadline-",
    "mail-kind-",
    "mail-state-",
    "tickets-outcome-",
    "tickets-state-",
    "tickets-topic-",
    "users-action-",
    "users-area-",
    "users-cell-",
    "users-kind-",
    "users-role-",
];

/// One use of a message: `.t("key")` with the `.arg("name", …)` chained to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyUse {
    /// The key as written.
    pub key: String,
    /// The names of the arguments, in order; [`ANY_ARG`] for a name that is not written out.
    pub args: Vec<String>,
    /// The line of the key, from 1.
    pub line: usize,
}

/// Stands in [`KeyUse::args`] for an argument whose name is only known at run time.
pub const ANY_ARG: &str = "*";

/// What differs between the languages or is wrong in a file, each in one sentence; empty when all is
/// well.
#[must_use]
pub fn differences() -> Vec<String> {
    let [english, italian] = Language::ALL.map(messages::read);
    let mut found = Vec::new();
    for (language, read) in Language::ALL.iter().zip([&english, &italian]) {
        let name = language.code();
        found.extend(read.problems.iter().map(|text| format!("{name}: {text}")));
    }
    for (key, args) in &english.messages {
        match italian.messages.get(key) {
            None => found.push(format!("{key} is missing in it")),
            Some(other) if other != args => {
                found.push(format!("{key} has the arguments {args:?} in en and {other:?} in it"));
            }
            Some(_) => {}
        }
    }
    for key in italian.messages.keys() {
        if !english.messages.contains_key(key) {
            found.push(format!("{key} is missing in en"));
        }
    }
    found
}

/// Finds the messages used in the text of a template or of a Rust file. Lines that are Rust comments
/// are left out, and so is every `.t(…)` whose key is not a plain string.
#[must_use]
pub fn keys_in(source: &str) -> Vec<KeyUse> {
    let source = without_comments(source);
    let mut uses = Vec::new();
    for (at, _) in source.match_indices(".t(") {
        let Some((key, after_key)) = string(&source[at + 3..]) else {
            continue;
        };
        // rustfmt leaves a comma behind a key on a line of its own.
        let after_key = after_key.trim_start();
        let after_key = after_key.strip_prefix(',').unwrap_or(after_key);
        let Some(mut rest) = after_key.trim_start().strip_prefix(')') else {
            continue;
        };
        let mut args = Vec::new();
        while let Some(call) = rest.trim_start().strip_prefix(".arg(") {
            let name = string(call).map_or(ANY_ARG, |(name, _)| name);
            args.push(name.to_owned());
            rest = after_call(call);
        }
        uses.push(KeyUse { key: key.to_owned(), args, line: 1 + source[..at].matches('\n').count() });
    }
    uses
}

/// Every wrong use in `sources`, pairs of a path (for the report) and its text: unknown keys,
/// arguments that are missing, arguments the message does not have.
#[must_use]
pub fn wrong_uses(sources: &[(String, String)]) -> Vec<String> {
    let known = messages::read(Language::English).messages;
    let mut wrong = Vec::new();
    for (path, text) in sources {
        for KeyUse { key, args, line } in keys_in(text) {
            let place = format!("{path}:{line}: {key}");
            let Some(needed) = known.get(&key) else {
                wrong.push(format!("{place} does not exist"));
                continue;
            };
            let given: BTreeSet<String> = args.into_iter().collect();
            if given.contains(ANY_ARG) {
                continue;
            }
            for arg in needed.difference(&given) {
                wrong.push(format!("{place} lacks ${arg}"));
            }
            for arg in given.difference(needed) {
                wrong.push(format!("{place} has no ${arg}"));
            }
        }
    }
    wrong
}

/// The keys that nothing uses: not as a string anywhere in `sources`, not in a message, not as a
/// member of a family.
#[must_use]
pub fn unused(sources: &[(String, String)]) -> Vec<String> {
    let read = messages::read(Language::English);
    let used = |key: &str| {
        let quoted = format!("\"{key}\"");
        FAMILIES.iter().any(|family| key.starts_with(family))
            || read.referred_to.contains(key)
            || sources.iter().any(|(_, text)| text.contains(&quoted))
    };
    let mut keys: Vec<String> = read.messages.into_keys().collect();
    keys.retain(|key| !used(key));
    keys
}

/// Blanks the lines that are Rust comments, keeping the numbers of the others.
fn without_comments(source: &str) -> String {
    let lines = source.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

/// The string literal `text` begins with, and what follows it.
fn string(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

/// What follows the bracket that closes a call, given what follows the one that opens it.
fn after_call(text: &str) -> &str {
    let mut depth = 1_usize;
    let mut in_string = false;
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '\\' if in_string => {
                chars.next();
            }
            '"' => in_string = !in_string,
            '(' if !in_string => depth += 1,
            ')' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return &text[at + 1..];
                }
            }
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{ANY_ARG, FAMILIES, KeyUse, differences, keys_in, unused, wrong_uses};
    use crate::i18n::{Language, catalogue};

    fn one(source: &str) -> Vec<(String, Vec<String>, usize)> {
        let tuple = |KeyUse { key, args, line }| (key, args, line);
        keys_in(source).into_iter().map(tuple).collect()
    }

    fn found(key: &str, args: &[&str], line: usize) -> (String, Vec<String>, usize) {
        let args = args.iter().map(|arg| (*arg).to_owned()).collect();
        (key.to_owned(), args, line)
    }

    /// The Rust files and templates, without these words themselves.
    fn sources(folder: &Path, into: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("src/i18n") {
                sources(&path, into);
            } else if let Ok(text) = fs::read_to_string(&path) {
                into.push((path.display().to_string(), text));
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_arguments() {
        assert_eq!(differences(), Vec::<String>::new());
    }

    #[test]
    fn pages_and_code_use_only_messages_that_exist_with_their_arguments() {
        let mut all = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        sources(&root.join("src"), &mut all);
        sources(&root.join("templates"), &mut all);
        assert_eq!(wrong_uses(&all), Vec::<String>::new());
    }

    #[test]
    fn the_words_neither_shout_nor_beg_nor_name_the_program() {
        for file in catalogue::FILES {
            for language in Language::ALL {
                let text = file.text(language).to_lowercase();
                let lines = text.lines().filter(|line| !line.starts_with('#'));
                for line in lines {
                    for word in ["!", "per favore", "please", "microsoft", "csp", "mpn"] {
                        assert!(!line.contains(word), "{}: {line}", file.name);
                    }
                }
            }
        }
    }

    #[test]
    fn every_family_of_composed_keys_has_members() {
        let keys = catalogue::all_keys(Language::English);
        for family in FAMILIES {
            assert!(keys.iter().any(|key| key.starts_with(family)), "{family}");
        }
    }

    #[test]
    fn keys_and_arguments_are_found_in_a_template() {
        let page = "<h1>{{ ui.t(\"a-title\") }}</h1>\n<p>{{ ui.t(\"a-body\").arg(\"name\", ui.t(\"a-who\").arg(\"n\", f(1)))\n  .arg( \"date\", ui.date(x)) }}</p>";
        assert_eq!(
            one(page),
            [found("a-title", &[], 1), found("a-body", &["name", "date"], 2), found("a-who", &["n"], 2),]
        );
    }

    #[test]
    fn keys_are_found_in_rust_and_not_in_its_comments() {
        let code = "// x.t(\"no\")\nwords\n    .t(\n        \"a-body\",\n    )\n    .arg(\"text\", \"a ) \\\" b\")\n    .arg(name, 1);\nwords.t(&key);";
        assert_eq!(one(code), [found("a-body", &["text", ANY_ARG], 3)]);
    }

    #[test]
    fn wrong_uses_are_reported_with_their_place() {
        let page = "{{ ui.t(\"nothing\") }}{{ ui.t(\"common-skip\").arg(\"x\", 1) }}\n{{ ui.t(\"field-read\") }}";
        let wrong = wrong_uses(&[("p.html".to_owned(), page.to_owned())]);
        assert_eq!(
            wrong,
            [
                "p.html:1: nothing does not exist",
                "p.html:1: common-skip has no $x",
                "p.html:2: field-read lacks $agreement",
                "p.html:2: field-read lacks $version",
            ]
        );
    }

    #[test]
    fn a_message_nobody_shows_is_unused_unless_its_family_is_declared() {
        let page = ("p.html".to_owned(), "{{ ui.t(\"common-skip\") }}".to_owned());
        let unused = unused(&[page]);
        assert!(unused.contains(&"accounts-new-title".to_owned()));
        assert!(!unused.contains(&"common-skip".to_owned()));
        assert!(!unused.contains(&"fault-missing".to_owned()));
    }
}
