//! What became of an invitation's letter: each try, in words, for the company that sent it.
//! Rule: the worker is the real one, and so is the mail server's socket; a person is somebody who pressed a button.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use filiera::domain::relationships::expire;
use filiera::email::letters::Writer;
use filiera::jobs::{Desk, deliver_one};
use filiera::web::paths::relationships as paths;

use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{MARCO, PETRA, STELLA, signed_in};
use crate::support::mail_server::{Answer, MailServer};
use crate::support::world::{Side, world};

/// Marco's company.
fn adria() -> filiera::domain::ids::OrgId {
    Side::a().provider.into()
}

/// Invites somebody, and ends on the invitation's page.
pub async fn invite(marco: &mut Browser, company: &str, address: &str) -> String {
    marco.get(&paths::invite(adria())).await;
    marco
        .fill("Company", company)
        .fill("Email address of the invited person", address)
        .choose("Language for emails", "English");
    marco.press("Preview").await.must_be(200);
    marco.press("Send invitation").await.must_be(200);
    marco.page().path.clone()
}

/// The worker's desk, with this mail server behind it.
pub fn desk(app: &TestApp, server: &MailServer) -> Desk {
    let writer = Writer::new(&app.app.site.base, "portal@filiera.example", app.app.program.clone(), key());
    Desk { clock: app.app.clock.clone(), writer, sender: server.sender(), dns: app.app.dns.clone() }
}

async fn drain(app: &TestApp, desk: &Desk) {
    while deliver_one(app.db(), desk).await.unwrap() {}
}

#[tokio::test]
async fn each_answer_of_a_mail_server_stands_in_words_on_the_page_of_the_invitation() {
    let mut app = world().await;
    app.ignore_letters();
    for (answer, step, words, raw) in [
        (Answer::Accept, "Handed over to the mail server", "", "250 2.0.0 Ok: queued as 4F2A"),
        (
            Answer::Recipient("451 4.7.1 Greylisting in action"),
            "Put off by the mail server",
            "asks to come back later",
            "451 4.7.1 Greylisting in action",
        ),
        (
            Answer::Recipient("550 5.1.1 <nessuno>: User unknown"),
            "Not delivered",
            "Nobody has this mailbox",
            "550 5.1.1 <nessuno>: User unknown",
        ),
        (Answer::Recipient("552 5.2.2 Over quota"), "Not delivered", "The mailbox is full", "552 5.2.2 Over quota"),
        (Answer::Stall, "Put off by the mail server", "stopped answering", "no answer for"),
        (Answer::Drop, "Put off by the mail server", "stopped answering", ""),
    ] {
        let server = MailServer::start(&[answer]).await;
        let desk = desk(&app, &server);
        drain(&app, &desk).await;
        let mut marco = signed_in(&app, MARCO).await;
        let page = invite(&mut marco, "Officina Blu S.r.l.", &format!("p{}@officinablu.example", raw.len())).await;
        marco.page().must_say("Waiting to be sent");
        let server = MailServer::start(&[answer]).await;
        let desk = self::desk(&app, &server);
        let begun = Instant::now();
        assert!(deliver_one(app.db(), &desk).await.unwrap());
        assert!(begun.elapsed() < Duration::from_secs(3), "the worker goes on");
        let begun = Instant::now();
        marco.get(&page).await.must_be(200).must_say(step).must_say(words).must_say(raw);
        assert!(begun.elapsed() < Duration::from_secs(1), "pages stay quick");
        marco.get(&paths::sent_invitations(adria())).await.must_say(step);
        marco.in_italian().await;
        let italian = marco.get(&page).await;
        assert!(!italian.text().contains('⟦') && !italian.says(step), "{}", italian.text());
        marco.press("English").await;
        sqlx::query("update invitations set state = 'withdrawn' where company_name = 'Officina Blu S.r.l.'")
            .execute(&mut app.sql().await)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_letter_a_server_puts_off_is_lost_at_no_try_and_the_ledger_keeps_them_all() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    let server =
        MailServer::start(&[Answer::Recipient("451 4.3.2 not now"), Answer::Drop, Answer::Stall, Answer::Accept]).await;
    let desk = desk(&app, &server);
    drain(&app, &desk).await;
    marco.get(&page).await.must_say("It is tried again on 2 March 2026, 10:01");
    for minutes in [1, 5, 30] {
        app.pass(TimeDelta::minutes(minutes));
        drain(&app, &desk).await;
    }
    assert_eq!(server.taken().len(), 1, "exactly one letter arrived");
    let shown = marco.get(&page).await.text();
    for words in ["Waiting to be sent", "451 4.3.2 not now", "Try 2.", "Try 3.", "Try 4.", "250 2.0.0 Ok"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert_eq!(shown.matches("Put off by the mail server").count(), 3);
}

#[tokio::test]
async fn a_letter_that_bounced_is_told_to_the_inviter_who_changes_the_address() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    let server = MailServer::start(&[Answer::Recipient("550 5.1.1 no such user")]).await;
    drain(&app, &desk(&app, &server)).await;
    let letter = server.taken().pop().unwrap().data;
    assert!(letter.contains("Your invitation did not reach ada@officinablu.example"), "{letter}");
    assert!(letter.contains("Nobody has this mailbox") && letter.contains("550 5.1.1 no such user"), "{letter}");
    assert!(letter.contains("/address"), "{letter}");

    marco.get(&paths::sent_invitations(adria())).await;
    marco.choose("Status", "Not delivered");
    marco.press("Apply filters").await.must_say("ada@officinablu.example");
    marco.get(&page).await;
    marco.follow("Change address").await.must_say("The letter went to ada@officinablu.example");
    marco.press("Change address and send").await.must_be(422).must_say("goes to this address already");
    marco.fill("Email address of the invited person", "anna@officinablu.example");
    marco.press("Change address and send").await.must_be(200).must_say("on its way to anna@officinablu.example");
    marco.page().must_say("Waiting to be sent").must_say("Letter 2 to anna@officinablu.example");
    let server = MailServer::start(&[]).await;
    drain(&app, &desk(&app, &server)).await;
    assert_eq!(server.taken().len(), 1, "the old address is told nothing");
    marco.get(&page).await.must_say("Handed over to the mail server");
    marco
        .get(&filiera::web::paths::organizations::activity(adria()))
        .await
        .must_say("Changed the address of the invitation of a reseller");
}

#[tokio::test]
async fn opened_means_that_a_person_pressed_a_button_and_never_that_a_page_was_opened() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Alba Cloud S.r.l.", STELLA.address).await;
    app.deliver().await;
    let link = app.mail().last_to(STELLA.address).link("/i/");
    for _ in 0..3 {
        app.browser().get(&link).await.must_be(200);
    }
    assert!(!marco.get(&page).await.says("Opened by a person"));
    let mut stranger = app.browser();
    stranger.get(&link).await;
    stranger.press("Sign in to answer").await.must_be(200);
    marco.get(&page).await.must_say("Opened by a person");
    marco.get(&paths::sent_invitations(adria())).await.must_say("Opened by a person");
    // A second button, and taking it in, are the same opening.
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&link).await;
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200);
    let lines = marco.get(&page).await.text().matches("Somebody pressed a button").count();
    assert_eq!(lines, 1);
}

