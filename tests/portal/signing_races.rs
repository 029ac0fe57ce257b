//! Sixteen people of one company sign at the same moment, round after round, each round another company; and a new
//! version is published while they do.
//! Rule: one signature, one entry in the chain, one set of letters; and nobody signs a text they were not shown.

use std::sync::Arc;

use axum::http::Method;
use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor;
use filiera::domain::ids::PersonId;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, LUCA, id};
use crate::support::desk::rounds;
use crate::support::page::Page;
use crate::support::world::{Side, world};

/// Who sign at once.
const SIGNERS: usize = 16;

/// The company of a round: verified, with a location, nothing signed.
fn company(round: i32) -> Uuid {
    id(800_000 + u128::try_from(round).unwrap())
}

/// As many companies as there are rounds. Giulia and Luca are the global admins of each.
async fn companies(app: &TestApp) {
    let rows = "with rows as (select n, ('019a0000-0000-7000-8000-' || lpad(to_hex(800000 + n), 12, '0'))::uuid as id
                              from generate_series(0, $2::int - 1) n) ";
    let steps = [
        "insert into organizations (org_id, name, folded_name, country, kinds, language, program_status, qualified_at, created_at)
         select r.id, 'Gara ' || r.n, 'gara ' || r.n, 'IT', '{reseller}', 'en', 'qualified', $1, $1 from rows r",
        "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
         select r.id, m.person_id, m.full_name, m.address, 'en', '{global_admin}', $1
         from rows r, (select distinct on (person_id) * from memberships where person_id = any ($3)) m",
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, created_at, created_by, created_name)
         select r.id, r.id, 'Sede', 'sede', 'IT', '{}', '{}', $1, ($3::uuid[])[1], 'Nobody' from rows r",
        "insert into associations (org_id, location_id, country, associated_at, associated_by, associated_name)
         select r.id, r.id, 'IT', $1, ($3::uuid[])[1], 'Nobody' from rows r",
    ];
    let mut sql = app.sql().await;
    for step in steps {
        let statement = if step.contains("$3") {
            format!("{rows}{step}")
        } else {
            format!("{rows}{step} where $3::uuid[] is not null")
        };
        sqlx::query(sqlx::AssertSqlSafe(statement))
            .bind(app.now())
            .bind(rounds())
            .bind([GIULIA.id(), LUCA.id()].as_slice())
            .execute(&mut sql)
            .await
            .unwrap_or_else(|error| panic!("{error}\n{step}"));
    }
}

/// Browsers of both, signed in just now, each with the token of its forms.
async fn signers(app: &TestApp) -> Vec<(Browser, String)> {
    let mut signers = Vec::with_capacity(SIGNERS);
    for n in 0..SIGNERS {
        let who = if n % 2 == 0 { GIULIA } else { LUCA };
        let (method, from) = (actor::Method::Password, Origin::default());
        let session = start_session(app.db(), PersonId::from(who.id()), method, &from, app.now()).await.unwrap();
        let mut browser = app.browser();
        browser.hold("session", &session.token);
        let token = browser.send(Method::GET, "/sign-in", &[], None).await.token().unwrap();
        signers.push((browser, token));
    }
    signers
}

/// What was on the page they signed.
#[derive(Clone)]
struct Shown {
    version: Uuid,
    sha256: String,
}

fn body(token: &str, shown: &Shown) -> String {
    let fields = [
        ("token", token),
        ("full_name", "Giulia Rossi"),
        ("name_reason", "The name of our company register"),
        ("job_title", "Owner"),
        ("read", "1"),
        ("auth", "1"),
        ("sha256", shown.sha256.as_str()),
        ("text_language", "en"),
    ];
    serde_html_form::to_string(fields).unwrap()
}

/// All of them press at the same moment, and whoever else waits at the barrier goes on with them.
fn press(
    signers: &mut Vec<(Browser, String)>,
    org: Uuid,
    shown: &Shown,
    barrier: &Arc<Barrier>,
) -> JoinSet<(Browser, String, Page)> {
    let mut presses = JoinSet::new();
    for (mut browser, token) in signers.drain(..) {
        let (path, body) = (format!("/o/{org}/agreements/{}/signature", shown.version), body(&token, shown));
        let barrier = Arc::clone(barrier);
        presses.spawn(async move {
            barrier.wait().await;
            let page = browser.send(Method::POST, &path, &[], Some(&body)).await;
            (browser, token, page)
        });
    }
    presses
}

async fn number(app: &TestApp, query: &'static str, org: Uuid) -> i64 {
    sqlx::query_scalar(query).bind(org).fetch_one(&mut app.sql().await).await.unwrap()
}

