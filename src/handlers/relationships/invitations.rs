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
    company: String,
    /// Those that wait for an answer.
    waiting: Vec<Row>,
    /// Those that ended.
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
    let held = relationships::invitations(&app.db, &by).await?;
    let rows = held.into_iter().map(|(it, provider)| Row { state: it.state_at(now), it, provider });
    let (waiting, rows) = rows.partition(|row| row.state == InvitationState::Sent);
    page(&InvitationsPage { ui, org: by.org(), company: by.company().name.clone(), waiting, rows })
}
