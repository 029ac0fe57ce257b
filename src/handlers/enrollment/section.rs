//! The sections of the draft: shown as typed, saved checked or as they are.
//! Whoever saves an older version than the one in the database sees both (`conflict.rs`) and overwrites nothing.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::conflict::conflict;
use super::partner_id::Places;
use super::{elsewhere, path_of, path_of_question, sent_already};
use crate::domain::actor::Member;
use crate::domain::enrollment::{self, Faults, Page, SaveError, Section, Typed, next_page};
use crate::domain::values::Country;
use crate::handlers::answers;
use crate::handlers::country_fields::CountryFields;
use crate::i18n::Msg;
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
    /// The country whose fields are shown: the work account's, or the one to be it.
    local: CountryFields,
    /// Countries to choose from; none when the country is fixed.
    countries: Vec<(String, String)>,
    person: (String, String),
    company: String,
    /// What there is to choose from, in the section of the Partner ID.
    places: Places,
    form: Typed,
    version: String,
    errors: Errors,
}

impl SectionPage {
    fn new(ui: Ui, by: &Member, shown: Shown, errors: Errors) -> Self {
        let Shown { section, form, version, fixed, places } = shown;
        let choosing = section == Section::Legal && !fixed;
        let chosen = Country::parse(form.get("country")).ok().filter(|_| choosing);
        let country = chosen.map_or_else(|| by.company().country.clone(), |c| c.code().to_owned());
        Self {
            section: section.code(),
            here: path_of(by.org(), Page::Section(section)),
            tasks: paths::tasks(by.org()),
            countries: if choosing { answers::countries(&ui) } else { Vec::new() },
            local: CountryFields::of(&country),
            person: (by.person().name().to_owned(), by.person().address().to_owned()),
            company: by.company().name.clone(),
            places,
            form,
            version,
            errors,
            ui,
        }
    }

    fn country_hint(&self) -> Msg {
        self.ui.t("field-country-hint")
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
                let mut typed = Typed::of([$((stringify!($field), form.$field)),*]);
                let other_country = answers::asks_for_another_country(&mut typed);
                let preview = !typed.take("preview").is_empty();
                Self { version: form.version, later: !form.later.is_empty(), other_country, preview, typed }
            }
        }
    )*};
}

section_forms! {
    LegalForm { country, shown_country, use_country, legal_name, vat_id, fiscal_code, reg_number, addr1, addr2, city, region, postal, website, pec }
    ContactForm { contact_is_me, given_name, family_name, work_email, phone, contact_lang }
    SupportForm { support_email, support_phone, support_url, support_hours, preview }
    PartnerForm { partner_choice, partner_number }
}

/// A section's form, whichever it is.
struct Sent {
    version: String,
    later: bool,
    /// To be shown again with another country's fields.
    other_country: bool,
    /// To be shown again as customers will see it.
    preview: bool,
    typed: Typed,
}

/// What a section's page shows.
struct Shown {
    section: Section,
    form: Typed,
    version: String,
    /// The country cannot be changed any more.
    fixed: bool,
    places: Places,
}

async fn show(by: Member, ui: Ui, app: App, section: Section) -> Result<Response, WebError> {
    by.global_admin()?;
    let application = enrollment::current(&app.db, &by).await?;
    if let Some(path) = elsewhere(by.org(), application.as_ref(), Page::Section(section)) {
        return Ok(sent_already(&path, application.as_ref(), by.org()));
    }
    let asked = application.filter(|a| a.sections().contains(&section));
    let Some(application) = asked else { return Ok(see_other(&paths::tasks(by.org()))) };
    let mut form = application.typed(section).clone();
    if form.is_empty() {
        match section {
            Section::Legal => form.set("legal_name", &by.company().name),
            Section::Contact => form.set("contact_lang", ui.language.code()),
            Section::PartnerId | Section::Support => {}
        }
    }
    let fixed = enrollment::country_is_fixed(&app.db, &by).await?;
    let places = Places::of(&ui, &app, &by, section).await?;
    let shown = Shown { section, form, version: application.version.to_string(), fixed, places };
    page(&SectionPage::new(ui, &by, shown, Errors::none()))
}

async fn save(by: Member, ui: Ui, app: App, now: Now, section: Section, sent: Sent) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let version = sent.version.parse().unwrap_or(0);
    let unchecked = sent.later || sent.other_country || sent.preview;
    let here = path_of(by.org(), Page::Section(section));
    match enrollment::save(&app.db, admin, section, &sent.typed, (version, unchecked), now.0).await {
        Ok(_) if sent.other_country => {
            let country = ui.country(sent.typed.get("country"));
            let flash = Flash::new("enrollment-legal-country_used").with("country", country);
            Ok(see_other_saying(&app, &here, &flash))
        }
        Ok(_) if sent.preview => Ok(see_other(&format!("{here}#preview"))),
        Ok(_) if sent.later => {
            Ok(see_other_saying(&app, &paths::tasks(by.org()), &Flash::new("enrollment-saved_for_later")))
        }
        Ok(saved) => Ok(see_other(&path_of(by.org(), next_page(saved.sections(), &saved.completed)))),
        Err(SaveError::Asks(question)) => Ok(see_other(&path_of_question(by.org(), question))),
        Err(SaveError::Wrong(faults)) => {
            let fixed = enrollment::country_is_fixed(&app.db, &by).await?;
            let places = Places::of(&ui, &app, &by, section).await?;
            refuse(&ui, &by, Shown { section, form: sent.typed, version: sent.version, fixed, places }, &faults)
        }
        Err(SaveError::Stale(theirs)) => conflict(ui, &by, section, &sent.typed, &theirs),
        Err(SaveError::Closed) => Ok(see_other(&paths::tasks(by.org()))),
        Err(SaveError::Db(error)) => Err(error.into()),
    }
}

/// The section's form with what is wrong.
fn refuse(ui: &Ui, by: &Member, shown: Shown, faults: &Faults) -> Result<Response, WebError> {
    let mut made = SectionPage::new(ui.clone(), by, shown, Errors::none());
    let mut errors = Errors::new(ui.words);
    for (field, fault) in &faults.0 {
        answers::refuse(ui, &mut errors, field, fault, &made.local.code);
    }
    made.errors = errors;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
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
    let (form, version) = (application.typed(section).clone(), application.version.to_string());
    let places = Places::of(&ui, app, by, section).await?;
    refuse(&ui, by, Shown { section, form, version, fixed: true, places }, faults)
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
    partner_id save_partner_id PartnerId PartnerForm;
}
