//! `/directory`: **Find a provider**, by country, region, language, service and words. The filters live in the
//! address.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::listing::services;
use crate::domain::directory::{self, Entry, Filter, Service};
use crate::domain::values::Country;
use crate::i18n::Language;
use crate::web::extract::{Now, Query};
use crate::web::paths::directory as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "directory/list.html")]
struct ListPage {
    ui: Ui,
    filter: Wish,
    countries: Vec<(&'static str, &'static str)>,
    regions: Vec<(String, String)>,
    languages: Vec<(&'static str, &'static str)>,
    services: Vec<(String, String)>,
    entries: Vec<Entry>,
    narrowed: bool,
}

/// What the address asks for; what it does not understand is not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    country: String,
    region: String,
    language: String,
    service: String,
    q: String,
}

impl Wish {
    fn filter(&self, regions: &[(String, String)]) -> Filter {
        Filter {
            country: Country::parse(&self.country).ok().map(|country| country.code().to_owned()),
            region: regions.iter().map(|(code, _)| code).find(|code| **code == self.region).cloned(),
            language: Language::parse(&self.language),
            service: Service::parse(&self.service),
            text: self.q.chars().take(200).collect(),
        }
    }
}

pub(super) async fn show(
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let regions = ui.regions();
    let filter = wish.filter(&regions);
    let entries = directory::list(&app.db, &filter, now).await?;
    let countries =
        ui.words.sorted_countries().iter().copied().filter(|(code, _)| Country::parse(code).is_ok()).collect();
    let languages = Language::ALL.iter().map(|language| (language.code(), language.own_name())).collect();
    let narrowed = filter.country.is_some()
        || filter.region.is_some()
        || filter.language.is_some()
        || filter.service.is_some()
        || !filter.text.trim().is_empty();
    let services = services(&ui, Service::ALL);
    page(&ListPage { ui, filter: wish, countries, regions, languages, services, entries, narrowed })
}
