//! `/o/{org}/providers`: **Indirect providers** of a reseller.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::asked::{filter, links};
use super::resellers::named;
use crate::domain::actor::Kind;
use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, PartnershipRow};
use crate::web::extract::{AsReseller, Now, Query};
use crate::web::listing::{Asked, Links};
use crate::web::paths::{customers, relationships as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/providers.html")]
struct ProvidersPage {
    ui: Ui,
    org: OrgId,
    own: String,
    asked: Asked,
    countries: Vec<(String, String)>,
    rows: Vec<PartnershipRow>,
    links: Links,
    /// Invitations that wait for an answer.
    waiting: usize,
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let path = paths::providers(by.org());
    let listed = relationships::partners(&app.db, &by, Kind::Reseller, &filter(&asked), now).await?;
    let countries = relationships::partner_countries(&app.db, &by).await?;
    let held = relationships::invitations(&app.db, &by).await?;
    page(&ProvidersPage {
        org: by.org(),
        own: by.company().name.clone(),
        links: links(&ui, &asked, &listed, &path, &paths::providers_file(by.org())),
        countries: named(&ui, countries),
        rows: listed.rows,
        waiting: held.iter().filter(|(it, _)| it.open(now).is_ok()).count(),
        ui,
        asked,
    })
}
