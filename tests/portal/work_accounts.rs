//! Work accounts at identity providers: an honest provider signs people in, and none of its lies does.
//! Rule: every lie is told by a provider at which the same person signs in as soon as it stops lying.

use axum::http::{Method, header};
use chrono::TimeDelta;
use serde_json::{Value, json};
use sqlx::PgConnection;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{Actor, GIULIA};
use crate::support::db::Database;
use crate::support::page::Page;
use crate::support::provider::{Instead, Lie, Provider, hmac, person, unsigned};
use crate::support::world::world_database;

/// An honest provider and a portal that knows it.
async fn portal(names: &[&str], database: Database) -> (TestApp, Vec<Provider>) {
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
async fn away(browser: &mut Browser, name: &str, wish: &str) -> Result<String, Page> {
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

async fn count(sql: &mut PgConnection, of: &'static str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {of}"))).fetch_one(sql).await.unwrap()
}

#[tokio::test]
async fn the_first_global_admin_of_a_directory_founds_the_company_and_is_found_again() {
    let (app, providers) = portal(&["honest"], Database::empty().await).await;
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
    let (app, providers) = portal(&["honest"], world_database().await).await;
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

/// Giulia as her provider knows her.
fn giulia() -> Value {
    person("giulia", "nuvola", "Giulia Rossi", GIULIA.address, true)
}

/// From now on the person `giulia` of this provider is `who`.
async fn make_known(app: &TestApp, provider: &Provider, who: Actor) {
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

fn set(pairs: &mut [(String, String)], name: &str, value: &str) {
    for pair in pairs.iter_mut().filter(|(n, _)| n == name) {
        pair.1 = value.to_owned();
    }
}

fn drop_claim(claims: &mut Value, name: &str) {
    claims.as_object_mut().unwrap().remove(name);
}

/// What a provider, or somebody between it and us, may say that is not so.
#[rustfmt::skip]
fn lies() -> Vec<(&'static str, Lie)> {
    use Lie::{At, Back, Claims, Discovery, Header, Published, Token, Tokens, Userinfo};
    const WELL_KNOWN: &str = "/.well-known/openid-configuration";
    vec![
        ("no state", Back(|b| b.retain(|(n, _)| n != "state"))),
        ("another state", Back(|b| set(b, "state", &"A".repeat(43)))),
        ("an empty state", Back(|b| set(b, "state", ""))),
        ("the state twice", Back(|b| b.push(("state".to_owned(), "x".to_owned())))),
        ("no code", Back(|b| b.retain(|(n, _)| n != "code"))),
        ("an empty code", Back(|b| set(b, "code", ""))),
        ("a made-up code", Back(|b| set(b, "code", "code-999"))),
        ("a code without an end", Back(|b| set(b, "code", &"x".repeat(5000)))),
        ("no issuer, though announced", Back(|b| b.retain(|(n, _)| n != "iss"))),
        ("another issuer beside the code", Back(|b| set(b, "iss", "https://login.evil.example"))),
        ("the issuer with a slash", Back(|b| { let iss = format!("{}/", b[2].1); set(b, "iss", &iss); })),
        ("an error beside the code", Back(|b| b.push(("error".to_owned(), "access_denied".to_owned())))),
        ("an error in the place of the code", Back(|b| { b.remove(0); b.push(("error".to_owned(), "<script>".to_owned())); })),
        ("out of order", Back(|b| b.push(("error".to_owned(), "temporarily_unavailable".to_owned())))),
        ("algorithm none", Token(|_, h, c| { let mut h = h.clone(); h["alg"] = json!("none"); format!("{}.", unsigned(&h, c)) })),
        ("algorithm NONE with a signature", Token(|k, h, c| { let mut h = h.clone(); h["alg"] = json!("NONE"); k.sign(&h, c) })),
        ("no signature", Token(|_, h, c| format!("{}.", unsigned(h, c)))),
        ("two parts", Token(|_, h, c| unsigned(h, c))),
        ("HS256 with our secret", Token(|_, h, c| hmac(crate::support::provider::SECRET.as_bytes(), h, c))),
        ("HS256 with the public key", Token(|k, h, c| hmac(k.public(), h, c))),
        ("HS256 with nothing", Token(|_, h, c| hmac(b"", h, c))),
        ("a key nobody published", Token(|k, h, c| k.forge(h, c))),
        ("claims changed after signing", Token(|k, h, c| {
            let signed = k.sign(h, c);
            let mut other = c.clone();
            other["name"] = json!("Somebody");
            format!("{}.{}", unsigned(h, &other), signed.rsplit('.').next().unwrap())
        })),
        ("a signature cut short", Token(|k, h, c| { let t = k.sign(h, c); t[..t.len() - 4].to_owned() })),
        ("RS256 over an elliptic key", Header(|h| h["alg"] = json!("RS256"))),
        ("an unknown key id", Header(|h| h["kid"] = json!("two"))),
        ("an access token in the place of an ID token", Header(|h| h["typ"] = json!("at+jwt"))),
        ("a critical header we do not know", Header(|h| h["crit"] = json!(["exp"]))),
        ("a nested token", Header(|h| h["cty"] = json!("JWT"))),
        ("another issuer", Claims(|c| c["iss"] = json!("https://login.evil.example"))),
        ("the issuer with a slash in the token", Claims(|c| c["iss"] = json!(format!("{}/", c["iss"].as_str().unwrap())))),
        ("no issuer in the token", Claims(|c| drop_claim(c, "iss"))),
        ("another audience", Claims(|c| c["aud"] = json!("another-portal"))),
        ("two audiences", Claims(|c| c["aud"] = json!(["filiera", "another-portal"]))),
        ("no audience", Claims(|c| drop_claim(c, "aud"))),
        ("another authorized party", Claims(|c| c["azp"] = json!("another-portal"))),
        ("no nonce", Claims(|c| drop_claim(c, "nonce"))),
        ("another nonce", Claims(|c| c["nonce"] = json!("n-0S6_WzA2Mj"))),
        ("expired", Claims(|c| c["exp"] = json!(c["iat"].as_i64().unwrap() - 120))),
        ("no end", Claims(|c| drop_claim(c, "exp"))),
        ("issued in the far future", Claims(|c| c["iat"] = json!(c["iat"].as_i64().unwrap() + 86_400))),
        ("issued long ago", Claims(|c| c["iat"] = json!(c["iat"].as_i64().unwrap() - 86_400))),
        ("no time of issue", Claims(|c| drop_claim(c, "iat"))),
        ("not valid yet", Claims(|c| c["nbf"] = json!(c["iat"].as_i64().unwrap() + 600))),
        ("valid from a word on", Claims(|c| c["nbf"] = json!("now"))),
        ("signed in in the future", Claims(|c| c["auth_time"] = json!(c["iat"].as_i64().unwrap() + 600))),
        ("the hash of another access token", Claims(|c| c["at_hash"] = json!("AAAAAAAAAAAAAAAAAAAAAA"))),
        ("no subject", Claims(|c| drop_claim(c, "sub"))),
        ("an empty subject", Claims(|c| c["sub"] = json!(""))),
        ("a subject that is a number", Claims(|c| c["sub"] = json!(7))),
        ("a subject that is a list", Claims(|c| c["sub"] = json!(["giulia"]))),
        ("a subject with a line break", Claims(|c| c["sub"] = json!("giulia\n"))),
        ("a directory that is a list", Claims(|c| c["tid"] = json!(["nuvola"]))),
        ("a directory that is a number", Claims(|c| c["tid"] = json!(7))),
        ("an empty directory", Claims(|c| c["tid"] = json!(""))),
        ("a directory that is nothing", Claims(|c| c["tid"] = json!(null))),
        ("another directory", Claims(|c| c["tid"] = json!("alba"))),
        ("an address verified by a word", Claims(|c| c["email_verified"] = json!("true"))),
        ("no ID token", Tokens(|t| drop_claim(t, "id_token"))),
        ("an ID token that is none", Tokens(|t| t["id_token"] = json!("x.y.z"))),
        ("an ID token that is an object", Tokens(|t| t["id_token"] = json!({ "sub": "giulia" }))),
        ("another access token", Tokens(|t| t["access_token"] = json!("stolen"))),
        ("no access token", Tokens(|t| drop_claim(t, "access_token"))),
        ("userinfo of another person", Userinfo(|u| u["sub"] = json!("stella"))),
        ("userinfo of nobody", Userinfo(|u| drop_claim(u, "sub"))),
        ("userinfo redirects", At("/userinfo", Instead::Redirect)),
        ("userinfo without an end", At("/userinfo", Instead::Huge)),
        ("the token endpoint redirects", At("/token", Instead::Redirect)),
        ("the token endpoint refuses us", At("/token", Instead::Status(401))),
        ("the token endpoint fails", At("/token", Instead::Status(500))),
        ("the token endpoint says nothing", At("/token", Instead::Status(204))),
        ("the token endpoint without an end", At("/token", Instead::Huge)),
        ("the token endpoint takes for ever", At("/token", Instead::Slow)),
        ("the token endpoint says no JSON", At("/token", Instead::Text("{", "application/json"))),
        ("the token endpoint says HTML", At("/token", Instead::Text("{}", "text/html"))),
        ("discovery of another issuer", Discovery(|d| d["issuer"] = json!("https://login.evil.example"))),
        ("discovery without token endpoint", Discovery(|d| drop_claim(d, "token_endpoint"))),
        ("discovery without S256", Discovery(|d| d["code_challenge_methods_supported"] = json!(["plain"]))),
        ("discovery of a file", Discovery(|d| d["jwks_uri"] = json!("file:///etc/passwd"))),
        ("discovery with a password", Discovery(|d| d["token_endpoint"] = json!("http://a:b@127.0.0.1/token"))),
        ("discovery fails", At(WELL_KNOWN, Instead::Status(500))),
        ("discovery redirects", At(WELL_KNOWN, Instead::Redirect)),
        ("discovery takes for ever", At(WELL_KNOWN, Instead::Slow)),
        ("discovery without an end", At(WELL_KNOWN, Instead::Huge)),
        ("discovery says no JSON", At(WELL_KNOWN, Instead::Text("<html>", "text/html"))),
        ("no keys", Published(|k| k["keys"] = json!([]))),
        ("keys redirect", At("/keys", Instead::Redirect)),
        ("a key for encrypting", Published(|k| k["keys"][0]["use"] = json!("enc"))),
    ]
}

#[tokio::test]
async fn no_lie_of_a_provider_signs_anybody_in_and_each_gets_a_page() {
    let lies = lies();
    assert!(lies.len() >= 40);
    let names: Vec<String> = (0..lies.len()).map(|number| format!("p{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (app, providers) = portal(&names, world_database().await).await;
    for provider in &providers {
        make_known(&app, provider, GIULIA).await;
    }
    let mut sql = app.sql().await;
    let (sessions, arrivals) = (count(&mut sql, "sessions").await, count(&mut sql, "arrivals").await);
    let mut wrong = Vec::new();
    for (at, (lie, how)) in lies.iter().enumerate() {
        providers[at].lies(*how);
        let mut browser = app.browser();
        let page = match away(&mut browser, names[at], "").await {
            Ok(to) => browser.send(Method::GET, &providers[at].sign_in(&to, &giulia()), &[], None).await,
            Err(page) => page,
        };
        let fits = [400, 403, 502, 503].contains(&page.status.as_u16()) && page.says("Nothing was changed.");
        if !fits || browser.cookie("session").is_some() || browser.cookie("arrival").is_some() {
            wrong.push(format!("{lie}: {} {}", page.status, page.h1()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(count(&mut sql, "sessions").await, sessions);
    assert_eq!(count(&mut sql, "arrivals").await, arrivals);

    // The control: each of them signs the same person in as soon as it says the truth.
    app.pass(TimeDelta::minutes(2));
    for (at, (lie, _)) in lies.iter().enumerate() {
        providers[at].lies(Lie::None);
        providers[at].at(app.now().timestamp());
        let mut browser = app.browser();
        let to = away(&mut browser, names[at], "").await.unwrap_or_else(|page| panic!("{lie}: {}", page.text()));
        let page = browser.send(Method::GET, &providers[at].sign_in(&to, &giulia()), &[], None).await;
        assert!(browser.cookie("session").is_some(), "after {lie}: {} {}", page.status, page.text());
    }
}

#[tokio::test]
async fn an_answer_counts_in_the_browser_that_asked_once_and_in_time() {
    let (app, providers) = portal(&["one", "two"], world_database().await).await;
    for provider in &providers {
        make_known(&app, provider, GIULIA).await;
    }
    let refused = |page: &Page, browser: &Browser, what: &str| {
        assert_eq!(page.status.as_u16(), 400, "{what}: {}", page.h1());
        page.must_say("This sign-in cannot be finished").must_say("Try again with");
        assert_eq!(browser.cookie("session"), None, "{what}");
    };

    // Nobody began anything here.
    let mut mallory = app.browser();
    let to = away(&mut mallory, "one", "").await.unwrap();
    let stolen = providers[0].sign_in(&to, &giulia());
    let mut victim = app.browser();
    refused(&victim.send(Method::GET, &stolen, &[], None).await, &victim, "no cookie");
    // Somebody else's answer in a browser that began one itself.
    away(&mut victim, "one", "").await.unwrap();
    refused(&victim.send(Method::GET, &stolen, &[], None).await, &victim, "another browser's answer");
    // Somebody else's code with one's own state.
    let to = away(&mut victim, "one", "").await.unwrap();
    let own = providers[0].sign_in(&to, &giulia());
    let code = |address: &str| address.split("code=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let injected = own.replace(&code(&own), &code(&stolen));
    refused(&victim.send(Method::GET, &injected, &[], None).await, &victim, "another browser's code");
    // One provider's answer at the other's address.
    let to = away(&mut victim, "one", "").await.unwrap();
    let mixed = providers[0].sign_in(&to, &giulia()).replace("/with/one/", "/with/two/");
    refused(&victim.send(Method::GET, &mixed, &[], None).await, &victim, "a mixed-up provider");
    // Too late.
    let to = away(&mut victim, "one", "").await.unwrap();
    let late = providers[0].sign_in(&to, &giulia());
    app.pass(TimeDelta::minutes(11));
    providers[0].at(app.now().timestamp());
    refused(&victim.send(Method::GET, &late, &[], None).await, &victim, "after eleven minutes");
    // A changed cookie.
    let to = away(&mut victim, "one", "").await.unwrap();
    let back = providers[0].sign_in(&to, &giulia());
    let flow = victim.cookie("flow").unwrap().to_owned();
    victim.hold("flow", &flow.replace(".0.", ".1."));
    refused(&victim.send(Method::GET, &back, &[], None).await, &victim, "a changed cookie");
    // HEAD does nothing, GET signs in, once: the same answer and the same cookie a second time.
    victim.hold("flow", &flow);
    assert_eq!(victim.send(Method::HEAD, &back, &[], None).await.status, 404);
    assert_eq!(victim.send(Method::GET, &back, &[], None).await.status, 303);
    assert!(victim.cookie("session").is_some());
    assert_eq!(victim.cookie("flow"), None, "the cookie has done its work");
    victim.forget(&["session"]);
    victim.hold("flow", &flow);
    refused(&victim.send(Method::GET, &back, &[], None).await, &victim, "the same answer again");
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
