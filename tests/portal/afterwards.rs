//! What becomes of a relationship: suspended and resumed by the provider, ended now or on a day, blocked while a side is
//! suspended or the regions differ. Rule: both sides read it on their pages and by letter; nothing is silent.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use filiera::domain::ids::InvitationId;
use filiera::jobs::{keep_relationships, look_over_relationships};
use filiera::web::paths::{customers, relationships as paths};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, GIULIA, MARCO, SARA, signed_in};
use crate::support::world::{Side, world};

fn at_provider() -> String {
    paths::reseller(Side::a().provider.into(), Side::a().partnership.into())
}

fn at_reseller() -> String {
    paths::provider(Side::a().reseller.into(), Side::a().partnership.into())
}

fn in_days(app: &TestApp, days: i64) -> [String; 3] {
    let day = (app.now() + TimeDelta::days(days)).date_naive();
    [day.day().to_string(), day.month().to_string(), day.year().to_string()]
}

fn fill_day(browser: &mut Browser, [day, month, year]: &[String; 3]) {
    browser.fill("Day", day).fill("Month", month).fill("Year", year);
}

/// What both rows say, and whether they say the same.
async fn state(app: &TestApp) -> String {
    let found: Vec<String> = sqlx::query_scalar("select distinct state from partnerships where partnership_id = $1")
        .bind(Side::a().partnership)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

async fn actions(app: &TestApp, org: Uuid) -> Vec<String> {
    sqlx::query_scalar(
        "select action from audit_entries where org_id = $1 and action like 'relationship.%' order by seq",
    )
    .bind(org)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap()
}

async fn set(app: &TestApp, statement: &'static str, org: Uuid) {
    sqlx::query(statement).bind(org).execute(&mut app.sql().await).await.unwrap();
}

async fn suspend(app: &TestApp, marco: &mut Browser) {
    marco.get(&at_provider()).await;
    marco.follow("Suspend relationship").await.must_be(200).must_say("Neither you nor Nuvola Rossi S.r.l.");
    marco.fill("Reason", "Two invoices are open.");
    fill_day(marco, &in_days(app, 30));
    marco.press("Suspend relationship").await.must_be(200).must_say("is suspended");
}

#[tokio::test]
async fn a_provider_suspends_with_reason_and_day_and_both_sides_read_it() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    suspend(&app, &mut marco).await;
    marco.page().must_say("Suspended on 2 March 2026 by Marco Neri").must_say("looks at it again on 1 April 2026");
    assert_eq!(state(&app).await, "suspended");
    app.deliver().await;
    for reader in [GIULIA, MARCO] {
        let letter = app.mail().last_to(reader.address);
        assert!(letter.text().contains("Two invoices are open."), "{}", letter.text());
        assert!(letter.text().contains("1 April 2026") || letter.text().contains("1 aprile 2026"), "{}", letter.text());
    }
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&at_reseller()).await.must_say("Two invoices are open.").must_say("no new orders and no new customers");
    giulia.get(&paths::providers(Side::a().reseller.into())).await.must_say("Suspended");
    giulia.get(&format!("{}?status=suspended", paths::providers(Side::a().reseller.into()))).await.must_say("Adria");
    for org in [Side::a().provider, Side::a().reseller] {
        assert_eq!(actions(&app, org).await.last().unwrap(), "relationship.suspended");
    }
}

#[tokio::test]
async fn a_suspension_without_a_reason_or_with_a_day_that_is_not_ahead_is_refused_and_keeps_what_was_typed() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    let side = Side::a();
    let form = paths::suspension(side.provider.into(), side.partnership.into());
    marco.get(&form).await;
    marco.press("Suspend relationship").await.must_be(422).must_say("Enter the reason").must_say("Enter the day");
    for (days, fault) in [(0, "Choose a day after today"), (-1, "Choose a day after today"), (366, "at most 365 days")]
    {
        marco.get(&form).await;
        marco.fill("Reason", "Open invoices.");
        fill_day(&mut marco, &in_days(&app, days));
        marco.press("Suspend relationship").await.must_be(422).must_say(fault);
        assert_eq!(marco.page().value_of("Reason"), "Open invoices.");
    }
    assert_eq!(state(&app).await, "active");
}

