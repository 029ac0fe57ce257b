//! A database for each test: cloned in milliseconds from a template that was migrated once.
//! Rule: the server is the portal's own embedded one under `target/test-postgres` (no disk flushing), or
//! the one of `FILIERA_TEST_DATABASE_URL`; it stays up between runs and is adopted by the next.
//! Next: `app.rs` for the portal on top of such a database.

use std::collections::HashMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};
use std::time::{Duration, Instant};

use filiera::domain::db::Db;
use filiera::postgres::{Cluster, ClusterError, Durability};
use filiera::{schema, seed};
use sha2::{Digest, Sha256};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

/// Begins the names of templates; kept between runs.
const TEMPLATE: &str = "filiera_template_";
/// Begins the names of a test's own databases; swept when a run begins.
const CLONE: &str = "filiera_test_";
/// The advisory lock every test process holds shared; whoever gets it alone may sweep.
const RUN: i64 = 7_318_115;

/// The server all tests of this process share.
struct Ground {
    server: Server,
    /// Says to other processes that a run is on.
    _running: PgConnection,
}

/// Where it is.
enum Server {
    /// Our own; holding it keeps other processes off its folder.
    Own(Cluster),
    /// The one of `FILIERA_TEST_DATABASE_URL`, by a login that may do everything.
    Given(PgConnectOptions),
}

impl Server {
    fn login(&self, role: &str, database: &str) -> PgConnectOptions {
        let options = match self {
            Self::Own(cluster) => cluster.connect_options(role, database),
            Self::Given(options) if role == "postgres" => options.clone().database(database),
            Self::Given(options) => options.clone().database(database).options([("role", role)]),
        };
        options.disable_statement_logging()
    }
}

static GROUND: OnceLock<Ground> = OnceLock::new();
static CLONES: AtomicU32 = AtomicU32::new(0);

/// The server's address, for a process of tests beside this one (`FILIERA_TEST_DATABASE_URL`).
pub fn address() -> String {
    use sqlx::ConnectOptions;
    ground().server.login("postgres", "postgres").to_url_lossy().to_string()
}

