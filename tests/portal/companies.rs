//! A company's places of business, its numbers, the one its work account stands for, and its customer support.

use axum::http::Method;
use filiera::web::paths::{locations as paths, organizations};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{AMY, ANNA, ELENA, GIULIA, LUCA, SARA, STELLA, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, external, world};

fn nuvola() -> filiera::domain::ids::OrgId {
    Side::a().reseller.into()
}

/// Fills in a location in Italy, without pressing anything.
fn fill_in(browser: &mut Browser, name: &str) {
    browser
        .fill("Name of the location", name)
        .fill("Address line 1", "Via Po 3")
        .fill("Town or city", "Milano")
        .fill("Province (two letters)", "MI")
        .fill("Postcode", "20121")
        .fill("First name", "Ada")
        .fill("Last name", "Belli")
        .fill("Work email address", "ada.belli@nuvola.example")
        .fill("Phone number", "02 5555 0123");
}

/// Adds one in Italy and ends on its page.
async fn add<'a>(browser: &'a mut Browser, name: &str) -> &'a Page {
    browser.get(&organizations::legal_info(nuvola())).await;
    browser.follow("See the locations").await;
    browser.follow("Add a location").await;
    fill_in(browser, name);
    browser.press("Save this location").await
}

/// A company with a location in Ireland and one that is closed, beside those in Italy.
async fn with_others(app: &TestApp) {
    sqlx::query(
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id, state,
                                created_at, created_by, created_name)
         select org_id, gen_random_uuid(), n, lower(n), c, address, contact, p, s, created_at, created_by, created_name
         from locations, (values ('Dublin', 'IE', '7000011', 'active'), ('Bari', 'IT', '7000029', 'closed'),
                                 ('Genova', 'IT', null, 'active'), ('Roma', 'IT', '7000037', 'active')) v (n, c, p, s)
         where org_id = $1",
    )
    .bind(nuvola().uuid())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
}

async fn location(app: &TestApp, name: &str) -> Uuid {
    sqlx::query_scalar("select location_id from locations where org_id = $1 and name = $2")
        .bind(nuvola().uuid())
        .bind(name)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

async fn current(app: &TestApp) -> Option<Uuid> {
    sqlx::query_scalar("select location_id from associations where org_id = $1")
        .bind(nuvola().uuid())
        .fetch_optional(&mut app.sql().await)
        .await
        .unwrap()
}

async fn count(app: &TestApp, question: &'static str) -> i64 {
    sqlx::query_scalar(question).bind(nuvola().uuid()).fetch_one(&mut app.sql().await).await.unwrap()
}

async fn post(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = browser.get(&organizations::settings(nuvola())).await.token();
    let token = match token {
        Some(token) => token,
        None => browser.get("/me").await.token().unwrap(),
    };
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(fields);
    browser.send(Method::POST, path, &[], Some(&serde_html_form::to_string(&all).unwrap())).await
}

#[tokio::test]
async fn a_location_has_a_number_of_its_own_at_once_and_never_goes_away() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = add(&mut giulia, "Nuvola Milano").await;
    page.must_be(200)
        .must_say("The location Nuvola Milano was added.")
        .must_say("MPN ID (location)")
        .must_say("02 5555 0123");
    let (number, phone): (String, String) =
        sqlx::query_as("select partner_id, contact ->> 'phone' from locations where name = 'Nuvola Milano'")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert!(filiera::domain::values::PartnerId::parse(&number).is_ok(), "{number} has no check digit");
    assert_eq!(phone, "+390255550123");
    page.must_say(&number);
    assert!(!page.buttons().iter().any(|b| b.contains("Remove") || b.contains("Delete")));
    let page = add(&mut giulia, "nuvola  MILANO").await;
    assert_eq!(page.must_be(422).errors(), ["Your company has a location of this name. Choose another name"]);
    assert_eq!(page.value_of("Address line 1"), "Via Po 3");
    assert_eq!(
        count(&app, "select count(*) from audit_entries where org_id = $1 and action = 'location.added'").await,
        1
    );
}

