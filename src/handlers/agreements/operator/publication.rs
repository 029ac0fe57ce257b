//! `/admin/agreements/drafts/{draft}/publication`: a draft once more before it is a version: its terms, what is
//! different from the version before, whom its rule hits, how it reads; and the button.
//! Rule: a fresh second factor for the page and for the act; what is published is the revision that was shown.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{PassageUi, rule_in_words};
use crate::domain::actor::PlatformAdmin;
use crate::domain::agreements::operator::{self, Review};
use crate::domain::agreements::{self, DraftError, Lack, ReleaseError};
use crate::domain::ids::DraftId;
use crate::handlers::agreements::name_of;
use crate::i18n::Language;
use crate::web::extract::{AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::markdown::{self, Document};
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "agreements/operator/publication.html")]
struct PublicationPage {
    ui: Ui,
    errors: Errors,
    it: Review,
    agreement: String,
    rule: String,
    /// What is missing.
    lacks: Vec<Lack>,
    /// The program wants somebody else to publish.
    other_person: bool,
    /// Differences and text, in each language.
    readings: Vec<Reading>,
    to: String,
    back: String,
}

struct Reading {
    code: &'static str,
    name: &'static str,
    summary: String,
    passages: Vec<PassageUi>,
    document: Document,
}

impl PublicationPage {
    fn title(&self) -> String {
        let number = self.it.saved.draft.number.as_str();
        if number.is_empty() {
            return self.ui.t("agreements-publication-unnumbered").arg("agreement", &self.agreement).to_string();
        }
        self.ui.t("agreements-publication-title").arg("agreement", &self.agreement).arg("version", number).to_string()
    }
}

/// The revision that was shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PublishForm {
    revision: String,
}

async fn made(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    (id, more): (DraftId, &[Lack]),
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    let it = operator::review(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    let draft = &it.saved.draft;
    let mut lacks = agreements::lacks(draft, ui.now());
    lacks.extend(more.iter().filter(|lack| **lack == Lack::NumberTaken));
    let reading = |(at, language): (usize, Language)| {
        let passages = it.before.as_ref().map(|(_, both)| both[at].clone()).unwrap_or_default();
        Reading {
            code: language.code(),
            name: language.own_name(),
            summary: draft.summary(language).to_owned(),
            passages: passages.into_iter().map(PassageUi::from).collect(),
            document: markdown::render_beside(draft.text(language), &format!("{}-", language.code())),
        }
    };
    let made = PublicationPage {
        agreement: name_of(&ui, draft.kind),
        rule: rule_in_words(&ui, draft.kind, &draft.rule),
        other_person: it.two_wanted && it.saved.edited_by == by.id(),
        readings: Language::ALL.into_iter().enumerate().map(reading).collect(),
        to: paths::agreement_publication(id),
        back: paths::agreement_draft(id),
        lacks,
        it,
        errors,
        ui,
    };
    page_with(status, &made)
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(id): Path<DraftId>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    made(&app, &by, ui, (id, &[]), (StatusCode::OK, Errors::none())).await
}

pub(super) async fn submit(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(id): Path<DraftId>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<PublishForm>,
) -> Result<Response, WebError> {
    let revision = form.revision.parse().unwrap_or_default();
    let conflict = (StatusCode::CONFLICT, Errors::none());
    match agreements::release(&app.db, &by, (id, revision), now).await {
        Ok(version) => {
            let said = Flash::new("agreements-published-flash");
            Ok(see_other_saying(&app, &paths::agreement_version(version), &said))
        }
        Err(ReleaseError::Fresh(needed)) => Err(needed.into()),
        Err(ReleaseError::Lacks(lacks)) => made(&app, &by, ui, (id, &lacks), conflict).await,
        Err(ReleaseError::SecondPerson) => made(&app, &by, ui, (id, &[]), conflict).await,
        Err(ReleaseError::Draft(DraftError::Stale { by: name, at })) => {
            let mut errors = Errors::new(ui.words);
            let said = ui.t("agreements-draft-stale").arg("name", name).arg("at", ui.time(&at));
            errors.say("", said.to_string());
            made(&app, &by, ui, (id, &[]), (StatusCode::CONFLICT, errors)).await
        }
        Err(ReleaseError::Draft(DraftError::NotFound)) => Err(WebError::NotFound),
        Err(ReleaseError::Draft(DraftError::Db(error)) | ReleaseError::Db(error)) => Err(error.into()),
    }
}
