//! After a signature: the green banner and how it is put aside, the line of Program Info, the list, the standing,
//! and who gets the letter.

use chrono::TimeDelta;
use filiera::domain::ids::VersionId;
use filiera::web::paths::{agreements, organizations};
use sqlx::Executor;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, LUCA, SARA, signed_in};
use crate::support::mailbox::Mailbox;
use crate::support::world::{Side, world};

/// Version 2.0 of the partner agreement, which nobody has signed.
async fn second_version(app: &TestApp) -> VersionId {
    let mut sql = app.sql().await;
    sql.execute(
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at)
         select gen_random_uuid(), kind, '2.0', governing, effective_at + interval '1 day', published_at + interval '1 day'
         from agreement_versions where kind = 'partner';
         insert into agreement_texts (version_id, language, markdown, sha256)
         select n.version_id, t.language, t.markdown, t.sha256 from agreement_versions n, agreement_texts t
         join agreement_versions o using (version_id)
         where n.version = '2.0' and o.version = '1.0' and o.kind = 'partner'",
    )
    .await
    .unwrap();
    let id: uuid::Uuid = sqlx::query_scalar("select version_id from agreement_versions where version = '2.0'")
        .fetch_one(&mut sql)
        .await
        .unwrap();
    id.into()
}

async fn signed(app: &TestApp) -> Browser {
    let org = Side::a().reseller.into();
    let version = second_version(app).await;
    let mut giulia = signed_in(app, GIULIA).await;
    giulia.get(&agreements::agreement(org, version)).await.must_be(200);
    giulia.fill("Job title", "Owner");
    giulia.tick("I have read version 2.0 of the Microsoft Partner Agreement and accept it");
    giulia.tick("I am authorized to sign for Nuvola Rossi S.r.l.");
    giulia.press("Accept and continue").await.must_be(200).must_say("The agreement is signed.");
    giulia
}

/// How many letters about version 2.0 an address got.
fn about_version(mail: &Mailbox, address: &str) -> usize {
    mail.to(address).iter().filter(|letter| letter.subject().contains("2.0")).count()
}

#[tokio::test]
async fn a_signature_is_told_on_top_for_thirty_days_and_stays_in_program_info() {
    let app = world().await;
    let org = Side::a().reseller.into();
    let mut giulia = signed(&app).await;
    let said = "Version 2.0 of the Microsoft Partner Agreement was signed on 2 March 2026 by Giulia Rossi.";
    giulia.get(&organizations::overview(org)).await.must_say("Success").must_say(said);
    let line = "version 2.0 on 2 March 2026 by Giulia Rossi";
    let info = giulia.get(&organizations::partner_profile(org)).await.must_be(200).text().to_lowercase();
    assert!(info.contains(&line.to_lowercase()), "{info}");
    let list = giulia.get(&agreements::agreements(org)).await.must_be(200).clone();
    list.must_say("Signed").must_say("Superseded").must_say("2.0").must_say("1.0");
    app.pass(TimeDelta::days(30));
    let mut giulia = signed_in(&app, GIULIA).await;
    assert!(!giulia.get(&organizations::overview(org)).await.says(said));
    let info = giulia.get(&organizations::partner_profile(org)).await.must_be(200).text().to_lowercase();
    assert!(info.contains(&line.to_lowercase()), "{info}");
    app.deliver().await;
}

#[tokio::test]
async fn who_puts_the_banner_aside_no_longer_sees_it_and_the_others_do() {
    let app = world().await;
    let org = Side::a().reseller.into();
    let mut giulia = signed(&app).await;
    giulia.get(&organizations::overview(org)).await.must_say("was signed on");
    let page = giulia.press("Do not show this again").await.must_be(200).clone();
    assert!(!page.says("was signed on"));
    assert!(!giulia.get(&organizations::overview(org)).await.says("was signed on"));
    signed_in(&app, SARA).await.get(&organizations::overview(org)).await.must_say("was signed on");
    app.deliver().await;
}

#[tokio::test]
async fn signer_other_global_admins_and_primary_contact_get_the_letter_each_once() {
    let app = world().await;
    let org = Side::a().reseller;
    let mut sql = app.sql().await;
    sqlx::query("update memberships set roles = array['global_admin'] where person_id = $1")
        .bind(LUCA.id())
        .execute(&mut sql)
        .await
        .unwrap();
    sqlx::query(
        "update profiles set contact = jsonb_build_object('given_name', 'Paola', 'family_name', 'Rossi',
             'work_email', 'paola.rossi@nuvola.example', 'contact_lang', 'it') where org_id = $1",
    )
    .bind(org)
    .execute(&mut sql)
    .await
    .unwrap();
    signed(&app).await;
    app.deliver().await;
    let mail = app.mail();
    for address in [GIULIA.address, LUCA.address, "paola.rossi@nuvola.example"] {
        assert_eq!(about_version(&mail, address), 1, "{address}");
    }
    let to_contact = mail.last_to("paola.rossi@nuvola.example");
    assert!(to_contact.text().contains("Giulia Rossi"), "{}", to_contact.text());
    assert!(to_contact.subject().contains("2.0"), "{}", to_contact.subject());
    assert_eq!(about_version(&mail, SARA.address), 0);
}

#[tokio::test]
async fn a_contact_who_is_global_admin_gets_one_letter() {
    let app = world().await;
    sqlx::query("update profiles set contact = jsonb_build_object('work_email', upper($2::text)) where org_id = $1")
        .bind(Side::a().reseller)
        .bind(GIULIA.address)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    signed(&app).await;
    app.deliver().await;
    assert_eq!(about_version(&app.mail(), GIULIA.address), 1);
}
