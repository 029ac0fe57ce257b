//! What is done with customers that are there already: the file of them, their details, the end of a
//! relationship, from each side.

use chrono::TimeDelta;
use filiera::web::paths::customers as paths;
use sqlx::Row;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::cast::{DAVIDE, GIULIA, LUCA, MARCO, SARA, STELLA, signed_in};
use crate::support::page::Page;
use crate::support::world::{Side, world};

/// The lines of a file, without its mark.
fn lines(page: &Page) -> Vec<String> {
    page.must_be(200);
    assert_eq!(page.headers["content-type"], "text/csv; charset=utf-8");
    let text = page.html.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

async fn call_customer(app: &TestApp, name: &str) {
    sqlx::query("update organizations set name = $2 where org_id = $1")
        .bind(Side::a().customer)
        .bind(name)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_file_of_customers_holds_the_rows_of_the_list_and_no_formula() {
    let app = world().await;
    let side = Side::a();
    call_customer(&app, "=HYPERLINK(\"x\"), Verdi").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::customers(side.reseller.into())).await.must_say("Export customers (CSV)");
    let file = giulia.follow("Export customers (CSV)").await.clone();
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"customers-2026-03-02.csv\"");
    let row = format!(
        "{},\"'=HYPERLINK(\"\"x\"\"), Verdi\",cantina.example,Indirect reseller,Confirmed by the provider,1.0,2026-01-31,",
        side.customer
    );
    let heads = "Customer ID,Company name,Primary domain name,Relationship,\
                 Microsoft Customer Agreement,Agreement version,Agreement accepted on,Version to accept";
    assert_eq!(lines(&file), [heads.to_owned(), row]);
    let shared = giulia.get(&paths::shared_export(side.reseller.into(), side.partnership.into())).await;
    assert_eq!(lines(shared).len(), 2);
    let none = giulia.get(&format!("{}?q=nobody", paths::export(side.reseller.into()))).await;
    assert_eq!(lines(none).len(), 1, "the filter of the list is the filter of the file");
    let mut marco = signed_in(&app, MARCO).await;
    let of_stranger = format!("{}?reseller={}", paths::export(side.provider.into()), Side::b().reseller);
    assert_eq!(lines(marco.get(&of_stranger).await).len(), 1);
    let mut sara = signed_in(&app, SARA).await;
    assert!(!sara.get(&paths::customers(side.reseller.into())).await.says("Export customers"));
    sara.get(&paths::export(side.reseller.into())).await.must_be(403).must_say("Giulia Rossi");
    signed_in(&app, STELLA).await.get(&paths::export(side.reseller.into())).await.must_be(404);
}

#[tokio::test]
async fn a_long_file_is_sent_in_pieces_and_is_complete() {
    let app = world().await;
    let side = Side::a();
    let mut sql = app.sql().await;
    for statement in [
        "insert into organizations (org_id, name, folded_name, country, kinds, language, created_at)
         select md5('c' || n)::uuid, 'Cliente ' || n, 'cliente ' || n, 'IT', array['customer'], 'it', now()
         from generate_series(1, 2500) n where $1::uuid is not null",
        "insert into acquaintances (org_id, other_id, since) select $1, md5('c' || n)::uuid, now() from generate_series(1, 2500) n",
        "insert into customer_relationships (org_id, relationship_id, customer_id, partner_id, partner_kind, other_folded,
             consent_id, state, since, accepted_name)
         select $1, md5('r' || n)::uuid, md5('c' || n)::uuid, $1, 'reseller', 'cliente ' || (n % 7), md5('x')::uuid, 'active',
             now(), 'Ada' from generate_series(1, 2500) n",
    ] {
        sqlx::query(statement).bind(side.reseller).execute(&mut sql).await.unwrap();
    }
    let mut giulia = signed_in(&app, GIULIA).await;
    let all = lines(giulia.get(&paths::export(side.reseller.into())).await);
    let ids: std::collections::BTreeSet<&str> = all.iter().skip(1).map(|line| &line[..36]).collect();
    assert_eq!((all.len(), ids.len()), (2502, 2501), "each customer once");
}

