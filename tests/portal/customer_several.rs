//! Several customers asked at once, and companies that a pair of partners knows already.
//! Rule: all are asked or none, each fault is told by its line; what is known is told of this pair alone.

use filiera::domain::ids::OrgId;
use filiera::web::paths::customers as paths;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, MARCO, STELLA, signed_in};
use crate::support::customers::{UGO, at_review, invite_path, invited};
use crate::support::world::{Side, world};

/// A number that is right for Italy.
const VAT: &str = "01234567897";

fn nuvola() -> OrgId {
    Side::a().reseller.into()
}

/// Giulia where she asks several.
async fn several() -> (TestApp, Browser) {
    let mut app = world().await;
    app.ignore_letters();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&invite_path()).await;
    giulia.follow("Invite several").await.must_be(200).must_say("at most 20");
    (app, giulia)
}

async fn asked(app: &TestApp) -> i64 {
    sqlx::query_scalar(
        "select count(*) from customer_invitations where side = 'reseller' and address like '%blu.example'",
    )
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap()
}

#[tokio::test]
async fn several_customers_are_asked_in_one_act_with_a_letter_each() {
    let (app, mut giulia) = several().await;
    giulia.fill(
        "Customers",
        "Onda Blu S.r.l.; uno@ondablu.example\n\nTerra Blu; Figli S.r.l.; due@terrablu.example\nCielo Blu\ttre@cieloblu.example",
    );
    giulia.fill("Personal message", "A presto");
    let preview = giulia.press("Preview").await;
    preview.must_be(200).must_say("3 invitations are about to be sent").must_say("Terra Blu; Figli S.r.l.");
    preview
        .must_say("asks to work with Onda Blu S.r.l.")
        .must_say("A presto")
        .must_say("The letter to uno@ondablu.example");
    assert_eq!(asked(&app).await, 0, "nothing is sent by looking");
    giulia.press("Send all invitations").await.must_be(200).must_say("Invitations on their way: 3");
    giulia.page().must_say("Terra Blu; Figli S.r.l.").must_say("tre@cieloblu.example");
    app.deliver().await;
    for address in ["uno@ondablu.example", "due@terrablu.example", "tre@cieloblu.example"] {
        assert_eq!(app.mail().to(address).len(), 1, "{address}");
    }
    assert_eq!(asked(&app).await, 3);
}

#[tokio::test]
async fn every_fault_is_told_by_its_line_and_at_once_and_what_was_typed_stays() {
    let (app, mut giulia) = several().await;
    let typed = "Onda Blu S.r.l.; uno@ondablu.example\nno address here\n; due@terrablu.example\nCielo Blu; three";
    giulia.fill("Customers", typed);
    let page = giulia.press("Preview").await;
    page.must_be(422).must_say("Line 2: Enter the company, a semicolon").must_say("Line 3: ").must_say("Line 4: ");
    assert!(!page.says("Line 1: "));
    assert!(giulia.page().value_of("Customers").contains("no address here"));
    let many: Vec<String> = (0..21).map(|at| format!("Onda {at}; p{at}@ondablu.example")).collect();
    giulia.fill("Customers", &many.join("\n"));
    giulia.press("Preview").await.must_be(422).must_say("Enter at most 20 lines at once");
    giulia.fill("Customers", "  \n ");
    giulia.press("Preview").await.must_be(422).must_say("Enter one line for each customer");
    assert_eq!(asked(&app).await, 0);
}

#[tokio::test]
async fn lines_that_are_known_are_named_and_can_be_left_out_with_one_tick() {
    let mut app = world().await;
    app.ignore_letters();
    let (mut giulia, _) = invited(&app, false).await;
    giulia.get(&paths::invite_several(nuvola(), Side::a().partnership.into())).await;
    giulia.fill(
        "Customers",
        &format!("Cantina Blu; {UGO}\nOnda Blu; uno@ondablu.example\nOnda Due; uno@ondablu.example"),
    );
    let page = giulia.press("Preview").await;
    page.must_be(422)
        .must_say("Line 1: An invitation to this address is open since")
        .must_say("Line 3: The same address");
    giulia.tick("Leave out the lines that are known already");
    giulia.press("Preview").await.must_be(200).must_say("1 invitations are about").must_say("uno@ondablu.example");
    assert!(!giulia.page().says(UGO));
    giulia.press("Send all invitations").await.must_be(200).must_say("Invitations on their way: 1");
    assert_eq!(asked(&app).await, 2);
}

