//! Connections that say nothing, too little, too slowly or too much (threat T30).
use std::time::Duration;

use tokio::{
    io::AsyncWriteExt,
    time::{Instant, interval},
};

use crate::wire::{HEAD, Portal, SOON, limits};

/// Well below what any connection could reach that is not closed for its head.
const IN_TIME: Duration = Duration::from_secs(3);

#[tokio::test]
async fn a_silent_connection_is_closed() {
    let portal = Portal::start().await;
    let took = portal.connect().await.closed().await;
    assert!(took >= HEAD - Duration::from_millis(50) && took < IN_TIME, "{took:?}");
}

#[tokio::test]
async fn half_a_head_is_closed() {
    let portal = Portal::start().await;
    let mut line = portal.connect().await;
    line.say("GET / HTTP/1.1\r\nHost: local").await;
    assert!(line.closed().await < IN_TIME);
}

#[tokio::test]
async fn a_head_that_is_dribbled_line_by_line_is_closed() {
    let portal = Portal::start().await;
    let line = portal.connect().await;
    let (mut ear, mut mouth) = line.0.into_split();
    let begun = Instant::now();
    let dribble = tokio::spawn(async move {
        let mut beat = interval(Duration::from_millis(50));
        let mut line: &[u8] = b"GET / HTTP/1.1\r\n";
        while mouth.write_all(line).await.is_ok() {
            line = b"X-Again: 1\r\n";
            beat.tick().await;
        }
    });
    let mut bytes = Vec::new();
    let reading = tokio::io::AsyncReadExt::read_to_end(&mut ear, &mut bytes);
    drop(tokio::time::timeout(SOON, reading).await.expect("still open"));
    assert!(begun.elapsed() < IN_TIME);
    assert!(bytes.is_empty());
    dribble.abort();
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_its_answer() {
    let portal = Portal::start().await;
    let mut line = portal.connect().await;
    assert_eq!(line.get("/").await.status, 200);
    assert_eq!(line.get("/").await.status, 200);
    assert!(line.closed().await < IN_TIME);
}

#[tokio::test]
async fn a_peer_that_does_not_read_its_answer_is_closed() {
    let mut limits = limits();
    limits.write_stall = Duration::from_millis(300);
    limits.head = Duration::from_secs(60);
    let mut portal = Portal::start_with(limits, crate::wire::config("http://localhost")).await;
    let mut line = portal.connect().await;
    line.say("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    line.0.readable().await.unwrap();
    portal.stop();
    // Only the stall can end this connection before the drain cuts it.
    assert_eq!(portal.stopped().await.cut, 0);
}

#[tokio::test]
async fn a_head_that_is_too_large_is_431_and_the_answer_arrives() {
    let portal = Portal::start().await;
    let filler = "x".repeat(64 * 1024);
    let request = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: {filler}\r\n\r\n");
    assert_eq!(portal.say(&request).await.status, 431);
    let request = format!("GET /{filler} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(portal.say(&request).await.status, 431);
}

#[tokio::test]
async fn more_than_64_header_fields_are_431() {
    let portal = Portal::start().await;
    let many = |count: usize| {
        let fields = "X-A: 1\r\n".repeat(count - 1);
        format!("GET / HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n")
    };
    assert_eq!(portal.say(&many(64)).await.status, 200);
    assert_eq!(portal.say(&many(65)).await.status, 431);
}

#[tokio::test]
async fn silent_connections_do_not_lock_out_anybody_when_the_cap_is_reached() {
    let mut limits = limits();
    limits.connections = 4;
    limits.head = Duration::from_secs(60);
    let portal = Portal::start_with(limits, crate::wire::config("http://localhost")).await;
    let mut polite = portal.connect().await;
    assert_eq!(polite.get("/").await.status, 200);
    let mut silent = Vec::new();
    for _ in 0..12 {
        silent.push(portal.connect().await);
    }
    assert_eq!(portal.get("/").await.status, 200);
    assert_eq!(polite.get("/").await.status, 200, "who has been served stays");
    silent[0].closed().await;
}

#[tokio::test]
async fn a_request_in_progress_is_never_sent_away_for_a_new_connection() {
    let mut limits = limits();
    limits.connections = 2;
    let portal = Portal::start_with(limits, crate::wire::config("http://localhost")).await;
    let mut first = portal.connect().await;
    first.say("GET /wait/1 HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    let mut second = portal.connect().await;
    second.say("GET /wait/2 HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    portal.gate.reached_by(2).await;
    let mut third = portal.connect().await;
    third.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    portal.gate.let_through(2);
    assert_eq!(first.answer().await.text(), "passed");
    assert_eq!(second.answer().await.text(), "passed");
    assert_eq!(third.answer().await.status, 200);
}

#[tokio::test]
async fn a_handler_learns_the_peer() {
    let portal = Portal::start().await;
    let mut line = portal.connect().await;
    let own = line.0.local_addr().unwrap().to_string();
    assert_eq!(line.get("/peer").await.text(), own);
}

#[tokio::test]
async fn requests_sent_at_once_are_answered_in_order() {
    let portal = Portal::start().await;
    let mut line = portal.connect().await;
    let peer = "GET /peer HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let health = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n";
    line.say(&format!("{health}{peer}")).await;
    // Both answers may come in one piece: read them as one text.
    let mut bytes = Vec::new();
    let reading = tokio::io::AsyncReadExt::read_to_end(&mut line.0, &mut bytes);
    tokio::time::timeout(SOON, reading).await.unwrap().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.matches("HTTP/1.1 200").count(), 2);
    assert!(text.find("ready").unwrap() < text.find("127.0.0.1").unwrap());
}
