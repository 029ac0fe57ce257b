//! Companies on their way to a provider: in which stage each stands, who waits for whom, who looks after it, and what
//! a company shares of its enrollment. Rule: before it authorizes, a provider sees what its own invitation tells it and
//! what the company shares, and no more from the moment that is taken back.

use axum::http::Method;
use chrono::TimeDelta;
use filiera::web::paths::relationships as paths;
use sqlx::Row;
use uuid::Uuid;

use crate::invitation_ledger::invite;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, GIULIA, MARCO, PETRA, STELLA, id, signed_in};
use crate::support::world::{Side, world};

pub fn adria() -> filiera::domain::ids::OrgId {
    Side::a().provider.into()
}

pub fn vela() -> filiera::domain::ids::OrgId {
    Side::a().applicant.into()
}

const BOX: &str = "Let Adria Distribuzione S.p.A. see how far your enrollment is";

/// Marco invited Anna, whose company is in verification; the page of that invitation.
pub async fn invited() -> (TestApp, Browser, String) {
    let mut app = world().await;
    app.ignore_letters();
    let mut marco = signed_in(&app, MARCO).await;
    let page = invite(&mut marco, "Vela Nuova S.r.l.", ANNA.address).await;
    (app, marco, page)
}

/// The line of a company in the list.
async fn line(marco: &mut Browser, company: &str) -> String {
    let rows = marco.get(&paths::stages(adria())).await.must_be(200).all("tbody tr");
    rows.into_iter().find(|row| row.contains(company)).unwrap_or_default()
}

pub async fn shared(app: &TestApp) -> Browser {
    let mut anna = signed_in(app, ANNA).await;
    anna.get(&paths::sharing(vela())).await.must_be(200).must_say("It is off until you tick the box");
    anna.tick(BOX);
    anna.press("Save").await.must_be(200).must_say("What you share is saved");
    anna
}

pub async fn execute(app: &TestApp, statement: &'static str, id: Uuid) {
    sqlx::query(statement).bind(id).execute(&mut app.sql().await).await.unwrap();
}

#[tokio::test]
async fn a_company_that_shares_nothing_shows_what_the_provider_saw_itself_and_nothing_else() {
    let (app, mut marco, page) = invited().await;
    let row = line(&mut marco, "Vela Nuova").await;
    assert!(row.contains("Invited since 2 March 2026"), "{row}");
    assert!(row.contains("Waits for the reseller: open the invitation, since 2 March 2026"), "{row}");
    assert!(row.contains("does not share") && row.contains("Marco Neri"), "{row}");
    app.deliver().await;
    let mut anna = signed_in(&app, ANNA).await;
    anna.get(&app.mail().last_to(ANNA.address).link("/i/")).await;
    anna.press("Answer as Vela Nuova S.r.l.").await;
    let row = line(&mut marco, "Vela Nuova").await;
    assert!(row.contains("Opened") && row.contains("answer the invitation"), "{row}");
    execute(
        &app,
        "update organizations set program_status = 'qualified', qualified_at = now() where org_id = $1",
        vela().uuid(),
    )
    .await;
    assert!(line(&mut marco, "Vela Nuova").await.contains("Opened"), "its verification is its own matter");
    let shown = marco.get(&page).await.must_be(200).must_say("does not share its progress").text();
    assert!(!shown.contains("Verified"), "{shown}");
    let kept: Option<chrono::DateTime<chrono::Utc>> = sqlx::query_scalar(
        "select max(coalesce(applied_at, verified_at, signed_at)) from invitations where provider_id = $1",
    )
    .bind(adria().uuid())
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(kept, None, "and stands in no row of the provider's");
}

