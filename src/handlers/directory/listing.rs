//! `/o/{org}/settings/directory`: a provider's own entry: what is being written, what stands in the list.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::actor::{Action, Provider};
use crate::domain::directory::{self, Draft, DraftError, MOST_PLACES, Own, PlaceChoice, Service};
use crate::domain::ids::OrgId;
use crate::domain::values::Fault;
use crate::i18n::Language;
use crate::web::extract::{AsProvider, Now};
use crate::web::flash::Flash;
use crate::web::paths::{directory as paths, locations, organizations};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "directory/listing.html")]
pub(super) struct ListingPage {
    ui: Ui,
    org: OrgId,
    own: Own,
    /// Whether it is time to say that the entry is still right.
    may_confirm: bool,
    overdue: bool,
    form: Draft,
    languages: Vec<(&'static str, &'static str)>,
    services: Vec<(String, String)>,
    places: Vec<(String, String)>,
    most: usize,
    errors: Errors,
    logo_errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ListingForm {
    version: String,
    step: String,
    summary_en: String,
    summary_it: String,
    languages: Vec<String>,
    services: Vec<String>,
    places: Vec<String>,
    contact: String,
    website: String,
    accepting: String,
}

impl ListingForm {
    fn draft(self) -> Draft {
        let kept = |text: String| text.replace('\0', "");
        let all = |texts: Vec<String>| texts.into_iter().take(200).map(kept).collect();
        Draft {
            summary_en: kept(self.summary_en),
            summary_it: kept(self.summary_it),
            languages: all(self.languages),
            services: all(self.services),
            contact: kept(self.contact),
            website: kept(self.website),
            accepting: self.accepting == "1",
            places: all(self.places),
        }
    }
}

impl ListingPage {
    pub(super) async fn read(app: &App, ui: Ui, by: &Provider) -> Result<Self, WebError> {
        let own = directory::own(&app.db, by).await.map_err(refused)?;
        let places = directory::places(&app.db, by).await?;
        let (now, form) = (ui.now(), own.draft.clone());
        Ok(Self {
            org: by.org(),
            may_confirm: own.published.as_ref().is_some_and(|entry| entry.may_be_confirmed(now)),
            overdue: own.published.as_ref().is_some_and(|entry| entry.due_at() <= now),
            own,
            form,
            languages: Language::ALL.iter().map(|language| (language.code(), language.own_name())).collect(),
            services: services(&ui, Service::ALL),
            places: places.into_iter().map(|choice| place(&ui, &choice)).collect(),
            most: MOST_PLACES,
            errors: Errors::none(),
            logo_errors: Errors::none(),
            ui,
        })
    }

    fn company_name(&self) -> String {
        self.ui.company.as_ref().map(|company| company.name.clone()).unwrap_or_default()
    }

    /// The same with what is wrong about a picture.
    pub(super) fn about_logo(mut self, fault: &Fault) -> Self {
        let mut errors = Errors::new(self.ui.words);
        errors.add("logo", fault);
        self.logo_errors = errors;
        self
    }
}

/// Services in words, each with its code.
pub(super) fn services(ui: &Ui, which: &[Service]) -> Vec<(String, String)> {
    which.iter().map(|s| (s.code().to_owned(), ui.word("directory-service-", s.code()).to_string())).collect()
}

fn place(ui: &Ui, choice: &PlaceChoice) -> (String, String) {
    let of = &choice.place;
    (choice.id.to_string(), format!("{}, {}, {}", of.name, of.city, ui.country(&of.country)))
}

pub(super) fn refused(error: DraftError) -> WebError {
    match error {
        DraftError::Role(needed) => needed.into(),
        DraftError::Standing(needed) => needed.into(),
        DraftError::Stale => WebError::NotFound,
        DraftError::Db(error) => error.into(),
    }
}

pub(super) async fn show(AsProvider(by): AsProvider, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    page(&ListingPage::read(&app, ui, &by).await?)
}

pub(super) async fn submit(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ListingForm>,
) -> Result<Response, WebError> {
    by.require(Action::EditBusinessProfile)?;
    let (version, step) = (form.version.parse().unwrap_or(0), form.step.clone());
    let draft = form.draft();
    match directory::save(&app.db, &by, (&draft, version), now).await {
        Ok(_) if step == "draft" => {
            return Ok(see_other_saying(&app, &paths::listing(by.org()), &Flash::new("directory-listing-saved")));
        }
        Ok(_) => {}
        Err(DraftError::Stale) => {
            let mut it = ListingPage::read(&app, ui, &by).await?;
            it.errors = Errors::new(it.ui.words);
            it.errors.add("", &Fault::of("stale"));
            it.form = draft;
            return page_with(StatusCode::CONFLICT, &it);
        }
        Err(error) => return Err(refused(error)),
    }
    let places = directory::places(&app.db, &by).await?;
    let Err(faults) = draft.read(&places) else { return Ok(see_other(&paths::listing_preview(by.org()))) };
    let mut it = ListingPage::read(&app, ui, &by).await?;
    it.errors = Errors::new(it.ui.words);
    faults.0.iter().for_each(|(field, fault)| it.errors.add_as(field, &format!("listing_{field}"), fault, None));
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &it)
}
