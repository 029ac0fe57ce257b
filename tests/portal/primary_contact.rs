//! The letter to the primary contact: reminders, delivery, another address; and drafts that nobody comes back to.

use chrono::TimeDelta;
use filiera::jobs::keep_enrollments;
use filiera::web::paths::enrollment as paths;

use crate::documents;
use crate::support::app::TestApp;
use crate::support::applicant::{PAOLA, applied, begun, cantina, one, paola, type_support};
use crate::support::cast::DAVIDE;
use crate::support::world::world;

/// Nobody else's letters and drafts wait in this world.
async fn alone() -> TestApp {
    let app = world().await;
    sqlx::query("update confirmations set reminders = 2").execute(&mut app.sql().await).await.unwrap();
    app
}

async fn after(app: &TestApp, time: TimeDelta) {
    app.pass(time);
    keep_enrollments(app.db(), app.now()).await.unwrap();
    app.deliver().await;
}

fn subjects(app: &TestApp, address: &str) -> Vec<String> {
    app.mail().to(address).iter().map(|letter| letter.subject().to_owned()).collect()
}

#[tokio::test]
async fn a_contact_is_reminded_after_one_and_after_three_days_with_the_same_link_and_code() {
    let app = alone().await;
    applied(&app).await;
    let first = app.mail().last_to(PAOLA);
    after(&app, TimeDelta::hours(23)).await;
    assert_eq!(app.mail().to(PAOLA).len(), 1);
    after(&app, TimeDelta::hours(1)).await;
    after(&app, TimeDelta::hours(1)).await;
    let again = app.mail().last_to(PAOLA);
    assert_eq!(app.mail().to(PAOLA).len(), 2);
    assert!(
        again.subject().starts_with("Promemoria: ") || again.subject().starts_with("Reminder: "),
        "{}",
        again.subject()
    );
    assert_eq!((again.link("/v/"), again.code()), (first.link("/v/"), first.code()));
    after(&app, TimeDelta::days(2)).await;
    after(&app, TimeDelta::days(2)).await;
    assert_eq!(app.mail().to(PAOLA).len(), 3, "{:?}", subjects(&app, PAOLA));
}

#[tokio::test]
async fn whoever_answered_is_not_reminded() {
    let app = alone().await;
    applied(&app).await;
    paola(&app).await.press("Confirm this address").await.must_say("Thank you");
    let before = app.mail().to(PAOLA).len();
    after(&app, TimeDelta::days(1)).await;
    after(&app, TimeDelta::days(3)).await;
    assert!(
        subjects(&app, PAOLA)[before..].iter().all(|subject| !subject.contains("Reminder")),
        "{:?}",
        subjects(&app, PAOLA)
    );
}

#[tokio::test]
async fn the_applicant_sees_what_became_of_the_letter() {
    let app = alone().await;
    let mut davide = crate::support::applicant::filled_in(&app).await;
    davide.press("Enroll now").await.must_say("Application sent");
    let path = paths::contact_letter(cantina());
    davide.get(&path).await.must_be(200).must_say(PAOLA).must_say("It leaves in a moment");
    app.deliver().await;
    davide.get(&path).await.must_say("Delivered to the mail server of the address on 2 March 2026");
    sqlx::query("update notices set state = 'dead', answer = '550 no such user' where to_address = $1")
        .bind(PAOLA)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    davide.get(&path).await.must_say("refused it: 550 no such user");
}

#[tokio::test]
async fn another_address_gets_a_letter_and_the_older_link_says_a_newer_one_was_sent() {
    let app = alone().await;
    let mut davide = applied(&app).await;
    let older = app.mail().last_to(PAOLA);
    davide.follow("See the status of the application").await;
    davide.follow("See what became of the email, or change the address").await.must_be(200);
    davide.press("Write to this address").await.must_be(422).must_say("We wrote to this address already");
    davide.fill("Work email address", "paola@gmail.com");
    davide.press("Write to this address").await.must_be(422).must_say("gmail.com is a public email service");
    davide.fill("Work email address", "p.verdi@cantina.example").fill("First name", "Paola Maria");
    davide.press("Write to this address").await.must_be(429);
    app.pass(TimeDelta::minutes(1));
    davide.get(&paths::contact_letter(cantina())).await;
    davide.fill("Work email address", "p.verdi@cantina.example").fill("First name", "Paola Maria");
    davide.press("Write to this address").await.must_be(200).must_say("We wrote to p.verdi@cantina.example");
    app.deliver().await;
    app.browser().get(&older.link("/v/")).await.must_be(410).must_say("A newer email was sent");
    let letter = app.mail().last_to("p.verdi@cantina.example");
    let mut paola = app.browser();
    paola.get(&letter.link("/v/")).await.must_say("p…i@cantina.example");
    paola.fill("Code from the email", &letter.code());
    paola.press("Confirm this address").await.must_be(200).must_say("Thank you");
    let contact = one(
        &app,
        "select contact ->> 'given_name' from cases k
         join profiles p on p.org_id = k.org_id and p.version = k.profile_version where k.org_id = $1",
    );
    assert_eq!(contact.await, "Paola Maria");
    davide.get(&paths::contact_letter(cantina())).await.must_say("Application status");
}

#[tokio::test]
async fn a_draft_is_announced_after_60_days_and_removed_after_90_with_a_letter_each() {
    let app = alone().await;
    let mut davide = begun(&app).await;
    type_support(&mut davide).await;
    davide.press("Save and come back later").await.must_be(200);
    davide.get(&paths::tasks(cantina())).await;
    davide.follow("Registration documents").await;
    documents::add(&mut davide, "Tax receipt", "ricevuta.png", &documents::png()).await.must_be(200);
    after(&app, TimeDelta::days(59)).await;
    assert_eq!(app.mail().to(DAVIDE.address).len(), 0);
    after(&app, TimeDelta::days(1)).await;
    let letter = app.mail().last_to(DAVIDE.address);
    assert!(letter.text().contains("31 May 2026"), "{}", letter.text());
    after(&app, TimeDelta::days(29)).await;
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "draft");
    after(&app, TimeDelta::days(1)).await;
    assert_eq!(subjects(&app, DAVIDE.address).len(), 2);
    let left = one(&app, "select legal::text || contact::text || support::text from applications where org_id = $1");
    assert_eq!(left.await, "{}{}{}");
    let kept = "select count(*)::text || ' of ' || (select count(*) from documents where org_id = $1 and deleted_at is not null)
         from document_contents where org_id = $1";
    assert_eq!(one(&app, kept).await, "0 of 1", "the contents are gone, what was handed in stays known");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "not_registered");
    begun(&app).await.page().must_say("1 of 4 sections completed.");
}

#[tokio::test]
async fn nothing_is_removed_that_was_not_announced_and_whoever_saves_begins_anew() {
    let app = alone().await;
    begun(&app).await;
    after(&app, TimeDelta::days(120)).await;
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "draft");
    let mut davide = crate::support::cast::signed_in(&app, DAVIDE).await;
    type_support(&mut davide).await;
    davide.press("Save and come back later").await.must_be(200);
    after(&app, TimeDelta::days(59)).await;
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "draft");
    assert_eq!(subjects(&app, DAVIDE.address).len(), 1);
}
