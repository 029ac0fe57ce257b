//! Regions as the operator keeps them: a country has one region at any time, and what it was before stays readable.

use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::{Method, Person, PlatformAdmin};
use filiera::domain::ids::PersonId;
use filiera::domain::organizations::operator::regions::{self, Move};
use filiera::domain::values::Country;
use filiera::web::paths::admin as paths;

use crate::support::app::TestApp;
use crate::support::cast::{GIULIA, PIERO, signed_in};
use crate::support::world::world;

#[tokio::test]
async fn acceptance_66_all_15_regions_with_245_countries_are_listed_and_a_country_is_in_one_of_them() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    let list = piero.get(&paths::regions()).await.must_be(200).clone();
    assert_eq!(list.all("tbody tr").len(), 15);
    let counts: usize = list.all("tbody td.num").iter().map(|count| count.parse::<usize>().unwrap()).sum();
    assert_eq!(counts, 245);
    let europe = piero.get(&paths::region("europe")).await.must_be(200).clone();
    assert_eq!(europe.all("tbody tr").len(), 45);
    europe.must_say("Italy").must_say("EUR").must_say("CHF");
}

#[tokio::test]
async fn a_country_is_moved_after_a_look_at_whom_it_touches_and_its_history_says_from_where() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::region_country("europe", "IT")).await.must_be(200);
    piero.choose("Region", "Africa").fill("Currency", "usd");
    let look = piero.press("See what follows").await.must_be(200).clone();
    // Another region than the one that was looked at is looked at again.
    piero.choose("Region", "Japan");
    piero.press("Move the country").await.must_be(200).must_say("would cross regions");
    piero.choose("Region", "Africa");
    piero.press("Move the country").await.must_be(200).must_say("would cross regions");
    look.must_say("companies are in this country").must_say("would cross regions");
    let mut late = signed_in(&app, PIERO).await;
    late.get(&paths::region_country("europe", "IT")).await;
    late.choose("Region", "Japan");
    late.press("See what follows").await.must_be(200);
    piero.press("Move the country").await.must_be(200).must_say("Italy is saved.");
    piero.page().must_say("Moved Italy from Europe (EUR) to Africa (USD)").must_say("Piero Gallo");
    late.press("Move the country").await.must_be(409).must_say("Somebody changed this country meanwhile");
    let places: Vec<(String, Option<String>)> =
        sqlx::query_as("select region, currency from countries where code = 'IT'")
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(places, [("africa".to_owned(), Some("USD".to_owned()))]);
    let entries: Vec<String> = sqlx::query_scalar("select distinct region from directory_entries where country = 'IT'")
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert!(entries.iter().all(|region| region == "africa"), "{entries:?}");
    piero.get("/admin/log").await.must_say("Moved Italy from Europe (EUR) to Africa (USD)");
}

#[tokio::test]
async fn a_currency_of_no_three_letters_is_refused_at_its_field_and_nobody_else_moves_countries() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::region_country("europe", "IT")).await;
    piero.fill("Currency", "euros");
    let page = piero.press("See what follows").await.must_be(422).clone();
    assert_eq!(page.error_at("Currency").as_deref(), Some("Error: Enter the three letters of a currency, such as EUR"));
    assert_eq!(page.value_of("Currency"), "euros");
    piero.get("/admin/regions/atlantis").await.must_be(404);
    piero.get("/admin/regions/europe/countries/XX").await.must_be(404);
    signed_in(&app, GIULIA).await.get(&paths::regions()).await.must_be(404);
}

#[tokio::test]
async fn whoever_looks_after_the_country_was_moved_reads_how_it_stands_now() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::region_country("europe", "IT")).await;
    let mut late = signed_in(&app, PIERO).await;
    late.get(&paths::region_country("europe", "IT")).await;
    piero.choose("Region", "Africa");
    piero.press("See what follows").await.must_be(200);
    piero.press("Move the country").await.must_be(200);
    late.choose("Region", "Japan");
    late.press("See what follows").await.must_be(409).must_say("Somebody changed this country meanwhile");
    assert_eq!(late.page().value_of("Currency"), "EUR");
}

#[tokio::test]
async fn a_region_gets_other_words_in_both_languages_and_its_history_keeps_the_old_ones() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::region("europe")).await.must_be(200);
    piero.follow("Change the name of this region").await.must_be(200).must_say("Name of Europe");
    assert_eq!(piero.page().value_of("Name in Italian"), "Europa");
    piero.fill("Name in English", "Europe and neighbors").fill("Name in Italian", "");
    piero.press("See what follows").await.must_be(422);
    piero.fill("Name in Italian", "Europa e vicini");
    let mut late = signed_in(&app, PIERO).await;
    late.get(&paths::region_name("europe")).await;
    piero.press("See what follows").await.must_be(200).must_say("45 countries are in this region");
    piero.page().must_say("read the new name from now on");
    // What was not looked at is not saved.
    piero.fill("Name in Italian", "Europa e dintorni");
    piero.press("Save the name").await.must_be(200).must_say("45 countries are in this region");
    piero.press("Save the name").await.must_be(200).must_say("The region is called Europe and neighbors now.");
    piero.page().must_say("Called the region Europe and neighbors: Europe and neighbors / Europa e dintorni");
    late.fill("Name in English", "Old Europe").fill("Name in Italian", "Vecchia Europa");
    late.press("See what follows").await.must_be(200);
    late.press("Save the name").await.must_be(409).must_say("Somebody changed this name meanwhile");
    // Everybody reads it, each in their language.
    let mut nobody = app.browser();
    nobody.get("/directory").await.must_say("Europe and neighbors");
    nobody.get("/directory/adria-distribuzione").await.must_say("Europe and neighbors");
    nobody.in_italian().await.must_say("Europa e dintorni");
    piero.get("/admin/log").await.must_say("Called the region Europe and neighbors");
    piero.get(&paths::region_name("atlantis")).await.must_be(404);
    signed_in(&app, GIULIA).await.get(&paths::region_name("europe")).await.must_be(404);
}

