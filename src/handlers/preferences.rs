//! Language and appearance, for everybody: two buttons of the frame that come back to the same page.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::accounts;
use crate::i18n::Language;
use crate::web::cookies::{self, Jar};
use crate::web::extract::MaybeSignedIn;
use crate::web::paths::public;
use crate::web::{App, Audience, Form, Routes, WebError, see_other};

/// Registers both.
pub fn routes(routes: &mut Routes) {
    routes.post(public::LANGUAGE, Audience::Anyone, language).post(public::APPEARANCE, Audience::Anyone, appearance);
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageForm {
    language: String,
    here: String,
}

async fn language(
    MaybeSignedIn(person): MaybeSignedIn,
    State(app): State<App>,
    Form(form): Form<LanguageForm>,
) -> Result<Response, WebError> {
    let language = Language::parse(&form.language).unwrap_or(Language::English);
    if let Some(person) = person {
        accounts::keep_language(&app.db, &person, language).await?;
    }
    let mut response = see_other(&back(&form.here));
    cookies::set(response.headers_mut(), Jar::Language, language.code(), app.site.secure());
    Ok(response)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AppearanceForm {
    theme: String,
    here: String,
}

async fn appearance(
    MaybeSignedIn(person): MaybeSignedIn,
    State(app): State<App>,
    Form(form): Form<AppearanceForm>,
) -> Result<Response, WebError> {
    let theme = ["light", "dark"].into_iter().find(|t| *t == form.theme).unwrap_or("system");
    if let Some(person) = person {
        accounts::keep_theme(&app.db, &person, theme).await?;
    }
    let mut response = see_other(&back(&form.here));
    cookies::set(response.headers_mut(), Jar::Theme, theme, app.site.secure());
    Ok(response)
}

/// The page the button was on, if it is one of this portal: a path without a host, and without an older
/// wish for a language.
fn back(here: &str) -> String {
    let plain = here.starts_with('/')
        && !here.starts_with("//")
        && here.bytes().all(|b| b.is_ascii_graphic() && b != b'\\' && b != b'"' && b != b'<' && b != b'>');
    if !plain {
        return public::home();
    }
    match here.split_once('?') {
        Some((path, query)) => {
            let kept: Vec<_> = query.split('&').filter(|pair| !pair.starts_with("lang=")).collect();
            if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
        }
        None => here.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn the_buttons_lead_back_to_a_page_of_the_portal_only() {
        assert_eq!(back("/directory?country=IT&lang=it"), "/directory?country=IT");
        assert_eq!(back("/enroll?lang=en"), "/enroll");
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "", "/\t/evil.example"] {
            assert_eq!(back(elsewhere), "/", "{elsewhere}");
        }
    }
}
