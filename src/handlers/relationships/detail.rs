//! `/o/{org}/providers/{partnership}` and `/o/{org}/resellers/{partnership}`: one relationship, as each of
//! its two sides sees it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::partner_of_record;
use crate::domain::actor::{Action, Member, Role};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::relationships::{self, Partnership, StandingCard};
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
    /// Where an announced end is taken back.
    stay: String,
    /// Whether the reader may take administrator access away, and end the relationship.
    may_act: bool,
    may_end: bool,
    admins: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "relationships/reseller.html")]
struct ResellerPage {
    ui: Ui,
    org: OrgId,
    own: String,
    it: Partnership,
    /// Where an announced end is taken back.
    stay: String,
    may_end: bool,
    admins: Vec<(String, String)>,
    /// Why it cannot be named on orders, for who may know; empty when it can.
    record: Option<Vec<String>>,
    /// Where it stands, as long as the two work together.
    card: Option<StandingCard>,
    /// Where any number is checked.
    check: String,
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
    let (may_act, may_end, admins) = who_can(&app, &by).await?;
    let (org, own, stay) = (by.org(), by.company().name.clone(), paths::stay(by.org(), id));
    page(&ProviderPage { ui, org, own, it, stay, may_act, may_end, admins })
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
    let (_, may_end, admins) = who_can(&app, &by).await?;
    let record = match by.may(Action::ViewAgreementStatus) && it.active {
        true => partner_of_record::of_reseller(&app, &by, it.other.id, now).await?,
        false => None,
    };
    let record = record.map(|answer| partner_of_record::reasons(&ui, &answer));
    let card = relationships::standing_card(&app.db, &by, id, now).await?;
    let (org, own, stay) = (by.org(), by.company().name.clone(), paths::reseller_stay(by.org(), id));
    page(&ResellerPage { ui, org, own, it, stay, may_end, admins, record, card, check: paths::partner_of_record(org) })
}

/// What the reader may do about the relationship, and who can end it if they cannot.
async fn who_can(app: &App, by: &Member) -> Result<(bool, bool, Vec<(String, String)>), WebError> {
    let may_end = by.may(Action::RemovePartnership);
    let roles = Action::RemovePartnership.roles();
    let admins = if may_end { Vec::new() } else { by.colleagues_with(&app.db, roles).await? };
    Ok((by.has(&[Role::GlobalAdmin]), may_end, admins))
}
