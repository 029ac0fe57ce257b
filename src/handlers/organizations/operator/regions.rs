//! `/admin/regions`: the regions of the program, and the countries of each with their currency.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::log::Row;
use crate::domain::organizations::operator::region_acts;
use crate::domain::organizations::operator::regions::{self, RegionLine};
use crate::web::extract::{AsPlatformAdmin, Path};
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/operator/regions.html")]
struct RegionsPage {
    ui: Ui,
    rows: Vec<RegionLine>,
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    page(&RegionsPage { rows: regions::regions(&app.db, &by).await?, ui })
}

#[derive(Template)]
#[template(path = "organizations/operator/region.html")]
struct RegionPage {
    ui: Ui,
    name: String,
    rename: String,
    /// Where a country is added, where one lacks.
    add: Option<String>,
    history: Vec<Row>,
    /// Where each is moved, its name, its currency.
    rows: Vec<(String, String, Option<String>)>,
}

pub(super) async fn one(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Path(code): Path<String>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let (_, _, history) = region_acts::region(&app.db, &by, &code).await?.ok_or(WebError::NotFound)?;
    let lines = regions::countries_of(&app.db, &by, &code).await?;
    let lacks = !region_acts::lacking(&app.db, &by).await?.is_empty();
    let row = |line: regions::CountryLine| {
        (paths::region_country(&line.region, &line.country), ui.country(&line.country), line.currency)
    };
    let mut rows: Vec<_> = lines.into_iter().map(row).collect();
    rows.sort_by(|a, b| a.1.cmp(&b.1));
    page(&RegionPage {
        name: ui.region(&code),
        rename: paths::region_name(&code),
        add: lacks.then(|| paths::region_country_new(&code)),
        history: history.into_iter().map(|entry| Row::of(&ui, entry)).collect(),
        rows,
        ui,
    })
}
