//! From the Welcome page to a verified company: the application, the primary contact, the reviewer.

use chrono::TimeDelta;
use filiera::domain::ids::ConfirmationId;
use filiera::domain::token::Purpose;
use filiera::web::paths::{admin, enrollment as paths};
use uuid::Uuid;

use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, Actor, DAVIDE, ELENA, GIULIA, LUCA, PASSWORD, signed_in};
use crate::support::world::{Side, world};

/// Davide's company, which has not enrolled.
fn cantina() -> filiera::domain::ids::OrgId {
    Side::a().customer.into()
}

/// The address of Davide's colleague whom he names as primary contact.
const CONTACT: &str = "paola.verdi@cantina.example";

/// Fills in everything but sends nothing; ends on the page with all answers.
async fn fill_in(davide: &mut Browser) {
    davide.get("/enroll").await.must_be(200);
    davide.follow("Next").await.must_say("Your application");
    davide.press("Start your application").await.must_say("1 of 4 sections completed.");
    davide.follow("Legal business profile").await;
    davide
        .fill("Registered company name", "Cantina Verdi S.r.l.")
        .fill("VAT number", "IT 01234567897")
        .fill("Address line 1", "Via Roma 1")
        .fill("Town or city", "Alba")
        .fill("Province (two letters)", "cn")
        .fill("Postcode", "12051");
    davide.press("Save and continue").await.must_be(200);
    davide
        .choose("Who is the primary contact?", "Someone else")
        .fill("First name", "Paola")
        .fill("Last name", "Verdi")
        .fill("Work email address", CONTACT)
        .fill("Phone number", "0173 555 012");
    davide.press("Save and continue").await.must_be(200);
    davide.fill("Support phone", "0173 555 013");
    davide.press("Save and continue").await.must_say("Check your answers");
}

/// The newest letter's link, as the primary contact would find it.
async fn link(app: &TestApp) -> (ConfirmationId, String) {
    let row: (Uuid, i32) = sqlx::query_as(
        "select confirmation_id, generation from confirmations where org_id = $1 order by sent_at desc limit 1",
    )
    .bind(cantina().uuid())
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    (row.0.into(), paths::confirmation_link(&key().link(Purpose::Confirmation, row.0, row.1)))
}

/// Types the digits that stand in the newest letter.
async fn type_digits(app: &TestApp, contact: &mut Browser) {
    let (id, generation): (Uuid, i32) = sqlx::query_as(
        "select confirmation_id, generation from confirmations where org_id = $1 order by sent_at desc limit 1",
    )
    .bind(cantina().uuid())
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    contact.fill("Code from the email", &key().code(id, generation));
}

/// What the outbox holds for the company, kind and address.
async fn told(app: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as("select kind, to_address from notices where org_id = $1 and state = 'queued' order by notice_id")
        .bind(cantina().uuid())
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

async fn one(app: &TestApp, question: &'static str) -> String {
    let answer: Option<String> =
        sqlx::query_scalar(question).bind(cantina().uuid()).fetch_one(&mut app.sql().await).await.unwrap();
    answer.unwrap_or_default()
}

/// Sends Davide's application.
async fn applied(app: &TestApp) -> Browser {
    let mut davide = signed_in(app, DAVIDE).await;
    fill_in(&mut davide).await;
    davide.press("Enroll now").await.must_say("R-2026-000001").must_say(CONTACT);
    davide
}

/// The same, and the contact confirms.
async fn confirmed(app: &TestApp) -> Browser {
    let davide = applied(app).await;
    let mut paola = app.browser();
    paola.get(&link(app).await.1).await.must_be(200);
    type_digits(app, &mut paola).await;
    paola.press("Confirm this address").await.must_say("Thank you. Cantina Verdi S.r.l.'s review continues");
    davide
}

async fn case(app: &TestApp, who: Actor) -> Browser {
    let mut browser = signed_in(app, who).await;
    browser.get("/admin/reviews").await.must_be(200);
    browser.follow("R-2026-000001").await.must_be(200);
    browser
}

async fn authorize(reviewer: &mut Browser, check: &str) {
    reviewer.choose(&format!("{check}: decision"), "Authorize");
    reviewer.press_near(check, "Save decision").await.must_be(200).must_say("The decision is saved.");
}

#[tokio::test]
async fn a_company_enrolls_confirms_and_is_verified() {
    let app = world().await;
    let mut davide = confirmed(&app).await;
    let mut elena = case(&app, ELENA).await;
    elena.page().must_say("Alba").must_say("01234567897");
    authorize(&mut elena, "Domain verification").await;
    authorize(&mut elena, "Employment verification").await;
    authorize(&mut elena, "Business verification").await;

    davide.get(&paths::status(cantina())).await.must_say("Your company is verified").must_say("Authorized");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "qualified");
    assert_eq!(one(&app, "select city from organizations where org_id = $1").await, "Alba");
    assert_eq!(one(&app, "select partner_id from organizations where org_id = $1").await.len(), 7);
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "approved");
    let told = told(&app).await;
    let kinds: Vec<&str> = told.iter().map(|(kind, _)| kind.as_str()).collect();
    let expected = [
        "confirm_contact",
        "application_sent",
        "application_in_review",
        "application_in_review",
        "approved",
        "approved",
    ];
    assert_eq!(kinds, expected);
    assert_eq!(told[0].1, CONTACT);
    assert_eq!(told[1].1, DAVIDE.address);
}