#[tokio::test]
async fn what_is_shared_follows_the_enrollment_and_vanishes_at_once_when_it_is_taken_back() {
    let (app, mut marco, page) = invited().await;
    let mut anna = shared(&app).await;
    let row = line(&mut marco, "Vela Nuova").await;
    assert!(row.contains("Applied") && row.contains("In verification") && row.contains("since 2 March 2026"), "{row}");
    execute(
        &app,
        "update organizations set program_status = 'qualified', qualified_at = '2026-03-05 09:00Z' where org_id = $1",
        vela().uuid(),
    )
    .await;
    let row = line(&mut marco, "Vela Nuova").await;
    assert!(
        row.contains("Verified since 5 March 2026") && row.contains("sign the Microsoft Partner Agreement"),
        "{row}"
    );
    execute(
        &app,
        "update organizations set program_status = 'active', active_at = '2026-03-09 09:00Z' where org_id = $1",
        vela().uuid(),
    )
    .await;
    let row = line(&mut marco, "Vela Nuova").await;
    assert!(row.contains("Agreement signed since 9 March 2026") && row.contains("authorize your company"), "{row}");
    marco.get(&page).await.must_say("shares its progress with you since 2 March 2026").must_say("5 March 2026");

    anna.get(&paths::sharing(vela())).await.must_say("shared since 2 March 2026");
    let mut form = anna.form("Save");
    form.fields.retain(|(name, _)| name != "share");
    anna.submit(&form).await.must_be(200);
    let row = line(&mut marco, "Vela Nuova").await;
    assert!(row.contains("Invited") && row.contains("does not share"), "{row}");
    assert!(!marco.get(&page).await.text().contains("9 March"), "no page remembers");
    let rows = sqlx::query("select shared_since, shared_by, applied_at, verified_at, signed_at from invitations where company_name like 'Vela%'")
        .fetch_all(&mut app.sql().await)
        .await
        .unwrap();
    assert_eq!(rows.len(), 2, "a row for each side");
    assert!(
        rows.iter()
            .all(|row| (0..5).all(|column| row.try_get_raw(column).is_ok_and(|value| sqlx::ValueRef::is_null(&value))))
    );
    for (browser, org) in [(&mut marco, adria()), (&mut anna, vela())] {
        let told = browser.get(&filiera::web::paths::organizations::activity(org)).await;
        told.must_say("Let a provider see how far the enrollment is").must_say("No longer lets a provider see");
    }
}

#[tokio::test]
async fn a_declined_invitation_leaves_the_way_and_its_consent_with_it() {
    let (app, mut marco, page) = invited().await;
    let _ = shared(&app).await;
    marco.get(&page).await;
    marco.press("Withdraw invitation").await.must_be(200);
    assert_eq!(line(&mut marco, "Vela Nuova").await, "");
    let left: i64 =
        sqlx::query_scalar("select count(*) from invitations where shared_since is not null or applied_at is not null")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn one_line_about_being_stuck_is_read_by_providers_with_consent_and_by_no_other() {
    let (app, mut marco, page) = invited().await;
    let mut anna = shared(&app).await;
    assert!(!anna.get(&paths::sharing(vela())).await.says("Why you cannot go on"), "it is not stuck");
    execute(&app, "update organizations set program_status = 'denied' where org_id = $1", vela().uuid()).await;
    let mut anna2 = signed_in(&app, ANNA).await;
    anna2.get(&paths::sharing(vela())).await.must_say("Why you cannot go on");
    anna2.fill("One line for your providers", &"x".repeat(501));
    anna2.press("Save the line").await.must_be(422).must_say("500 characters or less");
    anna2.fill("One line for your providers", "Our register extract arrives on Friday");
    anna2.press("Save the line").await.must_be(200).must_say("Your providers can read the line");
    marco.get(&page).await.must_say("Our register extract arrives on Friday");
    let mut petra = signed_in(&app, PETRA).await;
    petra.get(&page).await.must_be(404);
    petra.get(&paths::stages(adria())).await.must_be(404);
    petra.get(&paths::stages_file(adria())).await.must_be(404);
    let stages = petra.get(&paths::stages(Side::b().provider.into())).await.must_be(200).text();
    assert!(!stages.contains("Vela Nuova"), "{stages}");
    anna2.get(&paths::sharing(vela())).await;
    let mut form = anna2.form("Save");
    form.fields.retain(|(name, _)| name != "share");
    anna2.submit(&form).await.must_be(200);
    assert!(!marco.get(&page).await.says("register extract"), "gone with the consent");
    let mut sql = app.database().connect_as("filiera_app").await;
    sqlx::query("select set_config('app.org', $1, false)").bind(adria().to_string()).execute(&mut sql).await.unwrap();
    let read = sqlx::query("select * from app.shared_reason($1, now())").bind(vela().uuid()).fetch_all(&mut sql).await;
    assert!(read.unwrap().is_empty(), "the look-up itself asks for the consent");
}

#[tokio::test]
async fn the_card_of_a_reseller_says_where_it_stands_and_what_comes_next() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    let card = paths::reseller(adria(), Side::a().partnership.into());
    let page = marco.get(&card).await.must_be(200).clone();
    page.must_say("Standing").must_say("Signed version").must_say("1.0, 31 January 2026").must_say("None waits");
    page.must_say("administrator access ends").must_say("zaffiro S.r.l.");
    execute(&app, "update organizations set program_status = 'suspended' where org_id = $1", Side::a().reseller).await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::sharing(Side::a().reseller.into())).await.must_be(200);
    giulia.fill("One line for your providers", "We move our offices until May");
    giulia.press("Save the line").await.must_be(200);
    marco.get(&card).await.must_say("We move our offices until May");
    execute(&app, "update organizations set program_status = 'active' where org_id = $1", Side::a().reseller).await;
    assert!(!marco.get(&card).await.says("We move our offices"), "nobody is told once it can go on");
    marco.in_italian().await.must_say("Situazione").must_say("Prossima scadenza");
}

