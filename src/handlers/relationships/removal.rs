//! The pages before administrator access is removed or a relationship ends: what stops, what continues.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::sent::Nothing;
use super::stop::Stop;
use crate::domain::actor::{Action, Member, Need, Role};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::relationships::{self, EndError, Partnership};
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsProvider, AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{customers, relationships as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/access_removal.html")]
struct AccessPage {
    ui: Ui,
    org: OrgId,
    own: String,
    it: Partnership,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "relationships/removal.html")]
struct RemovalPage {
    ui: Ui,
    org: OrgId,
    own: String,
    it: Partnership,
    to: String,
    back: String,
    form: RemovalForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RemovalForm {
    reason: String,
    good_faith: String,
}

/// The relationship from the side of `by`, if it has that side; whoever may not end it does not get so far.
async fn theirs(
    app: &App,
    by: &Member,
    id: PartnershipId,
    as_reseller: bool,
    need: impl Into<Need>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Partnership, WebError> {
    let it = relationships::partnership(&app.db, by, id, now).await?;
    let it = it.filter(|it| it.we_are_reseller == as_reseller).ok_or(WebError::NotFound)?;
    by.require(need)?;
    Ok(it)
}

pub(super) async fn ask_access(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, true, &[Role::GlobalAdmin], now).await?;
    if !it.admin_access {
        return refused(ui, EndError::NoAccess, &paths::provider(by.org(), id));
    }
    page(&AccessPage { ui, org: by.org(), own: by.company().name.clone(), it, errors: Errors::none() })
}

pub(super) async fn access(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let back = paths::provider(by.org(), id);
    match relationships::remove_admin_access(&app.db, &by.global_admin()?, id, now).await {
        Ok(()) => Ok(see_other_saying(&app, &back, &Flash::new("relationships-access-removed"))),
        Err(error) => refused(ui, error, &back),
    }
}

fn removal_page(ui: Ui, by: &Member, it: Partnership) -> RemovalPage {
    let (to, back) = if it.we_are_reseller {
        (paths::removal(by.org(), it.id), paths::provider(by.org(), it.id))
    } else {
        (paths::reseller_removal(by.org(), it.id), paths::reseller(by.org(), it.id))
    };
    let (form, errors) = (RemovalForm::default(), Errors::none());
    RemovalPage { ui, org: by.org(), own: by.company().name.clone(), it, to, back, form, errors }
}

fn ask(ui: Ui, by: &Member, it: Partnership) -> Result<Response, WebError> {
    let page_of = removal_page(ui, by, it);
    match (page_of.it.ended_at, page_of.it.ended_name.clone()) {
        (Some(at), name) => {
            let back = page_of.back.clone();
            refused(page_of.ui, EndError::AlreadyEnded { at, name: name.unwrap_or_default() }, &back)
        }
        (None, _) => page(&page_of),
    }
}

async fn end(
    app: &App,
    ui: Ui,
    by: &Member,
    it: Partnership,
    form: RemovalForm,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let reason = (!form.reason.trim().is_empty()).then(|| Reason::parse(&form.reason)).transpose();
    let reason = errors.take("reason", reason).flatten();
    if form.good_faith != "1" {
        errors.add("good_faith", &Fault::missing());
    }
    if !errors.is_empty() {
        let page = RemovalPage { form, errors, ..removal_page(ui, by, it) };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (id, name, as_reseller) = (it.id, it.other.name, it.we_are_reseller);
    match relationships::end(&app.db, by, id, reason.as_ref(), now).await {
        Ok(()) => {
            let list = if as_reseller { paths::providers(by.org()) } else { paths::resellers(by.org()) };
            Ok(see_other_saying(app, &list, &Flash::new("relationships-ended").with("company", name)))
        }
        Err(error) => refused(ui, error, &removal_back(by, id, as_reseller)),
    }
}

fn removal_back(by: &Member, id: PartnershipId, as_reseller: bool) -> String {
    if as_reseller { paths::provider(by.org(), id) } else { paths::reseller(by.org(), id) }
}

/// What happened meanwhile, with the way back.
fn refused(ui: Ui, error: EndError, back: &str) -> Result<Response, WebError> {
    let stop = match error {
        EndError::Role(needed) => return Err(needed.into()),
        EndError::Standing(needed) => return Err(needed.into()),
        EndError::NotFound => return Err(WebError::NotFound),
        EndError::Db(error) => return Err(error.into()),
        EndError::AlreadyEnded { at, name } => Stop::new(StatusCode::CONFLICT, &ui.t("relationships-ended-title"))
            .say(&ui.t("relationships-ended-body").arg("name", name).arg("date", ui.time(&at))),
        EndError::NoAccess => Stop::new(StatusCode::CONFLICT, &ui.t("relationships-no-access-title"))
            .say(&ui.t("relationships-no-access-body")),
    };
    stop.then(back.to_owned(), &ui.t("error-conflict-next")).page(ui)
}

pub(super) async fn ask_reseller(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, true, Action::RemovePartnership, now).await?;
    ask(ui, &by, it)
}

pub(super) async fn ask_provider(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    ask(ui, &by, it)
}

pub(super) async fn by_reseller(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RemovalForm>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, true, Action::RemovePartnership, now).await?;
    end(&app, ui, &by, it, form, now).await
}

pub(super) async fn by_provider(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RemovalForm>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    end(&app, ui, &by, it, form, now).await
}
