//! Another end of delegated access: the customer sets it, earlier at once, later as a decision of its own; and which
//! of them extend by themselves.

use chrono::{Datelike, TimeDelta};
use filiera::web::paths::customers as paths;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, DORA, GIULIA, signed_in};
use crate::support::customers::{asked_for_access, granted, nothing_yet};
use crate::support::world::Side;

fn own(id: Uuid) -> String {
    paths::own_delegation(Side::a().customer.into(), id.into())
}

/// Types a day so many days from now.
async fn set(app: &TestApp, davide: &mut Browser, id: Uuid, days: i64) {
    let day = (app.now() + TimeDelta::days(days)).date_naive();
    davide.get(&own(id)).await.must_be(200);
    davide.fill("Day", &day.day().to_string());
    davide.fill("Month", &day.month().to_string()).fill("Year", &day.year().to_string());
    davide.press("Set this end").await;
}

async fn ends(app: &TestApp, id: Uuid) -> Vec<i64> {
    let ends: Vec<chrono::DateTime<chrono::Utc>> =
        sqlx::query_scalar("select ends_at from delegations where delegation_id = $1")
            .bind(id)
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    ends.iter().map(|end| (end.date_naive() - app.now().date_naive()).num_days()).collect()
}

async fn in_chains(app: &TestApp, action: &str) -> i64 {
    sqlx::query_scalar("select count(*) from audit_entries where action = $1")
        .bind(action)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

async fn later(app: &TestApp, days: i64) {
    app.pass(TimeDelta::days(days));
    filiera::jobs::keep_delegations(app.db(), app.now()).await.unwrap();
}

#[tokio::test]
async fn a_customer_sets_an_earlier_end_at_once_and_both_sides_are_told() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Everyday support", "200", false).await;
    let mut davide = granted(&app, id).await;
    set(&app, &mut davide, id, 100).await;
    davide.page().must_be(200).must_say("The access now ends on").must_say("Another end was set");
    app.deliver().await;
    for who in [GIULIA, DAVIDE] {
        let letter = app.mail().last_to(who.address);
        assert!(letter.subject().contains("ends earlier"), "{}", letter.subject());
        assert!(letter.text().contains("Davide Bruno") && letter.text().contains("End before"), "{}", letter.text());
    }
    assert_eq!(ends(&app, id).await, [100, 100]);
    assert_eq!(in_chains(&app, "delegation.end_changed").await, 2, "the log of either company says so");
    giulia.get(&paths::delegation(side.reseller.into(), id.into())).await.must_say("Another end was set");
    assert!(!giulia.page().buttons().contains(&"Set this end".to_owned()), "the partner asks anew");
    later(&app, 71).await;
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).subject().contains("ends in 30 days"));
}

#[tokio::test]
async fn a_customer_extends_only_after_a_page_says_what_whose_and_until_when() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let mut davide = granted(&app, id).await;
    later(&app, 29).await;
    let mut davide2 = signed_in(&app, DAVIDE).await;
    std::mem::swap(&mut davide, &mut davide2);
    set(&app, &mut davide, id, 200).await;
    davide.page().must_be(200).must_say("Extend the access of Nuvola Rossi S.r.l.").must_say("Helpdesk administrator");
    assert_eq!(ends(&app, id).await, [1, 1], "nothing changed yet");
    davide.press("Extend the access").await.must_be(200).must_say("The access now lasts until");
    assert_eq!(ends(&app, id).await, [200, 200]);
    let consents: Vec<String> = sqlx::query_scalar(
        "select array_to_string(sentences, ' ') from consents where kind = 'delegated_access' order by at",
    )
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    assert!(consents.len() == 2 && consents[1].contains("Helpdesk administrator"), "{consents:?}");
    app.deliver().await;
    let before = app.mail().to(DAVIDE.address).len();
    later(&app, 171).await;
    app.deliver().await;
    assert_eq!(app.mail().to(DAVIDE.address).len(), before + 1, "the warnings begin anew");
    assert!(app.mail().last_to(GIULIA.address).subject().contains("ends in 30 days"));
}

