//! `/o/{org}/reports`: **Reports**: the charts with their tables, for a span of months.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::table::{self, Bar, Table, Wish};
use crate::domain::actor::Action;
use crate::domain::ids::OrgId;
use crate::domain::reports::{self, Months, Reached, Report, ReportError};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::paths::{relationships, reports as paths};
use crate::web::{App, Ui, WebError, page};

/// How many resellers the page's table of signatures shows; the file has them all.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "reports/show.html")]
struct ReportsPage {
    ui: Ui,
    org: OrgId,
    from: String,
    to: String,
    choices: Vec<(String, String)>,
    /// Whether anybody was invited in these months.
    any: bool,
    charts: Vec<Chart>,
    spans: Table,
    stuck: Table,
    signing: Table,
    standings: Vec<(String, String)>,
    more: bool,
}

/// A chart: its keys in the catalogue, its bars, the table it is drawn of.
struct Chart {
    title: String,
    about: String,
    bars: Vec<Bar>,
    table: Table,
}

impl Chart {
    fn height(&self) -> usize {
        self.bars.len() * 48
    }
}

impl ReportsPage {
    fn file(&self, table: &&str) -> String {
        format!("{}?table={table}&from={}&to={}", paths::export(self.org), self.from, self.to)
    }
}

/// A month in words: its first day without the day.
fn month(ui: &Ui, first: DateTime<Utc>) -> String {
    let day = ui.words.day(first.date_naive());
    day.split_once(' ').map_or_else(|| day.clone(), |(_, month)| month.to_owned())
}

pub(super) fn refused(error: ReportError) -> WebError {
    match error {
        ReportError::Role(needed) => needed.into(),
        ReportError::Db(error) => error.into(),
    }
}

/// What is drawn: each of the rows its table shows.
fn charts(ui: &Ui, report: &Report) -> Vec<Chart> {
    let words = |key: &str| ui.t(key).to_string();
    let step = |it: &Reached| (ui.word("reports-step-", it.step.code()).to_string(), it.companies);
    vec![
        Chart {
            title: words("reports-funnel"),
            about: words("reports-funnel-about"),
            bars: table::bars(ui, report.funnel.iter().map(step)),
            table: table::funnel(ui, report),
        },
        Chart {
            title: words("reports-weeks"),
            about: words("reports-weeks-about"),
            bars: table::bars(ui, report.weeks.iter().map(|week| (ui.date(&week.monday), week.sent))),
            table: table::weeks(ui, &report.weeks),
        },
    ]
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    by.require(Action::ResellerAnalytics)?;
    let months = wish.months(&ui);
    let report = reports::report(&app.db, &by, months, SHOWN + 1, now).await.map_err(refused)?;
    let shown = usize::try_from(SHOWN).unwrap_or_default().min(report.signing.len());
    page(&ReportsPage {
        org: by.org(),
        from: months.from_code(),
        to: months.to_code(),
        choices: Months::choices(now).into_iter().map(|(code, at)| (code, month(&ui, at))).collect(),
        any: report.funnel.iter().any(|it| it.companies > 0),
        charts: charts(&ui, &report),
        spans: table::spans(&ui, &report.spans),
        stuck: table::stuck(&ui, &report.stuck),
        signing: table::signing(&ui, &report.signing[..shown]),
        standings: report.standings.iter().map(|(s, count)| (table::standing(&ui, *s), ui.number(*count))).collect(),
        more: report.signing.len() > shown,
        ui,
    })
}