/// Runs a future to its end on a thread of its own, wherever one is: in `Drop` as well.
pub fn apart<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> T {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(future)
    })
    .join()
    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn ground() -> &'static Ground {
    GROUND.get_or_init(|| {
        // The runtime that made them lives as long as the connections do.
        let runtime = Box::leak(Box::new(
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap(),
        ));
        let made = std::thread::spawn(|| runtime.block_on(prepare()));
        made.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

async fn prepare() -> Ground {
    let server = server().await;
    let mut running = server.login("postgres", "postgres").connect().await.unwrap();
    schema::make_roles(&mut running).await.unwrap();
    let alone: bool =
        sqlx::query_scalar("select pg_try_advisory_lock($1)").bind(RUN).fetch_one(&mut running).await.unwrap();
    if alone {
        sweep(&mut running).await;
    }
    sqlx::query("select pg_advisory_lock_shared($1)").bind(RUN).execute(&mut running).await.unwrap();
    if alone {
        sqlx::query("select pg_advisory_unlock($1)").bind(RUN).execute(&mut running).await.unwrap();
    }
    Ground { server, _running: running }
}

#[expect(clippy::disallowed_methods, reason = "a setting of the tests, not of the portal")]
fn given_url() -> Option<String> {
    std::env::var("FILIERA_TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// The server of the settings, or our own. Another run in the same folder is waited for.
async fn server() -> Server {
    if let Some(url) = given_url() {
        return Server::Given(url.parse().expect("FILIERA_TEST_DATABASE_URL is an address of PostgreSQL"));
    }
    let folder = target().join("test-postgres");
    std::fs::create_dir_all(&folder).unwrap();
    #[expect(clippy::disallowed_methods, reason = "where programs are, for the tests")]
    let search_path = std::env::var_os("PATH");
    let patience = Instant::now() + Duration::from_secs(600);
    loop {
        match Cluster::start(&folder, search_path.as_deref(), Durability::None).await {
            Ok(cluster) => return Server::Own(cluster),
            Err(ClusterError::InUse { .. }) if Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            Err(error) => panic!("no PostgreSQL for the tests: {error}"),
        }
    }
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_path_buf()
}

/// Drops what earlier runs left: their tests' databases, and templates of other migrations.
async fn sweep(connection: &mut PgConnection) {
    let kept = template_name("");
    let left: Vec<String> = sqlx::query_scalar(
        "select datname from pg_database where starts_with(datname, $1) or (starts_with(datname, $2) and not starts_with(datname, $3))",
    )
    .bind(CLONE)
    .bind(TEMPLATE)
    .bind(kept)
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    for name in left {
        run(&mut *connection, format!("drop database if exists {name} with (force)")).await;
    }
}

/// Runs one statement made here.
pub async fn run(connection: &mut PgConnection, statement: String) {
    if let Err(error) = connection.execute(AssertSqlSafe(statement.clone())).await {
        panic!("{error}\n{statement}");
    }
}

/// The name of the template with `extra` on top of the migrations: a hash of everything it is made of.
fn template_name(extra: &str) -> String {
    static MIGRATIONS: LazyLock<String> = LazyLock::new(|| {
        let mut sum = Sha256::new();
        for folder in ["migrations", "src/seed", "src/domain/values/data"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
            files.sort();
            files.iter().for_each(|file| sum.update(std::fs::read(file).unwrap()));
        }
        hex::encode(&sum.finalize()[..6])
    });
    if extra.is_empty() {
        format!("{TEMPLATE}{}", *MIGRATIONS)
    } else {
        format!("{TEMPLATE}{}_{}", *MIGRATIONS, hex::encode(&Sha256::digest(extra)[..6]))
    }
}

/// A template and who is making it.
type Making = Arc<tokio::sync::OnceCell<()>>;

/// Makes the template `name` once, for this and for later runs.
async fn template<F, Fut>(name: &str, fill: F)
where
    F: FnOnce(String) -> Fut,
    Fut: Future<Output = ()>,
{
    static MAKING: LazyLock<Mutex<HashMap<String, Making>>> = LazyLock::new(Mutex::default);
    let making = MAKING.lock().unwrap().entry(name.to_owned()).or_default().clone();
    making
        .get_or_init(|| async {
            let mut admin = connect("postgres").await;
            // Two processes at once: the second waits here and then finds it made.
            sqlx::query("select pg_advisory_lock(hashtext($1))").bind(name).execute(&mut admin).await.unwrap();
            let known: bool = sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
                .bind(name)
                .fetch_one(&mut admin)
                .await
                .unwrap();
            if !known {
                let draft = format!("{name}_draft");
                run(&mut admin, format!("drop database if exists {draft} with (force)")).await;
                fill(draft.clone()).await;
                wait_until_alone(&mut admin, &draft).await;
                run(&mut admin, format!("alter database {draft} rename to {name}")).await;
            }
            admin.close().await.unwrap();
        })
        .await;
}

/// A closed connection takes a moment to be gone; only then may its database be copied.
async fn wait_until_alone(admin: &mut PgConnection, database: &str) {
    for _ in 0..200 {
        let others: i64 = sqlx::query_scalar("select count(*) from pg_stat_activity where datname = $1")
            .bind(database)
            .fetch_one(&mut *admin)
            .await
            .unwrap();
        if others == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("somebody stays connected to {database}");
}

/// How `role` connects to `database`; `postgres` may do everything.
fn login(role: &str, database: &str) -> PgConnectOptions {
    ground().server.login(role, database)
}

async fn connect(database: &str) -> PgConnection {
    login("postgres", database).connect().await.unwrap()
}

/// A database that lives as long as the value.
pub struct Database {
    name: String,
}

impl Database {
    /// A migrated database with the program's data and nobody in it.
    pub async fn empty() -> Self {
        let name = template_name("");
        template(&name, migrated).await;
        Self::clone_of(&name).await
    }

    /// A database filled by `fill`, once for all tests that name the same `content`. `content` must change
    /// when what `fill` does changes: give the source text.
    pub async fn filled<F, Fut>(content: &str, fill: F) -> Self
    where
        F: FnOnce(String) -> Fut,
        Fut: Future<Output = ()>,
    {
        let empty = template_name("");
        template(&empty, migrated).await;
        let name = template_name(content);
        template(&name, |draft| async move {
            copy(&empty, &draft).await;
            fill(draft).await;
        })
        .await;
        Self::clone_of(&name).await
    }

    async fn clone_of(template: &str) -> Self {
        let name = format!("{CLONE}{}_{}", std::process::id(), CLONES.fetch_add(1, Ordering::Relaxed));
        copy(template, &name).await;
        Self { name }
    }

    /// A connection to it that may do everything.
    pub async fn connect(&self) -> PgConnection {
        connect(&self.name).await
    }

    /// A connection to it as one of the portal's roles.
    pub async fn connect_as(&self, role: &str) -> PgConnection {
        login(role, &self.name).connect().await.unwrap()
    }

    /// How `role` connects to it; `postgres` may do everything.
    pub fn login(&self, role: &str) -> PgConnectOptions {
        login(role, &self.name)
    }

    /// The portal's pools on it.
    pub async fn pools(&self, size: u32) -> Db {
        pools(&self.name, size).await
    }
}

/// How to connect to a database that is being filled, as somebody who may do everything.
pub fn login_to(database: &str) -> PgConnectOptions {
    login("postgres", database)
}

/// The portal's pools on `database`; most tests need one of them.
pub async fn pools(database: &str, size: u32) -> Db {
    Db::when_needed(|role| login(role, database), size)
}

impl Drop for Database {
    fn drop(&mut self) {
        // What is still waiting when the run ends is swept by the next one.
        drop(UNDERTAKER.send(std::mem::take(&mut self.name)));
    }
}

/// Drops databases one after the other, beside the tests: none waits for the end of the one before.
static UNDERTAKER: LazyLock<Sender<String>> = LazyLock::new(|| {
    let (sender, names) = channel::<String>();
    let admin = login("postgres", "postgres");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut admin = admin.connect().await.unwrap();
            for name in names {
                run(&mut admin, format!("drop database if exists {name} with (force)")).await;
            }
        });
    });
    sender
});

/// Copies a database file by file: with what its first connection would have to find out again, and without a log
/// of every page. Servers before 15 know no other way.
async fn copy(template: &str, name: &str) {
    let mut admin = connect("postgres").await;
    let newer: bool = sqlx::query_scalar("select current_setting('server_version_num')::int >= 150000")
        .fetch_one(&mut admin)
        .await
        .unwrap();
    let how = if newer { " strategy file_copy" } else { "" };
    run(&mut admin, format!("create database {name} template {template} owner filiera_owner{how}")).await;
    admin.close().await.unwrap();
}

async fn migrated(database: String) {
    let owner = login("filiera_owner", &database);
    schema::create(&login("postgres", "postgres"), &owner, &database).await.unwrap();
    seed::install(&owner, seed::Stage::Demonstration).await.unwrap();
}
