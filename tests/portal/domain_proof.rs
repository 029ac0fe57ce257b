//! The proof of the domain by a TXT record (acceptance 23), against a name server of the tests' own: one that
//! answers right, wrong, late, never, with too much, or says that there is no such domain.

use std::time::{Duration, Instant};

use axum::http::Method;
use filiera::domain::dns::{Dns, DnsError};
use filiera::domain::ids::OrgId;
use filiera::domain::verification::proof;
use filiera::web::paths::{admin, enrollment as paths};

use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, BRUNO, ELENA, GIULIA, LUCA, signed_in};
use crate::support::name_server::NameServer;
use crate::support::world::{Side, world_database};

/// Anna's company, whose application is in review.
fn applicant() -> OrgId {
    Side::a().applicant.into()
}

const DOMAIN: &str = "velanuova.example";

fn value() -> String {
    proof::value(&key(), applicant(), DOMAIN)
}

/// Anna's case with a contact on her company's domain, and a name server the portal asks.
async fn case() -> (TestApp, NameServer, Browser) {
    let server = NameServer::new().await;
    let mut app = TestApp::with_name_server(world_database().await, server.address).await;
    app.ignore_letters();
    contact(&app, ANNA.address).await;
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&paths::domain_proof(applicant())).await.must_be(200);
    (app, server, anna)
}

