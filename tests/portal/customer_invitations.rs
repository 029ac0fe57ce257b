//! Invitations of customers are tracked like those of resellers: each letter, what a person did, and what can be done.
//! Rule: the reseller sees its own, the provider those that name it, and nobody else any of them.

use chrono::TimeDelta;
use filiera::domain::customers::remind;
use filiera::domain::ids::{CustomerInvitationId, OrgId};
use filiera::jobs::deliver_one;
use filiera::web::paths::customers as paths;

use crate::invitation_ledger::desk;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, LUCA, MARCO, STELLA, signed_in};
use crate::support::customers::{UGO, at_review, invited, request_link};
use crate::support::mail_server::{Answer, MailServer};
use crate::support::world::{Side, world};

fn nuvola() -> OrgId {
    Side::a().reseller.into()
}

/// A portal in which Giulia asked Ugo.
pub async fn asked() -> (TestApp, Browser, CustomerInvitationId) {
    let mut app = world().await;
    app.ignore_letters();
    let (giulia, id) = invited(&app, false).await;
    (app, giulia, id)
}

async fn delivered_by(app: &TestApp, answer: Answer) -> MailServer {
    let server = MailServer::start(&[answer]).await;
    let desk = desk(app, &server);
    while deliver_one(app.db(), &desk).await.unwrap() {}
    server
}

#[tokio::test]
async fn each_step_of_an_invitation_stands_on_its_page_for_both_partners() {
    let (app, mut giulia, id) = asked().await;
    let page = paths::sent_invitation(nuvola(), id);
    giulia.get(&page).await.must_say("Waiting to be sent").must_say(&format!("Letter 1 to {UGO}"));
    app.deliver().await;
    giulia.get(&page).await.must_say("Handed over to the mail server");
    for _ in 0..3 {
        app.browser().get(&request_link(id, 1)).await.must_be(200);
    }
    assert!(!giulia.get(&page).await.says("Opened by a person"), "a page that is opened is nobody's act");
    at_review(&app, id).await;
    giulia.get(&page).await.must_say("Opened by a person").must_say("Code asked for");
    let mut marco = signed_in(&app, MARCO).await;
    let theirs = paths::sent_invitation(Side::a().provider.into(), id);
    marco.get(&theirs).await.must_be(200).must_say("Handed over to the mail server").must_say("Code asked for");
    giulia.press("Withdraw the invitation").await.must_say("Withdrawn").must_say("By Giulia");
    giulia.in_italian().await;
    let italian = giulia.get(&page).await.text();
    assert!(!italian.contains('⟦') && !italian.contains("Code asked for"), "{italian}");
}

#[tokio::test]
async fn a_letter_that_bounced_is_told_to_who_invited_and_goes_to_another_address() {
    let (app, mut giulia, id) = asked().await;
    let page = paths::sent_invitation(nuvola(), id);
    let server = delivered_by(&app, Answer::Recipient("550 5.1.1 no such user")).await;
    giulia.get(&page).await.must_say("Not delivered").must_say("Nobody has this mailbox");
    let told = server.taken().into_iter().map(|letter| letter.data).find(|data| data.contains("did not reach"));
    let told = told.expect("the inviter is told");
    assert!(told.contains(UGO) && told.contains("/address"), "{told}");
    giulia.get(&format!("{}?status=bounced", paths::sent_invitations(nuvola()))).await.must_say("Cantina Blu S.r.l.");

    app.pass(TimeDelta::minutes(2));
    giulia.get(&page).await;
    giulia.follow("Change address").await.must_say(&format!("The letter went to {UGO}"));
    giulia.press("Change address and send").await.must_be(422).must_say("goes to this address already");
    giulia.fill("Email address of the invited person", "ugo@cantinablu.example");
    giulia.press("Change address and send").await.must_be(200).must_say("Letter 2 to ugo@cantinablu.example");
    app.browser().get(&request_link(id, 1)).await.must_be(410);
    app.browser().get(&request_link(id, 2)).await.must_be(200);
    let addresses: Vec<String> =
        sqlx::query_scalar("select address from customer_invitations where invitation_id = $1 order by side")
            .bind(id.uuid())
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(addresses, ["ugo@cantinablu.example", "ugo@cantinablu.example"], "on both sides");
    giulia
        .get(&filiera::web::paths::organizations::activity(nuvola()))
        .await
        .must_say("Changed the address of the invitation of a customer");
}

#[tokio::test]
async fn the_link_can_be_copied_and_says_that_it_is_personal() {
    let (app, mut giulia, id) = asked().await;
    giulia.get(&paths::sent_invitation(nuvola(), id)).await;
    let copy = giulia.follow("Copy the link").await;
    copy.must_say("The link is personal").must_say(UGO);
    let text = copy.text();
    let link = text[text.find("/c/").unwrap()..].split_whitespace().next().unwrap().to_owned();
    app.browser().get(&link).await.must_be(200).must_say("Request from");
}

