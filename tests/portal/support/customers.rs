//! Giulia and her customers: one invited who has typed the mailed code, and access she asks another one for.
//! Rule: everything goes through the pages; only what a letter says is derived.

use filiera::domain::ids::{CustomerInvitationId, OrgId, PartnershipId};
use filiera::domain::token::Purpose;
use filiera::web::paths::customers as paths;
use uuid::Uuid;

use super::app::{TestApp, key};
use super::browser::Browser;
use super::cast::{DAVIDE, GIULIA, signed_in};
use super::world::{Side, world};

/// Whom she invites.
pub const UGO: &str = "ugo.blu@cantinablu.example";

/// Where Giulia invites customers.
pub fn invite_path() -> String {
    let side = Side::a();
    paths::invite(OrgId::from(side.reseller), PartnershipId::from(side.partnership))
}

/// Giulia invites Ugo of Cantina Blu.
pub async fn invited(app: &TestApp, access: bool) -> (Browser, CustomerInvitationId) {
    let mut giulia = signed_in(app, GIULIA).await;
    giulia.get(&invite_path()).await.must_be(200).must_say("Invite new customers");
    giulia.fill("Company", "Cantina Blu S.r.l.").fill("Email address of the invited person", UGO);
    giulia.fill("Personal message", "Ciao Ugo");
    if access {
        giulia.tick("Ask for administrator permissions");
    }
    giulia.press("Preview").await.must_be(200).must_say("asks to work with Cantina Blu S.r.l.").must_say("Ciao Ugo");
    giulia.press("Send invitation").await.must_be(200).must_say("Invitation of Cantina Blu S.r.l.");
    let id: Uuid =
        sqlx::query_scalar("select invitation_id from customer_invitations where address = $1 and side = 'reseller'")
            .bind(UGO)
            .fetch_one(&mut app.sql().await)
            .await
            .unwrap();
    (giulia, CustomerInvitationId::from(id))
}

/// The link of the letter.
pub fn request_link(id: CustomerInvitationId, generation: i32) -> String {
    paths::request_link(&key().link(Purpose::CustomerInvitation, id.uuid(), generation))
}

/// Ugo follows the link, has the digits sent and types them.
pub async fn at_review(app: &TestApp, id: CustomerInvitationId) -> Browser {
    let mut ugo = app.browser();
    ugo.get(&request_link(id, 1)).await.must_be(200).must_say("Request from").must_say("Ciao Ugo");
    ugo.press("Continue").await.must_be(200).must_say("Check your email");
    let code: Uuid = sqlx::query_scalar(
        "select code_id from mailed_codes where purpose = 'customer' order by created_at desc, code_id desc limit 1",
    )
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    ugo.fill("Code from the email", &key().code(code, 1));
    ugo.press("Continue").await.must_be(200).must_say("Review and answer");
    ugo
}

/// A portal in which nothing is delegated yet.
pub async fn nothing_yet() -> TestApp {
    let app = world().await;
    sqlx::query("delete from delegations").execute(&mut app.sql().await).await.unwrap();
    app
}

/// Giulia asks for two roles under `name`, for so many days.
pub async fn asked_for_access(app: &TestApp, name: &str, days: &str, extend: bool) -> (Browser, Uuid) {
    let side = Side::a();
    let mut giulia = signed_in(app, GIULIA).await;
    giulia.get(&paths::customer(side.reseller.into(), side.relationship.into())).await;
    giulia.follow("Delegated access").await.must_be(200);
    giulia.follow("Ask for delegated access").await.must_be(200);
    giulia.fill("Name of the access", name).fill("Days", days);
    giulia.tick("Helpdesk administrator").tick("License administrator");
    if extend {
        giulia.tick("Extend by itself");
    }
    giulia.press("Send the request").await.must_be(200).must_say("is on its way").must_say("Pending");
    let id = sqlx::query_scalar("select delegation_id from delegations where name = $1 and side = 'partner'")
        .bind(name)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    (giulia, id)
}

/// Davide grants it.
pub async fn granted(app: &TestApp, id: Uuid) -> Browser {
    let mut davide = signed_in(app, DAVIDE).await;
    davide.get(&paths::own_delegation(Side::a().customer.into(), id.into())).await.must_be(200);
    davide.press("Grant access").await.must_be(200).must_say("The access is granted").must_say("Active");
    davide
}

/// Giulia gives somebody, or a group, roles of the access.
pub async fn assigned(giulia: &mut Browser, id: Uuid, whom: &str, roles: &[&str]) {
    giulia.get(&paths::assignments(Side::a().reseller.into(), id.into())).await.must_be(200);
    giulia.choose("Person or group", whom);
    for role in roles {
        giulia.tick(role);
    }
    giulia.press("Give these roles").await.must_be(200).must_say("The roles are given");
}
