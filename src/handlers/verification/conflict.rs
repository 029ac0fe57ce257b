//! The page of an act that was not done: somebody came first, or it is not this reviewer's to do.
//! Rule: it says who did what and when, and shows every word that was typed, to be used again.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::ids::CaseId;
use crate::domain::verification::{Holder, LastChange};
use crate::web::paths::admin as paths;
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "verification/conflict.html")]
struct ConflictPage {
    ui: Ui,
    here: String,
    last: Option<LastChange>,
    holder: Option<Holder>,
    why: &'static str,
    /// Labels and words of what was typed.
    kept: Vec<(String, String)>,
}

impl ConflictPage {
    fn heading(&self) -> String {
        let key = if self.why == "own" { "common-not-allowed-title" } else { "error-conflict-title" };
        self.ui.t(key).to_string()
    }
}

/// What was typed, to be shown again.
pub(super) type Kept = Vec<(String, String)>;

/// Nobody reviews the company they work in.
pub(super) fn own(ui: Ui, case: CaseId) -> Result<Response, WebError> {
    shown(ui, case, (None, None), "own", Kept::new())
}

/// The case is not that far, or over.
pub(super) fn not_now(ui: Ui, case: CaseId) -> Result<Response, WebError> {
    shown(ui, case, (None, None), "not_now", Kept::new())
}

/// It is in somebody else's hands.
pub(super) fn held(ui: Ui, case: CaseId, holder: &Holder) -> Result<Response, WebError> {
    shown(ui, case, (None, Some(holder.clone())), "held", Kept::new())
}

/// Any of them, with what was typed.
pub(super) fn shown(
    ui: Ui,
    case: CaseId,
    (last, holder): (Option<LastChange>, Option<Holder>),
    why: &'static str,
    kept: Kept,
) -> Result<Response, WebError> {
    let status = if why == "own" { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
    page_with(status, &ConflictPage { ui, here: paths::review(case), last, holder, why, kept })
}
