//! What the sender of an invitation can do with it, and every wrong way in which its reader may come.
//! Rule: no wrong way ends in a relationship, and each ends on a page of its own with a next step.

use axum::http::Method;
use chrono::TimeDelta;
use filiera::web::paths::relationships as paths;

use crate::invitation_ledger::invite;
use crate::support::app::TestApp;
use crate::support::cast::{AMY, GIULIA, MARCO, STELLA, signed_in};
use crate::support::world::{Side, world};

fn adria() -> filiera::domain::ids::OrgId {
    Side::a().provider.into()
}

async fn ready() -> TestApp {
    let mut app = world().await;
    app.ignore_letters();
    app
}

async fn partnerships(app: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from partnerships").fetch_one(&mut app.sql().await).await.unwrap()
}

#[tokio::test]
async fn an_invitation_is_sent_again_a_day_apart_and_three_times_and_says_so() {
    let app = ready().await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    marco.page().must_say("It can be sent again from 3 March 2026, 10:00");
    assert!(!marco.page().buttons().contains(&"Send again".to_owned()));
    for _ in 0..3 {
        app.pass(TimeDelta::days(1));
        marco = signed_in(&app, MARCO).await;
        marco.get(&page).await;
        marco.press("Send again").await.must_be(200).must_say("on its way again");
    }
    app.pass(TimeDelta::days(1));
    marco = signed_in(&app, MARCO).await;
    marco.get(&page).await.must_say("It was sent again three times");
    assert!(!marco.page().buttons().contains(&"Send again".to_owned()));
    let token = marco.page().token().unwrap();
    let again = marco.send(Method::POST, &format!("{page}/sending"), &[], Some(&format!("token={token}"))).await;
    again.must_be(429).must_say("It was sent again three times");
    app.deliver().await;
    let letters = app.mail().to("ada@officinablu.example");
    assert_eq!(letters.len(), 4);
    for old in &letters[..3] {
        app.browser().get(&old.link("/i/")).await.must_be(410).must_say("A newer email was sent");
    }
    app.browser().get(&letters[3].link("/i/")).await.must_be(200);
}

#[tokio::test]
async fn a_changed_address_kills_the_old_link_and_takes_the_invitation_from_the_old_company() {
    let app = ready().await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Alba Cloud S.r.l.", STELLA.address).await;
    app.deliver().await;
    let old = app.mail().last_to(STELLA.address).link("/i/");
    marco.get(&format!("{page}/address")).await;
    marco.fill("Email address of the invited person", "ada@officinablu.example");
    marco.press("Change address and send").await.must_be(200);
    app.deliver().await;
    app.browser().get(&old).await.must_be(410).must_say("A newer email was sent");
    assert_eq!(app.mail().to(STELLA.address).len(), 1, "the old address is told nothing");
    let mut stella = signed_in(&app, STELLA).await;
    let new = app.mail().last_to("ada@officinablu.example").link("/i/");
    stella.get(&new).await.must_be(409).must_say("This invitation is for another address");
    // And back again: the row is the same, and hers once more.
    marco.get(&format!("{page}/address")).await;
    marco.fill("Email address of the invited person", STELLA.address);
    marco.press("Change address and send").await.must_be(200);
    app.deliver().await;
    stella.get(&app.mail().last_to(STELLA.address).link("/i/")).await;
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200).must_say("Authorize indirect provider");
    assert_eq!(partnerships(&app).await, 4, "those of the world");
}

#[tokio::test]
async fn whoever_uses_another_address_asks_and_the_inviter_changes_it_with_one_form() {
    let app = ready().await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Alba Cloud S.r.l.", "piera@albacloud.example").await;
    app.deliver().await;
    let link = app.mail().last_to("piera@albacloud.example").link("/i/");
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&link).await.must_be(409).must_say("p…a@albacloud.example");
    let ask = format!("Ask Marco Neri to invite {}", STELLA.address);
    let form = stella.form(&ask);
    stella.press(&ask).await.must_be(200).must_say("Marco Neri is asked");
    stella.submit(&form).await;
    app.deliver().await;
    let letter = app.mail().last_to(MARCO.address);
    assert_eq!(letter.subject(), "Alba Cloud S.r.l. asks for a new invitation");
    assert_eq!(letter.link("/o/"), format!("{page}/address"));
    marco.get(&page).await.must_say("Stella Ferri, Alba Cloud S.r.l.").must_say(STELLA.address);
    marco.get(&letter.link("/o/")).await;
    assert_eq!(marco.page().value_of("Email address of the invited person"), STELLA.address);
    marco.press("Change address and send").await.must_be(200);
    app.deliver().await;
    stella.get(&app.mail().last_to(STELLA.address).link("/i/")).await;
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200);
    assert_eq!(app.mail().to(MARCO.address).len(), 1, "asked once");
}

