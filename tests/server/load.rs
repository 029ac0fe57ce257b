//! Too many at once, too slow, too large, and faults of ours (bars B23 and B24, threat T48).
use std::{sync::Arc, time::Duration};

use crate::wire::{Answer, Line, Portal, config, limits};

const WAIT: &str = "GET /wait/1 HTTP/1.1\r\nHost: localhost\r\n\r\n";

fn post(path: &str, fields: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\
         {fields}\r\n{body}"
    )
}

async fn portal_with(in_flight: usize, patience: Duration) -> Portal {
    let mut config = config("http://localhost");
    config.in_flight = in_flight;
    config.patience = patience;
    let mut limits = limits();
    limits.head = Duration::from_secs(60);
    Portal::start_with(limits, config).await
}

async fn waiting(portal: &Portal, count: u32) -> Vec<Line> {
    let mut lines = Vec::new();
    for _ in 0..count {
        let mut line = portal.connect().await;
        line.say(WAIT).await;
        lines.push(line);
    }
    portal.gate.reached_by(count).await;
    lines
}

fn is_shed(answer: &Answer) -> bool {
    answer.status == 503 && answer.field("retry-after") == Some("2")
}

#[tokio::test]
async fn connections_share_one_cap_and_who_is_above_it_is_told_at_once() {
    let portal = portal_with(3, Duration::from_secs(60)).await;
    let lines = waiting(&portal, 3).await;
    let begun = std::time::Instant::now();
    for _ in 0..20 {
        let answer = portal.get("/").await;
        assert!(is_shed(&answer), "{answer:?}");
        assert!(answer.text().contains("<h1>Busy</h1>"));
    }
    assert!(begun.elapsed() < Duration::from_secs(5));
    let files = crate::wire::test_files("body{}");
    assert_eq!(portal.get(&files.url("filiera.css")).await.status, 200);
    assert_eq!(portal.get("/health/ready").await.text(), "ready");
    portal.gate.let_through(3);
    for mut line in lines {
        assert_eq!(line.answer().await.text(), "passed");
    }
    assert_eq!(portal.get("/").await.status, 200);
}

#[tokio::test]
async fn a_peer_that_goes_away_gives_its_place_back() {
    let portal = portal_with(2, Duration::from_secs(60)).await;
    drop(waiting(&portal, 2).await);
    let freed = async { while portal.get("/").await.status != 200 {} };
    tokio::time::timeout(crate::wire::SOON, freed).await.unwrap();
}

#[tokio::test]
async fn bodies_that_do_not_arrive_take_no_place_and_are_given_up() {
    let portal = portal_with(1, Duration::from_millis(500)).await;
    let mut slow = Vec::new();
    for _ in 0..10 {
        let mut line = portal.connect().await;
        line.say(&post("/form", "", "a=1&b=2").replace("a=1&b=2", "a")).await;
        slow.push(line);
    }
    assert_eq!(portal.get("/").await.status, 200);
    for line in &mut slow {
        assert!(is_shed(&line.answer().await));
        assert!(line.closed().await < Duration::from_secs(3));
    }
}

#[tokio::test]
async fn half_received_bodies_stay_within_their_budget() {
    let mut config = config("http://localhost");
    config.body_budget = 40_000;
    let portal = Portal::start_with(limits(), config).await;
    let body = format!("a={}", "x".repeat(30_000));
    let mut first = portal.connect().await;
    first.say(post("/form", "", &body).trim_end_matches('x')).await;
    first.say(&"x".repeat(29_999)).await;
    let full = async { while !is_shed(&portal.say(&post("/form", "", &body)).await) {} };
    tokio::time::timeout(crate::wire::SOON, full).await.unwrap();
    first.say("x").await;
    assert_eq!(first.answer().await.text(), "done");
    assert_eq!(portal.say(&post("/form", "", &body)).await.text(), "done");
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up() {
    let portal = portal_with(1, Duration::from_millis(200)).await;
    let mut lines = waiting(&portal, 1).await;
    let answer = lines[0].answer().await;
    assert!(is_shed(&answer), "{answer:?}");
    assert!(answer.text().contains("<h1>TooSlow</h1>"));
    assert_eq!(portal.get("/").await.status, 200, "the place is free again");
}

#[tokio::test]
async fn a_body_above_the_limit_is_413_however_it_is_sent_and_the_answer_arrives() {
    let portal = Portal::start().await;
    let fits = format!("a={}", "x".repeat(64 * 1024 - 2));
    assert_eq!(portal.say(&post("/form", "", &fits)).await.status, 200);
    let large = format!("{fits}x");
    assert_eq!(portal.say(&post("/form", "", &large)).await.status, 413);
    let huge = "x".repeat(5_000_000);
    let answer = portal.say(&post("/form", "", &huge)).await;
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("<h1>TooLarge</h1>"));
    let chunked = format!(
        "POST /form HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
         Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{huge}\r\n0\r\n\r\n",
        huge.len()
    );
    assert_eq!(portal.say(&chunked).await.status, 413);
}

#[tokio::test]
async fn an_upload_route_has_its_own_limit_and_its_own_places() {
    let mut config = config("http://localhost");
    config.in_flight = 1;
    config.uploads = Arc::clone(&config.uploads);
    let portal = Portal::start_with(limits(), config).await;
    let _busy = waiting(&portal, 1).await;
    let upload = |bytes: usize| {
        let body = format!(
            "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n{}\r\n--b--\r\n",
            "x".repeat(bytes)
        );
        let kind = "application/x-www-form-urlencoded";
        post("/upload/me", "", &body).replace(kind, "multipart/form-data; boundary=b")
    };
    assert_eq!(portal.say(&upload(150_000)).await.text(), "150000");
    assert_eq!(portal.say(&upload(250_000)).await.status, 413);
}

#[tokio::test]
async fn a_panic_is_a_500_with_a_reference_and_the_server_lives() {
    let portal = Portal::start().await;
    let mut line = portal.connect().await;
    let answer = line.get("/panic").await;
    assert_eq!(answer.status, 500);
    assert!(answer.text().contains("<h1>Broken</h1><p>"));
    assert!(!answer.text().contains("the text of a panic"));
    assert_eq!(line.get("/").await.status, 200, "even on the same connection");
}

#[tokio::test]
async fn a_page_that_panics_itself_leaves_a_plain_one() {
    let mut config = config("http://localhost");
    config.render = Arc::new(|_, _| panic!("the page is broken as well"));
    let portal = Portal::start_with(limits(), config).await;
    let answer = portal.get("/panic").await;
    assert_eq!(answer.status, 500);
    assert!(answer.text().contains("the portal is broken"));
}

#[tokio::test]
async fn bare_errors_become_pages_and_pages_stay_as_they_are() {
    let portal = Portal::start().await;
    let missing = portal.get("/nowhere").await;
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("<h1>NotFound</h1>"));
    let method = portal.say(&post("/", "", "")).await;
    assert_eq!((method.status, method.field("allow")), (405, Some("GET,HEAD")));
    assert!(method.text().contains("<h1>MethodNotAllowed</h1>"));
    let unreadable = portal.get("/unreadable").await;
    assert_eq!(unreadable.status, 422);
    assert!(!unreadable.text().contains("parser text"));
    let own = portal.get("/own-error").await;
    assert_eq!((own.status, own.text().as_str()), (409, "our own page"));
    assert_eq!(portal.get("/health/nothing").await.text(), "");
}
