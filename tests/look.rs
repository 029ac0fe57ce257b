//! The look: the stylesheet's contrast and weight, and the component gallery rendered with stand-ins
//! for `web::ui::Ui` and `web::form::Errors`. Its one rule: it reads the real files of `static/`,
//! `templates/` and `src/i18n/`. Rendered pages stay in cargo's target directory for outside checkers.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use askama::Template;
use fluent_bundle::{FluentBundle, FluentResource};
use scraper::{Html, Selector};

struct Msg(String);

impl fmt::Display for Msg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[derive(Clone, Copy)]
struct Language(&'static str);

impl Language {
    fn code(self) -> &'static str {
        self.0
    }
    fn other(self) -> Self {
        Self(if self.0 == "it" { "en" } else { "it" })
    }
    fn own_name(self) -> &'static str {
        if self.0 == "it" {
            "Italiano"
        } else {
            "English"
        }
    }
}

struct Named {
    name: String,
}

struct MenuItem {
    href: String,
    key: &'static str,
    current: bool,
}

struct FlashUi {
    title: String,
    text: String,
}

struct Ui {
    words: FluentBundle<FluentResource>,
    language: Language,
    portal: String,
    token: String,
    here: String,
    theme: &'static str,
    person: Option<Named>,
    company: Option<Named>,
    companies: usize,
    menu: Vec<MenuItem>,
    flash: Option<FlashUi>,
}

impl Ui {
    fn t(&self, key: &str) -> Msg {
        let Some(pattern) = self.words.get_message(key).and_then(|m| m.value()) else {
            return Msg(format!("⟦{key}⟧"));
        };
        let text = self.words.format_pattern(pattern, None, &mut Vec::new());
        Msg(text.into_owned())
    }
    fn idem(&self) -> &'static str {
        "019ab1c2-0000-7000-8000-000000000000"
    }
    fn asset(&self, name: &str) -> String {
        format!("static/{name}")
    }
}

#[derive(Default)]
struct Errors(Vec<(String, Vec<String>)>);

impl Errors {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    fn get(&self, field: &str) -> &[String] {
        self.0
            .iter()
            .find(|(at, _)| at == field)
            .map_or(&[], |(_, texts)| texts.as_slice())
    }
    fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|(at, texts)| texts.iter().map(|text| (at.as_str(), text.as_str())))
    }
}

#[derive(Template)]
#[template(path = "dev/components.html")]
struct Gallery {
    ui: Ui,
    errors: Errors,
}

/// The gallery shows an error at each `bad_…` of these.
const FIELDS_WITH_ERRORS: [&str; 12] = [
    "vat", "email", "phone", "password", "code", "note", "country", "contact", "roles", "read",
    "document", "due",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn words(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.code().parse().unwrap()]);
    bundle.set_use_isolating(false);
    for file in ["common", "gallery"] {
        let path = root().join(format!("src/i18n/{}/{file}.ftl", language.code()));
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let resource = FluentResource::try_new(text).map_err(|(_, e)| e).unwrap();
        bundle.add_resource(resource).unwrap();
    }
    bundle
}

fn ui(language: Language, theme: &'static str) -> Ui {
    let item = |key| MenuItem {
        href: format!("/{key}"),
        key,
        current: key == "gallery-title",
    };
    Ui {
        words: words(language),
        language,
        portal: "Filiera".into(),
        token: "token".into(),
        here: "/dev/components".into(),
        theme,
        person: Some(Named {
            name: "Giulia Rossi".into(),
        }),
        company: None,
        companies: 1,
        menu: [
            "gallery-title",
            "gallery-chain",
            "gallery-table",
            "gallery-fields",
        ]
        .map(item)
        .into(),
        flash: None,
    }
}

