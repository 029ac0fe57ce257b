//! `/directory`: **Find a provider**, by country, language and name.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::domain::directory::{self, Entry, Filter};
use crate::domain::values::Country;
use crate::i18n::Language;
use crate::web::extract::Query;
use crate::web::paths::directory as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "directory/list.html")]
struct ListPage {
    ui: Ui,
    filter: Wish,
    countries: Vec<(&'static str, &'static str)>,
    languages: Vec<(&'static str, &'static str)>,
    entries: Vec<Entry>,
    narrowed: bool,
}

/// What the address asks for; what it does not understand is not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    country: String,
    language: String,
    q: String,
}

pub(super) async fn show(ui: Ui, State(app): State<App>, Query(wish): Query<Wish>) -> Result<Response, WebError> {
    let filter = Filter {
        country: Country::parse(&wish.country).ok().map(|country| country.code().to_owned()),
        language: Language::parse(&wish.language),
        text: wish.q.chars().take(200).collect(),
    };
    let entries = directory::list(&app.db, &filter).await?;
    let countries =
        ui.words.sorted_countries().iter().copied().filter(|(code, _)| Country::parse(code).is_ok()).collect();
    let languages = Language::ALL.iter().map(|language| (language.code(), language.own_name())).collect();
    let narrowed = filter.country.is_some() || filter.language.is_some() || !filter.text.trim().is_empty();
    page(&ListPage { ui, filter: wish, countries, languages, entries, narrowed })
}
