//! Regions as the operator keeps them: a country has one region at any time, and what it was before stays readable.

use filiera::web::paths::admin as paths;

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