#[tokio::test]
async fn a_location_changes_but_for_its_country_and_an_older_form_overwrites_nothing() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    add(&mut giulia, "Nuvola Milano").await;
    let mut slow = signed_in(&app, GIULIA).await;
    let path = paths::edit(nuvola(), location(&app, "Nuvola Milano").await.into());
    slow.get(&path).await;
    giulia.get(&path).await.must_say("The MPN ID of a location belongs to its country.");
    assert_eq!(giulia.page().value_of("Phone number"), "02 5555 0123");
    giulia.fill("Town or city", "Monza");
    giulia.press("Save this location").await.must_be(200).must_say("Monza");
    slow.fill("Town or city", "Lodi");
    let both = slow.press("Save this location").await;
    both.must_be(409).must_say("Somebody changed this while the page was open").must_say("Lodi").must_say("Monza");
    assert_eq!(
        count(&app, "select count(*) from locations where org_id = $1 and address ->> 'city' = 'Lodi'").await,
        0
    );
}

#[tokio::test]
async fn only_global_and_account_admins_add_locations_and_the_others_read_whom_to_ask() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    let page = sara.get(&paths::locations(nuvola())).await;
    page.must_be(200)
        .must_say("zaffiro Torino")
        .must_say("A global admin or account admin can add locations: Giulia Rossi");
    assert!(page.link("Add a location").is_none());
    sara.get(&paths::new(nuvola())).await.must_be(403).must_say("Giulia Rossi");
    sara.get(&paths::association(nuvola())).await.must_be(403);
    sqlx::query("update memberships set roles = array['account_admin'] where person_id = $1")
        .bind(LUCA.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut luca = signed_in(&app, LUCA).await;
    add(&mut luca, "Nuvola Asti").await.must_be(200);
    luca.get(&paths::association(nuvola())).await.must_be(403).must_say("Giulia Rossi");
}

#[tokio::test]
async fn locations_the_work_account_may_not_stand_for_are_shown_disabled_with_the_reason() {
    let app = world().await;
    with_others(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&organizations::identifiers(nuvola())).await.must_say("6200022");
    let page = giulia.follow("Update Location of the work account").await;
    page.must_say("Country Ireland differs from Italy, the country of your work account");
    page.must_say("This location is closed").must_say("This location has no MPN ID yet");
    assert_eq!(page.attributes("input[type=radio][disabled]", "value").len(), 3);
    assert_eq!(page.attributes("input[type=radio]:not([disabled])", "value").len(), 2);
    let before = current(&app).await.unwrap().to_string();
    for (name, reason) in [
        ("Dublin", "Country Ireland differs from Italy"),
        ("Bari", "This location is closed"),
        ("Genova", "This location has no MPN ID yet"),
    ] {
        let id = location(&app, name).await.to_string();
        let page = post(&mut giulia, &paths::association(nuvola()), &[("before", &before), ("location", &id)]).await;
        page.must_be(409).must_say(reason);
    }
    assert_eq!(current(&app).await.unwrap().to_string(), before);
}

#[tokio::test]
async fn the_work_account_stands_for_another_location_and_the_global_admins_are_told() {
    let app = world().await;
    with_others(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::association(nuvola())).await;
    giulia.choose("Which location does your work account stand for?", "Roma");
    let page = giulia.press("Update").await;
    page.must_be(200)
        .must_say("Your work account now stands for Roma.")
        .must_say("MPN ID (location)")
        .must_say("7000037");
    page.must_say("MPN ID (company)").must_say("6100024");
    assert_eq!(current(&app).await, Some(location(&app, "Roma").await));
    app.deliver().await;
    let letter = app.mail().last_to(GIULIA.address);
    assert!(letter.text().contains("7000037") && letter.text().contains("Roma"), "{}", letter.text());
    assert_eq!(
        count(&app, "select count(*) from audit_entries where org_id = $1 and action = 'location.associated'").await,
        1
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_64_who_choose_at_once_exactly_one_wins() {
    let app = world().await;
    sqlx::query("delete from associations where org_id = $1")
        .bind(nuvola().uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    sqlx::query(
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id,
                                created_at, created_by, created_name)
         select org_id, gen_random_uuid(), 'Place ' || n, 'place ' || n, country, address, contact, (7100000 + n)::text,
                created_at, created_by, created_name
         from locations, generate_series(1, 64) n where org_id = $1",
    )
    .bind(nuvola().uuid())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    // First nobody chose yet, then all of them change the same choice.
    for _ in 0..2 {
        let before = current(&app).await.map(|id| id.to_string()).unwrap_or_default();
        let mut presses = Vec::new();
        for n in 1..=64 {
            let id = location(&app, &format!("Place {n}")).await.to_string();
            if id == before {
                continue;
            }
            let mut browser = signed_in(&app, GIULIA).await;
            let token = browser.get(&paths::association(nuvola())).await.token().unwrap();
            let body =
                serde_html_form::to_string([("token", token), ("before", before.clone()), ("location", id)]).unwrap();
            presses.push(tokio::spawn(async move {
                let path = paths::association(nuvola());
                browser.send(Method::POST, &path, &[], Some(&body)).await.status.as_u16()
            }));
        }
        let mut statuses = Vec::new();
        for press in presses {
            statuses.push(press.await.unwrap());
        }
        let won = statuses.iter().filter(|status| **status == 303).count();
        assert_eq!(won, 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 303 | 409)), "{statuses:?}");
        assert_eq!(count(&app, "select count(*) from associations where org_id = $1").await, 1);
    }
    assert_eq!(
        count(&app, "select count(*) from audit_entries where org_id = $1 and action = 'location.associated'").await,
        2
    );
}

