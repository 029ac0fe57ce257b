//! Customers: a reseller invites, the customer answers, all three see what came of it.

use chrono::TimeDelta;
use filiera::web::paths::{customers as paths, relationships as partner_paths};
use sqlx::Row;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, GIULIA, LUCA, MARCO, STELLA, signed_in};
use crate::support::customers::{UGO, at_review, invite_path, invited, request_link};
use crate::support::world::{Side, world};

/// A portal with Giulia's side, where a test of customers does not look at letters.
async fn cellar() -> TestApp {
    let mut app = world().await;
    app.ignore_letters();
    app
}

fn fill(ugo: &mut Browser, rel: &str) {
    ugo.fill("Full name", "Ugo Blu").fill("Job title", "Owner").tick(rel);
    let page = ugo.page().text();
    let mca =
        page.find("I accept the ").map(|at| page[at..].split(", version").next().unwrap().to_owned() + ", version 1.0");
    ugo.tick(&mca.unwrap()).tick("I am authorized to sign for Cantina Blu S.r.l.");
}

/// Ugo accepts both who ask.
pub async fn accept_both(app: &TestApp, ugo: &mut Browser) {
    let (reseller, provider) = names(app).await;
    fill(ugo, &format!("I authorize {reseller} and {provider} as my resellers"));
    ugo.press("Accept").await.must_be(200);
}

async fn names(app: &TestApp) -> (String, String) {
    let side = Side::a();
    let rows = sqlx::query("select name from organizations where org_id = any($1) order by org_id = $2 desc")
        .bind([side.reseller, side.provider])
        .bind(side.reseller)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    (rows[0].get(0), rows[1].get(0))
}

async fn relationships(app: &TestApp) -> i64 {
    sqlx::query_scalar(
        "select count(*) from customer_relationships r join organizations o on o.org_id = r.customer_id where o.name like 'Cantina Blu%'",
    )
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap()
}

#[tokio::test]
async fn one_acceptance_makes_both_relationships_and_all_three_see_them() {
    let app = cellar().await;
    let (mut giulia, id) = invited(&app, true).await;
    let (reseller, provider) = names(&app).await;
    let mut ugo = at_review(&app, id).await;
    fill(&mut ugo, &format!("I authorize {reseller} and {provider} as my resellers"));
    ugo.press("Accept")
        .await
        .must_be(200)
        .must_say("Ugo Blu")
        .must_say(&reseller)
        .must_say(&provider)
        .must_say("What you can change later");
    ugo.follow("See all your partners").await.must_be(200).must_say(&reseller).must_say(&provider);
    assert_eq!(relationships(&app).await, 4);

    giulia.get(&paths::sent_invitation(Side::a().reseller.into(), id)).await.must_be(200).must_say("Accepted");
    giulia.follow("See the customer").await.must_be(200).must_say("Cantina Blu S.r.l.").must_say("cantinablu.example");
    giulia
        .get(&paths::shared(Side::a().reseller.into(), Side::a().partnership.into()))
        .await
        .must_be(200)
        .must_say("Cantina Blu");
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::customers(Side::a().provider.into())).await.must_be(200).must_say("Cantina Blu");
    marco.fill("Name, domain or ID", "blu");
    marco.choose("Filter by indirect reseller", &reseller);
    marco.press("Apply filters").await.must_be(200).must_say("Cantina Blu");
    let mut stella = signed_in(&app, STELLA).await;
    assert!(!stella.get(&paths::customers(Side::b().reseller.into())).await.says("Cantina Blu"));
    let told: Vec<(String, i64)> = sqlx::query_as(
        "select kind, count(*) from notices where kind in ('customer_authorized', 'customer_accepted') group by kind order by kind",
    )
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(told, [("customer_accepted".to_owned(), 2), ("customer_authorized".to_owned(), 1)]);
    let records: Vec<String> =
        sqlx::query_scalar("select record from evidence_records").fetch_all(&mut app.sql().await).await.unwrap();
    assert!(records.len() == 1 && records[0].contains("\"full_name\":\"Ugo Blu\""), "{records:?}");
}

#[tokio::test]
async fn a_second_acceptance_finds_the_first_and_changes_nothing() {
    let app = cellar().await;
    let (_, id) = invited(&app, false).await;
    let (reseller, provider) = names(&app).await;
    let rel = format!("I authorize {reseller} and {provider} as my resellers");
    let mut one = at_review(&app, id).await;
    app.pass(TimeDelta::minutes(2));
    let mut two = at_review(&app, id).await;
    fill(&mut one, &rel);
    fill(&mut two, &rel);
    let late = two.form("Accept");
    let (first, second) = one.press_twice("Accept").await;
    assert_eq!([first.status.as_u16(), second.status.as_u16()], [303, 303], "both presses lead to the receipt");
    assert_eq!(relationships(&app).await, 4);
    two.submit(&late).await.must_be(200).must_say("Ugo Blu");
    assert_eq!(relationships(&app).await, 4);
    two.get(&request_link(id, 1)).await.must_be(409).must_say("already accepted");
    one.get(&paths::request(id)).await.must_be(409);
    one.follow("See what was authorized").await.must_be(200).must_say("Ugo Blu");
}

