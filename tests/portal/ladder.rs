//! Guessing passwords: what is looked at, whom it locks out, what it tells.
//! Rule: counted in the database before anything is compared, by every instance alike.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::http::Method;
use chrono::TimeDelta;
use filiera::domain::hashing::{Cost, Hashing};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{LUCA, PASSWORD, SARA};
use crate::support::world::world;

/// A second server on the database of the first, with pools and a lane of its own.
async fn instance(app: &TestApp) -> (Router, Hashing) {
    let mut own = app.app.clone();
    own.db = app.database().pools(20).await;
    own.hashing = Hashing::new(Cost::Least).unwrap();
    let hashing = own.hashing.clone();
    (filiera::app::router(own, 2_000), hashing)
}

/// Somebody on `router` from the network with this number, at the page to sign in.
async fn stranger(router: &Router, number: u16) -> (Browser, String) {
    let [a, b] = number.to_be_bytes();
    let mut browser = Browser::new(router.clone(), IpAddr::V4(Ipv4Addr::new(10, 1, a, b)));
    let page = browser.send(Method::GET, "/sign-in", &[], None).await;
    let token = page.token().unwrap();
    (browser, token)
}

fn form(token: &str, address: &str, password: &str) -> String {
    serde_html_form::to_string([("token", token), ("email", address), ("password", password)]).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_five_hundred_guesses_at_once_on_two_servers_five_are_looked_at_and_the_owner_still_comes_in() {
    let app = world().await;
    let (first, first_lane) = instance(&app).await;
    let (second, second_lane) = instance(&app).await;
    let servers = [&first, &second];
    // Sara was here before: her browsers are known.
    let mut own = Vec::new();
    for server in servers {
        let mut sara = Browser::new(server.clone(), IpAddr::V4(Ipv4Addr::new(192, 0, 2, 77)));
        sara.sign_in(SARA.address, PASSWORD).await.must_be(200);
        own.push(sara);
    }
    let before = first_lane.compared() + second_lane.compared();
    let barrier = Arc::new(tokio::sync::Barrier::new(501));
    let mut guesses = tokio::task::JoinSet::new();
    let mut ready = Vec::new();
    for number in 0..500u16 {
        ready.push(stranger(servers[usize::from(number % 2)], number).await);
    }
    for (mut browser, token) in ready {
        let barrier = Arc::clone(&barrier);
        guesses.spawn(async move {
            let body = form(&token, SARA.address, "not the password at all");
            barrier.wait().await;
            browser.send(Method::POST, "/sign-in", &[], Some(&body)).await.status.as_u16()
        });
    }
    barrier.wait().await;
    let mut came_in = 0;
    for round in 0..100 {
        let sara = &mut own[round % 2];
        sara.forget(&["session"]);
        sara.sign_in(SARA.address, PASSWORD).await;
        came_in += i32::from(sara.cookie("session").is_some());
    }
    let answers = guesses.join_all().await;
    let looked_at = first_lane.compared() + second_lane.compared() - before - 100;
    let said = |status: u16| answers.iter().filter(|s| **s == status).count();
    println!(
        "500 guesses: {looked_at} looked at, {} waits, {} too busy; the owner {came_in}/100",
        said(429),
        said(503)
    );
    assert_eq!(looked_at, 5, "exactly the allowance is evaluated");
    assert_eq!(said(422), 5);
    assert_eq!(said(429) + said(503) + said(422), 500, "{answers:?}");
    assert_eq!(came_in, 100, "the owner's known browser always comes in");
}

#[tokio::test]
async fn a_browser_nobody_signed_in_with_waits_with_the_strangers_and_a_forged_one_too() {
    let app = world().await;
    let mut attacker = app.browser();
    for _ in 0..5 {
        attacker.sign_in(SARA.address, "not the password at all").await.must_be(422);
    }
    let mut elsewhere = app.browser();
    elsewhere.sign_in(SARA.address, PASSWORD).await.must_be(429);
    elsewhere.hold("device", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    elsewhere.sign_in(SARA.address, PASSWORD).await.must_be(429);
    // Somebody else's known browser is none of hers.
    let mut luca = app.browser();
    luca.sign_in(LUCA.address, PASSWORD).await.must_be(200);
    luca.forget(&["session"]);
    luca.sign_in(SARA.address, PASSWORD).await.must_be(429);
}

#[tokio::test]
async fn a_known_browser_has_ten_guesses_of_its_own() {
    let app = world().await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await.must_be(200);
    sara.forget(&["session"]);
    for _ in 0..10 {
        sara.sign_in(SARA.address, "not the password at all").await.must_be(422);
    }
    sara.sign_in(SARA.address, PASSWORD).await.must_be(429);
}

#[tokio::test]
async fn a_hundred_guesses_a_day_and_no_more_however_they_are_spread() {
    let app = world().await;
    let mut looked_at = 0;
    for _ in 0..40 {
        let mut attacker = app.browser();
        for _ in 0..5 {
            looked_at +=
                i32::from(attacker.sign_in(SARA.address, "not the password at all").await.status.as_u16() == 422);
        }
        app.pass(TimeDelta::minutes(15));
    }
    assert_eq!(looked_at, 100);
}

#[tokio::test]
async fn one_network_has_sixty_guesses_whoever_they_are_at_and_an_own_account_does_not_win_them_back() {
    let app = world().await;
    let mut sprayer = app.browser();
    let mut looked_at = 0;
    for number in 0..80 {
        if number % 20 == 10 {
            sprayer.sign_in(LUCA.address, PASSWORD).await;
            sprayer.forget(&["session", "device"]);
        }
        let address = format!("person{number}@somewhere.example");
        looked_at += i32::from(sprayer.sign_in(&address, "not the password at all").await.status.as_u16() == 422);
    }
    assert_eq!(looked_at, 60);
}

/// How often a draw of `a` is longer than one of `b`; one half when they are alike.
pub fn auc(a: &[u128], b: &[u128]) -> f64 {
    let mut all: Vec<(u128, bool)> = a.iter().map(|t| (*t, true)).chain(b.iter().map(|t| (*t, false))).collect();
    all.sort_unstable();
    let mut ranks = 0.0;
    let mut at = 0;
    while at < all.len() {
        let same = all[at..].iter().take_while(|(t, _)| *t == all[at].0).count();
        let rank = at as f64 + (same as f64 + 1.0) / 2.0;
        ranks += rank * all[at..at + same].iter().filter(|(_, of_a)| *of_a).count() as f64;
        at += same;
    }
    let (n, m) = (a.len() as f64, b.len() as f64);
    (ranks - n * (n + 1.0) / 2.0) / (n * m)
}

#[test]
fn a_difference_in_time_is_found() {
    let known: Vec<u128> = (0..1_000).map(|n| 100 + n % 50).collect();
    let slower: Vec<u128> = known.iter().map(|t| t + 20).collect();
    assert!((auc(&known, &known) - 0.5).abs() < 0.001);
    assert!(auc(&slower, &known) > 0.6);
}

/// Sends `path` a thousand times, the address in `field`, for a known and an unknown address in turn, with time enough between.
pub async fn times(app: &TestApp, path: &str, field: &str, more: &[(&str, &str)]) -> (Vec<u128>, Vec<u128>) {
    let mut browser = app.browser();
    let token = browser.send(Method::GET, "/sign-in", &[], None).await.token().unwrap();
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for round in 0..1_050 {
        app.pass(TimeDelta::days(2));
        let turns = [(SARA.address, true), ("sara.conte@nuvola.example", false)];
        let order = if round % 2 == 0 { [0, 1] } else { [1, 0] };
        for at in order {
            let (address, is_known) = turns[at];
            let fields: Vec<(&str, &str)> =
                [("token", token.as_str()), (field, address)].into_iter().chain(more.iter().copied()).collect();
            let body = serde_html_form::to_string(&fields).unwrap();
            let start = Instant::now();
            let answer = browser.send(Method::POST, path, &[], Some(&body)).await;
            let took = start.elapsed().as_nanos();
            assert!([303, 422].contains(&answer.status.as_u16()), "{}", answer.status);
            // The first ones warm up.
            if round >= 50 {
                if is_known { &mut known } else { &mut unknown }.push(took);
            }
        }
    }
    (known, unknown)
}

#[tokio::test]
async fn the_time_of_a_refused_sign_in_does_not_tell_whether_the_address_is_known() {
    let app = world().await;
    let (known, unknown) = times(&app, "/sign-in", "email", &[("password", "not the password at all")]).await;
    let auc = auc(&known, &unknown);
    println!("sign-in, known and unknown addresses, {} pairs: AUC {auc:.3}", known.len());
    assert!(known.len() >= 1_000 && (0.4..=0.6).contains(&auc), "AUC {auc}");
}

#[tokio::test]
async fn the_time_of_a_forgotten_password_does_not_tell_whether_the_address_is_known() {
    let app = world().await;
    let (known, unknown) = times(&app, "/password/forgot", "email", &[]).await;
    let auc = auc(&known, &unknown);
    println!("forgotten password, known and unknown addresses, {} pairs: AUC {auc:.3}", known.len());
    assert!(known.len() >= 1_000 && (0.4..=0.6).contains(&auc), "AUC {auc}");
}
