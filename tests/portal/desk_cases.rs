//! The page of a case: what changed, the letter before it is sent, the rejection, the second reviewer, the thread.
//! Acceptance lines 19 and 20 stand at the end.

use chrono::TimeDelta;
use filiera::domain::actor::Reviewer;
use filiera::domain::verification::{self, CheckKind, DecideError, Decision, Judgement};
use filiera::web::paths::admin as paths;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, Actor, ELENA, PIERO, signed_in};
use crate::support::desk::{case, change_case, invited, made_reviewer, of_case, put_cases, reviewer, rounds, told};
use crate::support::world::world;

/// A reviewer with the case open.
async fn at(app: &TestApp, who: Actor, n: u128) -> Browser {
    let mut browser = signed_in(app, who).await;
    browser.get(&paths::review(case(n))).await.must_be(200);
    browser
}

async fn authorize(browser: &mut Browser, check: &str) {
    browser.choose(&format!("{check}: decision"), "Authorize");
    browser.press_near(check, "Save decision").await.must_be(200).must_say("The decision is saved.");
}

fn fill_in_rejection(browser: &mut Browser) {
    browser
        .choose("Business verification: decision", "Reject")
        .choose("Business verification: reason", "The company name is not the one in the official register.")
        .fill("Business verification: message to the applicant", "The register knows another company at this number.");
}

/// The address of a case's primary contact.
fn contact(n: u128) -> String {
    format!("paola@azienda{n:04}.example")
}

#[tokio::test]
async fn what_changed_since_the_last_version_is_marked_in_words_too() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    change_case(
        &app,
        0,
        "insert into profiles select org_id, 2, legal || '{\"city\": \"Alba\", \"website\": \"azienda.example\"}', contact, support, submitted_at, submitted_by, null
         from profiles where org_id = $1",
    )
    .await;
    change_case(&app, 0, "update cases set profile_version = 2 where case_id = $1").await;
    let elena = at(&app, ELENA, 0).await;
    let page = elena.page();
    page.must_say("What changed since the version before is marked.");
    assert_eq!(page.all("del"), ["Before: Torino", "Before: Not provided"]);
    assert_eq!(page.all("ins"), ["Now: Alba", "Now: azienda.example"]);
}

#[tokio::test]
async fn a_first_version_is_compared_with_nothing() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let elena = at(&app, ELENA, 0).await;
    assert!(elena.page().all("del, ins").is_empty());
    elena.page().must_say("There are none.");
}

#[tokio::test]
async fn the_message_is_filled_in_from_the_reason_in_the_applicants_language() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let mut elena = at(&app, ELENA, 0).await;
    elena.choose("Business verification: reason", "The company name is not the one in the official register.");
    let page =
        elena.press_near("Business verification", "Fill in the message from the reason: Business verification").await;
    let message = page.must_be(200).value_of("Business verification: message to the applicant");
    assert!(message.contains("Il nome dell'azienda non è quello del registro ufficiale"), "{message}");
    assert_eq!(of_case(&app, 0, "claimed_name").await, "", "nothing happened yet");
}

#[tokio::test]
async fn the_letter_is_read_before_it_is_sent_and_is_the_letter_that_is_sent() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let mut elena = at(&app, ELENA, 0).await;
    elena
        .choose("Business verification: decision", "Ask for information")
        .choose("Business verification: reason", "The address is not the one in the official register.")
        .fill("Business verification: message to the applicant", "Quale dei due indirizzi è nel registro?")
        .fill("Business verification: internal note", "Looks like a branch.");
    elena.press_near("Business verification", "Preview the letter").await.must_be(200);
    let page = elena.page().clone();
    page.must_say("The letter").must_say(&contact(0)).must_say("Quale dei due indirizzi è nel registro?");
    let shown = page.all(".letter strong").join(" ");
    let sheet = page.all(".letter").join(" ");
    assert!(!sheet.contains("branch"), "{sheet}");
    assert_eq!(page.value_of("Business verification: internal note"), "Looks like a branch.");
    assert_eq!(told(&app, &contact(0)).await, Vec::<String>::new(), "a preview sends nothing");
    assert_eq!(of_case(&app, 0, "state").await, "in_review");
    elena.press_near("Business verification", "Save decision").await.must_say("The decision is saved.");
    app.deliver().await;
    assert_eq!(app.mail().last_to(&contact(0)).subject(), shown);
}