/// The gallery as somebody with two companies sees it after a refused form.
fn refused(language: Language, theme: &'static str) -> String {
    let mut ui = ui(language, theme);
    let error = |at: &&str| {
        let text = ui.t(&format!("gallery-error-{at}")).to_string();
        (format!("bad_{at}"), vec![text])
    };
    let errors = Errors(FIELDS_WITH_ERRORS.iter().map(error).collect());
    let name = ui.t("gallery-long-company").to_string();
    ui.company = Some(Named { name });
    ui.companies = 2;
    Gallery { ui, errors }.render().unwrap()
}

/// The gallery as a visitor sees it, with a message of what was just done.
fn clean(language: Language, theme: &'static str) -> String {
    let mut ui = ui(language, theme);
    let (title, text) = (
        ui.t("gallery-note-ok").to_string(),
        ui.t("gallery-note-ok-text").to_string(),
    );
    ui.flash = Some(FlashUi { title, text });
    ui.person = None;
    ui.menu = Vec::new();
    let errors = Errors::default();
    Gallery { ui, errors }.render().unwrap()
}

fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for language in [Language("en"), Language("it")] {
        for theme in ["light", "dark"] {
            let code = language.code();
            pages.push((format!("refused-{code}-{theme}"), refused(language, theme)));
            pages.push((format!("clean-{code}-{theme}"), clean(language, theme)));
        }
    }
    pages
}

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

#[test]
fn the_gallery_is_left_for_eyes_and_outside_checkers() {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("look");
    std::fs::create_dir_all(&out).unwrap();
    for (name, html) in pages() {
        std::fs::write(out.join(format!("{name}.html")), html).unwrap();
    }
}

