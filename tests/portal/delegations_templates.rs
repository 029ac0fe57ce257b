//! Named sets of roles for asking, and searching the catalogue: the form comes back with everything kept.

use filiera::web::paths::customers as paths;

use crate::support::cast::{GIULIA, SARA, STELLA, signed_in};
use crate::support::customers::nothing_yet;
use crate::support::world::Side;

fn ask() -> String {
    paths::access_new(Side::a().reseller.into(), Side::a().relationship.into())
}

#[tokio::test]
async fn a_template_ticks_its_roles_and_keeps_what_was_typed() {
    let app = nothing_yet().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&ask()).await.must_be(200);
    giulia.fill("Name of the access", "Nights").fill("Days", "77").tick("Teams administrator");
    giulia.choose("Template", "Helpdesk");
    giulia.press("Tick the roles of the template").await.must_be(200).must_say("The roles of the template are ticked");
    assert_eq!(giulia.page().value_of("Days"), "77");
    giulia.press("Send the request").await.must_be(200).must_say("is on its way");
    for role in ["Helpdesk administrator", "Directory readers", "Message center reader", "Teams administrator"] {
        giulia.page().must_say(role);
    }
    app.deliver().await;
}

#[tokio::test]
async fn roles_are_searched_by_word_and_the_ticked_ones_stay() {
    let app = nothing_yet().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&ask()).await;
    giulia.tick("Teams administrator").fill("Search the roles", "READER");
    giulia.press("Show these roles").await.must_be(200).must_say("Security reader").must_say("Teams administrator");
    assert!(!giulia.page().says("Exchange administrator"));
    giulia.tick("Security reader").fill("Search the roles", "no such word");
    giulia.press("Show these roles").await.must_be(200).must_say("Security reader").must_say("Teams administrator");
    giulia.fill("Name of the access", "Two roles");
    giulia.press("Send the request").await.must_be(200).must_say("Security reader").must_say("Teams administrator");
    app.deliver().await;
}

#[tokio::test]
async fn what_is_ticked_is_saved_under_a_name_used_again_renamed_and_deleted() {
    let app = nothing_yet().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&ask()).await;
    giulia.fill("Name of the template", "Phones");
    giulia.press("Save the ticked roles as a template").await.must_be(422).must_say("Tick at least one role");
    giulia.tick("Teams administrator").tick("Intune administrator").fill("Days", "12");
    giulia.press("Save the ticked roles as a template").await.must_be(200).must_say("The template was saved");
    assert_eq!(giulia.page().value_of("Days"), "12");
    giulia.fill("Name of the template", "PHONES");
    giulia.press("Save the ticked roles as a template").await.must_be(422).must_say("Another template has this name");
    giulia.get(&ask()).await;
    giulia.choose("Template", "Phones");
    giulia.press("Tick the roles of the template").await.must_be(200);
    giulia.fill("Name of the access", "By template");
    giulia.press("Send the request").await.must_be(200).must_say("Intune administrator");
    let all = paths::role_templates(side.reseller.into());
    giulia.get(&all).await.must_be(200).must_say("Security reading");
    giulia.follow("Phones").await.must_be(200);
    giulia.fill("Name of the template", "Mobile phones");
    giulia.press("Rename").await.must_be(200).must_say("Mobile phones");
    giulia.press("Delete Mobile phones").await.must_be(200).must_say("The template was deleted");
    assert!(!giulia.page().says("Mobile phones"));
    signed_in(&app, SARA).await.get(&all).await.must_be(403);
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&all).await.must_be(404);
    stella.get(&paths::role_template(Side::b().reseller.into(), side.template.into())).await.must_be(404);
    app.deliver().await;
}

#[tokio::test]
async fn a_company_keeps_fifty_templates() {
    let app = nothing_yet().await;
    sqlx::query(
        "insert into role_templates (org_id, template_id, name, folded_name, roles, created_at, created_name)
         select org_id, md5('t' || n)::uuid, 'T' || n, 't' || n, roles, created_at, created_name
         from role_templates, generate_series(1, 49) n where org_id = $1",
    )
    .bind(Side::a().reseller)
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&ask()).await;
    giulia.tick("Teams administrator").fill("Name of the template", "One more");
    giulia.press("Save the ticked roles as a template").await.must_be(422).must_say("50 templates already");
}

#[tokio::test]
async fn the_ready_templates_are_of_the_catalogue_and_can_all_be_extended() {
    let app = nothing_yet().await;
    for (code, roles) in filiera::domain::customers::READY {
        let known: i64 =
            sqlx::query_scalar("select count(*) from delegated_roles where role_id = any ($1) and not never_extends")
                .bind(roles)
                .fetch_one(&mut app.sql().await)
                .await
                .unwrap();
        assert_eq!(usize::try_from(known), Ok(roles.len()), "{code}");
    }
}
