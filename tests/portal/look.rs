//! The look: contrast of the stylesheet's colors in both themes, weight of what a page loads.
//! Rule: it reads the real files of `static/`. What a page is made of: `pages.rs`.

use std::collections::BTreeMap;

use crate::support::sources::{read, root};

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
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
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
            assert!(ratio >= least, "{theme}: {above} on {below} is {ratio:.2}, must be {least}");
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
    let rules = css.split_once("/* Base").unwrap().1.split_once("/* Print").unwrap().0;
    assert!(!rules.contains('#') && !rules.contains("rgb("), "use a token");
}

#[test]
fn a_cold_page_stays_light() {
    let size = |path: &str| std::fs::metadata(root().join(path)).unwrap().len();
    assert!(size("static/filiera.css") <= 21 * 1024, "5 KiB when compressed");
    assert!(size("static/filiera.js") <= 3 * 1024);
    assert!(size("static/fonts/atkinson-latin.woff2") <= 35 * 1024);
}
