//! The reviewers' desk with work on it: as many cases as a test wants, each of a company of its own, and people
//! made reviewers for one test.
//! Rule: case `n` is called `DESK-nnnn`, its company `Azienda nnnn`; all are in review, due one after the other.

use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::{Method, Person, Reviewer};
use filiera::domain::ids::{CaseId, PersonId};

use super::app::TestApp;
use super::cast::Actor;
use super::world::Side;

/// Makes somebody of the cast a reviewer, beside what they are.
pub async fn made_reviewer(app: &TestApp, who: Actor) {
    sqlx::query("update people set staff = array(select distinct unnest(staff || '{reviewer}')) where person_id = $1")
        .bind(who.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

/// A reviewer of the cast, as the domain knows them.
pub async fn reviewer(app: &TestApp, who: Actor) -> Reviewer {
    let from = Origin { network: "192.0.2.1".to_owned(), agent: "Filiera test browser".to_owned() };
    let started = start_session(app.db(), PersonId::from(who.id()), Method::Password, &from, app.now()).await.unwrap();
    let person = Person::of_session(app.db(), &started.token, app.now()).await.unwrap().unwrap();
    person.reviewer().unwrap()
}

/// The id of the case `DESK-nnnn`.
pub fn case(n: u128) -> CaseId {
    CaseId::from(super::cast::id(500_000 + n))
}

/// Puts `count` cases on the desk, the contact confirmed, opened now; the first is due first, an hour after the
/// other.
pub async fn put_cases(app: &TestApp, applicant: Actor, count: i32) {
    let mut sql = app.sql().await;
    let steps = [
        "insert into organizations (org_id, name, folded_name, country, kinds, domain, language, program_status, created_at)
         select r.id, 'Azienda ' || r.nn, 'azienda ' || r.nn, (array['IT', 'US', 'DE'])[1 + r.n % 3], '{reseller}',
                'azienda' || r.nn || '.example', case when r.n % 3 = 0 then 'it' else 'en' end, 'pending_qualification', $1
         from rows r",
        "insert into applications (org_id, application_id, reference, state, edited_by, editor_name, edited_at, created_at, submitted_at, submitted_by)
         select r.id, r.id, 'DESK-' || r.nn, 'submitted', $3, 'Nobody', $1, $1, $1, $3 from rows r",
        "insert into profiles (org_id, version, legal, contact, support, submitted_at, submitted_by)
         select r.id, 1, jsonb_build_object('legal_name', 'Azienda ' || r.nn, 'country', 'IT', 'city', 'Torino'),
                jsonb_build_object('given_name', 'Paola', 'family_name', 'Verdi', 'work_email', 'paola@azienda' || r.nn || '.example',
                                   'contact_lang', case when r.n % 3 = 0 then 'it' else 'en' end), '{}', $1, $3 from rows r",
        "insert into cases (org_id, case_id, application_id, profile_version, reference, state, opened_at, due_at, clock_since, clock_budget)
         select r.id, r.id, r.id, 1, 'DESK-' || r.nn, 'in_review', $1, $1 + make_interval(days => 7, hours => r.n), $1, 432000 from rows r",
        "insert into checks (org_id, case_id, kind, state, since, decided_at)
         select r.id, r.id, k.kind, k.state, $1, case when k.state = 'passed' then $1 end from rows r,
            (values ('email_ownership', 'passed'), ('email_domain', 'passed'), ('employment', 'in_review'), ('business', 'in_review')) k (kind, state)",
    ];
    let rows = "with rows as (select n, to_char(n, 'FM0000') as nn,
                    ('019a0000-0000-7000-8000-' || lpad(to_hex(500000 + n), 12, '0'))::uuid as id
                from generate_series(0, $2::int - 1) n) ";
    for step in steps {
        sqlx::query(sqlx::AssertSqlSafe(format!("{rows}{step}")))
            .bind(app.now())
            .bind(count)
            .bind(applicant.id())
            .execute(&mut sql)
            .await
            .unwrap_or_else(|error| panic!("{error}\n{step}"));
    }
}

/// The company of case `n` holds an invitation of Levante Cloud S.p.A., the second provider of side A.
pub async fn invited(app: &TestApp, n: u128) {
    let mut sql = app.sql().await;
    let columns: String = sqlx::query_scalar(
        "select string_agg(column_name::text, ', ') from information_schema.columns
         where table_name = 'invitations' and is_generated = 'NEVER'",
    )
    .fetch_one(&mut sql)
    .await
    .unwrap();
    let row = format!(
        "insert into invitations ({columns}) select {columns} from (
             select (jsonb_populate_record(i, jsonb_build_object('org_id', $2::uuid, 'reseller_id', $2::uuid, 'invitation_id', $2::uuid))).*
             from invitations i where i.side = 'reseller' and i.org_id = $1 limit 1) copied"
    );
    sqlx::query(sqlx::AssertSqlSafe(row))
        .bind(Side::a().reseller)
        .bind(case(n).uuid())
        .execute(&mut sql)
        .await
        .unwrap();
}

/// One value about a case of the desk, as text.
pub async fn of_case(app: &TestApp, n: u128, column: &str) -> String {
    let question = format!("select coalesce({column}::text, '') from cases where case_id = $1");
    sqlx::query_scalar(sqlx::AssertSqlSafe(question))
        .bind(case(n).uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

/// Runs one statement, for what no page does: `$1` is the case.
pub async fn change_case(app: &TestApp, n: u128, statement: &'static str) {
    sqlx::query(statement).bind(case(n).uuid()).execute(&mut app.sql().await).await.unwrap();
}

/// The kinds of letters in the outbox to an address, in the order they were queued.
pub async fn told(app: &TestApp, address: &str) -> Vec<String> {
    sqlx::query_scalar("select kind from notices where to_address = $1 and created_at >= $2 order by notice_id")
        .bind(address)
        .bind(super::app::monday())
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

/// How often a race is run: `RACE_ROUNDS`, or 100 times; with `FILIERA_BROWSER_ALL=1` the test command says 500.
#[expect(clippy::disallowed_methods, reason = "a setting of the tests, not of the portal")]
pub fn rounds() -> i32 {
    std::env::var("RACE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(100)
}