#[tokio::test]
async fn a_location_of_another_company_does_not_exist() {
    let app = world().await;
    let foreign = Side::b().location;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::location(nuvola(), foreign.into())).await.must_be(404);
    giulia.get(&paths::edit(nuvola(), foreign.into())).await.must_be(404);
    let before = current(&app).await.unwrap().to_string();
    let fields = [("before", before.as_str()), ("location", &foreign.to_string())];
    post(&mut giulia, &paths::association(nuvola()), &fields).await.must_be(404);
    for path in [paths::closing(nuvola(), foreign.into()), paths::reopening(nuvola(), foreign.into())] {
        post(&mut giulia, &path, &[]).await.must_be(404);
    }
    let mut amy = signed_in(&app, AMY).await;
    amy.get(&paths::locations(nuvola())).await.must_be(404);
}

#[tokio::test]
async fn the_location_in_use_cannot_be_closed_and_a_closed_one_can_be_opened_again() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let used = Side::a().location;
    giulia.get(&paths::location(nuvola(), used.into())).await.must_say("so it cannot be closed");
    assert!(!giulia.page().buttons().iter().any(|b| b == "Close this location"));
    post(&mut giulia, &paths::closing(nuvola(), used.into()), &[]).await.must_be(303);
    add(&mut giulia, "Nuvola Milano").await;
    giulia.press("Close this location").await.must_be(200).must_say("The location is closed.").must_say("Closed");
    giulia.press("Open this location again").await.must_be(200).must_say("The location is open again.");
    let states: Vec<String> = sqlx::query_scalar("select state from locations where org_id = $1")
        .bind(nuvola().uuid())
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(states, ["active", "active"]);
}

#[tokio::test]
async fn a_number_of_another_program_is_typed_and_counts_once_a_reviewer_accepted_it() {
    let app = external().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    add(&mut giulia, "Nuvola Milano").await.must_say("Not provided");
    giulia.fill("MPN ID (location)", "12");
    giulia.press("Send for review").await.must_be(422).must_say("The MPN ID must have 5 to 10 digits");
    giulia.fill("MPN ID (location)", "4 123 456");
    giulia.press("Send for review").await.must_be(200).must_say("4123456 is in review");
    let mut elena = signed_in(&app, ELENA).await;
    elena.get("/admin/reviews").await;
    elena.follow("Identifiers").await;
    elena.follow("4123456").await.must_say("Nuvola Rossi S.r.l.").must_say("Location Nuvola Milano");
    elena.press("Save decision").await.must_be(422).must_say("Accept or refuse the number");
    elena.choose("Decision", "Accept the number");
    elena.press("Save decision").await.must_be(200).must_say("The decision is saved.");
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).text().contains("4123456"));
    giulia.get(&paths::association(nuvola())).await.must_say("MPN ID (location) 4123456");
    giulia.choose("Which location does your work account stand for?", "Nuvola Milano");
    giulia.press("Update").await.must_be(200).must_say("4123456");
    app.deliver().await;
}

