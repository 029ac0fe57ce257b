//! The rules of `postgres`, held against the PostgreSQL installed here.
//! Each test has a folder of its own and removes it, with its server, at the
//! end. What needs no server is tested beside its code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::OsString;
use std::fs::{self, DirBuilder};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use sqlx::{Connection, PgConnection};

use super::{Cluster, ClusterError, Durability};

/// A folder that goes away with what runs in it, also when a test fails.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, mode: u32) -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let unique = format!("filiera-test-{}-{count}-{name}", std::process::id());
        let path = fs::canonicalize(std::env::temp_dir()).unwrap().join(unique);
        DirBuilder::new().mode(mode).create(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        Folder(path)
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let link = self.data().join("cluster");
        if let Ok(home) = fs::canonicalize(&link) {
            if let Some(pid) = postmaster(&self.data()) {
                signal(pid, "KILL");
            }
            let _absent = fs::remove_dir_all(home);
        }
        let _absent = fs::remove_dir_all(&self.0);
    }
}

async fn start(data_dir: &Path) -> Result<Cluster, ClusterError> {
    let path = OsString::from("/usr/local/bin:/usr/bin:/bin");
    Cluster::start(data_dir, Some(&path), Durability::None).await
}

async fn start_durable(data_dir: &Path) -> Result<Cluster, ClusterError> {
    Cluster::start(data_dir, None, Durability::Full).await
}

async fn connect(cluster: &Cluster) -> PgConnection {
    let options = cluster.connect_options("postgres", "postgres");
    PgConnection::connect_with(&options).await.unwrap()
}

async fn setting(cluster: &Cluster, name: &str) -> String {
    let mut connection = connect(cluster).await;
    sqlx::query_scalar("select current_setting($1)").bind(name).fetch_one(&mut connection).await.unwrap()
}

fn postmaster(data_dir: &Path) -> Option<u32> {
    let file = fs::read_to_string(data_dir.join("cluster/data/postmaster.pid")).ok()?;
    file.lines().next()?.parse().ok()
}

fn signal(pid: u32, name: &str) {
    let kill = format!("kill -{name} {pid}");
    let _gone = Command::new("sh").args(["-c", &kill]).status();
}

fn is_running(pid: u32) -> bool {
    let listed = Command::new("ps").args(["-o", "stat=", "-p", &pid.to_string()]).output().unwrap();
    let state = String::from_utf8_lossy(&listed.stdout).trim().to_owned();
    !state.is_empty() && !state.starts_with('Z')
}

fn is_root(folder: &Folder) -> bool {
    fs::metadata(&folder.0).unwrap().uid() == 0
}

