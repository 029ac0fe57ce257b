//! Many invitations from one file: checked line by line, sent once, told at the end.
//! Rule: the rules of one invitation hold for every line; what is measured here is printed, and held generously.

use std::fmt::Write;
use std::time::{Duration, Instant};

use axum::http::{Method, header};
use chrono::TimeDelta;
use filiera::domain::audit::verify;
use filiera::domain::relationships::bulk::send_some;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, parts};
use crate::support::cast::{GIULIA, LUCA, MARCO, signed_in};
use crate::support::page::{Page, tidy};
use crate::support::world::{Side, world};

const SEND_ONE: &str = "Send one invitation";
/// Heads and two good lines.
const TWO: &str = "company,email,language,note,days\r\nSole S.r.l.,anna@sole.example,it,Ciao Anna,30\r\nLuna Ltd,sam@luna.example,,,\r\n";

fn here() -> String {
    format!("/o/{}/resellers/invite/bulk", Side::a().provider)
}

async fn handed(app: &TestApp, browser: &mut Browser, file: &[u8]) -> Page {
    let _ = app;
    browser.get(&here()).await.must_be(200);
    browser.attach("File", "resellers.csv", file);
    browser.press("Check the file").await.clone()
}

async fn marco(app: &TestApp) -> Browser {
    signed_in(app, MARCO).await
}

/// The worker goes on until nothing is left.
async fn sent(app: &TestApp) {
    while send_some(app.db(), app.now()).await.unwrap() {}
}

async fn open(app: &TestApp, like: &str) -> Vec<(String, String)> {
    sqlx::query_as(
        "select address, state from invitations where side = 'provider' and address like $1 order by address",
    )
    .bind(like)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap()
}

async fn letters(app: &TestApp, like: &str) -> i64 {
    sqlx::query_scalar("select count(*) from notices where kind = 'provider_invitation' and to_address like $1")
        .bind(like)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut app.sql().await).await.unwrap()
}

/// `filiera verify` finds nothing in any chain.
async fn chains(app: &TestApp) {
    let found = verify(app.db()).await.unwrap();
    assert!(found.flaws.is_empty(), "{:?}", found.flaws);
}

/// So many good lines at so many companies.
fn many(lines: usize) -> Vec<u8> {
    let mut file = String::from("company;email;language;note;days\n");
    for n in 0..lines {
        writeln!(file, "Rivenditore {n} S.r.l.;anna.bianchi@azienda{n}.example;it;Buongiorno, lavoriamo insieme?;30")
            .unwrap();
    }
    file.into_bytes()
}

#[tokio::test]
async fn a_file_is_checked_shown_sent_and_told_at_the_end() {
    let app = world().await;
    let mut marco = marco(&app).await;
    marco.get(&format!("/o/{}/resellers", Side::a().provider)).await;
    marco.follow("Invite many").await.must_be(200).must_say("nothing is sent before you press Send");
    marco.attach("File", "resellers.csv", TWO.as_bytes());
    marco.press("Check the file").await.must_be(200).must_say("Check the invitations in resellers.csv");
    assert!(open(&app, "%@sole.example").await.is_empty(), "nothing is sent by checking");
    // The letters as they will be: the first line in each language, in that language.
    let shown = marco.page().all(".letter");
    assert_eq!(shown.len(), 2, "{shown:?}");
    let page = marco.press("Send 2 invitations").await;
    page.must_be(200).must_say("Invitations are being sent").must_say("0 of 2 lines settled");
    sent(&app).await;
    let page = marco.follow("Refresh now").await;
    page.must_say("The invitations were sent").must_say("2 of 2 lines settled: 2 sent, 0 failed");
    app.deliver().await;
    let letter = app.mail().last_to("anna@sole.example");
    let (english, italian) = (&shown[0], &shown[1]);
    assert!(italian.starts_with(letter.subject()) && italian.contains("Ciao Anna"), "{italian}");
    let sent = app.mail().last_to("sam@luna.example");
    assert!(english.starts_with(sent.subject()), "{english}");
    for (shown, sent) in [(italian, &letter), (english, &sent)] {
        let token = sent.link("/i/");
        let said = tidy(&sent.text().replace(token.trim_start_matches("/i/"), "…"));
        assert!(shown.ends_with(&said), "shown {shown}\nsent {said}");
    }
    assert!(letter.subject().contains("invita Sole S.r.l."), "{}", letter.subject());
    assert!(letter.text().contains("Ciao Anna"));
    assert!(app.mail().last_to("sam@luna.example").subject().contains("invites Luna Ltd"));
    let told = app.mail().last_to(MARCO.address);
    assert_eq!(told.subject(), "2 invitations sent, no problems");
    let path = told.link("/o/");
    marco.get(&path).await.must_be(200).must_say("The invitations were sent");
    let page = marco.get(&format!("/o/{}/resellers", Side::a().provider)).await;
    page.must_say("Sole S.r.l.").must_say("Luna Ltd");
}

