//! **Settings > Activity**: filters, one entry with old and new values, files; what one party did to a shared customer
//! stands in the log of each that shares it.

use filiera::web::paths::{agreements, customers, organizations as paths};
use tokio::process::Command;

use crate::support::app::TestApp;
use crate::support::cast::{DAVIDE, GIULIA, LUCA, MARCO, SARA, STELLA, signed_in};
use crate::support::world::{Side, world};

fn here() -> String {
    paths::activity(Side::a().reseller.into())
}

/// Giulia writes down other details of her customer, and ends the relationship.
async fn ended(app: &TestApp) {
    let side = Side::a();
    let mut giulia = signed_in(app, GIULIA).await;
    giulia.get(&customers::removal(side.reseller.into(), side.relationship.into())).await.must_be(200);
    giulia.fill("Reason", "They closed");
    giulia.tick("I end this relationship for a legitimate business purpose and as my contracts allow");
    giulia.press("End the relationship").await.must_be(200);
}

#[tokio::test]
async fn activity_is_filtered_by_day_feature_and_name_and_every_filter_stands_in_the_address() {
    let mut app = world().await;
    app.ignore_letters();
    ended(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&here()).await.must_be(200).must_say("Ended the relationship with a customer");
    giulia.choose("About", "Customers").fill("Who, by the full name", "giulia rossi");
    giulia.press("Apply filters").await.must_be(200).must_say("Ended the relationship with a customer");
    giulia.get(&format!("{}?feature=customer&who=Giulia+Rossi&from=2026-03-02", here())).await;
    giulia.page().must_say("Ended the relationship with a customer").must_say("From 2 March 2026");
    for (query, why) in [
        ("feature=agreement", "another feature"),
        ("who=Giulia", "half a name"),
        ("from=2026-03-03", "a later day"),
        ("until=2026-03-01", "an earlier day"),
    ] {
        let page = giulia.get(&format!("{}?{query}", here())).await;
        page.must_be(200);
        assert!(!page.says("Ended the relationship with a customer"), "{why}");
    }
    giulia.get(&format!("{}?until=2026-03-02&feature=nonsense&from=soon&before=x", here())).await;
    giulia.page().must_be(200).must_say("Ended the relationship with a customer");
}

#[tokio::test]
async fn an_entry_shows_who_did_what_when_with_old_and_new_values_and_its_place_in_the_chain() {
    let mut app = world().await;
    app.ignore_letters();
    ended(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("{}?feature=customer", here())).await;
    let (seq, hash): (i64, String) = sqlx::query_as(
        "select seq, encode(hash, 'hex') from audit_entries where org_id = $1 and action = 'customer.relationship_ended'",
    )
    .bind(Side::a().reseller)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    giulia.get(&paths::activity_entry(Side::a().reseller.into(), seq)).await.must_be(200);
    giulia.page().must_say("Giulia Rossi").must_say("They closed").must_say("Administrator access").must_say("Before");
    giulia.page().must_say("Cantina Verdi S.r.l.");
    giulia.page().must_say(&hash);
    giulia.get(&paths::activity_entry(Side::a().reseller.into(), 999_999)).await.must_be(404);
}

#[tokio::test]
async fn what_one_party_did_to_a_shared_customer_stands_in_the_log_of_each_that_shares_it() {
    let mut app = world().await;
    app.ignore_letters();
    ended(&app).await;
    let side = Side::a();
    for (who, org) in [(GIULIA, side.reseller), (MARCO, side.provider), (DAVIDE, side.customer)] {
        let mut browser = signed_in(&app, who).await;
        browser.get(&format!("{}?feature=customer", paths::activity(org.into()))).await.must_be(200);
        browser.page().must_say("Ended the relationship with a customer").must_say("Giulia Rossi");
    }
    let mut stella = signed_in(&app, STELLA).await;
    let page = stella.get(&format!("{}?feature=customer", paths::activity(Side::b().reseller.into()))).await;
    assert!(!page.must_be(200).says("Ended the relationship with a customer"));
}

#[tokio::test]
async fn only_those_who_answer_for_the_company_read_its_activity_and_its_files() {
    let app = world().await;
    let org = Side::a().reseller;
    let pages = [
        here(),
        paths::activity_entry(org.into(), 1),
        paths::activity_file(org.into()),
        paths::activity_chain(org.into()),
    ];
    for page in &pages {
        signed_in(&app, LUCA).await.get(page).await.must_be(403);
        signed_in(&app, SARA).await.get(page).await.must_be(200);
        signed_in(&app, STELLA).await.get(page).await.must_be(404);
    }
}

#[tokio::test]
async fn the_file_of_lines_holds_what_the_page_shows_with_the_same_filters() {
    let mut app = world().await;
    app.ignore_letters();
    ended(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("{}?feature=customer", here())).await;
    let file = giulia.follow("Download these lines (CSV)").await.clone();
    file.must_be(200);
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    let lines: Vec<&str> = file.html.split_terminator("\r\n").collect();
    assert!(lines[0].contains("Number,When,Who,What,Code of the action,Facts"), "{}", lines[0]);
    assert!(lines.len() >= 2 && lines.iter().skip(1).all(|line| line.contains(",customer.")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("customer.relationship_ended") && line.contains("They closed")));
}

#[tokio::test]
async fn the_file_of_the_chain_is_genuine_for_filiera_verify_and_no_longer_once_a_letter_is_changed() {
    let mut app = world().await;
    app.ignore_letters();
    ended(&app).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&here()).await;
    let file = giulia.follow("Download the whole chain with its proof (JSON lines)").await.clone();
    file.must_be(200);
    assert_eq!(file.headers["content-type"], "application/jsonl; charset=utf-8");
    let keys = app.browser().get(&agreements::keys_file()).await.must_be(200).html.clone();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("activity-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).unwrap();
        folder.join(name)
    };
    let changed = file.html.replacen("They closed", "They clozed", 1);
    assert_ne!(file.html, changed);
    let (keys, good, bad) = (write("keys.json", &keys), write("a.jsonl", &file.html), write("b.jsonl", &changed));
    let verify = async |file: &std::path::Path| {
        let output = Command::new(env!("CARGO_BIN_EXE_filiera"))
            .arg("verify")
            .arg("--keys")
            .arg(&keys)
            .arg(file)
            .env_clear()
            .env("FILIERA_DATA", folder.join("none"))
            .output()
            .await
            .unwrap();
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let (code, said) = verify(&good).await;
    assert!(code == Some(0) && said.contains("genuine activity"), "{said}");
    assert!(said.contains(&Side::a().reseller.to_string()), "{said}");
    let (code, said) = verify(&bad).await;
    assert!(code == Some(1) && said.contains("NOT GENUINE"), "{said}");
    std::fs::remove_dir_all(&folder).unwrap();
}
