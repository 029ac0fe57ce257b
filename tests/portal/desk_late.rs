//! Who is told that a case is late, and what the numbers say.

use chrono::TimeDelta;
use filiera::domain::verification::tell_late;
use filiera::web::paths::admin as paths;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, ELENA, PIERO, signed_in};
use crate::support::desk::{case, change_case, made_reviewer, put_cases, told};
use crate::support::world::world;

/// A desk with one case whose reminder is due in two days and whose time ends in five business days.
async fn desk() -> TestApp {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    change_case(&app, 0, "update cases set due_at = opened_at + interval '7 days', remind_at = opened_at + interval '3 days' where case_id = $1").await;
    app
}

/// What was told to an address, without the digests.
async fn alarms(app: &TestApp, address: &str) -> Vec<String> {
    let mut kinds = told(app, address).await;
    kinds.retain(|kind| kind != "review_digest");
    kinds
}

async fn late(app: &TestApp) {
    tell_late(app.db(), app.now()).await.unwrap();
}

#[tokio::test]
async fn the_reviewer_is_reminded_on_the_third_day_and_the_platform_admins_learn_of_the_fifth_each_once() {
    let app = desk().await;
    late(&app).await;
    assert_eq!(alarms(&app, ELENA.address).await, Vec::<String>::new());
    app.pass(TimeDelta::days(3));
    for _ in 0..3 {
        late(&app).await;
    }
    assert_eq!(alarms(&app, ELENA.address).await, ["case_due_soon"]);
    app.pass(TimeDelta::days(4));
    for _ in 0..3 {
        late(&app).await;
    }
    assert_eq!(alarms(&app, ELENA.address).await, ["case_due_soon"]);
    assert_eq!(alarms(&app, PIERO.address).await, ["case_overdue"]);
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::reviews()).await;
    assert_eq!(elena.page().all("tbody th")[0], "DESK-0000");
    elena.page().must_say("Overdue");
    app.deliver().await;
    assert!(app.mail().last_to(PIERO.address).text().contains("Nobody"));
}

#[tokio::test]
async fn whoever_has_the_case_is_reminded_alone_and_a_lead_learns_of_it_alone() {
    let app = desk().await;
    made_reviewer(&app, PIERO).await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::calendar()).await;
    piero.choose("Lead of the reviewers", ELENA.name);
    piero.press("Save rules").await.must_say("The rules are saved.");
    app.pass(TimeDelta::days(3));
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::review(case(0))).await;
    piero.press("Take this case").await.must_be(200);
    late(&app).await;
    assert_eq!(alarms(&app, ELENA.address).await, Vec::<String>::new());
    assert_eq!(alarms(&app, PIERO.address).await, ["case_due_soon"]);
    app.pass(TimeDelta::days(4));
    late(&app).await;
    assert_eq!(alarms(&app, ELENA.address).await, ["case_overdue"]);
}

#[tokio::test]
async fn nobody_is_told_of_a_case_that_waits_for_the_company() {
    let app = desk().await;
    let all = "update cases set state = 'info_requested', clock_since = null";
    sqlx::query(all).execute(&mut app.sql().await).await.unwrap();
    app.pass(TimeDelta::days(30));
    late(&app).await;
    assert_eq!(alarms(&app, ELENA.address).await, Vec::<String>::new());
    assert_eq!(alarms(&app, PIERO.address).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_digest_comes_at_eight_on_business_days_once() {
    let app = desk().await;
    let digests = async || told(&app, ELENA.address).await.iter().filter(|kind| *kind == "review_digest").count();
    // Monday, ten o'clock in Rome.
    late(&app).await;
    late(&app).await;
    assert_eq!(digests().await, 1);
    app.pass(TimeDelta::hours(21));
    late(&app).await;
    assert_eq!(digests().await, 1, "at seven it is too early");
    app.pass(TimeDelta::hours(1));
    late(&app).await;
    assert_eq!(digests().await, 2);
    app.pass(TimeDelta::days(4));
    late(&app).await;
    assert_eq!(digests().await, 2, "nobody works on a Saturday");
    app.deliver().await;
    assert!(
        app.mail()
            .to(ELENA.address)
            .iter()
            .any(|letter| letter.subject().starts_with("Reviews on 3 March 2026: 3 waiting"))
    );
}

#[tokio::test]
async fn nobody_gets_a_digest_of_nothing() {
    let app = world().await;
    sqlx::query("update cases set state = 'closed'").execute(&mut app.sql().await).await.unwrap();
    late(&app).await;
    assert_eq!(told(&app, ELENA.address).await, Vec::<String>::new());
}

async fn decided_cases(app: &TestApp) -> Browser {
    put_cases(app, ANNA, 10).await;
    let sql = "update cases set state = case when k.n = 9 then 'rejected' else 'authorized' end, clock_since = null,
                   clock_spent = 3600 * (k.n + 1), decided_at = opened_at + interval '2 days'
               from (select case_id, right(reference, 4)::int as n from cases where reference like 'DESK-%') k
               where k.case_id = cases.case_id";
    sqlx::query(sql).execute(&mut app.sql().await).await.unwrap();
    change_case(
        app,
        9,
        "insert into case_events (org_id, event_id, case_id, at, kind, check_kind, actor, reason)
         values ($1, $1, $1, '2026-03-01T12:00:00Z', 'failed', 'business', 'Elena Moretti', 'name_mismatch')",
    )
    .await;
    signed_in(app, ELENA).await
}

#[tokio::test]
async fn statistics_say_how_long_reviews_take_and_what_comes_of_them() {
    let app = world().await;
    let mut elena = decided_cases(&app).await;
    let page = elena.get(&paths::review_statistics()).await.must_be(200).clone();
    // Hours from 1 to 10: half of them 5.5 or less, nine of ten 9.1 or less.
    let figures = page.all(".figures li");
    assert!(
        figures[3].starts_with("5.5") && figures[4].starts_with("9.1") && figures[5].starts_with("10"),
        "{figures:?}"
    );
    page.must_say("9 authorized").must_say("1 rejected");
    assert_eq!(
        page.attributes("svg[role=img]", "aria-labelledby"),
        ["outcomes-title outcomes-desc", "reasons-title reasons-desc"]
    );
    for part in ["svg title", "svg desc"] {
        assert!(page.all(part).iter().all(|words| !words.is_empty()), "{part}");
    }
    assert_eq!(page.all("details summary"), ["As a table", "As a table"]);
    page.must_say("The company name is not the one in the official register.");
    assert!(elena.in_italian().await.all(".figures b").contains(&"5,5".to_owned()));
    elena.get(&paths::review_statistics()).await;
    let file = elena.follow("Scarica i numeri (CSV)").await;
    assert!(file.html.contains("2026-03,outcome,authorized,9\r\n"), "{}", file.html);
    assert!(file.html.contains("2026-03,reason,name_mismatch,1\r\n"), "{}", file.html);
}

#[tokio::test]
async fn statistics_of_nothing_are_a_page_too() {
    let app = world().await;
    sqlx::query("delete from case_events").execute(&mut app.sql().await).await.unwrap();
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::review_statistics()).await.must_be(200).must_say("No reason was given");
}
