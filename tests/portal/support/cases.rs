//! A case of Davide's company that a reviewer can go on with, and reviewers who decide in it.
//! Rule: made of rows, not of forms, so that it holds while the pages of enrolling and reviewing change.

use chrono::TimeDelta;
use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::{Member, Method, Person};
use filiera::domain::ids::{CaseId, OrgId, PersonId};
use filiera::domain::values::Message;
use filiera::domain::verification::{self, CaseState, CheckKind, DecideError, Decision, Judgement, Reason};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Uuid;

use super::app::TestApp;
use super::cast::{AMY, Actor, DAVIDE};
use super::world::{Side, world};

/// The number of the case.
pub const REFERENCE: &str = "R-2026-000777";
/// The address of Davide's colleague, the primary contact.
pub const CONTACT: &str = "paola.verdi@cantina.example";

/// Davide's company.
pub fn cantina() -> OrgId {
    Side::a().customer.into()
}

fn case_id() -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0777)
}

async fn put(sql: &mut PgConnection, table: &str, row: Value) {
    let columns: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
    let columns = columns.join(", ");
    let statement =
        format!("insert into {table} ({columns}) select {columns} from jsonb_populate_record(null::{table}, $1)");
    sqlx::query(AssertSqlSafe(statement)).bind(&row).execute(&mut *sql).await.unwrap();
}

/// What Davide's company says of itself.
fn profile(app: &TestApp, version: i32) -> Value {
    json!({
        "org_id": cantina().uuid(), "version": version, "submitted_at": app.now(), "submitted_by": DAVIDE.id(),
        "legal": {
            "country": "IT", "legal_name": "Cantina Verdi S.r.l.", "vat_id": "01234567897", "addr1": "Via Roma 1",
            "city": "Alba", "region": "CN", "postal": "12051", "website": "https://www.cantina.example",
        },
        "contact": {
            "contact_is_me": "no", "given_name": "Paola", "family_name": "Verdi", "work_email": CONTACT,
            "phone": "+390173555012", "phone_typed": "0173 555 012", "contact_lang": "it",
        },
        "support": { "support_phone": "+390173555013", "support_phone_typed": "0173 555 013" },
    })
}

/// A portal in which the primary contact of Davide's company has confirmed, and nothing is decided yet.
pub async fn in_review() -> (TestApp, CaseId) {
    let app = world().await;
    let mut sql = app.sql().await;
    put(&mut sql, "profiles", profile(&app, 1)).await;
    case(&app, "enrollment", 1, &["email_ownership", "email_domain", "employment", "business"]).await;
    standing(&app, "pending_qualification").await;
    (app, case_id().into())
}

/// The same for a change of the name, of a company that is active with the first version of its profile.
pub async fn changed() -> (TestApp, CaseId) {
    let app = world().await;
    let mut sql = app.sql().await;
    put(&mut sql, "profiles", profile(&app, 1)).await;
    sqlx::query("update profiles set authorized_at = $2 where org_id = $1")
        .bind(cantina().uuid())
        .bind(app.now())
        .execute(&mut sql)
        .await
        .unwrap();
    let mut second = profile(&app, 2);
    second["legal"]["legal_name"] = "Cantina Verdi e Figli S.r.l.".into();
    put(&mut sql, "profiles", second).await;
    case(&app, "change", 2, &["business"]).await;
    standing(&app, "active").await;
    (app, case_id().into())
}

