//! Who of the partner uses delegated access: people and groups with some of its roles, and nobody else.

use filiera::web::paths::{customers as paths, users as people};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, GIULIA, LUCA, MARCO, SARA, STELLA, signed_in};
use crate::support::customers::{asked_for_access, assigned, granted, nothing_yet};
use crate::support::world::{Side, world};

fn page() -> String {
    paths::administration(Side::a().reseller.into(), Side::a().relationship.into())
}

async fn run(app: &TestApp, statement: &'static str) {
    sqlx::query(statement).execute(&mut app.sql().await).await.unwrap();
}

/// Sara helps customers from now on.
async fn sara_helps(app: &TestApp) -> Browser {
    run(app, "update memberships set roles = array['helpdesk_agent'] where full_name = 'Sara Conti'").await;
    signed_in(app, SARA).await
}

async fn in_force() -> (TestApp, Browser, Browser, Uuid) {
    let app = nothing_yet().await;
    let (giulia, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let davide = granted(&app, id).await;
    app.deliver().await;
    (app, giulia, davide, id)
}

/// A group of Giulia's company with Sara in it.
async fn group_with_sara(giulia: &mut Browser) {
    giulia.get(&people::groups(Side::a().reseller.into())).await.must_be(200);
    giulia.fill("Name of the group", "Night shift");
    giulia.press("Create the group").await.must_be(200).must_say("Choose its members");
    giulia.tick("Sara Conti");
    giulia.press("Save the group").await.must_be(200).must_say("The group was saved");
}

#[tokio::test]
async fn a_person_uses_only_the_roles_given_to_them_and_the_customer_sees_how_many_can() {
    let (app, mut giulia, mut davide, id) = in_force().await;
    let mut sara = sara_helps(&app).await;
    sara.get(&page()).await.must_be(409).must_say("none of its roles is given to you").must_say("Giulia Rossi");
    davide
        .get(&paths::own_delegation(Side::a().customer.into(), id.into()))
        .await
        .must_say("Helpdesk administrator nobody");
    assigned(&mut giulia, id, "Sara Conti", &["Helpdesk administrator"]).await;
    sara.get(&page()).await.must_be(200).must_say("Helpdesk administrator");
    assert!(!sara.page().says("License administrator"), "that role is nobody's");
    sara.press("Microsoft 365 admin center").await.must_be(200).must_say("Your use is recorded");
    giulia.get(&page()).await.must_be(409);
    davide.get(&paths::own_delegation(Side::a().customer.into(), id.into())).await;
    davide.page().must_say("Helpdesk administrator 1 person").must_say("License administrator nobody");
    davide.page().must_say("Sara Conti");
    let entries: Vec<(Uuid, String)> = sqlx::query_as(
        "select org_id, details::text from audit_entries where action = 'delegation.assigned' order by 1",
    )
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(entries.len(), 2, "the log of either company says so");
    for (org, details) in entries {
        assert_eq!(details.contains("Sara Conti"), org == Side::a().reseller, "{details}");
    }
}

#[tokio::test]
async fn whoever_leaves_a_group_loses_its_roles_at_once() {
    let (app, mut giulia, _, id) = in_force().await;
    let mut sara = sara_helps(&app).await;
    group_with_sara(&mut giulia).await;
    let group = giulia.page().path.clone();
    assigned(&mut giulia, id, "Group Night shift", &["Helpdesk administrator"]).await;
    assigned(&mut giulia, id, "Sara Conti", &["License administrator"]).await;
    sara.get(&page()).await.must_be(200).must_say("Helpdesk administrator").must_say("License administrator");
    giulia.get(&group).await.must_be(200);
    giulia.press("Delete the group").await.must_be(409).must_say("Take them back first");
    run(
        &app,
        "delete from user_group_members where org_id = (select org_id from user_groups where name = 'Night shift')",
    )
    .await;
    sara.get(&page()).await.must_be(200).must_say("License administrator");
    assert!(!sara.page().says("Helpdesk administrator"), "she left the group");
    giulia.get(&paths::assignments(Side::a().reseller.into(), id.into())).await;
    giulia.press("Take back Sara Conti").await.must_be(200).must_say("It is taken back");
    sara.get(&page()).await.must_be(409);
}

#[tokio::test]
async fn whoever_leaves_the_company_uses_nothing_in_the_same_request() {
    let (app, mut giulia, mut davide, id) = in_force().await;
    let mut sara = sara_helps(&app).await;
    assigned(&mut giulia, id, "Sara Conti", &["Helpdesk administrator"]).await;
    sara.get(&page()).await.must_be(200);
    let button = sara.form("Microsoft 365 admin center");
    run(&app, "update memberships set state = 'removed', version = version + 1 where full_name = 'Sara Conti'").await;
    let status = sara.submit(&button).await.status.as_u16();
    assert!(status == 404 || status == 403, "{status}");
    davide.get(&paths::own_delegation(Side::a().customer.into(), id.into())).await.must_say("Not used yet");
    davide.page().must_say("Helpdesk administrator nobody");
}

#[tokio::test]
async fn use_and_its_removal_at_once_follow_one_another() {
    let (app, mut giulia, _, id) = in_force().await;
    let mut sara = sara_helps(&app).await;
    assigned(&mut giulia, id, "Sara Conti", &["Helpdesk administrator"]).await;
    sara.get(&page()).await.must_be(200);
    let (using, taking) = (sara.form("Microsoft 365 admin center"), giulia.form("Take back Sara Conti"));
    let (used, taken) = tokio::join!(sara.submit(&using), giulia.submit(&taking));
    taken.must_be(200);
    let order: Vec<String> = sqlx::query_scalar(
        "select action from audit_entries where org_id = $1 and action in ('delegation.used', 'delegation.unassigned') order by seq",
    )
    .bind(Side::a().customer)
    .fetch_all(&mut app.sql().await)
    .await
    .unwrap();
    // Used before it was taken, with its page or, shown a moment later, without; or not used at all.
    match order.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["delegation.used", "delegation.unassigned"] => assert!([200, 409].contains(&used.status.as_u16())),
        ["delegation.unassigned"] => assert_eq!(used.status.as_u16(), 409),
        _ => panic!("{order:?}"),
    }
}

