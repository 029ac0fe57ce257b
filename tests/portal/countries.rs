//! The forms of all 245 countries, sent empty, right and wrong: what each says is wrong is what its country asks for.
//! Rule: what is expected comes from the country's rules, what is found from the page.

use std::collections::BTreeSet;

use axum::http::Method;
use filiera::domain::values::{Country, Need, VatNumber, countries, subdivisions};
use filiera::web::paths::{enrollment as paths, locations};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, GIULIA, ROSA, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, world};

type Fields = Vec<(&'static str, String)>;

/// A registration number as the country's companies have it.
fn registration_number(country: Country) -> String {
    match country.code() {
        "IT" => "TO 1234567",
        "BR" => "11.222.333/0001-81",
        "RU" => "7707083893",
        "KZ" => "123456789012",
        "BY" => "123456789",
        "US" => "12-3456789",
        _ => "12345678",
    }
    .to_owned()
}

fn right_address(country: Country) -> Fields {
    let state = if country.rules().state_required() { subdivisions(country)[0].code } else { "" };
    vec![
        ("addr1", "Example Street 12".to_owned()),
        ("city", "Example Town".to_owned()),
        ("region", state.to_owned()),
        ("postal", country.rules().postal_example().unwrap_or_default().to_owned()),
    ]
}

fn wrong_address() -> Fields {
    vec![
        ("addr1", "x".to_owned()),
        ("city", "1234".to_owned()),
        ("region", "x".repeat(101)),
        ("postal", "<b>".to_owned()),
    ]
}

/// What an empty address is said to lack.
fn missing_address(country: Country) -> BTreeSet<String> {
    let rules = country.rules();
    let needed =
        [("addr1", true), ("city", true), ("region", rules.state_required()), ("postal", rules.postal_code_required())];
    needed.into_iter().filter(|(_, is)| *is).map(|(field, _)| field.to_owned()).collect()
}

fn right_profile(country: Country) -> Fields {
    let mut fields = right_address(country);
    fields.push(("legal_name", format!("Example Company {}", country.code())));
    fields.push(("reg_number", registration_number(country)));
    if country.rules().vat != Need::NotAllowed {
        fields.push(("vat_id", VatNumber::example(country).unwrap_or("12345678").to_owned()));
    }
    fields
}

fn wrong_profile(country: Country) -> Fields {
    let mut fields = wrong_address();
    let others = [("legal_name", "12345"), ("reg_number", "?!?"), ("website", "not a place"), ("vat_id", "<b>!</b>")];
    fields.extend(others.map(|(field, value)| (field, value.to_owned())));
    if country.code() == "IT" {
        fields.push(("fiscal_code", "ABC".to_owned()));
        fields.push(("pec", "nobody".to_owned()));
    }
    fields
}

/// The fields a page says something is wrong with.
fn refused(page: &Page) -> BTreeSet<String> {
    let ids = page.attributes(".error[id]", "id");
    ids.into_iter().filter_map(|id| id.strip_suffix("-error").map(str::to_owned)).collect()
}

fn set(fields: &[&str]) -> BTreeSet<String> {
    fields.iter().map(|field| (*field).to_owned()).collect()
}

async fn post(browser: &mut Browser, path: &str, token: &str, fields: &[(&str, String)]) -> Page {
    let mut all = vec![("token", token.to_owned())];
    all.extend(fields.iter().cloned());
    let body = serde_html_form::to_string(&all).unwrap();
    browser.send(Method::POST, path, &[], Some(&body)).await
}

/// Rosa with a new company and an application begun; the address of its legal profile and a token.
async fn begun(app: &TestApp) -> (Browser, String, String) {
    let mut rosa = app.browser();
    ROSA.arrive(app, &mut rosa).await;
    if rosa.page().buttons().iter().any(|b| b == "Start your application") {
        rosa.press("Start your application").await;
    }
    let org = rosa.page().path.split('/').nth(2).unwrap().parse().unwrap();
    let path = paths::legal_profile(org);
    let token = rosa.get(&path).await.must_be(200).token().unwrap();
    (rosa, path, token)
}

#[tokio::test]
async fn acceptance_07_every_countrys_legal_profile_says_exactly_what_is_missing_or_wrong_and_takes_what_is_right() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let (mut rosa, path, token) = begun(&app).await;
    // Each right one is the next version of the draft.
    for (version, country) in (1..).zip(countries()) {
        let rules = country.rules();
        let with = |fields: Fields| {
            let mut all = fields;
            all.extend([("country", country.code().to_owned()), ("version", version.to_string())]);
            all
        };
        let empty = post(&mut rosa, &path, &token, &with(Vec::new())).await;
        let mut expected = missing_address(country);
        expected.insert("legal_name".to_owned());
        expected.extend((rules.vat == Need::Required).then(|| "vat_id".to_owned()));
        expected.extend((rules.registration_number == Need::Required).then(|| "reg_number".to_owned()));
        assert_eq!(empty.status, 422, "{country} empty");
        assert_eq!(refused(&empty), expected, "{country} empty");
        assert!(!empty.html.contains('⟦'), "{country}: a word is missing");

        let wrong = post(&mut rosa, &path, &token, &with(wrong_profile(country))).await;
        let mut expected = set(&["legal_name", "reg_number", "website", "addr1", "city", "region", "postal"]);
        expected.extend((rules.vat != Need::NotAllowed).then(|| "vat_id".to_owned()));
        if country.code() == "IT" {
            expected.extend(set(&["fiscal_code", "pec"]));
        }
        assert_eq!(wrong.status, 422, "{country} wrong");
        assert_eq!(refused(&wrong), expected, "{country} wrong");
        assert!(!wrong.html.contains('⟦'), "{country}: a word is missing");

        let right = post(&mut rosa, &path, &token, &with(right_profile(country))).await;
        assert_eq!(right.status, 303, "{country} right: {:?}", refused(&right));
    }
    let last: String = sqlx::query_scalar("select country from organizations where name = $1")
        .bind(ROSA.company)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(last, countries().last().unwrap().code());
}

