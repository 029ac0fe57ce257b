//! Cases as the company lives them: the status page, questions and their answers, rejection, appeals, messages.
//! Domain's acceptance lines 17, 20, 21, 22 and 24 each have a test named after them.

use chrono::TimeDelta;
use filiera::domain::verification::{self, AppealError, CaseState, CheckKind, DecideError, Decision, Reason};
use filiera::web::paths::{admin, enrollment as paths, public};
use std::sync::Arc;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::support::app::TestApp;
use crate::support::cases::{CONTACT, cantina, changed, davide, decide, in_review, one, second_reviewer, state_of};
use crate::support::cast::{DAVIDE, ELENA, signed_in};

const WHY: &str = "The register has the company at Via Po 12, and not at Via Roma 1.";

async fn ask(app: &TestApp, check: CheckKind, reason: Reason) {
    decide(app, ELENA, (check, Decision::Ask), Some((reason, WHY))).await.unwrap();
}

async fn pass(app: &TestApp, check: CheckKind) -> CaseState {
    decide(app, ELENA, (check, Decision::Authorize), None).await.unwrap()
}

async fn reject(app: &TestApp) {
    let why = Some((Reason::AddressMismatch, WHY));
    decide(app, ELENA, (CheckKind::Business, Decision::Reject), why).await.unwrap();
}

#[tokio::test]
async fn acceptance_17_the_status_page_shows_each_check_with_state_since_when_due_when_and_whose_turn() {
    let (app, _) = in_review().await;
    app.pass(TimeDelta::days(1));
    ask(&app, CheckKind::Business, Reason::AddressMismatch).await;
    pass(&app, CheckKind::Employment).await;
    let mut davide = signed_in(&app, DAVIDE).await;
    let page = davide.get(&paths::status(cantina())).await;
    for check in ["Email verification", "Domain verification", "Employment verification", "Business verification"] {
        page.must_say(check);
    }
    page.must_say("Authorized Since 2 March 2026").must_say("Elena Moretti, 3 March 2026");
    page.must_say("In review Since 2 March 2026").must_say("It is our turn. Due by 9 March 2026.");
    page.must_say("Waiting Since 3 March 2026").must_say("It is your company's turn. Due by 17 March 2026.");
    page.must_say("Action required: Business verification").must_say("Answer by 17 March 2026").must_say(WHY);
    app.deliver().await;
    let letter = app.mail().last_to(CONTACT);
    assert_eq!(letter.subject(), "Rispondi entro il 17 marzo 2026: dati aziendali per Cantina Verdi S.r.l.");
    let english = app.mail().last_to(DAVIDE.address);
    for words in
        ["The address is not the one in the official register.", "Postcode", "extract of the company register", WHY]
    {
        assert!(english.text().replace('\n', " ").contains(words), "{words} in\n{}", english.text());
    }
}

#[tokio::test]
async fn acceptance_20_the_final_decision_follows_from_every_mandatory_check_and_is_mailed_at_once() {
    let (app, _) = in_review().await;
    assert_eq!(pass(&app, CheckKind::Business).await, CaseState::InReview);
    assert_eq!(pass(&app, CheckKind::Employment).await, CaseState::InReview);
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "pending_qualification");
    assert_eq!(pass(&app, CheckKind::EmailDomain).await, CaseState::Authorized);
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "qualified");
    app.deliver().await;
    assert!(app.mail().last_to(CONTACT).subject().starts_with("Cantina Verdi S.r.l. è verificata"));
    assert!(app.mail().last_to(DAVIDE.address).subject().starts_with("Cantina Verdi S.r.l. is verified"));
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::status(cantina())).await.must_say("Your company is verified").must_say("What happened so far");
}