#[tokio::test]
async fn a_decision_that_sends_no_letter_says_so() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let mut elena = at(&app, ELENA, 0).await;
    elena.choose("Business verification: decision", "Authorize");
    elena.press_near("Business verification", "Preview the letter").await.must_say("This decision sends no letter");
    authorize(&mut elena, "Business verification").await;
    elena.choose("Employment verification: decision", "Authorize");
    elena.press_near("Employment verification", "Preview the letter").await.must_say(&contact(0));
    assert_eq!(of_case(&app, 0, "state").await, "in_review");
}

#[tokio::test]
async fn a_question_is_due_on_the_day_that_was_typed() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let mut elena = at(&app, ELENA, 0).await;
    let ask = |elena: &mut Browser, day: &str, month: &str| {
        elena
            .choose("Business verification: decision", "Ask for information")
            .choose("Business verification: reason", "The address is not the one in the official register.")
            .fill(
                "Business verification: message to the applicant",
                "Which of the two addresses is the registered one?",
            );
        let mut form = elena.form_of("Business verification", "Save decision");
        for (name, value) in &mut form.fields {
            match name.as_str() {
                "due-business_d" => *value = day.to_owned(),
                "due-business_m" => *value = month.to_owned(),
                _ => {}
            }
        }
        form
    };
    for (day, month, error) in [
        ("1", "3", "The date must be in the future"),
        ("31", "2", "Enter a date"),
        ("1", "9", "The date must be within 60 days"),
    ] {
        let form = ask(&mut elena, day, month);
        assert_eq!(elena.submit(&form).await.must_be(422).errors(), [error]);
    }
    let form = ask(&mut elena, "20", "3");
    elena.submit(&form).await.must_be(200).must_say("Answer by 20 March 2026");
}

#[tokio::test]
async fn a_rejection_is_asked_about_once_more() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let mut elena = at(&app, ELENA, 0).await;
    fill_in_rejection(&mut elena);
    elena.press_near("Business verification", "Save decision").await.must_be(200);
    elena.page().must_say("Reject the application of Azienda 0000").must_say("The company can appeal");
    elena.page().must_say("The register knows another company at this number.");
    assert_eq!(of_case(&app, 0, "state").await, "in_review");
    elena.press("Reject the application").await.must_be(422).must_say("Confirm that you have read the letter");
    elena.tick("I have read the letter and reject the application");
    elena.press("Reject the application").await.must_say("The decision is saved.");
    assert_eq!(of_case(&app, 0, "state").await, "rejected");
    assert_eq!(told(&app, &contact(0)).await, ["rejected"]);
}

#[tokio::test]
async fn whoever_comes_second_reads_who_decided_what_and_keeps_their_words() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    made_reviewer(&app, PIERO).await;
    let (mut slow, mut elena) = (at(&app, PIERO, 0).await, at(&app, ELENA, 0).await);
    authorize(&mut elena, "Business verification").await;
    fill_in_rejection(&mut slow);
    slow.fill("Business verification: internal note", "I called them.");
    slow.press_near("Business verification", "Preview the letter").await.must_be(409);
    let page = slow.page();
    page.must_say("Elena Moretti authorized the check").must_say("Business verification");
    page.must_say("2 March 2026").must_say("I called them.").must_say("The register knows another company");
}

#[tokio::test]
async fn a_reviewer_writes_to_the_company_without_moving_anything() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let due = of_case(&app, 0, "due_at").await;
    let mut elena = at(&app, ELENA, 0).await;
    elena.fill("Message to the company", "Hello.");
    elena.press("Send message").await.must_be(422).must_say("Enter a message of at least 20 characters");
    elena.fill("Message to the company", "Thank you, we look at the extract tomorrow.");
    elena.press("Send message").await.must_say("The message is sent.").must_say("we look at the extract tomorrow");
    app.deliver().await;
    assert!(app.mail().last_to(&contact(0)).text().contains("we look at the extract tomorrow"));
    assert_eq!((of_case(&app, 0, "due_at").await, of_case(&app, 0, "state").await), (due, "in_review".to_owned()));
}

