//! `/o/{org}/resellers/invite/bulk`: **Invite many**: a file, and what holds for its lines that do not say otherwise.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::fault;
use crate::domain::actor::{Act, Action, Provider};
use crate::domain::ids::{ImportId, OrgId};
use crate::domain::relationships::Life;
use crate::domain::relationships::bulk::{self, Defaults, Handed, ImportState};
use crate::domain::values::{Fault, Note};
use crate::i18n::Language;
use crate::web::extract::{AsProvider, File, Now, Picked, Upload};
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Ui, WebError, page_with, see_other};

#[derive(Template)]
#[template(path = "relationships/bulk/hand_in.html")]
struct HandInPage {
    ui: Ui,
    org: OrgId,
    form: BulkForm,
    lives: Vec<(String, String)>,
    /// Files handed in before.
    files: Vec<(ImportId, String, ImportState, DateTime<Utc>)>,
    errors: Errors,
}

impl HandInPage {
    fn link(&self, id: &ImportId, state: &ImportState) -> String {
        if *state == ImportState::Checked { paths::bulk_check(self.org, *id) } else { paths::job(self.org, *id) }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct BulkForm {
    contact_lang: String,
    life: String,
    note: String,
}

impl BulkForm {
    fn read(&self, errors: &mut Errors) -> Option<Defaults> {
        let language = errors.take("contact_lang", Language::parse(&self.contact_lang).ok_or(Fault::of("choose")));
        let life = errors.take("life", Life::parse(&self.life).ok_or(Fault::of("choose")));
        let note = (!self.note.trim().is_empty()).then(|| Note::parse(&self.note)).transpose();
        let note = errors.take("note", note);
        Some(Defaults { language: language?, note: note?, life: life? })
    }
}

async fn form_page(app: &App, ui: Ui, by: &Provider, form: BulkForm, errors: Errors) -> Result<Response, WebError> {
    let lives = Life::ALL
        .iter()
        .map(|life| (life.code().to_owned(), ui.t("field-life-days").arg("days", life.span().num_days()).to_string()))
        .collect();
    let files = bulk::imports(&app.db, by).await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, &HandInPage { ui, org: by.org(), form, lives, files, errors })
}

pub(in super::super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let form = BulkForm {
        contact_lang: ui.language.code().to_owned(),
        life: app.program.invitation_days().to_string(),
        note: String::new(),
    };
    form_page(&app, ui, &by, form, Errors::none()).await
}

pub(in super::super) async fn submit(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Upload { form, file }: Upload<BulkForm>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    by.lets(Act::InviteReseller)?;
    let mut errors = Errors::new(ui.words);
    let file = errors.take("bulk_file", picked(file));
    let defaults = form.read(&mut errors);
    let (Some(mut file), Some(defaults)) = (file, defaults) else {
        return form_page(&app, ui, &by, form, errors).await;
    };
    let handed = Handed { name: std::mem::take(&mut file.name), bytes: std::mem::take(&mut file.bytes), defaults };
    match bulk::check(&app.db, &by, handed, now).await {
        Ok(id) => Ok(see_other(&paths::bulk_check(by.org(), id))),
        Err(error) => {
            errors.add("bulk_file", &fault(error)?);
            form_page(&app, ui, &by, form, errors).await
        }
    }
}

fn picked(picked: Picked) -> Result<File, Fault> {
    match picked {
        Picked::File(file) => Ok(file),
        Picked::Nothing => Err(Fault::missing()),
        Picked::TooLarge => Err(Fault::of("too_large")),
    }
}
