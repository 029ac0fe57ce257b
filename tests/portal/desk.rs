//! The reviewers' queue and who has a case in hand.

use chrono::TimeDelta;
use filiera::domain::verification;
use filiera::web::paths::admin as paths;

use crate::support::cast::{ANNA, ELENA, GIULIA, PIERO, signed_in};
use crate::support::desk::{case, change_case, invited, made_reviewer, of_case, put_cases, reviewer, told};
use crate::support::world::{Side, world};

#[tokio::test]
async fn the_queue_shows_what_is_due_first_and_what_waits_for_others_last() {
    let app = world().await;
    put_cases(&app, ANNA, 3).await;
    change_case(&app, 0, "update cases set clock_since = null, state = 'info_requested' where case_id = $1").await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::reviews()).await.must_be(200);
    let rows = elena.page().all("tbody th");
    assert_eq!(rows[..2], ["DESK-0001", "DESK-0002"]);
    assert_eq!(rows.last().unwrap(), "DESK-0000");
    elena.page().must_say("Azienda 0001").must_say("United States").must_say("Business: In review").must_say("Paused");
}

#[tokio::test]
async fn the_address_narrows_the_queue_and_each_filter_can_be_taken_off() {
    let app = world().await;
    put_cases(&app, ANNA, 6).await;
    change_case(&app, 4, "update cases set due_at = opened_at - interval '1 hour' where case_id = $1").await;
    change_case(&app, 5, "update cases set opened_at = opened_at - interval '14 days' where case_id = $1").await;
    change_case(&app, 3, "update checks set state = 'passed' where kind = 'business' and case_id = $1").await;
    let mut elena = signed_in(&app, ELENA).await;
    let mut rows = async |query: &str| {
        elena.get(&format!("{}?{query}", paths::reviews())).await.must_be(200);
        elena.page().all("tbody th")
    };
    assert_eq!(rows("country=US").await, ["DESK-0004", "DESK-0001"]);
    assert_eq!(rows("flag=overdue").await, ["DESK-0004"]);
    assert_eq!(rows("age=10&country=DE").await, ["DESK-0005"]);
    assert_eq!(rows("check=business&country=IT").await.iter().filter(|row| row.starts_with("DESK")).count(), 1);
    assert_eq!(rows("assignee=me").await, Vec::<String>::new());
    assert_eq!(rows("flag=nonsense&country=US&age=x").await, ["DESK-0004", "DESK-0001"]);
    elena.get(&format!("{}?country=US&flag=overdue", paths::reviews())).await;
    elena.follow("Remove filter: Overdue").await;
    assert_eq!(elena.page().all("tbody th"), ["DESK-0004", "DESK-0001"]);
}

#[tokio::test]
async fn a_provider_that_invited_companies_narrows_the_queue_to_them() {
    let app = world().await;
    put_cases(&app, ANNA, 3).await;
    invited(&app, 2).await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::reviews()).await;
    elena.choose("Invited by", "Levante Cloud S.p.A.");
    elena.press("Apply filters").await.must_be(200);
    assert_eq!(elena.page().all("tbody th"), ["DESK-0002"]);
}

#[tokio::test]
async fn a_long_queue_comes_in_pages_and_no_case_is_missed_between_them() {
    let app = world().await;
    put_cases(&app, ANNA, 120).await;
    let mut elena = signed_in(&app, ELENA).await;
    let mut seen = Vec::new();
    elena.get(&paths::reviews()).await;
    loop {
        seen.extend(elena.page().all("tbody th"));
        if elena.page().link("Next").is_none() {
            break;
        }
        elena.follow("Next").await.must_be(200);
    }
    let desk: Vec<String> = (0..120).map(|n| format!("DESK-{n:04}")).collect();
    seen.retain(|row| row.starts_with("DESK"));
    assert_eq!(seen, desk);
}

#[tokio::test]
async fn the_file_of_a_view_has_its_rows_with_codes_and_no_formulas() {
    let app = world().await;
    put_cases(&app, ANNA, 3).await;
    sqlx::query("update organizations set name = '=HYPERLINK(1)' where name = 'Azienda 0001'")
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    change_case(&app, 1, "update checks set reason = 'name_mismatch' where kind = 'business' and case_id = $1").await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&format!("{}?country=US", paths::reviews())).await;
    let page = elena.follow("Download this view (CSV)").await;
    assert_eq!(page.must_be(200).headers["content-type"], "text/csv; charset=utf-8");
    let lines: Vec<&str> = page.html.lines().collect();
    assert_eq!(lines.len(), 2, "{}", page.html);
    assert!(lines[0].ends_with(",business,business_reason"), "{}", lines[0]);
    assert!(lines[1].contains(",'=HYPERLINK(1),") && lines[1].contains(",in_review,name_mismatch"), "{}", lines[1]);
}

#[tokio::test]
async fn take_next_takes_the_free_case_that_is_due_first() {
    let app = world().await;
    put_cases(&app, ANNA, 2).await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::reviews()).await;
    elena.press("Take next").await.must_be(200).must_say("DESK-0000").must_say("You took this case.");
    elena.get(&paths::reviews()).await;
    elena.press("Take next").await.must_say("DESK-0001");
    assert_eq!(of_case(&app, 0, "claimed_name").await, ELENA.name);
}

