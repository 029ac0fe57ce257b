//! `/admin/log`: what the operator's staff changed about the program itself, the newest first.
//! Rule: every entry is named, with the facts that were kept; its chain is checked by `filiera verify`.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use crate::domain::audit::{self, PROGRAM_LOG_PAGE, ProgramEntry};
use crate::web::extract::{AsPlatformAdmin, Query};
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/operator/log.html")]
struct LogPage {
    ui: Ui,
    rows: Vec<Row>,
    first: Option<String>,
    next: Option<String>,
}

/// An entry in words.
pub(super) struct Row {
    pub(super) at: DateTime<Utc>,
    pub(super) actor: String,
    pub(super) what: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    before: Option<i64>,
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    ui: Ui,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let mut entries = audit::program_log(&app.db, &by, wish.before).await?;
    let here = paths::program_log();
    let more = entries.len() > PROGRAM_LOG_PAGE;
    entries.truncate(PROGRAM_LOG_PAGE);
    let next = entries.last().filter(|_| more).map(|last| format!("{here}?before={}", last.seq));
    page(&LogPage {
        rows: entries.into_iter().map(|entry| Row::of(&ui, entry)).collect(),
        first: wish.before.map(|_| here),
        next,
        ui,
    })
}

impl Row {
    /// Says it.
    pub(super) fn of(ui: &Ui, entry: ProgramEntry) -> Self {
        let mut what = ui.t(&format!("activity-{}", entry.action.replace('.', "_")));
        for (name, value) in entry.details.as_object().into_iter().flatten() {
            what = match (name.as_str(), value) {
                ("agreement", Value::String(kind)) => what.arg("agreement", ui.name(&format!("{kind}_agreement"))),
                ("from" | "to" | "region", Value::String(region)) => what.arg(name, ui.region(region)),
                ("country", Value::String(code)) => what.arg("country", ui.country(code)),
                (_, Value::String(text)) => what.arg(name, text.as_str()),
                (_, other) => what.arg(name, other.to_string()),
            };
        }
        Self { at: entry.at, actor: entry.actor, what: what.to_string() }
    }
}
