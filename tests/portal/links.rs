//! Work accounts linked from inside one's account, and the directories of a company.
//! Rule: the provider is the honest one of `work_accounts.rs`; the lies here are about whose browser, session,
//! subject and directory it is.

use axum::http::{Method, header};
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{Actor, GIULIA, LUCA, PASSWORD, SARA, STELLA, signed_in};
use crate::support::db::Database;
use crate::support::provider::{Provider, person};
use crate::support::world::{Side, world_database};
use crate::work_accounts::{count, giulia, make_known, portal};

const LINK: &str = "/me/security/work-accounts/with/honest";

async fn ready() -> (TestApp, Provider) {
    let (mut app, mut providers) = portal(&["honest"], world_database().await).await;
    app.ignore_letters();
    (app, providers.remove(0))
}

fn directories(org: Uuid) -> String {
    format!("/o/{org}/settings/directories")
}

/// Where the page sends the browser.
async fn sent(browser: &mut Browser, path: &str) -> String {
    let page = browser.send(Method::GET, path, &[], None).await;
    page.headers.get(header::LOCATION).unwrap_or_else(|| panic!("{}", page.text())).to_str().unwrap().to_owned()
}

fn sara() -> Value {
    person("sara-1", "dir-nuvola", "Sara Conti", "sara@work.example", false)
}

fn admin(subject: &str) -> Value {
    person(subject, "dir-nuvola", "Giulia Rossi", "giulia@work.example", true)
}

/// Begins at `path`, and comes back as `who`.
async fn there_and_back(browser: &mut Browser, provider: &Provider, path: &str, who: &Value) {
    let to = sent(browser, path).await;
    assert!(to.contains("prompt=login") && to.contains("max_age=0"), "{to}");
    browser.get(&provider.sign_in(&to, who)).await;
}

/// Signs in at the provider in a browser nobody used.
async fn sign_in(app: &TestApp, provider: &Provider, who: &Value) -> Browser {
    let mut browser = app.browser();
    let to = sent(&mut browser, "/sign-in/with/honest").await;
    browser.get(&provider.sign_in(&to, who)).await;
    browser
}

async fn link(app: &TestApp, provider: &Provider, actor: Actor, who: &Value) -> Browser {
    let mut browser = signed_in(app, actor).await;
    there_and_back(&mut browser, provider, LINK, who).await;
    browser.press("Link this work account").await.must_be(200);
    browser
}

async fn without_password(app: &TestApp, who: Actor) {
    let statement = "delete from passwords where person_id = $1";
    sqlx::query(statement).bind(who.id()).execute(&mut app.sql().await).await.unwrap();
}

#[tokio::test]
async fn a_work_account_is_linked_by_a_button_and_signs_in_from_then_on() {
    let (app, provider) = ready().await;
    let mut browser = signed_in(&app, SARA).await;
    let before = count(&mut app.sql().await, "identities").await;
    browser.get("/me/security").await.must_say("Work accounts linked to this account");
    assert_eq!(browser.page().link("Link an account of Provider honest").as_deref(), Some(LINK));
    there_and_back(&mut browser, &provider, LINK, &sara()).await;
    browser.page().must_be(200).must_say("Link this work account to your account?").must_say("sara@work.example");
    browser.page().must_say(SARA.address);
    assert_eq!(count(&mut app.sql().await, "identities").await, before, "coming back changes nothing");
    browser.press("Link this work account").await.must_be(200).must_say("is linked").must_say("sara@work.example");
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "A work account was linked to your account");

    let mut later = sign_in(&app, &provider, &sara()).await;
    later.get("/me").await.must_say("Sara Conti").must_say("Sales agent");
    there_and_back(&mut browser, &provider, LINK, &sara()).await;
    browser.page().must_be(200);
    assert_eq!(count(&mut app.sql().await, "identities").await, before + 1, "linking twice is linking once");
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia
        .get(&format!("/o/{}/settings/activity", Side::a().reseller))
        .await
        .must_say("Sara Conti Linked a work account");
    browser.get("/me/security").await;
    browser.in_italian().await.must_say("Account aziendali collegati a questo account");
}

