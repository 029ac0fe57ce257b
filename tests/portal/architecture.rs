//! How the sources are laid out: who may know whom, how long things may be, what never stands in them.
//! Rule: every check is a function over sources, and has a control that shows it complaining.
//! The reasons are in CONTRIBUTING.md.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use regex::Regex;
use syn::spanned::Spanned;
use syn::visit::Visit;

use crate::support::sources::{Source, under};

/// The features, each with the same name in every layer.
const FEATURES: [&str; 10] = [
    "accounts",
    "agreements",
    "customers",
    "directory",
    "enrollment",
    "organizations",
    "relationships",
    "tickets",
    "users",
    "verification",
];

/// What a layer may name of ours, as beginnings of paths, and which crates it must not.
struct Layer {
    files: &'static str,
    may: &'static [&'static str],
    never: &'static [&'static str],
}

#[rustfmt::skip]
const LAYERS: &[Layer] = &[
    Layer {
        files: "src/domain/",
        may: &["domain", "i18n::Language"],
        never: &["axum", "askama", "lettre", "tower", "tower_http", "hyper", "http", "cookie", "openidconnect", "mail_parser"],
    },
    Layer { files: "src/i18n/", may: &["i18n"], never: &["axum", "sqlx", "lettre", "tower"] },
    Layer { files: "src/config", may: &["config"], never: &["axum", "sqlx", "askama"] },
    Layer {
        files: "src/oidc/",
        may: &["oidc", "config::Issuer", "domain::token", "domain::accounts::WorkIdentity"],
        never: &["axum", "sqlx", "askama", "lettre"],
    },
    Layer { files: "src/postgres/", may: &["postgres"], never: &["axum", "askama", "lettre"] },
    Layer { files: "src/server/", may: &["server"], never: &["sqlx", "askama", "lettre"] },
    Layer {
        files: "src/email/",
        may: &["email", "i18n", "domain::notice", "domain::values", "domain::ids", "domain::program", "domain::token", "domain::actor"],
        never: &["axum", "sqlx"],
    },
    Layer { files: "src/jobs/", may: &["jobs", "email", "domain", "i18n"], never: &["axum", "askama", "lettre"] },
    Layer {
        files: "src/web/",
        may: &[
            "web", "i18n", "server::Peer", "oidc::Providers", "domain::actor", "domain::ids", "domain::values", "domain::db", "domain::clock",
            "domain::dns", "domain::hashing", "domain::program", "domain::token", "domain::submissions",
            "domain::notice::Write", "domain::agreements::evidence::SigningKey",
        ],
        never: &["sqlx", "lettre"],
    },
    // The development pages show letters and sign the cast in; they are not mounted anywhere else.
    Layer { files: "src/preview/", may: &["preview", "web", "domain", "i18n", "email"], never: &["sqlx", "lettre"] },
    Layer { files: "src/handlers/", may: &["handlers", "web", "domain", "i18n", "oidc"], never: &["sqlx", "lettre"] },
    Layer { files: "src/schema.rs", may: &["schema", "domain::db", "postgres"], never: &["axum", "askama", "lettre"] },
    Layer { files: "src/telemetry.rs", may: &["telemetry", "config"], never: &["sqlx", "askama", "lettre"] },
];

/// One word of a source, or a sign, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    text: String,
    line: usize,
}

/// The words of a source without its tests.
fn words_of(source: &Source) -> Vec<Word> {
    fn flatten(tokens: TokenStream, into: &mut Vec<Word>) {
        for token in tokens {
            let line = token.span().start().line;
            match token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => ("", ""),
                    };
                    into.push(Word { text: open.to_owned(), line });
                    flatten(group.stream(), into);
                    into.push(Word { text: close.to_owned(), line: group.span_close().start().line });
                }
                other => into.push(Word { text: other.to_string(), line }),
            }
        }
    }
    let mut words = Vec::new();
    flatten(source.text.parse().unwrap_or_else(|e| panic!("{}: {e}", source.path)), &mut words);
    let tests = test_lines(source);
    words.retain(|word| !tests.iter().any(|lines| lines.contains(&word.line)));
    words
}

/// The lines of items that only exist in tests.
fn test_lines(source: &Source) -> Vec<std::ops::RangeInclusive<usize>> {
    let file = syn::parse_file(&source.text).unwrap_or_else(|e| panic!("{}: {e}", source.path));
    let mut found = Vec::new();
    for item in file.items {
        let attributes = match &item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            _ => continue,
        };
        let of_tests = |a: &syn::Attribute| {
            a.path().is_ident("cfg") && a.parse_args::<syn::Ident>().is_ok_and(|ident| ident == "test")
        };
        if let Some(attribute) = attributes.iter().find(|a| of_tests(a)) {
            found.push(attribute.span().start().line..=item.span().end().line);
        }
    }
    found
}

