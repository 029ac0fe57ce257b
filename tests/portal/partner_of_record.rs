//! May a reseller be named as partner of record: the page, the same in JSON, and what nobody may learn from it.

use axum::http::{HeaderName, Method, header};
use chrono::TimeDelta;
use filiera::web::paths::relationships as paths;
use serde_json::Value;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ELENA, GIULIA, MARCO, PETRA, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, world};

/// The location of Giulia's company, and that of Stella's.
const OURS: &str = "6200022";
const THEIRS: &str = "6200121";

fn at(number: &str) -> String {
    format!("{}?partner_id={number}", paths::partner_of_record(Side::a().provider.into()))
}

async fn change(app: &TestApp, statement: &'static str) {
    sqlx::query(statement).bind(Side::a().reseller).execute(&mut app.sql().await).await.unwrap();
}

async fn json(browser: &mut Browser, path: &str) -> (Page, Value) {
    let accept: (HeaderName, &str) = (header::ACCEPT, "application/json");
    let page = browser.send(Method::GET, path, &[accept], None).await;
    assert_eq!(page.headers["content-type"], "application/json", "{}", page.html);
    let body = serde_json::from_str(&page.html).unwrap();
    (page, body)
}

async fn codes(browser: &mut Browser, number: &str) -> Vec<String> {
    let (_, body) = json(browser, &at(number)).await;
    assert_eq!(body["mayBePartnerOfRecord"], body["reasons"].as_array().unwrap().is_empty());
    body["reasons"].as_array().unwrap().iter().map(|reason| reason["code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_provider_asks_for_a_number_and_reads_yes_or_every_reason() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::resellers(Side::a().provider.into())).await;
    marco.follow("Check a partner of record").await.must_be(200).must_say("Partner of record");
    assert!(!marco.page().says("Can "), "nothing was asked yet");
    marco.get(&at(OURS)).await.must_be(200).must_say("This reseller can be partner of record");
    marco.page().must_say("Nuvola Rossi S.r.l.").must_say("Version 1.0, signed on");
    marco.get(&at("12")).await.must_be(422).must_say("must have 5 to 10 digits");
    change(&app, "delete from associations where org_id = $1").await;
    change(&app, "update organizations set country = 'US', program_status = 'suspended' where org_id = $1").await;
    let page = marco.get(&at(OURS)).await.must_be(200).clone();
    page.must_say("do not lie in the same region").must_say("another of its locations").must_say("It is suspended");
    let page = marco.in_italian().await;
    page.must_say("non siete nella stessa area").must_say("È sospeso da");
}

#[tokio::test]
async fn a_program_gets_the_same_answer_in_json() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    let (page, body) = json(&mut marco, &at(OURS)).await;
    assert_eq!(page.status.as_u16(), 200);
    assert_eq!(body["mayBePartnerOfRecord"], true);
    assert_eq!(body["isAgreementSigned"], true);
    assert_eq!(body["agreement"]["version"], "1.0");
    assert_eq!(body["reseller"]["name"], "Nuvola Rossi S.r.l.");
    assert_eq!(body["reseller"]["region"], "europe");
    let (page, body) = json(&mut marco, &paths::partner_of_record(Side::a().provider.into())).await;
    assert_eq!((page.status.as_u16(), &body["errors"][0]["field"]), (422, &Value::from("partner_id")));
}

#[tokio::test]
async fn each_reason_has_its_code() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    assert_eq!(codes(&mut marco, OURS).await, Vec::<String>::new());
    assert_eq!(codes(&mut marco, "6100024").await, ["company_number"]);
    change(&app, "delete from associations where org_id = $1").await;
    assert_eq!(codes(&mut marco, OURS).await, ["other_location"]);
    change(&app, "update locations set state = 'closed' where org_id = $1").await;
    change(&app, "update organizations set program_status = 'qualified' where org_id = $1").await;
    sqlx::query("alter table signatures disable trigger signatures_append_only")
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    change(&app, "delete from signatures where org_id = $1").await;
    assert_eq!(codes(&mut marco, OURS).await, ["location_closed", "agreement_not_signed"]);
    change(&app, "update organizations set program_status = 'pending_qualification' where org_id = $1").await;
    assert_eq!(codes(&mut marco, OURS).await, ["location_closed", "not_enrolled", "agreement_not_signed"]);
}

#[tokio::test]
async fn of_an_ended_relationship_a_provider_learns_that_it_ended_and_no_more() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    sqlx::query("update partnerships set state = 'ended', ended_at = $2, ended_name = 'x' where partnership_id = $1")
        .bind(Side::a().partnership)
        .bind(app.now())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    change(&app, "update organizations set program_status = 'suspended' where org_id = $1").await;
    assert_eq!(codes(&mut marco, OURS).await, ["relationship_ended"]);
    let (_, body) = json(&mut marco, &at(OURS)).await;
    assert_eq!(body["agreement"], Value::Null);
}

#[tokio::test]
async fn a_number_of_somebody_elses_reseller_answers_like_one_that_nobody_holds() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    let mut answers = Vec::new();
    for number in [THEIRS, "6200999", "6100123"] {
        let (page, body) = json(&mut marco, &at(number)).await;
        assert_eq!((page.status.as_u16(), &body["reseller"]), (200, &Value::Null));
        answers.push(page.html.replace(number, "N"));
        let page = marco.get(&at(number)).await.must_be(200).must_say("None of your resellers has this").clone();
        assert!(!page.says("Alba"), "{}", page.text());
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn who_may_not_see_agreements_is_told_who_can_and_a_stranger_finds_nothing() {
    let app = world().await;
    let side = Side::a();
    let mut sql = app.sql().await;
    sqlx::query("update memberships set roles = array['helpdesk_agent'] where person_id = $1 and org_id = $2")
        .bind(MARCO.id())
        .bind(side.provider)
        .execute(&mut sql)
        .await
        .unwrap();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&at(OURS)).await.must_be(403);
    let page = marco.get(&paths::reseller(side.provider.into(), side.partnership.into())).await.must_be(200);
    assert!(!page.says("Partner of record"));
    for stranger in [GIULIA, PETRA, ELENA] {
        let mut browser = signed_in(&app, stranger).await;
        browser.get(&at(OURS)).await.must_be(404);
    }
}

#[tokio::test]
async fn the_page_of_a_reseller_says_whether_it_can_be_named() {
    let app = world().await;
    let side = Side::a();
    let path = paths::reseller(side.provider.into(), side.partnership.into());
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&path).await.must_be(200).must_say("Can be named on orders");
    change(&app, "update organizations set program_status = 'suspended' where org_id = $1").await;
    app.pass(TimeDelta::minutes(1));
    marco.get(&path).await.must_be(200).must_say("Cannot be named on orders").must_say("It is suspended from");
    marco.follow("Check a partner of record").await.must_be(200).must_say("It is suspended from");
}
