//! Work accounts, signing in, sessions.

use chrono::TimeDelta;
use filiera::web::paths::organizations;

use crate::support::app::TestApp;
use crate::support::cast::{PASSWORD, ROSA, SARA, signed_in};
use crate::support::world::{Side, world};

#[tokio::test]
async fn a_work_account_is_made_with_the_digits_of_a_letter_and_signs_in() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.create_account(&app, &mut rosa).await;
    rosa.sign_in(ROSA.address, PASSWORD).await;
    rosa.get("/me").await.must_be(200).must_say(ROSA.name).must_say(ROSA.company);
}

#[tokio::test]
async fn every_fault_of_the_form_is_shown_at_once_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    rosa.get("/work-account/new").await;
    rosa.fill("Your full name", "  ").fill("Work email address", "rosa at home").fill("Password", "short");
    let page = rosa.press("Create account").await;
    page.must_be(422);
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    assert_eq!(
        page.errors(),
        [
            "Enter the registered company name",
            "Select a country",
            "Enter your full name",
            "Enter an email address in the correct format, like name@example.com",
            "Enter a password with at least 15 characters",
        ]
    );
    assert_eq!(page.error_at("Country or region").as_deref(), Some("Error: Select a country"));
    assert_eq!(page.value_of("Work email address"), "rosa at home");
    assert_eq!(page.value_of("Password"), "", "a password is never sent back");
}

#[tokio::test]
async fn a_public_mail_service_is_refused_by_its_name() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.fill_in(&mut rosa).await;
    rosa.fill("Work email address", "rosa.marchetti@GMAIL.com");
    let page = rosa.press("Create account").await;
    page.must_be(422);
    assert_eq!(
        page.errors(),
        ["Use an address on your company's own domain. gmail.com is a public email service"].map(str::to_owned)
    );
}

#[tokio::test]
async fn nobody_learns_whether_an_address_has_an_account_but_its_owner() {
    let app = world().await;
    let mut known = app.browser();
    ROSA.fill_in(&mut known).await;
    known.fill("Work email address", SARA.address);
    let to_known = known.press("Create account").await.clone();
    let mut unknown = app.browser();
    ROSA.fill_in(&mut unknown).await;
    let to_unknown = unknown.press("Create account").await.clone();
    assert_eq!(to_known.status, to_unknown.status);
    assert_eq!(to_known.text().replace(SARA.address, "-"), to_unknown.text().replace(ROSA.address, "-"));

    app.deliver().await;
    assert_eq!(app.mail().to(SARA.address).len(), 1);
    let letter = app.mail().last_to(SARA.address);
    assert!(letter.text().contains("already"), "{}", letter.text());
    known.fill("Code from the email", "000000");
    known.press("Confirm").await.must_be(422);
}

#[tokio::test]
async fn wrong_digits_count_down_and_then_the_code_is_gone() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.fill_in(&mut rosa).await;
    rosa.press("Create account").await;
    app.deliver().await;
    let code = app.mail().last_to(ROSA.address).code();
    let wrong = if code == "111111" { "222222" } else { "111111" };
    for left in [4, 3, 2] {
        rosa.fill("Code from the email", wrong);
        let page = rosa.press("Confirm").await;
        assert_eq!(page.must_be(422).errors(), [format!("That code does not match. {left} tries left")]);
    }
    for _ in 0..2 {
        rosa.fill("Code from the email", wrong);
        rosa.press("Confirm").await.must_be(422);
    }
    rosa.fill("Code from the email", &code);
    assert_eq!(rosa.press("Confirm").await.must_be(422).errors(), ["That code has expired. Send a new one"]);
}

#[tokio::test]
async fn digits_last_ten_minutes_and_new_ones_replace_them() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.fill_in(&mut rosa).await;
    rosa.press("Create account").await;
    app.deliver().await;
    let old = app.mail().last_to(ROSA.address).code();
    app.pass(TimeDelta::minutes(10));
    rosa.fill("Code from the email", &old);
    assert_eq!(rosa.press("Confirm").await.must_be(422).errors(), ["That code has expired. Send a new one"]);
    rosa.press("Send again").await.must_be(200).must_say("We sent a new code");
    app.deliver().await;
    let new = app.mail().last_to(ROSA.address).code();
    rosa.fill("Code from the email", &new);
    rosa.press("Confirm").await.must_be(200).must_say("Your work account is ready");
}

#[tokio::test]
async fn digits_work_once() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.fill_in(&mut rosa).await;
    rosa.press("Create account").await;
    app.deliver().await;
    rosa.fill("Code from the email", &app.mail().last_to(ROSA.address).code());
    let form = rosa.form("Confirm");
    let code = rosa.cookie("code").unwrap().to_owned();
    rosa.submit(&form).await.must_be(200);
    rosa.hold("code", &code);
    rosa.submit(&form).await.must_be(422);
}

