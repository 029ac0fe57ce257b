//! **View customers**: those a reseller shares with one provider, and the invitations that wait.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{Asked, Row, rows};
use crate::domain::actor::Action;
use crate::domain::customers::{self, Filter, InvitationRow, Party};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::web::extract::{AsReseller, Now, Path, Query};
use crate::web::paths::customers as paths;
use crate::web::paths::relationships;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/shared.html")]
struct SharedPage {
    ui: Ui,
    provider: Party,
    own: String,
    back: String,
    path: String,
    invite: String,
    asked: Asked,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
    first: Option<String>,
    next: Option<String>,
    export: Option<String>,
}

struct Waiting {
    href: String,
    row: InvitationRow,
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((org, partnership)): Path<(OrgId, PartnershipId)>,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let filter = Filter { counterpart: None, ..asked.filter() };
    let shared = customers::shared(&app.db, &by, partnership, &filter).await?;
    let (provider, listed) = shared.ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let waiting = customers::open_invitations(&app.db, &by, provider.id, now).await?;
    let path = paths::shared(org, partnership);
    page(&SharedPage {
        first: (!asked.after.is_empty()).then(|| asked.onto(&path, false, "")),
        next: listed.next.map(|last| asked.onto(&path, false, &last.to_string())),
        export: by.may(Action::ExportCustomers).then(|| asked.onto(&paths::shared_export(org, partnership), false, "")),
        own: by.company().name.clone(),
        back: relationships::provider(org, partnership),
        invite: paths::invite(org, partnership),
        rows: rows(org, listed.rows),
        waiting: waiting.into_iter().map(|row| Waiting { href: paths::sent_invitation(org, row.id), row }).collect(),
        ui,
        provider,
        path,
        asked,
    })
}