#[tokio::test]
async fn nobody_extends_with_an_old_proof() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let mut davide = granted(&app, id).await;
    set(&app, &mut davide, id, 60).await;
    app.pass(TimeDelta::minutes(11));
    davide.press("Extend the access").await;
    assert!(davide.page().path.starts_with("/sign-in/again"), "{}", davide.page().path);
    assert_eq!(ends(&app, id).await, [30, 30]);
    app.deliver().await;
}

#[tokio::test]
async fn an_end_is_from_tomorrow_to_730_days_from_now_and_never_the_same() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let mut davide = granted(&app, id).await;
    for (days, said) in [(0, "Choose tomorrow"), (30, "on that day already"), (731, "at most 730 days")] {
        set(&app, &mut davide, id, days).await;
        davide.page().must_be(422).must_say(said);
    }
    davide.fill("Day", "31").fill("Month", "2");
    davide.press("Set this end").await.must_be(422).must_say("that exist");
    set(&app, &mut davide, id, 1).await;
    davide.page().must_be(200);
    assert_eq!(ends(&app, id).await, [1, 1]);
    app.deliver().await;
}

#[tokio::test]
async fn a_role_that_never_extends_keeps_access_within_the_time_it_was_granted_for() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everything", "30", false).await;
    sqlx::query("update delegations set roles = array(select role_id from delegated_roles where never_extends)")
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = granted(&app, id).await;
    set(&app, &mut davide, id, 31).await;
    davide.page().must_be(422).must_say("never lasts longer than it was granted for");
    set(&app, &mut davide, id, 10).await;
    davide.page().must_be(200);
    set(&app, &mut davide, id, 30).await;
    davide.press("Extend the access").await.must_be(200);
    assert_eq!(ends(&app, id).await, [30, 30], "back to the first end");
    app.deliver().await;
}

#[tokio::test]
async fn of_two_who_set_an_end_at_once_the_second_learns_of_the_first() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "200", false).await;
    let mut davide = granted(&app, id).await;
    let mut other = signed_in(&app, DAVIDE).await;
    for (browser, day) in [(&mut davide, "15"), (&mut other, "20")] {
        browser.get(&own(id)).await.must_be(200);
        browser.fill("Day", day).fill("Month", "4").fill("Year", "2026");
    }
    let (one, two) = (davide.form("Set this end"), other.form("Set this end"));
    let (first, second) = tokio::join!(davide.submit(&one), other.submit(&two));
    let mut seen = [first.status.as_u16(), second.status.as_u16()];
    seen.sort_unstable();
    assert_eq!(seen, [200, 409]);
    let lost = if first.status.as_u16() == 409 { first } else { second };
    lost.must_say("Davide Bruno set another end meanwhile");
    assert_eq!(in_chains(&app, "delegation.end_changed").await, 2, "one of them alone");
    app.deliver().await;
}

#[tokio::test]
async fn the_end_of_access_that_ended_cannot_be_set() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Everyday support", "200", false).await;
    let mut davide = granted(&app, id).await;
    davide.get(&own(id)).await;
    davide.fill("Day", "15").fill("Month", "4").fill("Year", "2026");
    giulia.get(&paths::delegation(side.reseller.into(), id.into())).await;
    giulia.press("End the access").await.must_be(200);
    davide.press("Set this end").await.must_be(409).must_say("Giulia Rossi ended it on");
    signed_in(&app, DORA).await.get(&paths::own_term(side.customer.into(), id.into())).await.must_be(404);
    app.deliver().await;
}

