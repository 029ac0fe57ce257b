//! `/me`: **My profile**: name, language, time zone, appearance, and where letters go.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::Deserialize;

use super::code::fault;
use crate::domain::accounts::{self, Letters, Profile};
use crate::domain::actor::Person;
use crate::domain::values::{EmailAddress, Fault, MailedCode, PersonName};
use crate::i18n::Language;
use crate::web::cookies::{self, Jar};
use crate::web::extract::{Now, SignedIn};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

const THEMES: [&str; 3] = ["system", "light", "dark"];

#[derive(Template)]
#[template(path = "accounts/me.html")]
struct MePage {
    ui: Ui,
    address: String,
    companies: Vec<(String, Vec<&'static str>)>,
    zones: Vec<(&'static str, &'static str)>,
    themes: Vec<(&'static str, String)>,
    letters: Letters,
    form: ProfileForm,
    letters_form: LettersForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ProfileForm {
    full_name: String,
    locale: String,
    tz: String,
    theme: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LettersForm {
    letters_to: String,
    code: String,
}

impl ProfileForm {
    fn read(&self, ui: &Ui) -> Result<Profile, Errors> {
        let mut errors = Errors::new(ui.words);
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let language = errors.take("locale", Language::parse(&self.locale).ok_or(Fault::of("choose")));
        let time_zone = errors.take("tz", self.tz.parse::<Tz>().map_err(|_| Fault::of("choose")));
        let theme = THEMES.into_iter().find(|theme| *theme == self.theme);
        let theme = errors.take("theme", theme.ok_or(Fault::of("choose")));
        match (full_name, language, time_zone, theme) {
            (Some(full_name), Some(language), Some(time_zone), Some(theme)) => {
                Ok(Profile { full_name, language, time_zone, theme })
            }
            _ => Err(errors),
        }
    }

    fn of(person: &Person) -> Self {
        Self {
            full_name: person.name().to_owned(),
            locale: person.language().code().to_owned(),
            tz: person.time_zone().to_owned(),
            theme: person.theme().to_owned(),
        }
    }
}

/// The zones people live in, by their names; of those with several names all of them.
fn zones() -> Vec<(&'static str, &'static str)> {
    let lived = |name: &&str| name.contains('/') && !["Etc/", "US/", "SystemV/"].iter().any(|s| name.starts_with(s));
    let mut zones: Vec<_> = TZ_VARIANTS.iter().map(|zone| zone.name()).filter(lived).map(|name| (name, name)).collect();
    zones.push(("UTC", "UTC"));
    zones
}

fn page_of(ui: Ui, person: &Person, letters: Letters) -> MePage {
    MePage {
        address: person.address().to_owned(),
        companies: person
            .memberships()
            .iter()
            .map(|m| (m.name.clone(), m.roles.iter().map(|r| r.code()).collect()))
            .collect(),
        zones: zones(),
        themes: THEMES.into_iter().map(|theme| (theme, ui.word("common-theme-", theme).to_string())).collect(),
        letters,
        form: ProfileForm::of(person),
        letters_form: LettersForm::default(),
        errors: Errors::none(),
        ui,
    }
}

pub(super) async fn show(
    SignedIn(person): SignedIn,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let letters = accounts::letters(&app.db, &person, now).await?;
    page(&page_of(ui, &person, letters))
}

pub(super) async fn submit(
    SignedIn(person): SignedIn,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<ProfileForm>,
) -> Result<Response, WebError> {
    match form.read(&ui) {
        Ok(profile) => {
            accounts::keep_profile(&app.db, &person, &profile, now).await?;
            let mut response = see_other_saying(&app, &paths::me(), &Flash::new("accounts-me-saved"));
            cookies::set(response.headers_mut(), Jar::Language, profile.language.code(), app.site.secure());
            Ok(response)
        }
        Err(errors) => {
            let letters = accounts::letters(&app.db, &person, now).await?;
            let page = MePage { form, errors, ..page_of(ui, &person, letters) };
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(super) async fn ask(
    SignedIn(person): SignedIn,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<LettersForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let Some(address) = errors.take("letters_to", EmailAddress::parse(&form.letters_to)) else {
        return again(&app, ui, &person, form, errors, now).await;
    };
    match accounts::ask_letters_to(&app.db, &person, &address, now).await? {
        Ok(()) => {
            let said = Flash::new("accounts-letters-sent").with("address", address.as_str());
            Ok(see_other_saying(&app, &paths::me(), &said))
        }
        Err(wait) => Err(WebError::TooMany(wait.num_seconds())),
    }
}

pub(super) async fn prove(
    SignedIn(person): SignedIn,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<LettersForm>,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    if let Some(typed) = errors.take("code", MailedCode::parse(&form.code)) {
        match accounts::prove_letters_to(&app.db, &app.key, &person, typed.as_str(), now).await {
            Ok(address) => {
                let said = Flash::new("accounts-letters-moved").with("address", address);
                return Ok(see_other_saying(&app, &paths::me(), &said));
            }
            Err(error) => errors.add("code", &fault(error)?),
        }
    }
    again(&app, ui, &person, form, errors, now).await
}

pub(super) async fn end(
    SignedIn(person): SignedIn,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    accounts::forget_letters_to(&app.db, &person, now).await?;
    let said = Flash::new("accounts-letters-moved").with("address", person.address());
    Ok(see_other_saying(&app, &paths::me(), &said))
}

/// The page again. Where no digits wait any more, what is wrong with them is said without their field.
async fn again(
    app: &App,
    ui: Ui,
    person: &Person,
    form: LettersForm,
    errors: Errors,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    let letters = accounts::letters(&app.db, person, now).await?;
    let mut said = Errors::new(ui.words);
    for (field, words) in errors.all() {
        let there = field != "code" || letters.waiting.is_some();
        said.say(if there { field } else { "" }, words.to_owned());
    }
    let page = MePage { letters_form: form, errors: said, ..page_of(ui, person, letters) };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
