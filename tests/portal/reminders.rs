//! Reminders of an invitation: the program's two, a person's, and none for who asked for none.
//! Rule: a reminder carries the link that is valid, and never goes to somebody who answered, who cannot be reached, or
//! who does not want it.

use chrono::TimeDelta;
use filiera::domain::relationships::remind;
use filiera::web::paths::relationships as paths;

use crate::invitation_ledger::invite;
use crate::stages::{adria, execute};
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{MARCO, signed_in};
use crate::support::world::{Side, world};

const ADA: &str = "ada@officinablu.example";

/// Marco invited Ada for a month, and nobody else waits for an answer.
async fn invited() -> (TestApp, Browser, String) {
    let mut app = world().await;
    app.ignore_letters();
    execute(
        &app,
        "update invitations set state = 'withdrawn' where state = 'sent' and $1 is not null",
        Side::a().provider,
    )
    .await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Officina Blu S.r.l.", ADA).await;
    app.deliver().await;
    (app, marco, page)
}

/// So many days later the program looks for whom to remind; how many letters Ada has by then.
async fn after(app: &TestApp, days: i64) -> usize {
    app.pass(TimeDelta::days(days));
    while remind(app.db(), app.now()).await.unwrap() > 0 {}
    app.deliver().await;
    app.mail().to(ADA).len()
}

#[tokio::test]
async fn the_program_reminds_on_the_seventh_day_and_three_days_before_the_end_and_never_twice() {
    let (app, _, page) = invited().await;
    let first = app.mail().last_to(ADA).link("/i/");
    assert_eq!(after(&app, 6).await, 1, "the invitation itself");
    assert_eq!(after(&app, 1).await, 2);
    let letter = app.mail().last_to(ADA);
    assert_eq!(letter.subject(), "Reminder: invitation from Adria Distribuzione S.p.A.");
    assert_eq!(letter.link("/i/"), first, "the same link, made again");
    app.browser().get(&letter.link("/i/")).await.must_be(200).must_say("Invitation from Adria");
    assert_eq!(after(&app, 5).await, 2);
    assert_eq!(after(&app, 14).await, 2, "four days before the end");
    assert_eq!(after(&app, 1).await, 3);
    assert_eq!(after(&app, 1).await, 3);
    let (one, other) = tokio::join!(remind(app.db(), app.now()), remind(app.db(), app.now()));
    assert_eq!((one.unwrap(), other.unwrap()), (0, 0));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&page).await.must_say("Reminder a week after the letter").must_say("Reminder before the end");
    assert_eq!(after(&app, 10).await, 3, "none after the end");
}

#[tokio::test]
async fn who_declined_withdrew_accepted_or_cannot_be_reached_is_not_reminded() {
    for change in [
        "update invitations set state = 'declined', answered_at = now() where address like 'ada@%' and $1 is not null",
        "update invitations set state = 'withdrawn', answered_at = now() where address like 'ada@%' and $1 is not null",
        "update invitations set state = 'accepted', answered_at = now() where address like 'ada@%' and $1 is not null",
        "update invitations set delivery = 'bounced' where address like 'ada@%' and $1 is not null",
    ] {
        let (app, ..) = invited().await;
        execute(&app, change, Side::a().provider).await;
        assert_eq!(after(&app, 8).await, 1, "{change}");
        assert_eq!(after(&app, 20).await, 1, "{change}");
    }
}

#[tokio::test]
async fn a_person_reminds_with_words_of_their_own_once_in_seven_days_and_three_times_in_a_stage() {
    let (app, mut marco, page) = invited().await;
    marco.get(&page).await.must_say("No reminder went out yet");
    marco.follow("Send a reminder").await.must_be(200).must_say("Marco Neri reminds you of the invitation");
    marco.fill("Your words", "See https://evil.example");
    marco.press("Send reminder").await.must_be(422).must_say("Remove the web address");
    marco.fill("Your words", "Ciao Ada, call me if anything is unclear.");
    marco.press("Show the letter with these words").await.must_be(200).must_say("> Ciao Ada, call me");
    marco.press("Send reminder").await.must_be(200).must_say("The reminder is on its way");
    app.deliver().await;
    let letter = app.mail().last_to(ADA);
    assert!(letter.subject().starts_with("Marco Neri reminds you of the invitation"), "{}", letter.subject());
    assert!(letter.text().contains("> Ciao Ada, call me"), "{}", letter.text());
    app.browser().get(&letter.link("/i/")).await.must_be(200);
    marco.get(&paths::nudge(adria(), page.rsplit('/').next().unwrap().parse().unwrap())).await;
    marco.page().must_be(409).must_say("less than seven days ago").must_say("9 March 2026");
    for _ in 0..2 {
        app.pass(TimeDelta::days(7));
        marco = signed_in(&app, MARCO).await;
        marco.get(&page).await;
        marco.follow("Send a reminder").await.must_be(200);
        marco.press("Send reminder").await.must_be(200);
    }
    app.pass(TimeDelta::days(7));
    marco = signed_in(&app, MARCO).await;
    marco.get(&page).await;
    marco.follow("Send a reminder").await.must_be(409).must_say("Three reminders went out in this stage");
    let marked = app.mail().to(ADA).len();
    app.deliver().await;
    assert_eq!(app.mail().to(ADA).len(), marked + 2);
    marco.get(&filiera::web::paths::organizations::activity(adria())).await.must_say("Reminded an invited company");
}

#[tokio::test]
async fn the_program_is_silent_for_three_days_after_a_person_reminded() {
    let (app, _, page) = invited().await;
    app.pass(TimeDelta::days(5));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&page).await;
    marco.follow("Send a reminder").await;
    marco.press("Send reminder").await.must_be(200);
    assert_eq!(after(&app, 2).await, 2, "the seventh day");
    assert_eq!(after(&app, 1).await, 3, "three days later");
}

#[tokio::test]
async fn whoever_asks_for_no_more_reminders_gets_none_and_can_still_answer() {
    let (app, _, page) = invited().await;
    let link = app.mail().last_to(ADA).link("/i/");
    let mut ada = app.browser();
    ada.get(&link).await.must_say("If you want no more reminders");
    ada.press("No more reminders").await.must_be(200).must_say("You get no more reminders");
    assert_eq!(after(&app, 8).await, 1);
    assert_eq!(after(&app, 19).await, 1);
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&page).await.must_say("asked on 2 March 2026 not to be reminded");
    assert!(marco.page().link("Send a reminder").is_none());
    marco.get(&paths::nudge(adria(), page.rsplit('/').next().unwrap().parse().unwrap())).await.must_be(409);
    app.browser().get(&link).await.must_be(200);
    marco.get(&filiera::web::paths::organizations::activity(adria())).await.must_say("Asked for no more reminders");
}

#[tokio::test]
async fn a_reminder_after_another_letter_carries_the_newer_link_and_the_older_says_so() {
    let (app, _, page) = invited().await;
    let old = app.mail().last_to(ADA).link("/i/");
    app.pass(TimeDelta::days(2));
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&page).await;
    marco.press("Send again").await.must_be(200);
    app.deliver().await;
    assert_eq!(after(&app, 7).await, 3);
    let letter = app.mail().last_to(ADA);
    assert!(letter.subject().starts_with("Reminder"), "{}", letter.subject());
    app.browser().get(&letter.link("/i/")).await.must_be(200);
    app.browser().get(&old).await.must_be(410).must_say("A newer email was sent");
}