#[tokio::test]
async fn everything_wrong_with_a_section_is_said_at_once_and_what_was_typed_stays() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start your application").await;
    davide.follow("Legal business profile").await;
    assert_eq!(davide.page().value_of("Registered company name"), "Cantina Verdi S.r.l.");
    davide.fill("VAT number", "01234567890").fill("Province (two letters)", "XX").fill("Postcode", "123");
    let page = davide.press("Save and continue").await;
    assert_eq!(
        page.must_be(422).errors(),
        [
            "Check the VAT number, one digit does not fit",
            "Enter address line 1, typically building and street",
            "Enter a town or city",
            "Enter the two-letter province code, like TO",
            "The CAP must have 5 digits",
        ]
    );
    assert_eq!(page.value_of("VAT number"), "01234567890");
}

#[tokio::test]
async fn whoever_saves_for_later_finds_every_word_again_on_another_device() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start your application").await;
    davide.follow("Primary contact").await;
    davide.fill("Work email address", "paola@gmail").fill("Phone number", "\u{0}later");
    davide.press("Save and come back later").await.must_say("What you typed is saved as it is").must_say("In progress");
    let mut elsewhere = signed_in(&app, DAVIDE).await;
    elsewhere.get(&paths::primary_contact(cantina())).await;
    assert_eq!(elsewhere.page().value_of("Work email address"), "paola@gmail");
    assert_eq!(elsewhere.page().value_of("Phone number"), "later");
}

#[tokio::test]
async fn a_form_made_from_an_older_version_overwrites_nothing() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start your application").await;
    let mut slow = signed_in(&app, DAVIDE).await;
    slow.get(&paths::customer_support(cantina())).await;
    slow.fill("Support phone", "0173 555 999");
    davide.follow("Customer support details").await;
    davide.fill("Support phone", "0173 555 013");
    davide.press("Save and continue").await.must_be(200);
    let page = slow.press("Save and continue").await;
    page.must_be(409).must_say("0173 555 999").must_say("0173 555 013").must_say("Davide Bruno");
    slow.follow("See how it is now").await;
    assert_eq!(slow.page().value_of("Support phone"), "0173 555 013");
}

#[tokio::test]
async fn an_application_is_sent_once_however_often_the_button_is_pressed() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    fill_in(&mut davide).await;
    let (first, second) = davide.press_twice("Enroll now").await;
    assert_eq!(first.headers.get("location"), second.headers.get("location"));
    davide.get(&paths::check(cantina())).await.must_say("Application sent");
    let cases: i64 = sqlx::query_scalar("select count(*) from cases where org_id = $1")
        .bind(cantina().uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(cases, 1);
}

#[tokio::test]
async fn an_incomplete_application_is_not_sent() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start your application").await.must_say("Cannot start yet");
    let mut form = davide.form("Sign out");
    form.action = paths::submission(cantina());
    davide.submit(&form).await.must_be(200).must_say("Complete every section");
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "draft");
}

#[tokio::test]
async fn whoever_is_the_contact_gives_no_name_twice() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start your application").await;
    davide.follow("Primary contact").await;
    davide.choose("Who is the primary contact?", "Me").fill("Phone number", "0173 555 012");
    davide.press("Save and continue").await.must_be(200);
    davide.get(&paths::primary_contact(cantina())).await;
    assert_eq!(davide.page().value_of("Work email address"), DAVIDE.address);
}

