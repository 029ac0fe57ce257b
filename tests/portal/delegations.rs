//! Delegated access: asked for by a partner, granted or declined by the customer, ended by either or by time, and
//! used only while it is in force.

use chrono::TimeDelta;
use filiera::web::paths::customers as paths;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::cast::{DAVIDE, GIULIA, SARA, STELLA, signed_in};
use crate::support::customers::{asked_for_access, assigned, granted, nothing_yet};
use crate::support::world::Side;

async fn state(app: &TestApp, id: Uuid) -> Vec<String> {
    sqlx::query_scalar("select state from delegations where delegation_id = $1 order by side")
        .bind(id)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

/// Lets time pass and the worker look.
async fn later(app: &TestApp, days: i64) {
    app.pass(TimeDelta::days(days));
    filiera::jobs::keep_delegations(app.db(), app.now()).await.unwrap();
}

#[tokio::test]
async fn a_customer_grants_what_was_asked_and_both_sides_are_told() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    app.deliver().await;
    let letter = app.mail().last_to(DAVIDE.address);
    assert!(letter.subject().contains("Nuvola Rossi S.r.l. asks for delegated access"), "{}", letter.subject());
    assert!(letter.text().contains("Helpdesk administrator") && letter.text().contains("30 days"), "{}", letter.text());
    let link = letter.link(&format!("/o/{}/partner-access/", side.customer));
    assert!(link.contains(&id.to_string()), "{link}");

    let mut davide = granted(&app, id).await;
    davide.page().must_say("License administrator").must_say("Giulia Rossi").must_say("Not used yet");
    app.deliver().await;
    for who in [GIULIA, DAVIDE] {
        assert!(app.mail().last_to(who.address).subject().contains("was granted"), "{}", who.name);
    }
    giulia.get(&paths::delegation(side.reseller.into(), id.into())).await.must_say("Active").must_say("Davide Bruno");
    assert_eq!(state(&app, id).await, ["active", "active"]);
    let consents: i64 = sqlx::query_scalar("select count(*) from consents where kind = 'delegated_access'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(consents, 1, "what was agreed to is kept");
    davide.get(&paths::partner(side.customer.into(), side.relationship.into())).await.must_say("Everyday support");
}

#[tokio::test]
async fn a_request_is_declined_or_withdrawn_and_then_closed() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "First", "30", false).await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::own_delegation(side.customer.into(), id.into())).await;
    davide.press("Decline").await.must_be(200).must_say("Declined");
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).subject().contains("declined delegated access"));
    let (_, second) = asked_for_access(&app, "Second", "30", false).await;
    davide.get(&paths::own_delegation(side.customer.into(), second.into())).await;
    giulia.get(&paths::delegation(side.reseller.into(), second.into())).await;
    giulia.press("Withdraw the request").await.must_be(200).must_say("Withdrawn");
    davide.press("Grant access").await.must_be(409).must_say("answered or ended meanwhile");
    assert_eq!(state(&app, second).await, ["withdrawn", "withdrawn"]);
    app.deliver().await;
}

#[tokio::test]
async fn what_is_asked_follows_the_rules_of_the_catalogue() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, _) = asked_for_access(&app, "Everyday support", "30", false).await;
    giulia.get(&paths::access_new(side.reseller.into(), side.relationship.into())).await;
    giulia.fill("Name of the access", &"x".repeat(51)).fill("Days", "731");
    let page = giulia.press("Send the request").await;
    assert_eq!(page.must_be(422).errors().len(), 3, "name, roles, days: {:?}", page.errors());
    giulia.fill("Name of the access", "EVERYDAY support").fill("Days", "730").tick("Security reader");
    giulia.press("Send the request").await.must_be(422).must_say("used this name before");
    giulia.fill("Name of the access", "Everything").tick("Global administrator").tick("Extend by itself");
    giulia.press("Send the request").await.must_be(422).must_say("is never extended by itself");
    let roles: i64 =
        sqlx::query_scalar("select count(*) from delegated_roles").fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(roles, 73);
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&paths::access_new(side.reseller.into(), side.relationship.into())).await.must_be(403);
    signed_in(&app, STELLA)
        .await
        .get(&paths::access(side.reseller.into(), side.relationship.into()))
        .await
        .must_be(404);
    app.deliver().await;
}

#[tokio::test]
async fn either_side_ends_access_and_switches_its_extension() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let mut davide = granted(&app, id).await;
    giulia.get(&paths::delegation(side.reseller.into(), id.into())).await;
    giulia.press("Extend by itself").await.must_be(200).must_say("The choice was saved");
    davide.get(&paths::own_delegation(side.customer.into(), id.into())).await;
    davide.press("Do not extend any more").await.must_be(200);
    davide.press("End the access").await.must_be(200).must_say("Ended").must_say("Davide Bruno");
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).subject().contains("ended"));
    assert_eq!(state(&app, id).await, ["terminated", "terminated"]);
    giulia.get(&paths::administration(side.reseller.into(), side.relationship.into())).await.must_be(409);
}

