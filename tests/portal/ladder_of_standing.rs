//! The ladder of standings: Pending, Qualified, Active, or Rejected, Suspended, Closed; what each lets a company do,
//! and the operator who suspends, lets back and closes.
//! Rule: one table (`src/domain/actor/standing.rs`) decides; a refusal names the reason and the way out; a
//! suspended company manages what exists and begins nothing new.

use chrono::TimeDelta;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, ELENA, GIULIA, MARCO, PIERO, STELLA, signed_in};
use crate::support::world::{Side, world};

async fn stand(app: &TestApp, org: Uuid, standing: &str) {
    sqlx::query("update organizations set program_status = $2 where org_id = $1")
        .bind(org)
        .bind(standing)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

async fn stands(app: &TestApp, org: Uuid) -> String {
    sqlx::query_scalar("select program_status from organizations where org_id = $1")
        .bind(org)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap()
}

fn at(org: Uuid) -> String {
    format!("/admin/organizations/{org}")
}

/// Piero suspends a company.
async fn suspended(app: &TestApp, org: Uuid) -> Browser {
    let mut piero = signed_in(app, PIERO).await;
    piero.get(&at(org)).await.must_be(200);
    piero.follow("Suspend").await.must_be(200).must_say("What follows");
    piero
        .press("Suspend")
        .await
        .must_be(422)
        .must_say("Choose a reason")
        .must_say("Write what the company should read");
    piero.choose("Reason", "A decision of the operator").fill("Words for the company", "Two invoices are open");
    piero.press("Suspend").await.must_be(200).must_say("The company is suspended").must_say("Two invoices are open");
    piero
}

#[tokio::test]
async fn the_operator_suspends_with_a_reason_and_lifts_and_the_company_reads_both() {
    let app = world().await;
    let org = Side::a().reseller;
    let active: String = "select active_at::text from organizations where org_id = $1".to_owned();
    let signed_at = async || -> String {
        sqlx::query_scalar(sqlx::AssertSqlSafe(active.clone())).bind(org).fetch_one(&mut app.sql().await).await.unwrap()
    };
    let before = signed_at().await;
    let mut piero = suspended(&app, org).await;
    assert_eq!(stands(&app, org).await, "suspended");
    app.deliver().await;
    let letter = app.mail().last_to(GIULIA.address);
    assert_eq!(letter.subject(), "Nuvola Rossi S.r.l. is suspended");
    assert!(letter.text().contains("Two invoices are open") && letter.text().contains("A decision of the operator"));
    let mut giulia = signed_in(&app, GIULIA).await;
    let page = giulia.get(&format!("/o/{org}")).await;
    page.must_be(200).must_say("Two invoices are open").must_say("A decision of the operator");

    piero.follow("Lift the suspension").await.must_be(200);
    piero.fill("Words for the company", "All paid");
    piero.press("Lift the suspension").await.must_be(200).must_say("The suspension is lifted").must_say("Lifted on");
    assert_eq!((stands(&app, org).await, signed_at().await), ("active".to_owned(), before));
    app.deliver().await;
    assert!(app.mail().last_to(GIULIA.address).text().contains("All paid"));
    let actions: Vec<String> = sqlx::query_scalar(
        "select action from audit_entries where org_id = $1 and action like 'organization.%' order by seq",
    )
    .bind(org)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(actions, ["organization.suspended", "organization.lifted"]);
}

#[tokio::test]
async fn a_suspended_reseller_begins_nothing_new_and_manages_what_exists() {
    let app = world().await;
    let side = Side::a();
    suspended(&app, side.reseller).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let invitation = format!("/o/{}/invitations/{}", side.reseller, side.received_invitation);
    giulia.get(&invitation).await.must_be(409);
    let customers = format!("/o/{}/providers/{}/customers/invite", side.reseller, side.partnership);
    giulia.get(&customers).await.must_be(409);
    let mut stella = signed_in(&app, STELLA).await;
    stand(&app, Side::b().reseller, "suspended").await;
    stella.get("/directory/adria-distribuzione").await;
    let page = stella.follow("Ask to be contacted").await;
    page.must_be(409).must_say("Your company cannot ask a provider to be contacted now").must_say("Suspended");
    giulia.get(&format!("/o/{}/customers", side.reseller)).await.must_be(200);
    giulia.get(&format!("/o/{}/providers/{}", side.reseller, side.partnership)).await.must_be(200);
    giulia.get(&format!("/o/{}/providers/{}/access/removal", side.reseller, side.partnership)).await.must_be(200);
    giulia.get(&format!("/o/{}/settings/organization/support", side.reseller)).await.must_be(200);
}

#[tokio::test]
async fn a_suspended_provider_invites_nobody_and_the_page_names_the_reason_and_the_way_out() {
    let app = world().await;
    let org = Side::a().provider;
    suspended(&app, org).await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = marco.get(&format!("/o/{org}/resellers/invite")).await;
    page.must_be(409)
        .must_say("Your company cannot invite resellers now")
        .must_say("A decision of the operator")
        .must_say("Two invoices are open")
        .must_say("See what you can do");
    let page = marco.in_italian().await;
    page.must_say("Ora la tua azienda non può invitare rivenditori").must_say("Sospeso");
    marco.get(&format!("/o/{org}/resellers")).await.must_be(200);
    marco.get(&format!("/o/{org}/customers")).await.must_be(200);
}

#[tokio::test]
async fn each_standing_lets_a_reseller_do_what_the_ladder_says() {
    let app = world().await;
    let side = Side::a();
    for (standing, authorize, invite) in [
        ("pending_qualification", 409, 409),
        ("qualified", 409, 409),
        ("denied", 409, 409),
        ("suspended", 409, 409),
        ("closed", 409, 409),
        ("active", 200, 200),
    ] {
        stand(&app, side.reseller, standing).await;
        let mut giulia = signed_in(&app, GIULIA).await;
        let page = giulia.get(&format!("/o/{}/invitations/{}", side.reseller, side.received_invitation)).await;
        assert_eq!(page.status, authorize, "{standing}");
        let customers = format!("/o/{}/providers/{}/customers/invite", side.reseller, side.partnership);
        assert_eq!(giulia.get(&customers).await.status, invite, "{standing}");
    }
}

#[tokio::test]
async fn the_same_word_says_where_a_company_stands_on_every_page() {
    let app = world().await;
    let side = Side::a();
    for (standing, word) in [
        ("pending_qualification", "Pending"),
        ("qualified", "Qualified"),
        ("denied", "Rejected"),
        ("active", "Active"),
        ("suspended", "Suspended"),
        ("closed", "Closed"),
    ] {
        stand(&app, side.reseller, standing).await;
        let mut piero = signed_in(&app, PIERO).await;
        assert!(piero.get(&at(side.reseller)).await.all(".tag").contains(&word.to_owned()), "{standing}");
        let mut giulia = signed_in(&app, GIULIA).await;
        assert!(
            giulia.get(&format!("/o/{}", side.reseller)).await.all(".tag").contains(&word.to_owned()),
            "{standing}"
        );
        let mut marco = signed_in(&app, MARCO).await;
        let file = format!("/o/{}/reports/export?table=signing", side.provider);
        let file = marco.get(&file).await.html.clone();
        assert!(file.split([',', '\r', '\n']).any(|cell| cell == word), "{standing}");
    }
}

#[tokio::test]
async fn a_company_is_closed_only_when_it_works_with_nobody_any_more() {
    let app = world().await;
    let side = Side::a();
    let mut piero = signed_in(&app, PIERO).await;
    piero.get(&format!("{}/closing", at(side.reseller))).await.must_be(200);
    piero.fill("Words for the company", "Contract ended");
    piero.press("Close its place in the program").await.must_be(409).must_say("open relationships");
    piero.get(&format!("{}/closing", at(side.applicant))).await;
    piero.fill("Words for the company", "Contract ended");
    piero.press("Close its place in the program").await.must_be(200).must_say("Closed");
    assert_eq!(stands(&app, side.applicant).await, "closed");
    signed_in(&app, ANNA).await.get(&format!("/o/{}", side.applicant)).await.must_be(200);
}

#[tokio::test]
async fn platform_admins_alone_see_companies_and_an_old_sign_in_decides_nothing() {
    let app = world().await;
    let org = Side::a().reseller;
    signed_in(&app, ELENA).await.get("/admin/organizations").await.must_be(404);
    signed_in(&app, GIULIA).await.get(&at(org)).await.must_be(404);
    let mut piero = signed_in(&app, PIERO).await;
    app.pass(TimeDelta::minutes(11));
    piero.get(&at(org)).await.must_be(200);
    let page = piero.follow("Suspend").await;
    assert!(page.path.starts_with("/sign-in/again?next=/admin/organizations/"), "{}", page.path);
}

#[tokio::test]
async fn the_list_of_companies_is_searched_by_name_domain_and_number_and_filtered_by_standing() {
    let app = world().await;
    let mut piero = signed_in(&app, PIERO).await;
    piero.get("/admin/organizations").await.must_be(200).must_say("Adria Distribuzione").must_say("Vela Nuova");
    for wish in ["q=nuvola", "q=nuvola.example", "q=6100024"] {
        let page = piero.get(&format!("/admin/organizations?{wish}")).await.must_say("Nuvola Rossi").clone();
        assert!(!page.says("Adria"), "{wish}");
    }
    let page = piero.get("/admin/organizations?status=pending_qualification").await.must_say("Vela Nuova").clone();
    assert!(!page.says("Nuvola Rossi"));
    let mut sql = app.sql().await;
    sqlx::query(
        "insert into organizations (org_id, name, folded_name, country, kinds, language, created_at)
         select gen_random_uuid(), 'Zeta ' || lpad(n::text, 3, '0'), 'zeta ' || lpad(n::text, 3, '0'), 'IT', '{}', 'it', now()
         from generate_series(1, 60) n",
    )
    .execute(&mut sql)
    .await
    .unwrap();
    piero.get("/admin/organizations?q=zeta").await.must_say("Zeta 001");
    assert!(!piero.page().says("Zeta 051"));
    piero.follow("Next").await.must_say("Zeta 051").must_say("Zeta 060");
    piero.follow("Zeta 060").await.must_be(200).must_say("Nobody works for this company here");
}

#[tokio::test]
async fn signing_the_version_in_force_lifts_a_suspension_for_the_agreement_at_once() {
    let app = world().await;
    let org = Side::a().reseller;
    let mut sql = app.sql().await;
    for statement in [
        "insert into agreement_versions (version_id, kind, version, governing, effective_at, published_at)
         select gen_random_uuid(), kind, '2.0', governing, effective_at + interval '1 day', published_at + interval '1 day'
         from agreement_versions where kind = 'partner'",
        "insert into agreement_texts (version_id, language, markdown, sha256)
         select n.version_id, t.language, t.markdown, t.sha256 from agreement_versions n, agreement_texts t
         join agreement_versions o using (version_id)
         where n.version = '2.0' and o.version = '1.0' and o.kind = 'partner'",
        "insert into suspensions (org_id, suspension_id, reason, words, stood, since, by_name)
         select org_id, gen_random_uuid(), 'agreement', 'Version 2.0 is not signed', 'active', created_at, 'program'
         from organizations where name like 'Nuvola Rossi%'",
    ] {
        sqlx::query(statement).execute(&mut sql).await.unwrap();
    }
    stand(&app, org, "suspended").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("/o/{org}")).await.must_be(200).must_say("Version 2.0 is not signed");
    giulia.follow("See what you can do").await.must_be(200);
    let version: Uuid = sqlx::query_scalar("select version_id from agreement_versions where version = '2.0'")
        .fetch_one(&mut sql)
        .await
        .unwrap();
    giulia.get(&format!("/o/{org}/agreements/{version}")).await.must_be(200);
    giulia.fill("Full name", "Giulia Rossi").fill("Job title", "Owner");
    for tick in giulia.page().all("form .pick label") {
        giulia.tick(&tick);
    }
    giulia.press("Accept and continue").await.must_be(200);
    assert_eq!(stands(&app, org).await, "active");
    app.deliver().await;
    let subjects: Vec<String> = app.mail().to(GIULIA.address).iter().map(|l| l.subject().to_owned()).collect();
    assert!(subjects.iter().any(|subject| subject.ends_with("is no longer suspended")), "{subjects:?}");
}