/// The signatures of a company: the version and the hash under each.
async fn signatures(app: &TestApp, org: Uuid) -> Vec<(Uuid, String)> {
    sqlx::query_as("select version_id, sha256 from signatures where org_id = $1")
        .bind(org)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

/// One entry in the chain and one letter for each of the two global admins, for each signature.
async fn nothing_twice(app: &TestApp, org: Uuid, signed: i64) {
    let entries = "select count(*) from audit_entries where org_id = $1 and action = 'agreement.signed'";
    assert_eq!(number(app, entries, org).await, signed);
    let letters = "select count(*) from notices where org_id = $1 and kind = 'agreement_signed'";
    assert_eq!(number(app, letters, org).await, 2 * signed);
}

async fn first_version(app: &TestApp) -> Shown {
    let (version, sha256) =
        sqlx::query_as("select version_id, sha256 from agreement_texts where version_id = $1 and language = 'en'")
            .bind(Side::a().version)
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    Shown { version, sha256 }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_who_sign_at_once_one_signs_and_the_others_read_who_did() {
    let app = world().await;
    companies(&app).await;
    let shown = first_version(&app).await;
    let mut signers = signers(&app).await;
    for round in 0..rounds() {
        let org = company(round);
        let barrier = Arc::new(Barrier::new(SIGNERS));
        let answers = press(&mut signers, org, &shown, &barrier).join_all().await;
        for (browser, token, page) in answers {
            assert_eq!(page.status.as_u16(), 303, "round {round}: {}", page.text());
            assert!(page.headers["location"].to_str().unwrap().contains("/signatures/"), "to the receipt");
            signers.push((browser, token));
        }
        assert_eq!(signatures(&app, org).await, [(shown.version, shown.sha256.clone())], "round {round}");
        nothing_twice(&app, org, 1).await;
        assert_eq!(
            number(&app, "select count(*) from organizations where org_id = $1 and program_status = 'active'", org)
                .await,
            1
        );
    }
}

/// Publishes the version of a round, in force at once.
async fn publish(app: &TestApp, round: i32) -> Shown {
    let (version, text) = (id(850_000 + u128::try_from(round).unwrap()), format!("# Round {round}\n\nAnother text.\n"));
    let mut sql = app.sql().await;
    let mut tx = sqlx::Connection::begin(&mut sql).await.unwrap();
    let at = app.now() + chrono::TimeDelta::microseconds(i64::from(round) + 1);
    sqlx::query(
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at)
         values ($1, 'partner', $2, 'en', $3, $4)",
    )
    .bind(version)
    .bind(format!("9.{round}"))
    .bind(app.now())
    .bind(at)
    .execute(&mut *tx)
    .await
    .unwrap();
    let sha256 = sqlx::query_scalar(
        "insert into agreement_texts (version_id, language, markdown, sha256)
         values ($1, 'en', $2, encode(sha256(convert_to($2, 'UTF8')), 'hex')) returning sha256",
    )
    .bind(version)
    .bind(text)
    .fetch_one(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    Shown { version, sha256 }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_signs_a_version_they_were_not_shown_while_another_is_published() {
    let app = world().await;
    companies(&app).await;
    let mut shown = first_version(&app).await;
    let mut signers = signers(&app).await;
    let (mut before, mut after) = (0, 0);
    for round in 0..rounds() {
        let org = company(round);
        let barrier = Arc::new(Barrier::new(SIGNERS + 1));
        let mut presses = press(&mut signers, org, &shown, &barrier);
        barrier.wait().await;
        let newer = publish(&app, round).await;
        let mut changed = 0;
        while let Some(answer) = presses.join_next().await {
            let (browser, token, page) = answer.unwrap();
            match page.status.as_u16() {
                303 => {}
                409 => {
                    page.must_say(&format!("9.{round}"));
                    changed += 1;
                }
                other => panic!("round {round}: {other} {}", page.text()),
            }
            signers.push((browser, token));
        }
        let signed = signatures(&app, org).await;
        assert!(signed.is_empty() || signed == [(shown.version, shown.sha256.clone())], "round {round}: {signed:?}");
        nothing_twice(&app, org, i64::try_from(signed.len()).unwrap()).await;
        // Whoever presses after the publication signs nothing under the old page.
        let (browser, token) = &mut signers[0];
        let path = format!("/o/{org}/agreements/{}/signature", shown.version);
        let late = browser.send(Method::POST, &path, &[], Some(&body(token, &shown))).await;
        assert_eq!(late.status.as_u16(), 409, "round {round}");
        assert_eq!(signatures(&app, org).await, signed);
        (before, after) = (before + usize::from(!signed.is_empty()), after + usize::from(changed > 0));
        shown = newer;
    }
    println!("{} rounds: {before} signed before the publication, in {after} somebody came after it", rounds());
}
