//! `filiera` on the command line, the real program beside a database of one's own.
//! Rule: what a command says is what somebody at a terminal reads; the rows are looked at afterwards.

use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};

use filiera::domain::values::fold;
use sqlx::ConnectOptions;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::support::app::TestApp;
use crate::support::db::Database;

/// What a command said and whether it was content.
struct Said {
    content: bool,
    text: String,
}

/// Runs the program with these words, in development, and types `typed`.
async fn filiera(database: &Database, words: &str, typed: &str) -> Said {
    run(database, words, typed, &[]).await
}

async fn run(database: &Database, words: &str, typed: &str, settings: &[(&str, &str)]) -> Said {
    static RUNS: AtomicU32 = AtomicU32::new(0);
    let run = format!("commands-{}-{}", std::process::id(), RUNS.fetch_add(1, Ordering::Relaxed));
    let data = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(run);
    let url = database.login("postgres").to_url_lossy().to_string();
    let mut child = Command::new(env!("CARGO_BIN_EXE_filiera"))
        .args(words.split_whitespace())
        .env_clear()
        .env("FILIERA_DATABASE_URL", url)
        .env("FILIERA_DATA", &data)
        .env("FILIERA_LISTEN", "127.0.0.1:0")
        .envs(settings.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    // A program that never asks has closed its ear by now.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes()).await;
    let output = child.wait_with_output().await.unwrap();
    let _ = std::fs::remove_dir_all(data);
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    Said { content: output.status.success(), text }
}

async fn number(database: &Database, question: &str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(question.to_owned())).fetch_one(&mut database.connect().await).await.unwrap()
}

#[tokio::test]
async fn a_database_of_ones_own_without_program_data_is_refused_with_what_to_do() {
    let database = Database::empty().await;
    sqlx::query("delete from program_words").execute(&mut database.connect().await).await.unwrap();
    let said = filiera(&database, "serve", "").await;
    assert!(!said.content && said.text.contains("filiera seed --program"), "{}", said.text);
    let worker = filiera(&database, "work", "").await;
    assert!(!worker.content && worker.text.contains("filiera seed --program"), "{}", worker.text);
}

#[tokio::test]
async fn seed_gives_a_database_of_ones_own_the_program_and_the_cast_once() {
    let database = Database::empty().await;
    let program = filiera(&database, "seed --program", "").await;
    assert!(program.content && program.text.contains("in already"), "{}", program.text);
    let first = filiera(&database, "seed", "").await;
    assert!(first.content && first.text.contains("demonstration world is in"), "{}", first.text);
    let companies = number(&database, "select count(*) from organizations").await;
    let again = filiera(&database, "seed", "").await;
    assert!(again.content && again.text.contains("nothing was added"), "{}", again.text);
    assert_eq!(number(&database, "select count(*) from organizations").await, companies);
    assert!(filiera(&database, "verify", "").await.text.contains("0 flaws"));
    assert!(filiera(&database, "check", "").await.content);
}

#[tokio::test]
async fn people_with_a_known_password_are_never_made_in_production() {
    let database = Database::empty().await;
    let production = [
        ("FILIERA_ENV", "production"),
        ("FILIERA_BASE_URL", "https://portal.example"),
        ("FILIERA_SECRET_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
        ("FILIERA_SMTP_URL", "smtp://127.0.0.1:2525?tls=none"),
        ("FILIERA_MAIL_FROM", "no-reply@portal.example"),
    ];
    let said = run(&database, "seed", "", &production).await;
    assert!(!said.content && said.text.contains("in development only"), "{}", said.text);
    let said = run(&database, "seed --customers 5", "", &production).await;
    assert!(!said.content, "{}", said.text);
    assert_eq!(number(&database, "select count(*) from people").await, 0);
}

#[tokio::test]
async fn the_first_platform_admin_is_made_at_the_terminal_and_signs_in_with_the_typed_password() {
    let app = TestApp::new().await;
    let words = "admin create --address Piero@operator.example --name Piero --language it";
    let short = filiera(app.database(), words, "too short\n").await;
    assert!(!short.content && short.text.contains("15"), "{}", short.text);
    let made = filiera(app.database(), words, "a password for the first one\n").await;
    assert!(made.content && made.text.contains("is now platform admin"), "{}", made.text);
    assert!(!made.text.contains("a password for"), "the password is shown: {}", made.text);
    let again = filiera(app.database(), &format!("{words} --reviewer"), "").await;
    assert!(again.content && again.text.contains("work account already"), "{}", again.text);
    let mut browser = app.browser();
    browser.sign_in("piero@operator.example", "a password for the first one").await;
    browser.get("/admin/mail").await;
    assert_eq!(browser.page().status.as_u16(), 200, "{}", browser.page().text());
    browser.get("/admin/reviews").await;
    assert_eq!(browser.page().status.as_u16(), 200, "{}", browser.page().text());
}

#[tokio::test]
async fn a_large_world_is_the_same_for_the_same_seed_and_reads_like_any_other() {
    const COMPANIES: &str = "select name from organizations where domain like '%.world-7.%' order by org_id";
    let mut worlds = Vec::new();
    for _ in 0..2 {
        let database = Database::empty().await;
        let words = "seed --providers 2 --resellers 20 --customers 200 --seed 7";
        let made = filiera(&database, words, "").await;
        assert!(made.content, "{}", made.text);
        assert!(made.text.contains("2 providers, 20 resellers, 200 customers"), "{}", made.text);
        let again = filiera(&database, words, "").await;
        assert!(!again.content && again.text.contains("is here already"), "{}", again.text);
        let mut sql = database.connect().await;
        let names: Vec<String> = sqlx::query_scalar(COMPANIES).fetch_all(&mut sql).await.unwrap();
        assert_eq!(names.len(), 222);
        let folded: Vec<(String, String)> =
            sqlx::query_as("select name, folded_name from organizations").fetch_all(&mut sql).await.unwrap();
        assert!(folded.iter().all(|(name, kept)| fold(name) == *kept), "{folded:?}");
        // Everybody of a chain has a row of their own: two for a partnership, four for a shared customer.
        let own = "select count(*) from customer_relationships c join organizations o on o.org_id = c.customer_id
                   where o.domain like '%.world-7.%'";
        assert_eq!(number(&database, own).await, 4 * 200);
        // Who signed had to choose a location first, in the demonstration as well.
        let unplaced = "select count(*) from organizations
                        where program_status = 'active' and kinds = array['reseller'] and location_partner_id is null";
        assert_eq!(number(&database, unplaced).await, 0);
        assert_eq!(number(&database, "select count(*) from associations").await, 3 + 20);
        worlds.push(names);
    }
    assert_eq!(worlds[0], worlds[1]);
}
