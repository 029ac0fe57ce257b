//! The outbox: a letter is sent once, tried again when the server says so, given up and put back.
//! Rule: the worker is the real one; only the mail server is made up.

use std::sync::Arc;

use chrono::TimeDelta;
use filiera::domain::db::Scope;
use filiera::domain::ids::NoticeId;
use filiera::domain::notice::{self, Notice, Reader};
use filiera::email::letters::Writer;
use filiera::email::{Memory, Sender, smtp::Smtp};
use filiera::i18n::Language;
use filiera::jobs::{Desk, deliver_one};

use crate::support::app::{TestApp, key};
use crate::support::cast::{PIERO, signed_in};
use crate::support::world::world;

/// Queues a letter to somebody and says its id.
async fn queue(app: &TestApp, address: &str) -> NoticeId {
    let reader = Reader { name: "Rosa Marchetti".to_owned(), address: address.to_owned(), language: Language::English };
    let mut tx = app.db().begin(Scope::NOBODY).await.unwrap();
    let id = notice::queue(&mut tx, None, &reader, &Notice::AccountKnown {}, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Queues letters to each of them at once, as a file of invitations does.
async fn queue_all(app: &TestApp, addresses: &[&str]) {
    let reader = |address: &&str| Reader {
        name: "Rosa Marchetti".to_owned(),
        address: (*address).to_owned(),
        language: Language::English,
    };
    let letters: Vec<_> = addresses.iter().map(|to| (reader(to), Notice::AccountKnown {})).collect();
    let mut tx = app.db().begin(Scope::NOBODY).await.unwrap();
    notice::queue_all(&mut tx, None, &letters, app.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// The worker's desk with another way out.
fn desk(app: &TestApp, sender: Sender) -> Desk {
    let writer = Writer::new(&app.app.site.base, "portal@filiera.example", app.app.program.clone(), key());
    Desk { clock: app.app.clock.clone(), writer, sender, dns: app.app.dns.clone() }
}

/// A mail server that does not answer: nothing listens on this port.
fn nobody() -> Sender {
    Sender::Smtp(Arc::new(Smtp::from_url("smtp://127.0.0.1:9/filiera.example").unwrap()))
}

/// As after a downgrade: a notice this program does not know.
async fn make_unreadable(app: &TestApp, id: NoticeId) {
    sqlx::query(r#"update notices set payload = '{"kind": "no_such"}' where notice_id = $1"#)
        .bind(id.uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

async fn row(app: &TestApp, id: NoticeId) -> (String, i32, Option<String>) {
    sqlx::query_as("select state, attempts, answer from notices where notice_id = $1")
        .bind(id.uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_letter_is_sent_once_and_never_again() {
    let app = TestApp::new().await;
    let id = queue(&app, "rosa@officinarossa.example").await;
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    assert!(deliver_one(app.db(), &desk).await.unwrap());
    assert!(!deliver_one(app.db(), &desk).await.unwrap());
    assert_eq!(memory.letters().len(), 1);
    assert_eq!(row(&app, id).await, ("sent".to_owned(), 1, Some("kept".to_owned())));
}

#[tokio::test]
async fn a_letter_to_one_person_overtakes_the_letters_of_a_file() {
    let app = TestApp::new().await;
    queue_all(&app, &["anna@sole.example", "sam@luna.example"]).await;
    app.pass(TimeDelta::minutes(1));
    queue(&app, "rosa@officinarossa.example").await;
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    while deliver_one(app.db(), &desk).await.unwrap() {}
    let to: Vec<String> = memory.letters().iter().map(|letter| letter.to().to_owned()).collect();
    assert_eq!(to, ["rosa@officinarossa.example", "anna@sole.example", "sam@luna.example"]);
}

#[tokio::test]
async fn a_letter_nobody_takes_is_tried_after_longer_and_longer_waits_and_then_given_up() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let id = queue(&app, "rosa@officinarossa.example").await;
    let desk = desk(&app, nobody());
    for (tries, minutes) in [(1, 1), (2, 5), (3, 30), (4, 120), (5, 480)] {
        assert!(deliver_one(app.db(), &desk).await.unwrap());
        assert!(!deliver_one(app.db(), &desk).await.unwrap(), "not due before its time");
        let (state, attempts, answer) = row(&app, id).await;
        assert_eq!((state.as_str(), attempts, answer.is_some()), ("queued", tries, true));
        app.pass(TimeDelta::minutes(minutes));
    }
    assert!(deliver_one(app.db(), &desk).await.unwrap());
    assert_eq!(row(&app, id).await.0, "dead");
    assert!(!deliver_one(app.db(), &desk).await.unwrap());
}

#[tokio::test]
async fn a_retried_letter_is_the_same_message() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let id = queue(&app, "rosa@officinarossa.example").await;
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    deliver_one(app.db(), &desk).await.unwrap();
    // As after a worker that died between the server's answer and its own note of it.
    sqlx::query("update notices set state = 'queued' where notice_id = $1")
        .bind(id.uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    app.pass(TimeDelta::minutes(10));
    deliver_one(app.db(), &desk).await.unwrap();
    let letters = memory.letters();
    assert_eq!(letters[0], letters[1]);
}

/// As after a worker that died with the letter in its hands, so often.
async fn die_with(app: &TestApp, id: NoticeId, times: i32) {
    sqlx::query("insert into handovers (notice_id, times, at) values ($1, $2, $3)")
        .bind(id.uuid())
        .bind(times)
        .bind(app.now())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_letter_a_worker_died_with_rests_and_is_sent_once_more() {
    let app = TestApp::new().await;
    let id = queue(&app, "rosa@officinarossa.example").await;
    die_with(&app, id, 1).await;
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    assert!(!deliver_one(app.db(), &desk).await.unwrap());
    app.pass(TimeDelta::seconds(10));
    assert!(deliver_one(app.db(), &desk).await.unwrap());
    assert_eq!(row(&app, id).await.0, "sent");
    assert_eq!(memory.letters().len(), 1);
}

#[tokio::test]
async fn a_letter_two_workers_died_with_is_put_aside_and_never_sent_a_third_time() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let id = queue(&app, "rosa@officinarossa.example").await;
    die_with(&app, id, 2).await;
    app.pass(TimeDelta::seconds(10));
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    assert!(deliver_one(app.db(), &desk).await.unwrap());
    let (state, _, answer) = row(&app, id).await;
    assert_eq!(state, "dead");
    assert!(answer.unwrap().contains("may have arrived"));
    assert_eq!(memory.letters().len(), 0);
}

#[tokio::test]
async fn a_letter_that_cannot_be_written_does_not_stand_before_the_others() {
    let mut app = TestApp::new().await;
    app.ignore_letters();
    let broken = queue(&app, "rosa@officinarossa.example").await;
    make_unreadable(&app, broken).await;
    let nowhere = queue(&app, "no address").await;
    let good = queue(&app, "anna@officinarossa.example").await;
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    while deliver_one(app.db(), &desk).await.unwrap() {}
    assert_eq!(row(&app, broken).await.0, "dead");
    assert_eq!(row(&app, nowhere).await.0, "dead");
    assert_eq!(row(&app, good).await.0, "sent");
    assert_eq!(memory.letters().len(), 1);
}

#[tokio::test]
async fn two_workers_never_send_the_same_letter() {
    let app = TestApp::new().await;
    for number in 0..20 {
        queue(&app, &format!("person{number}@officinarossa.example")).await;
    }
    let memory = Memory::default();
    let desk = desk(&app, Sender::Memory(memory.clone()));
    let drain = || async { while deliver_one(app.db(), &desk).await.unwrap() {} };
    tokio::join!(drain(), drain(), drain());
    while deliver_one(app.db(), &desk).await.unwrap() {}
    let mut to: Vec<String> = memory.letters().iter().map(|letter| letter.to().to_owned()).collect();
    to.sort();
    to.dedup();
    assert_eq!((memory.letters().len(), to.len()), (20, 20));
}

#[tokio::test]
async fn a_platform_admin_sees_the_outbox_masked_and_puts_a_dead_letter_back_once() {
    let mut app = world().await;
    app.ignore_letters();
    let id = queue(&app, "kaputt@officinarossa.example").await;
    make_unreadable(&app, id).await;
    let desk = desk(&app, Sender::Memory(Memory::default()));
    while deliver_one(app.db(), &desk).await.unwrap() {}
    let other = queue(&app, "rosa.marchetti@officinarossa.example").await;
    sqlx::query("update notices set answer = '450 <rosa.marchetti@officinarossa.example> busy' where notice_id = $1")
        .bind(other.uuid())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut piero = signed_in(&app, PIERO).await;
    let page = piero.get("/admin/mail").await;
    page.must_be(200)
        .must_say("r…i@officinarossa.example")
        .must_say("The address already has an account")
        .must_say("450 <r…i@");
    assert!(!page.text().contains("rosa.marchetti@officinarossa"));
    let page = piero.get("/admin/mail?state=dead").await;
    page.must_be(200).must_say("Not delivered").must_say("the notice cannot be read");
    assert!(!page.text().contains("r…i@"));
    piero.press_near("k…t@officinarossa.example", "Try again").await.must_be(200).must_say("back in the queue");
    let (state, attempts, _) = row(&app, id).await;
    assert_eq!((state.as_str(), attempts), ("queued", 0));
}

#[tokio::test]
async fn the_outbox_is_read_a_page_at_a_time_without_gaps() {
    let mut app = world().await;
    app.ignore_letters();
    for number in 0..70 {
        queue(&app, &format!("q{number:02}x@officinarossa.example")).await;
    }
    let mut piero = signed_in(&app, PIERO).await;
    let first =
        piero.get("/admin/mail?state=queued").await.must_be(200).text().matches("@officinarossa.example").count();
    let second = piero.follow("Next").await.must_be(200).text().matches("@officinarossa.example").count();
    assert_eq!((first, second), (50, 20));
}
