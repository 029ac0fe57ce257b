//! Two of everything: nobody of one side ever reads a word of the other, and what exists on the other
//! side looks exactly like what does not exist.
//! Rule: generated over every page of the table; the list of secrets comes from the rows, not from what
//! the portal thinks is visible.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use axum::http::{HeaderName, Method, header};
use regex::{Captures, Regex};
use sqlx::Row;

use crate::support::app::TestApp;
use crate::support::cast::{AMY, Actor, BRUNO, Crowd, DORA, GIULIA, PETRA, STELLA, signed_in};
use crate::support::page::Page;
use crate::support::routes::{acts, fill, pages};
use crate::support::world::{CANARY_A, Side, world};

/// Those who have nothing to do with side A.
const STRANGERS: [Option<Actor>; 6] = [None, Some(STELLA), Some(PETRA), Some(DORA), Some(BRUNO), Some(AMY)];

/// What of side A an answer gives away.
fn given_away(answer: &Page) -> Vec<String> {
    let side = Side::a();
    let everything = format!("{:?} {}", answer.headers, answer.html).to_lowercase();
    let public = answer.path.contains("/directory/") || answer.path.starts_with("/directory") || answer.path == "/";
    let own = "Adria Distribuzione S.p.A.";
    side.secrets()
        .into_iter()
        .filter(|s| !(public && s == own))
        .filter(|s| everything.contains(&s.to_lowercase()))
        .collect()
}