#[tokio::test]
async fn the_work_account_of_another_person_is_not_linked() {
    let (app, provider) = ready().await;
    make_known(&app, &provider, GIULIA).await;
    let mut browser = signed_in(&app, SARA).await;
    there_and_back(&mut browser, &provider, LINK, &giulia()).await;
    browser.page().must_be(409).must_say("This work account belongs to somebody else here");
    assert!(!browser.page().says("Giulia"), "whose it is, is not said");

    // It came to be another person's while this one looked at the page.
    there_and_back(&mut browser, &provider, LINK, &sara()).await;
    link(&app, &provider, LUCA, &sara()).await;
    browser.press("Link this work account").await.must_be(409);
    let mut found = sign_in(&app, &provider, &sara()).await;
    found.get("/me").await.must_say("Luca Greco");
}

#[tokio::test]
async fn a_link_is_finished_in_the_session_it_was_begun_in_and_in_no_other() {
    let (app, provider) = ready().await;
    let mut thief = signed_in(&app, LUCA).await;
    let to = sent(&mut thief, LINK).await;
    let back = provider.sign_in(&to, &person("luca-1", "dir-nuvola", "Luca Greco", "luca@work.example", false));
    let flow = thief.cookie("flow").unwrap().to_owned();
    let mut victims = vec![signed_in(&app, SARA).await, signed_in(&app, LUCA).await, app.browser()];
    for victim in &mut victims {
        victim.hold("flow", &flow);
        victim.get(&back).await.must_be(400).must_say("cannot be finished");
    }
    assert_eq!(count(&mut app.sql().await, "proposals").await, 0);
    thief.get(&back).await.must_be(200).must_say("Link this work account to your account?");
    // What waits for one person's word waits for nobody else's.
    let page = thief.page().path.clone();
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&page).await.must_be(200);
    assert_eq!(sara.page().path, "/me/security");
    let token = sara.page().token().unwrap();
    sara.send(Method::POST, &page, &[], Some(&format!("token={token}"))).await;
    assert_eq!(count(&mut app.sql().await, "identities").await, 2, "those of the world alone");
    app.pass(TimeDelta::minutes(11));
    thief.sign_in(LUCA.address, PASSWORD).await;
    thief.get(&page).await;
    assert_eq!(thief.page().path, "/me/security", "nothing waits longer than ten minutes");
}

#[tokio::test]
async fn linking_and_unlinking_ask_for_a_fresh_sign_in() {
    let (app, provider) = ready().await;
    let mut browser = link(&app, &provider, SARA, &sara()).await;
    let identity = browser.page().link("Unlink Provider honest sara@work.example").unwrap();
    there_and_back(&mut browser, &provider, LINK, &person("two", "dir-nuvola", "Sara", "two@work.example", false))
        .await;
    let (page, form) = (browser.page().path.clone(), browser.form("Link this work account"));
    app.pass(TimeDelta::minutes(11));
    for path in [LINK, &page, &identity] {
        let to = sent(&mut browser, path).await;
        assert!(to.starts_with("/sign-in/again?next=/me/security/work-accounts/"), "{path}: {to}");
    }
    browser.submit(&form).await.must_say("Confirm that it is you");
    let token = browser.page().token().unwrap();
    let removal =
        browser.send(Method::POST, &format!("{identity}/removal"), &[], Some(&format!("token={token}"))).await;
    assert!(removal.headers[header::LOCATION].to_str().unwrap().starts_with("/sign-in/again"));
    assert_eq!(count(&mut app.sql().await, "identities where subject in ('sara-1', 'two')").await, 1);
}

