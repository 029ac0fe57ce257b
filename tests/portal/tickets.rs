//! A company asks the operator for help, is answered, and both hear of it by letter; asking to merge accounts.

use chrono::TimeDelta;
use filiera::domain::ids::{OrgId, TicketId};
use filiera::web::paths::{organizations, tickets as paths};
use sqlx::Executor;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, ELENA, GIULIA, LUCA, PIERO, SARA, STELLA, becomes, signed_in};
use crate::support::world::{Side, world};

fn nuvola() -> OrgId {
    Side::a().reseller.into()
}

/// Asks for help and ends on the request's page.
async fn ask(browser: &mut Browser, org: OrgId, subject: &str) -> TicketId {
    browser.get(&paths::new(org)).await;
    browser
        .choose("Topic", "Something else")
        .fill("Subject", subject)
        .fill("Your message", "We cannot find the receipt.\n\nCan you help?");
    browser.press("Send the request").await.must_be(200).must_say("Your request was sent.").must_say(subject);
    browser.page().path.rsplit('/').next().unwrap().parse().unwrap()
}

async fn state(app: &TestApp, id: TicketId) -> String {
    sqlx::query_scalar("select state from tickets where ticket_id = $1")
        .bind(id.uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_request_is_answered_written_in_again_closed_and_opened_again() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&organizations::settings(nuvola())).await;
    sara.follow("Help requests").await.must_say("zaffiro");
    sara.follow("Ask for help").await;
    let page = sara.press("Send the request").await;
    assert_eq!(page.must_be(422).errors(), ["Select what it is about", "Enter a subject", "Enter a message"]);
    let id = ask(&mut sara, nuvola(), "The receipt").await;
    sara.page().must_say("Waiting for an answer").must_say("We cannot find the receipt.");
    app.deliver().await;
    let help = app.mail().all().pop().expect("the operator is told");
    assert!(help.subject().contains("T-2026-") && help.subject().contains("Nuvola Rossi"), "{}", help.subject());
    assert!(help.text().contains("Can you help?"));

    let mut elena = signed_in(&app, ELENA).await;
    elena.get("/admin/reviews").await;
    elena.follow("Help requests").await.must_say("The receipt").must_say("Nuvola Rossi S.r.l.");
    elena.get(&paths::operator_ticket(id)).await.must_say("Sara Conti").must_say("Italy");
    elena.press("Send the answer").await.must_be(422).must_say("Enter a message");
    elena.fill("Your answer", "It is under Agreements.");
    elena.press("Send the answer").await.must_be(200).must_say("The answer was sent.");
    assert!(!elena.page().says("The receipt"), "who waits is the company now");
    elena.follow("Answered").await.must_say("The receipt");
    assert_eq!(state(&app, id).await, "answered");
    app.deliver().await;
    let letter = app.mail().last_to(SARA.address);
    assert!(letter.text().contains("It is under Agreements."));
    assert!(letter.link(&paths::ticket(nuvola(), id)).contains("/tickets/"));

    // Everybody with a role of the company reads and writes on; the answer goes to whoever wrote.
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::ticket(nuvola(), id)).await.must_say("It is under Agreements.").must_say("Elena Moretti");
    giulia.fill("Your message", "Found, thank you.");
    giulia.press("Send").await.must_be(200).must_say("Your message was sent.");
    assert_eq!(state(&app, id).await, "open");
    giulia.press("Close this request").await.must_be(200).must_say("The request is closed.").must_say("Closed");
    assert_eq!(state(&app, id).await, "closed");
    app.pass(TimeDelta::minutes(1));
    giulia.page().must_say("Write again and open it");
    giulia.fill("Your message", "One more question.");
    giulia.press("Send").await.must_be(200);
    assert_eq!(state(&app, id).await, "open");
    app.pass(TimeDelta::minutes(1));
    elena.get(&paths::operator_ticket(id)).await.must_say("One more question.");
    elena.tick("Close the request (optional)");
    elena.press("Send the answer").await.must_be(200);
    assert_eq!(state(&app, id).await, "closed");
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).text().contains("Writing again opens it again."));
    assert!(app.mail().last_to(SARA.address).text().contains("Writing again opens it again."));
}

