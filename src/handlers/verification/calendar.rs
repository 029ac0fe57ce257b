//! `/admin/calendar`: the rules of reviews and the days on which nobody reviews. For platform admins.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::actor::PlatformAdmin;
use crate::domain::values::Fault;
use crate::domain::verification::{self, Holiday, ReviewRules, RulesPage};
use crate::web::extract::{AsPlatformAdmin, Now, Query};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "verification/calendar.html")]
struct CalendarPage {
    ui: Ui,
    here: String,
    to_rules: String,
    to_add: String,
    to_remove: String,
    shown: RulesPage,
    /// Whose holidays are listed.
    country: String,
    countries: Vec<(String, String)>,
    staff: Vec<(String, String)>,
    rules: RulesForm,
    form: HolidayForm,
    errors: Errors,
}

impl CalendarPage {
    fn name<'a>(&self, holiday: &'a Holiday) -> &'a str {
        if self.ui.language == crate::i18n::Language::Italian { &holiday.name_it } else { &holiday.name_en }
    }
}

/// Whose holidays are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    country: String,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RulesForm {
    calendar_country: String,
    claim_minutes: String,
    review_lead: String,
    four_eyes: String,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct HolidayForm {
    country: String,
    day_d: String,
    day_m: String,
    day_y: String,
    #[serde(rename = "day")]
    _day: String,
    name_en: String,
    name_it: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RemovalForm {
    country: String,
    day: String,
}

impl RulesForm {
    fn of(rules: &ReviewRules) -> Self {
        Self {
            calendar_country: rules.country.clone(),
            claim_minutes: rules.claim_minutes.to_string(),
            review_lead: rules.lead.map(|person| person.to_string()).unwrap_or_default(),
            four_eyes: if rules.four_eyes { "1" } else { "" }.to_owned(),
        }
    }

    fn read(&self, ui: &Ui) -> Result<ReviewRules, Errors> {
        let mut errors = Errors::new(ui.words);
        let minutes = self.claim_minutes.trim().parse::<i32>().ok().filter(|minutes| (5..=1440).contains(minutes));
        let minutes = errors.take("claim_minutes", minutes.ok_or_else(Fault::malformed));
        let country = known_country(&self.calendar_country);
        let country = errors.take("calendar_country", country.ok_or_else(Fault::missing));
        let rules = country.zip(minutes).map(|(country, claim_minutes)| ReviewRules {
            country,
            claim_minutes,
            four_eyes: !self.four_eyes.is_empty(),
            lead: self.review_lead.parse().ok(),
        });
        rules.ok_or(errors)
    }
}

impl HolidayForm {
    fn read(&self, ui: &Ui) -> Result<(String, Holiday), Errors> {
        let mut errors = Errors::new(ui.words);
        let part = |text: &str| text.trim().parse::<u32>().ok();
        let year = self.day_y.trim().parse::<i32>().ok().filter(|year| (2000..=2100).contains(year));
        let day = year.zip(part(&self.day_m)).zip(part(&self.day_d));
        let day = day.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
        let day = errors.take("day", day.ok_or_else(|| Fault::of("missing")));
        let mut name = |field: &str, text: &str| {
            let plain = crate::domain::values::Reason::parse(text).ok().map(|text| text.to_string());
            let plain = plain.filter(|text| text.chars().count() <= 80 && !text.contains('\n'));
            errors.take(field, plain.ok_or_else(Fault::missing))
        };
        let names = (name("name_en", &self.name_en), name("name_it", &self.name_it));
        match (day, names, known_country(&self.country)) {
            (Some(day), (Some(name_en), Some(name_it)), Some(country)) => {
                Ok((country, Holiday { day, name_en, name_it }))
            }
            _ => Err(errors),
        }
    }
}

fn known_country(code: &str) -> Option<String> {
    crate::i18n::Words::new(crate::i18n::Language::English)
        .sorted_countries()
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(known, _)| (*known).to_owned())
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Now(now): Now,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let today = now.date_naive();
    made(&app, &by, ui, today, (wish.country, None, HolidayForm::default()), Errors::none()).await
}

/// The page, with what was typed in one of its forms.
async fn made(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    today: NaiveDate,
    (wanted, rules, form): (String, Option<RulesForm>, HolidayForm),
    errors: Errors,
) -> Result<Response, WebError> {
    let wanted = known_country(&wanted);
    let shown = verification::rules(&app.db, by, wanted.as_deref(), today).await?;
    let countries = ui.words.sorted_countries().iter();
    let page = CalendarPage {
        here: paths::calendar(),
        to_rules: paths::review_rules(),
        to_add: paths::holidays(),
        to_remove: paths::holiday_removal(),
        country: wanted.unwrap_or_else(|| shown.rules.country.clone()),
        countries: countries.map(|(code, name)| ((*code).to_owned(), (*name).to_owned())).collect(),
        staff: shown.staff.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        rules: rules.unwrap_or_else(|| RulesForm::of(&shown.rules)),
        form,
        shown,
        ui,
        errors,
    };
    page_with(if page.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

pub(super) async fn set_rules(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RulesForm>,
) -> Result<Response, WebError> {
    match form.read(&ui) {
        Ok(rules) => {
            verification::set_rules(&app.db, &by, &rules, now).await?;
            Ok(see_other_saying(&app, &paths::calendar(), &Flash::new("verification-rules-saved")))
        }
        Err(errors) => {
            let typed = (String::new(), Some(form), HolidayForm::default());
            made(&app, &by, ui, now.date_naive(), typed, errors).await
        }
    }
}

pub(super) async fn add(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<HolidayForm>,
) -> Result<Response, WebError> {
    let mut errors = match form.read(&ui) {
        Ok((country, holiday)) => {
            if verification::add_holiday(&app.db, &by, &country, &holiday, now).await? {
                return Ok(see_other_saying(&app, &onto(&country), &Flash::new("verification-holidays-added")));
            }
            Errors::new(ui.words)
        }
        Err(errors) => errors,
    };
    if errors.is_empty() {
        errors.say("day", ui.t("verification-holidays-known").to_string());
    }
    made(&app, &by, ui, now.date_naive(), (form.country.clone(), None, form), errors).await
}

pub(super) async fn remove(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RemovalForm>,
) -> Result<Response, WebError> {
    let asked = known_country(&form.country).zip(form.day.parse::<NaiveDate>().ok());
    let Some((country, day)) = asked else { return Ok(see_other(&paths::calendar())) };
    verification::remove_holiday(&app.db, &by, &country, day, now).await?;
    Ok(see_other_saying(&app, &onto(&country), &Flash::new("verification-holidays-removed")))
}

fn onto(country: &str) -> String {
    format!("{}?country={country}", paths::calendar())
}
