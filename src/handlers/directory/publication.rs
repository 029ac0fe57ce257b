//! The draft as others would see it, and what makes it public: publishing, taking out, "still right".

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::listing::{refused, services};
use crate::domain::actor::Provider;
use crate::domain::directory::{self, Listing, PublishError};
use crate::domain::ids::OrgId;
use crate::web::extract::{AsProvider, Now};
use crate::web::flash::Flash;
use crate::web::paths::directory as paths;
use crate::web::{App, Form, Ui, WebError, page, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "directory/listing_preview.html")]
struct PreviewPage {
    ui: Ui,
    org: OrgId,
    name: String,
    country: String,
    it: Listing,
    services: Vec<(String, String)>,
    logo: bool,
    version: i32,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PublicationForm {
    version: String,
}

/// A form of buttons only.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn preview(AsProvider(by): AsProvider, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let own = directory::own(&app.db, &by).await.map_err(refused)?;
    let places = directory::places(&app.db, &by).await?;
    let Ok(it) = own.draft.read(&places) else { return Ok(see_other(&paths::listing(by.org()))) };
    page(&PreviewPage {
        org: by.org(),
        name: by.company().name.clone(),
        country: by.company().country.clone(),
        services: services(&ui, &it.services),
        logo: own.logo.is_some(),
        version: own.version,
        it,
        ui,
    })
}

pub(super) async fn publish(
    AsProvider(by): AsProvider,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<PublicationForm>,
) -> Result<Response, WebError> {
    let version = form.version.parse().unwrap_or_default();
    let done = directory::publish_draft(&app.db, &by, version, now).await.map(drop);
    said(&app, &by, done, "directory-listing-published")
}

pub(super) async fn withdraw(
    AsProvider(by): AsProvider,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let done = directory::withdraw(&app.db, &by, now).await;
    said(&app, &by, done, "directory-listing-withdrawn")
}

pub(super) async fn confirm(
    AsProvider(by): AsProvider,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let done = directory::confirm(&app.db, &by, now).await;
    said(&app, &by, done, "directory-listing-confirmed")
}

/// Back to the entry, which says how it stands now: a draft that is another one by now is not published, and the
/// page shows the newest.
fn said(app: &App, by: &Provider, done: Result<(), PublishError>, key: &str) -> Result<Response, WebError> {
    let back = paths::listing(by.org());
    match done {
        Ok(()) => Ok(see_other_saying(app, &back, &Flash::new(key))),
        Err(PublishError::Role(needed)) => Err(needed.into()),
        Err(PublishError::Stale) => Ok(see_other(&paths::listing_preview(by.org()))),
        Err(PublishError::Nothing | PublishError::Wrong(_)) => Ok(see_other(&back)),
        Err(PublishError::Db(error)) => Err(error.into()),
    }
}
