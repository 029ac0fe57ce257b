//! Walls that hold for every route: forged forms, safe reading, header fields, hosts.
//! Rule: nothing here names a page; everything is generated from the route table, so that a new route is
//! covered the day it is registered.

use axum::body::Body;
use axum::http::{HeaderName, Method, Request, header};

use crate::support::app::{BASE, HOST, TestApp};
use crate::support::browser::{Browser, answer_of};
use crate::support::cast::{ANNA, Actor, Crowd, DAVIDE, ELENA, GIULIA, MARCO, PIERO};
use crate::support::dump::{changed, dump};
use crate::support::page::Page;
use crate::support::routes::{Expected, acts, expected, fill, pages};
use crate::support::world::{Side, world};

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Somebody who may use the route, on side A.
fn insider(route: &filiera::web::routes::Route) -> Actor {
    [GIULIA, MARCO, DAVIDE, ANNA, ELENA, PIERO]
        .into_iter()
        .find(|who| !matches!(expected(route, Some(*who), &Side::a()), Expected::Hidden))
        .unwrap_or_else(|| panic!("{}: nobody of the cast may use it", route.pattern))
}

async fn token_of(browser: &mut Browser) -> String {
    browser.send(Method::GET, "/sign-in", &[], None).await.token().unwrap()
}