#[tokio::test]
async fn errors_are_named_by_line_and_column_with_the_value_in_both_languages() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let file = "azienda;email;lingua;giorni;nota\n\
        Sole S.r.l.;anna@sole.example;it;30;\n\
        Sole S.r.l.;ANNA@sole.example;;;\n\
        12345;anna@gmail.com;fr;13;vedi https://male.example\n\
        ;info@stella.example;;;\n\
        Adria;marco@adria.example;;;\n\
        Uno;uno;;;;due\n";
    let page = handed(&app, &mut marco, file.as_bytes()).await;
    page.must_be(200)
        .must_say("The same address stands in line 2 already")
        .must_say("Enter the company name, it has letters");
    page.must_say("gmail.com is a public email service").must_say("Write en for English").must_say("Write 7, 14 or 30");
    page.must_say("Remove the web address").must_say("Use the address of a person, not of a group");
    page.must_say("The line has 6 cells, the first line names 5").must_say("https://male.example");
    let rows = page.all("#errors-caption ~ tbody tr");
    assert!(rows.iter().any(|row| row.contains('4') && row.contains("language") && row.contains("fr")), "{rows:?}");
    assert!(marco.page().buttons().iter().any(|button| button == "Send 2 invitations" || button == SEND_ONE));
    marco.in_italian().await.must_say("Lo stesso indirizzo è già alla riga 2").must_say("Scrivi en per inglese");
    marco.page().must_say("lingua").must_say("giorni");
}

#[tokio::test]
async fn open_invitations_partners_and_the_own_address_are_left_out_with_their_reason() {
    let app = world().await;
    let side = Side::a();
    let mut marco = marco(&app).await;
    let invited = format!("ida@{}.example", side.canary);
    sqlx::query("update invitations set address = $2, typed = $2 where invitation_id = $1")
        .bind(side.sent_invitation)
        .bind(&invited)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let file = format!(
        "company,email\nA Invited,{invited}\nA Partner,{}\nAn Own,{}\nA Neighbor,other@{}.example\nA New,new@neu.example\n",
        GIULIA.address, MARCO.address, side.canary
    );
    let page = handed(&app, &mut marco, file.as_bytes()).await;
    page.must_say("An invitation to this address is open since 31 January 2026").must_say("already works with you");
    page.must_say("This address belongs to your own company");
    page.must_say("Somebody at this company's domain has an open invitation");
    marco.press("Send 2 invitations").await.must_be(200);
    sent(&app).await;
    assert_eq!(open(&app, &invited).await.len(), 1);
    assert_eq!(letters(&app, "new@neu.example").await, 1);
    assert_eq!(letters(&app, GIULIA.address).await, 0);
}

#[tokio::test]
async fn the_bad_lines_come_back_with_reasons_and_can_be_mended_and_handed_in_again() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let file = "id,company,email,note\n7,=cmd|' /C calc'!A0,anna@sole.example,\n8,Luna Ltd,sam@luna.example,\"+39 02, call\"\n9,Nova,bad,-1\n";
    handed(&app, &mut marco, file.as_bytes()).await.must_say("a sign that spreadsheets take for a formula");
    let bad = marco.page().link("Download the lines with errors").unwrap();
    let bytes = marco.download(&bad).await;
    let text = String::from_utf8(bytes.clone()).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "id,company,email,note,What is wrong");
    assert!(lines[1].starts_with("7,'=cmd|' /C calc'!A0,anna@sole.example,,company: "), "{}", lines[1]);
    assert!(lines[2].starts_with("9,Nova,bad,'-1,\"email: "), "{}", lines[2]);
    assert_eq!(lines.len(), 3);
    let mended = text.replace("'=cmd|' /C calc'!A0", "Sole").replace(",bad,", ",ida@nova.example,");
    let page = handed(&app, &mut marco, mended.as_bytes()).await;
    page.must_be(200);
    marco.press("Send 2 invitations").await;
    sent(&app).await;
    let note: String = sqlx::query_scalar("select note from invitations where address = 'ida@nova.example'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(note, "-1", "the apostrophe of our own file is taken off again");
}

