//! `/o/{org}/providers`: **Indirect providers** of a reseller.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, PartnershipRow};
use crate::web::extract::{AsReseller, Now, Query};
use crate::web::paths::{customers, relationships as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/providers.html")]
struct ProvidersPage {
    ui: Ui,
    org: OrgId,
    ended: bool,
    rows: Vec<PartnershipRow>,
    /// Invitations that wait for an answer.
    waiting: usize,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    status: String,
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let ended = wish.status == "ended";
    let rows = relationships::providers(&app.db, &by, ended, now).await?;
    let held = relationships::invitations(&app.db, &by).await?;
    let waiting = held.iter().filter(|(it, _)| it.open(now).is_ok()).count();
    page(&ProvidersPage { ui, org: by.org(), ended, rows, waiting })
}