#[tokio::test]
async fn reading_the_contacts_page_confirms_nothing() {
    let app = world().await;
    applied(&app).await;
    let (id, link) = link(&app).await;
    let mut scanner = app.browser();
    scanner.get(&link).await.must_be(200).must_say("p…i@cantina.example").must_say("Davide Bruno");
    scanner.get(&paths::confirmation(id)).await.must_be(200);
    assert_eq!(one(&app, "select state from cases where org_id = $1").await, "email_pending");
}

#[tokio::test]
async fn a_contacts_link_works_once_in_the_browser_that_opened_it() {
    let app = world().await;
    confirmed(&app).await;
    let (id, link) = link(&app).await;
    let mut again = app.browser();
    again.get(&link).await.must_be(200).must_say("Already confirmed");
    let mut elsewhere = app.browser();
    elsewhere.get(&paths::confirmation(id)).await.must_be(410).must_say("Open the link in the email again");
    elsewhere.get("/v/not-a-token").await.must_be(404);
}

#[tokio::test]
async fn a_newer_letter_takes_the_place_of_an_older_one_and_letters_are_rationed() {
    let app = world().await;
    let mut davide = applied(&app).await;
    let old = link(&app).await.1;
    davide.follow("See the status of the application").await;
    davide.press("Resend verification email").await.must_be(429);
    for _ in 0..4 {
        app.pass(TimeDelta::minutes(1));
        davide.get(&paths::status(cantina())).await;
        davide.press("Resend verification email").await.must_be(200).must_say(CONTACT);
    }
    app.pass(TimeDelta::minutes(1));
    davide.get(&paths::status(cantina())).await;
    davide.press("Resend verification email").await.must_be(429);
    let mut paola = app.browser();
    paola.get(&old).await.must_be(410).must_say("A newer email was sent");
    app.pass(TimeDelta::days(8));
    paola.get(&link(&app).await.1).await.must_be(410).must_say("This link has expired");
    paola.press("Ask for a new email").await.must_be(200).must_say("We sent a new email");
    paola.get(&link(&app).await.1).await.must_be(200).must_say("Confirm your address");
}

#[tokio::test]
async fn digits_do_what_the_link_does_and_are_tried_five_times() {
    let app = world().await;
    applied(&app).await;
    let (id, _) = link(&app).await;
    let right = key().code(id.uuid(), 1);
    let wrong = if right == "111111" { "222222" } else { "111111" };
    let mut paola = app.browser();
    paola.get("/verify").await;
    for _ in 0..4 {
        paola.fill("Email", CONTACT).fill("Code from the email", wrong);
        paola.press("Continue").await.must_be(422).must_say("That address and code do not match");
    }
    paola.fill("Email", "nobody@elsewhere.example").fill("Code from the email", &right);
    paola.press("Continue").await.must_be(422).must_say("That address and code do not match");
    paola.fill("Email", &CONTACT.to_uppercase()).fill("Code from the email", &right);
    paola.press("Continue").await.must_be(200).must_say("Confirm your address");
    paola.get("/verify").await;
    paola.fill("Email", CONTACT).fill("Code from the email", &right);
    paola.press("Continue").await.must_be(422);
}

#[tokio::test]
async fn a_contact_who_knows_of_nothing_stops_the_case() {
    let app = world().await;
    let mut davide = applied(&app).await;
    let mut paola = app.browser();
    paola.get(&link(&app).await.1).await;
    type_digits(&app, &mut paola).await;
    paola.press("I do not know this application").await.must_be(200).must_say("a reviewer looks at it");
    let mut elena = case(&app, ELENA).await;
    elena.page().must_say("The contact does not know the application");
    let page = elena.page().clone();
    assert_eq!(page.buttons().iter().filter(|b| *b == "Save decision").count(), 4);
    elena
        .choose("Email verification: decision", "Reject")
        .choose("Email verification: reason", "The primary contact told us that they do not know the application.")
        .fill("Email verification: message to the applicant", "Paola Verdi does not know of this application.");
    elena.press_near("Email verification", "Save decision").await.must_say("Reject the application of Cantina Verdi");
    elena.tick("I have read the letter and reject the application");
    elena.press("Reject the application").await.must_be(200);
    davide
        .get(&paths::status(cantina()))
        .await
        .must_say("Your application was rejected")
        .must_say("Paola Verdi does not know");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "denied");
    davide.follow("See the reasons and what you can do").await.must_say("3 of 3 appeals left");
    davide.press("Start a new application").await.must_say("4 of 4 sections completed.");
}

