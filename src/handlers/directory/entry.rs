//! `/directory/{slug}`: one provider.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::directory::{self, Entry, Service};
use crate::web::extract::Path;
use crate::web::paths::directory as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "directory/entry.html")]
struct EntryPage {
    ui: Ui,
    it: Entry,
    services: Vec<String>,
}

pub(super) async fn show(Path(slug): Path<String>, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !plain {
        return Err(WebError::NotFound);
    }
    let it = directory::entry(&app.db, &slug).await?.ok_or(WebError::NotFound)?;
    let services = it
        .services
        .iter()
        .map(|service| {
            match service {
                Service::Training => ui.t("directory-service-training"),
                Service::Marketing => ui.t("directory-service-marketing"),
                Service::Financing => ui.t("directory-service-financing"),
            }
            .to_string()
        })
        .collect();
    page(&EntryPage { ui, it, services })
}
