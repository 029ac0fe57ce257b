//! Scenes of provider and reseller: relationships that stand still or end on a day, files under way, links that ended.

use filiera::domain::ids::OrgId;
use filiera::domain::token::Purpose;
use filiera::web::paths::{customers, relationships as paths};

use super::{Stage, run};
use crate::customer_open_link;
use crate::open_link::ready;
use crate::support::app::{TestApp, key};
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, GIULIA, MARCO, STELLA, signed_in};
use crate::support::world::{Side, world};

fn adria() -> OrgId {
    Side::a().provider.into()
}

pub async fn suspended() -> Stage {
    let app = world().await;
    run(
        &app,
        "update partnerships set state = 'suspended', suspended_at = since, suspended_name = 'Marco Neri',
                suspended_reason = 'Two invoices are open.', review_on = '2026-05-01' where state = 'active'",
    )
    .await;
    let marco = signed_in(&app, MARCO).await;
    Stage::of(app, MARCO, marco, &[paths::reseller(adria(), Side::a().partnership.into())])
}

/// Both sides read that it ends.
async fn announced() -> (TestApp, Browser) {
    let app = world().await;
    run(
        &app,
        "update partnerships set ends_at = since + interval '300 days', ends_name = 'Marco Neri',
                ends_reason = 'We change our provider.' where state = 'active'",
    )
    .await;
    let marco = signed_in(&app, MARCO).await;
    (app, marco)
}

pub async fn ends_soon() -> Stage {
    let (app, marco) = announced().await;
    Stage::of(app, MARCO, marco, &[paths::reseller(adria(), Side::a().partnership.into())])
}

pub async fn ends_soon_for_the_reseller() -> Stage {
    let (app, _) = announced().await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[paths::provider(Side::a().reseller.into(), Side::a().partnership.into())])
}

pub async fn stuck() -> Stage {
    let app = world().await;
    run(&app, "update organizations set program_status = 'denied' where program_status = 'pending_qualification'")
        .await;
    let anna = signed_in(&app, ANNA).await;
    Stage::of(app, ANNA, anna, &[paths::sharing(Side::a().applicant.into())])
}

pub async fn file_under_way() -> Stage {
    let app = world().await;
    run(&app, "update bulk_imports set state = 'sending', started_at = created_at").await;
    let marco = signed_in(&app, MARCO).await;
    Stage::of(app, MARCO, marco, &[paths::job(adria(), Side::a().import.into())])
}

pub async fn customer_lists() -> Stage {
    let app = world().await;
    let giulia = signed_in(&app, GIULIA).await;
    let reseller = Side::a().reseller.into();
    Stage::of(app, GIULIA, giulia, &[customers::file_new(reseller), customers::kept(reseller)])
}

pub async fn open_link() -> Stage {
    let (app, marco, _) = ready().await;
    Stage::of(app, MARCO, marco, &[paths::open_link(adria())])
}

pub async fn open_door() -> Stage {
    let (app, _, link) = ready().await;
    let stella = signed_in(&app, STELLA).await;
    Stage::of(app, STELLA, stella, &[link])
}

pub async fn customer_link() -> Stage {
    let (app, giulia, _) = customer_open_link::ready().await;
    Stage::of(app, GIULIA, giulia, &[customer_open_link::here()])
}

pub async fn customer_door() -> Stage {
    let (app, _, link) = customer_open_link::ready().await;
    let browser = app.browser();
    Stage::alone(app, browser, &[link])
}

pub async fn ran_out() -> Stage {
    let app = world().await;
    run(&app, "update invitations set expires_at = sent_at + interval '1 second' where state = 'sent'").await;
    let browser = app.browser();
    let link = key().link(Purpose::Invitation, Side::a().sent_invitation, 1);
    Stage::alone(app, browser, &[paths::invitation_link(&link)])
}

pub async fn ran_out_for_the_reseller() -> Stage {
    let app = world().await;
    run(&app, "update invitations set expires_at = sent_at + interval '1 second' where state = 'sent'").await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(
        app,
        GIULIA,
        giulia,
        &[paths::invitation(Side::a().reseller.into(), Side::a().received_invitation.into())],
    )
}
