//! One letter is one message with exactly the headers of the rule, whatever was typed.
//!
//! One rule: judged as it arrived in the sink. Next: `server`, `parts`.

use super::{HEADERS, URL, at, letter, origin, smtp};
use crate::email::sink::Sink;
use crate::email::{Accepted, Memory, Parsed, SendError, Sender, compose};

#[tokio::test]
async fn an_accepted_letter_arrives_once_with_exactly_the_headers_of_the_rule() {
    let sink = Sink::start(&[]).await;
    let words = "Adria Distribuzione S.p.A. ti invita: perché no?";
    let accepted = smtp(&sink).deliver(&letter(words), &origin(), at()).await.unwrap();
    assert_eq!(accepted, Accepted { answer: "250 2.0.0 Ok: queued as 4F2A".to_owned() });

    let received = sink.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].from, "MAIL FROM:<no-reply@mail.portal.example>");
    assert_eq!(received[0].to, ["RCPT TO:<giulia.rossi@nuvola.example>"]);
    assert!(received[0].data.is_ascii());
    let parsed = Parsed::read(&received[0].data).unwrap();
    let names: Vec<&str> = parsed.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, HEADERS);
    assert_eq!(parsed.header("From"), "Centro per i partner <no-reply@mail.portal.example>");
    assert_eq!(parsed.header("To"), format!("{words} <giulia.rossi@nuvola.example>"));
    assert_eq!(parsed.header("Reply-To"), format!("{words} <marco.neri@adria.example>"));
    assert_eq!(parsed.header("Subject"), words);
    assert_eq!(parsed.header("Message-ID"), "<00000000-0000-0000-0000-000000000007@mail.portal.example>");
    assert_eq!(parsed.header("References"), "<first@mail.portal.example>");
    assert_eq!(parsed.header("Auto-Submitted"), "auto-generated");
    assert_eq!(parsed.header("X-Auto-Response-Suppress"), "OOF, AutoReply");
    assert_eq!(parsed.header("Content-Language"), "it");
    assert_eq!(parsed.header("X-Portal-Mail"), "invite.provider");
    assert_eq!(parsed.header("Date"), "Sat, 22 Nov 2025 14:05:01 +0000");
    assert_eq!(parsed.at(), Some(at()));
}

#[tokio::test]
async fn a_letter_has_two_quoted_printable_parts_and_the_text_comes_first() {
    let sink = Sink::start(&[]).await;
    smtp(&sink).deliver(&letter("è"), &origin(), at()).await.unwrap();
    let received = sink.received();
    let parsed = Parsed::read(&received[0].data).unwrap();
    assert!(parsed.header("Content-Type").starts_with("multipart/alternative"));
    assert_eq!(parsed.parts, ["text/plain", "text/html"], "the text part comes first");
    let raw = String::from_utf8(received[0].data.clone()).unwrap();
    assert_eq!(raw.matches("Content-Transfer-Encoding: quoted-printable").count(), 2);
    assert_eq!(raw.matches("charset=utf-8").count(), 2);
}

