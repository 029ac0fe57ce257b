//! Scenes of agreements to sign, and of customers who answer.

use filiera::web::paths::{admin, agreements, customers as paths, organizations};

use super::Stage;
use crate::support::agreements::{new_version, publish_customer_version, saved, sign, typed};
use crate::support::cast::{DAVIDE, GIULIA, MARCO, PIERO, SARA, signed_in};
use crate::support::customers::{asked_for_access, at_review, invited, nothing_yet};
use crate::support::world::{Side, world};

fn nuvola() -> filiera::domain::ids::OrgId {
    Side::a().reseller.into()
}

fn cantina() -> filiera::domain::ids::OrgId {
    Side::a().customer.into()
}

pub async fn to_sign() -> Stage {
    let app = world().await;
    let version = new_version(&app, 45).await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[agreements::agreement(nuvola(), version.into())])
        .read_by(SARA, &agreements::agreements(nuvola()))
        .read_by(SARA, &organizations::overview(nuvola()))
        .read_by(PIERO, &admin::agreements())
}

pub async fn to_ask() -> Stage {
    let app = world().await;
    let version = new_version(&app, 45).await;
    let sara = signed_in(&app, SARA).await;
    Stage::of(app, SARA, sara, &[agreements::agreement(nuvola(), version.into())])
}

pub async fn signed() -> Stage {
    let app = world().await;
    new_version(&app, 45).await;
    sign(&app).await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[organizations::overview(nuvola())])
}

pub async fn publication() -> Stage {
    let app = world().await;
    let mut piero = typed(&app).await;
    saved(&app, &mut piero).await;
    let path = piero.follow("Check and publish").await.must_be(200).path.clone();
    Stage::of(app, PIERO, piero, &[path])
}

pub async fn request() -> Stage {
    let mut app = world().await;
    app.ignore_letters();
    let (_, id) = invited(&app, true).await;
    let ugo = at_review(&app, id).await;
    Stage::alone(app, ugo, &[paths::review(id), paths::decline(id)])
        .read_by(GIULIA, &paths::sent_invitation(nuvola(), id))
        .read_by(GIULIA, &paths::customers(nuvola()))
        .read_by(MARCO, &paths::customers(Side::a().provider.into()))
}

pub async fn customer_agreement() -> Stage {
    let app = world().await;
    publish_customer_version(&app, "2.0").await;
    let davide = signed_in(&app, DAVIDE).await;
    Stage::of(app, DAVIDE, davide, &[paths::own_agreement(cantina())])
        .read_by(GIULIA, &paths::agreement(nuvola(), Side::a().relationship.into()))
        .read_by(DAVIDE, &paths::own_agreement(cantina()))
}

pub async fn delegation() -> Stage {
    let app = nothing_yet().await;
    let (_, id) = asked_for_access(&app, "Everyday support", "30", false).await;
    let davide = signed_in(&app, DAVIDE).await;
    Stage::of(app, DAVIDE, davide, &[paths::own_delegation(cantina(), id.into())])
}

pub async fn lacking_country() -> Stage {
    let app = world().await;
    super::run(&app, "delete from countries where code = 'AQ' or code = 'LI'").await;
    let piero = signed_in(&app, PIERO).await;
    Stage::of(app, PIERO, piero, &[admin::region_country_new("europe")])
}

pub async fn code_to_move() -> Stage {
    let mut app = world().await;
    app.ignore_letters();
    let (davide, _) = crate::moving::made(&app).await;
    Stage::of(app, DAVIDE, davide, &[paths::moving(cantina())])
}

/// Two delegated accesses in force.
async fn two_delegations() -> crate::support::app::TestApp {
    let app = world().await;
    super::run(
        &app,
        "insert into delegations (org_id, delegation_id, side, relationship_id, customer_id, partner_id, name, folded_name,
             roles, days, auto_extend, state, asked_at, asked_by, asked_name, asked_address, answer_by, answered_at,
             answered_name, ends_at, due_at)
         select org_id, md5('d')::uuid, side, relationship_id, customer_id, partner_id, 'Second', 'second', roles, days,
             auto_extend, state, asked_at, asked_by, asked_name, asked_address, answer_by, answered_at, answered_name,
             ends_at, due_at
         from delegations where delegation_id = (select min(delegation_id::text)::uuid from delegations)",
    )
    .await;
    app
}

pub async fn delegations() -> Stage {
    let app = two_delegations().await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[paths::access(nuvola(), Side::a().relationship.into())])
}

pub async fn own_delegations() -> Stage {
    let app = two_delegations().await;
    let davide = signed_in(&app, DAVIDE).await;
    Stage::of(app, DAVIDE, davide, &[paths::partner(cantina(), Side::a().relationship.into())])
}