#[tokio::test]
async fn acceptance_21_the_rejection_page_says_reason_field_cure_documents_and_appeals_left() {
    let (app, _) = in_review().await;
    reject(&app).await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::status(cantina())).await.must_say("3 of 3 appeals left.");
    let page = davide.follow("See the reasons and what you can do").await;
    page.must_say("Business verification").must_say("The address is not the one in the official register.");
    page.must_say("Enter the address exactly as it is in the register").must_say("Accepted, any one of these:");
    page.must_say("extract of the company register, not older than 12 months").must_say("3 of 3 appeals left.");
    assert!(page.link("Postcode").is_some(), "the field leads to where it can be corrected");
    davide.press("Start a new application").await.must_say("4 of 4 sections completed.");
    let page = davide.get(&paths::rejection(cantina())).await;
    assert!(page.link("Postcode").is_some_and(|to| to.ends_with("legal-profile#postal")));
    app.deliver().await;
    let letter = app.mail().last_to(DAVIDE.address);
    assert!(
        letter.text().replace('\n', " ").contains("You can appeal 3 times, until 1 April 2026"),
        "{}",
        letter.text()
    );
    assert_eq!(letter.link("/o/"), paths::rejection(cantina()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn acceptance_22_at_most_three_appeals_also_under_64_parallel_posts_and_questions_do_not_count() {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    let second = second_reviewer(&app).await;
    reject(&app).await;
    let mut browser = signed_in(&app, DAVIDE).await;
    browser.get(&paths::messages(cantina())).await.must_be(200);
    browser.fill("Your message", "Which register do you look at?");
    browser.press("Send message").await.must_say("Your message was sent.").must_say("Which register do you look at?");
    browser.get(&paths::rejection(cantina())).await.must_say("3 of 3 appeals left.");
    for (round, by) in [(1, second), (2, ELENA), (3, second)] {
        assert_eq!(at_once(&app).await, 1, "round {round}");
        let page = browser.get(&paths::status(cantina())).await;
        page.must_say(&format!("{} of 3 appeals left.", 3 - round));
        assert_eq!(
            one(&app, "select program_status from organizations where org_id = $1").await,
            "pending_qualification"
        );
        let why = Some((Reason::AddressMismatch, WHY));
        decide(&app, by, (CheckKind::Business, Decision::Reject), why).await.unwrap();
    }
    assert_eq!(at_once(&app).await, 0);
    assert_eq!(one(&app, "select count(*)::text from appeals where org_id = $1").await, "3");
    browser.get(&paths::rejection(cantina())).await.must_say("0 of 3 appeals left.");
    assert!(browser.page().link("Appeal").is_none());
}

/// Sixty-four appeals at the same moment. Says how many were taken.
async fn at_once(app: &TestApp) -> usize {
    let (start, by) = (Arc::new(Barrier::new(64)), davide(app).await);
    let mut acts = JoinSet::new();
    for _ in 0..64 {
        let (start, by, db, program, now) =
            (start.clone(), by.clone(), app.db().clone(), app.app.program.clone(), app.now());
        acts.spawn(async move {
            start.wait().await;
            let text = filiera::domain::values::Reason::parse("Via Po 12 is a branch.").unwrap();
            loop {
                let admin = by.global_admin().unwrap();
                match verification::appeal(&db, admin, &text, &program, now).await {
                    Err(AppealError::Db(_)) => tokio::task::yield_now().await,
                    other => break other.is_ok(),
                }
            }
        });
    }
    acts.join_all().await.into_iter().filter(|taken| *taken).count()
}

#[tokio::test]
async fn acceptance_24_a_changed_name_opens_the_business_check_only_and_a_rejection_leaves_the_profile_in_force() {
    let (app, _) = changed().await;
    let in_force = "select max(version)::text from profiles where org_id = $1 and authorized_at is not null";
    assert_eq!(one(&app, "select string_agg(kind, ' ') from checks where org_id = $1").await, "business");
    let why = Some((Reason::NameMismatch, "The register does not know the new name yet."));
    decide(&app, ELENA, (CheckKind::Business, Decision::Reject), why).await.unwrap();
    assert_eq!(one(&app, in_force).await, "1");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "active");
    assert_eq!(one(&app, "select state from applications where org_id = $1").await, "approved");
    let mut browser = signed_in(&app, DAVIDE).await;
    browser.get(&paths::rejection(cantina())).await.must_say("The profile that was verified before stays in force");
    let place = browser.page().link("Registered company name");
    assert!(place.is_some_and(|to| to.ends_with("/legal/edit/profile#legal_name")), "where a change is corrected");
    browser.follow("Appeal").await;
    browser.fill("Why you appeal", "The register was updated yesterday.");
    browser.press("Send appeal").await.must_say("Appeals left: 2.");
    assert_eq!(one(&app, "select program_status from organizations where org_id = $1").await, "active");
    assert_eq!(pass(&app, CheckKind::Business).await, CaseState::Authorized);
    assert_eq!(one(&app, in_force).await, "2");
    assert_eq!(one(&app, "select name from organizations where org_id = $1").await, "Cantina Verdi e Figli S.r.l.");
    app.deliver().await;
    assert_eq!(
        app.mail().last_to(DAVIDE.address).subject(),
        "The changes of Cantina Verdi e Figli S.r.l. are verified"
    );
}

#[tokio::test]
async fn fix_now_shows_the_questioned_fields_and_makes_a_new_version_in_the_same_case() {
    let (app, _) = in_review().await;
    pass(&app, CheckKind::Employment).await;
    ask(&app, CheckKind::Business, Reason::AddressMismatch).await;
    let mut browser = signed_in(&app, DAVIDE).await;
    browser.get(&paths::status(cantina())).await.must_be(200);
    let page = browser.follow("Fix now").await;
    page.must_say(WHY).must_say("Enter the address exactly as it is in the register");
    assert_eq!(page.value_of("Address line 1"), "Via Roma 1");
    assert!(!page.says("Registered company name") && !page.says("Website"));
    browser.fill("Address line 1", "Via Po 12").fill("Postcode", "12");
    let page = browser.press("Send answer").await.must_be(422).clone();
    assert_eq!(page.value_of("Address line 1"), "Via Po 12");
    browser.fill("Your answer", "We moved.");
    let page = browser.press("Send answer").await.must_be(422).clone();
    assert_eq!(page.errors(), ["The CAP must have 5 digits"]);
    browser.fill("Postcode", "12050");
    browser.press("Send answer").await.must_be(200).must_say("Your answer was sent");
    assert_eq!(one(&app, "select max(version)::text from profiles where org_id = $1").await, "2");
    assert_eq!(one(&app, "select profile_version::text from cases where org_id = $1").await, "2");
    assert_eq!(
        one(&app, "select legal ->> 'addr1' from profiles where org_id = $1 and version = 2").await,
        "Via Po 12"
    );
    assert_eq!(one(&app, "select legal ->> 'addr1' from applications where org_id = $1").await, "Via Po 12");
    assert_eq!(state_of(&app, CheckKind::Employment).await, "passed");
    assert_eq!(state_of(&app, CheckKind::Business).await, "in_review");
    app.deliver().await;
    assert_eq!(app.mail().last_to(ELENA.address).subject(), "R-2026-000777: answer received");
}

#[tokio::test]
async fn the_reviewer_ticks_the_fields_a_question_is_about() {
    let (mut app, case) = in_review().await;
    app.ignore_letters();
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&admin::review(case)).await.must_say("Fields the company corrects: Business verification");
    elena
        .choose("Business verification: decision", "Ask for information")
        .choose("Business verification: reason", "The address is not the one in the official register.")
        .fill("Business verification: message to the applicant", WHY)
        .tick("Address line 1");
    elena.press_near("Business verification", "Save decision").await.must_say("The decision is saved.");
    let asked = "select array_to_string(questioned, ' ') from checks where org_id = $1 and kind = 'business'";
    assert_eq!(one(&app, asked).await, "addr1");
}

