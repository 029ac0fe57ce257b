//! The header fields of every answer (bar B18).
use crate::wire::{Answer, Portal, config, limits};

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
    img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

async fn ask(portal: &Portal, method: &str, path: &str, fields: &str) -> Answer {
    let request = format!("{method} {path} HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\n{fields}\r\n");
    portal.say(&request).await
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let portal = Portal::start_with(limits(), config("https://portal.example")).await;
    let css = crate::wire::test_files("body{}").url("filiera.css");
    let own = "Sec-Fetch-Site: same-origin\r\n";
    let large = format!("{own}Content-Length: 9999999\r\n");
    let cases = [
        (200, "GET", "/", ""),
        (200, "HEAD", "/", ""),
        (404, "GET", "/nowhere", ""),
        (404, "GET", "/static/00000000/nothing.css", ""),
        (405, "POST", "/", own),
        (405, "TRACE", "/", ""),
        (403, "POST", "/form", ""),
        (413, "POST", "/form", &large),
        (415, "POST", "/form", own),
        (500, "GET", "/panic", ""),
        (200, "GET", "/health/ready", ""),
        (200, "GET", &css, ""),
    ];
    for (status, method, path, fields) in cases {
        let answer = ask(&portal, method, path, fields).await;
        assert_eq!(answer.status, status, "{method} {path}");
        for (name, value) in [
            ("content-security-policy", CSP),
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.field(name), Some(value), "{name} of {method} {path}");
        }
        assert!(answer.field("permissions-policy").unwrap().contains("camera=()"));
        assert!(answer.field("x-request-id").unwrap().len() == 36);
        assert!(answer.field("server").is_none());
        assert!(answer.field("access-control-allow-origin").is_none());
        let kept = answer.field("cache-control").unwrap();
        let expected = if path == css { "public, max-age=31536000, immutable" } else { "no-store" };
        assert_eq!(kept, expected, "{method} {path}");
        if let Some(kind) = answer.field("content-type") {
            assert!(kind.ends_with("; charset=utf-8"), "{kind} of {path}");
        }
    }
    let foreign = portal.get("/").await;
    assert_eq!((foreign.status, foreign.field("content-security-policy")), (421, Some(CSP)));
}

#[tokio::test]
async fn without_https_browsers_are_not_told_to_insist_on_it() {
    let portal = Portal::start().await;
    assert_eq!(portal.get("/").await.field("strict-transport-security"), None);
}

#[tokio::test]
async fn pages_are_compressed_for_who_asks() {
    let portal = Portal::start().await;
    let plain = portal.get("/").await;
    assert_eq!(plain.field("content-encoding"), None);
    assert_eq!(plain.field("vary"), Some("accept-encoding"));
    let request = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
    let gzip = portal.say(request).await;
    assert_eq!(gzip.field("content-encoding"), Some("gzip"));
    assert!(gzip.body.len() < plain.body.len() / 4);
}
