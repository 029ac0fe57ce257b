//! A customer moves to other partners: a code it makes, a reseller that asks with it, one acceptance that begins the new
//! and ends the old.

use chrono::TimeDelta;
use filiera::domain::ids::{CustomerInvitationId, PartnershipId};
use filiera::domain::token::Purpose;
use filiera::web::paths::customers as paths;
use uuid::Uuid;

use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{AMY, DAVIDE, GIULIA, MARCO, PETRA, STELLA, signed_in};
use crate::support::customers::request_link;
use crate::support::world::{Side, world};

/// Davide makes a code, leaving everybody.
pub async fn made(app: &TestApp) -> (Browser, String) {
    let mut davide = signed_in(app, DAVIDE).await;
    davide.get(&paths::partners(Side::a().customer.into())).await.must_be(200);
    davide.follow("Move to other partners").await.must_be(200).must_say("Whom do you leave?");
    davide.press("Make the code").await.must_be(200).must_say("The code is ready");
    let code = code_of(app).await;
    davide.page().must_say(&code);
    (davide, code)
}

async fn code_of(app: &TestApp) -> String {
    let id: Uuid = sqlx::query_scalar("select move_id from moves order by move_id desc limit 1")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    key().link(Purpose::Move, id, 1)
}

fn take_over() -> String {
    paths::take_over(Side::b().reseller.into(), PartnershipId::from(Side::b().partnership))
}

/// Stella asks with the code, for herself and Petra.
async fn asked(app: &TestApp, code: &str) -> (Browser, CustomerInvitationId) {
    let mut stella = signed_in(app, STELLA).await;
    stella.get(&take_over()).await.must_be(200);
    stella.fill("Code of the customer", code);
    stella
        .press("Send the request")
        .await
        .must_be(200)
        .must_say("on its way to the customer")
        .must_say("Cantina Verdi");
    let id: Uuid = sqlx::query_scalar(
        "select invitation_id from customer_invitations where move_id is not null and side = 'reseller'",
    )
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    (stella, id.into())
}

/// Davide, who signed in just now, follows the letter.
async fn at_review(davide: &mut Browser, id: CustomerInvitationId) {
    davide.get(&request_link(id, 1)).await.must_be(200).must_say("so no code is needed");
    davide.press("Continue").await.must_be(200).must_say("Review and answer");
}

fn fill(davide: &mut Browser) {
    davide
        .fill("Job title", "Owner")
        .tick("I authorize Alba Cloud S.r.l. and Nordlicht Distribution GmbH as my resellers");
    davide.tick("I accept the Microsoft Customer Agreement, version 1.0");
    davide.tick("I am authorized to sign for Cantina Verdi S.r.l.");
}

/// The partners in force of Davide's company, as its own rows say.
async fn in_force(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar(
        "select o.name from customer_relationships r join organizations o on o.org_id = r.partner_id
         where r.org_id = $1 and r.customer_id = $1 and r.state = 'active' order by 1",
    )
    .bind(Side::a().customer)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap()
}

#[tokio::test]
async fn what_is_accepted_by_a_code_takes_the_place_of_what_is_left_in_one_moment_and_everybody_is_told() {
    let app = world().await;
    let (mut davide, code) = made(&app).await;
    assert_eq!(in_force(&app).await, ["Adria Distribuzione S.p.A.", "Nuvola Rossi S.r.l."], "a code ends nothing");
    app.deliver().await;
    assert_eq!(app.mail().last_to(DAVIDE.address).subject(), "Cantina Verdi S.r.l. can move to other partners");
    let (mut stella, id) = asked(&app, &code).await;
    davide
        .get(&paths::moving(Side::a().customer.into()))
        .await
        .must_say("Alba Cloud S.r.l. has asked with your last code");
    at_review(&mut davide, id).await;
    let ends = "your relationship with Adria Distribuzione S.p.A. and Nuvola Rossi S.r.l. ends at the same moment";
    let other = "your relationship with Nuvola Rossi S.r.l. and Adria Distribuzione S.p.A. ends at the same moment";
    assert!(davide.page().says(ends) || davide.page().says(other));
    fill(&mut davide);
    davide.press("Accept").await.must_be(200);
    assert_eq!(in_force(&app).await, ["Alba Cloud S.r.l.", "Nordlicht Distribution GmbH"]);
    davide.get(&paths::moving(Side::a().customer.into())).await.must_say("You have moved to Alba Cloud S.r.l.");
    app.deliver().await;
    for (old, subject) in [
        (GIULIA, "The relationship with Cantina Verdi S.r.l. ended"),
        (MARCO, "The relationship with Cantina Verdi S.r.l. ended"),
    ] {
        let letters = app.mail().to(old.address);
        let letter = letters.iter().find(|letter| letter.subject() == subject).expect("told of the end");
        assert!(letter.text().contains("has moved to other partners by a code it made itself"), "{}", letter.text());
    }
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::customer(Side::a().reseller.into(), Side::a().relationship.into())).await.must_say("Ended");
    stella.get(&paths::customers(Side::b().reseller.into())).await.must_say("Cantina Verdi");
    let moments: Vec<chrono::DateTime<chrono::Utc>> = sqlx::query_scalar(
        "select distinct coalesce(ended_at, since) from customer_relationships
         where org_id = $1 and customer_id = $1 and (state = 'ended' or since > $2)",
    )
    .bind(Side::a().customer)
    .bind(app.now() - TimeDelta::hours(1))
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(moments.len(), 1, "no gap and no overlap: {moments:?}");
    let sentences: Vec<String> =
        sqlx::query_scalar("select unnest(sentences) from consents where org_id = $1 and at = $2")
            .bind(Side::a().customer)
            .bind(moments[0])
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert!(
        sentences.iter().any(|said| said.contains("ends at the same moment")),
        "kept as it was shown: {sentences:?}"
    );
}

