//! The list of companies on their way as a file, streamed.
//! Rule: its lines are those of the page, with exactly its filters and its order.

use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::stages::{Wish, waits};
use crate::domain::actor::Provider;
use crate::domain::relationships::{self, StageFilter, StageRow};
use crate::web::csv::{self, Lines};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::{App, Ui, WebError};

pub(super) async fn send(
    AsProvider(by): AsProvider,
    ui: Ui,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let heads = [
        "common-company",
        "common-email",
        "relationships-stages-stage",
        "common-since",
        "relationships-stages-waits",
        "relationships-stages-shares",
        "relationships-stages-owner",
    ]
    .map(|key| ui.t(key).to_string());
    let name = format!("{}-{}.csv", ui.t("relationships-stages-file_name"), now.format("%Y-%m-%d"));
    let (lines, response) = csv::file(&name, &heads);
    let filter = wish.whole().filter(by.person().id());
    tokio::spawn(write(app, ui, by, filter, now, lines));
    Ok(response)
}

async fn write(app: App, ui: Ui, by: Provider, mut filter: StageFilter, now: DateTime<Utc>, lines: Lines) {
    loop {
        let found = match relationships::stages_chunk(&app.db, &by, &filter, now).await {
            Ok(found) => found,
            Err(error) => return lines.fail(error.into()).await,
        };
        let cells: Vec<[String; 7]> = found.rows.iter().map(|row| cells(&ui, row)).collect();
        let lines_of = cells.iter().map(|line| line.iter().map(String::as_str).collect());
        if !lines.send(lines_of).await || found.next.is_none() {
            return;
        }
        filter.after = found.next;
    }
}

fn cells(ui: &Ui, row: &StageRow) -> [String; 7] {
    let day = |at: &DateTime<Utc>| at.format("%Y-%m-%d").to_string();
    [
        row.company.clone(),
        row.address.clone(),
        ui.word("relationships-stage-", row.stage.code()).to_string(),
        day(&row.since),
        waits(ui, row),
        row.shared_since.as_ref().map(day).unwrap_or_default(),
        row.owner_name.clone(),
    ]
}
