//! Hints for the reviewer: what is known beside a company's answers, in words, with the other companies' cases.

use std::collections::BTreeSet;

use filiera::domain::dns::Dns;
use filiera::domain::verification::hints::{Hint, HintKind, ask_some, hints};
use filiera::web::paths::admin;
use filiera::{i18n::Language, i18n::Words};
use serde_json::{Value, json};

use crate::support::app::TestApp;
use crate::support::cast::{ELENA, signed_in};
use crate::support::name_server::NameServer;
use crate::support::world::{Side, world};

/// Writes into a section of the applicant's profile on a side.
async fn say(app: &TestApp, side: &Side, section: &str, words: Value) {
    let statement = format!("update profiles set {section} = {section} || $2 where org_id = $1");
    sqlx::query(sqlx::AssertSqlSafe(statement))
        .bind(side.applicant)
        .bind(words)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

/// What Elena is told about the case on side A.
async fn told(app: &TestApp) -> Vec<Hint> {
    let elena = signed_in(app, ELENA).await;
    let token = elena.cookie("session").unwrap().to_owned();
    let person = filiera::domain::actor::Person::of_session(app.db(), &token, app.now()).await.unwrap().unwrap();
    hints(app.db(), &person.reviewer().unwrap(), Side::a().case.into()).await.unwrap()
}

fn kinds(hints: &[Hint]) -> BTreeSet<HintKind> {
    hints.iter().map(|hint| hint.kind).collect()
}

async fn mailed(app: &TestApp, address: &str) -> Vec<Hint> {
    say(app, &Side::a(), "contact", json!({ "work_email": address })).await;
    told(app).await
}

#[tokio::test]
async fn the_same_number_domain_address_and_name_elsewhere_are_told_with_their_cases() {
    let app = world().await;
    let (a, b) = (Side::a(), Side::b());
    let legal = json!({ "vat_id": "01234567897", "addr1": "Via Roma 1", "postal": "10121", "country": "IT", "legal_name": "Ondà Blu SRL" });
    say(&app, &a, "legal", legal).await;
    say(
        &app,
        &b,
        "legal",
        json!({ "vat_id": "01234567897", "addr1": "via roma 1", "postal": "10121", "country": "IT" }),
    )
    .await;
    say(&app, &b, "contact", json!({ "work_email": "x@velanuova.example" })).await;
    let hints = mailed(&app, "anna.riva@velanuova.example").await;
    for kind in [HintKind::SameVat, HintKind::SameDomain, HintKind::SameAddress, HintKind::SameName] {
        let hint = hints.iter().find(|hint| hint.kind == kind).unwrap_or_else(|| panic!("{kind:?} in {hints:?}"));
        let other = &hint.others[0];
        assert_eq!((other.name.as_str(), other.org), ("Onda Blu S.r.l.", b.applicant.into()), "{kind:?}");
        assert_eq!(other.case, Some((b.case.into(), "REF-topazio".to_owned())));
        assert!(hint.others.iter().all(|other| other.org != a.applicant.into()), "never the company itself");
    }
    let mut elena = signed_in(&app, ELENA).await;
    let page = elena.get(&admin::case_documents(a.case.into())).await;
    page.must_say("Another company has the VAT number 01234567897: Onda Blu S.r.l. REF-topazio");
    page.must_say("Another company is at Via Roma 1, 10121:");
    elena.follow("REF-topazio").await.must_be(200).must_say("REF-topazio");
}

#[tokio::test]
async fn a_domain_that_looks_like_a_known_one_is_flagged_and_shown_as_name_servers_know_it() {
    let app = world().await;
    for (fake, ascii) in [
        ("x@nuvo1a.example", "nuvo1a.example"),
        ("x@nuv\u{43e}la.example", "xn--nuvla-wqf.example"),
        ("x@\u{430}dria.example", "xn--dria-63d.example"),
    ] {
        let hints = mailed(&app, fake).await;
        let hint =
            hints.iter().find(|hint| hint.kind == HintKind::LookAlike).unwrap_or_else(|| panic!("{fake}: {hints:?}"));
        assert!(hint.value.is_ascii(), "{}", hint.value);
        assert_eq!(hint.value.starts_with("xn--"), ascii.starts_with("xn--"));
        assert!(hint.others.iter().all(|other| other.domain.as_ref().is_some_and(|d| d.is_ascii())));
        assert_eq!(kinds(&hints).contains(&HintKind::MixedScript), !fake.is_ascii(), "{fake}");
    }
    let honest = mailed(&app, "x@velanuova.example").await;
    assert!(!kinds(&honest).contains(&HintKind::LookAlike));
}

#[tokio::test]
async fn webmail_shared_hosts_and_certified_mail_are_named_and_never_taken_for_a_companys_domain() {
    let app = world().await;
    say(&app, &Side::b(), "contact", json!({ "work_email": "other@gmail.com" })).await;
    for (address, kind) in [
        ("anna@gmail.com", HintKind::Webmail),
        ("anna@velanuova.onmicrosoft.com", HintKind::SharedHost),
        ("velanuova@pec.it", HintKind::CertifiedMail),
    ] {
        let found = kinds(&mailed(&app, address).await);
        assert!(found.contains(&kind), "{address}: {found:?}");
        for never in [HintKind::SameDomain, HintKind::LookAlike, HintKind::DomainProved] {
            assert!(!found.contains(&never), "{address}: {never:?}");
        }
    }
    say(&app, &Side::a(), "legal", json!({ "pec": "velanuova@pec.it" })).await;
    assert!(kinds(&told(&app).await).contains(&HintKind::Pec));
    say(&app, &Side::a(), "legal", json!({ "pec": "posta@velanuova.example" })).await;
    assert!(kinds(&told(&app).await).contains(&HintKind::PecElsewhere));
}

#[tokio::test]
async fn whether_the_domain_takes_mail_is_asked_by_the_worker_and_a_few_times_at_most() {
    let app = world().await;
    let server = NameServer::new().await;
    let dns = Dns::new(&[server.address]);
    assert!(kinds(&mailed(&app, "anna@velanuova.example").await).contains(&HintKind::MailUnknown));
    say(&app, &Side::b(), "contact", json!({ "work_email": "x@nowhere.example" })).await;
    server.mx("velanuova.example", &["mx.velanuova.example."]);
    assert_eq!(ask_some(app.db(), &dns, app.now()).await.unwrap(), 2);
    assert_eq!(ask_some(app.db(), &dns, app.now()).await.unwrap(), 0, "once is enough");
    assert!(kinds(&told(&app).await).contains(&HintKind::TakesMail));
    assert!(kinds(&mailed(&app, "anna@nowhere.example").await).contains(&HintKind::NoMail));

    mailed(&app, "anna@failing.example").await;
    server.fail("failing.example");
    for _ in 0..20 {
        ask_some(app.db(), &dns, app.now()).await.unwrap();
        app.pass(chrono::TimeDelta::minutes(11));
    }
    let tries: i32 = sqlx::query_scalar("select tries from mail_domains where domain = 'failing.example'")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(tries, 6);
    assert!(kinds(&told(&app).await).contains(&HintKind::MailUnknown));
}

#[test]
fn every_hint_has_words_in_both_languages() {
    for words in Language::ALL.map(Words::new) {
        for kind in HintKind::ALL {
            assert!(words.has(&format!("verification-hint-{}", kind.code())), "{kind:?}");
            assert!(words.has(&format!("verification-hint_tone-{}", kind.tone())), "{kind:?}");
        }
    }
}