#[tokio::test]
async fn many_who_take_the_next_one_at_once_get_different_ones() {
    let app = world().await;
    put_cases(&app, ANNA, 16).await;
    made_reviewer(&app, PIERO).await;
    let (elena, piero) = (reviewer(&app, ELENA).await, reviewer(&app, PIERO).await);
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..16 {
        let (db, by, now) = (app.db().clone(), if n % 2 == 0 { elena.clone() } else { piero.clone() }, app.now());
        tasks.spawn(async move { verification::claim_next(&db, &by, now).await.unwrap().unwrap() });
    }
    let mut taken: Vec<_> = tasks.join_all().await;
    taken.sort_unstable();
    assert_eq!(taken, (0..16).map(case).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_case_in_a_colleagues_hands_is_taken_over_in_the_open() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    made_reviewer(&app, PIERO).await;
    let (mut elena, mut piero) = (signed_in(&app, ELENA).await, signed_in(&app, PIERO).await);
    elena.get(&paths::review(case(0))).await;
    let early = piero.get(&paths::review(case(0))).await.clone();
    assert!(early.buttons().contains(&"Take this case".to_owned()));
    let stale = piero.form("Take this case");
    elena.press("Take this case").await.must_say("Taken by Elena Moretti");
    piero
        .submit(&stale)
        .await
        .must_be(409)
        .must_say("Another reviewer has this case in hand")
        .must_say("Elena Moretti");
    piero.get(&paths::review(case(0))).await.must_say("Taken by Elena Moretti");
    assert!(!piero.page().buttons().contains(&"Save decision".to_owned()));
    piero.press("Take over from Elena Moretti").await.must_say("You took this case.");
    piero.page().must_say("Piero Gallo took the case over from Elena Moretti");
    assert_eq!(told(&app, ELENA.address).await, ["case_taken_over"]);
    app.deliver().await;
    assert_eq!(app.mail().last_to(ELENA.address).subject(), "Piero Gallo took over DESK-0000");
}

#[tokio::test]
async fn a_claim_without_an_act_runs_out_and_nobody_is_told() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    made_reviewer(&app, PIERO).await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::review(case(0))).await;
    elena.press("Take this case").await.must_be(200);
    app.pass(TimeDelta::minutes(61));
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&format!("{}?assignee=nobody", paths::reviews())).await.must_say("DESK-0000");
    piero.follow("DESK-0000").await;
    piero.press("Take this case").await.must_say("Taken by Piero Gallo");
    piero.page().must_say("Piero Gallo took the case over from Elena Moretti");
    assert_eq!(told(&app, ELENA.address).await, Vec::<String>::new());
}

#[tokio::test]
async fn how_long_a_claim_lasts_is_the_programs_choice() {
    let app = world().await;
    put_cases(&app, ANNA, 1).await;
    made_reviewer(&app, PIERO).await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&paths::calendar()).await.must_be(200);
    piero.fill("Minutes a taken case stays with its reviewer", "4");
    piero.press("Save rules").await.must_be(422).must_say("Enter a number of minutes between 5 and 1440");
    piero.fill("Minutes a taken case stays with its reviewer", "10");
    piero.press("Save rules").await.must_say("The rules are saved.");
    let mut elena = signed_in(&app, ELENA).await;
    elena.get(&paths::review(case(0))).await;
    elena.press("Take this case").await;
    app.pass(TimeDelta::minutes(11));
    piero.get(&format!("{}?assignee=nobody", paths::reviews())).await.must_say("DESK-0000");
}

#[tokio::test]
async fn nobody_takes_a_case_of_the_company_they_work_in() {
    let app = world().await;
    made_reviewer(&app, ANNA).await;
    let side = Side::a();
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&paths::review(side.case.into())).await.must_say("You work for this company");
    assert!(!anna.page().buttons().contains(&"Take this case".to_owned()));
    let mut form = anna.form("Sign out");
    form.action = paths::claim(side.case.into());
    anna.submit(&form).await.must_be(403).must_say("Another reviewer decides about it");
    // Neither does the database let them, whatever the program does.
    let refused =
        sqlx::query("update cases set claimed_by = $1, claimed_name = 'x', claimed_at = now() where case_id = $2")
            .bind(ANNA.id())
            .bind(side.case)
            .execute(&mut app.sql().await)
            .await;
    assert!(refused.unwrap_err().to_string().contains("nobody reviews the company they work in"));
    anna.get(&format!("{}?flag=own", paths::reviews())).await.must_say("REF-zaffiro").must_say("Your own company");
    anna.get(&paths::reviews()).await;
    anna.press("Take next").await.must_say("REF-topazio");
}

#[tokio::test]
async fn nobody_but_reviewers_sees_the_queue_or_its_file() {
    let app = world().await;
    for who in [GIULIA, PIERO] {
        let mut browser = signed_in(&app, who).await;
        browser.get(&paths::reviews()).await.must_be(404);
        browser.get(&paths::reviews_file()).await.must_be(404);
    }
}
