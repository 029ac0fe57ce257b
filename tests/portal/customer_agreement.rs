//! The customer agreement: a provider's word with a proof, what the customer says to that, accepting again when a
//! version changes, and what both partners see of it.

use chrono::TimeDelta;
use filiera::domain::agreements::tell_some;
use filiera::web::paths::customers as paths;
use sqlx::Row;
use uuid::Uuid;

use crate::documents::{pdf, png};
use crate::support::agreements::publish_customer_version;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, DORA, GIULIA, LUCA, MARCO, STELLA, signed_in};
use crate::support::world::{Side, world};

fn with_provider() -> Uuid {
    Uuid::from_u128(Side::a().relationship.as_u128() + 1)
}

/// Marco confirms that Davide accepted on 1 February, with a file.
async fn confirmed(app: &TestApp, phone: &str, file: Option<(&str, &[u8])>) -> Browser {
    let mut marco = signed_in(app, MARCO).await;
    marco.get(&paths::attestation(Side::a().provider.into(), with_provider().into())).await.must_be(200);
    marco.fill("First name", "Davide").fill("Last name", "Bruno").fill("Email", DAVIDE.address);
    marco.fill("Phone number", phone).fill("Day", "1").fill("Month", "2").fill("Year", "2026");
    if let Some((name, bytes)) = file {
        marco.attach("Proof of the acceptance", name, bytes);
    }
    marco.press("Confirm the acceptance").await;
    marco
}

/// The newest attestation.
async fn newest(app: &TestApp) -> Uuid {
    sqlx::query_scalar(
        "select attestation_id from customer_attestations where org_id = $1 order by attested_at desc limit 1",
    )
    .bind(Side::a().provider)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap()
}

async fn reads(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar("select name from document_reads order by at, read_id")
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_proof_is_read_by_provider_and_customer_and_every_reading_is_logged() {
    let app = world().await;
    let side = Side::a();
    let file = pdf(1);
    let mut marco = confirmed(&app, "", Some(("accettazione.pdf", &file))).await;
    marco.page().must_be(200).must_say("Davide Bruno").must_say("Save the file");
    let saved = marco.follow("Save the file").await.clone();
    assert_eq!(saved.headers["content-type"], "application/pdf");
    assert!(saved.headers["content-disposition"].to_str().unwrap().contains("accettazione.pdf"));
    let mut davide = signed_in(&app, DAVIDE).await;
    davide
        .get(&paths::own_agreement(side.customer.into()))
        .await
        .must_be(200)
        .must_say("Davide Bruno accepted version 1.0");
    davide
        .get(&paths::own_attestation(side.customer.into(), newest(&app).await.into()))
        .await
        .must_say("1 February 2026");
    davide.follow("Save the file").await.must_be(200);
    assert_eq!(reads(&app).await, [MARCO.name, DAVIDE.name]);
    let chains: Vec<Uuid> =
        sqlx::query_scalar("select org_id from audit_entries where action = 'document.read' order by org_id, at")
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(chains, [side.provider, side.provider, side.customer, side.customer], "each reading, in either chain");
    let proof = paths::proof(side.provider.into(), with_provider().into(), newest(&app).await.into());
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&proof).await.must_be(404);
    let own = paths::proof(side.reseller.into(), side.relationship.into(), newest(&app).await.into());
    giulia.get(&own).await.must_be(409).must_say("Only the indirect provider");
    assert_eq!(reads(&app).await.len(), 2);
}

#[tokio::test]
async fn a_file_that_is_no_proof_is_refused_at_its_field_and_nothing_is_confirmed() {
    let app = world().await;
    let marco = confirmed(&app, "12", Some(("virus.pdf", b"MZ not a pdf"))).await;
    marco.page().must_be(422);
    let marco = confirmed(&app, "", Some(("virus.pdf", b"MZ not a pdf"))).await;
    marco.page().must_be(422).must_say("The selected file must be a PDF, JPG or PNG");
    assert_eq!(marco.page().value_of("First name"), "Davide");
    assert_eq!(newest(&app).await, Side::a().attestation);
    let marco = confirmed(&app, "", Some(("foto.png", &png()))).await;
    marco.page().must_be(200);
    app.deliver().await;
}