#[tokio::test]
async fn all_invitations_are_found_by_company_and_address_and_chosen_ones_are_withdrawn_together() {
    let (app, mut giulia, id) = asked().await;
    let list = paths::sent_invitations(nuvola());
    giulia.get(&list).await.must_be(200).must_say("Cantina Blu S.r.l.").must_say("Waiting to be sent");
    for (words, found) in [("cantina b", true), ("CANTINABLU.EX", true), ("nobody", false)] {
        giulia.get(&list).await;
        giulia.fill("Company or address contains", words);
        assert_eq!(giulia.press("Apply filters").await.says("Cantina Blu S.r.l."), found, "{words}");
    }
    giulia.get(&format!("{list}?status=accepted")).await;
    assert!(!giulia.page().says("Cantina Blu S.r.l."));
    giulia.get(&list).await;
    giulia.press("Withdraw").await.must_be(422).must_say("No invitation is chosen");
    giulia.get(&list).await;
    giulia.tick("Choose the invitation to Cantina Blu S.r.l.");
    giulia.press("Send again").await.must_be(200).must_say("Left as it is: it was sent a moment ago");
    giulia.get(&list).await;
    giulia.tick("Choose the invitation to Cantina Blu S.r.l.");
    giulia.press("Withdraw").await.must_be(200).must_say("Withdraw these invitations?").must_say(UGO);
    giulia.press("Withdraw").await.must_be(200).must_say("Withdrawn: 1. Left as they are: 0");
    app.browser().get(&request_link(id, 1)).await.must_be(410);
}

#[tokio::test]
async fn who_is_not_named_finds_nothing_and_who_did_not_send_it_changes_nothing() {
    let (app, _, id) = asked().await;
    let alba = OrgId::from(Side::b().reseller);
    let mut stella = signed_in(&app, STELLA).await;
    for page in [paths::sent_invitation, paths::invitation_address, paths::invitation_copy] {
        stella.get(&page(alba, id)).await.must_be(404);
    }
    assert!(!stella.get(&paths::sent_invitations(alba)).await.says("Cantina Blu"));
    let adria = OrgId::from(Side::a().provider);
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::sent_invitations(adria)).await.must_say("Cantina Blu S.r.l.");
    marco.get(&paths::invitation_address(adria, id)).await.must_be(404);
    marco.get(&paths::invitation_copy(adria, id)).await.must_be(404);
    // Luca may see customers and ask none.
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::invitation_copy(nuvola(), id)).await.must_be(403);
}

/// So many days later the program looks for whom to remind; how many letters Ugo has by then.
async fn after(app: &TestApp, days: i64) -> usize {
    app.pass(TimeDelta::days(days));
    while remind(app.db(), app.now()).await.unwrap() > 0 {}
    app.deliver().await;
    app.mail().to(UGO).len()
}

#[tokio::test]
async fn the_program_reminds_a_customer_after_a_week_and_before_the_end_and_never_a_third_time() {
    let (app, _, id) = asked().await;
    app.deliver().await;
    assert_eq!(after(&app, 6).await, 1, "the request itself");
    assert_eq!(after(&app, 1).await, 2);
    let letter = app.mail().last_to(UGO);
    assert!(letter.subject().starts_with("Reminder: request from "), "{}", letter.subject());
    app.browser().get(&letter.link("/c/")).await.must_be(200).must_say("This is not for us");
    assert_eq!(after(&app, 18).await, 2);
    assert_eq!(after(&app, 2).await, 3);
    let (one, other) = tokio::join!(remind(app.db(), app.now()), remind(app.db(), app.now()));
    assert_eq!((one.unwrap(), other.unwrap()), (0, 0));
    let mut giulia = signed_in(&app, GIULIA).await;
    let shown = giulia.get(&paths::sent_invitation(nuvola(), id)).await.text();
    assert_eq!(shown.matches("Reminder sent by the program").count(), 2, "{shown}");
    assert_eq!(after(&app, 10).await, 3, "none after the end");
}

#[tokio::test]
async fn a_customer_who_answered_or_cannot_be_reached_is_not_reminded() {
    for change in [
        "update customer_invitations set state = 'declined', answered_at = now() where address = $1",
        "update customer_invitations set state = 'withdrawn', answered_at = now() where address = $1",
        "update customer_invitations set delivery = 'bounced' where address = $1",
    ] {
        let (app, ..) = asked().await;
        app.deliver().await;
        sqlx::query(change).bind(UGO).execute(&mut app.sql().await).await.unwrap();
        assert_eq!(after(&app, 8).await, 1, "{change}");
        assert_eq!(after(&app, 20).await, 1, "{change}");
    }
}