/// The module a file is, from the root: `["domain", "db"]`.
fn module_of(path: &str) -> Vec<&str> {
    let inner = path.strip_prefix("src/").unwrap_or(path).strip_suffix(".rs").unwrap_or(path);
    inner.split('/').filter(|part| *part != "mod").collect()
}

/// Every path of ours a file names, from the root, and every foreign crate, each with its line.
fn named(source: &Source) -> Vec<(String, usize)> {
    let words = words_of(source);
    let module = module_of(&source.path);
    let mut found = Vec::new();
    for at in 0..words.len() {
        if at > 0 && (words[at - 1].text == ":" || words[at - 1].text == ".") {
            continue;
        }
        let Some(first) = words.get(at).filter(|w| begins_path(&words, at) && !w.text.is_empty()) else { continue };
        match first.text.as_str() {
            "crate" => branch(&words, at + 3, &mut Vec::new(), &mut found),
            "super" => {
                let mut supers = 1;
                let mut next = at + 3;
                while words.get(next).is_some_and(|w| w.text == "super") {
                    supers += 1;
                    next += 3;
                }
                let kept = module.len().saturating_sub(supers);
                let mut prefix: Vec<String> = module[..kept].iter().map(|p| (*p).to_owned()).collect();
                branch(&words, next, &mut prefix, &mut found);
            }
            "self" => {}
            other if other.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') => {
                found.push((format!("{other}::"), first.line));
            }
            _ => {}
        }
    }
    found
}

fn begins_path(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|w| w.text == ":") && words.get(at + 2).is_some_and(|w| w.text == ":")
}

/// Follows a path, also into the braces of a `use`.
fn branch(words: &[Word], at: usize, prefix: &mut Vec<String>, found: &mut Vec<(String, usize)>) {
    let Some(word) = words.get(at) else { return };
    if word.text == "{" {
        let mut depth = 0;
        for next in at..words.len() {
            match words[next].text.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
            let begins = depth == 1 && (words[next].text == "{" || words[next].text == ",");
            if begins && words.get(next + 1).is_some_and(|w| w.text != "}") {
                branch(words, next + 1, &mut prefix.clone(), found);
            }
        }
        return;
    }
    prefix.push(word.text.clone());
    if begins_path(words, at) {
        return branch(words, at + 3, prefix, found);
    }
    found.push((prefix.join("::"), word.line));
}

/// Names a layer must not know.
fn forbidden_names(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|s| !s.is_tests()) {
        let Some(layer) = LAYERS.iter().find(|layer| source.path.starts_with(layer.files)) else { continue };
        for (name, line) in named(source) {
            let place = format!("{}:{line}", source.path);
            if let Some(foreign) = name.strip_suffix("::") {
                if layer.never.contains(&foreign) {
                    found.push(format!("{place} names the crate {foreign}"));
                }
                continue;
            }
            let fits = |may: &&str| name == **may || name.starts_with(&format!("{may}::"));
            if !layer.may.iter().any(fits) {
                found.push(format!("{place} names {name}"));
            }
            if let Some(problem) = foreign_feature(&source.path, &name) {
                found.push(format!("{place} {problem}"));
            }
        }
    }
    found
}

/// A feature's handlers keep to themselves; a feature's tables are reached through its verbs.
fn foreign_feature(path: &str, name: &str) -> Option<String> {
    let feature_of = |path: &str, layer: &str| {
        FEATURES.iter().find(|f| path.starts_with(&format!("{layer}{f}/")) || path == format!("{layer}{f}.rs")).copied()
    };
    let mut parts = name.split("::");
    match (parts.next()?, parts.next()?, parts.next()) {
        ("handlers", feature, _) if FEATURES.contains(&feature) => {
            let own = feature_of(path, "src/handlers/")?;
            (own != feature).then(|| format!("reaches into the handlers of {feature}"))
        }
        ("domain", feature, Some(inner @ ("store" | "model"))) if FEATURES.contains(&feature) => {
            let own = feature_of(path, "src/domain/");
            (own != Some(feature)).then(|| format!("reaches into {feature}::{inner}"))
        }
        _ => None,
    }
}

#[test]
fn layers_know_only_those_below_them() {
    assert_eq!(forbidden_names(&under("src", "rs")), Vec::<String>::new());
}