#[tokio::test]
async fn while_it_is_suspended_nobody_begins_anything_and_resuming_opens_it_again() {
    let mut app = world().await;
    app.ignore_letters();
    let side = Side::a();
    let mut marco = signed_in(&app, MARCO).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let invite = customers::invite(side.reseller.into(), side.partnership.into());
    let create = customers::create(side.provider.into(), side.partnership.into());
    giulia.get(&invite).await.must_be(200);
    giulia.fill("Company", "Cantina Blu S.r.l.").fill("Email address of the invited person", "ugo@cantinablu.example");
    giulia.press("Preview").await.must_be(200);
    let send = giulia.form("Send invitation");
    let invited = "select count(*) from customer_invitations";
    let before: i64 = sqlx::query_scalar(invited).fetch_one(&mut app.sql().await).await.unwrap();
    suspend(&app, &mut marco).await;
    giulia.get(&invite).await.must_be(409).must_say("is suspended").must_say("Two invoices are open.");
    giulia.submit(&send).await.must_be(409).must_say("is suspended");
    let after: i64 = sqlx::query_scalar(invited).fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(after, before, "nobody was invited");
    marco.get(&create).await.must_be(409).must_say("is suspended");
    marco.get(&format!("{}?partner_id=6200022", paths::partner_of_record(side.provider.into()))).await;
    marco.page().must_say("You suspended the relationship with this reseller");
    marco.get(&paths::suspension(side.provider.into(), side.partnership.into())).await.must_be(409);
    marco.get(&at_provider()).await;
    marco.press("Resume relationship").await.must_be(200).must_say("goes on");
    assert_eq!(state(&app).await, "active");
    giulia.get(&invite).await.must_be(200);
    marco.get(&create).await.must_be(200);
    let post = paths::resumption(side.provider.into(), side.partnership.into());
    let token = marco.page().token().unwrap();
    let again = marco
        .send(
            axum::http::Method::POST,
            &post,
            &[],
            Some(&format!("token={token}&idem={}", InvitationId::new(app.now()))),
        )
        .await;
    again.must_be(409).must_say("is not suspended");
}

#[tokio::test]
async fn administrator_access_can_be_removed_while_it_is_suspended_and_orders_stay() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    suspend(&app, &mut marco).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&at_reseller()).await;
    giulia.follow("Remove administrator access").await.must_be(200);
    giulia.press("Remove access").await.must_be(200).must_say("Administrator access is removed");
    assert_eq!(state(&app).await, "suspended");
}

#[tokio::test]
async fn only_the_provider_suspends_and_only_who_may_end_it() {
    let app = world().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::suspension(side.provider.into(), side.partnership.into())).await.must_be(404);
    let page = giulia.get(&at_reseller()).await.clone();
    assert!(!page.says("Suspend relationship"));
    set(&app, "update memberships set roles = array['sales_agent'] where org_id = $1", side.provider).await;
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::suspension(side.provider.into(), side.partnership.into())).await.must_be(403);
    assert_eq!(state(&app).await, "active");
}

async fn ask_to_end(app: &TestApp, browser: &mut Browser, days: i64) {
    browser.follow("Remove relationship").await.must_be(200);
    browser
        .fill("Reason", "We change our provider.")
        .tick("I end this relationship for a legitimate business purpose and as my contracts allow");
    fill_day(browser, &in_days(app, days));
}

