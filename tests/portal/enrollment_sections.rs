//! The sections of an application: their states, the Partner ID, two people at the same draft, the short way of a
//! company that is in the program already, companies that look alike, the country's way of writing an address.

use axum::http::Method;
use chrono::TimeDelta;
use filiera::domain::values::fold;
use filiera::web::paths::enrollment as paths;
use serde_json::json;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::applicant::{applied, begun, cantina, filled_in, one, type_legal, type_support};
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, MARCO, STELLA, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, world, world_database};

/// The state that stands beside a task.
fn state_of(page: &Page, task: &str) -> String {
    page.all(&format!("#{task}-state")).concat()
}

async fn run(app: &TestApp, statement: &'static str) {
    sqlx::query(statement).bind(cantina().uuid()).execute(&mut app.sql().await).await.unwrap();
}

async fn post(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = browser.page().token().unwrap();
    let mut all = vec![("token", token.as_str())];
    all.extend(fields);
    browser.send(Method::POST, path, &[], Some(&serde_html_form::to_string(&all).unwrap())).await
}

/// A location of Davide's company.
async fn location(app: &TestApp, name: &str, country: &str, number: &str) -> Uuid {
    let id = Uuid::from_u128(0x019a_0000_0000_7000_8000_0000_0009_0000 + u128::from(number.as_bytes()[6]));
    sqlx::query(
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id,
                                created_at, created_by, created_name)
         values ($1, $2, $3, $4, $5, $6, '{}', $7, $8, $9, 'Davide Bruno')",
    )
    .bind(cantina().uuid())
    .bind(id)
    .bind(name)
    .bind(fold(name))
    .bind(country)
    .bind(json!({ "city": name }))
    .bind(number)
    .bind(app.now())
    .bind(DAVIDE.id())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    id
}

#[tokio::test]
async fn the_task_list_says_what_is_done_what_is_left_and_what_is_wrong() {
    let app = world().await;
    let mut davide = begun(&app).await;
    davide.page().must_say("1 of 4 sections completed.").must_say("Last saved by Davide Bruno");
    assert_eq!(state_of(davide.page(), "partner_id"), "Completed");
    assert_eq!(state_of(davide.page(), "legal"), "Not yet started");
    assert_eq!(state_of(davide.page(), "check"), "Cannot start yet");
    type_legal(&mut davide).await;
    davide.fill("Postcode", "1");
    davide.press("Save and come back later").await;
    assert_eq!(state_of(davide.page(), "legal"), "In progress");
    let mut davide = filled_in_from(&app, davide).await;
    davide.get(&paths::tasks(cantina())).await.must_say("4 of 4 sections completed.");
    assert_eq!(state_of(davide.page(), "check"), "Not yet started");
    // A rule or the country changed since: it is not complete any more, whatever was saved.
    run(&app, "update applications set legal = legal || '{\"postal\": \"1\"}' where org_id = $1").await;
    davide.get(&paths::tasks(cantina())).await;
    assert_eq!(state_of(davide.page(), "legal"), "There is a problem");
    assert_eq!(state_of(davide.page(), "check"), "Cannot start yet");
}

async fn filled_in_from(app: &TestApp, mut davide: Browser) -> Browser {
    davide.get(&paths::tasks(cantina())).await;
    drop(davide);
    run(app, "delete from applications where org_id = $1 and state = 'draft'").await;
    run(app, "update organizations set program_status = 'not_registered' where org_id = $1").await;
    filled_in(app).await
}

