//! `/admin/reviews`: the open cases, the most urgent first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::verification::{self, QueueRow};
use crate::handlers::tones::tone;
use crate::web::extract::{AsReviewer, Now};
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "verification/queue.html")]
struct QueuePage {
    ui: Ui,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    overdue: bool,
    /// Key of the check, key of its state, look.
    checks: Vec<(String, String, &'static str)>,
    case: QueueRow,
}

pub(super) async fn show(
    AsReviewer(by): AsReviewer,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let rows = verification::queue(&app.db, &by, now).await?;
    let rows = rows
        .into_iter()
        .map(|case| Row {
            href: paths::review(case.id),
            overdue: case.due_at < now,
            checks: case
                .checks
                .iter()
                .map(|(kind, state)| {
                    let key = format!("verification-short-{}", kind.code());
                    (key, format!("verification-state-{}", state.code()), tone(*state))
                })
                .collect(),
            case,
        })
        .collect();
    page(&QueuePage { ui, rows })
}