#[tokio::test]
async fn an_end_on_a_later_day_is_announced_to_both_and_done_by_the_worker_on_that_day() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&at_reseller()).await;
    ask_to_end(&app, &mut giulia, 20).await;
    giulia.page().must_say("You share 1 customer").must_say("Cantina Verdi S.r.l.");
    giulia.press("Remove relationship").await.must_be(200).must_say("ends on 22 March 2026");
    assert_eq!(state(&app).await, "active");
    app.deliver().await;
    for reader in [GIULIA, MARCO] {
        assert!(app.mail().last_to(reader.address).text().contains("We change our provider."));
    }
    keep_relationships(app.db(), app.now()).await.unwrap();
    let mut marco = signed_in(&app, MARCO).await;
    marco
        .get(&at_provider())
        .await
        .must_say("This relationship ends on 22 March 2026")
        .must_say("Announced by Giulia Rossi");
    app.pass(TimeDelta::days(19) + TimeDelta::hours(2));
    keep_relationships(app.db(), app.now()).await.unwrap();
    assert_eq!(state(&app).await, "active", "not a moment before");
    app.pass(TimeDelta::days(1) + TimeDelta::hours(2));
    let (one, other) = tokio::join!(keep_relationships(app.db(), app.now()), keep_relationships(app.db(), app.now()));
    one.and(other).unwrap();
    assert_eq!(state(&app).await, "ended");
    app.deliver().await;
    let ended = |letters: Vec<crate::support::mailbox::Letter>| {
        letters
            .iter()
            .filter(|letter| letter.subject().contains("ended") || letter.subject().contains("terminata"))
            .count()
    };
    assert_eq!((ended(app.mail().to(GIULIA.address)), ended(app.mail().to(MARCO.address))), (1, 1));
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&at_reseller()).await.must_be(200).must_say("Ended").must_say("We change our provider.");
    giulia.get(&format!("{}?status=ended", paths::providers(Side::a().reseller.into()))).await.must_say("Adria");
}

#[tokio::test]
async fn an_announced_end_can_be_taken_back_by_either_side_until_it_comes() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&at_provider()).await;
    ask_to_end(&app, &mut marco, 90).await;
    marco.press("Remove relationship").await.must_be(200).must_say("ends on 31 May 2026");
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&at_reseller()).await;
    giulia.press("Do not end it").await.must_be(200).must_say("goes on");
    app.pass(TimeDelta::days(95));
    keep_relationships(app.db(), app.now()).await.unwrap();
    assert_eq!(state(&app).await, "active");
    assert_eq!(actions(&app, Side::a().provider).await, ["relationship.end_announced", "relationship.end_withdrawn"]);
}

#[tokio::test]
async fn an_end_needs_a_reason_the_declaration_and_a_day_from_today_to_ninety_days() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let side = Side::a();
    let form = paths::reseller_removal(side.provider.into(), side.partnership.into());
    marco.get(&form).await;
    marco.press("Remove relationship").await.must_be(422).must_say("Enter the reason");
    for days in [-1, 91] {
        marco.get(&at_provider()).await;
        ask_to_end(&app, &mut marco, days).await;
        marco.press("Remove relationship").await.must_be(422).must_say("Choose today or a later day, at most 90 days");
    }
    marco.get(&at_provider()).await;
    ask_to_end(&app, &mut marco, 0).await;
    marco.press("Remove relationship").await.must_be(200).must_say("has ended");
    assert_eq!(state(&app).await, "ended");
}

async fn round(app: &TestApp, thoroughly: bool) {
    keep_relationships(app.db(), app.now()).await.unwrap();
    if thoroughly {
        look_over_relationships(app.db(), app.now()).await.unwrap();
    }
    app.deliver().await;
}

fn told(app: &TestApp, address: &str) -> usize {
    app.mail()
        .to(address)
        .iter()
        .filter(|letter| letter.subject().contains("relation") || letter.subject().contains("relazione"))
        .count()
}