#[tokio::test]
async fn handing_the_whole_file_in_again_sends_nothing_twice() {
    let app = world().await;
    let mut marco = marco(&app).await;
    handed(&app, &mut marco, TWO.as_bytes()).await;
    marco.press("Send 2 invitations").await;
    sent(&app).await;
    let page = handed(&app, &mut marco, TWO.as_bytes()).await;
    page.must_say("No line of this file can be sent").must_say("is open since 2 March 2026");
    assert!(page.buttons().iter().all(|button| !button.starts_with("Send")), "{:?}", page.buttons());
    // Once their time ran out, they can be invited anew.
    app.pass(TimeDelta::days(31));
    let mut marco = self::marco(&app).await;
    handed(&app, &mut marco, TWO.as_bytes()).await;
    marco.press("Send 2 invitations").await;
    sent(&app).await;
    assert_eq!(open(&app, "%@sole.example").await.len(), 2);
    assert_eq!(letters(&app, "%@sole.example").await, 2);
}

#[tokio::test]
async fn two_uploads_of_one_file_and_two_workers_send_each_line_once() {
    let app = world().await;
    let file = many(1_200);
    let (mut one, mut two) = (marco(&app).await, marco(&app).await);
    handed(&app, &mut one, &file).await;
    handed(&app, &mut two, &file).await;
    let (a, b) = tokio::join!(one.press("Send 1,200 invitations"), two.press("Send 1,200 invitations"));
    a.must_be(200);
    b.must_be(200);
    let (db, now) = (app.db().clone(), app.now());
    let worker = async || loop {
        match send_some(&db, now).await {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => println!("a worker had to begin a batch again: {error}"),
        }
    };
    tokio::join!(worker(), worker(), worker());
    sent(&app).await;
    assert_eq!(open(&app, "anna.bianchi@azienda%").await.len(), 1_200);
    assert_eq!(letters(&app, "anna.bianchi@azienda%").await, 1_200);
    assert_eq!(count(&app, "select count(*) from bulk_rows where state = 'sent'").await, 1_200);
    assert_eq!(count(&app, "select count(*) from bulk_rows where state = 'failed'").await, 1_200);
    assert_eq!(count(&app, "select count(*) from notices where kind = 'bulk_finished'").await, 2);
    let entries = "select count(*) from audit_entries where action = 'relationship.invited'";
    assert_eq!(count(&app, entries).await, 1_200);
    chains(&app).await;
}

#[tokio::test]
async fn a_worker_that_dies_between_batches_or_within_one_loses_and_doubles_nothing() {
    let app = world().await;
    let mut marco = marco(&app).await;
    handed(&app, &mut marco, &many(1_100)).await;
    marco.press("Send 1,100 invitations").await;
    assert!(send_some(app.db(), app.now()).await.unwrap(), "one batch, then the worker is gone");
    marco.follow("Refresh now").await.must_say("500 of 1,100 lines settled");
    // Killed in the middle of its statements, again and again, each time a little later.
    for wait in [1, 3, 8, 15, 30, 50, 80, 120, 180, 250] {
        let _ = tokio::time::timeout(Duration::from_millis(wait), send_some(app.db(), app.now())).await;
    }
    sent(&app).await;
    assert_eq!(open(&app, "anna.bianchi@azienda%").await.len(), 1_100);
    assert_eq!(letters(&app, "anna.bianchi@azienda%").await, 1_100);
    assert_eq!(count(&app, "select count(*) from notices where kind = 'bulk_finished'").await, 1);
    chains(&app).await;
}

#[tokio::test]
async fn the_rest_can_be_cancelled_and_handed_in_again() {
    let app = world().await;
    let mut marco = marco(&app).await;
    handed(&app, &mut marco, &many(700)).await;
    marco.press("Send 700 invitations").await;
    send_some(app.db(), app.now()).await.unwrap();
    marco.press("Cancel the rest").await.must_be(200).must_say("What was sent stays sent");
    marco.page().must_say("The rest was cancelled").must_say("Cancelled lines");
    sent(&app).await;
    assert_eq!(open(&app, "anna.bianchi@azienda%").await.len(), 500);
    let page = handed(&app, &mut marco, &many(700)).await;
    assert!(page.buttons().contains(&"Send 200 invitations".to_owned()), "{:?}", page.buttons());
    let entry = "select count(*) from audit_entries where action = 'relationship.bulk_cancelled'";
    assert_eq!(count(&app, entry).await, 1);
    app.deliver().await;
    let told = app.mail().last_to(MARCO.address);
    assert_eq!(told.subject(), "500 invitations sent, no problems");
    assert!(told.text().contains("was cancelled"), "{}", told.text());
}

