//! When a case is due: the operator's calendar, and a clock that stands still while the company has to act.

use chrono::{DateTime, TimeDelta, Utc};
use filiera::web::paths::{admin, enrollment};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, BRUNO, ELENA, PIERO, signed_in};
use crate::support::world::{Side, world};

/// The due date of side A's case.
async fn due(app: &TestApp) -> DateTime<Utc> {
    sqlx::query_scalar("select due_at from cases where case_id = $1")
        .bind(Side::a().case)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

/// Side A's case as it is when its contact has just confirmed: five business days, none of them used.
async fn fresh(app: &TestApp) {
    sqlx::query(
        "update cases set opened_at = $2, clock_since = $2, clock_budget = 432000, due_at = $3 where case_id = $1",
    )
    .bind(Side::a().case)
    .bind(app.now())
    .bind(app.now() + TimeDelta::days(7))
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    sqlx::query(
        "update checks set state = 'passed' where kind in ('email_ownership', 'email_domain') and case_id = $1",
    )
    .bind(Side::a().case)
    .execute(&mut app.sql().await)
    .await
    .unwrap();
}

async fn ask(elena: &mut Browser) {
    elena.get(&admin::review(Side::a().case.into())).await;
    elena
        .choose("Business verification: decision", "Ask for information")
        .choose("Business verification: reason", "What we were given cannot be verified.")
        .fill("Business verification: message to the applicant", "Which of the two addresses is the registered one?");
    elena.press_near("Business verification", "Save decision").await.must_be(200);
}

#[tokio::test]
async fn the_clock_stands_still_while_the_company_has_to_answer() {
    let app = world().await;
    fresh(&app).await;
    let start = app.now();
    app.pass(TimeDelta::days(2));
    ask(&mut signed_in(&app, ELENA).await).await;
    // Two of five business days are used; the company takes nine calendar days, a Monday to a Wednesday.
    app.pass(TimeDelta::days(9));
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&admin::review(Side::a().case.into())).await.must_say("The clock stands still");
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&enrollment::fix(Side::a().applicant.into(), "business")).await.must_be(200);
    anna.fill("Your answer", "The one in Torino is registered.");
    anna.press("Send answer").await.must_be(200);
    let resumed = start + TimeDelta::days(11);
    assert_eq!(resumed.format("%A").to_string(), "Friday");
    assert_eq!(due(&app).await, resumed + TimeDelta::days(5), "three business days from a Friday");
    elena.get(&admin::review(Side::a().case.into())).await.must_say("due 18 March 2026");
}

#[tokio::test]
async fn a_holiday_of_the_operators_country_moves_what_is_counted_afterwards() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&admin::calendar()).await.must_be(200).must_say("Liberation Day").must_say("Holidays: Italy");
    piero.fill("Day", "31").fill("Month", "2").fill("Year", "2026");
    piero.press("Add a holiday").await.must_be(422).must_say("Enter a real date");
    piero.fill("Day", "11").fill("Month", "3").fill("Year", "2026");
    piero.fill("Name in English", "Patron saint").fill("Name in Italian", "Santo patrono");
    piero.press("Add a holiday").await.must_say("The holiday is added").must_say("Patron saint");

    fresh(&app).await;
    let start = app.now();
    app.pass(TimeDelta::days(1));
    ask(&mut signed_in(&app, ELENA).await).await;
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&enrollment::fix(Side::a().applicant.into(), "business")).await;
    anna.fill("Your answer", "The one in Torino is registered.");
    anna.press("Send answer").await.must_be(200);
    // Monday plus five, over a weekend and the Wednesday in between.
    assert_eq!(due(&app).await, start + TimeDelta::days(7), "not yet: the holiday comes after the last day");
    let holiday = "insert into holidays values ('IT', '2026-03-05', 'A day', 'Un giorno')";
    sqlx::query(holiday).execute(&mut app.sql().await).await.unwrap();
    ask(&mut signed_in(&app, ELENA).await).await;
    anna.get(&enrollment::fix(Side::a().applicant.into(), "business")).await;
    anna.fill("Your answer", "Torino, as I said before.");
    anna.press("Send answer").await.must_be(200);
    assert_eq!(due(&app).await, start + TimeDelta::days(8));
}

#[tokio::test]
async fn italy_and_the_united_states_have_their_holidays_and_any_can_be_removed() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&format!("{}?country=US", admin::calendar())).await;
    piero.page().must_say("Thanksgiving Day").must_say("26 November 2026").must_say("Holidays: United States");
    piero.press("Remove Thanksgiving Day, 26 November 2026").await.must_say("The holiday is removed");
    assert!(!piero.page().says("26 November 2026"));
    piero.in_italian().await.must_say("Festività: Stati Uniti").must_say("Giorno dell'Indipendenza");
}

#[tokio::test]
async fn only_platform_admins_set_the_rules_of_reviews() {
    let app = world().await;
    for who in [ELENA, BRUNO] {
        signed_in(&app, who).await.get(&admin::calendar()).await.must_be(404);
    }
}
