//! Work accounts at identity providers: who founds a company, who lands in it, who is found again.
//! Rule: the provider is honest here but for what a test says. Its lies are in `work_account_lies.rs`.

use axum::http::{Method, header};
use chrono::TimeDelta;
use serde_json::{Value, json};
use sqlx::PgConnection;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{Actor, GIULIA};
use crate::support::db::Database;
use crate::support::page::Page;
use crate::support::provider::{Instead, Lie, Provider, person};
use crate::support::world::world_database;

/// An honest provider and a portal that knows it.
pub async fn portal(names: &[&str], database: Database) -> (TestApp, Vec<Provider>) {
    let mut providers = Vec::new();
    for _ in names {
        providers.push(Provider::start().await);
    }
    let settings = providers.iter().zip(names).map(|(provider, name)| provider.settings(name)).collect();
    let app = TestApp::with_providers(database, settings).await;
    for provider in &providers {
        provider.at(app.now().timestamp());
    }
    (app, providers)
}

/// Sends a browser to the provider of this name; where it is to go.
pub async fn away(browser: &mut Browser, name: &str, wish: &str) -> Result<String, Page> {
    let page = browser.send(Method::GET, &format!("/sign-in/with/{name}{wish}"), &[], None).await;
    match page.headers.get(header::LOCATION) {
        Some(to) => Ok(to.to_str().unwrap().to_owned()),
        None => Err(page),
    }
}

/// There and back, following the portal's own redirects.
async fn sign_in<'b>(browser: &'b mut Browser, provider: &Provider, name: &str, who: &Value) -> &'b Page {
    let to = away(browser, name, "").await.unwrap_or_else(|page| panic!("{}", page.text()));
    browser.get(&provider.sign_in(&to, who)).await
}

fn rosa() -> Value {
    person("rosa-1", "dir-rosa", "Rosa Marchetti", "rosa.marchetti@officinarossa.example", true)
}

/// Types the digits of the letter to `address`.
async fn type_digits(app: &TestApp, browser: &mut Browser, address: &str) {
    app.deliver().await;
    let code = app.mail().last_to(address).code();
    browser.fill("Code from the email", &code);
    browser.press("Confirm").await;
}

/// The first person of a directory founds their company.
async fn found(app: &TestApp, browser: &mut Browser, provider: &Provider, name: &str, who: &Value) {
    sign_in(browser, provider, name, who).await.must_be(200).must_say("Bring your company here");
    browser.fill("Registered company name", "Officina Digitale Rossa S.r.l.").choose("Country or region", "Italy");
    browser.press("Continue").await.must_be(200).must_say("Check your email");
    type_digits(app, browser, who["email"].as_str().unwrap()).await;
}

pub async fn count(sql: &mut PgConnection, of: &'static str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {of}"))).fetch_one(sql).await.unwrap()
}

#[tokio::test]
async fn the_first_global_admin_of_a_directory_founds_the_company_and_is_found_again() {
    let (mut app, providers) = portal(&["honest"], Database::empty().await).await;
    app.ignore_letters();
    let mut browser = app.browser();
    browser.get("/sign-in").await.must_say("Sign in with your work account (Provider honest)");
    found(&app, &mut browser, &providers[0], "honest", &rosa()).await;
    browser.page().must_be(200);
    assert!(browser.page().path.ends_with("/enrollment"), "who founds a company goes on to enroll it");
    browser
        .get("/me")
        .await
        .must_say("Rosa Marchetti")
        .must_say("Officina Digitale Rossa S.r.l.")
        .must_say("Global admin");

    let mut later = app.browser();
    sign_in(&mut later, &providers[0], "honest", &rosa()).await.must_be(200);
    later.get("/me").await.must_say("Rosa Marchetti").must_say("Global admin");
    let mut sql = app.sql().await;
    assert_eq!(count(&mut sql, "organizations").await, 1);
    assert_eq!(count(&mut sql, "identities").await, 1);
    let factor: bool = sqlx::query_scalar("select bool_and(second_factor = 'provider') from sessions")
        .fetch_one(&mut sql)
        .await
        .unwrap();
    assert!(factor, "the provider said that there was a second factor");
}