#[tokio::test]
async fn only_a_digest_says_how_to_stop_it() {
    let mut digest = letter("words");
    digest.unsubscribe = Some("https://portal.example/me/digest".to_owned());
    let message = compose(&digest, &origin(), at()).unwrap();
    let parsed = Parsed::read(&message.formatted()).unwrap();
    assert_eq!(parsed.header("List-Unsubscribe"), "<https://portal.example/me/digest>");
    assert_eq!(parsed.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    digest.unsubscribe = Some("https://portal.example/>\r\nBcc: <x@evil.example".to_owned());
    assert!(compose(&digest, &origin(), at()).is_err());
}

#[tokio::test]
async fn the_same_letter_composed_again_is_the_same_message() {
    let first = compose(&letter("parole è"), &origin(), at()).unwrap().formatted();
    assert_eq!(first, compose(&letter("parole è"), &origin(), at()).unwrap().formatted());
}

#[tokio::test]
async fn hostile_words_in_every_field_make_one_message_with_the_right_headers() {
    let corpus = [
        "a\r\nBcc: victim@evil.example",
        "a\nSubject: other",
        "a\rX-Evil: 1",
        "a\0b",
        "\r\n\r\n<html>",
        "a\r\n.\r\nMAIL FROM:<evil@evil.example>\r\n",
        "a\n.\nMAIL FROM:<x@evil.example>",
        "a\r.\rQUIT",
        "\u{202e}moc.live\u{202c}\u{2066}x\u{2069}",
        "zero\u{200b}\u{200d}\u{feff}width\u{ad}",
        "quote \" back \\ slash <a@b.example>, c@d.example; (comment)",
        "=?utf-8?q?=0D=0ABcc:_x@evil.example?=",
        "\u{7f}\u{1b}[31m\u{85}\u{2028}\u{2029}line",
        "\u{e0041}\u{e0042}tags 🏳️‍🌈 e\u{301}\u{327}",
        "",
        " ",
        "....\n...\n.",
        "--=_0000\r\n--",
    ];
    let sink = Sink::start(&[]).await;
    let sender = smtp(&sink);
    let long = "nome lungo è ".repeat(60);
    for (sent, words) in corpus.iter().copied().chain([long.as_str()]).enumerate() {
        let mut origin = origin();
        origin.portal = words.to_owned();
        sender.deliver(&letter(words), &origin, at()).await.expect(words);
        let received = sink.received();
        assert_eq!(received.len(), sent + 1, "{words:?}");
        let message = &received[sent];
        assert_eq!(message.bare_line_feeds, 0, "{words:?}");
        assert_eq!(message.to, ["RCPT TO:<giulia.rossi@nuvola.example>"]);
        let parsed = Parsed::read(&message.data).unwrap();
        let names: Vec<&str> = parsed.headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, HEADERS, "{words:?}");
        assert_eq!(parsed.to(), "giulia.rossi@nuvola.example", "{words:?}");
        assert!(parsed.header("Subject").chars().count() <= 78, "{words:?}");
        assert_eq!(parsed.parts, ["text/plain", "text/html"], "{words:?}");
        assert!(parsed.text.contains(URL), "{words:?}");
        for (name, value) in &parsed.headers {
            let hidden = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!value.contains(hidden), "{name} of {words:?}");
        }
        let raw = String::from_utf8(message.data.clone()).unwrap();
        assert!(raw.lines().all(|line| line.len() <= 998), "{words:?}");
    }
    assert_eq!(sink.connections(), 1, "connections are kept");
}

#[tokio::test]
async fn an_address_no_mail_can_go_to_is_never_tried_again() {
    for address in ["", "a", "a@b.example\r\nRCPT TO:<x@evil.example>", "a@b.example, c@d.example"] {
        let mut wrong = letter("words");
        wrong.to.address = address.to_owned();
        let error = Sender::Memory(Memory::default()).deliver(&wrong, &origin(), at()).await.unwrap_err();
        assert!(matches!(error, SendError::Never { .. }), "{address:?}: {error}");
    }
}

#[tokio::test]
async fn both_parts_arrive_as_they_were_written_dots_and_long_lines_too() {
    let sink = Sink::start(&[]).await;
    let mut dotted = letter("words");
    dotted.text = format!(".\n..\n.x\n\n{}\nFrom here\ntrailing \n=3D = è\n.\n", "y".repeat(3000));
    dotted.html = format!("<!doctype html>\n.\n<p>{}è</p>\n..", "z ".repeat(3000));
    smtp(&sink).deliver(&dotted, &origin(), at()).await.unwrap();
    let received = sink.received();
    assert!(received[0].data.split(|b| *b == b'\n').all(|line| line.len() <= 78));
    let parsed = Parsed::read(&received[0].data).unwrap();
    assert_eq!(parsed.text, dotted.text);
    assert_eq!(parsed.html, dotted.html);
}
