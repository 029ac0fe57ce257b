//! What a pair of provider and reseller does for a customer: the provider asks it for both, one of them supports
//! it, the provider attests what it accepted.

use filiera::domain::token::Purpose;
use filiera::web::paths::{customers as paths, relationships as partner_paths};
use uuid::Uuid;

use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, GIULIA, LUCA, MARCO, PETRA, signed_in};
use crate::support::customers::UGO;
use crate::support::world::{Side, world};

fn with_provider() -> Uuid {
    Uuid::from_u128(Side::a().relationship.as_u128() + 1)
}

async fn run(app: &TestApp, statement: &'static str, id: Uuid) {
    sqlx::query(statement).bind(id).execute(&mut app.sql().await).await.unwrap();
}

/// Marco asks Ugo of Cantina Blu for the pair.
async fn asked(app: &TestApp) -> (Browser, Uuid) {
    let side = Side::a();
    let mut marco = signed_in(app, MARCO).await;
    marco.get(&partner_paths::reseller(side.provider.into(), side.partnership.into())).await;
    marco.follow("Add new customer").await.must_be(200).must_say("Nuvola Rossi S.r.l.");
    marco.fill("Company", "Cantina Blu S.r.l.").fill("Email address of the invited person", UGO);
    marco.press("Preview").await.must_be(200).must_say("Marco Neri of Adria Distribuzione S.p.A. asks Cantina Blu");
    marco.press("Send invitation").await.must_be(200).must_say("Invitation of Cantina Blu S.r.l.");
    let id =
        sqlx::query_scalar("select invitation_id from customer_invitations where address = $1 and side = 'reseller'")
            .bind(UGO)
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    (marco, id)
}

#[tokio::test]
async fn a_provider_asks_a_customer_for_the_pair_and_one_acceptance_makes_both() {
    let app = world().await;
    let (mut marco, id) = asked(&app).await;
    app.deliver().await;
    let letter = app.mail().last_to(UGO);
    assert!(letter.subject().contains("Nuvola Rossi S.r.l. asks to work with Cantina Blu"), "{}", letter.subject());
    assert!(letter.text().contains("Marco Neri, Adria Distribuzione S.p.A."), "{}", letter.text());

    let mut ugo = app.browser();
    ugo.get(&paths::request_link(&key().link(Purpose::CustomerInvitation, id, 1))).await.must_be(200);
    ugo.press("Continue").await.must_be(200);
    app.deliver().await;
    ugo.fill("Code from the email", &app.mail().last_to(UGO).code());
    ugo.press("Continue").await.must_be(200);
    ugo.fill("Full name", "Ugo Blu").fill("Job title", "Owner");
    ugo.tick("I authorize Nuvola Rossi S.r.l. and Adria Distribuzione S.p.A. as my resellers");
    let page = ugo.page().text();
    let agreement = page.find("I accept the ").map(|at| page[at..].split(", version").next().unwrap().to_owned());
    ugo.tick(&format!("{}, version 1.0", agreement.unwrap())).tick("I am authorized to sign for Cantina Blu S.r.l.");
    ugo.press("Accept").await.must_be(200).must_say("What you can change later");
    app.deliver().await;
    for who in [MARCO, GIULIA] {
        assert!(app.mail().last_to(who.address).subject().contains("Cantina Blu S.r.l. accepted"), "{}", who.name);
    }
    marco.get(&paths::customers(Side::a().provider.into())).await.must_say("Cantina Blu S.r.l.");
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::customers(Side::a().reseller.into())).await.must_say("Cantina Blu S.r.l.");
}

#[tokio::test]
async fn whoever_asked_looks_after_the_invitation_and_the_other_reads_it() {
    let app = world().await;
    let side = Side::a();
    let (mut marco, id) = asked(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::sent_invitation(side.reseller.into(), id.into())).await.must_say("Marco Neri");
    assert!(!giulia.page().says("Withdraw the invitation"), "the reseller did not send it");
    let form = giulia.page().token().unwrap();
    let path = paths::withdrawal(side.reseller.into(), id.into());
    let answer = giulia.send(axum::http::Method::POST, &path, &[], Some(&format!("token={form}"))).await;
    answer.must_be(404);
    marco.get(&paths::sent_invitation(side.provider.into(), id.into())).await.must_say("Waiting");
    marco.press("Withdraw the invitation").await.must_be(200).must_say("Withdrawn");
    giulia.get(&paths::sent_invitation(side.reseller.into(), id.into())).await.must_say("Withdrawn");
    let mut ugo = app.browser();
    ugo.get(&paths::request_link(&key().link(Purpose::CustomerInvitation, id, 1))).await.must_be(410);
    app.deliver().await;
}

#[tokio::test]
async fn nobody_is_asked_twice_by_a_pair_not_even_at_another_address_of_the_company() {
    let app = world().await;
    let (mut marco, _) = asked(&app).await;
    let path = paths::create(Side::a().provider.into(), Side::a().partnership.into());
    marco.get(&path).await.must_say("Invitations that wait").must_say(UGO);
    marco.fill("Company", "Cantina Blu").fill("Email address of the invited person", "info@cantinablu.example");
    marco.press("Preview").await.must_be(422).must_say("is open since");
    marco.fill("Email address of the invited person", DAVIDE.address);
    marco.press("Preview").await.must_be(422).must_say("Cantina Verdi S.r.l. already works with you");
    app.deliver().await;
}

