//! `/admin/reviews/file`: the view of the queue as a file, with the codes of reasons.

use axum::extract::State;
use axum::response::Response;

use super::queue::Wish;
use crate::domain::verification::{self, CheckKind, Flag, QueueRow, Reason};
use crate::web::csv::Sheet;
use crate::web::extract::{AsReviewer, Now, Query};
use crate::web::{App, Ui, WebError};

/// The columns that are the same for every case; the checks follow, two columns each.
const COLUMNS: [&str; 10] =
    ["reference", "company", "country", "state", "opened_at", "business_days", "due_at", "clock", "assignee", "flags"];

pub(super) async fn download(
    AsReviewer(by): AsReviewer,
    ui: Ui,
    Now(now): Now,
    Query(wish): Query<Wish>,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let rows = verification::queue_file(&app.db, &by, &wish.filter(&by), now).await?;
    let checks = CheckKind::ALL.iter().flat_map(|kind| [kind.code().to_owned(), format!("{}_reason", kind.code())]);
    let mut sheet = Sheet::of(COLUMNS.iter().map(|column| (*column).to_owned()).chain(checks));
    for row in &rows {
        sheet.row(cells(&ui, row));
    }
    Ok(sheet.answer("reviews.csv"))
}

fn cells(ui: &Ui, row: &QueueRow) -> Vec<String> {
    let flags: Vec<&str> = row.flags.iter().map(|flag| Flag::code(*flag)).collect();
    let mut cells = vec![
        row.reference.clone(),
        row.company.clone(),
        row.country.clone(),
        row.state.code().to_owned(),
        ui.iso(&row.opened_at),
        row.age.to_string(),
        ui.iso(&row.due_at),
        if row.paused { "paused" } else { "running" }.to_owned(),
        row.claimed_by.clone().unwrap_or_default(),
        flags.join(" "),
    ];
    for kind in CheckKind::ALL {
        let check = row.checks.iter().find(|check| check.kind == *kind);
        cells.push(check.map(|check| check.state.code().to_owned()).unwrap_or_default());
        cells.push(check.and_then(|check| check.reason).map(Reason::code).unwrap_or_default().to_owned());
    }
    cells
}
