//! Who follows an invitation with the wrong account, or before their company is enrolled.
//! Rule: no way ends without a next step, nothing is consumed by any of them, and whoever comes the right way at last
//! finds the invitation waiting.

use chrono::TimeDelta;
use filiera::domain::ids::OrgId;
use filiera::web::paths::{agreements, enrollment, locations, organizations, relationships as paths};
use uuid::Uuid;

use crate::invitation_ledger::invite;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{AMY, DAVIDE, ELENA, LUCA, MARCO, PASSWORD, PETRA, ROSA, STELLA, signed_in};
use crate::support::dump::{changed, dump};
use crate::support::world::{Side, world};

const PAOLA: &str = "paola.ferro@officinarossa.example";
const WRONG: &str = "This invitation is for another address";

async fn link_to(app: &TestApp, company: &str, address: &str) -> String {
    let mut marco = signed_in(app, MARCO).await;
    invite(&mut marco, company, address).await;
    app.deliver().await;
    app.mail().last_to(address).link("/i/")
}

async fn joins(app: &TestApp, person: Uuid, company: Uuid) {
    let sql = "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
        select $1, person_id, full_name, address, language, '{global_admin}', $3 from memberships where person_id = $2";
    sqlx::query(sql).bind(company).bind(person).bind(app.now()).execute(&mut app.sql().await).await.unwrap();
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut app.sql().await).await.unwrap()
}

#[tokio::test]
async fn the_wrong_account_gets_a_picker_with_every_way_on_and_consumes_nothing() {
    let mut app = world().await;
    app.ignore_letters();
    let link = link_to(&app, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    let before = dump(&mut app.sql().await).await;
    for who in [STELLA, AMY, PETRA, DAVIDE, LUCA, ELENA, MARCO] {
        let mut browser = signed_in(&app, who).await;
        let page = browser.get(&link).await.must_be(409).must_say(WRONG).clone();
        page.must_say("a…a@officinablu.example").must_say(who.name).must_say(who.address);
        let buttons = page.buttons();
        for button in ["Sign in with another account", "Create an account for Officina Blu S.r.l."] {
            assert!(buttons.contains(&button.to_owned()), "{} has {buttons:?}", who.name);
        }
        assert!(!buttons.iter().any(|button| button.starts_with("Answer as")), "{buttons:?}");
        browser
            .in_italian()
            .await
            .must_say("Questo invito è per un altro indirizzo")
            .must_say("Accedi con un altro account");
    }
    let after = changed(&before, &dump(&mut app.sql().await).await);
    for table in ["invitations", "invitation_deliveries", "partnerships", "consents", "audit_entries", "notices"] {
        assert!(!after.iter().any(|changed| changed == table), "{after:?}");
    }
}

#[tokio::test]
async fn another_account_signs_in_from_the_picker_and_lands_on_the_invitation_again() {
    let mut app = world().await;
    app.ignore_letters();
    let link = link_to(&app, "Alba Cloud S.r.l.", STELLA.address).await;
    let mut browser = signed_in(&app, AMY).await;
    browser.get(&link).await.must_be(409).must_say(WRONG);
    browser.press("Sign in with another account").await.must_be(200);
    browser.fill("Email address", STELLA.address).fill("Password", PASSWORD);
    browser.press("Sign in").await.must_be(200).must_say("Invitation from Adria Distribuzione S.p.A.");
    browser.press("Answer as Alba Cloud S.r.l.").await.must_be(200);
    browser.tick("I confirm the partnership with Adria Distribuzione S.p.A. and the permissions above");
    browser.press("Authorize indirect provider").await.must_be(200).must_say("Adria Distribuzione S.p.A.");
}

#[tokio::test]
async fn who_works_for_several_companies_is_offered_the_one_that_it_is_for() {
    let mut app = world().await;
    app.ignore_letters();
    // Amy works for Alba too. The letter goes to Stella, whom only Alba has.
    joins(&app, AMY.id(), Side::b().reseller).await;
    let link = link_to(&app, "Alba Cloud S.r.l.", STELLA.address).await;
    let mut amy = signed_in(&app, AMY).await;
    amy.get(&link).await.must_be(200);
    let buttons = amy.page().buttons();
    assert!(buttons.contains(&"Answer as Alba Cloud S.r.l.".to_owned()), "{buttons:?}");
    assert!(!buttons.iter().any(|button| button.contains("Bayview")), "{buttons:?}");
    // By hand for the wrong one: the page names both, and leads to the right one.
    let token = amy.page().token().unwrap();
    let id = amy.page().path.rsplit('/').next().unwrap().to_owned();
    let other = format!("/o/{}/invitations/{id}/reception", crate::support::cast::id(22));
    amy.send(axum::http::Method::POST, &other, &[], Some(&format!("token={token}")))
        .await
        .must_be(409)
        .must_say("Neither that address nor its domain belongs to Bayview Cloud Inc.")
        .must_say("Answer as Alba Cloud S.r.l.");
    amy.press("Answer as Alba Cloud S.r.l.").await.must_be(200).must_say("What you authorize");
}

#[tokio::test]
async fn a_company_of_the_domain_takes_an_invitation_to_a_colleague_and_a_neighbor_does_not() {
    let mut app = world().await;
    app.ignore_letters();
    let link = link_to(&app, "Alba Cloud S.r.l.", "piera.sala@alba.example").await;
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&link).await.must_be(200);
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200).must_say("What you authorize");
    let link = link_to(&app, "Alba Cloud S.r.l.", "piera.sala@notalba.example").await;
    stella.get(&link).await.must_be(409).must_say(WRONG);
    stella.press(&format!("Ask Marco Neri to invite {}", STELLA.address)).await.must_be(200);
    // A host that strangers share is nobody's.
    let shared = "update organizations set domain = 'github.io' where org_id = $1";
    sqlx::query(shared).bind(Side::b().reseller).execute(&mut app.sql().await).await.unwrap();
    let link = link_to(&app, "Alba Cloud S.r.l.", "piera.sala@someone.github.io").await;
    stella.get(&link).await.must_be(409).must_say(WRONG);
}