#[tokio::test]
async fn a_question_is_answered_once_and_whoever_comes_second_reads_their_own_words_again() {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    ask(&app, CheckKind::Business, Reason::AddressMismatch).await;
    let fix = paths::fix(cantina(), "business");
    let (mut first, mut second) = (signed_in(&app, DAVIDE).await, signed_in(&app, DAVIDE).await);
    first.get(&fix).await;
    second.get(&fix).await;
    first.fill("Your answer", "It is the branch.");
    first.press("Send answer").await.must_be(200);
    second.fill("Your answer", "It is the seat.");
    let page = second.press("Send answer").await;
    page.must_be(409).must_say("Davide Bruno answered").must_say("It is the seat.");
    assert_eq!(
        one(&app, "select answer from checks where org_id = $1 and kind = 'business'").await,
        "It is the branch."
    );
}

#[tokio::test]
async fn another_address_of_the_contact_is_asked_anew_and_opens_what_depends_on_it() {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    pass(&app, CheckKind::Employment).await;
    pass(&app, CheckKind::Business).await;
    ask(&app, CheckKind::EmailDomain, Reason::DomainNotOwned).await;
    let mut browser = signed_in(&app, DAVIDE).await;
    browser.get(&paths::fix(cantina(), "email_domain")).await;
    browser.fill("Work email address", "paola@cantinaverdi.example").fill("Your answer", "This is our own domain.");
    browser.press("Send answer").await.must_be(200).must_say("It is the primary contact's turn");
    assert_eq!(one(&app, "select state from cases where org_id = $1").await, "email_pending");
    assert_eq!(state_of(&app, CheckKind::EmailOwnership).await, "waiting_applicant");
    assert_eq!(state_of(&app, CheckKind::Employment).await, "in_review");
    assert_eq!(state_of(&app, CheckKind::Business).await, "passed");
    let asked = "select to_address from notices where org_id = $1 and kind = 'confirm_contact'";
    assert_eq!(one(&app, asked).await, "paola@cantinaverdi.example");
}