#[tokio::test]
async fn roles_are_given_while_access_is_in_force_to_people_of_the_company_and_only_those_granted() {
    let (app, mut giulia, _, id) = in_force().await;
    let side = Side::a();
    let to = paths::assignments(side.reseller.into(), id.into());
    giulia.get(&to).await.must_say("Nobody can use this access yet");
    giulia.press("Give these roles").await.must_be(422);
    assert_eq!(giulia.page().errors().len(), 2, "{:?}", giulia.page().errors());
    giulia.choose("Person or group", "Giulia Rossi").tick("Helpdesk administrator");
    let mut stale = giulia.form("Give these roles");
    for (name, value) in &mut stale.fields {
        if name == "assigned_roles" {
            *value = "62e90394-69f5-4237-9190-012177145e10".to_owned();
        }
    }
    giulia.submit(&stale).await.must_be(422).must_say("Choose at least one of the granted roles");
    giulia.get(&paths::delegation(side.reseller.into(), id.into())).await;
    giulia.press("End the access").await.must_be(200);
    giulia.get(&to).await.must_be(200);
    assert!(!giulia.page().buttons().contains(&"Give these roles".to_owned()));
    app.deliver().await;
}

#[tokio::test]
async fn reseller_and_provider_give_their_own_and_nobody_else_sees_it() {
    let app = world().await;
    let side = Side::a();
    let to = paths::assignments(side.reseller.into(), side.delegation.into());
    signed_in(&app, GIULIA).await.get(&to).await.must_be(200).must_say("Give these roles");
    for stranger in [MARCO, DAVIDE, STELLA] {
        signed_in(&app, stranger).await.get(&to).await.must_be(404);
    }
    let mut marco = signed_in(&app, MARCO).await;
    marco.get(&paths::assignments(side.provider.into(), side.delegation.into())).await.must_be(404);
    let with_provider = Uuid::from_u128(side.relationship.as_u128() + 1);
    marco.get(&paths::access(side.provider.into(), with_provider.into())).await.must_be(200);
    assert!(!marco.page().says(side.canary), "what the reseller holds is not the provider's");
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&people::groups(side.reseller.into())).await.must_be(403);
    marco.get(&people::group(side.provider.into(), side.group.into())).await.must_be(404);
}

#[tokio::test]
async fn the_name_of_a_group_is_used_once_and_the_second_of_two_changes_is_told() {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    group_with_sara(&mut giulia).await;
    let group = giulia.page().path.clone();
    giulia.get(&people::groups(Side::a().reseller.into())).await.must_say("Night shift");
    giulia.fill("Name of the group", "NIGHT shift");
    giulia.press("Create the group").await.must_be(422).must_say("Another group has this name");
    giulia.fill("Name of the group", &"x".repeat(51));
    giulia.press("Create the group").await.must_be(422);
    let mut other = signed_in(&app, GIULIA).await;
    giulia.get(&group).await;
    other.get(&group).await;
    giulia.fill("Name of the group", "Day shift");
    giulia.press("Save the group").await.must_be(200);
    other.fill("Name of the group", "Late shift");
    other.press("Save the group").await.must_be(409).must_say("Somebody changed this group meanwhile");
    other.press("Save the group").await.must_be(200).must_say("Late shift");
    other.press("Delete the group").await.must_be(200).must_say("The group was deleted");
}
