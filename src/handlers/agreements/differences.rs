//! `/o/{org}/agreements/{version}/differences`: what is different from the version the company signed before, for
//! everybody of the company.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::name_of;
use super::operator::PassageUi;
use crate::domain::agreements::{self, Compared};
use crate::domain::ids::VersionId;
use crate::i18n::Language;
use crate::web::extract::{AsMember, Path, Query};
use crate::web::paths::agreements as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "agreements/differences.html")]
struct DifferencesPage {
    ui: Ui,
    agreement: String,
    it: Compared,
    passages: Vec<PassageUi>,
    /// The whole text.
    whole: String,
    /// The other language: code, own name, address.
    other: (&'static str, &'static str, String),
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    text: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, version)): Path<(String, VersionId)>,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let language = Language::parse(&wish.text).unwrap_or(ui.language);
    let mut it = agreements::compare(&app.db, &by, version, language).await?.ok_or(WebError::NotFound)?;
    let other = language.other();
    let here = paths::differences(by.org(), version);
    page(&DifferencesPage {
        agreement: name_of(&ui, it.kind),
        passages: std::mem::take(&mut it.passages).into_iter().map(PassageUi::from).collect(),
        whole: paths::agreement(by.org(), version),
        other: (other.code(), other.own_name(), format!("{here}?text={}", other.code())),
        it,
        ui,
    })
}