#[tokio::test]
async fn a_block_begins_and_is_over_at_once_and_both_sides_are_told_once_of_each() {
    let app = world().await;
    let side = Side::a();
    let invite = customers::invite(side.reseller.into(), side.partnership.into());
    let blocks: [(&'static str, &'static str, Uuid, &str); 3] = [
        (
            "update organizations set country = 'US' where org_id = $1",
            "update organizations set country = 'IT' where org_id = $1",
            side.provider,
            "no longer lie in one region",
        ),
        (
            "update organizations set program_status = 'suspended' where org_id = $1",
            "update organizations set program_status = 'active' where org_id = $1",
            side.provider,
            "The provider is not active in the program",
        ),
        (
            "update organizations set program_status = 'suspended' where org_id = $1",
            "update organizations set program_status = 'active' where org_id = $1",
            side.reseller,
            "The reseller is not active in the program",
        ),
    ];
    let mut giulia = signed_in(&app, GIULIA).await;
    let mut marco = signed_in(&app, MARCO).await;
    round(&app, true).await;
    assert_eq!((told(&app, GIULIA.address), told(&app, MARCO.address)), (0, 0));
    for (n, (begin, cure, org, words)) in blocks.into_iter().enumerate() {
        set(&app, begin, org).await;
        giulia.get(&at_reseller()).await.must_be(200).must_say("This relationship is blocked").must_say(words);
        marco.get(&at_provider()).await.must_be(200).must_say("This relationship is blocked").must_say(words);
        giulia.get(&invite).await.must_be(409);
        for _ in 0..3 {
            round(&app, true).await;
        }
        assert_eq!((told(&app, GIULIA.address), told(&app, MARCO.address)), (2 * n + 1, 2 * n + 1), "{words}");
        assert_eq!(state(&app).await, "active");
        set(&app, cure, org).await;
        giulia.get(&invite).await.must_be(200);
        for _ in 0..3 {
            round(&app, false).await;
        }
        assert_eq!((told(&app, GIULIA.address), told(&app, MARCO.address)), (2 * n + 2, 2 * n + 2), "{words}");
    }
    let chain = actions(&app, side.reseller).await;
    assert_eq!(chain.iter().filter(|action| *action == "relationship.blocked").count(), 3);
    assert_eq!(chain.iter().filter(|action| *action == "relationship.unblocked").count(), 3);
}

#[tokio::test]
async fn the_customer_of_a_suspended_pair_cannot_accept_both_and_reads_why() {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    suspend(&app, &mut marco).await;
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&paths::providers(Side::a().reseller.into())).await.must_be(200).must_say("Suspended");
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get("/partners").await;
    let shared = customers::shared(Side::a().reseller.into(), Side::a().partnership.into());
    sara.get(&shared).await.must_be(200).must_say("Cantina Verdi S.r.l.");
}

#[tokio::test]
async fn of_two_who_suspend_at_once_one_succeeds_and_both_are_told_once() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::suspension(Side::a().provider.into(), Side::a().partnership.into())).await;
    marco.fill("Reason", "Two invoices are open.");
    fill_day(&mut marco, &in_days(&app, 30));
    marco.press_twice("Suspend relationship").await;
    app.deliver().await;
    assert_eq!((told(&app, GIULIA.address), told(&app, MARCO.address)), (1, 1));
    let at: Option<DateTime<Utc>> =
        sqlx::query_scalar("select max(suspended_at) from partnerships").fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(at, Some(app.now()));
}

#[tokio::test]
async fn before_authorizing_the_reseller_reads_who_the_provider_is_and_until_when_access_would_last() {
    let app = world().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&paths::invitation(side.reseller.into(), side.received_invitation.into())).await.must_be(200);
    page.must_say("Levante Cloud S.p.A.").must_say("Verified on 31 January 2026").must_say("until 2 March 2027");
    page.must_say("Your answer is awaited");
    giulia.in_italian().await.must_say("fino al 2 marzo 2027");
}

#[tokio::test]
async fn what_comes_between_the_two_while_the_button_is_pressed_stops_the_statement_itself() {
    let mut app = world().await;
    app.ignore_letters();
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::invitation(side.reseller.into(), side.received_invitation.into())).await.must_be(200);
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!(
        "create function app.meanwhile() returns trigger language plpgsql security definer as $$
         begin update public.organizations set country = 'US' where org_id = '{}'; return null; end $$;
         create trigger meanwhile after insert on consents for each row execute function app.meanwhile()",
        side.other_provider
    )))
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    giulia
        .tick("I confirm the partnership with Levante Cloud S.p.A. and the permissions above")
        .press("Authorize indirect provider")
        .await
        .must_be(409);
    giulia.page().must_say("Your regions differ");
    let begun: i64 = sqlx::query_scalar("select count(*) from partnerships where provider_id = $1")
        .bind(side.other_provider)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(begun, 0);
}
