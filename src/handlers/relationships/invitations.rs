//! `/o/{org}/invitations`: the invitations of providers that a reseller holds.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::ids::OrgId;
use crate::domain::organizations::Card;
use crate::domain::relationships::{self, Invitation, InvitationState};
use crate::web::extract::{AsReseller, Now};
use crate::web::paths::relationships as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/invitations.html")]
struct InvitationsPage {
    ui: Ui,
    org: OrgId,
    rows: Vec<Row>,
}

struct Row {
    it: Invitation,
    provider: Card,
    state: InvitationState,
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let rows = relationships::invitations(&app.db, &by)
        .await?
        .into_iter()
        .map(|(it, provider)| Row { state: it.state_at(now), it, provider })
        .collect();
    page(&InvitationsPage { ui, org: by.org(), rows })
}