#[tokio::test]
async fn nobody_grants_with_an_old_proof() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::own_delegation(Side::a().customer.into(), id.into())).await;
    app.pass(TimeDelta::minutes(11));
    davide.press("Grant access").await;
    assert!(davide.page().path.starts_with("/sign-in/again"), "{}", davide.page().path);
    assert_eq!(state(&app, id).await, ["pending", "pending"]);
    app.deliver().await;
}

#[tokio::test]
async fn a_request_nobody_answers_expires_after_90_days() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    later(&app, 89).await;
    assert_eq!(state(&app, id).await, ["pending", "pending"]);
    later(&app, 2).await;
    assert_eq!(state(&app, id).await, ["expired", "expired"]);
    app.deliver().await;
    for who in [GIULIA, DAVIDE] {
        assert!(app.mail().last_to(who.address).text().contains("within 90 days"), "{}", who.name);
    }
}

#[tokio::test]
async fn both_sides_are_warned_30_7_and_1_days_before_the_end_and_then_it_is_over() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "100", false).await;
    granted(&app, id).await;
    app.deliver().await;
    let warned = |app: &TestApp| {
        let all = app.mail().to(DAVIDE.address);
        all.iter().filter(|letter| letter.subject().contains(" ends in ")).count()
    };
    for (days, letters) in [(69, 0), (2, 1), (1, 1), (21, 2), (6, 3)] {
        later(&app, days).await;
        app.deliver().await;
        assert_eq!(warned(&app), letters, "after {days} more days");
    }
    assert!(app.mail().last_to(GIULIA.address).subject().contains("ends in 1 day"));
    later(&app, 1).await;
    assert_eq!(state(&app, id).await, ["expired", "expired"]);
    app.deliver().await;
    assert!(app.mail().last_to(DAVIDE.address).text().contains("is over"));
}

#[tokio::test]
async fn access_that_extends_by_itself_goes_on_for_180_days() {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "10", true).await;
    granted(&app, id).await;
    later(&app, 11).await;
    assert_eq!(state(&app, id).await, ["active", "active"]);
    let left: i64 = sqlx::query_scalar(
        "select extract(day from ends_at - answered_at)::bigint from delegations where delegation_id = $1 and side = 'customer'",
    )
    .bind(id)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(left, 190);
    app.deliver().await;
}

#[tokio::test]
async fn a_partner_administers_while_access_is_in_force_and_the_customer_sees_it() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (mut giulia, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let page = paths::administration(side.reseller.into(), side.relationship.into());
    giulia.get(&page).await.must_be(409).must_say("No delegated access is in force");
    let mut davide = granted(&app, id).await;
    giulia.get(&page).await.must_be(409).must_say("none of its roles is given to you").must_say("Giulia Rossi");
    assigned(&mut giulia, id, "Giulia Rossi", &["Helpdesk administrator"]).await;
    giulia.get(&page).await.must_be(200).must_say("Administer Cantina Verdi S.r.l.").must_say("Helpdesk administrator");
    giulia.press("Microsoft 365 admin center").await.must_be(200).must_say("Your use is recorded");
    let ways = giulia.page().attributes("main a", "href");
    assert!(ways.contains(&"https://admin.microsoft.com/".to_owned()), "{ways:?}");
    davide.get(&paths::own_delegation(side.customer.into(), id.into())).await.must_say("Last used by");
    davide.page().must_say("Giulia Rossi");
    let chains: i64 = sqlx::query_scalar("select count(*) from audit_entries where action = 'delegation.used'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(chains, 2, "the log of either company says so");
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&page).await.must_be(403);
    app.deliver().await;
}

#[tokio::test]
async fn the_end_of_a_relationship_ends_what_was_delegated() {
    let app = nothing_yet().await;
    let side = Side::a();
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let mut davide = granted(&app, id).await;
    davide.get(&paths::own_removal(side.customer.into(), side.relationship.into())).await.must_be(200);
    davide.page().must_say("Before you end it").must_say("This delegated access ends at once: Everyday support.");
    davide.tick("I end this relationship for a legitimate business purpose and as my contracts allow");
    davide.press("End the relationship").await.must_be(200);
    assert_eq!(state(&app, id).await, ["terminated", "terminated"]);
    later(&app, 40).await;
    assert_eq!(state(&app, id).await, ["terminated", "terminated"], "time finds nothing left to do");
    app.deliver().await;
}
