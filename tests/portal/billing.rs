//! What a company is billed by, its location nobody removes, the two tabs of Legal info, and the letters that tell
//! the other global admins what changed.

use axum::http::Method;
use filiera::domain::ids::OrgId;
use filiera::web::paths::{billing as paths, locations, organizations};
use sqlx::Executor;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{AMY, GIULIA, LUCA, MARCO, SARA, STELLA, id, signed_in};
use crate::support::world::{Side, world};

fn nuvola() -> OrgId {
    Side::a().reseller.into()
}

/// Gives somebody of Nuvola another role.
async fn becomes(app: &TestApp, who: crate::support::cast::Actor, role: &str) -> Browser {
    sqlx::query("update memberships set roles = array[$2] where person_id = $1")
        .bind(who.id())
        .bind(role)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    signed_in(app, who).await
}

async fn part(app: &TestApp, part: &str) -> (serde_json::Value, i32, String) {
    sqlx::query_as("select fields, version, changed_name from billing_parts where org_id = $1 and part = $2")
        .bind(nuvola().uuid())
        .bind(part)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

async fn recorded(app: &TestApp, action: &str) -> i64 {
    sqlx::query_scalar("select count(*) from audit_entries where org_id = $1 and action = $2")
        .bind(nuvola().uuid())
        .bind(action)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_billing_address_has_the_countrys_rules_and_the_other_global_admins_are_told() {
    let app = world().await;
    becomes(&app, SARA, "global_admin").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&organizations::settings(nuvola())).await;
    let page = giulia.follow("Billing profile").await;
    page.must_say("Nuvola Rossi S.r.l.").must_say("EUR").must_say("the currency follows the legal country");
    giulia.follow("Change the billing address").await;
    giulia.fill("Address line 1", "Via Po 3").fill("Town or city", "Torino").fill("Postcode", "1012");
    giulia.fill("Province (two letters)", "XX");
    let page = giulia.press("Save").await;
    page.must_be(422);
    assert_eq!(page.errors().len(), 2, "{:?}", page.errors());
    giulia.fill("Postcode", "10121").fill("Province (two letters)", "TO");
    giulia.press("Save").await.must_be(200).must_say("The billing profile was changed.").must_say("Via Po 3");
    let (fields, version, by) = part(&app, "address").await;
    assert_eq!((fields["postal"].as_str(), version, by.as_str()), (Some("10121"), 2, GIULIA.name));
    assert_eq!(recorded(&app, "organization.billing_address_changed").await, 1);
    app.deliver().await;
    let letter = app.mail().last_to(SARA.address);
    assert!(letter.subject().contains("billing address"), "{}", letter.subject());
    assert!(letter.text().contains("Giulia Rossi"));
    assert!(app.mail().to(GIULIA.address).is_empty(), "whoever changed it knows");
}

#[tokio::test]
async fn the_tax_number_is_checked_and_three_roles_change_it() {
    let app = world().await;
    for (role, number) in [("billing_admin", "01234567897"), ("admin_agent", "04360560736")] {
        let mut luca = becomes(&app, LUCA, role).await;
        luca.get(&paths::billing(nuvola()))
            .await
            .must_say("A global admin can change the billing address: Giulia Rossi");
        assert!(luca.page().link("Change the billing address").is_none());
        luca.follow("Change the tax number").await;
        luca.fill("VAT number", "01234567890");
        luca.press("Save").await.must_be(422).must_say("one digit does not fit");
        luca.fill("VAT number", &format!("IT {number}"));
        luca.press("Save").await.must_be(200).must_say(&format!("IT{number}"));
        luca.get(&paths::address(nuvola())).await.must_be(403).must_say("Giulia Rossi");
    }
    assert_eq!(recorded(&app, "organization.tax_id_changed").await, 2);
    app.deliver().await;
    assert_eq!(app.mail().to(GIULIA.address).len(), 2);
    let mut luca = becomes(&app, LUCA, "sales_agent").await;
    luca.get(&paths::billing(nuvola())).await.must_be(403);
    luca.get(&paths::tax_id(nuvola())).await.must_be(403);
}

#[tokio::test]
async fn an_older_billing_form_overwrites_nothing_and_shows_both_versions() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let mut slow = signed_in(&app, GIULIA).await;
    for browser in [&mut giulia, &mut slow] {
        browser.get(&paths::tax_id(nuvola())).await;
    }
    giulia.fill("VAT number", "01234567897");
    giulia.press("Save").await.must_be(200);
    slow.fill("VAT number", "04360560736");
    let both = slow.press("Save").await;
    both.must_be(409).must_say("04360560736").must_say("01234567897");
    assert_eq!(part(&app, "tax_id").await.0["vat_id"], "01234567897");
}

