//! What a company has to choose before it signs: the location its work account stands for, and where its number is
//! shown. The other acts of the company's own data are in `billing.rs` and `tickets.rs`.

use filiera::domain::ids::{OrgId, VersionId};
use filiera::web::paths::{agreements, locations, organizations, relationships};
use sqlx::Executor;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{AMY, GIULIA, MARCO, SARA, id, signed_in};
use crate::support::world::{Side, world, world_database};

/// Amy's company: active, in the United States, without a location and without a signature.
fn bayview() -> OrgId {
    id(22).into()
}

fn agreement() -> String {
    agreements::agreement(bayview(), VersionId::from(Side::a().version))
}

async fn signatures(app: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from signatures where org_id = $1")
        .bind(bayview().uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

/// Adds a location in the United States and ends on the page of the association.
async fn add_location(amy: &mut Browser) {
    amy.get(&locations::new(bayview())).await;
    amy.fill("Name of the location", "Bayview Harbor")
        .fill("Address line 1", "500 Harbor Street")
        .fill("Town or city", "San Francisco")
        .choose("State", "California")
        .fill("ZIP code", "94107")
        .fill("First name", "Amy")
        .fill("Last name", "Chen")
        .fill("Work email address", "amy.chen@bayview.example")
        .fill("Phone number", "415 555 2670");
    amy.press("Save this location").await.must_be(200);
    amy.get(&locations::association(bayview())).await;
}

#[tokio::test]
async fn nobody_signs_before_a_location_is_chosen_and_every_page_leads_to_the_choice() {
    let app = world().await;
    let mut amy = signed_in(&app, AMY).await;
    let mut early = signed_in(&app, AMY).await;
    early.get(&agreement()).await;
    amy.get(&organizations::overview(bayview())).await.must_say("Choose a location").must_say("Not yet started");
    amy.follow("Choose a location").await.must_say("There are no locations yet");
    let page = amy.get(&agreement()).await;
    page.must_say("Choose a location first").must_say("Orders name the MPN ID of one location");
    assert!(!page.buttons().iter().any(|button| button == "Accept and continue"));
    add_location(&mut amy).await;
    amy.choose("Which location does your work account stand for?", "Bayview Harbor");
    amy.press("Update").await.must_be(200).must_say("Your work account now stands for Bayview Harbor.");
    amy.get(&organizations::overview(bayview())).await;
    assert!(!amy.page().says("Choose a location"));
    amy.get(&agreement()).await;
    amy.fill("Job title", "Chief executive");
    amy.tick("I have read version 1.0 of the Microsoft Partner Agreement and accept it");
    amy.tick("I am authorized to sign for Bayview Cloud Inc.");
    amy.press("Accept and continue").await.must_be(200).must_say("The agreement is signed.");
    assert_eq!(signatures(&app).await, 1);
}

#[tokio::test]
async fn the_verb_itself_refuses_to_sign_without_a_location() {
    let app = world().await;
    let mut sql = app.sql().await;
    let mut amy = signed_in(&app, AMY).await;
    add_location(&mut amy).await;
    amy.choose("Which location does your work account stand for?", "Bayview Harbor");
    amy.press("Update").await.must_be(200);
    amy.get(&agreement()).await;
    amy.fill("Job title", "Chief executive");
    amy.tick("I have read version 1.0 of the Microsoft Partner Agreement and accept it");
    amy.tick("I am authorized to sign for Bayview Cloud Inc.");
    let form = amy.form("Accept and continue");
    sql.execute("delete from associations").await.unwrap();
    amy.submit(&form).await.must_be(409).must_say("Choose a location first");
    assert_eq!(signatures(&app).await, 0);
}

#[tokio::test]
async fn who_cannot_sign_reads_that_a_location_is_missing_too() {
    let app = world().await;
    let mut sql = app.sql().await;
    sql.execute("update memberships set roles = array['admin_agent'] where address like 'amy.chen%'").await.unwrap();
    let mut amy = signed_in(&app, AMY).await;
    let page = amy.get(&agreement()).await;
    page.must_say("Only a global admin can sign").must_say("also chooses the location");
}

#[tokio::test]
async fn the_provider_reads_the_number_that_orders_name_and_its_kind() {
    let app = world().await;
    let side = Side::a();
    let mut marco = signed_in(&app, MARCO).await;
    let page = marco.get(&relationships::resellers(side.provider.into())).await;
    page.must_say("MPN ID (location)").must_say("6200022");
    let page = marco.get(&relationships::reseller(side.provider.into(), side.partnership.into())).await;
    page.must_say("MPN ID (location) 6200022").must_say("MPN ID (company)").must_say("6100024");
    let mut giulia = signed_in(&app, GIULIA).await;
    let provider = giulia.get(&relationships::provider(side.reseller.into(), side.partnership.into())).await;
    provider.must_say("MPN ID (company)").must_say("6100016");
    assert!(!provider.says("MPN ID (location)"), "a provider sells from no location");
    // The number follows the choice at once.
    sqlx::query(
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id,
                                created_at, created_by, created_name)
         select org_id, gen_random_uuid(), 'Roma', 'roma', country, address, contact, '7000037', created_at, created_by,
                created_name from locations where org_id = $1",
    )
    .bind(side.reseller)
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    giulia.get(&locations::association(side.reseller.into())).await;
    giulia.choose("Which location does your work account stand for?", "Roma");
    giulia.press("Update").await.must_be(200);
    marco.get(&relationships::resellers(side.provider.into())).await.must_say("7000037");
    assert!(!marco.page().says("6200022"));
}

#[tokio::test]
async fn companies_verified_before_there_were_locations_get_their_first_one_once() {
    const STEP: &str = include_str!("../../migrations/20261124000701_first_locations.sql");
    let database = world_database().await;
    let mut sql = database.connect().await;
    for table in ["associations", "partner_id_claims", "ticket_messages", "tickets", "locations"] {
        sql.execute(sqlx::AssertSqlSafe(format!("delete from {table}"))).await.unwrap();
    }
    for _ in 0..2 {
        sql.execute(STEP).await.unwrap();
    }
    let made: Vec<(uuid::Uuid, String, String, Option<String>)> =
        sqlx::query_as("select org_id, name, country, partner_id from locations order by name")
            .fetch_all(&mut sql)
            .await
            .unwrap();
    let names: Vec<&str> = made.iter().map(|(_, name, ..)| name.as_str()).collect();
    // Both have an authorized profile; the applicants are not verified, Bayview has no profile.
    assert_eq!(names, ["Alba Cloud S.r.l.", "Nuvola Rossi S.r.l."]);
    for (org, _, country, number) in &made {
        assert!(*org == Side::a().reseller || *org == Side::b().reseller);
        assert_eq!(country, "IT");
        let number = number.as_deref().unwrap_or_default();
        assert!(filiera::domain::values::PartnerId::parse(number).is_ok(), "{number} has no check digit");
    }
    assert_ne!(made[0].3, made[1].3);
    let app = TestApp::on(database).await;
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&locations::locations(Side::a().reseller.into())).await.must_say("Nuvola Rossi S.r.l.");
}
