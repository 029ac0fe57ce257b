//! What holds for every page: its language, one heading, labels, ids, words that exist.
//! Rule: every page somebody of the cast may read is read by them, in both languages.

use std::collections::BTreeSet;

use axum::http::Method;
use scraper::Html;

use crate::support::app::TestApp;
use crate::support::cast::{ANNA, Actor, DAVIDE, ELENA, GIULIA, LUCA, MARCO, PIERO, signed_in};
use crate::support::page::{Page, css};
use crate::support::routes::{fill, pages};
use crate::support::world::{Side, world};

/// What is wrong with a page in `language`.
pub fn faults(page: &Page, language: &str, portal: &str) -> Vec<String> {
    let mut found = Vec::new();
    let dom = page.dom();
    let count = |selector: &str| dom.select(&css(selector)).count();
    if page.attributes("html", "lang") != [language] {
        found.push(format!("its language is {:?}", page.attributes("html", "lang")));
    }
    if count("h1") != 1 {
        found.push(format!("it has {} headings of the first rank", count("h1")));
    }
    let (title, h1) = (page.title(), page.h1());
    if !title.ends_with(&format!(" – {portal}")) || title.starts_with(" –") {
        found.push(format!("its title is {title:?}"));
    }
    let said = title.strip_suffix(&format!(" – {portal}")).unwrap_or(&title);
    if !title.contains(&h1) && !h1.contains(said) {
        found.push(format!("its title {title:?} does not say its heading {h1:?}"));
    }
    if page.html.contains('⟦') {
        let missing: BTreeSet<_> = page.html.split('⟦').skip(1).filter_map(|s| s.split('⟧').next()).collect();
        found.push(format!("words are missing: {missing:?}"));
    }
    if count("[style], style, script:not([src])") > 0 {
        found.push("it has a style or a script in it".to_owned());
    }
    found.extend(wrong_ids(&dom));
    found.extend(unlabeled(&dom));
    found.extend(headings(&dom));
    found
}

fn wrong_ids(dom: &Html) -> Vec<String> {
    let mut ids = BTreeSet::new();
    let mut found = Vec::new();
    for id in dom.select(&css("[id]")).filter_map(|e| e.attr("id")) {
        if !ids.insert(id) {
            found.push(format!("the id {id} stands twice"));
        }
    }
    for attribute in ["aria-describedby", "aria-labelledby", "for", "aria-controls"] {
        for element in dom.select(&css(&format!("[{attribute}]"))) {
            for id in element.attr(attribute).unwrap_or_default().split_whitespace().filter(|id| !ids.contains(id)) {
                found.push(format!("{attribute} names {id}, which is not there"));
            }
        }
    }
    for link in dom.select(&css("a[href^='#']")).filter_map(|a| a.attr("href")) {
        if !ids.contains(link.trim_start_matches('#')) {
            found.push(format!("a link to {link}, which is not there"));
        }
    }
    found
}

fn unlabeled(dom: &Html) -> Vec<String> {
    let labels: BTreeSet<&str> = dom.select(&css("label[for]")).filter_map(|l| l.attr("for")).collect();
    let controls = css("input:not([type=hidden]), select, textarea");
    let unnamed = |e: &scraper::ElementRef<'_>| !labels.contains(e.attr("id").unwrap_or_default());
    let mut found: Vec<String> =
        dom.select(&controls).filter(unnamed).map(|e| format!("no label for {}", e.html())).collect();
    let wordless =
        |e: &scraper::ElementRef<'_>| crate::support::page::words(*e).is_empty() && e.attr("aria-label").is_none();
    found.extend(
        dom.select(&css("a[href], button:not([hidden]), label, legend, h1, h2, h3, th"))
            .filter(wordless)
            .map(|e| format!("no words in {}", e.html())),
    );
    found.extend(
        dom.select(&css("form[method=post]"))
            .filter(|f| f.select(&css("input[name=token]")).count() != 1)
            .map(|f| format!("the form to {:?} has no token", f.attr("action"))),
    );
    found
}

