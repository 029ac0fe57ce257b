//! What surrounds every page: words, person, company, menu, token, flash. Templates see it as `ui`.
//! Rule: a page struct has a field `ui: Ui`, taken by its handler as an extractor.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use rand::Rng;

use super::flash::Flash;
use super::layers::static_files;
use super::menu::{self, MenuItem};
use super::state::App;
use super::visit::Visit;
use crate::domain::actor::Person;
use crate::domain::ids::{FormId, OrgId};
use crate::domain::program::Name;
use crate::domain::token::Purpose;
use crate::i18n::{Language, Msg, Words};

/// The surroundings of one page.
#[derive(Clone)]
pub struct Ui {
    /// The words of the page's language.
    pub words: Words,
    /// The page's language.
    pub language: Language,
    /// What the portal calls itself.
    pub portal: String,
    /// The form token, different on every page, bound to this browser and session.
    pub token: String,
    /// Path and query of this page, to come back to.
    pub here: String,
    /// Empty, `light` or `dark`.
    pub theme: String,
    /// Who is signed in.
    pub person: Option<PersonUi>,
    /// The company whose page this is.
    pub company: Option<CompanyUi>,
    /// How many companies the person has.
    pub companies: usize,
    /// The service navigation.
    pub menu: Vec<MenuItem>,
    /// A message from the page before, in words.
    pub flash: Option<FlashUi>,
    /// Whether this is the development mode.
    pub development: bool,
    zone: Tz,
    now: DateTime<Utc>,
    app: App,
}

/// The signed-in person, as the header shows them.
#[derive(Debug, Clone)]
pub struct PersonUi {
    /// Their full name.
    pub name: String,
}

/// The company whose page this is, as the header shows it.
#[derive(Debug, Clone)]
pub struct CompanyUi {
    /// Its id.
    pub id: OrgId,
    /// Its name.
    pub name: String,
    /// Its overview.
    pub href: String,
}

/// A message from the page before, in words.
#[derive(Debug, Clone)]
pub struct FlashUi {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub text: String,
}

impl FlashUi {
    fn of(flash: &Flash, words: Words) -> Self {
        let start = words.t(&flash.key);
        let text = flash.args.iter().fold(start, |msg, (name, value)| msg.arg(name, value.as_str())).to_string();
        Self { title: words.t("common-success").to_string(), text }
    }
}

impl Ui {
    /// The surroundings of the page that answers `parts`.
    #[must_use]
    pub fn of(parts: &Parts, app: &App) -> Self {
        let visit = parts.extensions.get::<Visit>().cloned().unwrap_or_else(Visit::nobody);
        let words = Words::new(visit.language);
        let person = visit.person.as_ref();
        let path = parts.uri.path();
        let org = org_in(path);
        let company = person.and_then(|p| p.member(org?)).map(|m| CompanyUi {
            id: m.org(),
            name: m.company().name.clone(),
            href: super::paths::organizations::overview(m.org()),
        });
        Self {
            words,
            language: visit.language,
            portal: app.program.name(Name::Portal, visit.language).to_owned(),
            token: token(app, &visit),
            here: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            theme: visit.theme.clone(),
            person: person.map(|p| PersonUi { name: p.name().to_owned() }),
            companies: person.map_or(0, |p| p.memberships().len()),
            menu: menu::of(person, org, path),
            company,
            flash: visit.flash.as_ref().map(|flash| FlashUi::of(flash, words)),
            development: app.site.development,
            zone: zone(person),
            now: app.now(),
            app: app.clone(),
        }
    }

    /// A message of the catalogue.
    #[must_use]
    pub fn t(&self, key: &str) -> Msg {
        self.words.t(key)
    }

    /// A message whose key is composed of its family and a code: `ui.word("role-", "global_admin")`.
    #[must_use]
    pub fn word(&self, family: &str, code: &str) -> Msg {
        self.words.t(&format!("{family}{code}"))
    }

