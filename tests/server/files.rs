//! Files under a content hash.
use std::io::Read;

use crate::wire::{Portal, test_files};

async fn ask(portal: &Portal, method: &str, path: &str, fields: &str) -> crate::wire::Answer {
    let request = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n");
    let mut line = portal.connect().await;
    line.say(&request).await;
    line.answer().await
}

#[tokio::test]
async fn a_file_comes_whole_and_to_stay_and_is_not_sent_twice() {
    let portal = Portal::start().await;
    let url = test_files("body{}").url("filiera.css");
    let first = ask(&portal, "GET", &url, "").await;
    assert_eq!((first.status, first.text().len()), (200, 600));
    assert_eq!(first.field("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(first.field("cache-control"), Some("public, max-age=31536000, immutable"));
    let etag = first.field("etag").unwrap();
    let again = ask(&portal, "GET", &url, &format!("If-None-Match: W/\"x\", W/{etag}\r\n")).await;
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.field("etag"), Some(etag));
    let other = ask(&portal, "GET", &url, "If-None-Match: \"x\"\r\n").await;
    assert_eq!(other.status, 200);
}

#[tokio::test]
async fn a_file_comes_compressed_for_who_asks_and_only_if_it_helps() {
    let portal = Portal::start().await;
    let files = test_files("body{}");
    let asks = "Accept-Encoding: br, gzip;q=0.5\r\n";
    let css = ask(&portal, "GET", &files.url("filiera.css"), asks).await;
    assert_eq!(css.field("content-encoding"), Some("gzip"));
    assert_eq!(css.field("vary"), Some("accept-encoding"));
    assert!(css.field("etag").unwrap().ends_with("-gzip\""));
    let mut text = String::new();
    let mut decoder = flate2::read::GzDecoder::new(css.body.as_slice());
    decoder.read_to_string(&mut text).unwrap();
    assert_eq!(text, "body{}".repeat(100));
    let refuses = "Accept-Encoding: gzip;q=0\r\n";
    let plain = ask(&portal, "GET", &files.url("filiera.css"), refuses).await;
    assert_eq!(plain.field("content-encoding"), None);
    let font = ask(&portal, "GET", &files.url("fonts/a.woff2"), asks).await;
    assert_eq!(font.field("content-encoding"), None);
    assert_eq!((font.field("content-type"), font.body.len()), (Some("font/woff2"), 4));
}

#[tokio::test]
async fn head_tells_the_length_without_the_file() {
    let portal = Portal::start().await;
    let url = test_files("body{}").url("filiera.css");
    let request = format!("HEAD {url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut line = portal.connect().await;
    line.say(&request).await;
    let mut bytes = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut line.0, &mut bytes).await.unwrap();
    let head = String::from_utf8(bytes).unwrap();
    assert!(head.contains("content-length: 600\r\n") && head.ends_with("\r\n\r\n"));
}

#[tokio::test]
async fn what_is_not_there_is_404_and_paths_do_not_lead_out() {
    let portal = Portal::start().await;
    let url = test_files("body{}").url("");
    for path in ["nothing.css", "../Cargo.toml", "..%2fCargo.toml", "filiera.css/x.html", "fonts"] {
        assert_eq!(ask(&portal, "GET", &format!("{url}{path}"), "").await.status, 404, "{path}");
    }
    for path in ["/static/", "/static/filiera.css", "/static/zzzzzzzz/filiera.css"] {
        assert_eq!(ask(&portal, "GET", path, "").await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn the_hash_changes_with_any_content_and_an_old_one_is_not_kept() {
    let (one, two) = (test_files("body{}"), test_files("main{}"));
    assert_eq!(one.url("a"), test_files("body{}").url("a"));
    assert_ne!(one.url("fonts/a.woff2"), two.url("fonts/a.woff2"));
    let portal = Portal::start().await;
    let old = ask(&portal, "GET", &two.url("filiera.css"), "").await;
    assert_eq!((old.status, old.field("cache-control")), (200, Some("no-cache")));
}
