//! A reseller's open link for customers: several come by it, one by one, and each waits for the reseller's yes.
//! Rule: nothing is mailed to an address a stranger typed, and the yes is an invitation like any other.

use chrono::TimeDelta;
use filiera::domain::customers::open::forget_inquiries;
use filiera::domain::ids::PartnershipId;
use filiera::web::paths::{customers as paths, organizations};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, DAVIDE, GIULIA, MARCO, STELLA, signed_in};
use crate::support::world::{Side, world};

/// Where Giulia has her open link for customers of Adria.
pub fn here() -> String {
    paths::open_link(Side::a().reseller.into(), PartnershipId::from(Side::a().partnership))
}

/// A portal in which Giulia has an open link and nobody waits: her browser on its page, and the link's path.
pub async fn ready() -> (TestApp, Browser, String) {
    let app = world().await;
    sqlx::query("delete from customer_inquiries").execute(&mut app.sql().await).await.unwrap();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::invite(Side::a().reseller.into(), PartnershipId::from(Side::a().partnership))).await;
    giulia.follow("Your open link for customers").await.must_be(200);
    giulia.choose("How long it works", "30 days");
    giulia.press("Make an open link").await.must_be(200).must_say("Your open link is ready");
    let link = link_on(&giulia);
    (app, giulia, link)
}

fn link_on(browser: &Browser) -> String {
    let text = browser.page().text();
    let at = text.find("/d/").unwrap();
    text[at..].split_whitespace().next().unwrap().to_owned()
}

async fn leaves(app: &TestApp, link: &str, company: &str, address: &str) {
    let mut browser = app.browser();
    browser.get(link).await.must_be(200).must_say("Become a customer of Nuvola Rossi S.r.l.");
    browser.fill("Your company", company).fill("Your work email address", address);
    browser.press("Ask for an invitation").await.must_be(200).must_say("Your request waits for an answer");
}

async fn count(app: &TestApp, what: &'static str) -> i64 {
    sqlx::query_scalar(what).fetch_one(&mut app.sql().await).await.unwrap()
}

#[tokio::test]
async fn customers_come_by_an_open_link_one_by_one_and_each_waits_for_the_resellers_yes() {
    let (app, mut giulia, link) = ready().await;
    leaves(&app, &link, "Cantina Blu S.r.l.", "ugo.blu@cantinablu.example").await;
    leaves(&app, &link, "Officina Nera S.n.c.", "ida@officinanera.example").await;
    app.deliver().await;
    assert!(app.mail().to("ugo.blu@cantinablu.example").is_empty(), "nothing is mailed before the yes");
    let told = app.mail().to(GIULIA.address);
    let told: Vec<_> = told.iter().filter(|letter| letter.subject().ends_with("asks to become a customer")).collect();
    assert_eq!(told.len(), 1, "one letter while somebody waits");
    assert_eq!(told[0].subject(), "Cantina Blu S.r.l. asks to become a customer");
    giulia.get(&told[0].link("/o/")).await.must_be(200).must_say("Cantina Blu S.r.l.").must_say("Officina Nera S.n.c.");

    giulia.press("Send the invitation Cantina Blu S.r.l.").await.must_be(200).must_say("The invitation is on its way");
    app.deliver().await;
    let letter = app.mail().last_to("ugo.blu@cantinablu.example");
    assert!(letter.subject().contains("Nuvola Rossi S.r.l."), "{}", letter.subject());
    app.browser().get(&letter.link("/c/")).await.must_be(200).must_say("Request from Nuvola Rossi S.r.l.");
    giulia.get(&here()).await.must_say("Officina Nera S.n.c.");
    giulia.press("Send nothing Officina Nera S.n.c.").await.must_be(200).must_say("Nobody at the moment");
    app.deliver().await;
    assert!(app.mail().to("ida@officinanera.example").is_empty(), "a no is told to nobody");
    // Once nobody waits, the next one is told again.
    leaves(&app, &link, "Pietra S.r.l.", "eva@pietra.example").await;
    app.deliver().await;
    assert_eq!(app.mail().last_to(GIULIA.address).subject(), "Pietra S.r.l. asks to become a customer");
    let mut activity = signed_in(&app, GIULIA).await;
    activity
        .get(&organizations::activity(Side::a().reseller.into()))
        .await
        .must_say("Made an open link for customers")
        .must_say("Left word at the open link for customers")
        .must_say("Said yes to a company that came by the open link")
        .must_say("Said no to a company that came by the open link");
}