#[tokio::test]
async fn a_country_without_a_tax_number_asks_none_and_a_customer_alone_has_no_billing() {
    let app = world().await;
    let mut amy = signed_in(&app, AMY).await;
    let page = amy.get(&paths::billing(id(22).into())).await;
    page.must_say("Bills in this country name no tax number.").must_say("USD");
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::billing(nuvola())).await.must_be(404);
}

#[tokio::test]
async fn no_role_removes_a_location_and_its_page_says_what_to_do_instead() {
    let app = world().await;
    let used = Side::a().location;
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&locations::location(nuvola(), used.into())).await;
    page.must_say("No role can remove a location");
    let token = page.token().unwrap();
    let path = locations::removal(nuvola(), used.into());
    let answer = giulia.send(Method::POST, &path, &[], Some(&format!("token={token}"))).await;
    answer.must_be(403);
    let kept: i64 = sqlx::query_scalar("select count(*) from locations where location_id = $1")
        .bind(used)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(kept, 1);
    giulia.get(&locations::location(nuvola(), used.into())).await;
    giulia.follow("Ask for its removal").await.must_say("zaffiro Torino");
    assert_eq!(giulia.page().value_of("Subject"), "Remove the location zaffiro Torino");
}

#[tokio::test]
async fn the_other_global_admins_read_of_every_change_of_a_location_and_of_customer_support() {
    let app = world().await;
    becomes(&app, SARA, "global_admin").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&locations::new(nuvola())).await;
    giulia
        .fill("Name of the location", "Nuvola Milano")
        .fill("Address line 1", "Via Po 3")
        .fill("Town or city", "Milano")
        .fill("Province (two letters)", "MI")
        .fill("Postcode", "20121")
        .fill("First name", "Ada")
        .fill("Last name", "Belli")
        .fill("Work email address", "ada.belli@nuvola.example")
        .fill("Phone number", "02 5555 0123");
    giulia.press("Save this location").await.must_be(200);
    giulia.follow("Change this location").await;
    giulia.fill("Town or city", "Monza");
    giulia.press("Save this location").await.must_be(200);
    giulia.press("Close this location").await.must_be(200);
    giulia.press("Open this location again").await.must_be(200);
    giulia.get(&locations::support(nuvola())).await;
    giulia.fill("Support email", "aiuto@nuvola.example");
    giulia.press("Save").await.must_be(200).must_say("aiuto@nuvola.example");
    app.deliver().await;
    let letters = app.mail().to(SARA.address);
    let subjects: Vec<&str> = letters.iter().map(crate::support::mailbox::Letter::subject).collect();
    assert_eq!(
        subjects,
        [
            "The location Nuvola Milano was added",
            "The location Nuvola Milano was changed",
            "The location Nuvola Milano was closed",
            "The location Nuvola Milano is open again",
            "Customer support of Nuvola Rossi S.r.l. was changed",
        ]
    );
    assert!(app.mail().to(GIULIA.address).is_empty());
}

#[tokio::test]
async fn legal_info_has_two_tabs_in_the_program_and_one_page_outside_of_it() {
    let app = world().await;
    let mut stella = signed_in(&app, STELLA).await;
    let alba: OrgId = Side::b().reseller.into();
    let page = stella.get(&organizations::legal_info(alba)).await;
    page.must_say("See the locations");
    assert!(!page.says("help@topazio.example"), "customer support is on the other tab");
    let page = stella.follow("Reseller").await;
    page.must_say("help@topazio.example");
    assert!(!page.says("See the locations"));
    stella.follow("Partner").await.must_say("See the locations");
    app.sql()
        .await
        .execute("update organizations set kinds = array['provider'] where domain = 'alba.example'")
        .await
        .unwrap();
    let page = stella.get(&organizations::legal_info_reseller(alba)).await;
    assert_eq!(page.path, organizations::legal_info(alba));
    page.must_say("help@topazio.example").must_say("See the locations");
    assert!(page.link("Reseller").is_none());
}
