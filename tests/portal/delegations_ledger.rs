//! The customer's ledger: who works with it by which consent, what each may do until when, what was used, what ended.

use filiera::web::paths::customers as paths;

use crate::support::cast::{DAVIDE, DORA, signed_in};
use crate::support::customers::{asked_for_access, granted, invited, nothing_yet};
use crate::support::world::{Side, world};

#[tokio::test]
async fn a_customer_reads_what_each_partner_may_do_until_when_and_what_was_used_last() {
    let app = nothing_yet().await;
    let side = Side::a();
    let at = paths::partners(side.customer.into());
    let (_, id) = asked_for_access(&app, "Everyday support", "30", true).await;
    let mut davide = signed_in(&app, DAVIDE).await;
    davide.get(&at).await.must_be(200).must_say("Everyday support, 2 roles, waits for your answer");
    let mut davide = {
        drop(davide);
        granted(&app, id).await
    };
    sqlx::query("update delegations set last_used_at = $1, last_used_name = 'Sara Conti'")
        .bind(app.now())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let page = davide.get(&at).await.must_be(200);
    page.must_say("until").must_say("then extended by itself").must_say("Sara Conti").must_say("Nothing");
    davide.follow("Everyday support").await.must_be(200).must_say("End the access");
    signed_in(&app, DORA).await.get(&at).await.must_be(404);
    app.deliver().await;
}

#[tokio::test]
async fn the_ledger_leads_to_the_receipt_of_what_was_accepted() {
    let mut app = world().await;
    app.ignore_letters();
    let (_, id) = invited(&app, false).await;
    sqlx::query(
        "update customer_invitations set state = 'accepted', customer_id = $1, consent_id =
                 (select consent_id from customer_relationships where org_id = $1 and relationship_id = $2)
                 where invitation_id = $3",
    )
    .bind(Side::a().customer)
    .bind(Side::a().relationship)
    .bind(id.uuid())
    .execute(&mut app.sql().await)
    .await
    .unwrap();
    let mut davide = signed_in(&app, DAVIDE).await;
    let page = davide.get(&paths::partners(Side::a().customer.into())).await;
    assert!(page.attributes("main a", "href").contains(&paths::done(id)), "the receipt");
}

#[tokio::test]
async fn of_many_partners_those_that_ended_are_shown_on_demand_with_who_and_why() {
    let app = world().await;
    let side = Side::a();
    let mut sql = app.sql().await;
    sqlx::query(
        "insert into customer_relationships (org_id, relationship_id, customer_id, partner_id, partner_kind, other_folded,
             consent_id, state, since, accepted_name, ended_at, ended_name, ended_reason)
         select org_id, md5('r' || n)::uuid, customer_id, partner_id, partner_kind, other_folded, consent_id, 'ended', since,
             accepted_name, since, 'Giulia Rossi', 'They moved away'
         from customer_relationships, generate_series(1, 6) n where org_id = $1 and relationship_id = $2",
    )
    .bind(side.customer)
    .bind(side.relationship)
    .execute(&mut sql)
    .await
    .unwrap();
    let mut davide = signed_in(&app, DAVIDE).await;
    let at = paths::partners(side.customer.into());
    davide.get(&at).await.must_be(200).must_say("Those in force");
    assert!(!davide.page().says("They moved away"));
    davide
        .follow("All, with those that ended")
        .await
        .must_be(200)
        .must_say("by Giulia Rossi")
        .must_say("They moved away");
    davide.follow("Those in force").await.must_be(200);
    assert!(!davide.page().says("They moved away"));
    let mut dora = signed_in(&app, DORA).await;
    assert!(!dora.get(&paths::partners(Side::b().customer.into())).await.must_be(200).says("They moved away"));
}
