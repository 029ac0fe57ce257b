//! Who may not sign asks who can: whom, with which words, once a day.
//! Rule: only global admins of the company are asked, whatever a form says.

use chrono::TimeDelta;

use crate::support::agreements::new_version;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, LUCA, SARA, signed_in};
use crate::support::world::{Side, world};

/// Sara, sales agent, at a version that her company has not signed.
async fn sara_reads(app: &TestApp) -> Browser {
    let version = new_version(app, 30).await;
    let mut sara = signed_in(app, SARA).await;
    sara.get(&format!("/o/{}/agreements/{version}", Side::a().reseller)).await.must_be(200);
    sara
}

/// Luca is global admin too.
async fn two_admins(app: &TestApp) {
    let more = "update memberships set roles = array['global_admin'] where person_id = $1";
    sqlx::query(more).bind(LUCA.id()).execute(&mut app.sql().await).await.unwrap();
}

#[tokio::test]
async fn a_global_admin_is_asked_by_letter_with_the_words_of_whoever_asks_and_once_a_day() {
    let app = world().await;
    let mut sara = sara_reads(&app).await;
    sara.page().must_say("Only a global admin can sign").must_say(GIULIA.address);
    sara.fill("Personal message", "We begin on Monday.");
    sara.press("Ask Giulia Rossi to sign").await.must_be(200).must_say("We wrote to Giulia Rossi.");
    sara.page().must_say("You can ask again a day later");
    app.deliver().await;
    let letter = app.mail().last_to(GIULIA.address);
    assert_eq!(letter.subject(), "Sara Conti asks you to sign the Microsoft Partner Agreement");
    assert!(letter.text().contains("We begin on Monday."), "{}", letter.text());
    app.pass(TimeDelta::hours(25));
    let mut sara = signed_in(&app, SARA).await;
    let at = format!("/o/{}/agreements", Side::a().reseller);
    sara.get(&at).await;
    sara.follow("Microsoft Partner Agreement Version 2.0").await.must_be(200);
    assert!(sara.page().buttons().contains(&"Ask Giulia Rossi to sign".to_owned()));
}

#[tokio::test]
async fn of_several_global_admins_only_those_chosen_are_asked_and_nobody_chosen_is_an_error_at_the_field() {
    let app = world().await;
    two_admins(&app).await;
    let mut sara = sara_reads(&app).await;
    let mut form = sara.form("Ask to sign");
    assert_eq!(form.fields.iter().filter(|(name, _)| name == "ask_who").count(), 2);
    form.fields.retain(|(name, _)| name != "ask_who");
    sara.submit(&form).await.must_be(422).must_say("Choose at least one person");
    form.fields.push(("ask_who".to_owned(), LUCA.address.to_owned()));
    form.fields.push(("ask_who".to_owned(), SARA.address.to_owned()));
    sara.submit(&form).await.must_be(200).must_say("We wrote to Luca Greco.");
    app.deliver().await;
    assert_eq!(app.mail().to(LUCA.address).len(), 1);
    assert!(app.mail().to(GIULIA.address).is_empty());
    assert!(app.mail().to(SARA.address).is_empty());
}

#[tokio::test]
async fn a_message_with_a_web_address_is_refused_at_its_field_and_kept() {
    let app = world().await;
    let mut sara = sara_reads(&app).await;
    sara.fill("Personal message", "Look at www.example.org first");
    let page = sara.press("Ask Giulia Rossi to sign").await.must_be(422).clone();
    assert_eq!(
        page.error_at("Personal message").as_deref(),
        Some("Error: Remove the web address; the link to the agreement is added for you")
    );
    assert_eq!(page.value_of("Personal message"), "Look at www.example.org first");
    app.deliver().await;
    assert!(app.mail().to(GIULIA.address).is_empty());
}

#[tokio::test]
async fn who_signs_reads_what_is_different_before_the_text_and_jumps_to_the_signature() {
    let app = world().await;
    let version = new_version(&app, 30).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&format!("/o/{}/agreements/{version}", Side::a().reseller)).await.must_be(200).clone();
    assert_eq!(page.link("Go to the signature").as_deref(), Some("#end-title"));
    assert!(page.link("What is different from version 1.0, which your company signed").is_some());
    let order = page.all("main .cols > nav h2, main .cols > article");
    assert!(order[0].contains("Contents"), "{order:?}");
}
