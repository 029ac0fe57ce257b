//! A mail server for tests: takes messages over a real socket and answers as told.
//!
//! One rule: what it keeps is what came over the wire, dots unstuffed, nothing decoded.
//! Used by `tests` only.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the sink does with one message.
#[derive(Debug, Clone, Copy)]
pub(in crate::email) enum Answer {
    Accept,
    Greeting(&'static str),
    SignIn(&'static str),
    Recipient(&'static str),
    Data(&'static str),
    StallAfterData,
    ResetAfterData,
}

/// One message as it came.
#[derive(Debug, Clone, Default)]
pub(in crate::email) struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub data: Vec<u8>,
    pub bare_line_feeds: usize,
}

/// The sink's memory.
#[derive(Debug, Clone, Default)]
pub(in crate::email) struct Sink {
    pub port: u16,
    script: Arc<Mutex<VecDeque<Answer>>>,
    received: Arc<Mutex<Vec<Received>>>,
    connections: Arc<Mutex<usize>>,
}

impl Sink {
    /// Listens on a free port; each message takes the next answer, then all are accepted.
    pub async fn start(script: &[Answer]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sink = Self {
            port: listener.local_addr().unwrap().port(),
            script: Arc::new(Mutex::new(script.iter().copied().collect())),
            ..Self::default()
        };
        let serving = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *serving.connections.lock().unwrap() += 1;
                let serving = serving.clone();
                tokio::spawn(async move { serving.talk(stream).await });
            }
        });
        sink
    }

    /// Nobody listens: only the port is told.
    pub fn at(port: u16) -> Self {
        Self { port, ..Self::default() }
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }

    fn next(&self) -> Answer {
        self.script.lock().unwrap().pop_front().unwrap_or(Answer::Accept)
    }

    fn peek(&self) -> Answer {
        self.script.lock().unwrap().front().copied().unwrap_or(Answer::Accept)
    }

    async fn talk(&self, stream: TcpStream) -> Option<()> {
        let mut stream = BufReader::new(stream);
        if let Answer::Greeting(answer) = self.peek() {
            self.next();
            say(&mut stream, answer).await?;
            return None;
        }
        say(&mut stream, "220 sink.example ESMTP").await?;
        let mut message = Received::default();
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            let line = line.trim_end();
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match verb.as_str() {
                "EHLO" => say(&mut stream, "250-sink.example\r\n250 AUTH PLAIN").await?,
                "AUTH" => match self.peek() {
                    Answer::SignIn(answer) => {
                        self.next();
                        say(&mut stream, answer).await?;
                    }
                    _ => say(&mut stream, "235 2.7.0 ok").await?,
                },
                "MAIL" => {
                    message = Received { from: line.to_owned(), ..Received::default() };
                    say(&mut stream, "250 2.1.0 ok").await?;
                }
                "RCPT" => {
                    if let Answer::Recipient(answer) = self.peek() {
                        self.next();
                        say(&mut stream, answer).await?;
                        continue;
                    }
                    message.to.push(line.to_owned());
                    say(&mut stream, "250 2.1.5 ok").await?;
                }
                "DATA" => {
                    say(&mut stream, "354 go on").await?;
                    self.take(&mut stream, std::mem::take(&mut message)).await?;
                }
                "QUIT" => return say(&mut stream, "221 bye").await,
                _ => say(&mut stream, "250 ok").await?,
            }
        }
    }

    async fn take(&self, stream: &mut BufReader<TcpStream>, mut message: Received) -> Option<()> {
        loop {
            let mut line = Vec::new();
            if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
                return None;
            }
            if line == b".\r\n" {
                break;
            }
            if !line.ends_with(b"\r\n") {
                message.bare_line_feeds += 1;
            }
            let unstuffed = line.strip_prefix(b".").unwrap_or(&line);
            message.data.extend_from_slice(unstuffed);
        }
        match self.next() {
            Answer::StallAfterData => std::future::pending().await,
            Answer::ResetAfterData => {
                stream.get_ref().set_zero_linger().ok()?;
                None
            }
            Answer::Data(answer) => say(stream, answer).await,
            _ => {
                self.received.lock().unwrap().push(message);
                say(stream, "250 2.0.0 Ok: queued as 4F2A").await
            }
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, answer: &str) -> Option<()> {
    stream.get_mut().write_all(format!("{answer}\r\n").as_bytes()).await.ok()
}
