//! Sessions and their tokens: a new one whenever somebody proves themselves or gets other rights, ten of them at
//! most, and passwords hashed anew as the work of a hash grows.

use axum::http::Method;
use chrono::TimeDelta;
use filiera::domain::hashing::{Cost, Hashing};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{Actor, ELENA, GIULIA, LUCA, PASSWORD, SARA, signed_in};
use crate::support::world::{Side, world};

/// Whether the token still signs somebody in.
async fn lives(app: &TestApp, token: &str) -> bool {
    let mut browser = app.browser();
    browser.hold("session", token);
    browser.send(Method::GET, "/me", &[], None).await.status.as_u16() == 200
}

fn token(browser: &Browser) -> String {
    browser.cookie("session").expect("somebody is signed in").to_owned()
}

fn page_of(who: Actor) -> String {
    format!("/o/{}/settings/users/{}", Side::a().reseller, who.id())
}

/// Giulia gives somebody a role, or takes it, by its box.
async fn toggle(giulia: &mut Browser, who: Actor, role: &str) {
    giulia.get(&page_of(who)).await.must_be(200);
    giulia.tick(role);
    giulia.press("Update").await.must_be(200);
}

#[tokio::test]
async fn a_role_given_while_signed_in_gives_the_session_a_new_token_and_the_old_one_dies() {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get("/me").await.must_be(200);
    let (planted, mut giulia) = (token(&luca), signed_in(&app, GIULIA).await);
    assert_eq!(token(&luca), planted, "nothing changes without a reason");
    toggle(&mut giulia, LUCA, "Helpdesk agent").await;
    luca.get("/me").await.must_be(200).must_say("Helpdesk agent");
    let renewed = token(&luca);
    assert_ne!(renewed, planted);
    assert!(!lives(&app, &planted).await, "whoever planted or read the old value has nothing");
    luca.get("/me").await.must_be(200);
    assert_eq!(token(&luca), renewed, "once for each change");
}

#[tokio::test]
async fn losing_roles_suspension_and_becoming_staff_give_a_new_token_too() {
    let app = world().await;
    for change in [
        "update memberships set roles = '{}' where person_id = $1",
        "update memberships set state = 'suspended' where person_id = $1",
        "update memberships set state = 'active' where person_id = $1",
        "update people set staff = array['reviewer'] where person_id = $1",
    ] {
        let mut sara = signed_in(&app, SARA).await;
        let before = token(&sara);
        sqlx::query(change).bind(SARA.id()).execute(&mut app.sql().await).await.unwrap();
        sara.get("/me").await.must_be(200);
        assert_ne!(token(&sara), before, "{change}");
        assert!(!lives(&app, &before).await, "{change}");
    }
    let mut elena = signed_in(&app, ELENA).await;
    let before = token(&elena);
    sqlx::query("update memberships set full_name = full_name").execute(&mut app.sql().await).await.unwrap();
    elena.get("/me").await.must_be(200);
    assert_eq!(token(&elena), before);
}

#[tokio::test]
async fn a_form_that_was_open_when_the_roles_changed_is_still_good() {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get("/me").await;
    luca.fill("Your full name", "Luca Greco Neri");
    let mut giulia = signed_in(&app, GIULIA).await;
    toggle(&mut giulia, LUCA, "Helpdesk agent").await;
    luca.press("Save").await.must_be(200).must_say("Your profile is saved").must_say("Luca Greco Neri");
}

#[tokio::test]
async fn whoever_signs_out_right_after_a_change_of_roles_is_signed_out() {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get("/me").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    toggle(&mut giulia, LUCA, "Helpdesk agent").await;
    luca.press("Sign out").await.must_be(200);
    assert_eq!(luca.cookie("session"), None);
}

#[tokio::test]
async fn signing_in_never_keeps_a_planted_cookie() {
    let app = world().await;
    // A value that names no session.
    let mut victim = app.browser();
    victim.hold("session", "planted-by-somebody");
    victim.sign_in(SARA.address, PASSWORD).await.must_be(200);
    assert_ne!(token(&victim), "planted-by-somebody");
    assert!(!lives(&app, "planted-by-somebody").await);
    // A session of the attacker's own.
    let theirs = token(&signed_in(&app, LUCA).await);
    let mut victim = app.browser();
    victim.hold("session", &theirs);
    victim.sign_in(SARA.address, PASSWORD).await.must_be(200);
    assert_ne!(token(&victim), theirs);
    assert!(!lives(&app, &theirs).await);
    victim.get("/me").await.must_say("Sara Conti");
    // The victim's own, from before.
    let before = token(&victim);
    app.pass(TimeDelta::minutes(1));
    victim.sign_in(SARA.address, PASSWORD).await;
    assert_ne!(token(&victim), before);
    assert!(!lives(&app, &before).await);
}

#[tokio::test]
async fn proving_again_who_one_is_gives_a_new_token() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let before = token(&giulia);
    app.pass(TimeDelta::minutes(20));
    giulia.get("/sign-in/again").await;
    giulia.fill("Password", PASSWORD);
    giulia.press("Continue").await.must_be(200);
    assert_ne!(token(&giulia), before);
    assert!(!lives(&app, &before).await);
}

#[tokio::test]
async fn nobody_has_more_than_ten_sessions_and_the_oldest_ends_first() {
    let app = world().await;
    let mut tokens = Vec::new();
    for _ in 0..12 {
        tokens.push(token(&signed_in(&app, SARA).await));
        app.pass(TimeDelta::seconds(30));
    }
    let luca = token(&signed_in(&app, LUCA).await);
    for (at, session) in tokens.iter().enumerate() {
        assert_eq!(lives(&app, session).await, at >= 2, "session {at}");
    }
    assert!(lives(&app, &luca).await, "everybody has their own ten");

    // Ten that sign in at once.
    tokio::join!(
        signed_in(&app, SARA),
        signed_in(&app, SARA),
        signed_in(&app, SARA),
        signed_in(&app, SARA),
        signed_in(&app, SARA),
        signed_in(&app, SARA),
        signed_in(&app, SARA),
        signed_in(&app, SARA),
    );
    let open: i64 = sqlx::query_scalar("select count(*) from sessions where person_id = $1 and ended_at is null")
        .bind(SARA.id())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(open, 10);
}

async fn stored(app: &TestApp) -> (String, chrono::DateTime<chrono::Utc>) {
    sqlx::query_as("select hash, changed_at from passwords where person_id = $1")
        .bind(SARA.id())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_password_whose_hash_is_of_other_work_is_hashed_anew_when_it_is_right() {
    let app = world().await;
    let old = Hashing::new(Cost::Full).unwrap().hash(PASSWORD.as_bytes()).await.unwrap();
    sqlx::query("update passwords set hash = $2 where person_id = $1")
        .bind(SARA.id())
        .bind(&old)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let before = stored(&app).await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, "not the password at all").await.must_be(422);
    assert_eq!(stored(&app).await, before, "a wrong password changes nothing");
    sara.sign_in(SARA.address, PASSWORD).await.must_be(200);
    let after = stored(&app).await;
    assert!(after.0 != before.0 && !after.0.contains("m=19456"), "{}", after.0);
    assert_eq!(after.1, before.1, "the password is the same as before");
    app.browser().sign_in(SARA.address, PASSWORD).await.must_be(200);
    assert_eq!(stored(&app).await, after, "once");
}
