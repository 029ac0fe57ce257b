//! Authenticator apps: set up by the key on the page, and the second step that asks for them.
//! Rule: keys and codes are read off the pages, as a person would.

use chrono::{DateTime, TimeDelta, Utc};

use super::app::TestApp;
use super::browser::Browser;
use super::cast::{Actor, PASSWORD, signed_in};

/// What an authenticator app shows for a key, as typed from the page.
pub fn shown(secret: &str, at: DateTime<Utc>) -> String {
    let secret: String = secret.chars().filter(|c| !c.is_whitespace()).collect();
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let app = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    app.generate(u64::try_from(at.timestamp()).unwrap()).to_string()
}

/// Sets up an app in this browser; answers its key and the recovery codes.
pub async fn set_up(app: &TestApp, browser: &mut Browser) -> (String, Vec<String>) {
    browser.get("/me/security/app").await.must_be(200);
    let secret = browser.page().all("main code").join("");
    browser.fill("Code from your app", &shown(&secret, app.now()));
    let codes = browser.press("Confirm the app").await.must_be(200).all("main ol code");
    assert_eq!(codes.len(), 10, "{}", browser.page().text());
    app.pass(TimeDelta::seconds(90));
    (secret, codes)
}

/// Somebody of the world with an app, and a browser at the second step.
pub async fn at_second_step(app: &TestApp, who: Actor) -> (Browser, String, Vec<String>) {
    let mut browser = signed_in(app, who).await;
    let (secret, codes) = set_up(app, &mut browser).await;
    let mut other = app.browser();
    other.sign_in(who.address, PASSWORD).await.must_be(200);
    assert_eq!(other.page().h1(), "Confirm with your second factor");
    assert!(other.cookie("session").is_none(), "the password alone opens nothing");
    (other, secret, codes)
}