#[tokio::test]
async fn a_colleague_of_the_directory_lands_in_the_company_without_roles_and_its_admin_is_told() {
    let (app, providers) = portal(&["honest"], Database::empty().await).await;
    let mut browser = app.browser();
    found(&app, &mut browser, &providers[0], "honest", &rosa()).await;
    let tommaso = person("tommaso-1", "dir-rosa", "Tommaso Riva", "tommaso.riva@officinarossa.example", false);
    let mut colleague = app.browser();
    sign_in(&mut colleague, &providers[0], "honest", &tommaso)
        .await
        .must_say("Join your company")
        .must_say("Officina Digitale Rossa S.r.l.")
        .must_say("without roles");
    colleague.press("Continue").await.must_be(200);
    type_digits(&app, &mut colleague, "tommaso.riva@officinarossa.example").await;
    colleague.get("/me").await.must_say("Officina Digitale Rossa S.r.l.").must_say("No role yet");
    app.deliver().await;
    let letter = app.mail().last_to("rosa.marchetti@officinarossa.example");
    assert_eq!(letter.subject(), "Tommaso Riva joined Officina Digitale Rossa S.r.l.");
    assert_eq!(count(&mut app.sql().await, "organizations").await, 1);
}

#[tokio::test]
async fn another_directory_never_lands_in_the_company_whatever_it_says_of_the_address() {
    let (app, providers) = portal(&["honest", "second"], Database::empty().await).await;
    let mut browser = app.browser();
    found(&app, &mut browser, &providers[0], "honest", &rosa()).await;

    let stranger = person("rosa-1", "dir-other", "Rosa Marchetti", "rosa.marchetti@officinarossa.example", false);
    let mut other = app.browser();
    sign_in(&mut other, &providers[1], "second", &stranger).await.must_be(403).must_say("Your company is not here yet");
    let admin = person("eva-1", "dir-rosa", "Eva Nemo", "eva@officinarossa.example", true);
    sign_in(&mut other, &providers[1], "second", &admin).await.must_say("Bring your company here");
    assert_eq!(other.cookie("session"), None, "the same directory id of another issuer is another directory");
    let moved = person("rosa-1", "dir-other", "Rosa Marchetti", "rosa.marchetti@officinarossa.example", true);
    let mut again = app.browser();
    sign_in(&mut again, &providers[0], "honest", &moved).await.must_be(403).must_say("moved to another directory");
    assert_eq!(again.cookie("session"), None);
}

#[tokio::test]
async fn an_address_alone_signs_nobody_in_and_tells_nobody_that_it_is_known() {
    let (mut app, providers) = portal(&["honest"], world_database().await).await;
    app.ignore_letters();
    let mut known = app.browser();
    let thief = person("thief-1", "dir-thief", "Giulia Rossi", GIULIA.address, true);
    sign_in(&mut known, &providers[0], "honest", &thief).await.must_say("Bring your company here");
    known.fill("Registered company name", "Ladri S.r.l.").choose("Country or region", "Italy");
    known.press("Continue").await.must_be(200).must_say("We sent six digits");
    app.deliver().await;
    assert_eq!(app.mail().last_to(GIULIA.address).subject(), "You already have an account on Partner Center");
    known.fill("Code from the email", "123456");
    known.press("Confirm").await.must_be(422);
    assert_eq!(known.cookie("session"), None);
}

#[tokio::test]
async fn whoever_is_asked_for_a_fresh_sign_in_gives_it_at_their_provider_and_only_as_themselves() {
    let (app, providers) = portal(&["honest"], Database::empty().await).await;
    let mut browser = app.browser();
    found(&app, &mut browser, &providers[0], "honest", &rosa()).await;
    app.pass(TimeDelta::minutes(30));
    providers[0].at(app.now().timestamp());
    browser.get("/sign-in/again").await.must_say("Confirm with Provider honest");

    let old = json!({ "auth_time": (app.now() - TimeDelta::minutes(20)).timestamp() });
    let mut older = rosa();
    older.as_object_mut().unwrap().extend(old.as_object().unwrap().clone());
    let to = away(&mut browser, "honest", "?again=1").await.unwrap();
    assert!(to.contains("prompt=login") && to.contains("max_age=0"), "{to}");
    browser.get(&providers[0].sign_in(&to, &older)).await.must_be(502);

    let to = away(&mut browser, "honest", "?again=1").await.unwrap();
    let mut nobody = rosa();
    nobody["sub"] = json!("somebody-else");
    browser.get(&providers[0].sign_in(&to, &nobody)).await.must_be(403).must_say("That was another account");

    let before = browser.cookie("session").unwrap().to_owned();
    let to = away(&mut browser, "honest", "?again=1").await.unwrap();
    browser.get(&providers[0].sign_in(&to, &rosa())).await.must_be(200);
    assert_ne!(browser.cookie("session"), Some(before.as_str()), "the session goes on under a new token");
    let proved: chrono::DateTime<chrono::Utc> =
        sqlx::query_scalar("select max(proved_at) from sessions where ended_at is null")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(proved, app.now());
}