#[tokio::test]
async fn a_number_somebody_holds_is_refused_with_the_reason_and_another_can_be_typed() {
    let app = external().await;
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&organizations::identifiers(Side::a().applicant.into())).await.must_say("4120001 is in review");
    let mut giulia = signed_in(&app, GIULIA).await;
    add(&mut giulia, "Nuvola Milano").await;
    // The number of another company's location, of whichever kind.
    giulia.fill("MPN ID (location)", "6200121");
    giulia.press("Send for review").await.must_be(200);
    let mut elena = signed_in(&app, ELENA).await;
    elena.get("/admin/partner-ids").await;
    elena.follow("6200121").await;
    elena.choose("Decision", "Accept the number");
    elena.press("Save decision").await.must_be(409).must_say("Another company or location holds this number.");
    elena.choose("Decision", "Refuse the number");
    elena.press("Save decision").await.must_be(422);
    elena.choose("Decision", "Refuse the number").fill("Reason", "It belongs to another company.");
    elena.press("Save decision").await.must_be(200);
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).text().contains("It belongs to another company."));
    giulia.get(&paths::location(nuvola(), location(&app, "Nuvola Milano").await.into())).await;
    giulia.page().must_say("6200121 was not accepted").must_say("It belongs to another company.");
    giulia.fill("MPN ID (location)", "4123457");
    giulia.press("Send for review").await.must_be(200).must_say("4123457 is in review");
}

#[tokio::test]
async fn the_database_itself_keeps_a_number_once_and_an_association_in_one_country() {
    let app = world().await;
    with_others(&app).await;
    let mut sql = app.sql().await;
    let dublin = location(&app, "Dublin").await;
    for country in ["IT", "IE"] {
        let moved = sqlx::query("update associations set location_id = $2, country = $3 where org_id = $1")
            .bind(nuvola().uuid())
            .bind(dublin)
            .bind(country)
            .execute(&mut sql)
            .await;
        assert!(moved.is_err(), "{country}");
    }
    for number in ["6100123", "6200121", "6100024"] {
        let taken = sqlx::query("update locations set partner_id = $2 where location_id = $1")
            .bind(dublin)
            .bind(number)
            .execute(&mut sql)
            .await;
        assert!(taken.is_err(), "{number} is held by somebody");
    }
    let other = sqlx::query("insert into associations select $1, location_id, country, associated_at, associated_by, associated_name from associations where org_id = $2")
        .bind(Side::b().reseller)
        .bind(nuvola().uuid())
        .execute(&mut sql)
        .await;
    assert!(other.is_err(), "a location is one work account's");
}

#[tokio::test]
async fn every_number_stands_as_text_beside_a_button_that_only_a_script_shows() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&organizations::identifiers(nuvola())).await;
    for id in page.attributes("button[data-copy]", "data-copy") {
        assert!(!page.all(&format!("#{id}")).concat().is_empty(), "{id}");
    }
    assert_eq!(
        page.attributes("button[data-copy]", "data-copy").len(),
        page.attributes("button[data-copy][hidden]", "data-copy").len()
    );
    assert!(page.attributes("button[data-copy]", "data-copy").len() >= 3);
}

#[tokio::test]
async fn customer_support_changes_without_a_new_verification_and_an_older_form_overwrites_nothing() {
    let app = world().await;
    let mut stella = signed_in(&app, STELLA).await;
    let alba = Side::b().reseller;
    let mut slow = signed_in(&app, STELLA).await;
    slow.get(&paths::support(alba.into())).await;
    stella.get(&organizations::legal_info(alba.into())).await.must_say("Change Legal business profile");
    stella.follow("Reseller").await;
    stella.follow("Change customer support and website").await;
    stella.fill("Support email", "").fill("Support phone", "");
    assert_eq!(
        stella.press("Save").await.must_be(422).errors(),
        ["Enter an email address or a phone number for customer support"]
    );
    stella.fill("Support phone", "02 / 5555-0199").fill("Website", "www.alba.example");
    let page = stella.press("Save").await;
    page.must_be(200).must_say("02 / 5555-0199").must_say("alba.example");
    slow.fill("Support email", "later@alba.example");
    let both = slow.press("Save").await;
    both.must_be(409).must_say("Somebody changed this while the page was open");
    both.must_say("later@alba.example").must_say("02 / 5555-0199");
    let (stored, authorized): (String, bool) = sqlx::query_as(
        "select support ->> 'support_phone', (select authorized_at is not null from profiles p where p.org_id = s.org_id)
         from support_profiles s where org_id = $1",
    )
    .bind(alba)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!((stored.as_str(), authorized), ("+390255550199", true));
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::support(nuvola())).await.must_be(403);
}
