//! A small portal with gates, and a client that says exactly the bytes it is told to.
//! Rule: no HTTP library on this side, since most of what is tested is not polite HTTP.
//! Next: any of the other files here.

use std::{
    borrow::Cow,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    Extension, Form, Router,
    extract::Multipart,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use filiera::{
    server::{Drained, Limits, Peer, listen, serve},
    web::layers::{Config, Reference, Refusal, Upload, static_files::Files, wrap},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::{Semaphore, oneshot},
    task::JoinHandle,
    time::timeout,
};

/// Longest wait for anything that should happen at once.
pub const SOON: Duration = Duration::from_secs(10);

/// The head timeout in tests.
pub const HEAD: Duration = Duration::from_millis(300);

/// A door inside a handler: counts who stands in front of it and lets through who may pass.
#[derive(Clone)]
pub struct Gate {
    entered: Arc<Semaphore>,
    open: Arc<Semaphore>,
}

impl Gate {
    fn new() -> Self {
        Self { entered: Arc::new(Semaphore::new(0)), open: Arc::new(Semaphore::new(0)) }
    }

    async fn pass(&self) {
        self.entered.add_permits(1);
        self.open.acquire().await.unwrap().forget();
    }

    /// Waits until so many more requests stand at the gate.
    pub async fn reached_by(&self, requests: u32) {
        let reached = self.entered.acquire_many(requests);
        timeout(SOON, reached).await.unwrap().unwrap().forget();
    }

    /// Lets so many requests through.
    pub fn let_through(&self, requests: usize) {
        self.open.add_permits(requests);
    }
}

pub struct Portal {
    pub address: SocketAddr,
    pub gate: Gate,
    stop: Option<oneshot::Sender<()>>,
    done: JoinHandle<Drained>,
}

/// Limits short enough for tests.
pub fn limits() -> Limits {
    Limits { head: HEAD, ..Limits::default() }
}

pub fn config(base: &str) -> Config {
    let page = |refusal: Refusal, asked: &axum::http::request::Parts| -> Response {
        let reference = &asked.extensions.get::<Reference>().unwrap().0;
        Html(format!("<h1>{refusal:?}</h1><p>{reference}</p>")).into_response()
    };
    let loopback = base.starts_with("http://localhost");
    let mut config = Config::new(&base.parse().unwrap(), loopback, Arc::new(page));
    config.uploads = Arc::from([Upload { route: "/upload/{name}", file: 136 * 1024 }]);
    config.files = {
        let files = Arc::new(test_files("body{}"));
        Arc::new(move || Arc::clone(&files))
    };
    config
}

pub fn test_files(css: &str) -> Files {
    let css = css.repeat(100);
    Files::new([
        ("filiera.css".to_owned(), Cow::from(css.into_bytes())),
        ("fonts/a.woff2".to_owned(), Cow::from(vec![7, 1, 3, 200])),
    ])
}

fn router(gate: &Gate) -> Router {
    let held = gate.clone();
    let wait = move || {
        let gate = held.clone();
        async move {
            gate.pass().await;
            "passed"
        }
    };
    let peer = |Extension(Peer(peer)): Extension<Peer>| async move { peer.to_string() };
    let upload = |mut form: Multipart| async move {
        let mut total = 0;
        while let Ok(Some(field)) = form.next_field().await {
            total += field.bytes().await.map_or(0, |bytes| bytes.len());
        }
        total.to_string()
    };
    Router::new()
        .route("/", get(async || Html("<p>hello</p>".repeat(100))))
        .route("/wait/{secret}", get(wait))
        .route("/peer", get(peer))
        .route("/large", get(async || vec![b'x'; 64 * 1024 * 1024]))
        .route("/panic", get(panics))
        .route("/health/ready", get(async || "ready"))
        .route("/form", post(async |_: Form<Vec<(String, String)>>| "done"))
        .route("/unreadable", get(async || (StatusCode::UNPROCESSABLE_ENTITY, "parser text")))
        .route("/own-error", get(async || (StatusCode::CONFLICT, Html("our own page"))))
        .route("/upload/{name}", post(upload))
}

async fn panics() -> &'static str {
    panic!("the text of a panic")
}

impl Portal {
    pub async fn start() -> Self {
        Self::start_with(limits(), config("http://localhost")).await
    }

    pub async fn start_with(limits: Limits, config: Config) -> Self {
        let gate = Gate::new();
        let app = wrap(router(&gate), config);
        let listener = listen("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let until = async move { drop(stopped.await) };
        let done = tokio::spawn(serve(listener, app, limits, until));
        Self { address, gate, stop: Some(stop), done }
    }

    pub async fn connect(&self) -> Line {
        Line(TcpStream::connect(self.address).await.unwrap())
    }

    /// A GET on a connection of its own.
    pub async fn get(&self, path: &str) -> Answer {
        self.say(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n")).await
    }

    /// Any bytes on a connection of their own.
    pub async fn say(&self, bytes: &str) -> Answer {
        let mut line = self.connect().await;
        line.say(bytes).await;
        line.answer().await
    }

    pub fn stop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
    }

    pub async fn stopped(self) -> Drained {
        timeout(SOON, self.done).await.unwrap().unwrap()
    }
}

/// One raw connection.
pub struct Line(pub TcpStream);

impl Line {
    pub async fn say(&mut self, bytes: &str) {
        self.0.write_all(bytes.as_bytes()).await.unwrap();
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.say(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n")).await;
        self.answer().await
    }

    /// The next answer, with a body as long as `Content-Length` says.
    pub async fn answer(&mut self) -> Answer {
        timeout(SOON, self.read_answer()).await.unwrap()
    }

    async fn read_answer(&mut self) -> Answer {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            assert!(self.0.read_buf(&mut bytes).await.unwrap() > 0, "closed without an answer");
        };
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut body = bytes.split_off(end);
        let chunked = head.contains("transfer-encoding: chunked");
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length = length.map_or(0, |text| text.parse().unwrap());
        // A body that ends early is one, too: HEAD has none whatever the length says.
        while body.len() < length || (chunked && !body.ends_with(b"0\r\n\r\n")) {
            if self.0.read_buf(&mut body).await.unwrap() == 0 {
                break;
            }
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head, body }
    }

    /// Reads until the server closes; the time that took.
    pub async fn closed(&mut self) -> Duration {
        let begun = Instant::now();
        let mut rest = Vec::new();
        // A reset is a way of closing, too.
        drop(timeout(SOON, self.0.read_to_end(&mut rest)).await.expect("still open"));
        begun.elapsed()
    }
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn field(&self, name: &str) -> Option<&str> {
        let same = |line: &str| line.split_once(": ").is_some_and(|(own, _)| own == name);
        let mut lines = self.head.lines().filter(|line| same(line));
        let line = lines.next()?;
        assert!(lines.next().is_none(), "{name} stands twice in {}", self.head);
        line.split_once(": ").map(|(_, value)| value)
    }
}
