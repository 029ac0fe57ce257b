//! Hints about a case with the addresses of the cases they point to; for the pages of a case.

use crate::domain::actor::Reviewer;
use crate::domain::ids::CaseId;
use crate::domain::verification::hints::{self, Hint, Other};
use crate::web::paths::admin as paths;
use crate::web::{App, WebError};

/// A hint as a page shows it.
pub(super) struct HintRow {
    pub(super) hint: Hint,
    /// Other companies, each with the address of its newest case; empty for one without.
    pub(super) others: Vec<(Other, String)>,
}

/// The hints about a case, the gravest first.
pub(super) async fn rows(app: &App, by: &Reviewer, case: CaseId) -> Result<Vec<HintRow>, WebError> {
    let hints = hints::hints(&app.db, by, case).await?;
    let linked = |other: &Other| {
        let to = other.case.as_ref().map(|(case, _)| paths::review(*case)).unwrap_or_default();
        (other.clone(), to)
    };
    Ok(hints.into_iter().map(|hint| HintRow { others: hint.others.iter().map(linked).collect(), hint }).collect())
}