#[tokio::test]
async fn a_pair_that_may_not_work_together_is_told_why() {
    let app = world().await;
    let side = Side::a();
    let path = paths::create(side.provider.into(), side.partnership.into());
    let mut marco = signed_in(&app, MARCO).await;
    let unsigned = "update organizations set program_status = 'suspended' where org_id = $1";
    run(&app, unsigned, side.reseller).await;
    marco.get(&path).await.must_be(409).must_say("has not signed");
    run(&app, "update organizations set program_status = 'active' where org_id = $1", side.reseller).await;
    run(&app, "update organizations set country = 'US' where org_id = $1", side.provider).await;
    marco.get(&path).await.must_be(409).must_say("same region");
    run(&app, "update organizations set country = 'IT' where org_id = $1", side.provider).await;
    run(&app, "update partnerships set state = 'ended', ended_at = since where partnership_id = $1", side.partnership)
        .await;
    marco.get(&path).await.must_be(409).must_say("You and Nuvola Rossi S.r.l. no longer work together");
    signed_in(&app, PETRA).await.get(&path).await.must_be(404);
}

#[tokio::test]
async fn a_reseller_supports_a_customer_only_while_it_may_administer() {
    let app = world().await;
    let side = Side::a();
    let path = paths::support(side.reseller.into(), side.relationship.into());
    run(
        &app,
        "update delegations set state = 'terminated', due_at = null where relationship_id = $1",
        side.relationship,
    )
    .await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&path).await.must_be(200).must_say("Adria Distribuzione S.p.A.");
    assert!(giulia.page().says("Adria Distribuzione S.p.A., without naming a person"));
    assert!(!giulia.page().says("Sara Conti"), "without access nobody of the reseller");
    run(
        &app,
        "update customer_relationships set admin_access_since = since where relationship_id = $1",
        side.relationship,
    )
    .await;
    giulia.get(&path).await.must_be(200);
    giulia.choose("Who supports the customer?", "Sara Conti");
    giulia.press("Name the support contact").await.must_be(200).must_say("Sara Conti is the support contact");
    app.deliver().await;
    for who in [DAVIDE, MARCO] {
        let letter = app.mail().last_to(who.address);
        assert!(letter.text().contains("Sara Conti"), "{}: {}", who.name, letter.subject());
    }
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::partner(side.customer.into(), with_provider().into())).await.must_say("Sara Conti");
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::customer(side.provider.into(), with_provider().into())).await.must_say("Sara Conti");

    davide.get(&paths::access_removal(side.customer.into(), side.relationship.into())).await;
    davide.press("Remove administrator access").await.must_be(200);
    assert!(!davide.page().says("Sara Conti"), "with its access the reseller loses the support");
    davide.page().must_say("Support contact").must_say("Adria Distribuzione S.p.A.");
    app.deliver().await;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&path).await.must_be(403);
}

#[tokio::test]
async fn a_provider_attests_what_its_customer_accepted_and_the_customer_is_told() {
    let app = world().await;
    let side = Side::a();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::customer(side.provider.into(), with_provider().into())).await;
    marco.follow("Microsoft Customer Agreement").await.must_be(200).must_say("zaffiro zaffiro");
    marco.follow("Confirm the acceptance").await.must_be(200);
    marco.fill("First name", "Davide").fill("Last name", "Bruno").fill("Email", DAVIDE.address);
    marco.fill("Day", "3").fill("Month", "3").fill("Year", "2026");
    marco.press("Confirm the acceptance").await.must_be(422).must_say("not in the future");
    marco.fill("Month", "2").fill("Day", "30");
    marco.press("Confirm the acceptance").await.must_be(422).must_say("that exist");
    marco.fill("Day", "1").fill("Month", "1").fill("Year", "2020");
    marco.press("Confirm the acceptance").await.must_be(422).must_say("No version of the agreement");
    marco.fill("Day", "1").fill("Month", "3").fill("Year", "2026");
    marco.press("Confirm the acceptance").await.must_be(200).must_say("Accepted").must_say("Marco Neri");
    app.deliver().await;
    let letter = app.mail().last_to(DAVIDE.address);
    assert!(letter.text().contains("Davide Bruno") && letter.text().contains("1 March 2026"), "{}", letter.text());

    marco.follow("Confirm the acceptance").await;
    marco.fill("First name", "Davide").fill("Last name", "Bruno").fill("Email", DAVIDE.address);
    marco.fill("Day", "2").fill("Month", "3").fill("Year", "2026");
    marco.press("Confirm the acceptance").await.must_be(422).must_say("The same person was confirmed before");
    marco.fill("Phone number", "011 555 0123");
    marco.press("Confirm the acceptance").await.must_be(200);
    app.deliver().await;
}

#[tokio::test]
async fn a_reseller_cannot_attest_and_learns_who_can() {
    let app = world().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::agreement(side.reseller.into(), side.relationship.into())).await.must_be(200);
    giulia.page().must_say("Adria Distribuzione S.p.A. is the indirect provider");
    giulia.get(&paths::attestation(side.reseller.into(), side.relationship.into())).await.must_be(409);
    giulia.page().must_say("Only the indirect provider");
    let mut marco = signed_in(&app, MARCO).await;
    app.pass(chrono::TimeDelta::minutes(11));
    marco.get(&paths::attestation(side.provider.into(), with_provider().into())).await;
    assert!(marco.page().path.starts_with("/sign-in/again"), "{}", marco.page().path);
}
