//! What people come for, from one page to the next by what is written on them.
//! Rule: nothing here knows an address that a person would not have seen or clicked.

use axum::http::Method;
use filiera::web::paths::relationships;

use crate::pages::faults;
use crate::support::app::TestApp;
use crate::support::cast::{MARCO, ROSA, STELLA, signed_in};
use crate::support::dump::{changed, dump};
use crate::support::routes::pages;
use crate::support::world::{Side, world};

#[tokio::test]
async fn a_newcomer_is_led_to_the_application_of_her_company() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.arrive(&app, &mut rosa).await;
    rosa.page().must_say(ROSA.company);
    assert_eq!(rosa.page().h1(), "Your application");
    assert_eq!(rosa.page().buttons(), ["Start your application"]);
    rosa.press("Start your application").await.must_be(200).must_say("1 of 4 sections completed");
}

#[tokio::test]
async fn every_page_of_a_draft_is_whole() {
    let app = TestApp::new().await;
    let mut rosa = app.browser();
    ROSA.arrive(&app, &mut rosa).await;
    rosa.press("Start your application").await;
    let home = rosa.page().path.clone();
    let mut wrong = Vec::new();
    let of_draft =
        pages().into_iter().filter_map(|route| route.pattern.strip_prefix("/o/{org}/enrollment")).collect::<Vec<_>>();
    assert!(of_draft.len() > 5, "{of_draft:?}");
    for rest in of_draft.iter().filter(|rest| !rest.contains('{')) {
        let page = rosa.get(&format!("{home}{rest}")).await.must_be(200);
        wrong.extend(faults(page, "en", "Partner Center").into_iter().map(|fault| format!("{rest}: {fault}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_provider_invites_a_reseller_authorizes_and_both_lists_say_so() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&relationships::resellers(Side::a().provider.into())).await.must_be(200);
    marco.follow("Request a relationship").await;
    marco
        .fill("Company", "Alba Cloud S.r.l.")
        .fill("Email address of the invited person", STELLA.address)
        .choose("Language for emails", "English")
        .fill("Personal message", "Ci siamo visti in fiera.");
    marco.press("Preview").await.must_be(200).must_say("Ci siamo visti in fiera.");
    marco.press("Send invitation").await.must_be(200).must_say(STELLA.address);
    app.deliver().await;

    let link = app.mail().last_to(STELLA.address).link("/i/");
    let mut sql = app.sql().await;
    let before = dump(&mut sql).await;
    for _ in 0..3 {
        let mut scanner = app.browser();
        scanner.get(&link).await.must_be(200);
        scanner.send(Method::HEAD, &link, &[], None).await;
    }
    assert_eq!(changed(&before, &dump(&mut sql).await), Vec::<String>::new(), "opening the link changes nothing");

    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&link).await.must_be(200).must_say("Marco Neri");
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200);
    stella.press("Authorize indirect provider").await.must_be(422);
    stella.tick("I confirm the partnership with Adria Distribuzione S.p.A. and the permissions above");
    let (first, second) = stella.press_twice("Authorize indirect provider").await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    app.deliver().await;

    stella.get(&relationships::providers(Side::b().reseller.into())).await.must_say("Adria Distribuzione S.p.A.");
    marco.get(&relationships::resellers(Side::a().provider.into())).await.must_say("Alba Cloud S.r.l.");
    let rows: i64 = sqlx::query_scalar("select count(*) from partnerships where provider_id = $1 and reseller_id = $2")
        .bind(Side::a().provider)
        .bind(Side::b().reseller)
        .fetch_one(&mut sql)
        .await
        .unwrap();
    assert_eq!(rows, 2, "one relationship: a row for each side");
}