/// Headings that skip a rank.
fn headings(dom: &Html) -> Vec<String> {
    let mut last = 1;
    let mut found = Vec::new();
    for heading in dom.select(&css("main h1, main h2, main h3, main h4")) {
        let rank: i32 = heading.value().name()[1..].parse().unwrap();
        if rank > last + 1 {
            found.push(format!("{} comes after a heading of rank {last}", heading.html()));
        }
        last = rank;
    }
    found
}

/// Every page `who` gets to see on side A.
async fn seen_by(app: &TestApp, who: Option<Actor>, language: &'static str) -> Vec<Page> {
    let mut browser = match who {
        Some(who) => signed_in(app, who).await,
        None => app.browser(),
    };
    if language == "it" {
        browser.in_italian().await;
    }
    let side = Side::a();
    let mut seen = Vec::new();
    for route in pages().iter().filter(|route| !route.pattern.starts_with("/health")) {
        let page = browser.send(Method::GET, &fill(route, &side, &side), &[], None).await;
        let html = page.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if html && !page.html.is_empty() && (page.status != 404 || seen.is_empty()) {
            seen.push(page);
        }
    }
    seen
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let app = world().await;
    let mut wrong = BTreeSet::new();
    let mut seen = 0;
    for (language, portal) in [("en", "Partner Center"), ("it", "Centro per i partner")] {
        for who in [None, Some(LUCA), Some(GIULIA), Some(MARCO), Some(DAVIDE), Some(ANNA), Some(ELENA), Some(PIERO)] {
            if let (Some(who), "it") = (who, language) {
                sqlx::query("update people set language = 'it' where person_id = $1")
                    .bind(who.id())
                    .execute(&mut app.sql().await)
                    .await
                    .unwrap();
            }
            for page in seen_by(&app, who, language).await {
                seen += 1;
                for fault in faults(&page, language, portal) {
                    wrong.insert(format!("{} ({}, {}): {fault}", page.path, language, page.status));
                }
            }
        }
    }
    assert!(seen > 40, "only {seen} pages were seen");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn the_pages_of_development_are_whole_too() {
    let app = TestApp::in_development().await;
    let mut routes = filiera::web::Routes::default();
    filiera::preview::routes(&mut routes);
    let pages = routes.table().iter().filter(|r| r.method == Method::GET && !r.pattern.contains('{'));
    let mut wrong = Vec::new();
    for (language, portal) in [("en", "Partner Center"), ("it", "Centro per i partner")] {
        let mut nobody = app.browser();
        if language == "it" {
            nobody.in_italian().await;
        }
        for route in pages.clone() {
            let page = nobody.get(route.pattern).await.clone();
            page.must_be(200);
            wrong.extend(
                // The gallery's examples lead nowhere.
                faults(&page, language, portal)
                    .into_iter()
                    .filter(|fault| fault != "a link to #, which is not there")
                    .map(|fault| format!("{} ({language}): {fault}", page.path)),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_page_with_a_fault_is_found() {
    let app = TestApp::new().await;
    let mut nobody = app.browser();
    let good = nobody.get("/sign-in").await.clone();
    assert_eq!(faults(&good, "en", "Partner Center"), Vec::<String>::new());
    let broken = |from: &str, to: &str| {
        assert!(good.html.contains(from), "{from}");
        let page = Page { html: good.html.replace(from, to), ..good.clone() };
        faults(&page, "en", "Partner Center").len()
    };
    assert_eq!(faults(&good, "it", "Partner Center").len(), 1);
    assert_eq!(broken("<h1>Sign in with your work account</h1>", ""), 1);
    assert_eq!(broken("<label for=\"email\"", "<label for=\"elsewhere\""), 2);
    assert_eq!(broken("</h1>", "</h1><p id=\"email\" style=\"color:red\">⟦lost⟧</p><h3>Deep</h3>"), 4);
    assert_eq!(broken(" – Partner Center", ""), 1);
}
