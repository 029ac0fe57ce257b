//! A customer with an account signs in in place of the mailed code.
//! Rule: only whoever has the invited address, only a moment after signing in, and only while they are signed in.

use chrono::TimeDelta;
use filiera::domain::ids::{CustomerInvitationId, PartnershipId};
use filiera::web::paths::{accounts, customers as paths};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, SARA, STELLA, signed_in};
use crate::support::customers::request_link;
use crate::support::world::{Side, world};

/// Stella asks Davide, who has an account, for herself and Petra.
async fn asked() -> (TestApp, CustomerInvitationId) {
    let app = world().await;
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&paths::invite(Side::b().reseller.into(), PartnershipId::from(Side::b().partnership))).await;
    stella.fill("Company", "Cantina Verdi S.r.l.").fill("Email address of the invited person", DAVIDE.address);
    stella.press("Preview").await.must_be(200);
    stella.press("Send invitation").await.must_be(200);
    let id: Uuid =
        sqlx::query_scalar("select invitation_id from customer_invitations where address = $1 and side = 'reseller'")
            .bind(DAVIDE.address)
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    (app, id.into())
}

async fn codes(app: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from mailed_codes where purpose = 'customer'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

fn fill(davide: &mut Browser) {
    davide
        .fill("Job title", "Owner")
        .tick("I authorize Alba Cloud S.r.l. and Nordlicht Distribution GmbH as my resellers")
        .tick("I accept the Microsoft Customer Agreement, version 1.0")
        .tick("I am authorized to sign for Cantina Verdi S.r.l.");
}

#[tokio::test]
async fn whoever_has_the_invited_address_and_signed_in_just_now_needs_no_code() {
    let (mut app, id) = asked().await;
    app.ignore_letters();
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&request_link(id, 1)).await.must_be(200).must_say("so no code is needed");
    davide.press("Continue").await.must_be(200).must_say("Review and answer");
    fill(&mut davide);
    davide.press("Accept").await.must_be(200).must_say("Nordlicht Distribution GmbH");
    assert_eq!(codes(&app).await, 0);
    let made: i64 = sqlx::query_scalar(
        "select count(*) from customer_relationships where org_id = $1 and customer_id = $1 and partner_id = any($2)",
    )
    .bind(Side::a().customer)
    .bind([Side::b().reseller, Side::b().provider])
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(made, 2);
}

#[tokio::test]
async fn a_stranger_is_offered_to_sign_in_and_comes_back_to_the_request() {
    let (mut app, id) = asked().await;
    app.ignore_letters();
    let mut browser = app.browser();
    browser.get(&request_link(id, 1)).await.must_say("Sign in instead of getting a code");
    let link =
        browser.page().link("Do you have an account with this address? Sign in instead of getting a code").unwrap();
    assert_eq!(link, format!("{}?next=request:{id}", accounts::sign_in()));
    browser.get(&link).await.must_be(200);
}

#[tokio::test]
async fn an_old_sign_in_or_somebody_elses_does_not_stand_in_for_the_code() {
    let (mut app, id) = asked().await;
    app.ignore_letters();
    let mut sara = signed_in(&app, SARA).await;
    let page = sara.get(&request_link(id, 1)).await;
    page.must_say("we send a code to");
    assert!(!page.says("Sign in instead"), "it would not help her");
    sara.press("Continue").await.must_be(200).must_say("Check your email");
    assert_eq!(codes(&app).await, 1);
    app.pass(TimeDelta::minutes(2));
    let mut davide = signed_in(&app, DAVIDE).await;
    app.pass(TimeDelta::minutes(11));
    davide.get(&request_link(id, 1)).await.must_say("we send a code to").must_say("Sign in instead");
    davide.press("Continue").await.must_be(200).must_say("Check your email");
    assert_eq!(codes(&app).await, 2);
}

#[tokio::test]
async fn what_a_sign_in_proved_ends_with_it() {
    let (mut app, id) = asked().await;
    app.ignore_letters();
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&request_link(id, 1)).await;
    davide.press("Continue").await.must_say("Review and answer");
    fill(&mut davide);
    let form = davide.form("Accept");
    davide.press("Sign out").await.must_be(200);
    davide.submit(&form).await.must_be(403);
    davide.press("Send again").await.must_be(200).must_say("we send a code to");
    davide.get(&paths::review(id)).await.must_say("we send a code to");
    let accepted: i64 =
        sqlx::query_scalar("select count(*) from customer_invitations where state = 'accepted' and invitation_id = $1")
            .bind(id.uuid())
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(accepted, 0);
}
