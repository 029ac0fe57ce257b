//! `/o/{org}/resellers/{partnership}/suspension`: a provider suspends a relationship with a reason and the day it is
//! looked at again, and resumes it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;

use super::day::day;
use super::removal::theirs;
use super::sent::Nothing;
use super::stop::Stop;
use crate::domain::actor::{Action, Member};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::relationships::{self, Partnership, SuspendError};
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/suspension.html")]
struct SuspensionPage {
    ui: Ui,
    org: OrgId,
    own: String,
    it: Partnership,
    form: SuspensionForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SuspensionForm {
    reason: String,
    review_d: String,
    review_m: String,
    review_y: String,
}

impl SuspensionForm {
    fn read(&self, ui: &Ui) -> Result<(Reason, NaiveDate), Errors> {
        let mut errors = Errors::new(ui.words);
        let reason = errors.take("reason", Reason::parse(&self.reason));
        let on = day([&self.review_y, &self.review_m, &self.review_d]);
        let on = errors.take("review", on.and_then(|on| on.ok_or_else(Fault::missing)));
        reason.zip(on).ok_or(errors)
    }
}

fn page_of(ui: Ui, by: &Member, it: Partnership, form: SuspensionForm, errors: Errors) -> SuspensionPage {
    SuspensionPage { ui, org: by.org(), own: by.company().name.clone(), it, form, errors }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    if let Some(at) = it.ended_at {
        return refused(ui, &by, id, SuspendError::Ended { at, name: it.ended_name.unwrap_or_default() });
    }
    if let Some(suspended) = it.suspended {
        return refused(ui, &by, id, SuspendError::Already(suspended));
    }
    page(&page_of(ui, &by, it, SuspensionForm::default(), Errors::none()))
}

pub(super) async fn suspend(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SuspensionForm>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    let (reason, on) = match form.read(&ui) {
        Ok(read) => read,
        Err(errors) => {
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page_of(ui, &by, it, form, errors));
        }
    };
    let name = it.other.name.clone();
    match relationships::suspend(&app.db, &by, id, &reason, on, now).await {
        Ok(()) => {
            let said = Flash::new("relationships-suspended").with("company", name);
            Ok(see_other_saying(&app, &paths::reseller(by.org(), id), &said))
        }
        Err(SuspendError::Day(outside)) => {
            let mut errors = Errors::new(ui.words);
            errors.add("review", &Fault::of("range").with("most", outside.most.to_string()));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &page_of(ui, &by, it, form, errors))
        }
        Err(error) => refused(ui, &by, id, error),
    }
}

pub(super) async fn resume(
    AsProvider(by): AsProvider,
    Path((_, id)): Path<(OrgId, PartnershipId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let it = theirs(&app, &by, id, false, Action::RemovePartnership, now).await?;
    match relationships::resume(&app.db, &by, id, now).await {
        Ok(()) => {
            let said = Flash::new("relationships-resumed").with("company", it.other.name);
            Ok(see_other_saying(&app, &paths::reseller(by.org(), id), &said))
        }
        Err(error) => refused(ui, &by, id, error),
    }
}

/// What happened meanwhile, with the way back.
fn refused(ui: Ui, by: &Member, id: PartnershipId, error: SuspendError) -> Result<Response, WebError> {
    let conflict = StatusCode::CONFLICT;
    let stop = match error {
        SuspendError::Role(needed) => return Err(needed.into()),
        SuspendError::Standing(needed) => return Err(needed.into()),
        SuspendError::NotFound => return Err(WebError::NotFound),
        SuspendError::Db(error) => return Err(error.into()),
        SuspendError::Ended { at, name } => Stop::new(conflict, &ui.t("relationships-ended-title"))
            .say(&ui.t("relationships-ended-body").arg("name", name).arg("date", ui.time(&at))),
        SuspendError::Already(it) => Stop::new(conflict, &ui.t("relationships-already-title"))
            .say(&ui.t("relationships-suspended-since").arg("date", ui.date(&it.at)).arg("name", it.name)),
        SuspendError::Not | SuspendError::Day(_) => Stop::new(conflict, &ui.t("relationships-not_suspended-title")),
    };
    stop.then(paths::reseller(by.org(), id), &ui.t("error-conflict-next")).page(ui)
}
