//! **View customers**: those a reseller shares with one provider, and the invitations that wait.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::asked::{Row, filter, links, rows};
use super::list::countries;
use crate::domain::actor::Action;
use crate::domain::customers::{self, Filter, InvitationRow, Party};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::web::extract::{AsReseller, Now, Path, Query};
use crate::web::listing::{Asked, Links};
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
    sent: String,
    asked: Asked,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
    countries: Vec<(String, String)>,
    unfinished: bool,
    links: Links,
    export: bool,
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
    let filter = Filter { counterpart: None, ..filter(&asked) };
    let shared = customers::shared(&app.db, &by, partnership, &filter).await?;
    let (provider, listed) = shared.ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let waiting = customers::open_invitations(&app.db, &by, provider.id, now).await?;
    let path = paths::shared(org, partnership);
    let file = paths::shared_export(org, partnership);
    page(&SharedPage {
        links: links(&ui, &asked, &listed, (&path, &file), &[]),
        countries: countries(&app, &ui, &by).await?,
        export: by.may(Action::ExportCustomers),
        unfinished: listed.unfinished,
        own: by.company().name.clone(),
        back: relationships::provider(org, partnership),
        invite: paths::invite(org, partnership),
        sent: paths::sent_invitations(org),
        rows: rows(org, listed.rows),
        waiting: waiting.into_iter().map(|row| Waiting { href: paths::sent_invitation(org, row.id), row }).collect(),
        ui,
        provider,
        path,
        asked,
    })
}