#[tokio::test]
async fn pressing_twice_makes_one_account_and_sends_one_letter() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.fill_in(&mut rosa).await;
    let (first, second) = rosa.press_twice("Create account").await;
    assert_eq!(first.status, 303);
    assert!(second.status == 303 || second.status == 429, "{}", second.status);
    app.deliver().await;
    assert_eq!(app.mail().to(ROSA.address).len(), 1);
    rosa.get("/work-account/verify").await;
    rosa.fill("Code from the email", &app.mail().last_to(ROSA.address).code());
    let (first, second) = rosa.press_twice("Confirm").await;
    assert!([first.status.as_u16(), second.status.as_u16()].contains(&303));
    let companies: i64 =
        sqlx::query_scalar("select count(*) from organizations").fetch_one(&mut app.sql().await).await.unwrap();
    let people: i64 = sqlx::query_scalar("select count(*) from people").fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!((companies, people), (1, 1));
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let app = world().await;
    let mut somebody = app.browser();
    let wrong = somebody.sign_in(SARA.address, "not the password at all").await.clone();
    let unknown = somebody.sign_in("nobody@nowhere.example", "not the password at all").await.clone();
    wrong.must_be(422).must_say("Check your email address and password");
    assert_eq!(wrong.text(), unknown.text());
    assert_eq!(wrong.value_of("Email address"), SARA.address);
    assert!(somebody.cookie("session").is_none());
}

#[tokio::test]
async fn after_five_wrong_passwords_even_the_right_one_waits_a_quarter_of_an_hour() {
    let app = world().await;
    let mut somebody = app.browser();
    for _ in 0..5 {
        somebody.sign_in(SARA.address, "not the password at all").await.must_be(422);
    }
    let refused = somebody.sign_in(SARA.address, PASSWORD).await;
    refused.must_be(429);
    assert_eq!(refused.headers["retry-after"], "900");
    app.pass(TimeDelta::minutes(15));
    somebody.sign_in(SARA.address, PASSWORD).await;
    assert!(somebody.cookie("session").is_some());
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_the_cookie_alone() {
    let app = world().await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await;
    let session = sara.cookie("session").unwrap().to_owned();
    sara.get("/me").await.must_be(200);
    sara.press("Sign out").await.must_be(200).must_say("You are signed out");
    assert!(sara.cookie("session").is_none());
    sara.hold("session", &session);
    sara.get("/me").await;
    assert_eq!(sara.page().h1(), "Sign in with your work account");
}

#[tokio::test]
async fn after_signing_in_one_is_where_one_wanted_to_be() {
    let app = world().await;
    let mut sara = app.browser();
    let settings = organizations::settings(Side::a().reseller.into());
    sara.get(&settings).await;
    assert_eq!(sara.page().h1(), "Sign in with your work account");
    sara.fill("Email address", SARA.address).fill("Password", PASSWORD);
    sara.press("Sign in").await;
    assert_eq!(sara.page().path, settings);
}

#[tokio::test]
async fn a_session_can_be_ended_from_another_browser() {
    let app = world().await;
    let mut at_work = signed_in(&app, SARA).await;
    at_work.get("/me").await.must_be(200);
    let mut at_home = app.browser();
    at_home.sign_in(SARA.address, PASSWORD).await;
    at_home.get("/me/security").await.must_be(200).must_say("This browser").must_say("Another browser");
    at_home.press_near("Another browser", "Sign out").await.must_be(200).must_say("That browser was signed out");
    assert!(!at_home.page().says("Another browser"));
    at_work.get("/me").await;
    assert_eq!(at_work.page().h1(), "Sign in with your work account");
}

#[tokio::test]
async fn a_session_ends_by_itself_after_an_hour_without_use_and_after_twelve_in_any_case() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    for _ in 0..12 {
        sara.get("/me").await;
        assert_eq!(sara.page().path, "/me");
        app.pass(TimeDelta::minutes(59));
    }
    app.pass(TimeDelta::minutes(12));
    sara.get("/me").await;
    assert_ne!(sara.page().path, "/me", "twelve hours are over");
    let mut later = signed_in(&app, SARA).await;
    later.get("/me").await;
    app.pass(TimeDelta::minutes(61));
    later.get("/me").await;
    assert_ne!(later.page().path, "/me", "an hour without use is over");
}

#[tokio::test]
async fn whoever_works_for_two_companies_picks_one() {
    let app = world().await;
    sqlx::query(
        "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
         select '019a0000-0000-7000-8000-000000000016', person_id, full_name, address, language, '{helpdesk_agent}', created_at
         from memberships where full_name = 'Sara Conti'",
    )
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    let mut sara = signed_in(&app, SARA).await;
    sara.get("/accounts").await.must_be(200).must_say("Bayview Cloud Inc.").must_say("Nuvola Rossi S.r.l.");
    sara.follow("Bayview Cloud Inc.").await;
    assert_eq!(sara.page().path, "/o/019a0000-0000-7000-8000-000000000016");
}