#[tokio::test]
async fn what_cannot_be_read_comes_back_at_once_with_what_was_typed() {
    let (app, _, link) = ready().await;
    let mut browser = app.browser();
    browser.get(&link).await;
    browser.fill("Your company", "").fill("Your work email address", "ugo");
    let page = browser.press("Ask for an invitation").await;
    page.must_be(422).must_say("Enter the company name").must_say("in the correct format");
    assert!(page.html.contains("value=\"ugo\""));
    browser.fill("Your company", "Cantina Blu").fill("Your work email address", "ugo@cantinablu.example");
    let mut form = browser.form("Ask for an invitation");
    for (name, value) in &mut form.fields {
        if name == "country" {
            "US".clone_into(value);
        }
    }
    browser.submit(&form).await.must_be(422).must_say("Choose a country in the region of both partners");
    assert_eq!(count(&app, "select count(*) from customer_inquiries").await, 0);
    browser.in_italian().await.must_say("Diventa cliente di Nuvola Rossi S.r.l.");
}

#[tokio::test]
async fn the_same_address_twice_is_one_inquiry_and_nobody_learns_of_the_first() {
    let (app, _, link) = ready().await;
    leaves(&app, &link, "Cantina Blu S.r.l.", "ugo.blu@cantinablu.example").await;
    leaves(&app, &link, "Somebody else", "UGO.BLU@cantinablu.example").await;
    assert_eq!(count(&app, "select count(*) from customer_inquiries where state = 'waiting'").await, 1);
    // Two browsers in the same moment, too.
    tokio::join!(
        leaves(&app, &link, "Pietra S.r.l.", "eva@pietra.example"),
        leaves(&app, &link, "Pietra S.r.l.", "eva@pietra.example"),
    );
    assert_eq!(count(&app, "select count(*) from customer_inquiries where state = 'waiting'").await, 2);
}

#[tokio::test]
async fn a_rotated_expired_or_switched_off_link_takes_nobody_in() {
    let (mut app, mut giulia, old) = ready().await;
    app.ignore_letters();
    let mut ugo = app.browser();
    ugo.get(&old).await.must_be(200);
    ugo.fill("Your company", "Cantina Blu").fill("Your work email address", "ugo@cantinablu.example");
    let form = ugo.form("Ask for an invitation");
    giulia.press("Make another address").await.must_be(200);
    let new = link_on(&giulia);
    assert_ne!(old, new);
    ugo.submit(&form).await.must_be(410).must_say("This link was replaced").must_say(GIULIA.address);
    app.browser().get(&old).await.must_be(410);
    leaves(&app, &new, "Cantina Blu", "ugo@cantinablu.example").await;
    giulia.press("Switch it off").await.must_be(200).must_say("does not work now").must_say("Cantina Blu");
    app.browser().get(&new).await.must_be(410).must_say("This link is switched off");
    giulia.choose("How long it works", "7 days");
    giulia.press("Make an open link").await.must_be(200);
    let newest = link_on(&giulia);
    app.pass(TimeDelta::days(8));
    app.browser().get(&newest).await.must_be(410).must_say("This link has expired");
    let forged = format!("{}A", &newest[..newest.len() - 1]);
    app.browser().get(&forged).await.must_be(404);
    assert_eq!(count(&app, "select count(*) from customer_inquiries").await, 1);
}

#[tokio::test]
async fn a_relationship_that_stands_still_closes_the_door() {
    let (app, _, link) = ready().await;
    sqlx::query(
        "update partnerships set state = 'suspended', suspended_at = since, suspended_name = 'Marco Neri',
                suspended_reason = 'Two invoices are open.', review_on = '2026-05-01' where state = 'active'",
    )
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    app.browser().get(&link).await.must_be(410).must_say("This link is switched off");
}