#[test]
fn a_layer_that_knows_too_much_is_found() {
    let planted = [
        Source::planted("src/domain/enrollment/submit.rs", "use axum::http::StatusCode;"),
        Source::planted("src/domain/enrollment/submit.rs", "fn f() { crate::web::paths::x() }"),
        Source::planted("src/domain/enrollment/submit.rs", "use super::super::super::email::Sender;"),
        Source::planted("src/domain/enrollment/submit.rs", "use crate::{domain::db::Db, i18n::{Language, Words}};"),
        Source::planted("src/domain/enrollment/submit.rs", "use crate::domain::agreements::store::current;"),
        Source::planted("src/handlers/customers/list.rs", "use crate::handlers::relationships::row;"),
        Source::planted("src/handlers/customers/list.rs", "fn f() { sqlx::query!(\"select 1\"); }"),
        Source::planted("src/web/menu.rs", "use crate::domain::agreements;"),
        Source::planted("src/i18n/words.rs", "use crate::config::Settings;"),
    ];
    for source in planted {
        assert_eq!(
            forbidden_names(std::slice::from_ref(&source)).len(),
            1,
            "{source:?}: {:?}",
            forbidden_names(std::slice::from_ref(&source))
        );
    }
    let good = Source::planted(
        "src/domain/enrollment/submit.rs",
        "use super::store; use crate::i18n::Language; use crate::domain::{db::Db, ids::OrgId};
         #[cfg(test)] mod tests { use crate::web::App; }",
    );
    assert_eq!(forbidden_names(&[good]), Vec::<String>::new());
}

/// The functions of a file with their lengths in lines.
struct Lengths(Vec<(String, usize, usize)>);

impl<'ast> Visit<'ast> for Lengths {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.add(&item.sig, &item.block);
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.sig, &item.block);
        syn::visit::visit_impl_item_fn(self, item);
    }
}

impl Lengths {
    fn add(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let start = signature.span().start().line;
        self.0.push((signature.ident.to_string(), start, block.span().end().line - start + 1));
    }
}

/// Files over 400 lines, functions over 60, handlers over 40; tests do not count.
fn too_long(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|s| !s.is_tests()) {
        let tests = test_lines(source);
        let in_tests = |line: usize| tests.iter().any(|lines| lines.contains(&line));
        let lines = (1..=source.text.lines().count()).filter(|line| !in_tests(*line)).count();
        if lines > 400 {
            found.push(format!("{} has {lines} lines", source.path));
        }
        let most = if source.path.starts_with("src/handlers/") { 40 } else { 60 };
        let mut lengths = Lengths(Vec::new());
        lengths.visit_file(&syn::parse_file(&source.text).unwrap());
        let long = lengths.0.iter().filter(|(_, start, length)| *length > most && !in_tests(*start));
        found.extend(long.map(|(name, start, length)| format!("{}:{start} {name} has {length} lines", source.path)));
    }
    found
}

#[test]
fn files_and_functions_are_short() {
    assert_eq!(too_long(&under("src", "rs")), Vec::<String>::new());
}

#[test]
fn a_file_or_a_function_that_grew_too_long_is_found() {
    let body = "    let _ = 1;\n";
    let function = |lines: usize| format!("fn f() {{\n{}}}\n", body.repeat(lines - 2));
    let found = |path: &str, text: &str| too_long(&[Source::planted(path, text)]).len();
    assert_eq!(found("src/domain/db.rs", &function(60)), 0);
    assert_eq!(found("src/domain/db.rs", &function(61)), 1);
    assert_eq!(found("src/handlers/me.rs", &function(41)), 1);
    assert_eq!(found("src/domain/db.rs", &"//\n".repeat(401)), 1);
    assert_eq!(found("src/domain/db.rs", &format!("#[cfg(test)]\nmod tests {{\n{}}}\n", function(399))), 0);
}

/// Files that do not say what they are about, calls that end the program, work left for later.
fn bad_habits(sources: &[Source]) -> Vec<String> {
    let left = Regex::new(r"\b(TODO|XXX|FIXME|HACK)\b").unwrap();
    let mut found = Vec::new();
    for source in sources {
        if source.path.ends_with(".rs") && !source.text.starts_with("//! ") {
            found.push(format!("{} does not say what it is about", source.path));
        }
        for (number, line) in source.text.lines().enumerate() {
            if left.is_match(line) {
                found.push(format!("{}:{} leaves work: {}", source.path, number + 1, line.trim()));
            }
        }
        if source.path.starts_with("src/") && source.path.ends_with(".rs") && !source.is_tests() {
            let words = words_of(source);
            let lines: Vec<&str> = source.text.lines().collect();
            // Clippy wants a reason where it is done on purpose; a call with one stands right below it.
            let excused = |line: usize| {
                line >= 2 && lines[line - 2].contains("#[expect(clippy::") && lines[line - 2].contains("reason =")
            };
            for pair in words.windows(2).filter(|pair| pair[0].text == ".") {
                if ["unwrap", "expect", "unwrap_err", "expect_err"].contains(&pair[1].text.as_str())
                    && !excused(pair[1].line)
                {
                    found.push(format!("{}:{} may end the program: {}", source.path, pair[1].line, pair[1].text));
                }
            }
        }
    }
    found
}