#[tokio::test]
async fn a_work_account_is_unlinked_but_never_the_last_way_in() {
    let (app, provider) = ready().await;
    let mut browser = link(&app, &provider, SARA, &sara()).await;
    without_password(&app, SARA).await;
    browser.follow("Unlink Provider honest sara@work.example").await.must_say("your only way to sign in");
    assert!(!browser.page().buttons().contains(&"Unlink".to_owned()));
    let to = format!("{}/removal", browser.page().path);
    let token = browser.page().token().unwrap();
    browser.send(Method::POST, &to, &[], Some(&format!("token={token}"))).await.must_be(303);
    assert_eq!(count(&mut app.sql().await, "identities where subject = 'sara-1'").await, 1);

    // With a second one the first may go; of two given up at once, one stays.
    let second = person("sara-2", "dir-nuvola", "Sara Conti", "second@work.example", false);
    there_and_back(&mut browser, &provider, LINK, &second).await;
    browser.press("Link this work account").await.must_be(200);
    let one = browser.page().link("Unlink Provider honest sara@work.example").unwrap();
    let other = browser.page().link("Unlink Provider honest second@work.example").unwrap();
    let mut twin = signed_in(&app, SARA).await;
    browser.get(&one).await.must_be(200);
    twin.get(&other).await.must_be(200);
    tokio::join!(browser.press("Unlink"), twin.press("Unlink"));
    assert_eq!(count(&mut app.sql().await, "identities where subject in ('sara-1', 'sara-2')").await, 1);
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "A work account was unlinked from your account");
}

#[tokio::test]
async fn a_global_admin_adds_a_directory_and_its_people_join_the_company() {
    let (app, provider) = ready().await;
    let org = Side::a().reseller;
    let mut browser = signed_in(&app, GIULIA).await;
    browser.get(&format!("/o/{org}/settings")).await;
    browser.follow("Work account directories").await.must_be(200).must_say("zaffiro");
    let begin = browser.page().link("Add a directory of Provider honest").unwrap();
    there_and_back(&mut browser, &provider, &begin, &admin("giulia-1")).await;
    browser.page().must_be(200).must_say("Add this directory to your company?").must_say("dir-nuvola");
    assert_eq!(count(&mut app.sql().await, "directories where directory = 'dir-nuvola'").await, 0);
    browser.press("Add this directory").await.must_be(200).must_say("The directory of Provider honest was added");
    app.deliver().await;
    let letter = app.mail().last_to(GIULIA.address);
    assert_eq!(letter.subject(), "A work account directory was added to Nuvola Rossi S.r.l.");
    assert_eq!(letter.link("/o/"), directories(org));
    browser.get(&format!("/o/{org}/settings/activity")).await.must_say("Added a work account directory");

    let nina = person("nina-1", "dir-nuvola", "Nina Sole", "nina.sole@nuvola.example", false);
    let newcomer = sign_in(&app, &provider, &nina).await;
    newcomer.page().must_say("Join your company").must_say("Nuvola Rossi S.r.l.");
    // Once more: it is there already.
    there_and_back(&mut browser, &provider, &begin, &admin("giulia-1")).await;
    browser.page().must_be(200).must_say("belongs to your company already");
}

#[tokio::test]
async fn a_directory_belongs_to_one_company_and_is_added_by_its_own_global_admin_alone() {
    let (app, provider) = ready().await;
    let (ours, theirs) = (Side::a().reseller, Side::b().reseller);
    let begin = |org: Uuid| format!("{}/with/honest", directories(org));
    let mut giulia = signed_in(&app, GIULIA).await;
    let plain = person("giulia-1", "dir-nuvola", "Giulia Rossi", "giulia@work.example", false);
    there_and_back(&mut giulia, &provider, &begin(ours), &plain).await;
    giulia.page().must_be(403).must_say("You are not a global admin of this directory").must_say("the claim wids");

    // Two companies at once: one of them.
    let mut stella = signed_in(&app, STELLA).await;
    there_and_back(&mut giulia, &provider, &begin(ours), &admin("giulia-1")).await;
    there_and_back(&mut stella, &provider, &begin(theirs), &admin("stella-1")).await;
    tokio::join!(giulia.press("Add this directory"), stella.press("Add this directory"));
    assert_eq!(count(&mut app.sql().await, "directories where directory = 'dir-nuvola'").await, 1);
    let statuses = [giulia.page().status.as_u16(), stella.page().status.as_u16()];
    assert!(statuses == [200, 409] || statuses == [409, 200], "{statuses:?}");
    let (loser, org) = if statuses[0] == 409 { (&mut giulia, ours) } else { (&mut stella, theirs) };
    loser.page().must_say("This directory belongs to another company here");
    assert!(!loser.page().says("S.r.l."), "whose it is, is not said");
    there_and_back(loser, &provider, &begin(org), &admin("giulia-1")).await;
    loser.page().must_be(409);
}