#[tokio::test]
async fn the_progress_page_comes_again_by_itself_until_it_is_over_or_switched_off() {
    let app = world().await;
    let mut marco = marco(&app).await;
    handed(&app, &mut marco, &many(600)).await;
    let page = marco.press("Send 600 invitations").await;
    let refresh = |page: &Page| page.attributes("meta[http-equiv=refresh]", "content");
    assert_eq!(refresh(page), ["5"]);
    assert_eq!(page.attributes("progress", "max"), ["600"]);
    assert!(refresh(marco.follow("Do not refresh by itself").await).is_empty());
    assert!(refresh(marco.follow("Refresh now").await).is_empty(), "it stays off");
    assert_eq!(refresh(marco.follow("Refresh by itself again").await), ["5"]);
    sent(&app).await;
    let page = marco.follow("Refresh now").await;
    assert!(refresh(page).is_empty());
    assert!(!page.buttons().contains(&"Cancel the rest".to_owned()));
}

#[tokio::test]
async fn a_company_that_is_suspended_meanwhile_sends_no_more() {
    let app = world().await;
    let mut marco = marco(&app).await;
    handed(&app, &mut marco, &many(600)).await;
    marco.press("Send 600 invitations").await;
    send_some(app.db(), app.now()).await.unwrap();
    sqlx::query("update organizations set program_status = 'suspended' where org_id = $1")
        .bind(Side::a().provider)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    sent(&app).await;
    assert_eq!(open(&app, "anna.bianchi@azienda%").await.len(), 500);
    marco.follow("Refresh now").await.must_say("Your company could not invite anybody at that moment");
}

#[tokio::test]
async fn a_reseller_the_portal_knows_finds_the_invitation_and_its_chain_says_so() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let luca = format!("company,email\nAlba Cloud,{}\n", crate::support::cast::STELLA.address);
    let page = handed(&app, &mut marco, luca.as_bytes()).await;
    page.must_be(200);
    marco.press(SEND_ONE).await;
    sent(&app).await;
    let mut stella = signed_in(&app, crate::support::cast::STELLA).await;
    stella.get(&format!("/o/{}/invitations", Side::b().reseller)).await.must_say("Adria");
    chains(&app).await;
}

#[tokio::test]
async fn hostile_files_are_refused_in_words_and_nothing_breaks() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let utf_16: Vec<u8> = "\u{feff}company,email\na,b".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = format!("company,email{}\na,b", ",x".repeat(10_000));
    let long = format!("company,email\n{}", "a,b\n".repeat(10_001));
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("UTF-16", utf_16, "is no CSV text"),
        ("NUL", b"company,email\nSole\0,anna@sole.example".to_vec(), "is no CSV text"),
        ("a picture", b"\x89PNG\r\n\x1a\n\xff\xfe\xfd".to_vec(), "must name the columns"),
        ("a program", (0..=255).cycle().take(100_000).collect(), "is no CSV text"),
        ("10,000 columns", wide.into_bytes(), "more than 50 columns"),
        ("10,001 lines", long.into_bytes(), "more than 10,000 lines"),
        ("an open quotation mark", b"company,email\nA,a@b.example\n\"B,c@d.example\n".to_vec(), "opens in line 3"),
        ("no heads", b"Sole,anna@sole.example\n".to_vec(), "must name the columns"),
        ("heads alone", b"company,email\n".to_vec(), "has no lines below"),
        ("nothing", Vec::new(), "has no lines"),
        ("a column twice", b"company,email,mail\nA,b,c\n".to_vec(), "stands twice"),
        ("6 MB", vec![b'a'; 6 << 20], "must be smaller than 5 MB"),
    ];
    for (name, file, said) in files {
        let page = handed(&app, &mut marco, &file).await;
        let status = page.status.as_u16();
        assert!([422, 413].contains(&status), "{name}: {status}");
        assert!(page.says(said) || status == 413, "{name}: {:?} {}", page.errors(), page.text());
    }
    marco.get(&here()).await;
    marco.press("Check the file").await.must_be(422).must_say("Select a file");
    let lines = "company,email\n<script>alert(1)</script>,<script>alert(2)</script>\n\"a\nb\",x@y.example\n\u{202e}evil,z@y.example\n";
    let page = handed(&app, &mut marco, lines.as_bytes()).await;
    page.must_be(200).must_say("<script>alert(2)</script>").must_say("Remove the characters that cannot be seen");
    assert!(!page.html.contains("<script>alert"));
}

