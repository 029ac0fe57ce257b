//! The portal under test: the real router, letters in memory, a clock that stands still.
//! Rule: it is dropped only with an empty outbox. A letter nobody delivered fails the test, unless the
//! test says that letters are not its matter.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use axum::Router;
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use filiera::config::Issuer;
use filiera::domain::agreements::evidence::SigningKey;
use filiera::domain::clock::Clock;
use filiera::domain::db::Db;
use filiera::domain::dns::Dns;
use filiera::domain::hashing::{Cost, Hashing};
use filiera::domain::program::{Program, RegionNames};
use filiera::domain::token::Key;
use filiera::email::letters::Writer;
use filiera::email::{Memory, Sender};
use filiera::jobs::{self, Desk};
use filiera::oidc::Providers;
use filiera::web::gate::Presses;
use filiera::web::paths::accounts::provider_return;
use filiera::web::proxies::Proxies;
use filiera::web::state::{App, Site};
use sqlx::PgConnection;

use super::browser::Browser;
use super::cast::PASSWORD;
use super::db::{Database, apart};
use super::mailbox::Mailbox;

/// Where people reach the portal under test.
pub const BASE: &str = "https://portal.filiera.example";
/// The host of [`BASE`].
pub const HOST: &str = "portal.filiera.example";

/// A name server that is none: no test asks the world about a domain.
const SILENT: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 1);

/// How long an identity provider may take in tests.
const PROVIDERS_PATIENCE: Duration = Duration::from_millis(2500);

/// A portal with nobody in it, or with the cast (see `world.rs`).
pub struct TestApp {
    /// What handlers see.
    pub app: App,
    router: Router,
    desk: Desk,
    memory: Memory,
    letters_matter: bool,
    browsers: AtomicU8,
    // The last field: its pools are closed by force when it goes.
    database: Database,
}

/// Every test begins on a Monday morning.
pub fn monday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap()
}

/// The server's secret in tests.
pub fn key() -> Key {
    Key::from_bytes(&[7; 32]).unwrap()
}

/// What records of signatures are signed with in tests.
pub fn signer() -> SigningKey {
    SigningKey::derived(&key()).unwrap()
}

impl TestApp {
    /// A portal with its program and nobody in it.
    pub async fn new() -> Self {
        Self::on(Database::empty().await).await
    }

    /// A portal in development, with the pages of that mode.
    pub async fn in_development() -> Self {
        Self::made(Database::empty().await, true, Vec::new(), SILENT).await
    }

    /// A portal where people may sign in at these identity providers, which have little time to answer.
    pub async fn with_providers(database: Database, issuers: Vec<Issuer>) -> Self {
        Self::made(database, false, issuers, SILENT).await
    }

    /// A portal that asks this server about domains.
    pub async fn with_name_server(database: Database, name_server: SocketAddr) -> Self {
        Self::made(database, false, Vec::new(), name_server).await
    }

    /// The portal on a database that was prepared.
    pub async fn on(database: Database) -> Self {
        Self::made(database, false, Vec::new(), SILENT).await
    }

    async fn made(database: Database, development: bool, issuers: Vec<Issuer>, name_server: SocketAddr) -> Self {
        let db = database.pools(8).await;
        let program = Arc::new(Program::load(&db).await.unwrap());
        let clock = Clock::held(monday());
        let demo_password = development.then_some(PASSWORD);
        let site = Site {
            base: BASE.parse().unwrap(),
            development,
            mail_folder: None,
            proxies: Proxies::default(),
            return_secret: None,
            demo_password,
        };
        let back = |name: &str| site.absolute(&provider_return(name));
        let providers = Providers::new(issuers, PROVIDERS_PATIENCE, back);
        let base = site.base.clone();
        let writer = Writer::new(&base, "portal@filiera.example", program.clone(), key());
        let app = App {
            db,
            clock: clock.clone(),
            key: key(),
            signer: signer(),
            program,
            regions: RegionNames::default(),
            letters: Arc::new(writer.clone()),
            site: Arc::new(site),
            presses: Presses::default(),
            providers,
            dns: Dns::new(&[name_server]),
            hashing: Hashing::new(Cost::Least).unwrap(),
        };
        let memory = Memory::default();
        let desk = Desk { clock, writer, sender: Sender::Memory(memory.clone()), dns: app.dns.clone() };
        let router = filiera::app::router(app.clone(), 64);
        Self { app, router, desk, memory, letters_matter: true, browsers: AtomicU8::new(0), database }
    }

    /// The portal's time.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.now()
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        self.app.clock.advance(time);
    }

    /// The database as the portal sees it.
    pub fn db(&self) -> &Db {
        &self.app.db
    }

    /// A connection that sees every row, for looking at what came of it.
    pub async fn sql(&self) -> PgConnection {
        self.database.connect().await
    }

    /// The database itself.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// A browser nobody used before, with a network address of its own.
    pub fn browser(&self) -> Browser {
        let last = self.browsers.fetch_add(1, Ordering::Relaxed);
        Browser::new(self.router.clone(), IpAddr::V4(Ipv4Addr::new(192, 0, 2, last)))
    }

    /// The router, for requests no browser would send.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Lets the worker deliver every letter that is due. Fails when one cannot be written.
    pub async fn deliver(&self) {
        while jobs::deliver_one(self.db(), &self.desk).await.unwrap() {}
        let dead: Vec<(String, Option<String>)> =
            sqlx::query_as("select kind, answer from notices where state = 'dead' and created_at >= $1")
                .bind(monday())
                .fetch_all(&mut self.sql().await)
                .await
                .unwrap();
        assert!(dead.is_empty(), "letters that could not be written or sent: {dead:?}");
    }

    /// The letters delivered so far.
    pub fn mail(&self) -> Mailbox {
        Mailbox::new(self.memory.clone())
    }

    /// Says that the letters of this test are not its matter.
    pub fn ignore_letters(&mut self) {
        self.letters_matter = false;
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if std::thread::panicking() || !self.letters_matter {
            return;
        }
        let worker = self.database.login("postgres");
        let left: Vec<(String, String)> = apart(async move {
            use sqlx::ConnectOptions;
            let mut sql = worker.connect().await.unwrap();
            sqlx::query_as("select kind, to_address from notices where state = 'queued'")
                .fetch_all(&mut sql)
                .await
                .unwrap()
        });
        assert!(left.is_empty(), "nobody delivered {left:?}: call app.deliver(), or app.ignore_letters()");
    }
}