#[test]
fn no_word_of_the_gallery_is_missing_in_either_language() {
    let common = root().join("src/i18n/en/common.ftl").exists();
    for (name, html) in pages() {
        let missing: BTreeSet<&str> = html
            .split('⟦')
            .skip(1)
            .filter_map(|s| s.split('⟧').next())
            .filter(|key| common || key.starts_with("gallery-"))
            .collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

#[test]
fn every_control_has_one_label_and_ids_are_unique() {
    for (name, html) in pages() {
        let page = Html::parse_document(&html);
        let mut ids = BTreeSet::new();
        for id in page.select(&select("[id]")).filter_map(|e| e.attr("id")) {
            assert!(ids.insert(id), "{name}: id {id} twice");
        }
        let labels: BTreeSet<&str> = page
            .select(&select("label[for]"))
            .filter_map(|l| l.attr("for"))
            .collect();
        for control in page.select(&select("input:not([type=hidden]), select, textarea")) {
            let id = control.attr("id").unwrap_or_default();
            assert!(
                labels.contains(id),
                "{name}: no label for {}",
                control.html()
            );
        }
        for attribute in ["aria-describedby", "aria-labelledby"] {
            for element in page.select(&select(&format!("[{attribute}]"))) {
                let named = element.attr(attribute).unwrap().split_whitespace();
                named.for_each(|id| assert!(ids.contains(id), "{name}: {attribute} {id}"));
            }
        }
    }
}

#[test]
fn every_error_is_told_at_its_field_and_linked_from_the_summary() {
    let page = Html::parse_document(&refused(Language("en"), "light"));
    for at in FIELDS_WITH_ERRORS {
        let field = format!("bad_{at}");
        let link = select(&format!(".errors a[href='#{field}']"));
        assert_eq!(page.select(&link).count(), 1, "{field} in the summary");
        assert_eq!(
            page.select(&select(&format!("#{field}"))).count(),
            1,
            "{field} is a control"
        );
        let told = select(&format!("[aria-describedby~='{field}-error']"));
        assert_eq!(
            page.select(&told).count(),
            1,
            "{field} is described by its error"
        );
    }
}

#[test]
fn a_page_has_one_h1_and_nothing_inline() {
    for (name, html) in pages() {
        let page = Html::parse_document(&html);
        assert_eq!(page.select(&select("h1")).count(), 1, "{name}");
        assert_eq!(
            page.select(&select("[style], style, script:not([src])"))
                .count(),
            0,
            "{name}"
        );
        let all = select("*");
        let mut attributes = page.select(&all).flat_map(|e| e.value().attrs());
        assert!(attributes.all(|(at, _)| !at.starts_with("on")), "{name}");
    }
}

/// The color tokens of one block of `static/filiera.css`, found by its selector.
fn tokens(selector: &str) -> BTreeMap<String, String> {
    let css = read("static/filiera.css");
    let block = css.split_once(&format!("{selector} {{")).unwrap().1;
    let block = block.split_once('}').unwrap().0;
    block
        .split(';')
        .filter_map(|declaration| declaration.trim().strip_prefix("--")?.split_once(": "))
        .filter(|(_, value)| value.starts_with('#'))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

const LIGHT: &str = ":root";
const DARK_BY_SYSTEM: &str = ":root:not([data-theme=light])";
const DARK_BY_CHOICE: &str = ":root[data-theme=dark]";

fn luminance(color: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[rustfmt::skip]
/// Every pair of tokens the stylesheet puts on each other: body text 7, text 4.5, controls and focus 3.
const PAIRS: [(&str, &str, f64); 36] = [
    ("ink", "page", 7.0), ("ink", "surface", 7.0), ("ink", "neutral-bg", 7.0), ("ink", "ok-bg", 7.0),
    ("ink", "warn-bg", 7.0), ("ink", "danger-bg", 7.0), ("ink", "info-bg", 7.0),
    ("muted", "page", 4.5), ("muted", "surface", 4.5), ("muted", "neutral-bg", 4.5),
    ("control", "page", 3.0), ("control", "surface", 3.0),
    ("link", "page", 4.5), ("link", "surface", 4.5), ("link", "neutral-bg", 4.5),
    ("visited", "page", 4.5), ("visited", "surface", 4.5), ("visited", "neutral-bg", 4.5),
    ("on-brand", "brand", 4.5), ("on-brand", "brand-hover", 4.5), ("brand", "page", 4.5),
    ("brand", "surface", 4.5), ("brand", "neutral-bg", 4.5),
    ("focus", "page", 3.0), ("focus", "surface", 3.0), ("focus", "neutral-bg", 3.0),
    ("danger", "page", 4.5), ("danger", "surface", 4.5), ("surface", "danger", 4.5), ("danger", "danger-bg", 4.5),
    ("warn", "warn-bg", 4.5), ("ok", "ok-bg", 4.5), ("info", "info-bg", 4.5), ("neutral", "neutral-bg", 4.5),
    ("ok", "page", 3.0), ("warn", "surface", 3.0),
];

#[test]
fn every_pair_of_colors_has_enough_contrast_in_both_themes() {
    for theme in [LIGHT, DARK_BY_CHOICE] {
        let tokens = tokens(theme);
        for (above, below, least) in PAIRS {
            let ratio = contrast(&tokens[above], &tokens[below]);
            assert!(
                ratio >= least,
                "{theme}: {above} on {below} is {ratio:.2}, must be {least}"
            );
        }
    }
}

#[test]
fn the_dark_theme_is_one_and_names_every_color_of_the_light_one() {
    let (light, dark) = (tokens(LIGHT), tokens(DARK_BY_CHOICE));
    assert_eq!(dark, tokens(DARK_BY_SYSTEM));
    assert!(dark.keys().eq(light.keys()));
}

#[test]
fn colors_outside_the_tokens_are_for_paper_only() {
    let css = read("static/filiera.css");
    let rules = css
        .split_once("/* Base")
        .unwrap()
        .1
        .split_once("/* Print")
        .unwrap()
        .0;
    assert!(
        !rules.contains('#') && !rules.contains("rgb("),
        "use a token"
    );
}

#[test]
fn a_cold_page_stays_light() {
    let size = |path: &str| std::fs::metadata(root().join(path)).unwrap().len();
    assert!(
        size("static/filiera.css") <= 21 * 1024,
        "5 KiB when compressed"
    );
    assert!(size("static/filiera.js") <= 3 * 1024);
    assert!(size("static/fonts/atkinson-latin.woff2") <= 35 * 1024);
}
