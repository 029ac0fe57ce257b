//! Nobody learns from an answer, or from how long it takes, whether an address is known: **Create one**, and the
//! code to sign in with. Refused sign-ins and forgotten passwords are in `ladder.rs`.

use axum::http::header;
use chrono::TimeDelta;
use regex::Regex;

use crate::ladder::{auc, times};
use crate::support::app::TestApp;
use crate::support::cast::{PASSWORD, SARA};
use crate::support::page::Page;
use crate::support::world::world;

const UNKNOWN: &str = "sara.conte@nuvola.example";

/// An answer without what differs each time, and without the address that was typed.
fn stripped(page: &Page, address: &str) -> String {
    let changing = Regex::new(r#"name="(?:token|idem)" value="[^"]*"#).unwrap();
    let to = page.headers.get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
    format!("{} {to:?} {}", page.status, changing.replace_all(&page.html, "-")).replace(address, "ADDRESS")
}

fn wish(address: &str) -> Vec<(&'static str, String)> {
    let fixed = [("legal_name", "Officina Blu S.r.l."), ("country", "IT"), ("full_name", "Sara Conti")];
    let mut all: Vec<_> = fixed.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    all.extend([("work_email", address.to_owned()), ("password", PASSWORD.to_owned())]);
    all
}

/// Every page somebody sees from asking to typing wrong digits, sending again between.
async fn walk(app: &TestApp, address: &str, form: &str, button: &str, fields: &[(&str, String)]) -> Vec<String> {
    let mut browser = app.browser();
    browser.get(form).await;
    let token = browser.page().token().unwrap();
    let mut all: Vec<(&str, String)> = vec![("token", token)];
    all.extend(fields.iter().cloned());
    let body = serde_html_form::to_string(&all).unwrap();
    let answer = browser.send(axum::http::Method::POST, form, &[], Some(&body)).await;
    let to = answer.headers[header::LOCATION].to_str().unwrap().to_owned();
    let mut seen = vec![stripped(&answer, address), stripped(browser.get(&to).await, address)];
    for _ in 0..2 {
        browser.fill("Code from the email", "123456");
        seen.push(stripped(browser.press(button).await, address));
        app.pass(TimeDelta::minutes(2));
        if browser.page().buttons().contains(&"Send again".to_owned()) {
            seen.push(stripped(browser.press("Send again").await, address));
        }
    }
    seen
}

#[tokio::test]
async fn create_one_answers_a_known_and_an_unknown_address_alike_to_the_end() {
    let app = world().await;
    let known = walk(&app, SARA.address, "/work-account/new", "Confirm", &wish(SARA.address)).await;
    let unknown = walk(&app, UNKNOWN, "/work-account/new", "Confirm", &wish(UNKNOWN)).await;
    assert!(known.len() >= 5, "{}", known.len());
    assert_eq!(known, unknown);
}

#[tokio::test]
async fn the_code_to_sign_in_with_answers_a_known_and_an_unknown_address_alike_to_the_end() {
    let app = world().await;
    let fields = |address: &str| vec![("email", address.to_owned())];
    let known = walk(&app, SARA.address, "/sign-in/code", "Sign in", &fields(SARA.address)).await;
    let unknown = walk(&app, UNKNOWN, "/sign-in/code", "Sign in", &fields(UNKNOWN)).await;
    assert_eq!(known, unknown);
}

#[tokio::test]
async fn the_time_of_create_one_does_not_tell_whether_the_address_is_known() {
    let app = world().await;
    let more =
        [("legal_name", "Officina Blu S.r.l."), ("country", "IT"), ("full_name", "Sara Conti"), ("password", PASSWORD)];
    let (known, unknown) = times(&app, "/work-account/new", "work_email", &more).await;
    let auc = auc(&known, &unknown);
    println!("create one, known and unknown addresses, {} pairs: AUC {auc:.3}", known.len());
    assert!(known.len() >= 1_000 && (0.4..=0.6).contains(&auc), "AUC {auc}");
}

#[tokio::test]
async fn the_time_of_a_code_to_sign_in_with_does_not_tell_whether_the_address_is_known() {
    let app = world().await;
    let (known, unknown) = times(&app, "/sign-in/code", "email", &[]).await;
    let auc = auc(&known, &unknown);
    println!("sign-in code, known and unknown addresses, {} pairs: AUC {auc:.3}", known.len());
    assert!(known.len() >= 1_000 && (0.4..=0.6).contains(&auc), "AUC {auc}");
}