#[tokio::test]
async fn a_directory_is_begun_by_global_admins_in_a_fresh_session_and_finished_in_it() {
    let (app, provider) = ready().await;
    let org = Side::a().reseller;
    let begin = format!("{}/with/honest", directories(org));
    for who in [SARA, LUCA] {
        let mut browser = signed_in(&app, who).await;
        browser.get(&begin).await.must_be(403).must_say("Your roles do not include this");
    }
    let mut giulia = signed_in(&app, GIULIA).await;
    let back = provider.sign_in(&sent(&mut giulia, &begin).await, &admin("giulia-1"));
    let flow = giulia.cookie("flow").unwrap().to_owned();
    let mut stella = signed_in(&app, STELLA).await;
    stella.hold("flow", &flow);
    stella.get(&back).await.must_be(400).must_say("cannot be finished");
    giulia.get(&back).await.must_say("Add this directory to your company?");
    let (page, form) = (giulia.page().path.clone(), giulia.form("Add this directory"));
    app.pass(TimeDelta::minutes(11));
    for path in [&begin, &page, &format!("{}/{}", directories(org), Side::a().tenant)] {
        let to = sent(&mut giulia, path).await;
        assert!(to.starts_with(&format!("/sign-in/again?next=/o/{org}/settings/directories")), "{path}: {to}");
    }
    giulia.submit(&form).await.must_say("Confirm that it is you");
    assert_eq!(count(&mut app.sql().await, "directories where directory = 'dir-nuvola'").await, 0);
}

#[tokio::test]
async fn whoever_came_through_a_removed_directory_no_longer_does_and_is_told() {
    let (app, provider) = ready().await;
    let org = Side::a().reseller;
    let mut giulia = signed_in(&app, GIULIA).await;
    there_and_back(&mut giulia, &provider, &format!("{}/with/honest", directories(org)), &admin("giulia-1")).await;
    giulia.press("Add this directory").await.must_be(200);
    link(&app, &provider, SARA, &sara()).await;
    link(&app, &provider, LUCA, &person("luca-1", "dir-nuvola", "Luca", "luca@work.example", false)).await;
    without_password(&app, LUCA).await;
    let mut sara_there = sign_in(&app, &provider, &sara()).await;
    sara_there.get("/me").await.must_say("Sara Conti");
    let mut sara_here = signed_in(&app, SARA).await;

    giulia.follow("Remove this directory Provider honest dir-nuvola").await;
    giulia
        .page()
        .must_be(200)
        .must_say("no other way to sign in and get an email that leads them to a password: Luca Greco")
        .must_say("keep another way to sign in: Sara Conti");
    giulia.press("Remove this directory").await.must_be(200).must_say("The directory of Provider honest was removed");
    app.deliver().await;
    assert_eq!(
        app.mail().last_to(GIULIA.address).subject(),
        "A work account directory was removed from Nuvola Rossi S.r.l."
    );
    let told = app.mail().last_to(LUCA.address);
    assert_eq!(told.subject(), "Nuvola Rossi S.r.l. removed the directory of your work account");
    assert!(told.text().contains("Choose a password"), "{}", told.text());
    assert!(app.mail().last_to(SARA.address).text().contains("the other way you have"));

    sara_there.get("/me").await;
    assert!(sara_there.page().path.starts_with("/sign-in"), "the session begun that way is over");
    sara_here.get("/me").await.must_say("Sara Conti");
    let again = sign_in(&app, &provider, &sara()).await;
    again.page().must_be(403).must_say("Your company is not here yet");
    giulia.get(&format!("/o/{org}/settings/activity")).await.must_say("Removed a work account directory");
}

