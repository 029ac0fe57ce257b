//! A form that comes after its session has ended: what was typed is kept for its person in their browser, and nothing
//! is done before they send it again.

use axum::http::{Method, header};
use chrono::TimeDelta;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, LUCA, PASSWORD, SARA, signed_in};
use crate::support::world::{Side, world};
use crate::work_accounts::count;

/// Sara typed another name, and her session is over by the time she saves it.
async fn too_late(app: &TestApp) -> Browser {
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await.must_be(200);
    sara.get("/me").await.must_be(200);
    sara.fill("Your full name", "Sara Conti <Bianchi>");
    app.pass(TimeDelta::minutes(61));
    sara.press("Save").await.must_be(200);
    sara
}

async fn name(app: &TestApp) -> String {
    sqlx::query_scalar("select full_name from people where person_id = $1")
        .bind(SARA.id())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

async fn sign_in_here(browser: &mut Browser, address: &str) {
    browser.follow("Sign in and continue").await.must_be(200);
    browser.fill("Email address", address).fill("Password", PASSWORD);
    browser.press("Sign in").await;
}

#[tokio::test]
async fn what_was_typed_is_shown_again_after_signing_in_and_done_only_when_it_is_sent() {
    let app = world().await;
    let mut sara = too_late(&app).await;
    sara.page().must_say("You were signed out after a time without activity");
    assert!(!sara.page().html.contains("Bianchi"), "nothing is shown to whoever sits there");
    sign_in_here(&mut sara, SARA.address).await;
    sara.page().must_be(200).must_say("What you typed is still here").must_say("Sara Conti <Bianchi>");
    assert_eq!(name(&app).await, "Sara Conti", "nothing is done unasked");
    sara.press("Send again").await.must_be(200).must_say("Your profile is saved");
    assert_eq!(name(&app).await, "Sara Conti <Bianchi>");
    let mut other = too_late(&app).await;
    other.in_italian().await.must_say("La sessione si è chiusa per inattività");
}

#[tokio::test]
async fn it_is_for_its_person_in_their_browser_and_for_half_an_hour() {
    let app = world().await;
    let mut sara = too_late(&app).await;
    let kept = sara.page().path.replace("/session-expired/", "/me/kept/");
    let sealed: Vec<u8> =
        sqlx::query_scalar("select sealed from kept_forms").fetch_one(&mut app.sql().await).await.unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("Bianchi"), "the database cannot read it");

    let mut elsewhere = signed_in(&app, SARA).await;
    elsewhere.get(&kept).await.must_be(410).must_say("no longer here");
    // Somebody else signs in in the same browser.
    sign_in_here(&mut sara, LUCA.address).await;
    sara.page().must_be(410);
    assert!(!sara.page().html.contains("Bianchi"));
    sara.sign_in(SARA.address, PASSWORD).await;
    sara.get(&kept).await.must_be(200).must_say("Bianchi");
    app.pass(TimeDelta::minutes(30));
    sara.get(&kept).await.must_be(410);
    assert_eq!(name(&app).await, "Sara Conti");
}

#[tokio::test]
async fn only_a_genuine_form_of_a_session_that_was_is_kept() {
    let app = world().await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await;
    sara.get("/me").await;
    let token = sara.page().token().unwrap();
    let mut luca = signed_in(&app, LUCA).await;
    luca.get("/me").await;
    let foreign = luca.page().token().unwrap();
    app.pass(TimeDelta::minutes(61));
    for (wrong, why) in [(foreign.as_str(), "of another session"), ("AAAA", "made up"), ("", "none")] {
        let page = sara.send(Method::POST, "/me", &[], Some(&format!("token={wrong}&full_name=Eve"))).await;
        assert_eq!(page.status, 403, "a token {why}");
    }
    let mut without = app.browser();
    let page = without.send(Method::POST, "/me", &[], Some(&format!("token={token}&full_name=Eve"))).await;
    assert_eq!(page.status, 403, "no cookie");
    assert_eq!(count(&mut app.sql().await, "kept_forms").await, 0);
    // Public forms are nobody's.
    sara.send(Method::POST, "/sign-in", &[], Some(&format!("token={token}&email=a@b.example"))).await;
    assert_eq!(count(&mut app.sql().await, "kept_forms").await, 0);
    app.pass(TimeDelta::hours(13));
    let page = sara.send(Method::POST, "/me", &[], Some(&format!("token={token}&full_name=Eve"))).await;
    assert_eq!(page.status, 403, "the session was over for half a day");
}

#[tokio::test]
async fn passwords_codes_and_consents_are_never_kept() {
    let app = world().await;
    let mut giulia = app.browser();
    giulia.sign_in(GIULIA.address, PASSWORD).await;
    giulia.get("/me").await;
    let token = giulia.page().token().unwrap();
    app.pass(TimeDelta::minutes(61));
    let org = Side::a().reseller;
    let path = format!("/o/{org}/invitations/{}/acceptance?x=1", Side::a().received_invitation);
    let body =
        format!("token={token}&authorize=1&password=geheim&new_password=geheim&otp=123456&code=654321&note=Hallo");
    let page = giulia.send(Method::POST, &path, &[], Some(&body)).await;
    let to = page.headers[header::LOCATION].to_str().unwrap().to_owned();
    giulia.get(&to).await;
    sign_in_here(&mut giulia, GIULIA.address).await;
    giulia.page().must_be(200).must_say("Hallo");
    let html = &giulia.page().html;
    assert!(html.contains(&format!("action=\"{path}\"")), "it goes where it was sent");
    for secret in ["geheim", "123456", "654321", "name=\"authorize\""] {
        assert!(!html.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn of_each_person_the_newest_ten_are_kept() {
    let app = world().await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await;
    sara.get("/me").await;
    let token = sara.page().token().unwrap();
    app.pass(TimeDelta::minutes(61));
    for number in 0..15 {
        let body = format!("token={token}&full_name=Sara{number}");
        sara.send(Method::POST, "/me", &[], Some(&body)).await.must_be(303);
        app.pass(TimeDelta::seconds(1));
    }
    assert_eq!(count(&mut app.sql().await, "kept_forms").await, 10);
}
