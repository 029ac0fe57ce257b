//! A mail server over a real socket that does to each message what the test says: takes it, refuses it, falls silent,
//! or hangs up after the last line. Rule: what it keeps is what it said yes to.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use filiera::email::{Sender, smtp::Smtp};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What becomes of one message.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// Taken.
    Accept,
    /// Answered so after the recipient was named.
    Recipient(&'static str),
    /// Silence after the last line.
    Stall,
    /// Hung up after the last line.
    Drop,
}

/// One message as it came.
#[derive(Debug, Clone, Default)]
pub struct Taken {
    /// The envelope's sender.
    pub from: String,
    /// The message.
    pub data: String,
}

/// The server.
#[derive(Debug, Clone, Default)]
pub struct MailServer {
    port: u16,
    script: Arc<Mutex<VecDeque<Answer>>>,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl MailServer {
    /// One that does this to the messages in their order, and takes those after them.
    pub async fn start(script: &[Answer]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let script = Arc::new(Mutex::new(script.iter().copied().collect()));
        let server = Self { port, script, taken: Arc::default() };
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let own = own.clone();
                tokio::spawn(async move { own.talk(BufReader::new(stream)).await });
            }
        });
        server
    }

    /// A way to it that does not wait long.
    pub fn sender(&self) -> Sender {
        let url = format!("smtp://127.0.0.1:{}/portal.example", self.port);
        Sender::Smtp(Arc::new(Smtp::from_url(&url).unwrap().with_patience(Duration::from_millis(300))))
    }

    /// What it said yes to.
    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    fn next(&self) -> Answer {
        self.script.lock().unwrap().pop_front().unwrap_or(Answer::Accept)
    }

    async fn talk(&self, mut stream: BufReader<TcpStream>) -> Option<()> {
        say(&mut stream, "220 mail.example ESMTP").await?;
        let (mut answer, mut message) = (Answer::Accept, Taken::default());
        loop {
            let line = line(&mut stream).await?;
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match (verb.as_str(), answer) {
                ("MAIL", _) => {
                    answer = self.next();
                    message = Taken { from: line, data: String::new() };
                    say(&mut stream, "250 2.1.0 ok").await?;
                }
                ("RCPT", Answer::Recipient(words)) => say(&mut stream, words).await?,
                ("DATA", _) => {
                    say(&mut stream, "354 go on").await?;
                    message.data = data(&mut stream).await?;
                    match answer {
                        Answer::Stall => std::future::pending::<()>().await,
                        Answer::Drop => return None,
                        Answer::Accept | Answer::Recipient(_) => {}
                    }
                    self.taken.lock().unwrap().push(std::mem::take(&mut message));
                    say(&mut stream, "250 2.0.0 Ok: queued as 4F2A").await?;
                }
                ("QUIT", _) => return say(&mut stream, "221 bye").await,
                _ => say(&mut stream, "250 ok").await?,
            }
        }
    }
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await.ok()?;
    (read > 0).then(|| line.trim_end().to_owned())
}

async fn data(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut all = String::new();
    loop {
        let line = line(stream).await?;
        if line == "." {
            return Some(all);
        }
        all.push_str(&line);
        all.push_str("\r\n");
    }
}

async fn say(stream: &mut BufReader<TcpStream>, words: &str) -> Option<()> {
    stream.get_mut().write_all(format!("{words}\r\n").as_bytes()).await.ok()
}