#[tokio::test]
async fn an_inquiry_is_answered_once_and_a_known_company_is_not_invited_again() {
    let (app, mut giulia, link) = ready().await;
    leaves(&app, &link, "Cantina Blu S.r.l.", "ugo.blu@cantinablu.example").await;
    leaves(&app, &link, "Cantina Verdi", DAVIDE.address).await;
    giulia.get(&here()).await;
    let yes = giulia.form("Send the invitation Cantina Blu S.r.l.");
    let no = giulia.form("Send nothing Cantina Blu S.r.l.");
    let known = giulia.form("Send the invitation Cantina Verdi");
    giulia.submit(&yes).await.must_be(200);
    giulia
        .submit(&no)
        .await
        .must_be(409)
        .must_say("This was answered already")
        .must_say("Giulia Rossi sent the invitation");
    giulia
        .submit(&known)
        .await
        .must_be(409)
        .must_say("There is nothing to send")
        .must_say("is a customer of both of you");
    // The same company, asking again while its invitation is open.
    leaves(&app, &link, "Cantina Blu S.r.l.", "ugo.blu@cantinablu.example").await;
    giulia.get(&here()).await;
    giulia
        .press("Send the invitation Cantina Blu S.r.l.")
        .await
        .must_be(409)
        .must_say("An invitation to this address is open since");
    assert_eq!(count(&app, "select count(*) from customer_invitations where address = 'ugo.blu@cantinablu.example' and side = 'reseller'").await, 1);
}

#[tokio::test]
async fn two_colleagues_who_answer_at_once_send_one_invitation() {
    let (app, mut one, link) = ready().await;
    leaves(&app, &link, "Cantina Blu S.r.l.", "ugo.blu@cantinablu.example").await;
    let mut two = signed_in(&app, GIULIA).await;
    one.get(&here()).await;
    two.get(&here()).await;
    let (yes, no) =
        (one.form("Send the invitation Cantina Blu S.r.l."), two.form("Send the invitation Cantina Blu S.r.l."));
    let (a, b) = tokio::join!(async { one.submit(&yes).await.status }, async { two.submit(&no).await.status });
    let mut answers = [a.as_u16(), b.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);
    app.deliver().await;
    assert_eq!(app.mail().to("ugo.blu@cantinablu.example").len(), 1);
}

#[tokio::test]
async fn a_full_link_takes_no_more_and_old_inquiries_are_forgotten() {
    let (app, _, link) = ready().await;
    sqlx::query(
        "insert into customer_inquiries (org_id, inquiry_id, partnership_id, company_name, country, address, typed, language, asked_at)
         select org_id, gen_random_uuid(), partnership_id, 'Pietra', 'IT', n || '@pietra.example', n || '@pietra.example', 'it', $1
         from customer_open_links, generate_series(1, 200) n where link_id = (select link_id from customer_open_links where off_at is null)",
    )
    .bind(app.now())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    let mut browser = app.browser();
    browser.get(&link).await;
    browser.fill("Your company", "Cantina Blu").fill("Your work email address", "ugo@cantinablu.example");
    browser.press("Ask for an invitation").await.must_be(429);
    forget_inquiries(app.db(), app.now() + TimeDelta::days(89)).await.unwrap();
    assert_eq!(count(&app, "select count(*) from customer_inquiries").await, 200);
    forget_inquiries(app.db(), app.now() + TimeDelta::days(91)).await.unwrap();
    assert_eq!(count(&app, "select count(*) from customer_inquiries").await, 0);
}

#[tokio::test]
async fn only_who_may_invite_customers_makes_the_link_and_answers() {
    let (app, _, link) = ready().await;
    leaves(&app, &link, "Cantina Blu S.r.l.", "ugo.blu@cantinablu.example").await;
    for who in [MARCO, STELLA, DAVIDE, ANNA] {
        signed_in(&app, who).await.get(&here()).await.must_be(404);
    }
}