#[tokio::test]
async fn with_four_eyes_another_reviewer_authorizes() {
    let app = world().await;
    put_cases(&app, ANNA, 2).await;
    made_reviewer(&app, PIERO).await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::calendar()).await;
    piero.tick("Two reviewers for an authorization");
    piero.press("Save rules").await.must_say("The rules are saved.");
    let mut elena = at(&app, ELENA, 0).await;
    authorize(&mut elena, "Business verification").await;
    authorize(&mut elena, "Employment verification").await;
    assert_eq!(of_case(&app, 0, "state").await, "in_review");
    assert_eq!(told(&app, &contact(0)).await, Vec::<String>::new());
    elena.page().must_say("Another reviewer authorizes the company or sends the case back.");
    assert!(!elena.page().buttons().contains(&"Save decision".to_owned()));
    elena.get(&paths::reviews()).await;
    elena.press("Take next").await.must_say("DESK-0001");

    piero.get(&paths::review(case(0))).await.must_say("Elena Moretti proposed to authorize the company");
    piero.press("Save decision").await.must_be(422).must_say("Select a decision");
    piero.choose("Your decision", "Authorize the company");
    piero.press("Save decision").await.must_say("The company is authorized.");
    assert_eq!(of_case(&app, 0, "state").await, "authorized");
    assert_eq!(of_case(&app, 0, "decided_name").await, PIERO.name);
    assert_eq!(told(&app, &contact(0)).await, ["approved"]);
}

#[tokio::test]
async fn the_second_reviewer_may_send_a_case_back() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    made_reviewer(&app, PIERO).await;
    let on = "insert into program_choices (key, value) values ('four_eyes', 'on')";
    sqlx::query(on).execute(&mut app.sql().await).await.unwrap();
    let mut elena = at(&app, ELENA, 0).await;
    authorize(&mut elena, "Business verification").await;
    authorize(&mut elena, "Employment verification").await;
    let mut piero = at(&app, PIERO, 0).await;
    piero.choose("Your decision", "Send back: the checks are open again").fill("Internal note", "Which register?");
    piero.press("Save decision").await.must_say("The case is back in review.").must_say("Which register?");
    piero.page().must_say("Business verification: decision").must_say("Employment verification: decision");
}

#[tokio::test]
async fn a_case_whose_last_check_nobody_decided_still_takes_two_reviewers() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    made_reviewer(&app, PIERO).await;
    let on = "insert into program_choices (key, value) values ('four_eyes', 'on')";
    sqlx::query(on).execute(&mut app.sql().await).await.unwrap();
    change_case(&app, 0, "update checks set state = 'passed', decided_at = since where case_id = $1").await;
    let mut elena = at(&app, ELENA, 0).await;
    elena.press("Propose to authorize").await.must_say("You proposed to authorize the company.");
    assert_eq!(of_case(&app, 0, "state").await, "in_review");
    let mut piero = at(&app, PIERO, 0).await;
    piero.choose("Your decision", "Authorize the company");
    piero.press("Save decision").await.must_say("The company is authorized.");
}

#[tokio::test]
async fn the_database_refuses_an_authorization_by_one_where_the_program_wants_two() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    let on = "insert into program_choices (key, value) values ('four_eyes', 'on')";
    sqlx::query(on).execute(&mut app.sql().await).await.unwrap();
    let mut sql = app.sql().await;
    for statement in [
        "update cases set state = 'authorized', decided_by = $2 where case_id = $1",
        "update cases set state = 'authorized', four_eyes = true, decided_by = $2, proposed_by = $2, proposed_name = 'x', proposed_at = now() where case_id = $1",
    ] {
        let refused = sqlx::query(statement).bind(case(0).uuid()).bind(ELENA.id()).execute(&mut sql).await;
        assert!(refused.unwrap_err().to_string().contains("an authorization takes two reviewers"));
    }
}