#[tokio::test]
async fn a_location_of_another_country_is_shown_with_the_reason_and_is_not_taken() {
    let app = world().await;
    let alba = location(&app, "Alba", "IT", "6300019").await;
    let munich = location(&app, "München", "DE", "6300028").await;
    let mut davide = begun(&app).await;
    assert_eq!(state_of(davide.page(), "partner_id"), "Not yet started");
    davide.follow("Choose your Partner ID").await.must_say("It is in a different country than your work account");
    let path = paths::partner_id(cantina());
    let refused = post(&mut davide, &path, &[("version", "1"), ("partner_choice", &munich.to_string())]).await;
    refused.must_be(422).must_say("This ID belongs to Germany. Choose one in Italy");
    davide.press("Save and continue").await.must_be(422).must_say("Select one, or choose to do this later");
    davide.choose("MPN ID", "Alba");
    davide.press("Save and continue").await.must_be(200).must_say("Legal business profile");
    let mut davide = rest(davide).await;
    davide.page().must_say("Alba · 6300019");
    davide.press("Enroll now").await.must_say("Application sent");
    let chosen: Uuid = sqlx::query_scalar("select location_id from associations where org_id = $1")
        .bind(cantina().uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(chosen, alba);
}

/// The other sections; ends on the page with all answers.
async fn rest(mut davide: Browser) -> Browser {
    type_legal(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    crate::support::applicant::type_contact(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    type_support(&mut davide).await;
    davide.press("Save and continue").await.must_say("Check your answers");
    davide
}

#[tokio::test]
async fn a_number_of_another_program_is_typed_or_left_for_later_with_what_waits_for_it() {
    let database = world_database().await;
    sqlx::query("insert into program_choices (key, value) values ('partner_ids', 'external')")
        .execute(&mut database.connect().await)
        .await
        .unwrap();
    let mut app = TestApp::on(database).await;
    app.ignore_letters();
    let mut davide = begun(&app).await;
    davide.follow("Choose your Partner ID").await;
    davide.page().must_say("We found no MPN ID for your account").must_say("Nobody can sign the");
    davide.choose("MPN ID", "Enter another ID").fill("Other MPN ID", "12");
    davide.press("Save and continue").await.must_be(422).must_say("The ID must have 5 to 10 digits");
    davide.fill("Other MPN ID", "4120 777");
    davide.press("Save and continue").await.must_be(200);
    let mut davide = rest(davide).await;
    davide.page().must_say("4120 777");
    davide.press("Enroll now").await.must_say("Application sent");
    let claimed = one(&app, "select partner_id from partner_id_claims where org_id = $1 and state = 'waiting'").await;
    assert_eq!(claimed, "4120777");
}

#[tokio::test]
async fn whoever_saved_second_chooses_field_by_field_what_stays() {
    let app = world().await;
    let mut davide = begun(&app).await;
    let mut slow = signed_in(&app, DAVIDE).await;
    slow.get(&paths::customer_support(cantina())).await;
    slow.fill("Support phone", "0173 555 999").fill("Support email", "slow@cantina.example");
    type_support(&mut davide).await;
    davide.fill("Support email", "help@cantina.example");
    davide.press("Save and continue").await.must_be(200);
    slow.press("Save and continue").await.must_be(409);
    slow.page().must_say("Saved now: 0173 555 013").must_say("Yours: 0173 555 999");
    slow.choose("Support phone", "Yours: 0173 555 999");
    slow.press("Save my choice").await.must_be(200);
    slow.get(&paths::customer_support(cantina())).await;
    assert_eq!(slow.page().value_of("Support phone"), "0173 555 999");
    assert_eq!(slow.page().value_of("Support email"), "help@cantina.example");
}

#[tokio::test]
async fn back_after_sending_leads_on_and_says_when_it_was_sent() {
    let app = world().await;
    let mut davide = applied(&app).await;
    for path in [paths::check(cantina()), paths::legal_profile(cantina()), paths::partner_id(cantina())] {
        davide.get(&path).await.must_be(200).must_say("You already sent this application on 2 March 2026");
    }
}

#[tokio::test]
async fn customer_support_is_shown_as_customers_will_see_it() {
    let app = world().await;
    let mut davide = begun(&app).await;
    davide.get(&paths::customer_support(cantina())).await;
    assert!(!davide.page().says("How customers will see it"));
    davide.fill("Support hours", "Mon to Fri <b>9</b>").fill("Support phone", "0173");
    davide.press("Update the preview").await.must_be(200).must_say("How customers will see it");
    assert_eq!(davide.page().all("#preview + .card dd"), ["0173", "Mon to Fri <b>9</b>"]);
}

#[tokio::test]
async fn what_was_removed_from_the_program_begins_no_application_while_enrollment_is_closed() {
    let app = world().await;
    run(
        &app,
        "insert into program_choices (key, value) select 'enrollment_closed_until', '2026-05-01' where $1 is not null",
    )
    .await;
    app.browser().get("/enroll").await.must_say("Enrollment is closed until 1 May 2026");
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await.must_say("Enrollment is closed until 1 May 2026");
    assert!(!davide.page().buttons().contains(&"Start your application".to_owned()));
    post(&mut davide, &paths::tasks(cantina()), &[]).await.must_be(303);
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "not_registered");
    app.pass(TimeDelta::days(60));
    begun(&app).await.page().must_say("1 of 4 sections completed.");
}

#[tokio::test]
async fn a_company_with_the_same_number_is_not_named_but_can_be_asked() {
    let app = world().await;
    sqlx::query("update profiles set legal = legal || '{\"vat_id\": \"01234567897\"}' where org_id = $1")
        .bind(Side::b().reseller)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = begun(&app).await;
    type_legal(&mut davide).await;
    davide.press("Save and continue").await.must_be(200).must_say("It has the same VAT number.");
    assert!(!davide.page().says("Alba Cloud") && !davide.page().says("Go on"));
    post(&mut davide, &paths::alike_continuation(cantina()), &[]).await.must_be(303);
    assert_eq!(one(&app, "select array_to_string(completed, ' ') from applications where org_id = $1").await, "");
    davide.press("Ask its global admins").await.must_be(200).must_say("We asked its global admins");
    davide.press("Ask its global admins").await.must_be(200);
    app.deliver().await;
    let letter = app.mail().last_to(STELLA.address);
    assert!(letter.text().contains("Davide Bruno") && letter.text().contains(DAVIDE.address), "{}", letter.text());
    assert!(!davide.page().says("Alba Cloud"));
}

#[tokio::test]
async fn a_company_of_the_same_name_may_be_another_one_and_the_reviewer_is_told() {
    let app = world().await;
    run(&app, "update organizations set folded_name = 'cantina verdi srl' where name = 'Nuvola Rossi S.r.l.' and $1 is not null").await;
    let mut davide = begun(&app).await;
    type_legal(&mut davide).await;
    davide.press("Save and continue").await.must_say("It has the same name in the same country.");
    davide.press("Go on, it is another company").await.must_be(200).must_say("Primary contact");
    crate::support::applicant::type_contact(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    type_support(&mut davide).await;
    davide.press("Save and continue").await.must_say("Check your answers");
    davide.press("Enroll now").await.must_say("Application sent");
    assert_eq!(one(&app, "select array_to_string(alike, ' ') from cases where org_id = $1").await, "name");
}

#[tokio::test]
async fn a_number_that_another_company_took_meanwhile_is_said_when_the_application_is_sent() {
    let app = world().await;
    let mut davide = filled_in(&app).await;
    sqlx::query("update profiles set legal = legal || '{\"vat_id\": \"01234567897\"}' where org_id = $1")
        .bind(Side::a().reseller)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    davide.press("Enroll now").await.must_say("A company like this one is already enrolled");
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "draft");
}

#[tokio::test]
async fn an_address_kept_as_typed_is_not_asked_about_again_until_it_changes() {
    let app = world().await;
    run(&app, "update organizations set country = 'HU' where org_id = $1").await;
    let mut davide = begun(&app).await;
    let path = paths::legal_profile(cantina());
    let typed = |line: &'static str, version: &'static str| {
        [
            ("version", version),
            ("legal_name", "Cantina Verdi Kft."),
            ("vat_id", "12345676"),
            ("reg_number", "01-09-123456"),
            ("addr1", line),
            ("city", "BUDAPEST"),
            ("postal", "1061"),
        ]
    };
    let answer = post(&mut davide, &path, &typed("ANDRASSY UT 12", "1")).await;
    assert_eq!(answer.status, 303, "{:?}", answer.errors());
    davide.get(&paths::address(cantina())).await.must_say("ANDRASSY UT 12").must_say("Andrassy út 12");
    davide.press("Save and continue").await.must_be(422).must_say("Select one of the two addresses");
    davide.choose("Which one do you want to use?", "As typed");
    davide.press("Save and continue").await.must_be(200).must_say("Primary contact");
    let again = post(&mut davide, &path, &typed("ANDRASSY UT 12", "3")).await;
    assert!(again.headers["location"].to_str().unwrap().ends_with("/primary-contact"));
    let changed = post(&mut davide, &path, &typed("ANDRASSY UT 13", "4")).await;
    assert!(changed.headers["location"].to_str().unwrap().ends_with("/address"));
}

#[tokio::test]
async fn a_provider_that_is_not_in_the_program_yet_gets_no_short_way() {
    let app = world().await;
    let provider = Side::a().provider;
    sqlx::query("update organizations set program_status = 'suspended' where org_id = $1")
        .bind(provider)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::tasks(provider.into())).await.must_be(200);
    assert!(!marco.page().buttons().contains(&"Start your application".to_owned()));
}
