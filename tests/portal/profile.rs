//! My profile: what somebody says of themselves, and where letters reach them.

use crate::support::cast::{GIULIA, LUCA, signed_in};
use crate::support::world::{Side, world};

#[tokio::test]
async fn ones_own_profile_is_kept_and_letters_go_where_the_code_was_typed() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get("/me").await.must_be(200);
    giulia
        .fill("Your full name", "Giulia Rossi Neri")
        .choose("Time zone", "Europe/Athens")
        .choose("Appearance", "Dark");
    giulia.press("Save").await.must_be(200).must_say("Your profile is saved");
    let kept: (String, String, String) =
        sqlx::query_as("select full_name, time_zone, theme from people where person_id = $1")
            .bind(GIULIA.id())
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    assert_eq!(kept, ("Giulia Rossi Neri".to_owned(), "Europe/Athens".to_owned(), "dark".to_owned()));
    giulia.fill("Another address for emails", "giulia@posta.example");
    giulia.press("Send the code").await.must_be(200).must_say("Six digits went to giulia@posta.example");
    app.deliver().await;
    let code = app.mail().last_to("giulia@posta.example").code();
    let wrong = if code == "111111" { "222222" } else { "111111" };
    giulia.fill("Code from the email", wrong);
    giulia.press("Confirm").await.must_be(422);
    giulia.fill("Code from the email", &code);
    giulia.press("Confirm").await.must_be(200).must_say("go to giulia@posta.example");
    app.deliver().await;
    for address in [GIULIA.address, "giulia@posta.example"] {
        assert_eq!(app.mail().last_to(address).subject(), "Your emails from Partner Center go to another address");
    }
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&format!("/o/{}/settings/roles/view_customers", Side::a().reseller)).await;
    luca.press("Ask Giulia Rossi Neri").await.must_be(200);
    app.deliver().await;
    assert_eq!(app.mail().last_to("giulia@posta.example").subject(), "Luca Greco asks you for a role");
    giulia.get("/me").await;
    giulia.press("Use the address I sign in with again").await.must_be(200).must_say("To the address you sign in with");
}