#[tokio::test]
async fn a_question_goes_to_the_company_and_its_answer_back() {
    let app = world().await;
    let mut davide = confirmed(&app).await;
    let mut elena = case(&app, ELENA).await;
    elena.choose("Business verification: decision", "Ask for information");
    let page = elena.press_near("Business verification", "Save decision").await;
    assert_eq!(page.must_be(422).errors(), ["Select a reason", "Enter a message of at least 20 characters"]);
    elena
        .choose("Business verification: reason", "The address is not the one in the official register.")
        .fill("Business verification: message to the applicant", "Which of the two addresses is the registered one?")
        .fill("Business verification: internal note", "Looks like a branch.");
    elena.press_near("Business verification", "Save decision").await.must_be(200).must_say("Looks like a branch.");

    let page = davide.get(&paths::status(cantina())).await;
    page.must_say("Action required: Business verification").must_say("Which of the two addresses");
    assert!(!page.says("branch"), "an internal note leaves the operator's house");
    davide.follow("Fix now").await;
    davide.press("Send answer").await.must_be(422).must_say("Enter your answer");
    davide.fill("Your answer", "The one in Alba.");
    davide.press("Send answer").await.must_say("Your answer was sent");
    elena.get(&elena.page().path.clone()).await.must_say("The one in Alba.");
    authorize(&mut elena, "Business verification").await;
}

#[tokio::test]
async fn the_second_reviewer_learns_who_decided_what() {
    let app = world().await;
    confirmed(&app).await;
    let mut slow = case(&app, ELENA).await;
    let mut elena = case(&app, ELENA).await;
    authorize(&mut elena, "Employment verification").await;
    slow.choose("Employment verification: decision", "Authorize");
    let page = slow.press_near("Employment verification", "Save decision").await;
    page.must_be(409).must_say("Elena Moretti authorized the check").must_say("Employment verification");
}

#[tokio::test]
async fn a_reviewer_does_not_decide_about_their_own_company_nor_with_an_old_proof() {
    let app = world().await;
    confirmed(&app).await;
    let mut elena = case(&app, ELENA).await;
    elena.choose("Employment verification: decision", "Authorize");
    let form = elena.form("Take this case");
    app.pass(TimeDelta::minutes(11));
    elena.press_near("Employment verification", "Save decision").await.must_be(200);
    assert!(elena.page().path.starts_with("/sign-in/again"), "{}", elena.page().path);
    elena.submit(&form).await.must_say("Taken by Elena Moretti").must_say("To decide, sign in once more");
    elena.follow("Sign in again").await;
    elena.fill("Password", PASSWORD);
    elena.press("Continue").await.must_be(200).must_say("Employment verification: decision");

    sqlx::query("update people set staff = '{reviewer}' where person_id = $1")
        .bind(DAVIDE.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let davide = case(&app, DAVIDE).await;
    davide.page().must_say("You work for this company");
    assert!(!davide.page().buttons().contains(&"Save decision".to_owned()));
}

#[tokio::test]
async fn a_withdrawn_application_closes_its_case_and_its_link() {
    let app = world().await;
    let mut davide = applied(&app).await;
    davide.get(&paths::status(cantina())).await;
    davide.follow("Withdraw application").await;
    davide.press("Withdraw application").await.must_say("The application was withdrawn");
    assert_eq!(one(&app, "select state from cases where org_id = $1").await, "closed");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "not_registered");
    let mut paola = app.browser();
    paola.get(&link(&app).await.1).await.must_be(410).must_say("The application is closed");
    davide.get(&paths::tasks(cantina())).await;
    davide.press("Start a new application").await.must_say("4 of 4 sections completed.");
}

#[tokio::test]
async fn whoever_may_not_act_reads_where_it_stands_and_who_can() {
    let app = world().await;
    let org = Side::a().reseller.into();
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::tasks(org)).await.must_be(200).must_say(GIULIA.name);
    luca.get(&paths::legal_profile(org)).await.must_be(403).must_say(GIULIA.name);
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&paths::tasks(org)).await.must_be(404);
    anna.get(&admin::reviews()).await.must_be(404);
}

#[tokio::test]
async fn start_leads_strangers_to_sign_in_and_back() {
    let app = world().await;
    let mut davide = app.browser();
    davide.get("/enroll").await.must_say("What to have ready");
    davide.follow("Next").await;
    assert_eq!(davide.page().path, "/sign-in?next=enroll");
    davide.fill("Email address", DAVIDE.address).fill("Password", PASSWORD);
    davide.press("Sign in").await.must_say("Your application");
}
