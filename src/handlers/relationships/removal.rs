//! The pages before administrator access is removed or a relationship ends: what stops, what continues.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;

use super::day::day;
use super::sent::Nothing;
use super::stop::Stop;
use crate::domain::actor::{Action, Member, Need, Role};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::relationships::{self, EndError, NOTICE_DAYS, Partnership, Shared};
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
    own: String,
    it: Partnership,
    to: String,
    back: String,
    /// Where all shared customers are listed.
    all: String,
    shared: Shared,
    /// There are more than are named.
    more: bool,
    /// How far ahead an end may be announced.
    days: i64,
    form: RemovalForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RemovalForm {
    reason: String,
    ends_on_d: String,
    ends_on_m: String,
    ends_on_y: String,
    good_faith: String,
}

/// The relationship from the side of `by`, if it has that side; whoever may not end it does not get so far.
pub(super) async fn theirs(
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

async fn removal_page(app: &App, ui: Ui, by: &Member, it: Partnership) -> Result<RemovalPage, WebError> {
    let (to, back, all) = if it.we_are_reseller {
        let all = customers::shared(by.org(), it.id);
        (paths::removal(by.org(), it.id), paths::provider(by.org(), it.id), all)
    } else {
        let all = format!("{}?reseller={}", customers::customers(by.org()), it.other.id);
        (paths::reseller_removal(by.org(), it.id), paths::reseller(by.org(), it.id), all)
    };
    let shared = relationships::shared(&app.db, by, it.other.id).await?;
    let more = i64::try_from(shared.names.len()).is_ok_and(|named| named < shared.count);
    let (form, errors) = (RemovalForm::default(), Errors::none());
    let (own, days) = (by.company().name.clone(), NOTICE_DAYS);
    Ok(RemovalPage { ui, own, it, to, back, all, shared, more, days, form, errors })
}

async fn ask(app: &App, ui: Ui, by: &Member, it: Partnership) -> Result<Response, WebError> {
    if let Some(at) = it.ended_at {
        let (id, as_reseller, name) = (it.id, it.we_are_reseller, it.ended_name.unwrap_or_default());
        return refused(ui, EndError::AlreadyEnded { at, name }, &removal_back(by, id, as_reseller));
    }
    page(&removal_page(app, ui, by, it).await?)
}

impl RemovalForm {
    fn read(&self, ui: &Ui) -> Result<(Reason, Option<NaiveDate>), Errors> {
        let mut errors = Errors::new(ui.words);
        let reason = errors.take("reason", Reason::parse(&self.reason));
        let on = errors.take("ends_on", day([&self.ends_on_y, &self.ends_on_m, &self.ends_on_d]));
        if self.good_faith != "1" {
            errors.add("good_faith", &Fault::missing());
        }
        match reason.zip(on) {
            Some(read) if errors.is_empty() => Ok(read),
            _ => Err(errors),
        }
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
    let again = StatusCode::UNPROCESSABLE_ENTITY;
    let (reason, on) = match form.read(&ui) {
        Ok(read) => read,
        Err(errors) => {
            return page_with(again, &RemovalPage { form, errors, ..removal_page(app, ui, by, it).await? });
        }
    };
    let (id, as_reseller) = (it.id, it.we_are_reseller);
    let name = it.other.name.clone();
    match relationships::end(&app.db, by, id, &reason, on, now).await {
        Ok(None) => {
            let list = if as_reseller { paths::providers(by.org()) } else { paths::resellers(by.org()) };
            Ok(see_other_saying(app, &list, &Flash::new("relationships-ended").with("company", name)))
        }
        Ok(Some(at)) => {
            let said = Flash::new("relationships-ends-said").with("company", name).with("date", ui.date(&at));
            Ok(see_other_saying(app, &removal_back(by, id, as_reseller), &said))
        }
        Err(EndError::Day(outside)) => {
            let mut errors = Errors::new(ui.words);
            errors.add("ends_on", &Fault::of("range").with("most", outside.most.to_string()));
            page_with(again, &RemovalPage { form, errors, ..removal_page(app, ui, by, it).await? })
        }
        Err(error) => refused(ui, error, &removal_back(by, id, as_reseller)),
    }
}

/// An announced end is taken back.
async fn stay(
    app: &App,
    ui: Ui,
    by: &Member,
    it: Partnership,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    let back = removal_back(by, it.id, it.we_are_reseller);
    match relationships::keep(&app.db, by, it.id, now).await {
        Ok(()) => {
            let said = Flash::new("relationships-stays-said").with("company", it.other.name);
            Ok(see_other_saying(app, &back, &said))
        }
        Err(error) => refused(ui, error, &back),
    }
}

pub(super) async fn reseller_stays(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, true, Action::RemovePartnership, now).await?;
    stay(&app, ui, &by, it, now).await
}

pub(super) async fn provider_stays(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    stay(&app, ui, &by, it, now).await
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
        EndError::NotAnnounced | EndError::Day(_) => {
            Stop::new(StatusCode::CONFLICT, &ui.t("relationships-not_announced-title"))
        }
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
    ask(&app, ui, &by, it).await
}

pub(super) async fn ask_provider(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    ask(&app, ui, &by, it).await
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