#[tokio::test]
async fn an_owner_is_a_colleague_who_may_invite_and_the_list_shows_mine() {
    let (app, mut marco, page) = invited().await;
    sqlx::query(
        "insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
         values ($1, $2, 'Petra Ospite', 'petra@adria.example', 'en', array['sales_agent'], now()),
                ($1, $3, 'Stella Ospite', 'stella@adria.example', 'en', array['helpdesk_agent'], now())",
    )
    .bind(adria().uuid())
    .bind(PETRA.id())
    .bind(STELLA.id())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    marco.get(&format!("{}?owner=mine", paths::stages(adria()))).await.must_be(200).must_say("Vela Nuova");
    assert!(!marco.page().says("Stella Ospite"), "who may not invite looks after nobody");
    marco.tick("Choose the invitation to Vela Nuova S.r.l.");
    marco.choose("New owner of the chosen companies", "Petra Ospite");
    marco.press("Change owner").await.must_be(200).must_say("Changed the owner");
    marco.get(&format!("{}?owner=mine", paths::stages(adria()))).await;
    assert!(!marco.page().all("tbody tr").iter().any(|row| row.contains("Vela Nuova")));
    marco.get(&format!("{}?owner={}", paths::stages(adria()), PETRA.id())).await.must_say("Vela Nuova");
    marco.get(&page).await.must_say("Owner: Petra Ospite");
    let token = marco.page().token().unwrap();
    let give = |to: Uuid| format!("token={token}&invitation={}&heir={to}", page.rsplit('/').next().unwrap());
    let stranger = marco.send(Method::POST, &paths::stage_owners(adria()), &[], Some(&give(STELLA.id()))).await;
    stranger.must_be(422).must_say("Choose a colleague who may invite resellers");
    let foreign = marco.send(Method::POST, &paths::stage_owners(adria()), &[], Some(&give(id(77)))).await;
    foreign.must_be(422);
    marco.get(&filiera::web::paths::organizations::activity(adria())).await.must_say("Changed the owner");
}

#[tokio::test]
async fn the_list_is_paged_filtered_searched_and_its_file_holds_exactly_that_view() {
    let (app, mut marco, _) = invited().await;
    sqlx::query(
        "insert into invitations (org_id, invitation_id, side, provider_id, company_name, address, typed, language, inviter_id,
             inviter_name, inviter_address, state, created_at, sent_at, expires_at, opened_at)
         select $1, md5('stage' || n)::uuid, 'provider', $1, 'Firm ' || lpad(n::text, 3, '0'), n || '@firm.example',
             n || '@firm.example', 'en', $2, 'Marco Neri', 'm@adria.example', case when n > 110 then 'declined' else 'sent' end,
             $3, $3, $3 + interval '30 days', case when n % 10 = 0 then $3 + interval '1 hour' end
         from generate_series(1, 120) n",
    )
    .bind(adria().uuid())
    .bind(MARCO.id())
    .bind(app.now() - TimeDelta::days(5))
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    let names = |browser: &Browser| browser.page().all("tbody th a");
    marco.get(&format!("{}?q=FIRM", paths::stages(adria()))).await.must_be(200);
    let mut all = names(&marco);
    while marco.page().link("Next").is_some() {
        marco.follow("Next").await.must_be(200);
        all.extend(names(&marco));
    }
    let mut once = all.clone();
    once.sort();
    once.dedup();
    assert_eq!((all.len(), once.len()), (110, 110), "who declined left the way");
    marco.get(&paths::stages(adria())).await;
    marco.choose("Stage", "Opened").fill("Company name begins with", "firm 0");
    marco.press("Apply filters").await.must_be(200);
    assert_eq!(names(&marco).len(), 9);
    let file = marco.page().link("Download this list (CSV)").unwrap();
    let file = String::from_utf8(marco.download(&file).await).unwrap();
    assert_eq!(file.lines().count(), 10, "{file}");
    assert!(file.contains("Firm 010,10@firm.example,Opened,2026-02-25"), "{file}");
    marco.get(&format!("{}?stage=x&owner=x&after=x&q=%00", paths::stages(adria()))).await.must_be(200);
    let page = marco.in_italian().await;
    page.must_say("Aziende in cammino").must_say("Aspetta il rivenditore");
}