#[tokio::test]
async fn a_directory_without_which_no_global_admin_could_sign_in_stays() {
    let (app, provider) = ready().await;
    let org = Side::a().reseller;
    let mut giulia = signed_in(&app, GIULIA).await;
    there_and_back(&mut giulia, &provider, &format!("{}/with/honest", directories(org)), &admin("giulia-1")).await;
    giulia.press("Add this directory").await.must_be(200);
    there_and_back(&mut giulia, &provider, LINK, &admin("giulia-1")).await;
    giulia.press("Link this work account").await.must_be(200);
    giulia.get(&directories(org)).await;
    giulia.follow("Remove this directory Provider honest dir-nuvola").await.must_be(200);
    let form = giulia.form("Remove this directory");
    without_password(&app, GIULIA).await;
    let statement = "delete from identities where person_id = $1 and subject <> 'giulia-1'";
    sqlx::query(statement).bind(GIULIA.id()).execute(&mut app.sql().await).await.unwrap();
    giulia.submit(&form).await.must_be(200).must_say("no global admin of your company could sign in");
    assert!(giulia.page().buttons().iter().all(|button| button != "Remove this directory"));
    assert_eq!(count(&mut app.sql().await, "directories where directory = 'dir-nuvola'").await, 1);
    assert_eq!(count(&mut app.sql().await, "identities where subject = 'giulia-1'").await, 1);

    // Another global admin with a password is enough, and the last one's own session goes on.
    let statement = "update memberships set roles = array['global_admin'] where person_id = $1";
    sqlx::query(statement).bind(SARA.id()).execute(&mut app.sql().await).await.unwrap();
    giulia.get(&giulia.page().path.clone()).await.must_say(json!("Giulia Rossi").as_str().unwrap());
    giulia.press("Remove this directory").await.must_be(200).must_say("was removed");
    giulia.get("/me").await.must_say("Giulia Rossi");
}

#[tokio::test]
async fn where_the_provider_tells_no_admins_the_first_one_founds_and_the_next_ones_have_no_roles() {
    let provider = Provider::start().await;
    let mut settings = provider.settings("honest");
    settings.first_is_admin = true;
    let mut app = TestApp::with_providers(Database::empty().await, vec![settings]).await;
    app.ignore_letters();
    provider.at(app.now().timestamp());
    for (subject, name, address, lands) in [
        ("rosa-1", "Rosa Marchetti", "rosa.marchetti@officinarossa.example", "Global admin"),
        ("tommaso-1", "Tommaso Riva", "tommaso.riva@officinarossa.example", "No role yet"),
    ] {
        let mut browser = sign_in(&app, &provider, &person(subject, "dir-rosa", name, address, false)).await;
        if lands == "Global admin" {
            browser.fill("Registered company name", "Officina Rossa S.r.l.").choose("Country or region", "Italy");
        }
        browser.press("Continue").await.must_be(200);
        app.deliver().await;
        browser.fill("Code from the email", &app.mail().last_to(address).code());
        browser.press("Confirm").await.must_be(200);
        browser.get("/me").await.must_say("Officina Rossa S.r.l.").must_say(lands);
    }
}

#[tokio::test]
async fn whoever_is_on_the_way_to_a_company_that_gives_up_the_directory_founds_none() {
    let (app, provider) = ready().await;
    let org = Side::a().reseller;
    let mut giulia = signed_in(&app, GIULIA).await;
    there_and_back(&mut giulia, &provider, &format!("{}/with/honest", directories(org)), &admin("giulia-1")).await;
    giulia.press("Add this directory").await.must_be(200);
    let nina = person("nina-1", "dir-nuvola", "Nina Sole", "nina.sole@soleblu.example", false);
    let mut newcomer = sign_in(&app, &provider, &nina).await;
    newcomer.press("Continue").await.must_be(200);
    app.deliver().await;
    let code = app.mail().last_to("nina.sole@soleblu.example").code();
    giulia.follow("Remove this directory Provider honest dir-nuvola").await;
    giulia.press("Remove this directory").await.must_be(200).must_say("was removed");
    let before = count(&mut app.sql().await, "organizations").await;
    newcomer.fill("Code from the email", &code);
    newcomer.press("Confirm").await.must_be(422);
    assert_eq!(count(&mut app.sql().await, "organizations").await, before);
    assert_eq!(count(&mut app.sql().await, "directories where directory = 'dir-nuvola'").await, 0);
}