#[test]
fn sources_say_what_they_are_about_never_give_up_and_leave_nothing_for_later() {
    let mut all = under("src", "rs");
    all.extend(under("templates", "html"));
    all.extend(under("migrations", "sql"));
    all.extend(under("tests", "rs").into_iter().filter(|s| s.path != "tests/portal/architecture.rs"));
    assert_eq!(bad_habits(&all), Vec::<String>::new());
}

#[test]
fn a_bad_habit_is_found() {
    let found = |text: &str| bad_habits(&[Source::planted("src/domain/db.rs", text)]).len();
    assert_eq!(found("//! What.\nfn f() {}\n"), 0);
    assert_eq!(found("fn f() {}\n"), 1);
    assert_eq!(found("//! What.\nfn f() { g().unwrap(); }\n"), 1);
    assert_eq!(found("//! What.\nfn f() { g().expect(\"x\"); }\n"), 1);
    assert_eq!(found("//! What.\n// TODO later\n"), 1);
    assert_eq!(found("//! What.\n#[cfg(test)]\nmod tests { fn f() { g().unwrap(); } }\n"), 0);
    assert_eq!(found("//! What.\n#[expect(clippy::panic)]\nfn f() { g().unwrap_or_default(); }\n"), 0);
}

/// Templates that may print what is already HTML: agreement texts, cleaned when they are read.
const MAY_PRINT_HTML: &[&str] = &[
    "templates/agreements/read.html",
    "templates/agreements/agreement.html",
    "templates/customers/review.html",
    "templates/customers/own_agreement.html",
    "templates/agreements/operator/text.html",
];

/// What a template must not hold.
fn bad_templates(sources: &[Source]) -> Vec<String> {
    let inline =
        Regex::new(r#"(?i)<style|<[^>]*\sstyle\s*=|<[a-z][^>]*\son[a-z]+\s*=|<script(?:[^>]*>)?\s*[^<\s]|javascript:"#)
            .unwrap();
    let empty_script = Regex::new(r#"<script type="module" src="[^>]*"></script>"#).unwrap();
    let mut found = Vec::new();
    for source in sources {
        let letter = source.path.contains("letter");
        let shared = source.path.starts_with("templates/components/") || source.path.starts_with("templates/dev/");
        let (lines, most) = (source.text.lines().count(), if shared { 200 } else { 120 });
        if lines > most {
            found.push(format!("{} has {lines} lines", source.path));
        }
        let text = empty_script.replace_all(&source.text, "");
        if !letter && inline.is_match(&text) {
            found.push(format!("{} has a style or a script in it", source.path));
        }
        let unescaped = text.contains("|safe") || text.contains("| safe");
        if unescaped && !MAY_PRINT_HTML.contains(&source.path.as_str()) {
            found.push(format!("{} prints something unescaped", source.path));
        }
        let is_page = text.contains("extends \"layout/base.html\"");
        if is_page && !text.contains("<h1") && !text.contains("components/receipt.html") {
            found.push(format!("{} has no h1", source.path));
        }
    }
    found
}

#[test]
fn templates_are_short_escaped_and_without_style_or_script() {
    assert_eq!(bad_templates(&under("templates", "html")), Vec::<String>::new());
}

#[test]
fn a_bad_template_is_found() {
    let found = |text: &str| bad_templates(&[Source::planted("templates/x/page.html", text)]).len();
    assert_eq!(found("<p class=\"one\">{{ a }}</p>"), 0);
    assert_eq!(found("<p style=\"color:red\">"), 1);
    assert_eq!(found("<a class=\"b\" onclick=\"x()\">"), 1);
    assert_eq!(found("<script>alert(1)</script>"), 1);
    assert_eq!(found("<style>p{}</style>"), 1);
    assert_eq!(found("{{ text|safe }}"), 1);
    assert_eq!(found("{% extends \"layout/base.html\" %}"), 1);
    assert_eq!(found(&"\n".repeat(121)), 1);
}