/// From the letter to an application begun, through the pages. Ends on the task list.
async fn comes_and_begins(app: &TestApp, link: &str) -> (Browser, OrgId) {
    let mut rosa = app.browser();
    rosa.get(link).await.must_be(200).must_say("Invitation from Adria Distribuzione S.p.A.");
    rosa.press("Enroll first").await.must_be(200);
    rosa.fill("Registered company name", ROSA.company)
        .choose("Country or region", ROSA.country)
        .fill("Your full name", ROSA.name)
        .fill("Work email address", ROSA.address)
        .fill("Password", PASSWORD);
    rosa.press("Create account").await.must_be(200);
    app.deliver().await;
    rosa.fill("Code from the email", &app.mail().last_to(ROSA.address).code());
    rosa.press("Confirm").await.must_be(200).must_say("Your work account is ready");
    rosa.follow("Sign in").await;
    rosa.fill("Email address", ROSA.address).fill("Password", PASSWORD);
    rosa.press("Sign in").await.must_be(200);
    let org: OrgId = rosa.page().path.split('/').nth(2).unwrap().parse().unwrap();
    // Back on the link before enrolling: it offers to enroll the company, and is not lost.
    rosa.get(link).await.must_be(200);
    rosa.follow(&format!("Enroll {}", ROSA.company)).await.must_be(200);
    rosa.press("Start your application").await.must_be(200);
    (rosa, org)
}

/// Everything typed and sent, and the primary contact confirms.
async fn applies(app: &TestApp, rosa: &mut Browser, org: OrgId) {
    rosa.get(&enrollment::legal_profile(org)).await.must_be(200);
    rosa.fill("Registered company name", ROSA.company)
        .fill("VAT number", "IT 01234567897")
        .fill("Address line 1", "Via Roma 1")
        .fill("Town or city", "Torino")
        .fill("Province (two letters)", "to")
        .fill("Postcode", "10121");
    rosa.press("Save and continue").await.must_be(200);
    rosa.choose("Who is the primary contact?", "Someone else")
        .fill("First name", "Paola")
        .fill("Last name", "Ferro")
        .fill("Work email address", PAOLA)
        .fill("Phone number", "011 555 0112");
    rosa.press("Save and continue").await.must_be(200);
    rosa.fill("Support phone", "011 555 0113");
    rosa.press("Save and continue").await.must_be(200);
    rosa.get(&enrollment::check(org)).await.must_be(200);
    rosa.press("Enroll now").await.must_be(200).must_say("Application sent");
    app.deliver().await;
    let letter = app.mail().last_to(PAOLA);
    let mut paola = app.browser();
    paola.get(&letter.link("/v/")).await.must_be(200);
    paola.fill("Code from the email", &letter.code());
    paola.press("Confirm this address").await.must_be(200);
}

/// Elena authorizes every check that is open.
async fn is_verified(app: &TestApp) {
    let mut elena = signed_in(app, ELENA).await;
    elena.get("/admin/reviews").await.must_be(200);
    elena.follow("R-2026-000001").await.must_be(200);
    elena.press("Take this case").await.must_be(200);
    for check in ["Domain verification", "Employment verification", "Business verification"] {
        if elena.page().says(&format!("{check}: decision")) {
            elena.choose(&format!("{check}: decision"), "Authorize");
            elena.press_near(check, "Save decision").await.must_be(200);
        }
    }
}

async fn signs(app: &TestApp, rosa: &mut Browser, org: OrgId) {
    rosa.get(&locations::association(org)).await.must_be(200);
    if rosa.page().buttons().contains(&"Update".to_owned()) {
        let place: String = sqlx::query_scalar("select name from locations where org_id = $1 limit 1")
            .bind(org.uuid())
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
        rosa.choose("Which location does your work account stand for?", &place);
        rosa.press("Update").await.must_be(200);
    }
    rosa.get(&agreements::agreement(org, Side::a().version.into())).await.must_be(200);
    rosa.fill("Job title", "Owner");
    rosa.tick("I have read version 1.0 of the Microsoft Partner Agreement and accept it");
    rosa.tick(&format!("I am authorized to sign for {}", ROSA.company));
    rosa.press("Accept and continue").await.must_be(200).must_say("The agreement is signed");
}

