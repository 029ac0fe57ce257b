//! `/admin/regions/{region}/name` and `/admin/regions/new`: what a region is called in both languages, after a look at
//! who reads it; and a new region.
//! Rule: a fresh sign-in; what is saved is what was looked at, and what it was before is in the program's log.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::log::Row;
use crate::domain::actor::PlatformAdmin;
use crate::domain::organizations::operator::region_acts::{self, Named, Readers};
use crate::domain::organizations::operator::regions::MoveError;
use crate::domain::values::Fault;
use crate::i18n::Language;
use crate::web::extract::{AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

/// The longest name, in characters; the column's check says the same.
const LONGEST: usize = 80;

#[derive(Template)]
#[template(path = "organizations/operator/region_name.html")]
struct NamePage {
    ui: Ui,
    title: String,
    /// Whether there is no such region yet.
    new: bool,
    form: NameForm,
    /// Who reads the name, once that was looked at.
    readers: Option<Readers>,
    looked: String,
    errors: Errors,
    history: Vec<Row>,
    to: String,
    back: String,
}

/// The words, those that were shown, and those that were looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NameForm {
    region_code: String,
    name_en: String,
    name_it: String,
    seen_en: String,
    seen_it: String,
    sure: String,
}

impl NameForm {
    /// The words that stand: the operator's, else those of the catalogue.
    fn of(app: &App, named: &Named) -> Self {
        let (seen_en, seen_it) = named.names.clone().unwrap_or_default();
        let name = |language| app.region(&named.region, language);
        let (name_en, name_it) = (name(Language::English), name(Language::Italian));
        Self { name_en, name_it, seen_en, seen_it, ..Self::default() }
    }

    /// The two names, or what is wrong with them.
    fn read(&self, errors: &mut Errors) -> Option<(String, String)> {
        let english = errors.take("name_en", name(&self.name_en));
        let italian = errors.take("name_it", name(&self.name_it));
        english.zip(italian)
    }

    fn seen(&self, region: &str) -> Named {
        let seen = (self.seen_en.clone(), self.seen_it.clone());
        Named { region: region.to_owned(), names: Some(seen).filter(|(en, it)| !en.is_empty() && !it.is_empty()) }
    }

    /// What somebody looks at before it is saved.
    fn looked(&self) -> String {
        format!("{}|{}", self.name_en.trim(), self.name_it.trim())
    }
}

fn name(raw: &str) -> Result<String, Fault> {
    let name = raw.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(Fault::missing());
    }
    Ok(name.to_owned())
}

/// Small letters and underscores, as the table takes them.
fn code(raw: &str) -> Result<String, Fault> {
    let code = raw.trim();
    let plain = code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if !plain || !(2..=40).contains(&code.len()) || code.starts_with('_') || code == "new" {
        return Err(Fault::malformed());
    }
    Ok(code.to_owned())
}

async fn made(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    code: &str,
    typed: Option<(NameForm, bool)>,
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    let (named, readers, history) = region_acts::region(&app.db, by, code).await?.ok_or(WebError::NotFound)?;
    let (form, looks) = typed.unwrap_or_else(|| (NameForm::of(app, &named), false));
    let made = NamePage {
        title: ui.t("organizations-regions-rename-title").arg("region", ui.region(code)).to_string(),
        new: false,
        looked: form.looked(),
        readers: looks.then_some(readers),
        history: history.into_iter().map(|entry| Row::of(&ui, entry)).collect(),
        to: paths::region_name(code),
        back: paths::region(code),
        form,
        errors,
        ui,
    };
    page_with(status, &made)
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(code): Path<String>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    made(&app, &by, ui, &code, None, (StatusCode::OK, Errors::none())).await
}

pub(super) async fn submit(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(code): Path<String>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NameForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let mut errors = Errors::new(ui.words);
    let Some((english, italian)) = form.read(&mut errors) else {
        return made(&app, &by, ui, &code, Some((form, false)), (StatusCode::UNPROCESSABLE_ENTITY, errors)).await;
    };
    if form.sure != form.looked() {
        return made(&app, &by, ui, &code, Some((form, true)), (StatusCode::OK, errors)).await;
    }
    match region_acts::rename(&app.db, &by, &form.seen(&code), (&english, &italian), now).await {
        Ok(()) | Err(MoveError::Same) => {
            app.regions.reload(&app.db, now).await?;
            let said = Flash::new("organizations-regions-named").with("region", app.region(&code, ui.language));
            Ok(see_other_saying(&app, &paths::region(&code), &said))
        }
        Err(MoveError::Stale) => {
            errors.say("name_en", ui.t("organizations-regions-renamed").to_string());
            made(&app, &by, ui, &code, None, (StatusCode::CONFLICT, errors)).await
        }
        Err(MoveError::Db(error)) => Err(error.into()),
    }
}

fn new_page(ui: Ui, form: NameForm, (status, errors): (StatusCode, Errors)) -> Result<Response, WebError> {
    let made = NamePage {
        title: ui.t("organizations-regions-new-title").to_string(),
        new: true,
        looked: String::new(),
        readers: None,
        history: Vec::new(),
        to: paths::region_new(),
        back: paths::regions(),
        form,
        errors,
        ui,
    };
    page_with(status, &made)
}

pub(super) async fn ask_new(AsPlatformAdmin(by): AsPlatformAdmin, ui: Ui, Now(now): Now) -> Result<Response, WebError> {
    by.fresh(now)?;
    new_page(ui, NameForm::default(), (StatusCode::OK, Errors::none()))
}

pub(super) async fn add(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NameForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let mut errors = Errors::new(ui.words);
    let code = errors.take("region_code", code(&form.region_code));
    let (Some(code), Some((english, italian))) = (code, form.read(&mut errors)) else {
        return new_page(ui, form, (StatusCode::UNPROCESSABLE_ENTITY, errors));
    };
    match region_acts::add_region(&app.db, &by, &code, (&english, &italian), now).await {
        Ok(()) => {
            app.regions.reload(&app.db, now).await?;
            let said = Flash::new("organizations-regions-added").with("region", app.region(&code, ui.language));
            Ok(see_other_saying(&app, &paths::region(&code), &said))
        }
        Err(MoveError::Stale | MoveError::Same) => {
            errors.add("region_code", &Fault::of("taken"));
            new_page(ui, form, (StatusCode::CONFLICT, errors))
        }
        Err(MoveError::Db(error)) => Err(error.into()),
    }
}