#[tokio::test]
async fn every_countrys_location_says_exactly_what_is_missing_or_wrong_and_takes_what_is_right() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let path = locations::new(Side::a().reseller.into());
    let token = giulia.get(&path).await.must_be(200).token().unwrap();
    let people = ["given_name", "family_name", "work_email", "phone"];
    for country in countries() {
        let with = |mut fields: Fields| {
            fields.push(("country", country.code().to_owned()));
            fields
        };
        let empty = post(&mut giulia, &path, &token, &with(Vec::new())).await;
        let mut expected = missing_address(country);
        expected.extend(set(&["location_name"]));
        expected.extend(set(&people));
        assert_eq!((empty.status.as_u16(), refused(&empty)), (422, expected), "{country} empty");

        let mut fields = wrong_address();
        let wrong = [
            ("location_name", "?"),
            ("given_name", ""),
            ("family_name", "1"),
            ("work_email", "x@gmail.com"),
            ("phone", "12"),
        ];
        fields.extend(wrong.map(|(field, value)| (field, value.to_owned())));
        let wrong = post(&mut giulia, &path, &token, &with(fields)).await;
        let mut expected = set(&["location_name", "addr1", "city", "region", "postal"]);
        expected.extend(set(&people));
        assert_eq!((wrong.status.as_u16(), refused(&wrong)), (422, expected), "{country} wrong");

        let mut fields = right_address(country);
        fields.push(("location_name", format!("Location {}", country.code())));
        let right = [
            ("given_name", "Ada"),
            ("family_name", "Bell"),
            ("work_email", "ada@nuvola.example"),
            ("phone", "+39 011 555 0123"),
        ];
        fields.extend(right.map(|(field, value)| (field, value.to_owned())));
        let right = post(&mut giulia, &path, &token, &with(fields)).await;
        assert_eq!(right.status, 303, "{country} right: {:?}", refused(&right));
    }
    let (many, different): (i64, i64) =
        sqlx::query_as("select count(*), count(distinct partner_id) from locations where name like 'Location __'")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!((many, different), (245, 245));
}

#[tokio::test]
async fn another_country_shows_its_fields_and_keeps_what_was_typed() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let (mut rosa, _, _) = begun(&app).await;
    rosa.page().must_say("Province (two letters)").must_say("VAT number");
    rosa.fill("Registered company name", "Rosa Digital Inc.").fill("Town or city", "Seattle");
    rosa.choose("Country or region", "United States");
    let page = rosa.press("Use this country").await;
    page.must_be(200)
        .must_say("ZIP code")
        .must_say("EIN")
        .must_say("The form now asks for what companies in United States have");
    assert!(!page.says("VAT number"), "the program takes none there");
    assert_eq!(page.value_of("Registered company name"), "Rosa Digital Inc.");
    assert_eq!(page.value_of("Town or city"), "Seattle");
    rosa.choose("State", "Washington").fill("ZIP code", "9805").fill("Address line 1", "500 Pine Street");
    let page = rosa.press("Save and continue").await;
    assert_eq!(page.must_be(422).errors(), ["Check the ZIP code. It looks like 98052"]);
    rosa.fill("ZIP code", "98052");
    rosa.press("Save and continue").await.must_be(200).must_say("Primary contact");
    let country: String = sqlx::query_scalar("select country from organizations where name = $1")
        .bind(ROSA.company)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(country, "US");
}

#[tokio::test]
async fn enter_in_a_field_saves_the_profile_although_another_button_comes_first() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let (mut rosa, _, _) = begun(&app).await;
    rosa.fill("Town or city", "Torino");
    let page = rosa.press("Use this country").await;
    page.must_be(422).must_say("Enter the VAT number");
    assert_eq!(page.value_of("Town or city"), "Torino");
}

#[tokio::test]
async fn the_country_stays_as_soon_as_others_deal_with_the_company() {
    let app = world().await;
    let mut davide = signed_in(&app, DAVIDE).await;
    let org = Side::a().customer.into();
    davide.get(&paths::tasks(org)).await;
    davide.press("Start your application").await;
    davide.follow("Legal business profile").await;
    assert!(!davide.page().buttons().iter().any(|b| b == "Use this country"));
    let token = davide.page().token().unwrap();
    let mut fields = right_profile(Country::parse("DE").unwrap());
    fields.extend([("country", "DE".to_owned()), ("version", "1".to_owned())]);
    let page = post(&mut davide, &paths::legal_profile(org), &token, &fields).await;
    page.must_be(422).must_say("The country must be the one of your work account, Italy");
}