#[tokio::test]
async fn a_question_is_said_again_once_three_days_before_it_is_due() {
    let (app, _) = in_review().await;
    ask(&app, CheckKind::Business, Reason::AddressMismatch).await;
    app.pass(TimeDelta::days(10));
    assert_eq!(verification::remind_of_answers(app.db(), app.now()).await.unwrap(), 0);
    app.pass(TimeDelta::days(1));
    assert_eq!(verification::remind_of_answers(app.db(), app.now()).await.unwrap(), 1);
    assert_eq!(verification::remind_of_answers(app.db(), app.now()).await.unwrap(), 0);
    app.deliver().await;
    assert_eq!(app.mail().last_to(DAVIDE.address).subject(), "Reminder: answer needed by 16 March 2026");
    assert_eq!(app.mail().last_to(CONTACT).subject(), "Promemoria: serve una risposta entro il 16 marzo 2026");
}

#[tokio::test]
async fn a_check_is_waived_by_two_reviewers_and_never_by_one() {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    let second = second_reviewer(&app).await;
    pass(&app, CheckKind::Employment).await;
    pass(&app, CheckKind::Business).await;
    let waive = (CheckKind::EmailDomain, Decision::Waive);
    assert_eq!(decide(&app, ELENA, waive, None).await.unwrap(), CaseState::InReview);
    assert!(matches!(decide(&app, ELENA, waive, None).await, Err(DecideError::OtherReviewer)));
    assert_eq!(decide(&app, second, waive, None).await.unwrap(), CaseState::Authorized);
    assert_eq!(state_of(&app, CheckKind::EmailDomain).await, "waived");
    let mut browser = signed_in(&app, DAVIDE).await;
    browser.get(&paths::status(cantina())).await.must_say("Two reviewers decided that this check is not required.");
}

#[tokio::test]
async fn whoever_rejected_does_not_judge_the_appeal_while_another_reviewer_can() {
    let (mut app, _) = in_review().await;
    app.ignore_letters();
    reject(&app).await;
    assert_eq!(at_once(&app).await, 1);
    let second = second_reviewer(&app).await;
    let business = (CheckKind::Business, Decision::Authorize);
    assert!(matches!(decide(&app, ELENA, business, None).await, Err(DecideError::OtherReviewer)));
    assert_eq!(decide(&app, second, business, None).await.unwrap(), CaseState::InReview);
}

#[tokio::test]
async fn company_and_reviewer_write_to_each_other_while_the_case_is_open_or_may_be_appealed() {
    let (app, case) = in_review().await;
    reject(&app).await;
    let mut browser = signed_in(&app, DAVIDE).await;
    browser.get(&paths::messages(cantina())).await.must_say("Nobody has written yet.");
    browser.press("Send message").await.must_be(422).must_say("Enter your message");
    browser.fill("Your message", "Does the extract have to be certified?");
    browser.press("Send message").await.must_be(200);
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&admin::review(case)).await.must_say("Does the extract have to be certified?");
    elena.fill("Message to the company", "No, a plain one from this year is enough.");
    elena.press("Send message").await.must_be(200);
    browser.get(&paths::messages(cantina())).await.must_say("No, a plain one from this year is enough.");
    app.deliver().await;
    assert_eq!(app.mail().last_to(ELENA.address).subject(), "R-2026-000777: message from the company");
    assert_eq!(app.mail().last_to(DAVIDE.address).subject(), "A message about Cantina Verdi S.r.l.");
    assert_eq!(app.mail().last_to(DAVIDE.address).link("/o/"), paths::messages(cantina()));
    app.pass(TimeDelta::days(31));
    let mut elena = signed_in(&app, ELENA).await;
    assert!(!elena.get(&admin::review(case)).await.says("Message to the company"));
    let mut late = signed_in(&app, DAVIDE).await;
    late.get(&paths::messages(cantina())).await.must_say("The case is closed.");
    late.get(&paths::appeal(cantina())).await;
    assert_eq!(late.page().path, paths::status(cantina()));
}

#[tokio::test]
async fn everybody_reads_the_catalogue_of_reasons_and_documents_in_both_languages() {
    let (app, _) = in_review().await;
    let mut anybody = app.browser();
    anybody.get(&public::reasons()).await.must_be(200).must_say("Reasons and documents").must_say("Use an address on");
    anybody.in_italian().await;
    anybody.get(&public::reasons()).await.must_say("Motivi e documenti").must_say("visura del registro delle imprese");
    assert!(!anybody.page().says("⟦"));
}