#[tokio::test]
async fn an_empty_folder_becomes_a_utf8_cluster_that_answers_and_listens_on_no_port() {
    let folder = Folder::new("empty", 0o755);
    let cluster = start(&folder.data()).await.unwrap();
    let one: i32 = sqlx::query_scalar("select 1").fetch_one(&mut connect(&cluster).await).await.unwrap();
    assert_eq!(one, 1);
    assert_eq!(setting(&cluster, "server_encoding").await, "UTF8");
    assert_eq!(setting(&cluster, "listen_addresses").await, "");
    assert_eq!(setting(&cluster, "fsync").await, "off");
    assert_eq!(setting(&cluster, "TimeZone").await, "UTC");
    let lower: String =
        sqlx::query_scalar("select lower('CITTÀ')").fetch_one(&mut connect(&cluster).await).await.unwrap();
    assert_eq!(lower, "città");
    let socket = setting(&cluster, "unix_socket_directories").await;
    let mode = fs::metadata(socket.trim_matches('"')).unwrap().mode();
    assert_eq!(mode & 0o777, 0o700);
    PgConnection::connect(&cluster.url("postgres", "postgres")).await.unwrap();
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn a_second_portal_is_kept_off_the_folder_while_the_first_lives() {
    let folder = Folder::new("second", 0o755);
    let first = start(&folder.data()).await.unwrap();
    let refused = start(&folder.data()).await.unwrap_err();
    let me = std::process::id();
    assert!(matches!(refused, ClusterError::InUse { pid: Some(pid), .. } if pid == me));
    let text = refused.to_string();
    assert!(text.starts_with(&format!("Another Filiera (process {me}) already uses /")), "{text}");
    assert!(text.contains("FILIERA_DATA"), "{text}");
    first.stop().await.unwrap();
    start(&folder.data()).await.unwrap().stop().await.unwrap();
}

#[tokio::test]
async fn a_server_whose_portal_was_killed_is_adopted_and_can_be_stopped() {
    let folder = Folder::new("adopt", 0o755);
    let cluster = start(&folder.data()).await.unwrap();
    let mut connection = connect(&cluster).await;
    sqlx::query("create table kept (id int)").execute(&mut connection).await.unwrap();
    let pid = postmaster(&folder.data()).unwrap();
    drop(cluster);
    assert!(is_running(pid));

    let adopted = start(&folder.data()).await.unwrap();
    assert_eq!(postmaster(&folder.data()), Some(pid));
    sqlx::query("select * from kept").fetch_all(&mut connect(&adopted).await).await.unwrap();
    adopted.stop().await.unwrap();
    assert!(!is_running(pid));
}

#[tokio::test]
async fn a_server_left_with_less_durability_is_started_again_with_more() {
    let folder = Folder::new("durability", 0o755);
    drop(start(&folder.data()).await.unwrap());
    let cluster = start_durable(&folder.data()).await.unwrap();
    assert_eq!(setting(&cluster, "fsync").await, "on");
    assert_eq!(setting(&cluster, "synchronous_commit").await, "on");
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn a_killed_server_recovers_at_the_next_start_with_what_was_committed() {
    let folder = Folder::new("killed", 0o755);
    let cluster = start_durable(&folder.data()).await.unwrap();
    let mut connection = connect(&cluster).await;
    sqlx::raw_sql("create table kept (id int); insert into kept values (7)").execute(&mut connection).await.unwrap();
    let pid = postmaster(&folder.data()).unwrap();
    signal(pid, "KILL");
    drop(cluster);

    let again = start_durable(&folder.data()).await.unwrap();
    assert_ne!(postmaster(&folder.data()), Some(pid));
    let kept: i32 = sqlx::query_scalar("select id from kept").fetch_one(&mut connect(&again).await).await.unwrap();
    assert_eq!(kept, 7);
    again.stop().await.unwrap();
}

#[tokio::test]
async fn a_stale_pid_file_is_no_obstacle_even_when_its_number_is_taken_or_it_is_empty() {
    let folder = Folder::new("stale", 0o755);
    start(&folder.data()).await.unwrap().stop().await.unwrap();
    let cluster = folder.data().join("cluster/data");
    let pid_file = cluster.join("postmaster.pid");
    let account = super::account::Account::for_data(&cluster, super::account::effective_uid().await.unwrap()).unwrap();
    let mut stranger =
        account.command(Path::new("/bin/sh")).args(["-c", "exec sleep 60"]).kill_on_drop(true).spawn().unwrap();
    let taken = format!(
        "{}\n{}\n1\n5432\n{}/socket\n\n1 1\nready\n",
        stranger.id().unwrap(),
        cluster.display(),
        folder.data().join("cluster").display()
    );
    for content in [taken.as_str(), "", "999999999\n"] {
        fs::write(&pid_file, content).unwrap();
        account.give(&pid_file).unwrap();
        start(&folder.data()).await.unwrap().stop().await.unwrap();
    }
    stranger.kill().await.unwrap();
}

#[tokio::test]
async fn stopping_ends_every_process_and_frees_the_folder_for_the_next_start() {
    let folder = Folder::new("stop", 0o755);
    let cluster = start(&folder.data()).await.unwrap();
    let pid = postmaster(&folder.data()).unwrap();
    let mut idle = connect(&cluster).await;
    let group = Command::new("ps").args(["-o", "pgid=", "-p", &pid.to_string()]).output().unwrap();
    let group = String::from_utf8_lossy(&group.stdout).trim().to_owned();
    assert_eq!(group, pid.to_string(), "a process group of its own");
    cluster.stop().await.unwrap();
    assert!(!is_running(pid));
    assert!(idle.ping().await.is_err());
    let left = Command::new("ps").args(["-A", "-o", "args="]).output().unwrap();
    let left = String::from_utf8_lossy(&left.stdout).into_owned();
    assert!(!left.contains(&*folder.0.to_string_lossy()), "{left}");

    let before = Instant::now();
    let again = start(&folder.data()).await.unwrap();
    let took = before.elapsed();
    println!("an existing cluster was ready after {took:?}");
    assert!(took < Duration::from_secs(5));
    let before = Instant::now();
    again.stop().await.unwrap();
    println!("and stopped after {:?}", before.elapsed());
}

#[tokio::test]
async fn a_folder_with_a_long_and_awkward_name_works_through_a_short_socket() {
    let folder = Folder::new("long", 0o755);
    let data = folder.data();
    let deep = data.join("a \"quoted\", name").join("x".repeat(150));
    let cluster = start(&deep).await.unwrap();
    let socket = setting(&cluster, "unix_socket_directories").await;
    let socket = PathBuf::from(socket.trim_matches('"'));
    assert!(socket.starts_with("/tmp"), "{}", socket.display());
    assert_eq!(fs::metadata(&socket).unwrap().mode() & 0o777, 0o700);
    PgConnection::connect(&cluster.url("postgres", "postgres")).await.unwrap();
    cluster.stop().await.unwrap();

    fs::set_permissions(&socket, fs::Permissions::from_mode(0o777)).unwrap();
    let refused = start(&deep).await.unwrap_err();
    assert!(matches!(refused, ClusterError::ForeignSocket { .. }));
    fs::remove_dir(&socket).unwrap();
}

#[tokio::test]
async fn a_folder_with_commas_and_quotes_holds_its_own_socket() {
    let folder = Folder::new("a, \"b\"", 0o755);
    let cluster = start(&folder.data()).await.unwrap();
    assert!(folder.data().join("cluster/socket/.s.PGSQL.5432").exists());
    connect(&cluster).await;
    cluster.stop().await.unwrap();
}

#[tokio::test]
async fn root_may_choose_a_folder_the_server_cannot_enter() {
    let folder = Folder::new("closed", 0o700);
    let cluster = start(&folder.data()).await.unwrap();
    connect(&cluster).await;
    drop(cluster);
    let again = start(&folder.data()).await.unwrap();
    let link = folder.data().join("cluster");
    if is_root(&folder) {
        let kept = fs::read_link(&link).unwrap();
        let outside = ["/var/lib/filiera-", "/var/tmp/filiera-"];
        let kept = kept.to_string_lossy().into_owned();
        assert!(outside.iter().any(|place| kept.starts_with(place)), "{kept}");

        // A copy of the folder leads to the same cluster: still one portal.
        let copy = folder.0.join("copy");
        fs::create_dir(&copy).unwrap();
        std::os::unix::fs::symlink(&kept, copy.join("cluster")).unwrap();
        let refused = start(&copy).await.unwrap_err();
        assert!(matches!(refused, ClusterError::InUse { .. }), "{refused}");
    }
    again.stop().await.unwrap();
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_reported_and_not_replaced() {
    let folder = Folder::new("lost", 0o755);
    fs::create_dir(folder.data()).unwrap();
    let link = folder.data().join("cluster");
    std::os::unix::fs::symlink("/nonexistent/filiera", &link).unwrap();
    let refused = start(&folder.data()).await.unwrap_err();
    assert!(matches!(refused, ClusterError::Lost { .. }), "{refused}");
    assert!(fs::symlink_metadata(&link).is_ok());
}

#[tokio::test]
async fn a_server_that_cannot_start_says_why_in_the_words_of_its_log() {
    let folder = Folder::new("broken", 0o755);
    start(&folder.data()).await.unwrap().stop().await.unwrap();
    let conf = folder.data().join("cluster/data/postgresql.conf");
    fs::write(&conf, "no_such_setting = 1\n").unwrap();
    let error = start(&folder.data()).await.unwrap_err();
    assert!(matches!(error, ClusterError::Ended { .. }), "{error}");
    assert!(error.to_string().contains("no_such_setting"), "{error}");
}

#[tokio::test]
async fn data_of_a_version_that_is_not_installed_is_left_alone() {
    let folder = Folder::new("version", 0o755);
    start(&folder.data()).await.unwrap().stop().await.unwrap();
    let made_by = folder.data().join("cluster/data/PG_VERSION");
    fs::write(&made_by, "12\n").unwrap();
    let error = start(&folder.data()).await.unwrap_err();
    assert!(matches!(error, ClusterError::WrongVersion { data: 12, .. }));
}
