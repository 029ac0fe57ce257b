//! `/evidence/keys`: the public halves of every key the portal signed records with, for people and for programs.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use crate::domain::agreements::evidence::{self, Published};
use crate::web::extract::Now;
use crate::web::paths::agreements as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "agreements/keys.html")]
struct KeysPage {
    ui: Ui,
    keys: Vec<Published>,
    file: String,
    check: String,
}

pub(super) async fn show(ui: Ui, Now(now): Now, State(app): State<App>) -> Result<Response, WebError> {
    let keys = keys(&app, now).await?;
    page(&KeysPage { ui, keys, file: paths::keys_file(), check: paths::check() })
}

pub(super) async fn file(Now(now): Now, State(app): State<App>) -> Result<Response, WebError> {
    let list = evidence::published(keys(&app, now).await?);
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok((kind, list).into_response())
}

/// The history of keys, with the one in use, which may have signed nothing yet.
async fn keys(app: &App, now: DateTime<Utc>) -> Result<Vec<Published>, WebError> {
    let mut keys = evidence::published_keys(&app.db).await?;
    let own = app.signer.public();
    if !keys.iter().any(|key| key.id == own.id()) {
        keys.insert(0, Published { id: own.id(), public_key: own.hex(), since: now });
    }
    Ok(keys)
}