#[tokio::test]
async fn an_invitation_that_ran_out_is_closed_told_and_recorded_once_by_the_worker() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    app.deliver().await;
    assert_eq!(expire(app.db(), app.now()).await.unwrap(), 0);
    app.pass(TimeDelta::days(31));
    // Those of the world ran out too.
    let (first, second) = tokio::join!(expire(app.db(), app.now()), expire(app.db(), app.now()));
    assert!(first.unwrap() + second.unwrap() >= 1);
    assert_eq!(expire(app.db(), app.now()).await.unwrap(), 0, "once");
    app.deliver().await;
    let about = |letter: &crate::support::mailbox::Letter| letter.subject().contains("Officina Blu S.r.l.");
    let told: Vec<_> = app.mail().to(MARCO.address).into_iter().filter(about).collect();
    assert_eq!(told.len(), 1, "E20, once");
    assert_eq!(told[0].link("/o/"), page, "with the page on which it is renewed");
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&page).await.must_say("Expired");
    let id = page.rsplit('/').next().unwrap().to_owned();
    let entries: Vec<(String, String)> = sqlx::query_as(
        "select action, actor from audit_entries where org_id = $1 and subject_id = $2::uuid order by seq",
    )
    .bind(adria().uuid())
    .bind(id)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(
        entries.last().map(|(action, actor)| (&**action, &**actor)),
        Some(("relationship.invitation_expired", "program"))
    );
    assert_eq!(entries.iter().filter(|(action, _)| action.ends_with("expired")).count(), 1);
    marco
        .get(&filiera::web::paths::organizations::activity(adria()))
        .await
        .must_say("An invitation of a reseller ran out");
}

#[tokio::test]
async fn an_answer_stands_in_the_history_with_its_reason_and_in_the_list_by_its_state() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let declined = invite(&mut marco, "Alba Cloud S.r.l.", STELLA.address).await;
    let withdrawn = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&paths::invitations(Side::b().reseller.into())).await;
    stella.follow("Adria Distribuzione S.p.A.").await;
    stella.fill("Reason", "Quest'anno no.");
    stella.press("Decline").await.must_be(200);
    marco.get(&declined).await.must_say("Declined").must_say("By Stella Ferri.").must_say("Quest'anno no.");
    marco.get(&withdrawn).await;
    marco.fill("Reason", "Sbagliato io.");
    marco.press("Withdraw invitation").await.must_be(200).must_say("By Marco Neri.").must_say("Sbagliato io.");
    marco.get(&format!("{}?status=declined", paths::sent_invitations(adria()))).await.must_say("Alba Cloud S.r.l.");
    assert!(!marco.page().says("Officina Blu"));
    app.pass(TimeDelta::days(31));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&format!("{}?status=expired", paths::sent_invitations(adria()))).await.must_say("zaffiro");
    let mut petra = signed_in(&app, PETRA).await;
    petra.get(&declined).await.must_be(404);
}
