//! Makes, starts, adopts and stops the server process.
//! Rule: the server lives in its own process group and never dies with the
//! portal; only `stop` ends it. `pid_file` tells what runs, `home` where.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use sqlx::{Connection, PgConnection};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep, timeout_at};

use super::binaries::Binaries;
use super::home::Home;
use super::pid_file::{self, PidFile, Process};
use super::socket::Socket;
use super::{ClusterError, Durability, at};

const START_WITHIN: Duration = Duration::from_secs(30);
const STOP_WITHIN: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(5);
/// A log longer than this is set aside at the next start.
const LONGEST_LOG: u64 = 8 * 1024 * 1024;
const TAIL: u64 = 2048;

/// The settings of a small portal, whatever `postgresql.conf` says.
const SETTINGS: [&str; 15] = [
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "max_connections=100",
    "shared_buffers=64MB",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_destination=stderr",
    "logging_collector=off",
    "log_min_messages=warning",
    "log_checkpoints=off",
    "log_line_prefix=%m [%p] ",
    "lc_messages=C",
    "password_encryption=scram-sha-256",
    "cluster_name=filiera",
];
const NOT_DURABLE: [&str; 3] = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/// What the log says when processes of a server killed a moment ago have not
/// all ended, or when one started by a killed portal came first.
const PASSING: [&str; 2] = ["is still in use", "already exists"];

/// A server that accepts connections.
#[derive(Debug)]
pub(super) struct Server {
    pid: u32,
    socket: Socket,
    /// None when it was adopted.
    child: Option<Child>,
}

/// Makes an empty cluster; a crash on the way leaves nothing that looks whole.
pub(super) async fn initialize(home: &Home, binaries: &Binaries, durability: Durability) -> Result<(), ClusterError> {
    let unfinished = home.unfinished();
    let mut output = String::new();
    // Upper and lower case of all letters where the system knows how; the
    // order is by code point everywhere, so that no index depends on a libc.
    let locales: &[&[&str]] = if binaries.version >= 17 {
        &[&["--locale-provider=builtin", "--builtin-locale=C.UTF-8"], &[]]
    } else {
        &[&["--lc-ctype=C.UTF-8"], &["--lc-ctype=en_US.UTF-8"], &[]]
    };
    for locale in locales {
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(at("remove", &unfinished))?;
        }
        fs::create_dir(&unfinished).map_err(at("create", &unfinished))?;
        home.account.give(&unfinished)?;
        let program = binaries.program("initdb");
        let mut initdb = home.account.command(&program);
        initdb.arg("-D").arg(&unfinished);
        initdb.args(["--username=postgres", "--encoding=UTF8", "--locale=C"]);
        initdb.args(["--auth-local=trust", "--auth-host=reject"]);
        initdb.args(["--data-checksums", "--no-instructions"]);
        initdb.args(*locale);
        if durability == Durability::None {
            initdb.arg("--no-sync");
        }
        let ended = run(&mut initdb, &program).await?;
        if ended.status.success() {
            let cluster = home.cluster();
            return fs::rename(&unfinished, &cluster).map_err(at("create", &cluster));
        }
        output = String::from_utf8_lossy(&ended.stderr).trim().to_owned();
        if !output.contains("locale") {
            break;
        }
    }
    Err(ClusterError::Initialize { dir: home.cluster(), output })
}

impl Server {
    /// Adopts the server that runs on these files, else starts one.
    pub async fn run(home: &Home, binaries: &Binaries, durability: Durability) -> Result<Server, ClusterError> {
        let deadline = Instant::now() + START_WITHIN;
        loop {
            if let Some(server) = adopt(home, deadline).await? {
                if server.has(durability, deadline).await {
                    return Ok(server);
                }
                server.stop(home, binaries).await?;
                continue;
            }
            match launch(home, binaries, durability, deadline).await {
                Err(ClusterError::Ended { tail, .. })
                    if PASSING.iter().any(|sign| tail.contains(sign)) && Instant::now() < deadline =>
                {
                    sleep(10 * POLL).await;
                }
                launched => return launched,
            }
        }
    }

    /// Where it listens.
    pub fn socket(&self) -> &Socket {
        &self.socket
    }

    /// Fast shutdown; returns when the process is gone.
    pub async fn stop(mut self, home: &Home, binaries: &Binaries) -> Result<(), ClusterError> {
        let cluster = home.cluster();
        let deadline = Instant::now() + STOP_WITHIN;
        if self.runs(&cluster).await {
            let program = binaries.program("pg_ctl");
            let mut signal = home.account.command(&program);
            signal.args(["kill", "INT", &self.pid.to_string()]);
            run(&mut signal, &program).await?;
        }
        while self.runs(&cluster).await {
            if Instant::now() >= deadline {
                return Err(ClusterError::StillRunning {
                    pid: self.pid,
                    seconds: STOP_WITHIN.as_secs(),
                    log: home.log.clone(),
                });
            }
            sleep(POLL).await;
        }
        Ok(())
    }

    async fn runs(&mut self, cluster: &Path) -> bool {
        match &mut self.child {
            Some(child) => matches!(child.try_wait(), Ok(None)),
            None => pid_file::process(self.pid, cluster).await == Process::Server,
        }
    }

    async fn has(&self, durability: Durability, deadline: Instant) -> bool {
        let expected = match durability {
            Durability::Full => "on",
            Durability::None => "off",
        };
        ask(&self.socket, deadline).await.is_some_and(|answer| answer.fsync == expected)
    }
}