#[tokio::test]
async fn access_that_extends_by_itself_is_not_warned_of_and_every_switch_is_told_to_both() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Everyday support", "100", true).await;
    let davide = granted(&app, id).await;
    davide.page().must_say("nobody is warned before");
    app.deliver().await;
    later(&app, 75).await;
    app.deliver().await;
    for who in [GIULIA, DAVIDE] {
        assert!(app.mail().last_to(who.address).subject().contains("was granted"), "no warning");
    }
    giulia = {
        drop(giulia);
        signed_in(&app, GIULIA).await
    };
    giulia.get(&paths::delegation(side.reseller.into(), id.into())).await;
    giulia.press("Do not extend any more").await.must_be(200).must_say("30, 7 and 1 days before its end");
    app.deliver().await;
    for who in [GIULIA, DAVIDE] {
        let letter = app.mail().last_to(who.address);
        assert!(letter.subject().contains("no longer extends by itself"), "{}", letter.subject());
    }
    later(&app, 18).await;
    app.deliver().await;
    assert!(app.mail().last_to(DAVIDE.address).subject().contains("ends in 7 days"));
}

#[tokio::test]
async fn what_is_extended_by_itself_is_told_to_both() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "10", true).await;
    granted(&app, id).await;
    app.deliver().await;
    later(&app, 11).await;
    app.deliver().await;
    for who in [GIULIA, DAVIDE] {
        assert!(app.mail().last_to(who.address).subject().contains("was extended by itself"), "{}", who.name);
    }
    assert_eq!(ends(&app, id).await, [179, 179]);
}

/// More of the same, in force.
async fn copies(app: &TestApp, id: Uuid, count: i32) {
    sqlx::query(
        "insert into delegations (org_id, delegation_id, side, relationship_id, customer_id, partner_id, name, folded_name,
             roles, days, auto_extend, state, asked_at, asked_by, asked_name, asked_address, answer_by, answered_at,
             answered_name, ends_at, due_at)
         select org_id, md5('d' || n)::uuid, side, relationship_id, customer_id, partner_id, 'Access ' || n, 'access ' || n,
             roles, days, auto_extend, state, asked_at, asked_by, asked_name, asked_address, answer_by, answered_at,
             answered_name, ends_at, due_at
         from delegations, generate_series(1, $2) n where delegation_id = $1",
    )
    .bind(id)
    .bind(count)
    .execute(&mut app.sql().await)
    .await
    .unwrap();
}

async fn extending(app: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from delegations where auto_extend and side = 'customer'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn at_most_25_are_switched_at_once_and_with_more_nothing_changes() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Access 0", "30", false).await;
    let mut davide = granted(&app, id).await;
    copies(&app, id, 25).await;
    giulia.get(&paths::access(side.reseller.into(), side.relationship.into())).await.must_be(200);
    for n in 0..26 {
        giulia.tick(&format!("Access {n}"));
    }
    giulia.press("Extend the ticked by themselves").await.must_be(422).must_say("at most 25");
    assert_eq!(extending(&app).await, 0, "nothing changed");
    giulia.get(&paths::access(side.reseller.into(), side.relationship.into())).await;
    for n in 1..26 {
        giulia.tick(&format!("Access {n}"));
    }
    giulia.press("Extend the ticked by themselves").await.must_be(200).must_say("The choice was saved");
    assert_eq!(extending(&app).await, 25);
    davide.get(&paths::partner(side.customer.into(), side.relationship.into())).await.must_be(200);
    davide.tick("Access 1").tick("Access 2");
    davide.press("Do not extend the ticked any more").await.must_be(200).must_say("The choice was saved");
    assert_eq!(extending(&app).await, 23);
    davide.press("Extend the ticked by themselves").await.must_be(422).must_say("at least one");
    app.deliver().await;
}

#[tokio::test]
async fn one_that_cannot_be_extended_by_itself_keeps_all_others_as_they_are() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Access 0", "30", false).await;
    granted(&app, id).await;
    copies(&app, id, 2).await;
    sqlx::query(
        "update delegations set roles = array(select role_id from delegated_roles where never_extends)
         where name = 'Access 2'",
    )
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    giulia.get(&paths::access(side.reseller.into(), side.relationship.into())).await;
    giulia.tick("Access 0").tick("Access 1").tick("Access 2");
    giulia.press("Extend the ticked by themselves").await.must_be(409).must_say("is never extended by itself");
    assert_eq!(extending(&app).await, 0);
    app.deliver().await;
}
