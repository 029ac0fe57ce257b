//! Everything that was ever typed into a form to break it, and what may come of it.
//! Rule: what is typed is refused at its field or kept exactly; nothing breaks the portal, and nothing becomes markup
//! in a page or a letter. Used by `hostile.rs` and `visitor.rs`; forms are read by `forms.rs`.

use serde_json::Value;
use sqlx::AssertSqlSafe;
use unicode_normalization::UnicodeNormalization;

use super::app::TestApp;
use super::mailbox::Letter;
use super::page::Page;

/// How long the longest value is, in characters.
pub const LONG: usize = 10_000;

/// Short values, one kind of trouble each, and one that is very long.
pub fn corpus() -> Vec<String> {
    let mut all: Vec<String> = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "{{ 7 * 7 }}${7*7}<%= 7 %>",
        "Robert'); drop table applications;--",
        "=HYPERLINK(\"https://evil.example\")",
        "+39 @SUM(1+1)|cmd",
        "abc\u{202e}gpj.exe",
        "a\u{200b}\u{200d}b\u{feff}",
        "name\r\nBcc: victim@evil.example",
        "tab\there",
        "nul\0here",
        "Сantinа Vеrdi",
        "Z\u{364}\u{33f}a\u{35b}\u{321}l\u{34d}g\u{347}o",
        "😀 & co. < \u{fffd} >",
        "../../etc/passwd",
        "%00%0d%0a%27",
        "javascript:alert(1)",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("x".repeat(LONG));
    all
}

/// Several kinds of trouble that a text of one line may well be allowed to hold.
pub const COCKTAIL: &str =
    "=1+1 <script>alert(1)</script>\"><img src=x onerror=alert(1)>' onmouseover='alert(1) {{7*7}}";

/// What the corpus looks like where it was not escaped.
const RAW: [&str; 4] = ["<script>alert(1)", "<img src=x", "' onmouseover='alert(1)", "href=\"javascript:"];

/// What is wrong with a page: it broke, or something typed is markup in it.
pub fn markup(page: &Page) -> Option<String> {
    if page.status.is_server_error() {
        return Some(format!("answers {}", page.status));
    }
    let kind = page.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    // In Markdown that was rendered, quotation marks are text; an attribute they would make is looked for.
    let handled = page.attributes("[onmouseover]", "onmouseover").is_empty();
    let is_markup = |raw: &str| page.html.contains(raw) && !(raw.contains("onmouseover") && handled);
    let raw = RAW.iter().find(|raw| kind.starts_with("text/html") && is_markup(raw))?;
    Some(format!("{raw:?} stands in the page as it was typed"))
}

/// Nothing typed is markup, and the portal is well.
#[track_caller]
pub fn is_text_only(page: &Page) {
    assert_eq!(markup(page), None, "{}", page.path);
}

/// Whether what is kept is what was typed: exactly, or as the catalogue says every value is written (one space between
/// words, composed characters, codes in capitals, a web address with its scheme).
pub fn is_same(typed: &str, kept: &str) -> bool {
    let plain = |text: &str| {
        let words = text.replace('\0', "").split_whitespace().collect::<Vec<_>>().join(" ");
        words.trim_start_matches("https://").nfc().collect::<String>().to_lowercase()
    };
    kept == typed || plain(kept) == plain(typed)
}

/// What was taken and stands nowhere in the database as it was typed.
pub async fn lost(app: &TestApp, typed: &[&str]) -> Vec<String> {
    if typed.is_empty() {
        return Vec::new();
    }
    let mut sql = app.sql().await;
    let tables: Vec<String> = sqlx::query_scalar("select tablename::text from pg_tables where schemaname = 'public'")
        .fetch_all(&mut sql)
        .await
        .unwrap();
    let each: Vec<String> = tables.iter().map(|table| format!("select to_jsonb(r) from {table} r")).collect();
    let rows: Vec<Value> =
        sqlx::query_scalar(AssertSqlSafe(each.join(" union all "))).fetch_all(&mut sql).await.unwrap();
    let mut kept = Vec::new();
    rows.iter().for_each(|row| texts(row, &mut kept));
    let near = |one: &str, other: &str| one.len() <= 2 * other.len() + 16;
    let is_kept = |value: &str| kept.iter().any(|text| near(value, text) && near(text, value) && is_same(value, text));
    typed.iter().filter(|value| !is_kept(value)).map(|value| value.chars().take(80).collect()).collect()
}