#[tokio::test]
async fn a_code_works_once_and_says_to_nobody_why_it_does_not() {
    let app = world().await;
    let (mut davide, code) = made(&app).await;
    let gone = "This code does not work";
    let mut stella = signed_in(&app, STELLA).await;
    let mut changed = code.clone();
    changed.replace_range(30..31, if &code[30..31] == "A" { "B" } else { "A" });
    for wrong in [changed.as_str(), "x", "019a0000-0000-7000-8000-000000000000"] {
        stella.get(&take_over()).await;
        stella.fill("Code of the customer", wrong);
        stella.press("Send the request").await.must_be(422).must_say(gone);
        assert_eq!(stella.page().value_of("Code of the customer"), wrong);
    }
    davide.press("Take the code back").await.must_be(200).must_say("no longer works");
    stella.fill("Code of the customer", &code);
    stella.press("Send the request").await.must_be(422).must_say(gone);
    davide.press("Make the code").await.must_be(200);
    let second = code_of(&app).await;
    app.pass(TimeDelta::days(14));
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&take_over()).await;
    stella.fill("Code of the customer", &second);
    stella.press("Send the request").await.must_be(422).must_say(gone);
    let (_, third) = made(&app).await;
    asked(&app, &third).await;
    stella.get(&take_over()).await;
    stella.fill("Code of the customer", &third);
    stella.press("Send the request").await.must_be(422).must_say(gone);
    let count: i64 = sqlx::query_scalar("select count(*) from customer_invitations where move_id is not null")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(count, 2, "one row on each side");
    app.deliver().await;
}

#[tokio::test]
async fn of_two_that_ask_with_one_code_at_once_one_does() {
    let mut app = world().await;
    app.ignore_letters();
    let (_, code) = made(&app).await;
    let mut asking = Vec::new();
    for _ in 0..2 {
        let mut stella = signed_in(&app, STELLA).await;
        stella.get(&take_over()).await;
        stella.fill("Code of the customer", &code);
        asking.push(stella);
    }
    let [one, two] = asking.as_mut_slice() else { unreachable!() };
    let (one, other) = tokio::join!(one.press("Send the request"), two.press("Send the request"));
    let mut answers = [one.status.as_u16(), other.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [200, 422]);
}

#[tokio::test]
async fn who_accepts_one_of_the_two_leaves_the_one_it_replaces() {
    let mut app = world().await;
    app.ignore_letters();
    let (mut davide, code) = made(&app).await;
    let (_, id) = asked(&app, &code).await;
    at_review(&mut davide, id).await;
    davide
        .follow("Alba Cloud S.r.l. only")
        .await
        .must_be(200)
        .must_say("your relationship with Nuvola Rossi S.r.l. ends");
    davide.fill("Job title", "Owner").tick("I authorize Alba Cloud S.r.l. as my reseller");
    davide.tick("I accept the Microsoft Customer Agreement, version 1.0");
    davide.tick("I am authorized to sign for Cantina Verdi S.r.l.");
    davide.press("Accept").await.must_be(200);
    assert_eq!(in_force(&app).await, ["Adria Distribuzione S.p.A.", "Alba Cloud S.r.l."]);
}

#[tokio::test]
async fn a_request_that_is_declined_leaves_everything_as_it_was() {
    let mut app = world().await;
    app.ignore_letters();
    let (mut davide, code) = made(&app).await;
    let (_, id) = asked(&app, &code).await;
    at_review(&mut davide, id).await;
    davide.follow("Decline").await.must_be(200);
    davide.press("Decline").await.must_be(200);
    assert_eq!(in_force(&app).await, ["Adria Distribuzione S.p.A.", "Nuvola Rossi S.r.l."]);
    davide.get(&paths::moving(Side::a().customer.into())).await.must_be(200).must_say("Make the code");
}

#[tokio::test]
async fn a_code_is_no_use_in_another_region_nor_to_the_pair_that_has_the_customer() {
    let mut app = world().await;
    app.ignore_letters();
    let (_, code) = made(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::take_over(Side::a().reseller.into(), Side::a().partnership.into())).await.must_be(200);
    giulia.fill("Code of the customer", &code);
    giulia.press("Send the request").await.must_be(422).must_say("works with both of you already");
    sqlx::query("update organizations set country = 'US' where org_id = $1")
        .bind(Side::a().customer)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&take_over()).await;
    stella.fill("Code of the customer", &code);
    stella.press("Send the request").await.must_be(422).must_say("another region");
    let open: i64 = sqlx::query_scalar("select count(*) from moves where state = 'open'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(open, 1, "a refused code is not used up");
}

#[tokio::test]
async fn nobody_but_the_customers_global_admin_sees_or_makes_the_code() {
    let mut app = world().await;
    app.ignore_letters();
    made(&app).await;
    let page = paths::moving(Side::a().customer.into());
    for stranger in [GIULIA, MARCO, STELLA, PETRA, AMY] {
        signed_in(&app, stranger).await.get(&page).await.must_be(404);
    }
}