/// Makes an address the primary contact's.
async fn contact(app: &TestApp, address: &str) {
    sqlx::query("update profiles set contact = contact || jsonb_build_object('work_email', $2::text, 'given_name', 'Anna', 'family_name', 'Riva', 'contact_lang', 'it') where org_id = $1")
        .bind(applicant().uuid())
        .bind(address)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

async fn checks(app: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as("select kind, state from checks where org_id = $1 order by kind")
        .bind(applicant().uuid())
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

async fn state_of(app: &TestApp, kind: &str) -> String {
    checks(app).await.into_iter().find(|(k, _)| k == kind).unwrap().1
}

async fn one(app: &TestApp, question: &'static str) -> i64 {
    sqlx::query_scalar(question).bind(applicant().uuid()).fetch_one(&mut app.sql().await).await.unwrap()
}

#[tokio::test]
async fn acceptance_23_the_value_is_shown_the_check_finds_it_and_both_checks_pass_by_themselves() {
    let (app, server, mut anna) = case().await;
    anna.page().must_say("Prove your domain").must_say(&value()).must_say("@ (the domain velanuova.example itself)");
    server.txt(DOMAIN, &["v=spf1 -all", &value(), "another=1"]);
    let page = anna.press("Check now").await;
    page.must_be(200).must_say("The domain velanuova.example is proved.");
    assert_eq!(page.path, paths::status(applicant()));
    assert_eq!(state_of(&app, "email_domain").await, "passed");
    assert_eq!(state_of(&app, "employment").await, "passed");
    assert_eq!(state_of(&app, "business").await, "in_review");
    let chain = "select count(*) from audit_entries where org_id = $1 and action = 'verification.domain_proved'";
    assert_eq!(one(&app, chain).await, 1);
    assert_eq!(one(&app, "select count(*) from case_events where org_id = $1 and kind = 'proved'").await, 2);
    app.deliver().await;
    let letter = app.mail().last_to(ANNA.address);
    assert!(letter.subject().contains(DOMAIN), "{}", letter.subject());
    anna.get(&paths::domain_proof(applicant())).await.must_say("The domain velanuova.example was proved on");
    assert!(!anna.page().buttons().contains(&"Check now".to_owned()), "nothing waits for it any more");
    anna.get(&paths::status(applicant())).await.must_say("Anna Riva proved the domain");
    let page = anna.in_italian().await;
    page.must_say("Anna Riva ha provato il dominio");
}

#[tokio::test]
async fn what_the_name_servers_say_is_said_in_words_and_decides_nothing() {
    let (app, server, mut anna) = case().await;
    let other = proof::value(&key(), Side::b().applicant.into(), DOMAIN);
    server.fail("failing.example");
    let long = "x".repeat(700);
    let many: Vec<String> = (0..60).map(|n| format!("{n}={long}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    for (records, words) in [
        (None, "The name servers do not know the domain velanuova.example."),
        (Some(vec![]), "The domain velanuova.example has no TXT record yet."),
        (Some(vec!["v=spf1 -all"]), "The domain velanuova.example has TXT records, but not this one yet."),
        (Some(vec![other.as_str()]), "has a record of this kind with another value."),
        (Some(many), "has TXT records, but not this one yet."),
    ] {
        if let Some(records) = records {
            server.txt(DOMAIN, &records);
        }
        let page = anna.press("Check now").await;
        let errors = page.must_be(422).errors();
        assert!(errors.len() == 1 && errors[0].contains(words), "{errors:?}");
        page.must_say(&value());
    }
    contact(&app, "anna@failing.example").await;
    anna.get(&paths::domain_proof(applicant())).await;
    anna.press("Check now").await.must_be(422).must_say("The name servers of failing.example do not answer.");
    assert_eq!(state_of(&app, "employment").await, "in_review");
    assert_eq!(one(&app, "select count(*) from domain_proofs where org_id = $1").await, 0);
}

#[tokio::test]
async fn the_value_is_found_among_many_and_long_records() {
    let (app, server, mut anna) = case().await;
    let long = "y".repeat(700);
    let mut records: Vec<String> = (0..60).map(|n| format!("{n}={long}")).collect();
    records.push(value());
    server.txt(DOMAIN, &records.iter().map(String::as_str).collect::<Vec<_>>());
    anna.press("Check now").await.must_be(200).must_say("is proved");
    assert_eq!(state_of(&app, "employment").await, "passed");
}

#[tokio::test]
async fn a_server_that_is_late_or_silent_holds_nobody_longer_than_five_seconds() {
    let (app, server, mut anna) = case().await;
    server.txt(DOMAIN, &[&value()]);
    server.delay(None);
    let start = Instant::now();
    anna.press("Check now").await.must_be(422).must_say("The name servers of velanuova.example do not answer.");
    assert!(start.elapsed() < Duration::from_secs(6), "{:?}", start.elapsed());
    server.delay(Some(Duration::from_millis(300)));
    anna.press("Check now").await.must_be(200).must_say("is proved");
    assert_eq!(state_of(&app, "email_domain").await, "passed");
}

#[tokio::test]
async fn a_proof_that_is_the_last_open_matter_authorizes_the_company() {
    let (app, server, mut anna) = case().await;
    sqlx::query("update checks set state = 'passed' where org_id = $1 and kind in ('business', 'email_ownership')")
        .bind(applicant().uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    server.txt(DOMAIN, &[&value()]);
    anna.press("Check now").await.must_be(200);
    let states: (String, String) = sqlx::query_as(
        "select k.state, o.program_status from cases k join organizations o on o.org_id = k.org_id where k.org_id = $1",
    )
    .bind(applicant().uuid())
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(states, ("authorized".to_owned(), "qualified".to_owned()));
}

#[tokio::test]
async fn a_domain_that_strangers_share_proves_nothing() {
    let (app, server, mut anna) = case().await;
    for (address, words) in [
        ("anna@gmail.com", "a public email service"),
        ("velanuova@pec.it", "which many companies share"),
        ("anna@velanuova.onmicrosoft.com", "which many companies share"),
    ] {
        contact(&app, address).await;
        let page = anna.get(&paths::domain_proof(applicant())).await;
        page.must_be(200).must_say(words);
        assert!(!page.buttons().contains(&"Check now".to_owned()));
        let token = page.token().unwrap();
        let here = paths::domain_proof(applicant());
        anna.send(Method::POST, &here, &[], Some(&format!("token={token}"))).await.must_be(422).must_say(words);
    }
    assert_eq!(server.asked(), 0);
    assert_eq!(state_of(&app, "employment").await, "in_review");
}

#[tokio::test]
async fn checking_again_and_again_is_limited_and_only_global_admins_of_the_company_do() {
    let (app, server, mut anna) = case().await;
    for _ in 0..20 {
        anna.press("Check now").await.must_be(422);
    }
    let page = anna.press("Check now").await;
    assert_eq!(page.status, 429);
    assert!(server.asked() <= 40);
    for stranger in [GIULIA, LUCA, BRUNO, ELENA] {
        signed_in(&app, stranger).await.get(&paths::domain_proof(applicant())).await.must_be(404);
    }
    sqlx::query("update memberships set roles = '{}' where person_id = $1")
        .bind(ANNA.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    anna.get(&paths::domain_proof(applicant())).await.must_be(403);
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&admin::review(Side::a().case.into())).await.must_be(200);
    assert!(!elena.page().html.contains(&value()), "the value is for the company alone");
}

#[test]
fn the_value_differs_between_companies_domains_and_servers() {
    let (a, b): (OrgId, OrgId) = (Side::a().applicant.into(), Side::b().applicant.into());
    let other = filiera::domain::token::Key::from_bytes(&[8; 32]).unwrap();
    let values = [
        proof::value(&key(), a, DOMAIN),
        proof::value(&key(), b, DOMAIN),
        proof::value(&key(), a, "nuvola.example"),
        proof::value(&other, a, DOMAIN),
    ];
    assert_eq!(values.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
    assert!(values.iter().all(|value| value.len() == "filiera-domain-proof=".len() + 32));
}

#[tokio::test]
async fn a_domain_takes_mail_when_it_names_a_server_for_it() {
    let server = NameServer::new().await;
    let dns = Dns::new(&[server.address]);
    server.mx("mail.example", &["mx.mail.example."]);
    server.mx("none.example", &["."]);
    server.txt("quiet.example", &["x"]);
    assert_eq!(dns.takes_mail("mail.example").await, Ok(true));
    assert_eq!(dns.takes_mail("none.example").await, Ok(false));
    assert_eq!(dns.takes_mail("quiet.example").await, Ok(false));
    assert_eq!(dns.takes_mail("nowhere.example").await, Err(DnsError::NoDomain));
}
