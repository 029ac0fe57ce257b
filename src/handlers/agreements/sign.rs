//! **Accept and continue**: the form below the text, and the page for a text that changed meanwhile.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::ask::AskForm;
use super::{name_of, read};
use crate::domain::actor::{Action, GlobalAdmin, Member};
use crate::domain::agreements::{self, AgreementKind, SignError, Signing};
use crate::domain::ids::{SignatureId, VersionId};
use crate::domain::values::{Fault, JobTitle, PersonName, Reason};
use crate::i18n::Language;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::agreements as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other, see_other_saying};

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SignForm {
    pub(super) full_name: String,
    pub(super) name_reason: String,
    pub(super) job_title: String,
    pub(super) read: String,
    pub(super) auth: String,
    pub(super) sha256: String,
    pub(super) text_language: String,
}

impl SignForm {
    /// The name, why it is another than the account's, and the job title.
    fn read(&self, ui: &Ui, account: &str) -> Result<(PersonName, Option<Reason>, JobTitle), Errors> {
        let mut errors = Errors::new(ui.words);
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let job_title = errors.take("job_title", JobTitle::parse(&self.job_title));
        let other = full_name.as_ref().map(|name| !agreements::is_name(name.as_str(), account));
        let reason = match (self.name_reason.trim(), other) {
            ("", Some(true)) => {
                errors.add("name_reason", &Fault::missing());
                None
            }
            ("", _) => None,
            _ => errors.take("name_reason", Reason::parse(&self.name_reason)),
        };
        for (field, ticked) in [("read", &self.read), ("auth", &self.auth)] {
            if ticked != "1" {
                errors.add(field, &Fault::missing());
            }
        }
        match (full_name, job_title) {
            (Some(full_name), Some(job_title)) if errors.is_empty() => Ok((full_name, reason, job_title)),
            _ => Err(errors),
        }
    }
}

#[derive(Template)]
#[template(path = "agreements/changed.html")]
struct ChangedPage {
    ui: Ui,
    agreement: String,
    number: String,
    href: String,
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, version)): Path<(String, VersionId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SignForm>,
) -> Result<Response, WebError> {
    by.require(Action::SignAgreement)?;
    let admin = by.global_admin()?;
    by.person().fresh(now)?;
    let (full_name, name_reason, job_title) = match form.read(&ui, by.person().name()) {
        Ok(typed) => typed,
        Err(errors) => {
            let typed = (form, AskForm::default());
            return read::again(&app, &by, ui, version, (StatusCode::UNPROCESSABLE_ENTITY, typed, errors), now).await;
        }
    };
    let language = Language::parse(&form.text_language).unwrap_or(ui.language);
    let sentences = sentences(&app, &admin, &ui, (version, language), now).await?;
    let signing = Signing {
        version,
        language,
        sha256: &form.sha256,
        full_name: &full_name,
        name_reason: name_reason.as_ref(),
        job_title: &job_title,
        sentences: &sentences,
    };
    match agreements::sign(&app.db, &app.signer, &admin, &signing, now).await {
        Ok(signature) => Ok(signed(&app, &by, signature)),
        Err(SignError::NoLocation) => {
            read::again(&app, &by, ui, version, (StatusCode::CONFLICT, (form, AskForm::default()), Errors::none()), now)
                .await
        }
        Err(error) => refused(&app, &by, ui, (error, version)),
    }
}

/// The sentences beside the boxes, word for word as the page shows them.
async fn sentences(
    app: &App,
    by: &GlobalAdmin<'_>,
    ui: &Ui,
    (version, language): (VersionId, Language),
    now: DateTime<Utc>,
) -> Result<Vec<String>, WebError> {
    let shown = agreements::read(&app.db, by, version, language, now).await?.ok_or(WebError::NotFound)?;
    let agreement = name_of(ui, shown.kind);
    Ok(vec![
        ui.t("field-read").arg("version", &shown.text.number).arg("agreement", agreement).to_string(),
        ui.t("field-auth").arg("company", &by.company().name).to_string(),
    ])
}

fn signed(app: &App, by: &Member, signature: SignatureId) -> Response {
    see_other_saying(app, &paths::receipt(by.org(), signature), &Flash::new("agreements-signed-flash"))
}

fn refused(app: &App, by: &Member, ui: Ui, (error, version): (SignError, VersionId)) -> Result<Response, WebError> {
    let org = by.org();
    match error {
        SignError::AlreadySigned { by, at, signature } => {
            let said = Flash::new("agreements-already-flash").with("name", by).with("at", ui.time(&at));
            Ok(see_other_saying(app, &paths::receipt(org, signature), &said))
        }
        SignError::TextChanged { version, number } => {
            let agreement = name_of(&ui, AgreementKind::Partner);
            let href = paths::agreement(org, version);
            page_with(StatusCode::CONFLICT, &ChangedPage { ui, agreement, number, href })
        }
        // The page of the version says why, and what to do.
        SignError::NotVerified | SignError::NoLocation | SignError::OtherName => {
            Ok(see_other(&paths::agreement(org, version)))
        }
        SignError::NotFound => Err(WebError::NotFound),
        SignError::Db(error) => Err(error.into()),
    }
}