#[tokio::test]
async fn one_of_the_two_can_be_accepted_alone() {
    let app = cellar().await;
    let (_, id) = invited(&app, false).await;
    let (reseller, provider) = names(&app).await;
    let mut ugo = at_review(&app, id).await;
    ugo.follow(&format!("{reseller} only")).await.must_be(200);
    fill(&mut ugo, &format!("I authorize {reseller} as my reseller"));
    ugo.press("Accept").await.must_be(200);
    assert_eq!(relationships(&app).await, 2);
    ugo.follow("See all your partners").await.must_say(&reseller);
    assert!(!ugo.page().says(&provider));
}

#[tokio::test]
async fn nothing_is_accepted_without_every_box_and_what_was_typed_stays() {
    let app = cellar().await;
    let (_, id) = invited(&app, false).await;
    let mut ugo = at_review(&app, id).await;
    ugo.fill("Full name", "Ugo Blu");
    let page = ugo.press("Accept").await;
    page.must_be(422);
    assert_eq!(page.errors().len(), 4, "{:?}", page.errors());
    assert_eq!(page.value_of("Full name"), "Ugo Blu");
    assert_eq!(relationships(&app).await, 0);
}

#[tokio::test]
async fn a_request_is_declined_with_the_digits_and_not_with_the_link_alone() {
    let app = cellar().await;
    let (mut giulia, id) = invited(&app, false).await;
    let mut scanner = app.browser();
    scanner.get(&request_link(id, 1)).await.must_be(200);
    scanner.follow("This is not for us").await.must_be(200).must_say("we send a code to");
    scanner.press("Continue").await.must_be(200).must_say("Check your email");
    // Within the minute: the digits the scanner had sent are good in any browser that holds the link.
    let mut ugo = at_review(&app, id).await;
    ugo.follow("Decline").await.must_be(200);
    ugo.fill("Reason", "We have a partner");
    ugo.press("Decline").await.must_be(200).must_say("You declined the request");
    ugo.get(&request_link(id, 1)).await.must_be(409).must_say("already declined");
    giulia
        .get(&paths::sent_invitation(Side::a().reseller.into(), id))
        .await
        .must_say("Declined")
        .must_say("We have a partner");
}

#[tokio::test]
async fn a_link_that_cannot_be_used_says_why() {
    let app = cellar().await;
    let (mut giulia, id) = invited(&app, false).await;
    let mut ugo = app.browser();
    ugo.get(&paths::request(id)).await.must_be(410).must_say("Open the link in the email again");
    ugo.get(&paths::request_link("x")).await.must_be(404).must_say("This link is not complete");
    giulia.get(&paths::sent_invitation(Side::a().reseller.into(), id)).await;
    giulia.press("Send again").await.must_be(429);
    app.pass(TimeDelta::minutes(1));
    giulia.get(&paths::sent_invitation(Side::a().reseller.into(), id)).await;
    giulia.press("Send again").await.must_be(200).must_say("sent again");
    ugo.get(&request_link(id, 1)).await.must_be(410).must_say("newer email");
    ugo.get(&request_link(id, 2)).await.must_be(200);
    giulia.press("Withdraw the invitation").await.must_be(200).must_say("Withdrawn");
    ugo.get(&request_link(id, 2)).await.must_be(410).must_say("withdrawn");

    giulia.get(&invite_path()).await;
    giulia.fill("Company", "Cantina Blu S.r.l.").fill("Email address of the invited person", UGO);
    giulia.press("Preview").await.must_be(200);
    giulia.press("Send invitation").await.must_be(200);
    app.pass(TimeDelta::days(31));
    let again: Uuid = sqlx::query_scalar(
        "select invitation_id from customer_invitations where address = $1 and side = 'reseller' and state = 'sent'",
    )
    .bind(UGO)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    ugo.get(&request_link(again.into(), 1)).await.must_be(410).must_say("expired");
}

#[tokio::test]
async fn nobody_is_invited_twice_nor_from_another_region_nor_by_somebody_without_the_role() {
    let app = cellar().await;
    let (mut giulia, _) = invited(&app, false).await;
    giulia.get(&invite_path()).await;
    giulia.fill("Company", "Cantina Blu S.r.l.").fill("Email address of the invited person", &UGO.to_uppercase());
    giulia.press("Preview").await.must_be(422).must_say("An invitation to this address is open since");
    giulia.fill("Email address of the invited person", DAVIDE.address);
    giulia.press("Preview").await.must_be(422).must_say("already works with you");
    giulia.fill("Email address of the invited person", "no address").fill("Personal message", "see www.evil.example");
    let page = giulia.press("Preview").await;
    assert_eq!(page.errors().len(), 2, "{:?}", page.errors());
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&invite_path()).await.must_be(403).must_say("Giulia Rossi");
}

#[tokio::test]
async fn an_ended_partnership_stops_the_request() {
    let app = cellar().await;
    let (_, id) = invited(&app, false).await;
    let ugo_page = at_review(&app, id).await;
    sqlx::query("update partnerships set state = 'ended', ended_at = since where partnership_id = $1")
        .bind(Side::a().partnership)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut ugo = ugo_page;
    let (reseller, provider) = names(&app).await;
    fill(&mut ugo, &format!("I authorize {reseller} and {provider} as my resellers"));
    ugo.press("Accept").await.must_be(409).must_say("cannot be accepted now");
    assert_eq!(relationships(&app).await, 0);
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&invite_path()).await.must_be(404);
    giulia.get(&partner_paths::providers(Side::a().reseller.into())).await.must_be(200);
}
