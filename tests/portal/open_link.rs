//! A provider's open link: several companies come by it, one by one.
//! Rule: coming by it is an invitation like any other; the link itself grants nothing and can be taken away.

use chrono::TimeDelta;
use filiera::web::paths::relationships as paths;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{AMY, GIULIA, MARCO, SARA, STELLA, signed_in};
use crate::support::world::{Side, world};

fn adria() -> filiera::domain::ids::OrgId {
    Side::a().provider.into()
}

/// A portal whose provider has an open link: the browser on its page, and the link's path.
pub async fn ready() -> (TestApp, Browser, String) {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::sent_invitations(adria())).await;
    marco.follow("Your open link").await.must_be(200);
    marco.choose("How long it works", "30 days");
    marco.press("Make an open link").await.must_be(200).must_say("Your open link is ready");
    let link = link_on(&marco);
    (app, marco, link)
}

fn link_on(marco: &Browser) -> String {
    let text = marco.page().text();
    let at = text.find("/p/").unwrap();
    text[at..].split_whitespace().next().unwrap().to_owned()
}

async fn count(app: &TestApp, what: &'static str) -> i64 {
    sqlx::query_scalar(what).fetch_one(&mut app.sql().await).await.unwrap()
}

#[tokio::test]
async fn companies_come_by_an_open_link_one_by_one_and_the_provider_is_told_of_each() {
    let (app, mut marco, link) = ready().await;
    for _ in 0..3 {
        app.browser().get(&link).await.must_be(200).must_say("Invitation from Adria Distribuzione S.p.A.");
    }
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&link).await;
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200);
    marco.get(&paths::open_link(adria())).await.must_say("companies came by it");
    stella.tick("I confirm the partnership with Adria Distribuzione S.p.A. and the permissions above");
    stella.press("Authorize indirect provider").await.must_be(200);
    app.deliver().await;
    assert!(app.mail().last_to(MARCO.address).subject().starts_with("Alba Cloud S.r.l. authorized"));
    marco.get(&paths::open_link(adria())).await.must_say("of them authorized you");
    marco.get(&paths::sent_invitations(adria())).await.must_say("Alba Cloud S.r.l.").must_say("Accepted");

    // Nuvola is a partner already; Bayview is in another region.
    for (who, company, words) in [
        (GIULIA, "Nuvola Rossi S.r.l.", "is your indirect provider already"),
        (AMY, "Bayview Cloud Inc.", "Your regions differ"),
        (STELLA, "Alba Cloud S.r.l.", "is your indirect provider already"),
    ] {
        let mut browser = signed_in(&app, who).await;
        browser.get(&link).await;
        browser.press(&format!("Answer as {company}")).await.must_be(409).must_say(words);
    }
    assert_eq!(count(&app, "select count(*) from invitations where open_link and side = 'provider'").await, 1);
    marco
        .get(&filiera::web::paths::organizations::activity(adria()))
        .await
        .must_say("Made an open link for resellers")
        .must_say("Came by the open link");
}

#[tokio::test]
async fn a_rotated_expired_or_switched_off_open_link_takes_nobody_in() {
    let (app, mut marco, old) = ready().await;
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&old).await;
    let form = stella.form("Answer as Alba Cloud S.r.l.");
    marco.choose("How long it works", "7 days");
    marco.press("Make another address").await.must_be(200);
    let new = link_on(&marco);
    assert_ne!(old, new);
    stella.submit(&form).await.must_be(410).must_say("This link was replaced");
    app.browser().get(&old).await.must_be(410).must_say("Marco Neri");
    app.browser().get(&new).await.must_be(200);
    marco.press("Switch it off").await.must_be(200).must_say("does not work now");
    app.browser().get(&new).await.must_be(410).must_say("This link is switched off");
    marco.choose("How long it works", "7 days");
    marco.press("Make an open link").await.must_be(200);
    let newest = link_on(&marco);
    app.browser().get(&new).await.must_be(410);
    app.pass(TimeDelta::days(8));
    app.browser().get(&newest).await.must_be(410).must_say("This invitation has expired");
    assert_eq!(count(&app, "select count(*) from invitations where open_link").await, 0);
    let forged = format!("{}A", &newest[..newest.len() - 1]);
    app.browser().get(&forged).await.must_be(404);
}

#[tokio::test]
async fn only_a_global_admin_of_the_company_that_came_authorizes_and_only_for_it() {
    let (app, _, link) = ready().await;
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&link).await;
    // Her company works with the provider already; nothing is made.
    sara.press("Answer as Nuvola Rossi S.r.l.").await.must_be(409);
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&link).await;
    let form = stella.form("Answer as Alba Cloud S.r.l.");
    stella.submit(&form).await.must_be(200);
    stella.get(&link).await;
    stella.press("Answer as Alba Cloud S.r.l.").await.must_be(200);
    assert_eq!(
        count(&app, "select count(*) from invitations where open_link and side = 'provider'").await,
        1,
        "twice the same person is one invitation"
    );
}
