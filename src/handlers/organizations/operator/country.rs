//! `/admin/regions/{region}/countries/{country}`: a country is moved to another region or gets another currency, after
//! a look at whom that touches.
//! Rule: a fresh sign-in; what is moved is what was shown, and what stood there before is in the program's log.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::log::Row;
use crate::domain::actor::PlatformAdmin;
use crate::domain::organizations::operator::regions::{self, CountryLine, Move, MoveError, Touched};
use crate::domain::values::{Country, Fault};
use crate::web::extract::{AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/operator/country.html")]
struct CountryPage {
    ui: Ui,
    name: String,
    region: String,
    regions: Vec<(String, String)>,
    form: CountryForm,
    /// Whom the move touches, once it was looked at.
    touched: Option<Touched>,
    /// What was looked at: where the form says another thing, it is looked at again.
    looked: String,
    errors: Errors,
    history: Vec<Row>,
    to: String,
    back: String,
}

/// Where it goes, what was shown, and whether it was looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CountryForm {
    region: String,
    currency: String,
    seen_region: String,
    seen_currency: String,
    sure: String,
}

impl CountryForm {
    fn of(line: &CountryLine) -> Self {
        let currency = line.currency.clone().unwrap_or_default();
        Self {
            region: line.region.clone(),
            currency: currency.clone(),
            seen_region: line.region.clone(),
            seen_currency: currency,
            sure: String::new(),
        }
    }

    fn read(&self, ui: &Ui, known: &[String]) -> Result<Move, Errors> {
        let mut errors = Errors::new(ui.words);
        let region = known.iter().find(|code| **code == self.region).cloned();
        if region.is_none() {
            errors.add_as("region", "program_region", &Fault::of("unknown"), None);
        }
        let currency = errors.take("currency", currency(&self.currency));
        match (region, currency) {
            (Some(region), Some(currency)) => Ok(Move { region, currency }),
            _ => Err(errors),
        }
    }

    /// What somebody looks at before it is done.
    fn looked(&self) -> String {
        format!("{}|{}", self.region.trim(), self.currency.trim())
    }

    fn seen(&self, country: Country) -> CountryLine {
        let currency = Some(self.seen_currency.clone()).filter(|code| !code.is_empty());
        CountryLine { country: country.code().to_owned(), region: self.seen_region.clone(), currency }
    }
}

/// Three letters, or nothing.
pub(super) fn currency(raw: &str) -> Result<Option<String>, Fault> {
    let code = raw.trim().to_ascii_uppercase();
    match code.as_str() {
        "" => Ok(None),
        code if code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase()) => Ok(Some(code.to_owned())),
        _ => Err(Fault::malformed()),
    }
}

/// The page: with what stands there, with what was typed, or with whom it touches.
async fn made(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    country: Country,
    typed: Option<(CountryForm, Option<Touched>)>,
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    let (line, history) = regions::country(&app.db, by, country).await?.ok_or(WebError::NotFound)?;
    let (form, touched) = typed.unwrap_or_else(|| (CountryForm::of(&line), None));
    let regions = regions::regions(&app.db, by).await?;
    let made = CountryPage {
        name: ui.country(&line.country),
        region: ui.region(&line.region),
        regions: regions.into_iter().map(|it| (it.region.clone(), ui.region(&it.region))).collect(),
        looked: form.looked(),
        history: history.into_iter().map(|entry| Row::of(&ui, entry)).collect(),
        to: paths::region_country(&line.region, &line.country),
        back: paths::region(&line.region),
        form,
        touched,
        errors,
        ui,
    };
    page_with(status, &made)
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path((_, code)): Path<(String, String)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let country = Country::parse(&code).map_err(|_| WebError::NotFound)?;
    made(&app, &by, ui, country, None, (StatusCode::OK, Errors::none())).await
}

pub(super) async fn submit(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path((_, code)): Path<(String, String)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<CountryForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let country = Country::parse(&code).map_err(|_| WebError::NotFound)?;
    let known: Vec<String> = regions::regions(&app.db, &by).await?.into_iter().map(|it| it.region).collect();
    let to = match form.read(&ui, &known) {
        Ok(to) => to,
        Err(errors) => {
            let refused = (StatusCode::UNPROCESSABLE_ENTITY, errors);
            return made(&app, &by, ui, country, Some((form, None)), refused).await;
        }
    };
    if form.sure != form.looked() {
        return look(&app, &by, ui, country, (form, &to)).await;
    }
    match regions::move_country(&app.db, &by, (country, &form.seen(country)), &to, now).await {
        Ok(()) | Err(MoveError::Same) => {
            let said = Flash::new("organizations-regions-moved").with("country", ui.country(country.code()));
            Ok(see_other_saying(&app, &paths::region_country(&to.region, country.code()), &said))
        }
        Err(MoveError::Stale) => {
            let mut errors = Errors::new(ui.words);
            errors.say("region", ui.t("organizations-regions-stale").to_string());
            made(&app, &by, ui, country, None, (StatusCode::CONFLICT, errors)).await
        }
        Err(MoveError::Db(error)) => Err(error.into()),
    }
}

/// Whom the move touches, with how it stands now: when somebody moved it after it was shown, that is said first.
async fn look(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    country: Country,
    (form, to): (CountryForm, &Move),
) -> Result<Response, WebError> {
    let (line, _) = regions::country(&app.db, by, country).await?.ok_or(WebError::NotFound)?;
    if line != form.seen(country) {
        let mut errors = Errors::new(ui.words);
        errors.say("region", ui.t("organizations-regions-stale").to_string());
        return made(app, by, ui, country, None, (StatusCode::CONFLICT, errors)).await;
    }
    let touched = regions::touched(&app.db, by, country, &to.region).await?;
    made(app, by, ui, country, Some((form, Some(touched))), (StatusCode::OK, Errors::none())).await
}