#[tokio::test]
async fn when_one_was_asked_meanwhile_none_is_sent() {
    let (app, mut giulia) = several().await;
    giulia.fill("Customers", &format!("Onda Blu; uno@ondablu.example\nCantina Blu; {UGO}"));
    giulia.press("Preview").await.must_be(200);
    invited(&app, false).await;
    giulia.press("Send all invitations").await.must_be(422).must_say("Line 2: An invitation to this address is open");
    assert_eq!(asked(&app).await, 1, "the other one alone");
}

/// Fills the form of one invitation.
fn fill(giulia: &mut Browser, company: &str, address: &str, vat: &str) {
    giulia.fill("Company", company).fill("Email address of the invited person", address).fill("VAT number", vat);
}

#[tokio::test]
async fn a_company_that_is_asked_already_is_found_by_its_vat_number_and_its_domain() {
    let mut app = world().await;
    app.ignore_letters();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&invite_path()).await;
    fill(&mut giulia, "Cantina Blu S.r.l.", UGO, "0123");
    giulia.press("Preview").await.must_be(422).must_say("VAT number");
    fill(&mut giulia, "Cantina Blu S.r.l.", UGO, VAT);
    giulia.press("Preview").await.must_be(200);
    giulia.press("Send invitation").await.must_be(200);

    giulia.get(&invite_path()).await;
    fill(&mut giulia, "Another name", "info@elsewhere.example", &format!("IT {VAT}"));
    giulia
        .press("Preview")
        .await
        .must_be(422)
        .must_say("The company with this VAT number has an open invitation since");
    giulia.follow("See the open invitation").await.must_be(200).must_say("Invitation of Cantina Blu S.r.l.");
    giulia.get(&invite_path()).await;
    fill(&mut giulia, "Cantina Blu", "ada@cantinablu.example", "");
    giulia.press("Preview").await.must_be(200).must_say("Somebody else at this domain has an open invitation");

    // The provider asks for the same pair, and reads the same.
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::create(Side::a().provider.into(), Side::a().partnership.into())).await;
    fill(&mut marco, "Another name", "info@elsewhere.example", VAT);
    marco.press("Preview").await.must_be(422).must_say("has an open invitation since");
}

#[tokio::test]
async fn the_vat_number_is_kept_with_the_new_customer_by_which_it_is_found_again() {
    let mut app = world().await;
    app.ignore_letters();
    let (_, id) = invited(&app, false).await;
    sqlx::query("update customer_invitations set vat = $2 where invitation_id = $1")
        .bind(id.uuid())
        .bind(format!("IT{VAT}"))
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut ugo = at_review(&app, id).await;
    crate::customers::accept_both(&app, &mut ugo).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&invite_path()).await;
    fill(&mut giulia, "Another name", "info@elsewhere.example", VAT);
    giulia
        .press("Preview")
        .await
        .must_be(422)
        .must_say("Cantina Blu S.r.l. has this VAT number and already works with you");
    giulia.follow("See the customer").await.must_be(200).must_say("Cantina Blu S.r.l.");
    let kept: Vec<Option<String>> =
        sqlx::query_scalar("select vat from customer_details where billed_name like 'Cantina Blu%'")
            .fetch_all(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(kept, [Some(format!("IT{VAT}")), Some(format!("IT{VAT}"))], "with both partners");
}

#[tokio::test]
async fn another_pair_learns_nothing_of_who_is_asked_or_a_customer() {
    let mut app = world().await;
    app.ignore_letters();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&invite_path()).await;
    fill(&mut giulia, "Cantina Blu S.r.l.", UGO, VAT);
    giulia.press("Preview").await.must_be(200);
    giulia.press("Send invitation").await.must_be(200);
    let side = Side::b();
    let page = paths::invite(side.reseller.into(), side.partnership.into());
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&page).await.must_be(200);
    fill(&mut stella, "Cantina Blu S.r.l.", UGO, VAT);
    let known = stella.press("Preview").await;
    known.must_be(200);
    let known = known.text();
    stella.get(&page).await;
    fill(&mut stella, "Cantina Blu S.r.l.", UGO, "");
    let unknown = stella.press("Preview").await.text();
    assert_eq!(known, unknown, "the answer is the same");
}
