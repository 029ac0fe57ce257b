//! Every field of every form of enrollment and contact, with everything that was ever typed into a form to break it.
//! Rule: the fields come from the forms themselves, so that a new one is tried too. What is typed is refused at its
//! field or kept exactly; nothing breaks the portal, and nothing becomes markup in a page or a letter.

use axum::http::Method;
use filiera::web::paths::{enrollment as paths, organizations};
use unicode_normalization::UnicodeNormalization;

use crate::support::app::TestApp;
use crate::support::applicant::{applied, begun, cantina, type_contact, type_legal, type_support};
use crate::support::browser::Browser;
use crate::support::page::{Filled, Page};
use crate::support::world::world;

fn corpus() -> Vec<String> {
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
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("x".repeat(10_000));
    all
}

/// The fields of a form that a person fills in.
fn typed_fields(form: &Filled) -> Vec<String> {
    let ours = ["token", "idem", "version", "shown_country", "later"];
    form.fields.iter().map(|(name, _)| name.clone()).filter(|name| !ours.contains(&name.as_str())).collect()
}

fn with(form: &Filled, field: &str, value: &str) -> String {
    let fields = form.fields.iter().map(|(name, was)| (name, if name == field { value } else { was.as_str() }));
    serde_html_form::to_string(fields.collect::<Vec<_>>()).unwrap()
}

/// Nothing typed is markup, whatever the page says.
fn is_text_only(page: &Page) {
    assert!(!page.status.is_server_error(), "{}: {}", page.path, page.status);
    for selector in ["main script", "img[onerror]", "[onmouseover]", "main img"] {
        assert!(
            page.all(selector).is_empty() && page.attributes(selector, "src").is_empty(),
            "{}: {selector}",
            page.path
        );
    }
    assert!(!page.html.contains("<script>alert"), "{}", page.path);
}

/// What stands in the control of this name.
fn value_at(page: &Page, field: &str) -> String {
    let at = format!("[name='{field}']:not([type=radio])");
    page.attributes(&at, "value").into_iter().next().unwrap_or_default()
}

/// Whether what is kept is what was typed: exactly, or as the catalogue says every value is written (one space between
/// words, composed characters, codes in capitals, a web address with its scheme).
fn is_same(typed: &str, kept: &str) -> bool {
    let plain = |text: &str| {
        let words = text.replace('\0', "").split_whitespace().collect::<Vec<_>>().join(" ");
        words.trim_start_matches("https://").nfc().collect::<String>().to_lowercase()
    };
    kept == typed || plain(kept) == plain(typed)
}

/// Tries the corpus in every field of the form behind `button`. Says how many answers it looked at.
async fn every_field(browser: &mut Browser, path: &str, button: &str) -> usize {
    browser.get(path).await.must_be(200);
    let fields = typed_fields(&browser.form(button));
    let mut tried = 0;
    for field in &fields {
        for value in corpus() {
            browser.get(path).await;
            let form = browser.form(button);
            let answer = browser.send(Method::POST, &form.action, &[], Some(&with(&form, field, &value))).await;
            is_text_only(&answer);
            match answer.status.as_u16() {
                422 => {
                    let wrong = answer.attributes(".error[id]", "id");
                    assert!(!wrong.is_empty(), "{path} {field}: refused without a word: {value:?}");
                }
                303 => {
                    let again = browser.get(path).await.clone();
                    is_text_only(&again);
                    let radio = !again.attributes(&format!("[name='{field}'][type=radio]"), "name").is_empty();
                    let kept = value_at(&again, field);
                    assert!(
                        radio || again.path != path || is_same(&value, &kept),
                        "{path} {field}: {value:?} became {kept:?}"
                    );
                }
                // A letter too many, or a form that is none of ours: neither keeps anything.
                400 | 413 | 429 => {}
                other => panic!("{path} {field}: {other} for {value:?}"),
            }
            tried += 1;
        }
    }
    assert!(fields.len() > 1, "{path}: {fields:?}");
    tried
}

#[tokio::test]
async fn every_field_of_the_draft_refuses_or_keeps_exactly_whatever_is_typed() {
    let app = world().await;
    let mut davide = begun(&app).await;
    type_legal(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    type_contact(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    type_support(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    let mut tried = 0;
    for path in [paths::legal_profile(cantina()), paths::primary_contact(cantina()), paths::customer_support(cantina())]
    {
        for button in ["Save and continue", "Save and come back later"] {
            tried += every_field(&mut davide, &path, button).await;
        }
    }
    assert!(tried > 500, "{tried}");
    for path in [paths::tasks(cantina()), paths::check(cantina())] {
        is_text_only(davide.get(&path).await);
    }
}

#[tokio::test]
async fn every_field_after_sending_refuses_or_keeps_exactly_whatever_is_typed() {
    let app = world().await;
    let mut davide = applied(&app).await;
    for path in
        [paths::contact_letter(cantina()), organizations::legal_edit(cantina()), organizations::contact_edit(cantina())]
    {
        let button = if path.ends_with("email") { "Write to this address" } else { "Submit for review" };
        every_field(&mut davide, &path, button).await;
    }
    let mut stranger = app.browser();
    every_field(&mut stranger, &paths::verify(), "Continue").await;
    is_text_only(davide.get(&paths::status(cantina())).await);
    is_text_only(davide.get(&organizations::legal_info(cantina())).await);
    letters_are_text_only(&app).await;
}

/// Nothing that was typed and kept became markup or a header in a letter.
async fn letters_are_text_only(app: &TestApp) {
    app.deliver().await;
    let letters = app.mail().all();
    assert!(!letters.is_empty());
    for letter in letters {
        let html = &letter.parsed().html;
        assert!(!html.contains("<script") && !html.contains("onerror=alert(1)>"), "{}", letter.subject());
        assert_eq!(letter.parsed().header("Bcc"), "", "{}", letter.subject());
    }
}
