//! `/admin/regions/{region}/countries/new`: a country that is in no region gets its place.
//! Rule: only countries whose rules the portal knows; a fresh sign-in; the look before says that nobody is there yet.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::country::currency;
use crate::domain::actor::PlatformAdmin;
use crate::domain::organizations::operator::region_acts;
use crate::domain::organizations::operator::regions::{self, MoveError, Touched};
use crate::domain::values::{Country, Fault};
use crate::web::extract::{AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/operator/country_new.html")]
struct NewCountryPage {
    ui: Ui,
    region: String,
    countries: Vec<(String, String)>,
    form: NewCountryForm,
    /// Whom it touches, once it was looked at.
    touched: Option<Touched>,
    looked: String,
    errors: Errors,
    to: String,
    back: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NewCountryForm {
    country: String,
    currency: String,
    sure: String,
}

impl NewCountryForm {
    fn looked(&self) -> String {
        format!("{}|{}", self.country.trim(), self.currency.trim())
    }
}

async fn made(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    code: &str,
    (form, touched): (NewCountryForm, Option<Touched>),
    (status, errors): (StatusCode, Errors),
) -> Result<Response, WebError> {
    region_acts::region(&app.db, by, code).await?.ok_or(WebError::NotFound)?;
    let lacking = region_acts::lacking(&app.db, by).await?;
    let made = NewCountryPage {
        region: ui.region(code),
        countries: lacking.into_iter().map(|it| (it.code().to_owned(), ui.country(it.code()))).collect(),
        to: paths::region_country_new(code),
        back: paths::region(code),
        looked: form.looked(),
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
    Path(code): Path<String>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let empty = (NewCountryForm::default(), None);
    made(&app, &by, ui, &code, empty, (StatusCode::OK, Errors::none())).await
}

pub(super) async fn submit(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(code): Path<String>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<NewCountryForm>,
) -> Result<Response, WebError> {
    by.fresh(now)?;
    let mut errors = Errors::new(ui.words);
    let country = errors.take("country", Country::parse(&form.country));
    let paid = errors.take("currency", currency(&form.currency));
    let (Some(country), Some(paid)) = (country, paid) else {
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, errors);
        return made(&app, &by, ui, &code, (form, None), refused).await;
    };
    if form.sure != form.looked() {
        let touched = regions::touched(&app.db, &by, country, &code).await?;
        return made(&app, &by, ui, &code, (form, Some(touched)), (StatusCode::OK, errors)).await;
    }
    region_acts::region(&app.db, &by, &code).await?.ok_or(WebError::NotFound)?;
    match region_acts::add_country(&app.db, &by, (country, &code), paid.as_deref(), now).await {
        Ok(()) => {
            let said = Flash::new("organizations-regions-moved").with("country", ui.country(country.code()));
            Ok(see_other_saying(&app, &paths::region_country(&code, country.code()), &said))
        }
        Err(MoveError::Stale | MoveError::Same) => {
            errors.add_as("country", "program_country", &Fault::of("taken"), None);
            made(&app, &by, ui, &code, (form, None), (StatusCode::CONFLICT, errors)).await
        }
        Err(MoveError::Db(error)) => Err(error.into()),
    }
}