#[tokio::test]
async fn a_customer_contradicts_once_and_both_are_told_and_it_no_longer_counts() {
    let app = world().await;
    let side = Side::a();
    confirmed(&app, "", None).await.page().must_be(200);
    app.deliver().await;
    let letter = app.mail().last_to(DAVIDE.address);
    assert!(letter.text().contains("This is not so"), "{}", letter.text());
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&letter.link("/o/")).await.must_be(200).must_say("What your providers said");
    let path = paths::own_attestation(side.customer.into(), newest(&app).await.into());
    davide.get(&path).await.must_be(200).must_say("Marco Neri");
    let mut elsewhere = signed_in(&app, DAVIDE).await;
    elsewhere.get(&path).await;
    davide.fill("Reason", "Nobody of us signed");
    davide.press("This is not so").await.must_be(200).must_say("no longer counts").must_say("Nobody of us signed");
    elsewhere.press("This is not so").await.must_be(200).must_say("said so before");
    app.deliver().await;
    for who in [MARCO, DAVIDE] {
        let told = app.mail().last_to(who.address);
        assert!(told.subject().contains("disputes the"), "{}: {}", who.name, told.subject());
        assert!(told.text().contains("Nobody of us signed"), "{}", told.text());
    }
    // What was said before by the world's provider still counts; once that is contradicted too, nothing does.
    davide.get(&paths::own_attestation(side.customer.into(), side.attestation.into())).await;
    davide.press("This is not so").await.must_be(200);
    let mut marco = signed_in(&app, MARCO).await;
    marco
        .get(&paths::agreement(side.provider.into(), with_provider().into()))
        .await
        .must_say("Disputed by the customer");
    marco.page().must_say("Davide Bruno said on");
    for (who, org, relationship) in
        [(MARCO, side.provider, with_provider()), (GIULIA, side.reseller, side.relationship)]
    {
        let mut partner = signed_in(&app, who).await;
        partner.get(&paths::customer(org.into(), relationship.into())).await.must_say("Disputed by the customer");
        partner.page().must_say("Version 1.0 is to be accepted");
    }
    let chains: i64 =
        sqlx::query_scalar("select count(*) from audit_entries where action = 'customer.agreement_disputed'")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(chains, 6, "customer, provider and reseller, twice");
    app.deliver().await;
}

#[tokio::test]
async fn who_is_not_global_admin_or_signed_in_long_ago_contradicts_nothing() {
    let app = world().await;
    let side = Side::a();
    let path = paths::own_attestation(side.customer.into(), side.attestation.into());
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&path).await;
    let form = davide.form("This is not so");
    app.pass(TimeDelta::minutes(11));
    davide.submit(&form).await;
    assert!(davide.page().path.starts_with("/sign-in/again"), "{}", davide.page().path);
    davide.get(&path).await.must_say("Confirm that it is you");
    sqlx::query("update memberships set roles = array['sales_agent'] where person_id = $1")
        .bind(DAVIDE.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&path).await.must_be(200);
    assert!(!davide.page().says("This is not so"));
    davide.submit(&form).await;
    let objections: i64 = sqlx::query_scalar("select count(*) from attestation_objections")
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(objections, 0);
    for stranger in [DORA, GIULIA, MARCO] {
        signed_in(&app, stranger).await.get(&path).await.must_be(404);
    }
}

#[tokio::test]
async fn a_new_version_is_accepted_on_the_customers_own_page_and_both_partners_see_it() {
    let app = world().await;
    let side = Side::a();
    let customer = paths::customer(side.reseller.into(), side.relationship.into());
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&customer).await.must_say("Confirmed by the provider");
    assert!(!giulia.page().says("is to be accepted"));
    publish_customer_version(&app, "2.0").await;
    giulia.get(&customer).await.must_say("Version 2.0 is to be accepted");
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::partners(side.customer.into())).await.must_say("waits for your acceptance");
    davide.follow("Read and accept").await.must_be(200).must_say("Text 2.0 en").must_say("A new version is in force");
    davide.press("Accept").await.must_be(422);
    davide.fill("Job title", "Owner").tick("I accept the Microsoft Customer Agreement, version 2.0");
    davide.tick("I am authorized to sign for Cantina Verdi S.r.l.");
    davide.press("Accept").await.must_be(200).must_say("The agreement is accepted.").must_say("Accepted");
    app.deliver().await;
    for who in [DAVIDE, GIULIA, MARCO] {
        let told = app.mail().last_to(who.address);
        assert!(told.subject().contains("accepted the"), "{}: {}", who.name, told.subject());
    }
    giulia.get(&customer).await.must_say("Signed").must_say("Version 2.0");
    assert!(!giulia.page().says("is to be accepted"));
    let file = giulia.get(&paths::export(side.reseller.into())).await;
    assert!(file.html.contains(",Signed,2.0,2026-03-02,"), "{}", file.html);
    let row = sqlx::query(
        "select s.language, s.sha256, t.sha256 as text, s.sentences, s.method from signatures s
         join agreement_texts t on t.version_id = s.version_id and t.language = s.language where s.org_id = $1",
    )
    .bind(side.customer)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(row.get::<String, _>("language"), "en");
    assert_eq!(row.get::<String, _>("sha256"), row.get::<String, _>("text"));
    assert_eq!(row.get::<Vec<String>, _>("sentences")[0], "I accept the Microsoft Customer Agreement, version 2.0");
}