    /// An operator's word: `ui.name("partner_agreement")`.
    #[must_use]
    pub fn name(&self, key: &str) -> &str {
        Name::ALL.iter().find(|n| n.key() == key).map_or("", |n| self.app.program.name(*n, self.language))
    }

    /// A day, in words, in the reader's zone.
    #[must_use]
    pub fn date(&self, at: &DateTime<Utc>) -> String {
        self.words.date(*at, self.zone)
    }

    /// A moment, in words, in the reader's zone.
    #[must_use]
    pub fn time(&self, at: &DateTime<Utc>) -> String {
        self.words.time(*at, self.zone)
    }

    /// When a day begins in the reader's zone.
    #[must_use]
    pub fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        // Where clocks go forward at midnight there is none: the day begins an hour later.
        let local = [0, 1]
            .iter()
            .find_map(|hour| self.zone.from_local_datetime(&(midnight + chrono::TimeDelta::hours(*hour))).earliest());
        local.map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
    }

    /// A day that lies in no zone, in words.
    #[must_use]
    pub fn day(&self, day: &NaiveDate) -> String {
        let noon = day.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12);
        self.words.date(noon, chrono_tz::UTC)
    }

    /// A moment for `<time datetime>`.
    #[must_use]
    pub fn iso(&self, at: &DateTime<Utc>) -> String {
        at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    /// A number with the language's grouping.
    #[must_use]
    pub fn number(&self, n: impl TryInto<i64>) -> String {
        self.words.number(n.try_into().unwrap_or(i64::MAX))
    }

    /// A country's name.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        self.words.country(code).to_string()
    }

    /// A region's name.
    #[must_use]
    pub fn region(&self, code: &str) -> String {
        self.app.region(code, self.language)
    }

    /// Every region of the program by its name: code and name.
    #[must_use]
    pub fn regions(&self) -> Vec<(String, String)> {
        let name = |code: String| (code.clone(), self.region(&code));
        let mut regions: Vec<_> = self.app.regions.codes().into_iter().map(name).collect();
        regions.sort_by(|a, b| a.1.cmp(&b.1));
        regions
    }

    /// The address of a static file, under its content's hash.
    #[must_use]
    pub fn asset(&self, file: &str) -> String {
        static_files::asset(file)
    }

    /// A one-time id for a form, so that pressing twice does a thing once.
    #[must_use]
    pub fn idem(&self) -> FormId {
        FormId::new(self.now)
    }

    /// The program's time, for "in 3 days" beside a date.
    #[must_use]
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }
}

impl Visit {
    /// A visitor we know nothing of: the layers outside refused before anybody was looked up.
    #[must_use]
    pub fn nobody() -> Self {
        Self { person: None, browser: String::new(), language: Language::English, theme: String::new(), flash: None }
    }
}

/// The company named in a path under `/o/`.
#[must_use]
pub fn org_in(path: &str) -> Option<OrgId> {
    path.strip_prefix("/o/")?.split('/').next()?.parse().ok()
}

fn zone(person: Option<&Person>) -> Tz {
    person.and_then(|p| p.time_zone().parse().ok()).unwrap_or(Tz::Europe__Rome)
}

fn token(app: &App, visit: &Visit) -> String {
    let mut nonce = [0u8; 8];
    rand::rng().fill_bytes(&mut nonce);
    let session = visit.person.as_ref().map(|p| p.session().to_string()).unwrap_or_default();
    let seal = seal_of(app, &visit.browser, &session, &nonce);
    URL_SAFE_NO_PAD.encode([&nonce[..], &seal[..16]].concat())
}

/// The seal a form token carries: over its nonce, the browser's mark and the session's id, empty without one.
pub(super) fn seal_of(app: &App, browser: &str, session: &str, nonce: &[u8]) -> [u8; 32] {
    app.key.seal(Purpose::Form, &[nonce, browser.as_bytes(), session.as_bytes()])
}

impl FromRequestParts<App> for Ui {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::of(parts, app))
    }
}
