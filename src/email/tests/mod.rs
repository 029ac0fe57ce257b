//! What holds for every letter, over a real socket and in both parts.
//!
//! One rule: messages are judged as they arrive in the sink, not as they were built.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;
mod message;
mod parts;
mod server;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::sink::Sink;
use super::smtp::Smtp;
use super::{Block, Body, Head, Letter, Mailbox, Origin, OtherLanguage, Sender, mime, render};

const URL: &str = "https://portal.example/i/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV=?lang=it&x=1";

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_763_820_301, 0).unwrap()
}

fn origin() -> Origin {
    Origin { portal: "Centro per i partner".to_owned(), address: "no-reply@mail.portal.example".to_owned() }
}

fn head(words: &str) -> Head {
    Head {
        portal: words.to_owned(),
        language: "en",
        title: words.to_owned(),
        button_address: words.to_owned(),
        why: words.to_owned(),
        legal_name: words.to_owned(),
        help: words.to_owned(),
        help_address: words.to_owned(),
        other: Some(OtherLanguage { code: "it", words: words.to_owned(), url: URL.to_owned() }),
    }
}

fn body(words: &str) -> Body {
    let words = || words.to_owned();
    Body {
        preheader: words(),
        heading: words(),
        greeting: Some(words()),
        blocks: vec![
            Block::Paragraph(words()),
            Block::Quote { who: words(), text: words() },
            Block::Bullets(vec![words(), words()]),
            Block::Code(words()),
            Block::Button { label: words(), url: URL.to_owned() },
            Block::Facts(vec![(words(), words())]),
            Block::Small(words()),
        ],
    }
}

fn letter(words: &str) -> Letter {
    let (text, html) = render(&head(words), &body(words)).unwrap();
    Letter {
        to: Mailbox::named(words, "giulia.rossi@nuvola.example"),
        reply_to: Some(Mailbox::named(words, "marco.neri@adria.example")),
        subject: words.to_owned(),
        text,
        html,
        language: "it",
        message_id: mime::message_id(Uuid::from_u128(7), "mail.portal.example"),
        references: Some("<first@mail.portal.example>".to_owned()),
        kind: "invite.provider".to_owned(),
        unsubscribe: None,
    }
}

fn smtp(sink: &Sink) -> Sender {
    let url = format!("smtp://127.0.0.1:{}/portal.example", sink.port);
    Sender::Smtp(Arc::new(Smtp::from_url(&url).unwrap().with_patience(Duration::from_millis(300))))
}

const HEADERS: [&str; 13] = [
    "Date",
    "From",
    "To",
    "Subject",
    "Message-ID",
    "Reply-To",
    "References",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "X-Portal-Mail",
    "MIME-Version",
    "Content-Language",
    "Content-Type",
];