/// The server a killed run left on these files, once it accepts connections;
/// none when there is none or it ended, with its remains out of the way.
async fn adopt(home: &Home, deadline: Instant) -> Result<Option<Server>, ClusterError> {
    let cluster = home.cluster();
    loop {
        let Some(read) = PidFile::read(&cluster)? else {
            return Ok(None);
        };
        let Ok(file) = read else {
            sweep(home, true)?;
            return Ok(None);
        };
        if let Some(socket) = file.socket.filter(|_| file.ready)
            && let Some(answer) = ask(&socket, deadline).await
            && fs::canonicalize(&answer.data_directory).ok() == fs::canonicalize(&cluster).ok()
        {
            tracing::info!("PostgreSQL (process {}) was still running", file.pid);
            return Ok(Some(Server { pid: file.pid, socket, child: None }));
        }
        match pid_file::process(file.pid, &cluster).await {
            Process::Server => {}
            found => {
                // PostgreSQL itself replaces the file of a process that is
                // gone, but takes any other process of its user for a server.
                sweep(home, found == Process::Other)?;
                return Ok(None);
            }
        }
        if Instant::now() >= deadline {
            return Err(not_ready(home));
        }
        sleep(POLL).await;
    }
}

/// Removes what a dead server left: its socket, and its pid file if asked.
fn sweep(home: &Home, pid_file: bool) -> Result<(), ClusterError> {
    let socket = home.socket.file();
    let mut lock = socket.clone().into_os_string();
    lock.push(".lock");
    let mut remains = vec![socket, lock.into()];
    if pid_file {
        remains.push(pid_file::path(&home.cluster()));
    }
    for path in remains {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(at("remove", &path)(error));
            }
            _ => {}
        }
    }
    Ok(())
}

async fn launch(
    home: &Home,
    binaries: &Binaries,
    durability: Durability,
    deadline: Instant,
) -> Result<Server, ClusterError> {
    let cluster = home.cluster();
    let log = open_log(&home.log)?;
    let begins = log.metadata().map_or(0, |meta| meta.len());
    let mut child = spawn(home, binaries, durability, log)?;
    let pid = child.id().unwrap_or_default();
    loop {
        let is_ready = matches!(
            PidFile::read(&cluster)?,
            Some(Ok(file)) if file.ready && file.pid == pid
        );
        if is_ready && ask(&home.socket, deadline).await.is_some() {
            return Ok(Server { pid, socket: home.socket.clone(), child: Some(child) });
        }
        if !matches!(child.try_wait(), Ok(None)) {
            return Err(ClusterError::Ended { log: home.log.clone(), tail: tail(&home.log, begins) });
        }
        if Instant::now() >= deadline {
            // It is left alone: ended in the middle of a long recovery, it
            // would begin the same recovery at every start.
            return Err(not_ready(home));
        }
        sleep(POLL).await;
    }
}

fn spawn(home: &Home, binaries: &Binaries, durability: Durability, log: File) -> Result<Child, ClusterError> {
    let program = binaries.program("postgres");
    let mut postgres = home.account.command(&program);
    postgres.arg("-D").arg(home.cluster());
    // The setting is a list: quoted, a comma in the path is only a comma.
    let dir = home.socket.dir.to_string_lossy().replace('"', "\"\"");
    postgres.args(["-c", &format!("unix_socket_directories=\"{dir}\"")]);
    postgres.args(["-c", &format!("port={}", home.socket.port)]);
    let relaxed: &[&str] = match durability {
        Durability::Full => &[],
        Durability::None => &NOT_DURABLE,
    };
    for setting in SETTINGS.iter().chain(relaxed) {
        postgres.args(["-c", setting]);
    }
    let copy = log.try_clone().map_err(at("open", &home.log))?;
    postgres
        .stdout(Stdio::from(copy))
        .stderr(Stdio::from(log))
        // Ctrl-C in a terminal must reach the portal alone.
        .process_group(0);
    postgres.spawn().map_err(|source| ClusterError::Program { program, source })
}

struct Answer {
    data_directory: String,
    fsync: String,
}

/// Connects and asks which files the server serves; none when it does not
/// accept connections (yet).
async fn ask(socket: &Socket, deadline: Instant) -> Option<Answer> {
    let asked = async {
        let options = socket.connect_options("postgres", "postgres");
        let mut connection = PgConnection::connect_with(&options).await?;
        let (data_directory, fsync) =
            sqlx::query_as("select current_setting('data_directory'), current_setting('fsync')")
                .fetch_one(&mut connection)
                .await?;
        connection.close().await?;
        Ok::<_, sqlx::Error>(Answer { data_directory, fsync })
    };
    timeout_at(deadline, asked).await.ok()?.ok()
}

async fn run(command: &mut Command, program: &Path) -> Result<std::process::Output, ClusterError> {
    command.output().await.map_err(|source| ClusterError::Program { program: program.to_path_buf(), source })
}

fn open_log(path: &Path) -> Result<File, ClusterError> {
    if fs::metadata(path).is_ok_and(|meta| meta.len() > LONGEST_LOG) {
        fs::rename(path, path.with_extension("log.old")).map_err(at("rename", path))?;
    }
    OpenOptions::new()
        .create(true)
        .append(true)
        // Statements that failed are in it, with what people typed.
        .mode(0o600)
        .open(path)
        .map_err(at("open", path))
}

fn not_ready(home: &Home) -> ClusterError {
    ClusterError::NotReady { seconds: START_WITHIN.as_secs(), log: home.log.clone(), tail: tail(&home.log, 0) }
}

/// The last lines of the log, none of them from before byte `begins`.
fn tail(log: &Path, begins: u64) -> String {
    let read = || -> std::io::Result<Vec<u8>> {
        let mut file = File::open(log)?;
        let from = file.metadata()?.len().saturating_sub(TAIL).max(begins);
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim().to_owned()
}
