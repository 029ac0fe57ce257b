//! A company that is here already: its people ask for access, somebody else disputes it, nobody founds it twice.
//! Rule: all of it is said only to whoever proved a mailbox on the company's domain.

use axum::http::StatusCode;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ELENA, LUCA, Newcomer, PASSWORD, ROSA, signed_in};
use crate::support::page::Page;
use crate::support::world::world;

const TOMMASO: Newcomer = Newcomer {
    company: "Officina Digitale Rossa S.r.l.",
    country: "Italy",
    name: "Tommaso Riva",
    address: "tommaso.riva@milano.officinarossa.example",
};

/// Types the digits of the newest letter.
async fn type_digits<'b>(app: &TestApp, browser: &'b mut Browser, who: &Newcomer) -> &'b Page {
    app.deliver().await;
    let code = app.mail().last_to(who.address).code();
    browser.fill("Code from the email", &code);
    browser.press("Confirm").await
}

/// Rosa's company is here; Tommaso proved a mailbox on its domain.
async fn tommaso_at(app: &TestApp) -> (Browser, Browser) {
    let mut rosa = app.browser();
    ROSA.arrive(app, &mut rosa).await;
    let mut tommaso = app.browser();
    TOMMASO.fill_in(&mut tommaso).await;
    let before = tommaso.press("Create account").await;
    before.must_be(200).must_say("We sent six digits");
    assert!(!before.says("already"), "nothing is said before the mailbox is proved");
    type_digits(app, &mut tommaso, &TOMMASO).await.must_be(200).must_say("Your company is here already");
    (rosa, tommaso)
}

async fn companies(app: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from organizations").fetch_one(&mut app.sql().await).await.unwrap()
}

#[tokio::test]
async fn a_second_person_of_a_domain_asks_for_access_and_a_global_admin_grants_it() {
    let app = TestApp::new().await;
    let (mut rosa, mut tommaso) = tommaso_at(&app).await;
    tommaso.page().must_say(ROSA.company).must_say("officinarossa.example");
    tommaso.press("Ask for access").await.must_be(200).must_say("We asked your company");
    assert_eq!(companies(&app).await, 1);
    app.deliver().await;
    tommaso.sign_in(TOMMASO.address, PASSWORD).await.must_say("You asked Officina Digitale Rossa S.r.l. for access");

    let letter = app.mail().last_to(ROSA.address);
    assert_eq!(letter.subject(), "Tommaso Riva asks for access to Officina Digitale Rossa S.r.l.");
    let page = rosa.get(&letter.link("/o/")).await.must_be(200).path.clone();
    rosa.page().must_say("Tommaso Riva").must_say(TOMMASO.address);
    rosa.press("Grant access").await.must_be(200).must_say("has access and was told").must_say("Tommaso Riva");
    rosa.get(&page).await.must_be(200).must_say("Access was granted on");
    app.deliver().await;
    let letter = app.mail().last_to(TOMMASO.address);
    assert_eq!(letter.subject(), "You have access to Officina Digitale Rossa S.r.l.");
    tommaso.get("/me").await.must_say(ROSA.company).must_say("No role yet");
    tommaso.get(&page).await.must_be(403).must_say("Rosa Marchetti");
}

#[tokio::test]
async fn a_declined_request_leaves_no_place_and_can_be_decided_once() {
    let app = TestApp::new().await;
    let (mut rosa, mut tommaso) = tommaso_at(&app).await;
    tommaso.press("Ask for access").await;
    app.deliver().await;
    let link = app.mail().last_to(ROSA.address).link("/o/");
    let mut second = app.browser();
    second.sign_in(ROSA.address, PASSWORD).await;
    second.get(&link).await.must_be(200);
    rosa.get(&link).await;
    rosa.press("Decline").await.must_be(200).must_say("declined");
    second.press("Grant access").await.must_be(200).must_say("Access was declined on");
    app.deliver().await;
    assert!(app.mail().last_to(TOMMASO.address).subject().ends_with("did not give you access"));
    tommaso.sign_in(TOMMASO.address, PASSWORD).await.must_say("You do not belong to a company yet");
}

#[tokio::test]
async fn nobody_of_another_company_sees_or_decides_a_request() {
    let app = world().await;
    let (mut rosa, mut tommaso) = tommaso_at(&app).await;
    tommaso.press("Ask for access").await;
    app.deliver().await;
    let link = app.mail().last_to(ROSA.address).link("/o/");
    rosa.get(&link).await.must_be(200);
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&link).await.must_be(404);
    tommaso.sign_in(TOMMASO.address, PASSWORD).await;
    tommaso.get(&link).await.must_be(404);
}

#[tokio::test]
async fn a_dispute_goes_to_a_reviewer_and_another_company_is_founded_only_after_it() {
    let app = world().await;
    let (_, mut tommaso) = tommaso_at(&app).await;
    let before = companies(&app).await;
    tommaso.press("Ask a reviewer to look at it").await.must_be(422);
    tommaso.fill("What is wrong", "We bought the domain in January, they are somebody else.");
    tommaso.press("Ask a reviewer to look at it").await.must_be(200).must_say("A reviewer will look at it");
    assert_eq!(companies(&app).await, before);
    tommaso.sign_in(TOMMASO.address, PASSWORD).await.must_be(422);
    app.deliver().await;
    let told = app.mail().last_to(ELENA.address);
    assert_eq!(told.subject(), "Dispute about Officina Digitale Rossa S.r.l. to look at");
    assert_eq!(told.link("/admin/"), "/admin/disputes");

    let mut elena = signed_in(&app, ELENA).await;
    elena.get("/admin/reviews").await;
    elena.follow("Disputes about companies").await.must_say("We bought the domain").must_say(TOMMASO.address);
    elena.press(&format!("It is another company {}", TOMMASO.company)).await.must_be(200).must_say("settled");
    app.deliver().await;
    let letter = app.mail().last_to(TOMMASO.address);
    assert!(letter.subject().starts_with("Our answer about"), "{}", letter.subject());

    app.pass(chrono::TimeDelta::minutes(2));
    let mut again = app.browser();
    TOMMASO.create_account(&app, &mut again).await;
    assert_eq!(companies(&app).await, before + 1);
}

#[tokio::test]
async fn every_rule_about_the_domain_is_said_with_its_reason() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for (address, reason) in [
        ("rosa@gmail.com", "gmail.com is a public email service"),
        ("rosa@pec.it", "certified"),
        ("info@officinarossa.example", "Use the address of a person"),
        ("rosa@officina.onmicrosoft.com", "different companies have addresses side by side"),
        ("rosa@оfficina.example", "letters of one alphabet"),
    ] {
        ROSA.fill_in(&mut browser).await;
        browser.fill("Work email address", address);
        let page = browser.press("Create account").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(page.errors().iter().any(|said| said.contains(reason)), "{address}: {:?}", page.errors());
    }
}

#[tokio::test]
async fn a_proved_mailbox_waits_an_hour_for_its_owners_choice() {
    let app = TestApp::new().await;
    let (_, mut tommaso) = tommaso_at(&app).await;
    app.pass(chrono::TimeDelta::minutes(61));
    tommaso.press("Ask for access").await.must_say("Create a work account");
    assert_eq!(companies(&app).await, 1);
    let mut other = app.browser();
    other.get("/work-account/company").await.must_say("Create a work account");
}