#[tokio::test]
async fn a_region_is_added_and_countries_move_into_it() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::regions()).await;
    piero.follow("Add a region").await.must_be(200);
    piero.fill("Code", "New Nordics").fill("Name in English", "Nordics").fill("Name in Italian", "Paesi nordici");
    piero.press("Add the region").await.must_be(422).must_say("Enter 2 to 40 small letters and underscores");
    piero.fill("Code", "europe");
    piero.press("Add the region").await.must_be(409).must_say("There is a region with this code");
    piero.fill("Code", "nordics");
    piero.press("Add the region").await.must_be(200).must_say("Nordics is added.");
    piero.page().must_say("Added the region Nordics: Nordics / Paesi nordici");
    piero.get(&paths::region_country("europe", "NO")).await;
    piero.choose("Region", "Nordics");
    piero.press("See what follows").await.must_be(200);
    piero.press("Move the country").await.must_be(200).must_say("Norway is saved.");
    piero.get(&paths::region("nordics")).await.must_be(200).must_say("Norway").must_say("NOK");
    piero.get(&paths::regions()).await;
    assert_eq!(piero.page().all("tbody tr").len(), 16);
    let mut nobody = app.browser();
    nobody.get("/directory?region=nordics").await.must_be(200).must_say("No provider matches");
}

#[tokio::test]
async fn a_country_that_is_in_no_region_is_added_once() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::region_country_new("europe")).await.must_be(200).must_say("Every country whose rules");
    assert!(piero.get(&paths::region("europe")).await.link("Add a country").is_none());
    sqlx::query("delete from countries where code = 'LI'").execute(&mut app.sql().await).await.unwrap();
    piero.get(&paths::region("europe")).await;
    let mut late = signed_in(&app, PIERO).await;
    late.get(&paths::region_country_new("africa")).await;
    late.choose("Country or region", "Liechtenstein");
    late.press("See what follows").await.must_be(200);
    piero.follow("Add a country").await.must_be(200);
    piero.choose("Country or region", "Liechtenstein").fill("Currency", "chf");
    piero.press("See what follows").await.must_be(200).must_say("No company is in this country");
    piero.press("Add the country").await.must_be(200).must_say("Liechtenstein is saved.");
    piero.page().must_say("Added Liechtenstein to Europe (CHF)");
    late.press("Add the country").await.must_be(409).must_say("in a region by now");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_country_has_one_region_at_any_time_however_many_move_it_and_publish_at_once() {
    let app = world().await;
    let mut moves = tokio::task::JoinSet::new();
    let by = operator(&app).await;
    let mut most = 0;
    for _ in 0..5 {
        let (line, _) = regions::country(app.db(), &by, italy()).await.unwrap().unwrap();
        for to in ["africa", "japan", "india", "korea", "taiwan", "canada"] {
            let (db, by, seen, now) = (app.db().clone(), by.clone(), line.clone(), app.now());
            moves.spawn(async move {
                let to = Move { region: to.to_owned(), currency: Some("USD".to_owned()) };
                regions::move_country(&db, &by, (italy(), &seen), &to, now).await.is_ok()
            });
        }
        // Meanwhile an entry is written with the region as it is read.
        let mut sql = app.sql().await;
        moves.spawn(async move {
            let _ = sqlx::query(
                "update directory_entries set region = (select region from countries where code = 'IT') where country = 'IT'",
            )
            .execute(&mut sql)
            .await;
            false
        });
        let mut done = 0;
        while let Some(moved) = moves.join_next().await {
            done += usize::from(moved.unwrap());
        }
        assert!(done <= 1, "{done} of six moves that saw the same were done");
        most = most.max(done);
        let places: Vec<String> = sqlx::query_scalar(
            "select region from countries where code = 'IT'
             union select region from directory_entries where country = 'IT'",
        )
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
        assert_eq!(places.len(), 1, "{places:?}");
    }
    assert_eq!(most, 1);
    // And nothing can say otherwise.
    for sql in [
        "insert into countries (code, region) values ('IT', 'europe')",
        "update countries set region = 'atlantis' where code = 'IT'",
        "update directory_entries set region = 'russia' where country = 'IT'",
    ] {
        assert!(sqlx::query(sql).execute(&mut app.sql().await).await.is_err(), "{sql}");
    }
}

fn italy() -> Country {
    Country::parse("IT").unwrap()
}

async fn operator(app: &TestApp) -> PlatformAdmin {
    let id = PersonId::from(PIERO.id());
    let started = start_session(app.db(), id, Method::Password, &Origin::default(), app.now()).await.unwrap();
    Person::of_session(app.db(), &started.token, app.now()).await.unwrap().unwrap().platform_admin().unwrap()
}