async fn the_whole_way(invited: &str) {
    let mut app = world().await;
    app.ignore_letters();
    let link = link_to(&app, ROSA.company, invited).await;
    let (mut rosa, org) = comes_and_begins(&app, &link).await;
    // It waits from here on, and says what is missing.
    rosa.get(&paths::invitations(org)).await.must_be(200).must_say("Adria Distribuzione S.p.A.");
    rosa.follow("Adria Distribuzione S.p.A.")
        .await
        .must_be(409)
        .must_say("The invitation of Adria Distribuzione S.p.A.");
    applies(&app, &mut rosa, org).await;
    is_verified(&app).await;
    rosa.get(&organizations::overview(org)).await.must_be(200).must_say("1 waiting");
    signs(&app, &mut rosa, org).await;
    rosa.get(&organizations::overview(org)).await.must_be(200).must_say("1 waiting");
    rosa.follow("Answer invitations from providers").await.must_be(200).must_say("Invited by Marco Neri");
    let chain = rosa.page().all("ol.chain li");
    assert_eq!(chain.len(), 3, "{chain:?}");
    assert!(chain[0].contains("Adria Distribuzione") && chain[1].contains(ROSA.company), "{chain:?}");
    rosa.follow("Adria Distribuzione S.p.A.").await.must_be(200).must_say("What you authorize");
    rosa.tick("I confirm the partnership with Adria Distribuzione S.p.A. and the permissions above");
    rosa.press("Authorize indirect provider").await.must_be(200);
    app.deliver().await;
    assert!(app.mail().last_to(MARCO.address).subject().contains("authorized"));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::resellers(Side::a().provider.into())).await.must_say(ROSA.company);
    assert_eq!(count(&app, "select count(*) from partnerships where since >= '2026-03-02'").await, 2);
}

#[tokio::test]
async fn an_invited_person_whose_company_is_not_enrolled_enrolls_first_and_finds_the_invitation_waiting() {
    the_whole_way(ROSA.address).await;
}

#[tokio::test]
async fn an_invitation_to_a_colleague_on_the_domain_waits_for_the_company_that_enrolls_too() {
    the_whole_way("ugo.ferro@officinarossa.example").await;
}

#[tokio::test]
async fn an_invitation_that_ran_out_or_was_for_another_domain_does_not_wait() {
    let mut app = world().await;
    app.ignore_letters();
    link_to(&app, ROSA.company, "ugo@officinagialla.example").await;
    link_to(&app, ROSA.company, "ugo@officinarossa.example").await;
    app.pass(TimeDelta::days(31));
    let mut rosa = app.browser();
    ROSA.arrive(&app, &mut rosa).await;
    rosa.press("Start your application").await.must_be(200);
    let org: OrgId = rosa.page().path.split('/').nth(2).unwrap().parse().unwrap();
    rosa.get(&paths::invitations(org)).await.must_be(200);
    assert!(!rosa.page().says("Adria"), "{}", rosa.page().text());
}

#[tokio::test]
async fn who_authorizes_reads_the_verified_name_the_vat_number_and_the_registration_number_of_the_provider() {
    let mut app = world().await;
    app.ignore_letters();
    let side = Side::a();
    let page = paths::invitation(side.reseller.into(), side.received_invitation.into());
    let mut giulia = signed_in(&app, crate::support::cast::GIULIA).await;
    giulia.get(&page).await.must_be(200);
    assert!(!giulia.page().says("IT 09876543217"), "nothing is shown that nobody verified");
    let sql =
        "insert into profiles (org_id, version, legal, contact, support, submitted_at, submitted_by, authorized_at)
        values ($1, $2, $3, '{}', '{}', $4, $5, $6)";
    let legal = |name: &str, vat: &str| serde_json::json!({ "legal_name": name, "vat_id": vat, "reg_number": "TS 123456", "country": "IT" });
    for (version, legal, authorized) in [
        (1, legal("Levante Cloud S.p.A. (registro)", "IT 09876543217"), Some(app.now())),
        (2, legal("Levante Nuova S.p.A.", "IT 11111111115"), None),
    ] {
        sqlx::query(sql)
            .bind(side.other_provider)
            .bind(version)
            .bind(legal)
            .bind(app.now())
            .bind(MARCO.id())
            .bind(authorized)
            .execute(&mut app.sql().await)
            .await
            .unwrap();
    }
    giulia.get(&page).await.must_be(200).must_say("Levante Cloud S.p.A. (registro)");
    giulia.page().must_say("VAT number IT 09876543217").must_say("TS 123456");
    assert!(!giulia.page().says("11111111115"), "a version that nobody verified yet is not shown");
}