#[tokio::test]
async fn a_reseller_ends_a_relationship_and_all_three_are_told() {
    let app = world().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::customer(side.reseller.into(), side.relationship.into())).await.must_be(200);
    giulia.follow("End the relationship").await.must_say("What changes").must_say("Adria Distribuzione S.p.A.");
    giulia.press("End the relationship").await.must_be(422).must_say("Confirm the statement to continue");
    giulia
        .fill("Reason", "They move away")
        .tick("I end this relationship for a legitimate business purpose and as my contracts allow");
    giulia.press("End the relationship").await.must_be(200).must_say("Ended").must_say("They move away");
    assert!(!giulia.page().says("End the relationship"), "nothing is left to end");
    giulia.get(&paths::removal(side.reseller.into(), side.relationship.into())).await.must_be(409);
    giulia.page().must_say("already ended").must_say("Giulia Rossi");

    app.deliver().await;
    let mail = app.mail();
    assert!(mail.last_to(GIULIA.address).subject().contains("The relationship with Cantina Verdi S.r.l. ended"));
    assert!(mail.last_to(DAVIDE.address).subject().contains("The relationship with Nuvola Rossi S.r.l. ended"));
    let told = mail.last_to(MARCO.address);
    assert!(told.subject().contains("no longer work together"), "{}", told.subject());

    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::partner(side.customer.into(), side.relationship.into())).await.must_be(200);
    davide.page().must_say("Ended").must_say("Giulia Rossi").must_say("They move away");
    let rows = sqlx::query("select org_id, state from customer_relationships where relationship_id = $1")
        .bind(side.relationship)
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(rows.iter().map(|row| row.get("state")).collect::<Vec<String>>(), ["ended", "ended"]);
    let chains: i64 = sqlx::query_scalar(
        "select count(*) from audit_entries where action = 'customer.relationship_ended' and subject_id = $1",
    )
    .bind(side.relationship)
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(chains, 3, "the log of each company that shares the customer says so");
}

#[tokio::test]
async fn a_customer_ends_a_relationship_from_its_own_page() {
    let app = world().await;
    let side = Side::a();
    let with_provider = Uuid::from_u128(side.relationship.as_u128() + 1);
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::partners(side.customer.into())).await;
    davide.follow("Adria Distribuzione S.p.A.").await.must_be(200);
    davide.follow("End the relationship").await.must_be(200).must_say("What you bought stays yours");
    davide.tick("I end this relationship for a legitimate business purpose and as my contracts allow");
    davide.press("End the relationship").await.must_be(200).must_say("Davide Bruno");
    let mut marco = signed_in(&app, MARCO).await;
    marco
        .get(&paths::customer(side.provider.into(), with_provider.into()))
        .await
        .must_say("Ended")
        .must_say("Davide Bruno");
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).subject().contains("no longer work together"));
    davide.get(&paths::partners(side.customer.into())).await.must_say("Nuvola Rossi S.r.l.").must_say("Active");
}

#[tokio::test]
async fn an_old_proof_is_not_enough_to_end_a_relationship() {
    let app = world().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    let mut davide = signed_in(&app, DAVIDE).await;
    app.pass(TimeDelta::minutes(11));
    giulia.get(&paths::removal(side.reseller.into(), side.relationship.into())).await;
    assert!(giulia.page().path.starts_with("/sign-in/again"), "{}", giulia.page().path);
    davide.get(&paths::own_removal(side.customer.into(), side.relationship.into())).await;
    assert!(davide.page().path.starts_with("/sign-in/again"), "{}", davide.page().path);
}

