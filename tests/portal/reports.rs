//! **Reports**: what a provider counts about its resellers, as charts, as tables, as files.
//! Rule: a chart, its table and its file say the same; of who has not answered only numbers are told.

use axum::http::Method;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::cast::{GIULIA, LUCA, MARCO, PETRA, id, signed_in};
use crate::support::world::{Side, world};

fn at() -> String {
    format!("/o/{}/reports", Side::a().provider)
}

/// An invitation of Adria, so many days ago, with what became of it.
async fn invitation(app: &TestApp, number: u128, days: i64, state: &str, reseller: Option<Uuid>) -> Uuid {
    let (provider, asked) = (Side::a().provider, app.now() - TimeDelta::days(days));
    let it = id(800_000 + number);
    for (org, side) in [(Some(provider), "provider"), (reseller, "reseller")] {
        let Some(org) = org else { continue };
        sqlx::query(
            "insert into invitations (org_id, invitation_id, side, provider_id, reseller_id, company_name, address, typed,
                 language, inviter_id, inviter_name, inviter_address, state, created_at, sent_at, expires_at)
             values ($1, $2, $3, $4, $5, 'Firm', $6, $6, 'en', $7, 'Marco', 'm@adria.example', $8, $9, $9, $10)",
        )
        .bind(org)
        .bind(it)
        .bind(side)
        .bind(provider)
        .bind(if side == "reseller" || state == "accepted" { reseller } else { None })
        .bind(format!("n{number}@firm.example"))
        .bind(MARCO.id())
        .bind(state)
        .bind(asked)
        .bind(asked + TimeDelta::days(30))
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    }
    it
}

/// Says of the partnership of side A that this invitation began it, so many days after it was sent.
async fn authorized(app: &TestApp, it: Uuid, asked: DateTime<Utc>, days: i64) {
    sqlx::query("update invitations set answered_at = $2 where invitation_id = $1")
        .bind(it)
        .bind(asked + TimeDelta::days(days))
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    sqlx::query("update partnerships set invitation_id = $1, since = $2 where partnership_id = $3")
        .bind(it)
        .bind(asked + TimeDelta::days(days))
        .bind(Side::a().partnership)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_funnel_counts_each_company_at_every_step_up_to_its_last() {
    let app = world().await;
    sqlx::query("delete from invitations where provider_id = $1")
        .bind(Side::a().provider)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let side = Side::a();
    let first = invitation(&app, 1, 40, "accepted", Some(side.reseller)).await;
    authorized(&app, first, app.now() - TimeDelta::days(40), 10).await;
    let second = invitation(&app, 2, 20, "sent", Some(side.applicant)).await;
    let steps = "update invitations set opened_at = created_at + interval '2 days',
             first_customer_at = case when state = 'accepted' then answered_at + interval '6 days' end,
             shared_since = case when state = 'sent' then created_at end,
             applied_at = case when state = 'sent' then created_at + interval '3 days 12 hours' end
         where invitation_id = any($1) and side = 'provider'";
    sqlx::query(steps).bind([first, second]).execute(&mut app.sql().await).await.unwrap();
    invitation(&app, 3, 15, "declined", None).await;
    invitation(&app, 4, 35, "sent", None).await;
    let mut marco = signed_in(&app, MARCO).await;
    let page = marco.get(&at()).await.must_be(200).clone();
    let rows = page.all("details tbody tr");
    let funnel = [
        "Invited 4 100%",
        "Opened 2 50% 2.0 days",
        "Applied 2 50% 1.5 days",
        "Verified 1 25%",
        "Agreement signed 1 25%",
        "Authorized 1 25% 8.0 days",
        "First customer 1 25% 6.0 days",
    ];
    assert_eq!(rows[..7], funnel);
    page.must_say("10.0 days").must_say("All countries");
    let stuck = page.all("section[aria-labelledby=stuck-caption] tbody tr");
    assert_eq!(stuck.len(), 1, "who declined or never answered in time left the way: {stuck:?}");
    assert!(stuck[0].contains("Applied") && stuck[0].contains("In verification"), "{stuck:?}");
    let drawn = page.all("svg.drawing");
    assert_eq!(drawn.len(), 2);
    assert!(drawn[0].contains("Invited") && drawn[0].contains("From invitation to first customer"), "{}", drawn[0]);
    assert_eq!(page.attributes("svg.drawing", "role"), ["img", "img"]);
    assert_eq!(page.all("svg desc").len(), 2);
    let weeks: i64 = rows[7..].iter().map(|row| row.split(' ').nth(3).unwrap().parse::<i64>().unwrap()).sum();
    assert_eq!(weeks, 4, "every invitation is in one week: {rows:?}");
}

#[tokio::test]
async fn the_file_says_the_same_as_the_table_and_no_cell_is_a_formula() {
    let app = world().await;
    sqlx::query("update organizations set name = '=HYPERLINK(1)' where org_id = $1")
        .bind(Side::a().reseller)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut marco = signed_in(&app, MARCO).await;
    let page = marco.get(&at()).await.must_be(200).clone();
    let signing = page.all("section[aria-labelledby=signing-caption] tbody tr");
    assert_eq!(signing.len(), 1, "{signing:?}");
    assert!(signing[0].contains("Active"), "{signing:?}");
    let file = marco.send(Method::GET, &format!("{}/export?table=signing", at()), &[], None).await;
    assert_eq!(file.headers.get("content-type").unwrap(), "text/csv; charset=utf-8");
    assert!(file.html.contains("'=HYPERLINK(1),6100024,Italy,Active"), "{}", file.html);
    let funnel = marco.send(Method::GET, &format!("{}/export?table=funnel", at()), &[], None).await;
    for row in page.all("details tbody tr").iter().take(7) {
        let number = row.split('%').next().unwrap().rsplit(' ').nth(1).unwrap();
        assert!(funnel.html.split([',', '\r']).any(|cell| cell == number), "{row}: {}", funnel.html);
    }
}

#[tokio::test]
async fn the_months_stand_in_the_address_and_months_without_an_invitation_say_so() {
    let app = world().await;
    let mut marco = signed_in(&app, MARCO).await;
    marco
        .get(&format!("{}?from=2024-01&to=2024-03", at()))
        .await
        .must_be(200)
        .must_say("Nobody was invited in these months");
    marco.choose("From", "January 2026").choose("To", "March 2026");
    marco.press("Apply filters").await.must_be(200).must_say("From invitation to first customer");
    assert!(marco.page().path.contains("from=2026-01"), "{}", marco.page().path);
    marco.get(&format!("{}?from=x&to='--", at())).await.must_be(200);
    let page = marco.in_italian().await;
    page.must_say("Dall’invito al primo cliente").must_say("Scarica in CSV");
}

#[tokio::test]
async fn reports_are_a_providers_own() {
    let app = world().await;
    signed_in(&app, PETRA).await.get(&at()).await.must_be(404);
    signed_in(&app, GIULIA).await.get(&format!("/o/{}/reports", Side::a().reseller)).await.must_be(404);
    signed_in(&app, LUCA).await.get(&at()).await.must_be(404);
    let mut petra = signed_in(&app, PETRA).await;
    let page = petra.get(&format!("/o/{}/reports", Side::b().provider)).await.must_be(200).clone();
    assert!(!page.says("Nuvola"), "nothing of side A");
}
