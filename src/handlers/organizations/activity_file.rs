//! The company's activity as files: the lines of the page for a spreadsheet, and the whole chain, an entry a line, with a
//! last line in which the portal signs its end. Rule: both are streamed; one that breaks off is never taken for whole.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::activity::{Asked, actor, what};
use crate::domain::actor::{Action, Member};
use crate::domain::agreements::evidence;
use crate::domain::organizations::{self, ACTIVITY_CHUNK, ActivityFilter};
use crate::web::csv::{self, Lines};
use crate::web::extract::{AsMember, Now, Query};
use crate::web::{App, Ui, WebError};

pub(super) async fn sheet(
    AsMember(by): AsMember,
    ui: Ui,
    Query(asked): Query<Asked>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewActivityLog)?;
    let heads = [
        ui.t("organizations-activity-number"),
        ui.t("organizations-activity-when"),
        ui.t("organizations-activity-who"),
        ui.t("organizations-activity-what"),
        ui.t("organizations-activity-code"),
        ui.t("organizations-activity-facts"),
        ui.t("organizations-activity-hash"),
    ]
    .map(String::from);
    let name = format!("{}-{}.csv", ui.t("organizations-activity-file"), now.format("%Y-%m-%d"));
    let (lines, response) = csv::file(&name, &heads);
    let filter = ActivityFilter { before: None, ..asked.filter(&ui) };
    tokio::spawn(write_sheet(app, ui, by, filter, lines));
    Ok(response)
}

async fn write_sheet(app: App, ui: Ui, by: Member, mut filter: ActivityFilter, lines: Lines) {
    loop {
        let entries = match organizations::activity(&app.db, &by, &filter, ACTIVITY_CHUNK).await {
            Ok(entries) => entries,
            Err(error) => return lines.fail(error.into()).await,
        };
        let cells: Vec<[String; 7]> = entries
            .iter()
            .map(|it| {
                let (who, done) = (actor(&ui, &it.actor), what(&ui, &it.action));
                let facts = it.details.to_string();
                [it.seq.to_string(), ui.iso(&it.at), who, done, it.action.clone(), facts, it.hash.clone()]
            })
            .collect();
        let sent = lines.send(cells.iter().map(|cells| cells.iter().map(String::as_str).collect())).await;
        filter.before = entries.last().map(|last| last.seq);
        if !sent || i64::try_from(entries.len()).unwrap_or(i64::MAX) < ACTIVITY_CHUNK {
            return;
        }
    }
}

pub(super) async fn chain(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewActivityLog)?;
    let end = organizations::activity_head(&app.db, &by).await?;
    let name = format!("{}-{}.jsonl", ui.t("organizations-activity-file"), now.format("%Y-%m-%d"));
    let (lines, response) = csv::json_lines(&name);
    tokio::spawn(write_chain(app, by, end, now, lines));
    Ok(response)
}

async fn write_chain(app: App, by: Member, (last, hash): (i64, String), now: DateTime<Utc>, lines: Lines) {
    let mut after = 0;
    while after < last {
        let found = match organizations::activity_lines(&app.db, &by, after, last).await {
            Ok(found) => found,
            Err(error) => return lines.fail(error.into()).await,
        };
        let Some(end) = found.last() else { return lines.fail(WebError::NotFound).await };
        after = end.seq;
        let text: String =
            found.iter().filter_map(|line| serde_json::to_string(line).ok()).map(|line| line + "\n").collect();
        if !lines.send_text(text).await {
            return;
        }
    }
    lines.send_text(evidence::seal_log(&app.signer, by.org(), (last, &hash), now) + "\n").await;
}
