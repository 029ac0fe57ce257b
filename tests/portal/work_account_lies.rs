//! What an identity provider, or somebody between it and us, may say that is not so: none of it signs anybody in.
//! Rule: every lie is told by a provider at which the same person signs in as soon as it stops lying.

use axum::http::Method;
use chrono::TimeDelta;
use serde_json::json;

use crate::support::browser::Browser;
use crate::support::cast::GIULIA;
use crate::support::page::Page;
use crate::support::provider::{Instead, Keys, Lie, SECRET, hmac, unsigned};
use crate::support::world::world_database;
use crate::work_accounts::{away, count, drop_claim, giulia, make_known, portal};

fn set(pairs: &mut [(String, String)], name: &str, value: &str) {
    for pair in pairs.iter_mut().filter(|(n, _)| n == name) {
        pair.1 = value.to_owned();
    }
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
        ("HS256 with our secret", Token(|_, h, c| hmac(SECRET.as_bytes(), h, c))),
        ("HS256 with the public key", Token(|k, h, c| hmac(k.public(), h, c))),
        ("HS256 with nothing", Token(|_, h, c| hmac(b"", h, c))),
        ("a key nobody published", Token(Keys::forge)),
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
    let (mut app, providers) = portal(&names, world_database().await).await;
    app.ignore_letters();
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