#[tokio::test]
async fn customers_that_accepted_an_older_version_are_told_of_a_new_one_once_and_those_that_accepted_it_never() {
    let app = world().await;
    let told = || async {
        while tell_some(app.db(), app.now()).await.unwrap() > 0 {}
        let query = "select to_address from notices where kind = 'customer_agreement_waits' order by to_address";
        sqlx::query_scalar::<_, String>(query).fetch_all(&mut app.sql().await).await.unwrap()
    };
    assert_eq!(told().await, Vec::<String>::new());
    publish_customer_version(&app, "2.0").await;
    assert_eq!(told().await, [DAVIDE.address, DORA.address]);
    assert_eq!(told().await, [DAVIDE.address, DORA.address]);
    app.deliver().await;
    let letter = app.mail().last_to(DAVIDE.address);
    assert!(letter.subject().contains("Microsoft Customer Agreement"), "{}", letter.subject());
    let page = paths::own_agreement(Side::a().customer.into());
    assert!(letter.text().contains(&page), "{}", letter.text());
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&page).await.must_be(200);
    davide.fill("Job title", "Owner").tick("I accept the Microsoft Customer Agreement, version 2.0");
    davide.tick("I am authorized to sign for Cantina Verdi S.r.l.");
    davide.press("Accept").await.must_be(200).must_say("The agreement is accepted.");
    app.pass(TimeDelta::days(1));
    assert_eq!(told().await, [DAVIDE.address, DORA.address]);
    app.deliver().await;
}

#[tokio::test]
async fn a_version_published_while_the_customer_reads_is_not_accepted_unseen() {
    let app = world().await;
    let side = Side::a();
    publish_customer_version(&app, "2.0").await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::own_agreement(side.customer.into())).await;
    davide.fill("Job title", "Owner").tick("I accept the Microsoft Customer Agreement, version 2.0");
    davide.tick("I am authorized to sign for Cantina Verdi S.r.l.");
    let form = davide.form("Accept");
    app.pass(TimeDelta::minutes(1));
    publish_customer_version(&app, "3.0").await;
    davide.submit(&form).await.must_be(422).must_say("Text 3.0 en");
    let signed: i64 = sqlx::query_scalar("select count(*) from signatures where org_id = $1")
        .bind(side.customer)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(signed, 0);
    davide.fill("Job title", "Owner").tick("I accept the Microsoft Customer Agreement, version 3.0");
    davide.tick("I am authorized to sign for Cantina Verdi S.r.l.");
    let (first, second) = davide.press_twice("Accept").await;
    assert_eq!([first.status.as_u16(), second.status.as_u16()], [303, 303]);
    app.deliver().await;
}

#[tokio::test]
async fn a_customer_is_offered_the_text_in_a_language_of_its_country() {
    let app = world().await;
    let side = Side::a();
    publish_customer_version(&app, "2.0").await;
    let mut davide = signed_in(&app, DAVIDE).await;
    let path = paths::own_agreement(side.customer.into());
    davide.get(&path).await.must_say("Text 2.0 en");
    davide.in_italian().await.must_say("Text 2.0 it");
    sqlx::query("update organizations set country = 'DE' where org_id = $1")
        .bind(side.customer)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    davide.get(&path).await.must_say("Text 2.0 en");
}

#[tokio::test]
async fn what_a_customer_accepted_is_nobody_elses_business() {
    let app = world().await;
    let side = Side::a();
    for stranger in [DORA, STELLA, MARCO, GIULIA] {
        let mut browser = signed_in(&app, stranger).await;
        browser.get(&paths::own_agreement(side.customer.into())).await.must_be(404);
        browser.get(&paths::own_proof(side.customer.into(), side.attestation.into())).await.must_be(404);
    }
    let mut known = Vec::new();
    for provider in [side.provider, Side::b().provider] {
        let mut sql = app.sql().await;
        sqlx::query("select set_config('app.org', $1, false)")
            .bind(provider.to_string())
            .execute(&mut sql)
            .await
            .unwrap();
        let found: i64 = sqlx::query_scalar("select count(*) from app.customer_agreements(array[$1::uuid])")
            .bind(side.customer)
            .fetch_one(&mut sql)
            .await
            .unwrap();
        known.push(found);
    }
    assert_eq!(known, [1, 0], "the look-up answers for one's own customers alone");
    sqlx::query("update memberships set roles = array['helpdesk_agent'] where person_id = $1")
        .bind(LUCA.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::customer(side.reseller.into(), side.relationship.into()))
        .await
        .must_say("Confirmed by the provider");
}
