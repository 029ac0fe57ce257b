//! The profile after enrollment: what changes is checked again and nothing else, and the version in force stays.

use axum::http::Method;
use filiera::domain::ids::OrgId;
use filiera::web::paths::{enrollment, organizations as paths};

use crate::support::app::TestApp;
use crate::support::applicant::{PAOLA, applied, cantina, one};
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, ELENA, MARCO, signed_in};
use crate::support::world::{Side, world};

/// Davide's company, verified and active.
async fn authorized(app: &TestApp) -> Browser {
    let davide = applied(app).await;
    for statement in [
        "update checks set state = 'passed' where org_id = $1",
        "update cases set state = 'authorized', decided_at = opened_at where org_id = $1",
        "update applications set state = 'approved' where org_id = $1",
        "update confirmations set confirmed_at = sent_at where org_id = $1",
        "update profiles set authorized_at = submitted_at where org_id = $1",
        "update organizations set program_status = 'active', city = 'Alba' where org_id = $1",
    ] {
        sqlx::query(statement).bind(cantina().uuid()).execute(&mut app.sql().await).await.unwrap();
    }
    app.pass(chrono::TimeDelta::minutes(30));
    davide
}

async fn checks(app: &TestApp) -> String {
    one(
        app,
        "select string_agg(c.kind || ' ' || c.state, ', ' order by c.kind) from checks c
         where c.org_id = $1 and c.case_id = (select case_id from cases where org_id = $1
                                              order by opened_at desc, case_id desc limit 1)",
    )
    .await
}

async fn decide(app: &TestApp, check: &str, decision: &str) -> Browser {
    let mut elena = signed_in(app, ELENA).await;
    elena.get("/admin/reviews").await.must_be(200);
    let reference = one(app, "select max(reference) from cases where org_id = $1").await;
    elena.follow(&reference).await.must_be(200);
    elena.choose(&format!("{check}: decision"), decision);
    elena
}

#[tokio::test]
async fn acceptance_24_a_new_name_opens_the_business_check_only_and_the_version_in_force_stays() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    davide.get(&paths::legal_edit(cantina())).await.must_be(200).must_say("It cannot be changed");
    davide.fill("Registered company name", "Cantina Verdi & Figli S.r.l.");
    davide.press("Submit for review").await.must_be(200).must_say("stays in force until then");
    davide.page().must_say("A change is being verified").must_say("Cantina Verdi & Figli S.r.l.");
    assert_eq!(checks(&app).await, "business in_review");
    assert_eq!(one(&app, "select name from organizations where org_id = $1").await, "Cantina Verdi S.r.l.");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "active");
    app.deliver().await;
    assert!(app.mail().last_to(PAOLA).text().contains("R-2026-000002"), "{}", app.mail().last_to(PAOLA).text());

    let mut elena = decide(&app, "Business verification", "Authorize").await;
    elena.press_near("Business verification", "Save decision").await.must_be(200);
    assert_eq!(one(&app, "select name from organizations where org_id = $1").await, "Cantina Verdi & Figli S.r.l.");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "active");
}

#[tokio::test]
async fn acceptance_25_the_version_under_review_and_the_last_finalized_one_can_both_be_read() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    davide.get(&paths::legal_edit(cantina())).await;
    davide.fill("Address line 1", "Via Torino 9").fill("Postcode", "12052");
    davide.press("Submit for review").await.must_be(200);
    let cells: Vec<String> = davide.page().all("#review-caption ~ tbody td");
    assert_eq!(cells, ["Via Roma 1", "Via Torino 9", "12051", "12052"]);
    // The sections show what is in force.
    assert!(davide.page().all("dl.kv dd").contains(&"Via Roma 1".to_owned()));
    assert!(!davide.page().all("dl.kv dd").contains(&"Via Torino 9".to_owned()));
    davide.get(&paths::legal_edit(cantina())).await;
    assert_eq!(davide.page().value_of("Address line 1"), "Via Torino 9", "what was typed is not asked again");
}

#[tokio::test]
async fn what_no_check_depends_on_is_in_force_at_once() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    davide.get(&paths::contact_edit(cantina())).await;
    davide.fill("Phone number", "0173 555 777");
    davide.press("Submit for review").await.must_say("Saved. The change is in force.").must_say("0173 555 777");
    assert_eq!(one(&app, "select count(*)::text from cases where org_id = $1").await, "1");
    davide.get(&paths::contact_edit(cantina())).await;
    davide.press("Submit for review").await.must_say("Nothing was changed.");
}