#[tokio::test]
async fn a_provider_that_is_down_gives_a_page_and_one_that_is_back_signs_in() {
    let (mut app, providers) = portal(&["honest"], world_database().await).await;
    app.ignore_letters();
    make_known(&app, &providers[0], GIULIA).await;
    providers[0].lies(Lie::At("/.well-known/openid-configuration", Instead::Status(503)));
    let mut browser = app.browser();
    let page = away(&mut browser, "honest", "").await.unwrap_err();
    page.must_be(503).must_say("Provider honest does not answer").must_say("Sign in another way");
    let asked = providers[0].served().len();
    away(&mut browser, "honest", "").await.unwrap_err();
    assert_eq!(providers[0].served().len(), asked, "one that just failed is left alone for some seconds");
    providers[0].lies(Lie::None);
    app.pass(TimeDelta::seconds(10));
    sign_in(&mut browser, &providers[0], "honest", &giulia()).await.must_be(200);
    assert!(browser.cookie("session").is_some());

    // What it said of itself is believed for a day when it is out of reach; new keys are asked for.
    providers[0].lies(Lie::At("/.well-known/openid-configuration", Instead::Status(503)));
    app.pass(TimeDelta::hours(2));
    assert!(away(&mut browser, "honest", "").await.is_ok());
    app.pass(TimeDelta::hours(23));
    assert!(away(&mut browser, "honest", "").await.is_err());
    providers[0].lies(Lie::None);
    app.pass(TimeDelta::seconds(10));
    providers[0].at(app.now().timestamp());
    let mut rotated = app.browser();
    let to = away(&mut rotated, "honest", "").await.unwrap();
    app.pass(TimeDelta::minutes(2));
    providers[0].at(app.now().timestamp());
    providers[0].rotate();
    rotated.get(&providers[0].sign_in(&to, &giulia())).await.must_be(200);
    assert!(rotated.cookie("session").is_some());
}

#[tokio::test]
async fn one_issuer_for_many_directories_signs_in_each_under_its_own_name() {
    const TENANT: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
    let provider = Provider::start().await;
    let mut settings = provider.settings("many");
    settings.issuer = format!("{}/{{tenantid}}/v2.0", provider.issuer());
    settings.discovery = format!("{}/.well-known/openid-configuration", provider.issuer()).parse().ok();
    let app = TestApp::with_providers(world_database().await, vec![settings]).await;
    provider.at(app.now().timestamp());
    let issuer = format!("{}/{TENANT}/v2.0", provider.issuer());
    insert_identity(&app, &issuer, TENANT, GIULIA).await;
    provider.lies(Lie::Discovery(|said| {
        said["issuer"] = json!(format!("{}/{{tenantid}}/v2.0", said["issuer"].as_str().unwrap()));
        said["authorization_response_iss_parameter_supported"] = json!(false);
    }));
    let mut who = giulia();
    who["tid"] = json!(TENANT);
    who["iss"] = json!(issuer);
    let mut browser = app.browser();
    let to = away(&mut browser, "many", "").await.unwrap();
    let back = provider.sign_in(&to, &who);
    let back = back.split("&iss=").next().unwrap().to_owned();
    browser.get(&back).await.must_be(200);
    assert!(browser.cookie("session").is_some());

    for (tid, iss) in [
        (json!(TENANT), json!(format!("{}/other/v2.0", provider.issuer()))),
        (json!("00000000-0000-0000-0000-000000000000"), json!(issuer)),
        (json!("other/v2.0?"), json!(format!("{}/other/v2.0?/v2.0", provider.issuer()))),
    ] {
        let mut liar = app.browser();
        let to = away(&mut liar, "many", "").await.unwrap();
        who["tid"] = tid;
        who["iss"] = iss;
        let back = provider.sign_in(&to, &who);
        liar.get(back.split("&iss=").next().unwrap()).await.must_be(502);
        assert_eq!(liar.cookie("session"), None);
    }
}

/// A token that does not say this.
pub fn drop_claim(claims: &mut Value, name: &str) {
    claims.as_object_mut().unwrap().remove(name);
}

/// Giulia as her provider knows her.
pub fn giulia() -> Value {
    person("giulia", "nuvola", "Giulia Rossi", GIULIA.address, true)
}

