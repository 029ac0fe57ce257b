//! What the log says of a request (threat T41).
use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use crate::wire::Portal;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_the_route_the_reference_and_the_status_but_no_path() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let portal = Portal::start().await;
    portal.gate.let_through(1);
    let answer = portal.get("/wait/kept-secret?token=kept-secret").await;
    let broken = portal.get("/panic?token=kept-secret").await;
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(!text.contains("kept-secret"), "{text}");
    let line = text.lines().find(|line| line.contains("/wait/{secret}")).unwrap();
    assert!(line.contains(answer.field("x-request-id").unwrap()), "{line}");
    assert!(line.contains("status=200") && line.contains("method=\"GET\""), "{line}");
    let page = broken.text();
    let reference = page.split("<p>").nth(1).unwrap().split("</p>").next().unwrap();
    let told = |line: &&str| line.contains(reference) && line.contains("status=500");
    assert_eq!(text.lines().filter(told).count(), 1, "{text}");
}