/// Every text in a row, also in a record that is kept as JSON in a text.
fn texts(row: &Value, into: &mut Vec<String>) {
    match row {
        Value::String(text) => {
            let record = text.starts_with('{').then(|| serde_json::from_str::<Value>(text).ok()).flatten();
            record.iter().for_each(|record| texts(record, into));
            into.push(text.clone());
        }
        Value::Array(all) => all.iter().for_each(|one| texts(one, into)),
        Value::Object(all) => all.values().for_each(|one| texts(one, into)),
        _ => {}
    }
}

/// Delivers what is queued and looks at every letter: one message a letter, to one person, with the headers that
/// letters have, and nothing of the corpus as markup. Says how many there were.
pub async fn letters_are_text_only(app: &TestApp) -> usize {
    app.deliver().await;
    let letters = app.mail().all();
    let queued: i64 = sqlx::query_scalar("select count(*) from notices where state = 'sent'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(letters.len(), usize::try_from(queued).unwrap(), "one message for each letter");
    letters.iter().for_each(letter_is_text_only);
    letters.len()
}

/// The header fields of a letter, each at most once; the first ones always.
const HEADERS: [&str; 15] = [
    "Date",
    "From",
    "To",
    "Subject",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "X-Portal-Mail",
    "MIME-Version",
    "Content-Type",
    "Content-Language",
    "Reply-To",
    "References",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];
/// How many of them every letter has.
const ALWAYS: usize = 11;

fn letter_is_text_only(letter: &Letter) {
    let (told, parsed) = (letter.subject().to_owned(), letter.parsed());
    let count = |name: &str| parsed.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name)).count();
    for (at, name) in HEADERS.iter().enumerate() {
        assert!(count(name) == 1 || (at >= ALWAYS && count(name) == 0), "{told}: {} times {name}", count(name));
    }
    for (name, value) in &parsed.headers {
        assert!(HEADERS.iter().any(|known| known.eq_ignore_ascii_case(name)), "{told}: a header {name}");
        let bad = value.chars().find(|c| c.is_control() || is_invisible(*c));
        assert!(bad.is_none(), "{told}: {name} holds {bad:?}");
    }
    assert_eq!(parsed.parts, ["text/plain", "text/html"], "{told}");
    let to = parsed.header("To");
    let address = to.rsplit('<').next().unwrap_or_default();
    assert!(address.matches('@').count() == 1 && !to.contains(">,"), "{told}: {to}");
    for raw in RAW {
        assert!(!parsed.html.contains(raw), "{told}: {raw}");
    }
    let bad = parsed.text.chars().find(|c| (c.is_control() && *c != '\n') || is_override(*c));
    assert!(bad.is_none(), "{told}: its text holds {bad:?}");
    for word in ["alert(1)", "evil.example", "{{7*7}}"] {
        let html = scraper::Html::parse_document(&parsed.html);
        let shown = html.select(&super::page::css("body")).map(super::page::words).collect::<String>();
        assert!(parsed.text.contains(word) || !shown.contains(word), "{told}: {word} is only in the HTML part");
    }
    assert!(parsed.text.contains("----------------------------------------"), "{told}: its text breaks off");
}

/// What reorders the words around it.
fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What has no place in a header.
fn is_invisible(c: char) -> bool {
    is_override(c) || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2028}' | '\u{2029}')
}