#[tokio::test]
async fn fifty_megabytes_are_let_go_by_and_answered_with_a_page() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let page = marco.get(&here()).await.clone();
    let token = page.token().unwrap();
    let idem = page.attributes("main input[name=idem]", "value").remove(0);
    let body = parts(
        &[("token".to_owned(), token), ("idem".to_owned(), idem)],
        &[("csv".to_owned(), "big.csv".to_owned(), vec![b'a'; 50 << 20])],
    );
    let length = body.len().to_string();
    let page = marco.send_parts(&here(), &[(header::CONTENT_LENGTH, &length)], body).await;
    assert_eq!(page.status.as_u16(), 413, "{}", page.text());
}

#[tokio::test]
async fn windows_files_with_semicolons_and_the_example_itself_are_read() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let page =
        handed(&app, &mut marco, b"sep=;\r\nRagione sociale;E-mail\r\nCaff\xe8 S.r.l.;anna@caffe.example\r\n").await;
    page.must_be(200);
    marco.press(SEND_ONE).await;
    sent(&app).await;
    let company: String =
        sqlx::query_scalar("select company_name from invitations where address = 'anna@caffe.example'")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(company, "Caffè S.r.l.");
    let example = marco.download(&format!("{}/template", here())).await;
    handed(&app, &mut marco, &example).await.must_be(200).must_say("Send 2 invitations");
    marco.in_italian().await;
    let example = marco.download(&format!("{}/template", here())).await;
    assert!(String::from_utf8(example.clone()).unwrap().starts_with("\u{feff}azienda,email,lingua,nota,giorni\r\n"));
}

#[tokio::test]
async fn whoever_may_not_invite_sees_no_file_and_another_company_finds_none() {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    let file = format!("{}/{}", here(), Side::a().import);
    assert_eq!(luca.get(&file).await.status.as_u16(), 404);
    let mut petra = signed_in(&app, crate::support::cast::PETRA).await;
    let own = format!("/o/{}/resellers/invite/bulk/{}", Side::b().provider, Side::a().import);
    for path in [own.clone(), format!("{own}/problems"), format!("{own}/report")] {
        assert_eq!(petra.get(&path).await.status.as_u16(), 404, "{path}");
    }
    sqlx::query("update memberships set roles = '{billing_admin}' where org_id = $1 and person_id = $2")
        .bind(Side::a().provider)
        .bind(MARCO.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut marco = marco(&app).await;
    for path in
        [here(), file.clone(), format!("{file}/problems"), format!("{file}/report"), format!("{}/template", here())]
    {
        assert_eq!(marco.get(&path).await.status.as_u16(), 403, "{path}");
    }
    let token = marco.page().token().unwrap();
    for path in [format!("{file}/sending"), format!("/o/{}/jobs/{}/cancellation", Side::a().provider, Side::a().import)]
    {
        let page = marco.send(Method::POST, &path, &[], Some(&format!("token={token}"))).await;
        assert_eq!(page.status.as_u16(), 403, "{path}");
    }
}

#[tokio::test]
async fn ten_thousand_lines_are_checked_and_queued_in_seconds() {
    let app = world().await;
    let mut marco = marco(&app).await;
    let file = many(10_000);
    marco.get(&here()).await;
    marco.attach("File", "resellers.csv", &file);
    let start = Instant::now();
    marco.press("Check the file").await.must_be(200);
    let checked = start.elapsed();
    assert!(marco.page().buttons().contains(&"Send 10,000 invitations".to_owned()), "{:?}", marco.page().buttons());
    let start = Instant::now();
    marco.press("Send 10,000 invitations").await.must_be(200);
    sent(&app).await;
    let queued = start.elapsed();
    println!("10,000 lines, {} bytes: checked in {checked:?}, queued in {queued:?}", file.len());
    assert_eq!(letters(&app, "anna.bianchi@azienda%").await, 10_000);
    let start = Instant::now();
    marco.follow("Refresh now").await.must_say("10,000 of 10,000 lines settled");
    println!("the progress page in {:?}", start.elapsed());
    let start = Instant::now();
    handed(&app, &mut marco, &file).await.must_say("No line of this file can be sent");
    println!("the same file again: form and check in {:?}", start.elapsed());
    assert!(checked.as_secs() < 25 && queued.as_secs() < 25, "checked in {checked:?}, queued in {queued:?}");
    chains(&app).await;
}
