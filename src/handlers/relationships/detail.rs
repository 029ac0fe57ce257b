//! `/o/{org}/providers/{partnership}` and `/o/{org}/resellers/{partnership}`: one relationship, as each of
//! its two sides sees it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::{Member, Role};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::relationships::{self, Partnership};
use crate::web::extract::{AsProvider, AsReseller, Now, Path};
use crate::web::paths::{customers, relationships as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "relationships/provider.html")]
struct ProviderPage {
    ui: Ui,
    org: OrgId,
    own: String,
    it: Partnership,
    may_act: bool,
    admins: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "relationships/reseller.html")]
struct ResellerPage {
    ui: Ui,
    org: OrgId,
    own: String,
    it: Partnership,
    may_act: bool,
    admins: Vec<(String, String)>,
}

pub(super) async fn provider(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = relationships::partnership(&app.db, &by, id, now).await?.filter(|it| it.we_are_reseller);
    let it = it.ok_or(WebError::NotFound)?;
    let (may_act, admins) = who_can(&app, &by).await?;
    page(&ProviderPage { ui, org: by.org(), own: by.company().name.clone(), it, may_act, admins })
}

pub(super) async fn reseller(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = relationships::partnership(&app.db, &by, id, now).await?.filter(|it| !it.we_are_reseller);
    let it = it.ok_or(WebError::NotFound)?;
    let (may_act, admins) = who_can(&app, &by).await?;
    page(&ResellerPage { ui, org: by.org(), own: by.company().name.clone(), it, may_act, admins })
}

/// Whether the reader may change the relationship, and who can if not.
async fn who_can(app: &App, by: &Member) -> Result<(bool, Vec<(String, String)>), WebError> {
    if by.has(&[Role::GlobalAdmin]) {
        return Ok((true, Vec::new()));
    }
    Ok((false, by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await?))
}