/// An answer without what differs each time: the reference, tokens, one-time ids, and the ids asked for.
fn stripped(answer: &Page, ids: &[&Side]) -> String {
    static UUID: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").unwrap());
    static CHANGING: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"name="(?:token|idem)" value="[^"]*|\b[0-9A-Z]{5}-[0-9A-Z]{5}\b"#).unwrap());
    let asked: BTreeSet<String> = ids
        .iter()
        .flat_map(|side| UUID.find_iter(&format!("{side:?}")).map(|id| id.as_str().to_owned()).collect::<Vec<_>>())
        .collect();
    let text = CHANGING.replace_all(&answer.html, "-");
    UUID.replace_all(
        &text,
        |found: &Captures<'_>| if asked.contains(&found[0]) { "ID".to_owned() } else { found[0].to_owned() },
    )
    .into_owned()
}

/// What strangers read of side A, page by page; the number of pages they asked for.
async fn read_by_strangers(app: &TestApp) -> (usize, Vec<String>) {
    let (a, b) = (Side::a(), Side::b());
    let mut crowd = Crowd::default();
    let (mut asked, mut wrong) = (0, Vec::new());
    for who in STRANGERS {
        let (browser, _) = crowd.of(app, who).await;
        for route in pages().iter().filter(|route| !route.pattern.contains("{token}")) {
            // The other side's address; one's own company with the other side's rows; one's own pages.
            for (home, rows) in [(&a, &a), (&b, &a), (&b, &b)] {
                let answer = browser.send(Method::GET, &fill(route, home, rows), &[], None).await;
                asked += 1;
                let words = given_away(&answer);
                if !words.is_empty() || answer.status.is_server_error() {
                    let name = who.map_or("nobody", |who| who.first_name());
                    wrong.push(format!("{} as {name}: {} {words:?}", answer.path, answer.status));
                }
            }
        }
    }
    (asked, wrong)
}

#[tokio::test]
async fn nobody_reads_a_word_of_the_other_side() {
    let app = world().await;
    let (asked, wrong) = read_by_strangers(&app).await;
    assert!(asked > 150, "only {asked} pages were asked for");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The first wall alone: row-level security is switched off, and the statements themselves keep to the company.
async fn without_the_second_wall(app: &TestApp) {
    let mut sql = app.sql().await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity",
    )
    .fetch_all(&mut sql)
    .await
    .unwrap();
    assert!(tables.len() > 12, "{tables:?}");
    for table in tables {
        let statement = format!("alter table {table} disable row level security");
        sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut sql).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_reads_a_word_of_the_other_side_without_row_level_security() {
    let app = world().await;
    without_the_second_wall(&app).await;
    let (_, wrong) = read_by_strangers(&app).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn what_is_the_other_sides_looks_like_what_does_not_exist() {
    let app = world().await;
    let (a, b, absent) = (Side::a(), Side::b(), Side::absent());
    let mut crowd = Crowd::default();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for who in STRANGERS {
        let (browser, _) = crowd.of(&app, who).await;
        let named = |route: &&filiera::web::routes::Route| {
            route.pattern.contains('{') && !route.pattern.contains("{token}") && !route.pattern.contains("{slug}")
        };
        for route in pages().iter().filter(named) {
            for (foreign, nothing) in [((&a, &a), (&absent, &absent)), ((&b, &a), (&b, &absent))] {
                let foreign = browser.send(Method::GET, &fill(route, foreign.0, foreign.1), &[], None).await;
                let nothing = browser.send(Method::GET, &fill(route, nothing.0, nothing.1), &[], None).await;
                compared += 1;
                let same = foreign.status == nothing.status
                    && stripped(&foreign, &[&a, &absent]) == stripped(&nothing, &[&a, &absent])
                    && foreign.headers.get(header::LOCATION).is_some()
                        == nothing.headers.get(header::LOCATION).is_some();
                if !same {
                    let name = who.map_or("nobody", |who| who.first_name());
                    wrong.push(format!("{} as {name}: {} and {}", foreign.path, foreign.status, nothing.status));
                }
            }
        }
    }
    assert!(compared > 100, "only {compared} pages were compared");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every row of side A's companies, as text.
async fn rows_of_a(app: &TestApp) -> Vec<String> {
    let a = Side::a();
    let ours = [a.provider, a.reseller, a.customer, a.applicant, a.other_provider];
    let mut sql = app.sql().await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select table_name::text from information_schema.columns
         where table_schema = 'public' and column_name = 'org_id' order by 1",
    )
    .fetch_all(&mut sql)
    .await
    .unwrap();
    let mut rows = Vec::new();
    for table in tables {
        let statement = format!("select t::text from {table} t where org_id = any($1) order by 1");
        let found = sqlx::query(sqlx::AssertSqlSafe(statement)).bind(&ours[..]).fetch_all(&mut sql).await.unwrap();
        rows.extend(found.iter().map(|row| format!("{table} {}", row.get::<String, _>(0))));
    }
    rows
}

/// What strangers change of side A with every form, as rows that were not there before, and what its answers give away.
async fn changed_by_strangers(app: &TestApp) -> Vec<String> {
    let (a, b) = (Side::a(), Side::b());
    let before = rows_of_a(app).await;
    assert!(before.len() > 30, "only {} rows", before.len());
    let mut crowd = Crowd::default();
    let mut wrong = Vec::new();
    for who in STRANGERS {
        for route in acts() {
            for (home, rows) in [(&a, &a), (&b, &a)] {
                let (browser, token) = crowd.of(app, who).await;
                let path = fill(&route, home, rows);
                let answer = browser.send(Method::POST, &path, &[], Some(&format!("token={token}"))).await;
                let words = given_away(&answer);
                if answer.status.is_server_error() || !words.is_empty() {
                    wrong.push(format!("{path}: {} {words:?}", answer.status));
                }
            }
        }
    }
    let after = rows_of_a(app).await;
    wrong.extend(after.iter().filter(|row| !before.contains(row)).map(|row| format!("new: {row}")));
    wrong.extend(before.iter().filter(|row| !after.contains(row)).map(|row| format!("gone: {row}")));
    wrong
}

#[tokio::test]
async fn nobody_changes_a_row_of_the_other_side() {
    let app = world().await;
    let wrong = changed_by_strangers(&app).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn nobody_changes_a_row_of_the_other_side_without_row_level_security() {
    let app = world().await;
    without_the_second_wall(&app).await;
    let wrong = changed_by_strangers(&app).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_word_that_leaks_is_found_wherever_it_stands() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let mut page = giulia.send(Method::GET, "/me", &[], None).await;
    assert!(given_away(&page).contains(&"Nuvola Rossi S.r.l.".to_owned()), "one's own company is on one's page");
    page.html.clear();
    assert!(given_away(&page).is_empty());
    page.headers.insert(HeaderName::from_static("x-note"), CANARY_A.parse().unwrap());
    assert_eq!(given_away(&page), [CANARY_A]);
}

/// The second wall alone: what each role's connection sees of the other side, whatever a handler does.
#[tokio::test]
async fn the_database_itself_shows_a_company_its_own_rows_only() {
    let app = world().await;
    let (a, b) = (Side::a(), Side::b());
    let mut sql = app.database().connect_as("filiera_app").await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1",
    )
    .fetch_all(&mut sql)
    .await
    .unwrap();
    assert!(tables.len() > 12, "{tables:?}");
    for (scope, foreign) in [(Some(b.reseller), &a), (Some(a.reseller), &b), (None, &a), (None, &b)] {
        sqlx::query("select set_config('app.org', $1, false), set_config('app.person', '', false)")
            .bind(scope.map(|org| org.to_string()).unwrap_or_default())
            .execute(&mut sql)
            .await
            .unwrap();
        for table in tables.iter().filter(|t| *t != "directory_entries") {
            let theirs =
                [foreign.provider, foreign.reseller, foreign.customer, foreign.applicant, foreign.other_provider];
            let statement = format!("select count(*) from {table} where org_id = any($1)");
            let seen: i64 =
                sqlx::query_scalar(sqlx::AssertSqlSafe(statement)).bind(&theirs[..]).fetch_one(&mut sql).await.unwrap();
            assert_eq!(seen, 0, "{table} as {scope:?}");
        }
    }
}
