//! Scenes of a company: its places, its people, its help, its place in the list.

use filiera::domain::token::Purpose;
use filiera::web::paths::{directory, locations, organizations, tickets, users};

use super::{Stage, run};
use crate::documents::png;
use crate::listing::keeper;
use crate::support::app::{TestApp, key};
use crate::support::cast::{ELENA, GIULIA, LUCA, MARCO, PIERO, SARA, STELLA, becomes, signed_in};
use crate::support::world::{Side, external, world};

fn nuvola() -> filiera::domain::ids::OrgId {
    Side::a().reseller.into()
}

async fn location(app: &TestApp, name: &str) -> String {
    let id: uuid::Uuid = sqlx::query_scalar("select location_id from locations where org_id = $1 and name = $2")
        .bind(nuvola().uuid())
        .bind(name)
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    locations::location(nuvola(), id.into())
}

pub async fn numbers() -> Stage {
    let mut app = external().await;
    app.ignore_letters();
    run(
        &app,
        "insert into locations (org_id, location_id, name, folded_name, country, address, contact, state, created_at,
                                created_by, created_name)
         select l.org_id, gen_random_uuid(), n, lower(n), l.country, l.address, l.contact, s, l.created_at, l.created_by,
                l.created_name
         from locations l join organizations o using (org_id), (values ('Genova', 'active'), ('Bari', 'closed')) v (n, s)
         where o.name = 'Nuvola Rossi S.r.l.'",
    )
    .await;
    run(&app, "update organizations set partner_id = null where name = 'Nuvola Rossi S.r.l.'").await;
    let giulia = signed_in(&app, GIULIA).await;
    let start = [location(&app, "Genova").await, location(&app, "Bari").await, organizations::identifiers(nuvola())];
    Stage::of(app, GIULIA, giulia, &start).read_by(ELENA, "/admin/partner-ids")
}

pub async fn invitation_elsewhere() -> Stage {
    let app = world().await;
    let id = Side::a().user_invitation;
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&users::joining_link(&key().link(Purpose::UserInvitation, id, 1))).await;
    stella.press("Ask Giulia Rossi to invite this address").await.must_be(200);
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[users::invitation(nuvola(), id.into())])
}

pub async fn suspended() -> Stage {
    let app = world().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&users::suspension(nuvola(), SARA.id().into())).await;
    giulia.press("Suspend").await.must_be(200).must_say("is suspended");
    Stage::of(app, GIULIA, giulia, &[users::reactivation(nuvola(), SARA.id().into())])
}

pub async fn wish() -> Stage {
    let app = world().await;
    let luca = signed_in(&app, LUCA).await;
    Stage::of(app, LUCA, luca, &[users::wish(nuvola(), "view_customers")])
}

pub async fn joining() -> Stage {
    let app = world().await;
    run(
        &app,
        "update user_invitations set address = 'stella.ferri@alba.example' where address = 'collega@zaffiro.example'",
    )
    .await;
    let stella = signed_in(&app, STELLA).await;
    let link = key().link(Purpose::UserInvitation, Side::a().user_invitation, 1);
    Stage::of(app, STELLA, stella, &[users::joining_link(&link)])
}

pub async fn merge() -> Stage {
    let app = world().await;
    let luca = becomes(&app, LUCA, "account_admin").await;
    Stage::of(app, LUCA, luca, &[tickets::merge(nuvola())])
        .read_by(PIERO, "/admin/tickets")
        .read_by(LUCA, &tickets::tickets(nuvola()))
}

fn adria() -> filiera::domain::ids::OrgId {
    Side::a().provider.into()
}

pub async fn listing() -> Stage {
    let app = world().await;
    run(&app, "update directory_entries set confirmed_at = confirmed_at - interval '80 days'").await;
    let mut marco = keeper(&app).await;
    marco.get(&directory::listing(adria())).await;
    marco.attach("Picture", "logo.png", &png());
    marco.press("Use this picture").await.must_be(200).must_say("The logo is in the draft");
    Stage::of(app, MARCO, marco, &[directory::listing(adria())])
        .read_by(MARCO, &directory::listing_preview(adria()))
        .read_by(GIULIA, &directory::entry(Side::a().slug))
}

pub async fn listing_preview() -> Stage {
    let app = world().await;
    let mut marco = keeper(&app).await;
    marco.get(&directory::listing(adria())).await;
    let path = marco.press("Preview").await.must_be(200).path.clone();
    Stage::of(app, MARCO, marco, &[path])
}

pub async fn referral() -> Stage {
    let app = world().await;
    let marco = keeper(&app).await;
    let id = Side::a().referral;
    Stage::of(app, MARCO, marco, &[directory::referral(adria(), id.into())])
        .read_by(GIULIA, &directory::contact_request(nuvola(), id.into()))
}