#[tokio::test]
async fn an_expired_invitation_is_asked_for_again_once_and_renewed_with_one_button() {
    let app = ready().await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    app.deliver().await;
    let link = app.mail().last_to("ada@officinablu.example").link("/i/");
    app.pass(TimeDelta::days(31));
    let mut ada = app.browser();
    ada.get(&link).await.must_be(410).must_say("This invitation has expired");
    ada.press("Ask Marco Neri for a new invitation").await.must_be(200).must_say("Marco Neri is asked");
    ada.get(&link).await;
    ada.press("Ask Marco Neri for a new invitation").await.must_be(409).must_say("This was asked already");
    app.deliver().await;
    let letter = app.mail().last_to(MARCO.address);
    assert_eq!(letter.link("/o/"), page);
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&page).await.must_say("You are asked for another invitation");
    marco.press("Renew").await.must_be(200).must_say("on its way again");
    app.deliver().await;
    assert_eq!(app.mail().to("ada@officinablu.example").len(), 2);
    app.browser().get(&app.mail().last_to("ada@officinablu.example").link("/i/")).await.must_be(200);
}

#[tokio::test]
async fn a_copied_link_opens_the_invitation_and_accepts_nothing_for_another_mailbox() {
    let app = ready().await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", "ada@officinablu.example").await;
    app.deliver().await;
    marco.get(&page).await;
    marco.follow("Copy the link").await.must_be(200).must_say("The link alone authorizes nothing");
    let mailed = app.mail().last_to("ada@officinablu.example").link("/i/");
    marco.page().must_say(&mailed);
    let mut amy = signed_in(&app, AMY).await;
    amy.get(&mailed).await.must_be(409).must_say("This invitation is for another address");
    assert_eq!(partnerships(&app).await, 4);
}

#[tokio::test]
async fn some_invitations_are_withdrawn_or_sent_again_together_after_a_page_that_lists_them() {
    let app = ready().await;
    let mut marco = signed_in(&app, MARCO).await;
    for (company, address) in
        [("Officina Blu", "ada@officinablu.example"), ("Officina Nera", "ugo@officinanera.example")]
    {
        invite(&mut marco, company, address).await;
    }
    marco.get(&paths::sent_invitations(adria())).await;
    marco.press("Withdraw").await.must_be(422).must_say("No invitation is chosen");
    app.pass(TimeDelta::days(1));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::sent_invitations(adria())).await;
    marco.tick("Choose the invitation to Officina Blu").tick("Choose the invitation to Officina Nera");
    marco
        .press("Send again")
        .await
        .must_be(200)
        .must_say("ada@officinablu.example")
        .must_say("ugo@officinanera.example");
    marco.press("Send again").await.must_be(200).must_say("Sent again: 2. Left as they are: 0");
    marco.tick("Choose the invitation to Officina Blu").tick("Choose the invitation to Officina Nera");
    marco.press("Send again").await.must_say("It can be sent again from 4 March 2026");
    marco.get(&paths::sent_invitations(adria())).await;
    marco.tick("Choose the invitation to Officina Blu").tick("Choose the invitation to Officina Nera");
    marco.press("Withdraw").await.must_be(200).must_say("Withdraw these invitations?");
    marco.fill("Reason", "Fiera annullata.");
    marco.press("Withdraw").await.must_be(200).must_say("Withdrawn: 2. Left as they are: 0");
    app.deliver().await;
    let link = app.mail().last_to("ada@officinablu.example").link("/i/");
    app.browser().get(&link).await.must_be(410).must_say("was withdrawn").must_say("Fiera annullata.");
}

#[tokio::test]
async fn a_provider_that_the_operator_admitted_without_a_review_is_shown_as_verified_from_that_day() {
    let app = ready().await;
    let statement = "update organizations set qualified_at = null where kinds = array['provider']";
    sqlx::query(statement).execute(&mut app.sql().await).await.unwrap();
    let mut giulia = signed_in(&app, GIULIA).await;
    let (reseller, received) = (Side::a().reseller.into(), Side::a().received_invitation.into());
    giulia.get(&paths::invitation(reseller, received)).await.must_be(200).must_say("Verified on 31 January 2026");
}
