//! **Ask to be contacted**: from an entry of the list to an answer, an invitation or a no, seen by both sides.
//! Rule: a referral is made by the reseller's own act; the provider learns who asks and no more.

use chrono::TimeDelta;

use crate::listing::keeper;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{AMY, LUCA, MARCO, PETRA, STELLA, signed_in};
use crate::support::world::{Side, world};

/// Stella, of the other side's reseller, asks Adria, with which she does not work.
async fn asked(app: &TestApp) -> Browser {
    let mut stella = signed_in(app, STELLA).await;
    stella.get("/directory/adria-distribuzione").await.must_be(200);
    stella.follow("Ask to be contacted").await.must_be(200).must_say("Nothing is authorized by asking");
    stella.fill("What are you looking for?", "Training for our people");
    stella.press("Send the request").await.must_be(200).must_say("has your request").must_say("New");
    stella
}

fn inbox() -> String {
    format!("/o/{}/referrals", Side::a().provider)
}

async fn states(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar(
        "select side || ' ' || state from referrals where message = 'Training for our people' order by 1",
    )
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap()
}

#[tokio::test]
async fn a_reseller_asks_and_the_provider_answers() {
    let app = world().await;
    keeper(&app).await;
    let mut stella = asked(&app).await;
    app.deliver().await;
    let letter = app.mail().last_to(MARCO.address);
    assert_eq!(letter.subject(), "Alba Cloud S.r.l. asks to be contacted");
    assert!(letter.text().contains("Training for our people"));
    app.pass(TimeDelta::hours(5));

    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&inbox()).await.must_be(200).must_say("Alba Cloud").must_say("Stella Ferri");
    marco.follow("Alba Cloud S.r.l.").await.must_be(200).must_say("Training for our people");
    marco.press("Send the answer").await.must_be(422).must_say("Write an answer");
    marco.fill("Your answer", "I ring you on Thursday");
    marco.press("Send the answer").await.must_be(200).must_say("Answered").must_say("5 hours");
    app.deliver().await;
    let letter = app.mail().last_to(STELLA.address);
    assert!(letter.subject().ends_with("answered your request"), "{}", letter.subject());
    assert!(letter.text().contains("I ring you on Thursday"));
    let path = stella.page().path.clone();
    stella = signed_in(&app, STELLA).await;
    stella.get(&path).await.must_say("Answered").must_say("I ring you on Thursday").must_say("5 hours");
    assert_eq!(states(&app).await, ["provider answered", "reseller answered"]);
    app.browser().get("/directory/adria-distribuzione").await.must_say("Usually answers within").must_say("5 hours");
}

#[tokio::test]
async fn an_invitation_to_the_one_who_asked_settles_the_referral() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    let mut stella = asked(&app).await;
    marco.get(&inbox()).await;
    marco.follow("Alba Cloud S.r.l.").await;
    let page = marco.follow("Prepare an invitation").await.must_be(200).clone();
    assert_eq!(page.attributes("#invitee_company", "value"), ["Alba Cloud S.r.l."]);
    assert_eq!(page.attributes("#invitee_email", "value"), [STELLA.address]);
    marco.press("Preview").await.must_be(200);
    marco.press("Send invitation").await.must_be(200);
    assert_eq!(states(&app).await, ["provider invited", "reseller invited"]);
    marco.get(&inbox()).await.must_say("Invited");
    marco.follow("Alba Cloud S.r.l.").await.must_be(200);
    marco.follow("See the invitation").await.must_be(200).must_say(STELLA.address);
    let path = stella.page().path.clone();
    stella.get(&path).await.must_say("Invited");
    stella.follow("See the invitations").await.must_be(200).must_say("Adria Distribuzione");
}

#[tokio::test]
async fn the_provider_may_say_no_and_either_side_may_close() {
    let app = world().await;
    let mut marco = keeper(&app).await;
    asked(&app).await;
    marco.get(&inbox()).await;
    marco.follow("Alba Cloud S.r.l.").await;
    marco.fill("Reason (optional)", "Full until May");
    marco.press("Decline the request").await.must_be(200).must_say("Declined");
    app.deliver().await;
    assert!(app.mail().last_to(STELLA.address).text().contains("Full until May"));

    let mut stella = asked(&app).await;
    stella.press("Take the request back").await.must_be(200).must_say("Closed");
    app.deliver().await;
    assert!(app.mail().last_to(MARCO.address).subject().ends_with("closed the request"));
    assert!(!stella.page().says("Take the request back"));
    let mut late = marco;
    late.get(&format!("{}?state=closed", inbox())).await.must_say("Alba Cloud");
    assert!(!late.follow("Alba Cloud S.r.l.").await.says("Send the answer"), "a settled one takes no answer");
}

#[tokio::test]
async fn only_providers_of_ones_region_with_whom_one_does_not_work_can_be_asked_and_only_once() {
    let app = world().await;
    keeper(&app).await;
    let mut amy = signed_in(&app, AMY).await;
    let entry = amy.get("/directory/adria-distribuzione").await.clone();
    entry.must_say("Bayview Cloud Inc. is in another region. Only companies in Europe can ask this provider.");
    assert!(entry.link("Ask to be contacted").is_none(), "only those of one's region are offered");
    let by_hand = format!("/o/{}/directory/adria-distribuzione/contact", crate::support::cast::id(22));
    amy.get(&by_hand).await.must_be(409).must_say("This provider works in another region");
    let mut stella = signed_in(&app, STELLA).await;
    stella.get("/directory/nordlicht-distribution").await;
    stella.follow("Ask to be contacted").await.must_be(409).must_say("You work together already");
    let mut stella = asked(&app).await;
    stella.get("/directory/adria-distribuzione").await;
    stella.follow("Ask to be contacted").await.must_be(409).must_say("Your company has asked already");
}

#[tokio::test]
async fn a_company_asks_at_most_five_times_a_day() {
    let app = world().await;
    keeper(&app).await;
    for _ in 0..5 {
        asked(&app).await.press("Take the request back").await.must_be(200);
    }
    let mut stella = signed_in(&app, STELLA).await;
    stella.get("/directory/adria-distribuzione").await;
    stella.follow("Ask to be contacted").await;
    stella.fill("What are you looking for?", "Training for our people");
    stella.press("Send the request").await.must_be(429);
    app.pass(TimeDelta::hours(25));
    asked(&app).await;
}

#[tokio::test]
async fn nobody_without_the_role_and_no_other_company_sees_a_referral() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&inbox()).await.must_be(403).must_say("Your roles do not include this");
    let one = format!("{}/{}", inbox(), Side::a().referral);
    marco.get(&one).await.must_be(403);
    keeper(&app).await.get(&one).await.must_be(200).must_say("Giulia Rossi");
    signed_in(&app, PETRA).await.get(&one).await.must_be(404);
    let own = format!("/o/{}/contact-requests/{}", Side::a().reseller, Side::a().referral);
    signed_in(&app, LUCA).await.get(&own).await.must_be(403);
    let mut nobody = app.browser();
    let page = nobody.get("/directory/adria-distribuzione").await;
    page.must_be(200).must_say("Indirect resellers can ask this provider to contact them");
}