async fn standing(app: &TestApp, standing: &str) {
    sqlx::query("update organizations set program_status = $2, country = 'IT' where org_id = $1")
        .bind(cantina().uuid())
        .bind(standing)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

async fn case(app: &TestApp, kind: &str, version: i32, checks: &[&str]) {
    let (mut sql, org, case, now) = (app.sql().await, cantina().uuid(), case_id(), app.now());
    let typed = profile(app, version);
    let state = if kind == "change" { "approved" } else { "submitted" };
    let application = json!({
        "org_id": org, "application_id": case, "reference": REFERENCE, "state": state, "legal": typed["legal"],
        "contact": typed["contact"], "support": typed["support"], "completed": ["legal", "contact", "support"],
        "edited_by": DAVIDE.id(), "editor_name": DAVIDE.name, "edited_at": now, "created_at": now,
        "submitted_at": now, "submitted_by": DAVIDE.id(),
    });
    put(&mut sql, "applications", application).await;
    let row = json!({
        "org_id": org, "case_id": case, "application_id": case, "profile_version": version, "reference": REFERENCE,
        "state": "in_review", "kind": kind, "opened_at": now, "due_at": now + TimeDelta::days(7),
        "clock_since": now, "clock_budget": 5 * 86_400, "clock_spent": 0, "alike": [], "four_eyes": false,
        "appeals_allowed": 3,
    });
    put(&mut sql, "cases", row).await;
    for check in checks {
        let passed = *check == "email_ownership";
        let row = json!({
            "org_id": org, "case_id": case, "kind": check, "state": if passed { "passed" } else { "in_review" },
            "since": now, "decided_at": passed.then_some(now),
        });
        put(&mut sql, "checks", row).await;
    }
    let confirmation = json!({
        "org_id": org, "confirmation_id": case, "case_id": case, "address": CONTACT, "full_name": "Paola Verdi",
        "sent_at": now, "expires_at": now + TimeDelta::days(7), "confirmed_at": now,
    });
    put(&mut sql, "confirmations", confirmation).await;
}

/// Somebody who signed in just now.
async fn person(app: &TestApp, who: Actor) -> Person {
    let id = PersonId::from(who.id());
    let started = start_session(app.db(), id, Method::Password, &Origin::default(), app.now()).await.unwrap();
    Person::of_session(app.db(), &started.token, app.now()).await.unwrap().unwrap()
}

/// Davide, acting for his company.
pub async fn davide(app: &TestApp) -> Member {
    person(app, DAVIDE).await.member(cantina()).unwrap()
}

/// A second reviewer beside Elena, who has nothing to do with Davide's company.
pub async fn second_reviewer(app: &TestApp) -> Actor {
    sqlx::query("update people set staff = '{reviewer}' where person_id = $1")
        .bind(AMY.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    AMY
}

/// What a reviewer decides about one check, who has just taken the case.
pub async fn decide(
    app: &TestApp,
    who: Actor,
    (check, decision): (CheckKind, Decision),
    why: Option<(Reason, &str)>,
) -> Result<CaseState, DecideError> {
    let mut sql = app.sql().await;
    sqlx::query(
        "update cases set claimed_by = $2, claimed_name = $3, claimed_at = $4, claim_acted_at = $4 where case_id = $1",
    )
    .bind(case_id())
    .bind(who.id())
    .bind(who.name)
    .bind(app.now())
    .execute(&mut sql)
    .await
    .unwrap();
    let version: i32 = sqlx::query_scalar("select version from cases where case_id = $1")
        .bind(case_id())
        .fetch_one(&mut sql)
        .await
        .unwrap();
    let why = why.map(|(reason, message)| (reason, Message::parse(message).unwrap()));
    let judgement =
        Judgement { check, decision, why, questioned: Vec::new(), answer_by: None, internal: None, version };
    let reviewer = person(app, who).await.reviewer().unwrap();
    verification::decide(app.db(), &reviewer, case_id().into(), &judgement, app.now()).await
}

/// One value of a row of Davide's company; `question` has one argument, the company.
pub async fn one(app: &TestApp, question: &'static str) -> String {
    let answer: Option<String> =
        sqlx::query_scalar(question).bind(cantina().uuid()).fetch_one(&mut app.sql().await).await.unwrap();
    answer.unwrap_or_default()
}

/// Where a check of the case stands.
pub async fn state_of(app: &TestApp, check: CheckKind) -> String {
    sqlx::query_scalar("select state from checks where case_id = $1 and kind = $2")
        .bind(case_id())
        .bind(check.code())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}
