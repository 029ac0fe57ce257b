//! Stopping: nobody who asked goes without an answer (bar B34).
use std::time::Duration;

use filiera::server::Drained;
use tokio::net::TcpStream;

use crate::wire::{Line, Portal, config, limits};

#[tokio::test]
async fn a_stop_finishes_the_request_in_progress_and_closes_idle_and_silent_connections() {
    let mut limits = limits();
    limits.head = Duration::from_secs(60);
    let mut portal = Portal::start_with(limits, config("http://localhost")).await;
    let (address, gate) = (portal.address, portal.gate.clone());
    let mut silent = portal.connect().await;
    let mut half = portal.connect().await;
    half.say("GET / HT").await;
    let mut idle = portal.connect().await;
    assert_eq!(idle.get("/").await.status, 200);
    let mut working = portal.connect().await;
    working.say("GET /wait/1 HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    gate.reached_by(1).await;

    portal.stop();
    let at_once = Duration::from_secs(2);
    assert!(silent.closed().await < at_once);
    assert!(idle.closed().await < at_once);
    assert!(half.closed().await < at_once);
    assert!(TcpStream::connect(address).await.is_err(), "still accepts");
    gate.let_through(1);
    let answer = working.answer().await;
    assert_eq!(answer.text(), "passed");
    assert_eq!(answer.field("connection"), Some("close"));
    working.closed().await;
    assert_eq!(portal.stopped().await, Drained { cut: 0 });
}

#[tokio::test]
async fn a_request_that_outlasts_the_drain_is_cut_and_counted() {
    let mut limits = limits();
    limits.drain = Duration::from_millis(200);
    let mut portal = Portal::start_with(limits, config("http://localhost")).await;
    let mut working = portal.connect().await;
    working.say("GET /wait/1 HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    portal.gate.reached_by(1).await;
    portal.stop();
    working.closed().await;
    assert_eq!(portal.stopped().await, Drained { cut: 1 });
}

#[tokio::test]
async fn during_the_notice_new_connections_are_served_and_told_to_close() {
    let mut limits = limits();
    limits.notice = Duration::from_secs(2);
    let mut portal = Portal::start_with(limits, config("http://localhost")).await;
    let mut before = portal.connect().await;
    assert_eq!(before.get("/").await.field("connection"), None);
    portal.stop();
    let answer = loop {
        let answer = portal.get("/").await;
        if answer.field("connection").is_some() {
            break answer;
        }
    };
    assert_eq!((answer.status, answer.field("connection")), (200, Some("close")));
    assert_eq!(portal.stopped().await, Drained { cut: 0 });
}

#[tokio::test]
async fn who_is_in_the_queue_when_the_stop_comes_is_still_answered() {
    for _ in 0..20 {
        let mut portal = Portal::start().await;
        let mut lines = Vec::new();
        for _ in 0..5 {
            // Blocking sockets on this one thread: the server cannot accept in between.
            let line = std::net::TcpStream::connect(portal.address).unwrap();
            std::io::Write::write_all(&mut &line, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
            line.set_nonblocking(true).unwrap();
            lines.push(Line(TcpStream::from_std(line).unwrap()));
        }
        portal.stop();
        for line in &mut lines {
            assert_eq!(line.answer().await.status, 200);
        }
        assert_eq!(portal.stopped().await, Drained { cut: 0 });
    }
}