#[tokio::test]
async fn a_rejected_and_a_suspended_company_still_reach_a_human() {
    let app = world().await;
    for standing in ["denied", "suspended"] {
        sqlx::query("update organizations set program_status = $1 where org_id = $2")
            .bind(standing)
            .bind(Side::a().applicant)
            .execute(&mut app.sql().await)
            .await
            .unwrap();
        let mut anna = signed_in(&app, ANNA).await;
        anna.get(&organizations::overview(Side::a().applicant.into())).await;
        anna.follow("Ask for help").await.must_be(200);
        let id = ask(&mut anna, Side::a().applicant.into(), standing).await;
        let mut piero = signed_in(&app, PIERO).await;
        piero.get(&paths::operator_ticket(id)).await.must_be(200).must_say("Vela Nuova S.r.l.");
    }
}

#[tokio::test]
async fn a_request_belongs_to_its_company_and_to_the_operator() {
    let app = world().await;
    let theirs: TicketId = Side::b().ticket.into();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::ticket(nuvola(), theirs)).await.must_be(404);
    giulia.get("/admin/tickets").await.must_be(404);
    let token = giulia.get(&paths::tickets(nuvola())).await.token().unwrap();
    assert!(!giulia.page().says("topazio"));
    for path in [paths::messages(nuvola(), theirs), paths::closing(nuvola(), theirs)] {
        let body =
            if path.ends_with("messages") { format!("token={token}&text=mine") } else { format!("token={token}") };
        giulia.send(axum::http::Method::POST, &path, &[], Some(&body)).await.must_be(404);
    }
    assert_eq!(state(&app, theirs).await, "open");
    // A location of another company is no subject either.
    let foreign = Side::b().location;
    giulia.get(&paths::about_location(nuvola(), foreign.into())).await;
    assert!(!giulia.page().says("topazio"));
    let body = format!("token={token}&topic=location&subject=Remove&text=Please&location={foreign}");
    giulia.send(axum::http::Method::POST, &paths::new(nuvola()), &[], Some(&body)).await.must_be(404);
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::tickets(nuvola())).await.must_be(403);
    luca.get(&paths::ticket(nuvola(), Side::a().ticket.into())).await.must_be(403);
}

#[tokio::test]
async fn a_company_has_at_most_twenty_open_requests() {
    let app = world().await;
    app.sql()
        .await
        .execute(
            "insert into tickets (org_id, ticket_id, reference, topic, subject, opened_at, opened_by, opened_name, moved_at)
             select org_id, gen_random_uuid(), 'T-' || n, 'other', 'n', opened_at, opened_by, opened_name, moved_at
             from tickets, generate_series(1, 19) n where reference = 'T-zaffiro'",
        )
        .await
        .unwrap();
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&paths::new(nuvola())).await;
    sara.choose("Topic", "Something else").fill("Subject", "One more").fill("Your message", "Please");
    let page = sara.press("Send the request").await;
    page.must_be(409).must_say("Your company has 20 open requests.");
    assert_eq!(page.value_of("Subject"), "One more");
}

async fn fill_merge(browser: &mut Browser, number: &str) {
    browser.get(&paths::merge(nuvola())).await;
    browser
        .fill("MPN ID (company) of the other company", number)
        .fill("Why the accounts should be merged", "We bought it in January.")
        .tick("I have read what follows, and I ask for it on behalf of my company");
}