/// Header fields a forged request carries in the place of the browser's own.
type Fields<'a> = &'a [(HeaderName, &'a str)];

#[tokio::test]
async fn no_route_that_changes_anything_takes_a_forged_form() {
    let app = world().await;
    let side = Side::a();
    let before = dump(&mut app.sql().await).await;
    let mut sent = 0;
    let mut taken = Vec::new();
    let mut foreign = app.browser();
    let foreign_token = token_of(&mut foreign).await;
    let mut crowd = Crowd::default();
    for route in acts() {
        let (browser, own) = crowd.of(&app, Some(insider(&route))).await;
        let path = fill(&route, &side, &side);
        let cross: &[(HeaderName, &str)] = &[(header::ORIGIN, "https://evil.example"), (SITE, "cross-site")];
        let silent: &[(HeaderName, &str)] = &[(header::ORIGIN, ""), (SITE, "")];
        let sibling: &[(HeaderName, &str)] =
            &[(header::ORIGIN, "https://portal.filiera.example:8443"), (SITE, "same-site")];
        let forged: [(&str, Fields<'_>, String); 7] = [
            ("no token", &[], "x=1".to_owned()),
            ("an empty token", &[], "token=".to_owned()),
            ("a made-up token", &[], format!("token={}", "A".repeat(32))),
            ("another browser's token", &[], format!("token={foreign_token}")),
            ("another site", cross, format!("token={own}")),
            ("a site beside ours", sibling, format!("token={own}")),
            ("nothing about where from", silent, format!("token={own}")),
        ];
        for (what, fields, body) in forged {
            let answer = browser.send(Method::POST, &path, fields, Some(&body)).await;
            sent += 1;
            if answer.status != 403 {
                taken.push(format!("{} {} with {what}: {}", route.method, route.pattern, answer.status));
            }
        }
    }
    assert!(sent >= 7 * 9, "only {sent} forged forms were sent");
    assert!(taken.is_empty(), "{taken:#?}");
    // Looking up who sends a form opens sessions here; nothing else may have changed.
    let after = dump(&mut app.sql().await).await;
    assert_eq!(changed(&before, &after), ["sessions"]);
}

#[tokio::test]
async fn a_token_of_before_signing_in_is_none_afterwards() {
    let app = world().await;
    let mut giulia = app.browser();
    let before = token_of(&mut giulia).await;
    giulia.sign_in(GIULIA.address, crate::support::cast::PASSWORD).await;
    let answer = giulia.send(Method::POST, "/session/end", &[], Some(&format!("token={before}"))).await;
    answer.must_be(403);
}

#[tokio::test]
async fn reading_any_page_changes_nothing() {
    let app = world().await;
    let side = Side::a();
    let mut sql = app.sql().await;
    let mut wrong = Vec::new();
    let mut read = 0;
    let mut crowd = Crowd::default();
    for route in pages() {
        let (browser, _) = crowd.of(&app, Some(insider(&route))).await;
        let before = dump(&mut sql).await;
        let path = fill(&route, &side, &side);
        for method in [Method::GET, Method::HEAD] {
            browser.send(method, &path, &[], None).await;
            read += 1;
        }
        let mut tables = changed(&before, &dump(&mut sql).await);
        // Being given a document is written down, and changes nothing else.
        if ["/content", "/documents/{document}", "/proof"].iter().any(|end| route.pattern.ends_with(end)) {
            tables.retain(|table| !["audit_entries", "audit_heads", "document_reads"].contains(&table.as_str()));
        }
        if !tables.is_empty() {
            wrong.push(format!("{} changes {tables:?}", route.pattern));
        }
    }
    assert!(read >= 2 * 10, "only {read} pages were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_dump_sees_a_single_changed_cell() {
    let app = world().await;
    let mut sql = app.sql().await;
    let before = dump(&mut sql).await;
    sqlx::query("update partnerships set ended_reason = 'x' where side = 'provider'").execute(&mut sql).await.unwrap();
    assert_eq!(changed(&before, &dump(&mut sql).await), ["partnerships"]);
}

#[tokio::test]
async fn a_route_takes_its_own_methods_only() {
    let app = world().await;
    let mut nobody = app.browser();
    let token = token_of(&mut nobody).await;
    for method in [Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::TRACE] {
        let answer = nobody.send(method.clone(), "/sign-in", &[], Some(&format!("token={token}"))).await;
        assert_eq!(answer.status, 405, "{method}");
    }
    for route in acts().iter().filter(|act| !pages().iter().any(|page| page.pattern == act.pattern)) {
        let path = fill(route, &Side::a(), &Side::a());
        let answer = nobody.send(Method::GET, &path, &[], None).await;
        assert_eq!(answer.status, 405, "{}", route.pattern);
        assert!(answer.headers.contains_key(header::ALLOW), "{}", route.pattern);
    }
}

/// What is missing in the header fields of an answer.
fn missing_fields(answer: &Page) -> Vec<String> {
    let field = |name: &str| answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let mut missing = Vec::new();
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ] {
        if field(name) != value {
            missing.push(format!("{name}: {}", field(name)));
        }
    }
    let policy = field("content-security-policy");
    // What people handed in is allowed less than a page, and to be framed by ours.
    let handed_in = answer.headers.contains_key("content-disposition");
    let parts: &[&str] = if handed_in {
        &["default-src 'none'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'"]
    } else {
        &[
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    };
    for part in parts {
        if !policy.split(';').any(|given| given.trim() == *part) {
            missing.push(format!("content-security-policy without {part}: {policy}"));
        }
    }
    if policy.contains("unsafe") || policy.contains('*') {
        missing.push(policy);
    }
    if !answer.path.starts_with("/static/") && !field("cache-control").contains("no-store") {
        missing.push(format!("cache-control: {}", field("cache-control")));
    }
    missing
}

#[tokio::test]
async fn every_answer_carries_the_header_fields_that_protect_it() {
    let app = world().await;
    let side = Side::a();
    let mut answers = Vec::new();
    let mut crowd = Crowd::default();
    for route in pages() {
        let path = fill(&route, &side, &side);
        answers.push(crowd.of(&app, Some(insider(&route))).await.0.send(Method::GET, &path, &[], None).await);
        answers.push(app.browser().send(Method::GET, &path, &[], None).await);
        answers.push(app.browser().send(Method::DELETE, &path, &[(SITE, "same-origin")], None).await);
    }
    for route in acts() {
        let path = fill(&route, &side, &side);
        answers.push(crowd.of(&app, Some(insider(&route))).await.0.send(Method::POST, &path, &[], Some("x=1")).await);
    }
    let mut nobody = app.browser();
    let token = token_of(&mut nobody).await;
    for (method, path, body) in [
        (Method::GET, "/no-such-page".to_owned(), None),
        (Method::GET, "/static/no-such-file.css".to_owned(), None),
        (Method::GET, filiera::web::layers::static_files::asset("filiera.css"), None),
        (Method::POST, "/sign-in".to_owned(), Some(format!("token={token}"))),
        (Method::POST, "/sign-in".to_owned(), Some(format!("token={token}&is_admin=1"))),
        (Method::POST, "/sign-in".to_owned(), Some("x".repeat(70_000))),
    ] {
        answers.push(nobody.send(method, &path, &[], body.as_deref()).await);
    }
    let statuses: std::collections::BTreeSet<u16> = answers.iter().map(|a| a.status.as_u16()).collect();
    for status in [200, 303, 403, 404, 405, 413, 422] {
        assert!(statuses.contains(&status), "no answer was a {status}; there were {statuses:?}");
    }
    let wrong: Vec<_> = answers
        .iter()
        .filter(|answer| !missing_fields(answer).is_empty())
        .map(|answer| (answer.status.as_u16(), answer.path.clone(), missing_fields(answer)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} answers: {wrong:#?}", wrong.len(), answers.len());
}

#[tokio::test]
async fn an_error_page_says_what_to_do_and_has_a_reference() {
    let app = TestApp::new().await;
    let mut nobody = app.browser();
    let page = nobody.get("/no-such-page").await;
    page.must_be(404).must_say("Reference: ");
    assert_eq!(page.dom().select(&crate::support::page::css("h1")).count(), 1);
    nobody.in_italian().await;
    assert_eq!(nobody.get("/no-such-page").await.attributes("html", "lang"), ["it"]);
}

#[tokio::test]
async fn a_form_with_a_field_nobody_asked_for_is_refused() {
    let app = world().await;
    let mut nobody = app.browser();
    let token = token_of(&mut nobody).await;
    let body = format!("token={token}&email={}&password=x&is_admin=1", GIULIA.address);
    nobody.send(Method::POST, "/sign-in", &[], Some(&body)).await.must_be(422);
    assert!(nobody.cookie("session").is_none());
}

#[tokio::test]
async fn the_portal_answers_for_its_own_host_only() {
    let app = TestApp::new().await;
    let ask = async |hosts: &[&str], uri: &str| {
        let mut request = Request::builder().uri(uri).body(Body::empty()).unwrap();
        for host in hosts {
            request.headers_mut().append(header::HOST, host.parse().unwrap());
        }
        answer_of(app.router(), uri.to_owned(), request).await
    };
    ask(&[HOST], "/sign-in").await.must_be(200);
    ask(&["PORTAL.filiera.example:443"], "/sign-in").await.must_be(200);
    let absolute = format!("{BASE}/sign-in");
    ask(&[HOST], &absolute).await.must_be(200);
    let tricks: [(&[&str], &str); 14] = [
        (&[], "/sign-in"),
        (&["evil.example"], "/sign-in"),
        (&[HOST, "evil.example"], "/sign-in"),
        (&[HOST, HOST], "/sign-in"),
        (&["portal.filiera.example.evil.example"], "/sign-in"),
        (&["evil.example#portal.filiera.example"], "/sign-in"),
        (&["evil.example/portal.filiera.example"], "/sign-in"),
        (&["portal.filiera.example@evil.example"], "/sign-in"),
        (&["portal.filiera.example:80"], "/sign-in"),
        (&["portal.filiera.example."], "/sign-in"),
        (&["portal.filiera.example,evil.example"], "/sign-in"),
        (&["localhost"], "/sign-in"),
        (&["127.0.0.1"], "/sign-in"),
        (&[HOST], "https://evil.example/sign-in"),
    ];
    for (hosts, uri) in tricks {
        let answer = ask(hosts, uri).await;
        assert!([400, 421].contains(&answer.status.as_u16()), "{hosts:?} {uri}: {}", answer.status);
        assert!(!answer.html.contains("evil.example"), "{hosts:?} {uri}");
    }
}

#[tokio::test]
async fn a_foreign_host_named_in_other_fields_never_reaches_a_letter() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    crate::support::cast::ROSA.fill_in(&mut rosa).await;
    let form = rosa.form("Create account");
    let body = serde_html_form::to_string(&form.fields).unwrap();
    let fields: Vec<(HeaderName, &str)> =
        ["x-forwarded-host", "x-host", "x-original-host", "forwarded", "x-http-host-override"]
            .into_iter()
            .map(|name| {
                (HeaderName::from_static(name), if name == "forwarded" { "host=evil.example" } else { "evil.example" })
            })
            .collect();
    rosa.send(Method::POST, &form.action, &fields, Some(&body)).await.must_be(303);
    app.deliver().await;
    let letter = app.mail().last_to(crate::support::cast::ROSA.address);
    assert!(!format!("{:?}", letter.parsed()).contains("evil.example"));
}
