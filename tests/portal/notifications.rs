//! What was mailed to somebody, as they find it in the portal.

use chrono::TimeDelta;

use crate::support::cast::{GIULIA, LUCA, SARA, STELLA, signed_in};
use crate::support::world::{Side, world};

#[tokio::test]
async fn what_was_mailed_is_listed_newest_first_with_its_page_and_marked_read() {
    let app = world().await;
    let org = Side::a().reseller;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get("/notifications").await.must_be(200).must_say("We have not emailed you yet");
    luca.get(&format!("/o/{org}/settings/roles/view_customers")).await;
    luca.press("Ask Giulia Rossi").await.must_be(200);
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get("/notifications").await.must_say("We have not emailed you yet");
    app.deliver().await;
    giulia.get("/me").await;
    giulia.follow("Notifications").await.must_be(200).must_say("Luca Greco asks you for a role");
    assert!(giulia.page().all("tbody tr")[0].ends_with("New"), "{}", giulia.page().text());
    assert_eq!(
        giulia.page().link("Luca Greco asks you for a role"),
        Some(format!("/o/{org}/settings/users/{}", LUCA.id()))
    );
    giulia.follow("Luca Greco asks you for a role").await.must_be(200).must_say("Luca Greco");

    app.pass(TimeDelta::minutes(1));
    giulia.get("/notifications").await;
    giulia.press("Mark all as read").await.must_be(200).must_say("Everything is marked as read");
    assert!(!giulia.page().says("New") && !giulia.page().buttons().contains(&"Mark all as read".to_owned()));
    app.pass(TimeDelta::minutes(1));
    let mut sara = signed_in(&app, SARA).await;
    sara.get(&format!("/o/{org}/settings/roles/view_users")).await;
    sara.press("Ask Giulia Rossi").await.must_be(200);
    app.deliver().await;
    let rows = giulia.get("/notifications").await.all("tbody tr");
    assert!(rows[0].contains("Sara Conti") && rows[0].contains("New"), "{rows:?}");
    assert!(rows[1].contains("Luca Greco") && !rows[1].contains("New"), "{rows:?}");
    giulia.in_italian().await.must_say("Notifiche");
    assert_eq!(giulia.page().attributes("th[lang]", "lang"), ["en", "en"], "subjects say their language");
}

#[tokio::test]
async fn nobody_sees_what_was_mailed_to_somebody_else_and_no_token_is_listed() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&format!("/o/{}/settings/users", Side::a().reseller)).await;
    giulia.follow("Add user").await;
    giulia.fill("Full name", "Nina Galli").fill("Work email address", "nina@nuvola.example").tick("Sales agent");
    giulia.choose("Language for emails", "English");
    giulia.press("Send invitation").await.must_be(200);
    app.deliver().await;
    for who in [STELLA, LUCA, GIULIA] {
        signed_in(&app, who).await.get("/notifications").await.must_be(200).must_say("We have not emailed you yet");
    }
    let kept: (String, Option<String>) =
        sqlx::query_as("select subject, page from notices where to_address = 'nina@nuvola.example'")
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert!(kept.0.contains("Nuvola Rossi S.r.l.") && kept.1.is_none(), "the link is in the email alone: {kept:?}");
}

#[tokio::test]
async fn letters_to_another_address_one_proved_are_listed_and_pages_follow_each_other() {
    let app = world().await;
    let mut sql = app.sql().await;
    sqlx::query("update people set letters_to = 'Giulia@Posta.example' where person_id = $1")
        .bind(GIULIA.id())
        .execute(&mut sql)
        .await
        .unwrap();
    for number in 0..120_u128 {
        let to = if number % 2 == 0 { GIULIA.address } else { "giulia@posta.example" };
        sqlx::query(
            "insert into notices (notice_id, kind, to_name, to_address, language, payload, state, next_attempt_at,
                                  created_at, sent_at, subject)
             values ($1, 'new_device', '', $2, 'en', '{}', 'sent', $3, $3, $3, $4)",
        )
        .bind(uuid::Uuid::from_u128(0x019a_1111_0000_7000_8000_0000_0000_0000 + number))
        .bind(to)
        .bind(app.now())
        .bind(format!("Letter {number}."))
        .execute(&mut sql)
        .await
        .unwrap();
    }
    let mut giulia = signed_in(&app, GIULIA).await;
    let mut seen = giulia.get("/notifications").await.all("tbody th");
    while giulia.page().link("Next").is_some() {
        seen.extend(giulia.follow("Next").await.all("tbody th"));
    }
    assert_eq!(seen, (0..120).rev().map(|number| format!("Letter {number}.")).collect::<Vec<_>>());
}