#[tokio::test]
async fn an_account_admin_asks_to_merge_a_platform_admin_decides_and_nothing_merges() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::merge(nuvola())).await.must_be(403);
    let mut luca = becomes(&app, LUCA, "account_admin").await;
    luca.get(&paths::tickets(nuvola())).await;
    let page = luca.follow("Merge another account into this one").await;
    page.must_say("It cannot be undone.").must_say("Nothing happens when you press the button.");
    let page = luca.press("Ask to merge").await;
    assert_eq!(page.must_be(422).errors().len(), 3, "{:?}", page.errors());
    let other = filiera::domain::values::PartnerId::issue(77).unwrap().to_string();
    let set = "update organizations set partner_id = $1 where domain = $2";
    for (number, domain) in [(other.clone(), "alba.example"), (issued(78), "nuvola.example")] {
        sqlx::query(set).bind(number).bind(domain).execute(&mut app.sql().await).await.unwrap();
    }
    fill_merge(&mut luca, &issued(78)).await;
    luca.press("Ask to merge").await.must_be(409).must_say("of your own company");
    fill_merge(&mut luca, &other).await;
    luca.press("Ask to merge").await.must_be(200).must_say("nothing has changed yet").must_say(&other);
    assert!(!luca.page().says("Alba"), "the number tells nobody whose it is");
    let id: TicketId = luca.page().path.rsplit('/').next().unwrap().parse().unwrap();
    fill_merge(&mut luca, &issued(79)).await;
    luca.press("Ask to merge").await.must_be(409).must_say("A request to merge is open already.");

    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::operator_ticket(id)).await.must_say("Alba Cloud S.r.l.");
    elena.page().must_say("A platform admin decides about the merge.");
    let token = elena.page().token().unwrap();
    let body = format!("token={token}&text=Yes&outcome=accepted");
    let page = elena.send(axum::http::Method::POST, &paths::answer(id), &[], Some(&body)).await;
    page.must_be(409).must_say("Only a platform admin decides about a merge");
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::operator_ticket(id)).await;
    piero.fill("Your answer", "Both companies agree.").choose("Decision", "Accept the merge");
    piero.press("Send the answer").await.must_be(200);
    app.deliver().await;
    let letter = app.mail().last_to(LUCA.address);
    assert!(letter.text().contains("was accepted") && letter.text().contains("Both companies agree."));
    luca.get(&paths::ticket(nuvola(), id)).await.must_say("Accepted: the operator merges the accounts.");
    let apart: i64 =
        sqlx::query_scalar("select count(*) from organizations where domain in ('alba.example', 'nuvola.example')")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(apart, 2);
}

fn issued(number: u32) -> String {
    filiera::domain::values::PartnerId::issue(number).unwrap().to_string()
}

#[tokio::test]
async fn the_inbox_shows_who_waits_longest_first_page_by_page() {
    let app = world().await;
    app.sql()
        .await
        .execute(
            "insert into tickets (org_id, ticket_id, reference, topic, subject, opened_at, opened_by, opened_name, moved_at)
             select org_id, gen_random_uuid(), 'T-' || n, 'other', 'Subject ' || n, opened_at, opened_by, opened_name,
                    moved_at + n * interval '1 minute'
             from tickets, generate_series(1, 60) n where reference = 'T-zaffiro'",
        )
        .await
        .unwrap();
    let mut piero = signed_in(&app, PIERO).await;
    let page = piero.get("/admin/tickets").await;
    assert_eq!(page.all("tbody tr").len(), 50);
    assert!(page.all("tbody tr")[0].contains("zaffiro") || page.all("tbody tr")[0].contains("topazio"));
    let page = piero.follow("Next").await;
    assert_eq!(page.all("tbody tr").len(), 12);
    assert!(page.all("tbody tr").last().unwrap().contains("Subject 60"));
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&paths::tickets(Side::b().reseller.into())).await.must_say("T-topazio");
    assert!(!stella.page().says("Subject 1"));
    let none: Option<Uuid> = sqlx::query_scalar("select ticket_id from tickets where subject = 'Subject 61'")
        .fetch_optional(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(none, None);
}
