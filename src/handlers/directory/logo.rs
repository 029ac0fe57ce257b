//! Pictures of providers. Rule: they leave the portal as PNG it drew itself, under a policy that lets them do
//! nothing; a draft's picture is for its company alone.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use super::listing::ListingPage;
use crate::domain::actor::{Action, Provider};
use crate::domain::directory::{self, LogoError};
use crate::domain::values::Fault;
use crate::web::extract::{AsProvider, Now, Path, Picked, Upload};
use crate::web::flash::Flash;
use crate::web::paths::directory as paths;
use crate::web::{App, Form, Ui, WebError, page_with, see_other, see_other_saying};

/// What a picture may do: nothing is loaded, nothing runs, no origin is kept.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/// The form around the file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

pub(super) async fn published(Path(slug): Path<String>, State(app): State<App>) -> Result<Response, WebError> {
    if !super::entry::is_slug(&slug) {
        return Err(WebError::NotFound);
    }
    let png = directory::published_logo(&app.db, &slug).await?.ok_or(WebError::NotFound)?;
    picture(png, "public, max-age=86400")
}

pub(super) async fn draft(AsProvider(by): AsProvider, State(app): State<App>) -> Result<Response, WebError> {
    match directory::draft_logo(&app.db, &by).await {
        Ok(Some(png)) => picture(png, "private, no-store"),
        Ok(None) => Err(WebError::NotFound),
        Err(LogoError::Role(needed)) => Err(needed.into()),
        Err(LogoError::Db(error)) => Err(error.into()),
        Err(_) => Err(WebError::NotFound),
    }
}

fn picture(png: Vec<u8>, cache: &'static str) -> Result<Response, WebError> {
    let mut answer = Response::new(Body::from(png));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"logo.png\""));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    Ok(answer)
}

pub(super) async fn set(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Upload { form: Nothing {}, file }: Upload<Nothing>,
) -> Result<Response, WebError> {
    by.require(Action::EditBusinessProfile)?;
    let file = match file {
        Picked::File(file) => file,
        Picked::Nothing => return wrong(&app, ui, &by, &Fault::missing()).await,
        Picked::TooLarge => return wrong(&app, ui, &by, &Fault::of("large")).await,
    };
    let fault = match directory::set_logo(&app.db, &by, file.bytes, now).await {
        Ok(()) => {
            return Ok(see_other_saying(&app, &paths::listing(by.org()), &Flash::new("directory-logo-set")));
        }
        Err(LogoError::Role(needed)) => return Err(needed.into()),
        Err(LogoError::Db(error)) => return Err(error.into()),
        Err(LogoError::Missing) => Fault::missing(),
        Err(LogoError::Kind) => Fault::of("kind"),
        Err(LogoError::TooLarge) => Fault::of("pixels"),
        Err(LogoError::Shape) => Fault::of("shape"),
    };
    wrong(&app, ui, &by, &fault).await
}

async fn wrong(app: &App, ui: Ui, by: &Provider, fault: &Fault) -> Result<Response, WebError> {
    let it = ListingPage::read(app, ui, by).await?.about_logo(fault);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &it)
}

pub(super) async fn remove(
    AsProvider(by): AsProvider,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let back = paths::listing(by.org());
    match directory::remove_logo(&app.db, &by, now).await {
        Ok(()) => Ok(see_other_saying(&app, &back, &Flash::new("directory-logo-removed"))),
        Err(LogoError::Role(needed)) => Err(needed.into()),
        Err(LogoError::Db(error)) => Err(error.into()),
        Err(_) => Ok(see_other(&back)),
    }
}
