//! The three sections of the draft: shown as typed, saved checked or as they are.
//! Whoever saves an older version than the one in the database sees both and overwrites nothing.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{elsewhere, path_of};
use crate::domain::actor::Member;
use crate::domain::enrollment::{self, Application, Faults, Page, SaveError, Section, Typed, next_page};
use crate::domain::values::{Country, StateRule, subdivisions};
use crate::handlers::answers::{self, answers};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/section.html")]
struct SectionPage {
    ui: Ui,
    section: &'static str,
    here: String,
    tasks: String,
    /// The work account's country.
    country: String,
    /// States to choose from, where the country has a list that is not known by its two letters.
    states: Vec<(String, String)>,
    person: (String, String),
    form: Typed,
    version: String,
    errors: Errors,
}

impl SectionPage {
    fn new(ui: Ui, by: &Member, section: Section, form: Typed, version: String, errors: Errors) -> Self {
        let country = by.company().country.clone();
        Self {
            section: section.code(),
            here: path_of(by.org(), Page::Section(section)),
            tasks: paths::tasks(by.org()),
            states: states(&country),
            country,
            person: (by.person().name().to_owned(), by.person().address().to_owned()),
            form,
            version,
            errors,
            ui,
        }
    }

    fn is_asked(&self, field: &str) -> bool {
        answers::is_asked(field, &self.country)
    }

    fn label(&self, field: &str) -> String {
        answers::label(&self.ui, field, &self.country).to_string()
    }

    fn hint(&self, field: &str) -> String {
        let own = format!("field-{field}-hint-{}", self.country);
        if self.ui.words.has(&own) {
            self.ui.t(&own).to_string()
        } else {
            self.ui.t(&format!("field-{field}-hint")).to_string()
        }
    }

    /// The keyboard for numbers that have digits only.
    fn digits(&self) -> &'static str {
        if self.italian() { "numeric" } else { "" }
    }

    fn region_size(&self) -> usize {
        if self.italian() { 4 } else { 0 }
    }

    fn italian(&self) -> bool {
        self.country == "IT"
    }

    fn needs(&self, field: &str) -> bool {
        let Ok(country) = Country::parse(&self.country) else { return false };
        match field {
            "region" => country.rules().state_required(),
            "postal" => country.rules().postal_code_required(),
            "reg_number" => country.rules().registration_number == crate::domain::values::Need::Required,
            _ => self.italian(),
        }
    }
}

fn states(country: &str) -> Vec<(String, String)> {
    match Country::parse(country) {
        Ok(c) if c.rules().state == StateRule::Listed && c.code() != "IT" => {
            subdivisions(c).iter().map(|s| (s.code.to_owned(), s.name.to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

macro_rules! section_forms {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(super) struct $name {
            version: String,
            later: String,
            $($field: String,)*
        }

        impl From<$name> for Sent {
            fn from(form: $name) -> Self {
                let typed = Typed::of([$((stringify!($field), form.$field)),*]);
                Self { version: form.version, later: !form.later.is_empty(), typed }
            }
        }
    )*};
}

section_forms! {
    LegalForm { legal_name, vat_id, fiscal_code, reg_number, addr1, addr2, city, region, postal, website, pec }
    ContactForm { contact_is_me, given_name, family_name, work_email, phone, contact_lang }
    SupportForm { support_email, support_phone, support_url, support_hours }
}

/// A section's form, whichever it is.
struct Sent {
    version: String,
    later: bool,
    typed: Typed,
}

async fn show(by: Member, ui: Ui, app: App, section: Section) -> Result<Response, WebError> {
    by.global_admin()?;
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Section(section)) {
        return Ok(see_other(&path));
    }
    let Some(application) = application else { return Ok(see_other(&paths::tasks(by.org()))) };
    let mut form = application.typed(section).clone();
    if form.is_empty() {
        match section {
            Section::Legal => form.set("legal_name", &by.company().name),
            Section::Contact => form.set("contact_lang", ui.language.code()),
            Section::Support => {}
        }
    }
    page(&SectionPage::new(ui, &by, section, form, application.version.to_string(), Errors::none()))
}

async fn save(by: Member, ui: Ui, app: App, now: Now, section: Section, sent: Sent) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let version = sent.version.parse().unwrap_or(0);
    match enrollment::save(&app.db, admin, section, &sent.typed, (version, sent.later), now.0).await {
        Ok(_) if sent.later => {
            Ok(see_other_saying(&app, &paths::tasks(by.org()), &Flash::new("enrollment-saved_for_later")))
        }
        Ok(saved) => Ok(see_other(&path_of(by.org(), next_page(&saved.completed)))),
        Err(SaveError::Wrong(faults)) => {
            let page = SectionPage::new(ui.clone(), &by, section, sent.typed, sent.version, said(&ui, &by, &faults));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(SaveError::Stale(theirs)) => conflict(ui, &by, section, &sent.typed, &theirs),
        Err(SaveError::Closed) => Ok(see_other(&paths::tasks(by.org()))),
        Err(SaveError::Db(error)) => Err(error.into()),
    }
}

/// The section's form with what is wrong, for a draft that turned out wrong when it was sent.
pub(super) async fn refused(
    by: &Member,
    ui: Ui,
    app: &App,
    section: Section,
    faults: &Faults,
) -> Result<Response, WebError> {
    let Some(application) = enrollment::current(&app.db, by).await? else { return Err(WebError::NotFound) };
    let errors = said(&ui, by, faults);
    let form = application.typed(section).clone();
    let page = SectionPage::new(ui, by, section, form, application.version.to_string(), errors);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn said(ui: &Ui, by: &Member, faults: &Faults) -> Errors {
    let mut errors = Errors::new(ui.words);
    for (field, fault) in &faults.0 {
        errors.add_as(field, field, fault, Some(&by.company().country));
    }
    errors
}

#[derive(Template)]
#[template(path = "enrollment/conflict.html")]
struct ConflictPage {
    ui: Ui,
    section: &'static str,
    here: String,
    theirs: Application,
    rows: Vec<Difference>,
}

struct Difference {
    label: String,
    yours: String,
    theirs: String,
}

fn conflict(ui: Ui, by: &Member, section: Section, yours: &Typed, theirs: &Application) -> Result<Response, WebError> {
    let country = &by.company().country;
    let mine = answers(&ui, section, country, |field| yours.get(field).to_owned());
    let other = answers(&ui, section, country, |field| theirs.typed(section).get(field).to_owned());
    let rows = mine
        .into_iter()
        .zip(other)
        .filter(|(mine, other)| mine.value != other.value)
        .map(|(mine, other)| Difference { label: mine.label, yours: mine.value, theirs: other.value })
        .collect();
    let here = path_of(by.org(), Page::Section(section));
    let page = ConflictPage { ui, section: section.code(), here, theirs: theirs.clone(), rows };
    page_with(StatusCode::CONFLICT, &page)
}

macro_rules! section_handlers {
    ($($show:ident $save:ident $section:ident $form:ident;)*) => {$(
        pub(super) async fn $show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
            show(by, ui, app, Section::$section).await
        }

        pub(super) async fn $save(
            AsMember(by): AsMember,
            ui: Ui,
            now: Now,
            State(app): State<App>,
            Form(form): Form<$form>,
        ) -> Result<Response, WebError> {
            save(by, ui, app, now, Section::$section, form.into()).await
        }
    )*};
}

section_handlers! {
    legal save_legal Legal LegalForm;
    contact save_contact Contact ContactForm;
    support save_support Support SupportForm;
}