/// A decision about the business check of a case nobody touched.
fn judgement(decision: Decision) -> Judgement {
    Judgement {
        check: CheckKind::Business,
        decision,
        why: None,
        questioned: Vec::new(),
        answer_by: None,
        internal: None,
        version: 1,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_decide_the_same_check_at_once_make_one_decision_and_the_other_learns_whose() {
    let app = world().await;
    put_cases(&app, ANNA, rounds()).await;
    made_reviewer(&app, PIERO).await;
    let (elena, piero) = (reviewer(&app, ELENA).await, reviewer(&app, PIERO).await);
    for n in 0..u128::try_from(rounds()).unwrap() {
        let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(2));
        let run = |by: &Reviewer| {
            let (db, by, now, barrier) = (app.db().clone(), by.clone(), app.now(), barrier.clone());
            tokio::spawn(async move {
                barrier.wait().await;
                verification::decide(&db, &by, case(n), &judgement(Decision::Authorize), now).await
            })
        };
        let (one, other) = (run(&elena), run(&piero));
        let (one, other) = (one.await.unwrap(), other.await.unwrap());
        let (winner, loser) = match (&one, &other) {
            (Ok(_), Err(error)) => (ELENA, error),
            (Err(error), Ok(_)) => (PIERO, error),
            both => panic!("round {n}: {both:?}"),
        };
        let DecideError::Stale(Some(last)) = loser else { panic!("round {n}: {loser:?}") };
        assert_eq!(
            (last.actor.as_str(), last.kind.as_str(), last.check),
            (winner.name, "passed", Some(CheckKind::Business))
        );
    }
    let decisions: i64 = sqlx::query_scalar("select count(*) from case_events where kind = 'passed'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(decisions, i64::from(rounds()));
}

/// Line 19: filter by age, country, check, provider; claims; two reviewers cannot decide the same check at once.
#[tokio::test]
async fn acceptance_19_reviewer_queue() {
    let app = world().await;
    put_cases(&app, ANNA, 4).await;
    invited(&app, 2).await;
    made_reviewer(&app, PIERO).await;
    let mut elena = signed_in(&app, ELENA).await;
    for (label, option) in [
        ("Business days", "10 days or more"),
        ("Country or region", "Italy"),
        ("Open check", "Business verification"),
        ("Invited by", "Levante Cloud S.p.A."),
    ] {
        elena.get(&paths::reviews()).await;
        elena.choose(label, option);
        elena.press("Apply filters").await.must_be(200);
        assert!(elena.page().link(&format!("Remove filter: {option}")).is_some(), "{label}");
    }
    elena.get(&paths::reviews()).await;
    elena.press("Take next").await.must_say("Taken by Elena Moretti");
    let mut piero = at(&app, PIERO, 0).await;
    assert!(!piero.page().buttons().contains(&"Save decision".to_owned()));
    piero.press("Take over from Elena Moretti").await.must_say("Taken by Piero Gallo");
    elena.choose("Business verification: decision", "Authorize");
    let page = elena.press_near("Business verification", "Save decision").await;
    page.must_be(409).must_say("Another reviewer has this case in hand").must_say("Piero Gallo");
}

/// Line 20: pass or fail per check with reason code; the final decision needs all checks; the applicant is mailed.
#[tokio::test]
async fn acceptance_20_decision() {
    let app = world().await;
    put_cases(&app, ANNA, 2).await;
    let mut elena = at(&app, ELENA, 1).await;
    elena.choose("Business verification: decision", "Reject");
    elena.press_near("Business verification", "Save decision").await.must_be(422).must_say("Select a reason");
    fill_in_rejection(&mut elena);
    elena.press_near("Business verification", "Save decision").await.must_be(200);
    elena.tick("I have read the letter and reject the application");
    elena.press("Reject the application").await.must_be(200);
    let reason: String = sqlx::query_scalar("select reason from checks where case_id = $1 and kind = 'business'")
        .bind(case(1).uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(reason, "name_mismatch");

    let mut elena = at(&app, ELENA, 0).await;
    authorize(&mut elena, "Employment verification").await;
    assert_eq!(of_case(&app, 0, "state").await, "in_review", "one check is open");
    elena.in_italian().await.must_say("Verifica dell'azienda: esito");
    elena.choose("Verifica dell'azienda: esito", "Autorizza");
    elena.press_near("Verifica dell'azienda", "Salva esito").await.must_say("L'esito è salvato.");
    assert_eq!(of_case(&app, 0, "state").await, "authorized");
    app.pass(TimeDelta::minutes(1));
    app.deliver().await;
    assert!(app.mail().last_to(&contact(0)).subject().contains("Azienda 0000"));
    assert!(app.mail().last_to(&contact(1)).text().contains("The register knows another company at this number."));
}
