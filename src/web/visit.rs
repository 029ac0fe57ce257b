//! Who is visiting: a middleware that turns cookies into a [`Visit`] before any handler runs.
//! Language: `?lang=`, then the profile, then the cookie, then the browser's wish, then English.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::Rng;

use super::cookies::{self, Jar};
use super::error::WebError;
use super::flash::Flash;
use super::state::App;
use crate::domain::actor::Person;
use crate::i18n::{self, Language};

/// The visitor of this request, in its extensions.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The signed-in person.
    pub person: Option<Person>,
    /// The browser's mark; forms are bound to it.
    pub browser: String,
    /// The language to answer in.
    pub language: Language,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// A message from the page before.
    pub flash: Option<Flash>,
}

/// Loads the visit, lets the handler run, and keeps the browser's mark and the language in the answer.
pub async fn load(State(app): State<App>, mut request: Request, next: Next) -> Result<Response, WebError> {
    let secure = app.site.secure();
    if let Err(error) = app.regions.refresh(&app.db, app.now()).await {
        tracing::warn!(%error, "the names of regions could not be read");
    }
    let headers = request.headers();
    let (person, renewed) = match cookies::read(headers, Jar::Session, secure) {
        Some(token) => person_of(&app, &token).await?,
        None => (None, None),
    };
    let known = cookies::read(headers, Jar::Browser, secure).filter(|mark| mark.len() == 22);
    let fresh = known.is_none();
    let browser = known.unwrap_or_else(new_mark);
    let flash = cookies::read(headers, Jar::Flash, secure).and_then(|text| Flash::open(&app.key, &text));
    let theme = person.as_ref().map(|p| p.theme().to_owned()).or_else(|| cookies::read(headers, Jar::Theme, secure));
    let visit = Visit {
        language: language(&request, person.as_ref(), secure),
        theme: theme.filter(|t| ["light", "dark"].contains(&t.as_str())).unwrap_or_default(),
        person,
        browser,
        flash,
    };
    let shows_flash = visit.flash.is_some() && request.method() == Method::GET;
    let (language, mark) = (visit.language, visit.browser.clone());
    request.extensions_mut().insert(visit);
    let mut response = next.run(request).await;
    // A page that only leads on has shown nothing yet.
    let shows_flash = shows_flash && !response.status().is_redirection();
    let headers = response.headers_mut();
    if fresh {
        cookies::set(headers, Jar::Browser, &mark, secure);
    }
    // Whoever signed in or out in this very request has their cookie already.
    if let Some(token) = renewed.filter(|_| !cookies::sets(headers, Jar::Session, secure)) {
        cookies::set(headers, Jar::Session, &token, secure);
    }
    if shows_flash {
        cookies::clear(headers, Jar::Flash, secure);
    }
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    Ok(response)
}

/// Who holds the session, and the token it goes on under when their rights changed.
async fn person_of(app: &App, token: &str) -> Result<(Option<Person>, Option<String>), WebError> {
    let Some(person) = Person::of_session(&app.db, token, app.now()).await? else { return Ok((None, None)) };
    let renewed = person.renewed(&app.db, token).await?;
    Ok((Some(person), renewed))
}

fn language(request: &Request, person: Option<&Person>, secure: bool) -> Language {
    let asked = request
        .uri()
        .query()
        .and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("lang=").and_then(Language::parse)));
    asked
        .or_else(|| person.map(Person::language))
        .or_else(|| of_browser(request.headers(), secure))
        .unwrap_or(Language::English)
}

fn of_browser(headers: &HeaderMap, secure: bool) -> Option<Language> {
    cookies::read(headers, Jar::Language, secure).and_then(|code| Language::parse(&code)).or_else(|| wished(headers))
}

impl Visit {
    /// A visitor of whom only the browser's wishes are known.
    #[must_use]
    pub fn stranger(headers: &HeaderMap, secure: bool) -> Self {
        Self {
            person: None,
            browser: String::new(),
            language: of_browser(headers, secure).unwrap_or(Language::English),
            theme: cookies::read(headers, Jar::Theme, secure).unwrap_or_default(),
            flash: None,
        }
    }
}

fn wished(headers: &HeaderMap) -> Option<Language> {
    i18n::negotiate(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?)
}

fn new_mark() -> String {
    let mut bytes = [0u8; 16];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}