#[tokio::test]
async fn a_customer_removes_administrator_access_and_keeps_the_partner() {
    let app = world().await;
    let side = Side::a();
    sqlx::query("update delegations set state = 'terminated', due_at = null where relationship_id = $1")
        .bind(side.relationship)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&paths::access_removal(side.customer.into(), side.relationship.into())).await.must_be(409);
    sqlx::query("update customer_relationships set admin_access_since = since where relationship_id = $1")
        .bind(side.relationship)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    davide.get(&paths::partner(side.customer.into(), side.relationship.into())).await.must_be(200);
    davide.follow("Remove administrator access").await.must_be(200).must_say("The relationship with Nuvola Rossi");
    davide.press("Remove administrator access").await.must_be(200).must_say("was removed").must_say("Active");
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).subject().contains("removed administrator access"));
    let told = app.mail().last_to(MARCO.address);
    assert!(told.text().contains("removed the administrator access of Nuvola Rossi S.r.l."), "{}", told.text());
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::customer(side.reseller.into(), side.relationship.into())).await.must_say("Active");
    assert!(!giulia.page().says("Since 2"), "the access is gone on both sides");
}

#[tokio::test]
async fn the_details_of_a_customer_are_the_companys_own() {
    let app = world().await;
    let side = Side::a();
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&paths::customer(side.reseller.into(), side.relationship.into())).await;
    sara.follow("Edit the details").await.must_be(200);
    assert_eq!(sara.page().value_of("Name on bills"), "Cantina Verdi S.r.l.");
    sara.fill("Name on bills", "Zeta Verdi").fill("Phone number", "12").fill("Primary domain", "no domain");
    let page = sara.press("Save the details").await;
    assert_eq!(page.must_be(422).errors().len(), 2, "{:?}", page.errors());
    sara.fill("Phone number", "011 555 0123").fill("Primary domain", "Verdi.example");
    sara.press("Save the details").await.must_be(200).must_say("The details were saved");
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("{}?q=zeta", paths::customers(side.reseller.into()))).await.must_say("Zeta Verdi");
    giulia.page().must_say("verdi.example");
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::customers(side.provider.into())).await.must_say("Cantina Verdi S.r.l.");
    assert!(!marco.page().says("Zeta"), "another partner's list has its own names");
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::details(side.reseller.into(), side.relationship.into())).await.must_be(403);
}

#[tokio::test]
async fn the_page_of_a_customer_says_what_happened_in_ones_own_log_the_newest_first() {
    let app = world().await;
    let side = Side::a();
    let mut sara = signed_in(&app, SARA).await;
    for name in ["Zeta Verdi", "Omega Verdi"] {
        sara.get(&paths::details(side.reseller.into(), side.relationship.into())).await;
        sara.fill("Name on bills", name);
        sara.press("Save the details").await.must_be(200);
    }
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&paths::customer(side.reseller.into(), side.relationship.into())).await.must_be(200);
    page.must_say("What happened").must_say("Changed the details of a customer (Sara Conti)");
    giulia.follow("Changed the details of a customer").await.must_be(200);
    giulia.page().must_say("Zeta Verdi").must_say("Omega Verdi");
    let mut marco = signed_in(&app, MARCO).await;
    let with_provider = uuid::Uuid::from_u128(side.relationship.as_u128() + 1);
    marco.get(&paths::customer(side.provider.into(), with_provider.into())).await.must_be(200);
    assert!(!marco.page().says("Sara Conti"), "what a company keeps to itself is in no other one's history");
}

#[tokio::test]
async fn of_two_who_save_details_at_once_the_second_sees_both_versions() {
    let app = world().await;
    let side = Side::a();
    let path = paths::details(side.reseller.into(), side.relationship.into());
    let (mut sara, mut giulia) = (signed_in(&app, SARA).await, signed_in(&app, GIULIA).await);
    sara.get(&path).await;
    giulia.get(&path).await;
    giulia.fill("Name on bills", "Cantina Giulia");
    giulia.press("Save the details").await.must_be(200);
    sara.fill("Name on bills", "Cantina Sara");
    let page = sara.press("Save the details").await;
    page.must_be(409).must_say("Cantina Giulia").must_say("Cantina Sara").must_say("Giulia Rossi");
    sara.press("Save the details").await.must_be(200);
    sara.get(&path).await;
    assert_eq!(sara.page().value_of("Name on bills"), "Cantina Sara");
}