/// From now on the person `giulia` of this provider is `who`.
pub async fn make_known(app: &TestApp, provider: &Provider, who: Actor) {
    insert_identity(app, provider.issuer(), "nuvola", who).await;
}

async fn insert_identity(app: &TestApp, issuer: &str, directory: &str, who: Actor) {
    sqlx::query(
        "insert into identities (person_id, issuer, subject, directory, provider, linked_at, last_used_at)
         values ($1, $2, 'giulia', $3, 'x', now(), now())",
    )
    .bind(who.id())
    .bind(issuer)
    .bind(directory)
    .execute(&mut app.sql().await)
    .await
    .unwrap();
}

#[tokio::test]
async fn a_missing_claim_is_named_in_words() {
    let (app, providers) = portal(&["honest"], world_database().await).await;
    make_known(&app, &providers[0], GIULIA).await;
    let mut browser = app.browser();
    let mut who = giulia();
    drop_claim(&mut who, "tid");
    sign_in(&mut browser, &providers[0], "honest", &who)
        .await
        .must_be(403)
        .must_say("did not tell us enough")
        .must_say("add the claim tid");
    let nobody = person("x-1", "dir-x", "Xenia Bo", "xenia@officinarossa.example", false);
    sign_in(&mut browser, &providers[0], "honest", &nobody).await.must_be(403).must_say("the claim wids");
    browser.in_italian().await;
    let to = away(&mut browser, "honest", "").await.unwrap();
    browser.get(&providers[0].sign_in(&to, &who)).await.must_be(403).must_say("l’attestazione tid");
    assert_eq!(browser.cookie("session"), None);
}

#[tokio::test]
async fn what_the_token_leaves_out_is_asked_of_userinfo() {
    let (app, providers) = portal(&["honest"], Database::empty().await).await;
    providers[0].lies(Lie::Userinfo(|_| {}));
    let mut browser = app.browser();
    let page = sign_in(&mut browser, &providers[0], "honest", &rosa()).await;
    assert_eq!(page.value_of("Work email address"), "rosa.marchetti@officinarossa.example");
}

#[tokio::test]
async fn nobody_is_sent_to_a_provider_that_is_not_in_the_settings() {
    let (app, _) = portal(&["honest"], Database::empty().await).await;
    let mut browser = app.browser();
    browser.get("/sign-in/with/evil").await.must_be(404);
    browser.get("/sign-in/with/evil/return?code=x&state=y").await.must_be(404);
    let to = away(&mut browser, "honest", "?next=https://evil.example").await.unwrap();
    assert!(to.starts_with("http://127.0.0.1:"), "{to}");
}

#[tokio::test]
async fn the_page_one_wanted_follows_the_sign_in_at_a_provider() {
    let (app, providers) = portal(&["honest"], world_database().await).await;
    make_known(&app, &providers[0], GIULIA).await;
    let mut browser = app.browser();
    let users = format!("/o/{}/settings/users", crate::support::world::Side::a().reseller);
    browser.get(&users).await;
    let to = browser.page().link("Sign in with your work account (Provider honest)").unwrap();
    let away = browser.send(Method::GET, &to, &[], None).await;
    let back = providers[0].sign_in(away.headers[header::LOCATION].to_str().unwrap(), &giulia());
    let page = browser.get(&back).await;
    assert_eq!(page.path, users);
}

#[tokio::test]
async fn two_global_admins_of_a_directory_at_once_found_one_company() {
    let (app, providers) = portal(&["honest"], Database::empty().await).await;
    let dora = person("dora-1", "dir-rosa", "Dora Marchetti", "dora.marchetti@officinarossa.example", true);
    let (mut one, mut other) = (app.browser(), app.browser());
    for (browser, who) in [(&mut one, &rosa()), (&mut other, &dora)] {
        sign_in(browser, &providers[0], "honest", who).await.must_say("Bring your company here");
        browser.fill("Registered company name", "Officina Digitale Rossa S.r.l.").choose("Country or region", "Italy");
        browser.press("Continue").await.must_be(200);
    }
    app.deliver().await;
    for (browser, who) in [(&mut one, rosa()), (&mut other, dora)] {
        let code = app.mail().last_to(who["email"].as_str().unwrap()).code();
        browser.fill("Code from the email", &code);
    }
    tokio::join!(one.press("Confirm"), other.press("Confirm"));
    for browser in [&mut one, &mut other] {
        browser.get("/me").await.must_be(200).must_say("Officina Digitale Rossa S.r.l.").must_say("Global admin");
    }
    assert_eq!(count(&mut app.sql().await, "organizations").await, 1);
    app.deliver().await;
}
