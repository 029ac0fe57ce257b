//! `/directory/{slug}`: one provider, and how to be contacted by it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;

use super::listing::services;
use crate::domain::actor::Kind;
use crate::domain::directory::{self, Entry};
use crate::i18n::Language;
use crate::web::extract::{MaybeSignedIn, Now, Path};
use crate::web::paths::{accounts, directory as paths};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "directory/entry.html")]
struct EntryPage {
    ui: Ui,
    it: Entry,
    services: Vec<(String, String)>,
    /// How long it usually takes to answer, in words.
    answers_in: Option<String>,
    /// The reader's resellers in the provider's region: name, and where to ask for it.
    asking: Vec<(String, String)>,
    /// Those in other regions, which cannot ask.
    elsewhere: Vec<String>,
    /// Where to sign in, for whoever has not.
    sign_in: Option<String>,
}

/// Whether a text can be an entry's part of the address.
pub(super) fn is_slug(slug: &str) -> bool {
    slug.len() <= 300 && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A span in words: minutes, hours or days, whichever is read best.
pub(super) fn span(ui: &Ui, span: TimeDelta) -> String {
    let (minutes, hours, days) =
        (span.num_minutes().max(1), (span.num_minutes() + 30) / 60, (span.num_hours() + 12) / 24);
    match () {
        () if minutes < 60 => ui.t("directory-span-minutes").arg("count", minutes).to_string(),
        () if hours < 48 => ui.t("directory-span-hours").arg("count", hours).to_string(),
        () => ui.t("directory-span-days").arg("count", days).to_string(),
    }
}

pub(super) async fn show(
    Path(slug): Path<String>,
    MaybeSignedIn(person): MaybeSignedIn,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    if !is_slug(&slug) {
        return Err(WebError::NotFound);
    }
    let it = directory::entry(&app.db, &slug, now).await?.ok_or(WebError::NotFound)?;
    let near = directory::countries_near(&app.db, &it.region).await?;
    let resellers =
        person.iter().flat_map(crate::domain::actor::Person::memberships).filter(|m| m.kinds.contains(&Kind::Reseller));
    let (here, elsewhere): (Vec<_>, Vec<_>) = resellers.partition(|m| near.contains(&m.country));
    let asking = here.into_iter().map(|m| (m.name.clone(), paths::contact(m.org, &slug))).collect();
    let elsewhere = elsewhere.into_iter().map(|m| m.name.clone()).collect();
    let sign_in = person.is_none().then(accounts::sign_in);
    let answers_in = it.answer_minutes.map(|minutes| span(&ui, TimeDelta::minutes(i64::from(minutes))));
    page(&EntryPage { services: services(&ui, &it.services), answers_in, asking, elsewhere, sign_in, it, ui })
}

impl EntryPage {
    /// What the provider says of itself, and the language it says it in.
    fn says(&self) -> (Language, &str) {
        self.it.summary(self.ui.language)
    }
}
