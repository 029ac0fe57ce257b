//! For whom we answer (threat T12) and from whose pages we take forms (threat T09).
use crate::wire::{Portal, config, limits};

async fn status(portal: &Portal, request: &str) -> u16 {
    portal.say(&request.replace('\n', "\r\n")).await.status
}

#[tokio::test]
async fn only_requests_that_name_our_host_once_are_answered() {
    let portal = Portal::start_with(limits(), config("https://portal.example")).await;
    for (expected, request) in [
        (200, "GET / HTTP/1.1\nHost: portal.example\n\n"),
        (200, "GET / HTTP/1.1\nHost: PORTAL.EXAMPLE:443\n\n"),
        (200, "GET https://portal.example/ HTTP/1.1\nHost: portal.example\n\n"),
        (400, "GET / HTTP/1.1\n\n"),
        (400, "GET / HTTP/1.0\n\n"),
        (400, "GET / HTTP/1.1\nHost: portal.example\nHost: portal.example\n\n"),
        (400, "GET / HTTP/1.1\nHost: portal.example\nHost: evil.example\n\n"),
        (400, "GET https://portal.example/ HTTP/1.1\n\n"),
        (421, "GET / HTTP/1.1\nHost:\n\n"),
        (421, "GET / HTTP/1.1\nHost: evil.example\n\n"),
        (421, "GET / HTTP/1.1\nHost: portal.example.evil.example\n\n"),
        (421, "GET / HTTP/1.1\nHost: portal.example:8080\n\n"),
        (421, "GET / HTTP/1.1\nHost: portal.example, evil.example\n\n"),
        (421, "GET / HTTP/1.1\nHost: a@portal.example\n\n"),
        (421, "GET / HTTP/1.1\nHost: localhost\n\n"),
        (421, "GET https://evil.example/ HTTP/1.1\nHost: portal.example\n\n"),
        (421, "GET https://portal.example/ HTTP/1.1\nHost: evil.example\n\n"),
        (421, "GET /nowhere HTTP/1.1\nHost: evil.example\n\n"),
    ] {
        assert_eq!(status(&portal, request).await, expected, "{request}");
    }
}

#[tokio::test]
async fn a_foreign_host_gets_no_page_of_ours() {
    let portal = Portal::start_with(limits(), config("https://portal.example")).await;
    let answer = portal.get("/").await;
    assert_eq!(answer.text(), "This host is not served here.\n");
    assert_eq!(answer.field("content-type"), Some("text/plain; charset=utf-8"));
}

#[tokio::test]
async fn a_health_check_may_name_the_machine_but_no_other_host() {
    let portal = Portal::start_with(limits(), config("https://portal.example")).await;
    for (expected, host) in
        [(200, "10.1.2.3:8080"), (200, "[fd00::1]:8080"), (200, "localhost:8080"), (421, "evil.example")]
    {
        let request = format!("GET /health/ready HTTP/1.1\nHost: {host}\n\n");
        assert_eq!(status(&portal, &request).await, expected, "{host}");
    }
}

#[tokio::test]
async fn a_form_is_taken_only_from_our_own_pages() {
    let portal = Portal::start_with(limits(), config("https://portal.example")).await;
    for (expected, fields) in [
        (200, "Sec-Fetch-Site: same-origin\n"),
        (200, "Origin: https://portal.example\n"),
        (200, "Sec-Fetch-Site: same-origin\nOrigin: https://portal.example\n"),
        (403, ""),
        (403, "Sec-Fetch-Site: cross-site\n"),
        (403, "Sec-Fetch-Site: same-site\nOrigin: https://portal.example\n"),
        (403, "Origin: https://evil.example\n"),
        (403, "Origin: null\n"),
        (403, "Sec-Fetch-Site: same-origin\nOrigin: null\n"),
        (403, "Origin: http://portal.example\n"),
        (403, "Referer: https://portal.example/form\n"),
    ] {
        let request = format!(
            "POST /form HTTP/1.1\nHost: portal.example\nContent-Length: 3\n\
             Content-Type: application/x-www-form-urlencoded\n{fields}\na=1"
        );
        assert_eq!(status(&portal, &request).await, expected, "{fields}");
    }
    for method in ["PUT", "PATCH", "DELETE", "INVENTED"] {
        let request = format!("{method} /form HTTP/1.1\nHost: portal.example\n\n");
        assert_eq!(status(&portal, &request).await, 403, "{method}");
    }
}