#[tokio::test]
async fn a_new_contact_is_asked_and_the_checks_of_the_address_begin_anew() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    davide.get(&paths::contact_edit(cantina())).await;
    davide.fill("First name", "Piera").fill("Work email address", "piera@cantinaverdi.example");
    davide.press("Submit for review").await.must_be(200);
    let expected = "email_domain in_review, email_ownership waiting_applicant, employment in_review";
    assert_eq!(checks(&app).await, expected);
    app.deliver().await;
    let letter = app.mail().last_to("piera@cantinaverdi.example");
    let mut piera = app.browser();
    piera.get(&letter.link("/v/")).await.must_say("Davide Bruno");
    piera.fill("Code from the email", &letter.code());
    piera.press("Confirm this address").await.must_be(200).must_say("Thank you");
    // The second change goes on in the same case, and opens what depends on it.
    davide.get(&paths::legal_edit(cantina())).await;
    davide.fill("Registered company name", "Cantina Verdi Nuova S.r.l.");
    davide.press("Submit for review").await.must_be(200);
    let expected = "business in_review, email_domain in_review, email_ownership passed, employment in_review";
    assert_eq!(checks(&app).await, expected);
    assert_eq!(one(&app, "select count(*)::text from cases where org_id = $1").await, "2");
}

#[tokio::test]
async fn a_change_can_be_taken_back_and_the_form_begins_with_what_is_in_force() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    davide.get(&paths::legal_edit(cantina())).await;
    davide.fill("Registered company name", "Cantina Altra S.r.l.");
    davide.press("Submit for review").await.must_be(200);
    davide.press("Withdraw this change").await.must_be(200).must_say("The change was withdrawn");
    assert!(!davide.page().says("A change is being verified"));
    davide.get(&paths::legal_edit(cantina())).await;
    assert_eq!(davide.page().value_of("Registered company name"), "Cantina Verdi S.r.l.");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "active");
}

#[tokio::test]
async fn a_rejected_change_leaves_the_version_before_in_force_and_can_be_corrected() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    davide.get(&paths::legal_edit(cantina())).await;
    davide.fill("Registered company name", "Cantina Altra S.r.l.");
    davide.press("Submit for review").await.must_be(200);
    let mut elena = decide(&app, "Business verification", "Reject").await;
    let reason = "The company name is not the one in the official register.";
    elena.choose("Business verification: reason", reason);
    elena.fill("Business verification: message to the applicant", "The register has another name, please correct it.");
    elena.press_near("Business verification", "Save decision").await.must_be(200);
    elena.tick("I have read the letter and reject the application");
    elena.press("Reject the application").await.must_be(200);
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "active");
    assert_eq!(one(&app, "select name from organizations where org_id = $1").await, "Cantina Verdi S.r.l.");
    davide.get(&paths::legal_edit(cantina())).await;
    assert_eq!(davide.page().value_of("Registered company name"), "Cantina Altra S.r.l.", "what was typed is kept");
    davide.fill("Registered company name", "Cantina Verdi & Figli S.r.l.");
    davide.press("Submit for review").await.must_be(200).must_say("A change is being verified");
    assert_eq!(checks(&app).await, "business in_review");
}

#[tokio::test]
async fn a_form_from_an_older_version_of_the_profile_overwrites_nothing() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    let mut slow = signed_in(&app, DAVIDE).await;
    slow.get(&paths::contact_edit(cantina())).await;
    slow.fill("Phone number", "0173 555 111");
    davide.get(&paths::contact_edit(cantina())).await;
    davide.fill("Phone number", "0173 555 222");
    davide.press("Submit for review").await.must_be(200);
    slow.press("Submit for review").await.must_be(409).must_say("Somebody changed this while the page was open");
    assert_eq!(slow.page().value_of("Phone number"), "0173 555 111");
}

#[tokio::test]
async fn acceptance_11_no_form_changes_the_country_of_a_profile() {
    let app = world().await;
    let mut davide = authorized(&app).await;
    let token = davide.get(&paths::legal_edit(cantina())).await.token().unwrap();
    let body = format!("token={token}&version=1&country=DE&legal_name=Cantina");
    for path in [
        paths::legal_edit(cantina()),
        paths::contact_edit(cantina()),
        enrollment::legal_profile(cantina()),
        enrollment::primary_contact(cantina()),
    ] {
        let answer = davide.send(Method::POST, &path, &[], Some(&body)).await;
        assert!(!answer.status.is_server_error(), "{path}");
    }
    assert_eq!(one(&app, "select country from organizations where org_id = $1").await, "IT");
    assert_eq!(one(&app, "select string_agg(legal ->> 'country', ' ') from profiles where org_id = $1").await, "IT");
}

#[tokio::test]
async fn an_authorized_provider_asks_the_operator_for_a_change() {
    let app = world().await;
    let provider: OrgId = Side::a().provider.into();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::legal_info(provider)).await.must_be(200);
    assert!(marco.page().attributes("main a", "href").iter().all(|href| !href.contains("/legal/edit/")));
    marco.get(&paths::legal_edit(provider)).await.must_be(404);
}
