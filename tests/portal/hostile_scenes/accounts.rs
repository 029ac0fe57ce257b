//! Scenes of signing in and of one's own account.

use axum::http::{Method, header};
use chrono::TimeDelta;
use filiera::web::paths::accounts as paths;
use serde_json::Value;

use super::{Stage, run};
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ELENA, GIULIA, LUCA, Newcomer, PIERO, SARA, signed_in};
use crate::support::factors::{at_second_step, set_up};
use crate::support::provider::{Provider, person};
use crate::support::world::{Side, world, world_database};
use crate::work_accounts::portal;

pub async fn second_step() -> Stage {
    let app = world().await;
    let (browser, _, _) = at_second_step(&app, SARA).await;
    Stage::alone(app, browser, &[paths::second(), paths::second_recovery(), paths::second_lost()])
}

/// Sara at the second step, who has asked for help.
async fn lost() -> (TestApp, Browser) {
    let app = world().await;
    let (mut sara, _, _) = at_second_step(&app, SARA).await;
    sara.get(&paths::second_lost()).await;
    sara.press("Ask for help").await.must_be(200);
    (app, sara)
}

pub async fn replacement() -> Stage {
    let (app, mut sara) = lost().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::lost_factors(Side::a().reseller.into())).await;
    giulia.press("It is Sara Conti: start it").await.must_be(200);
    app.pass(TimeDelta::hours(24));
    sara.sign_in(SARA.address, crate::support::cast::PASSWORD).await;
    Stage::alone(app, sara, &[paths::second_lost()])
}

pub async fn own_factors() -> Stage {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    set_up(&app, &mut sara).await;
    let factor: uuid::Uuid =
        sqlx::query_scalar("select factor_id from factors").fetch_one(&mut app.sql().await).await.unwrap();
    Stage::alone(app, sara, &[paths::own_codes(), paths::own_factor(factor.into())])
}

pub async fn lost_by_a_colleague() -> Stage {
    let (app, _) = lost().await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[paths::lost_factors(Side::a().reseller.into())])
}

pub async fn lost_by_somebody() -> Stage {
    let (app, _) = lost().await;
    let piero = signed_in(&app, PIERO).await;
    Stage::of(app, PIERO, piero, &[paths::admin_lost_factors()])
}

/// The portal with an honest provider.
async fn provided() -> (TestApp, Provider) {
    let (mut app, mut providers) = portal(&["honest"], world_database().await).await;
    app.ignore_letters();
    (app, providers.remove(0))
}

/// Sends a browser by this address to the provider, and back as `who`; where it arrives.
async fn there_and_back(browser: &mut Browser, provider: &Provider, by: &str, who: &Value) -> String {
    let away = browser.send(Method::GET, by, &[], None).await;
    let to = away.headers[header::LOCATION].to_str().unwrap().to_owned();
    browser.get(&provider.sign_in(&to, who)).await.must_be(200).path.clone()
}

fn rosa() -> Value {
    person("rosa-1", "dir-rosa", "Rosa Marchetti", "rosa.marchetti@officinarossa.example", true)
}

pub async fn arrival() -> Stage {
    let (app, provider) = provided().await;
    let mut browser = app.browser();
    let path = there_and_back(&mut browser, &provider, &paths::provider("honest"), &rosa()).await;
    Stage::alone(app, browser, &[path])
}

pub async fn identity() -> Stage {
    let (app, provider) = provided().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let new = there_and_back(&mut giulia, &provider, &paths::own_identity_begin("honest"), &rosa()).await;
    Stage::alone(app, giulia, &[new, paths::own_identity(Side::a().tenant.into())])
}

pub async fn directory() -> Stage {
    let (app, provider) = provided().await;
    let mut giulia = signed_in(&app, GIULIA).await;
    let begin = filiera::web::paths::organizations::directory_begin(Side::a().reseller.into(), "honest");
    let new = there_and_back(&mut giulia, &provider, &begin, &rosa()).await;
    Stage::alone(app, giulia, &[new])
}

/// Somebody nobody knows, with a mailbox on the domain of Giulia's company.
const TOMMASO: Newcomer = Newcomer {
    company: "Nuvola Rossi S.r.l.",
    country: "Italy",
    name: "Tommaso Riva",
    address: "tommaso.riva@milano.nuvola.example",
};

pub async fn known_company() -> Stage {
    let app = world().await;
    let mut tommaso = app.browser();
    TOMMASO.fill_in(&mut tommaso).await;
    tommaso.press("Create account").await.must_be(200);
    app.deliver().await;
    tommaso.fill("Code from the email", &app.mail().last_to(TOMMASO.address).code());
    tommaso.press("Confirm").await.must_be(200).must_say("Your company is here already");
    Stage::alone(app, tommaso, &[paths::work_account_company()]).read_by(ELENA, &filiera::web::paths::admin::disputes())
}

pub async fn letters() -> Stage {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::me()).await;
    luca.fill("Another address for emails", "luca@posta.example");
    luca.press("Send the code").await.must_be(200);
    run(&app, "update people set letters_to = 'luca@altra.example' where full_name = 'Luca Greco'").await;
    Stage::of(app, LUCA, luca, &[paths::me()])
}

pub async fn notifications() -> Stage {
    let app = world().await;
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&filiera::web::paths::users::wish(Side::a().reseller.into(), "view_customers")).await;
    luca.press("Ask Giulia Rossi").await.must_be(200);
    app.deliver().await;
    let giulia = signed_in(&app, GIULIA).await;
    Stage::of(app, GIULIA, giulia, &[paths::notifications()])
}
