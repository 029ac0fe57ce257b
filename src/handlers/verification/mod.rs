//! The reviewers' pages: the queue and one case.

mod case;
mod claims;
mod documents;
mod hints;
mod queue;

use crate::web::paths::{admin as paths, locations};
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes
        .get(paths::REVIEWS, Audience::Reviewer, queue::show)
        .get(paths::REVIEW, Audience::Reviewer, case::show)
        .post(paths::CLAIM, Audience::Reviewer, case::claim)
        .post(paths::DECISION, Audience::Reviewer, case::decide)
        .get(paths::CASE_DOCUMENTS, Audience::Reviewer, documents::list)
        .get(paths::CASE_DOCUMENT, Audience::Reviewer, documents::show)
        .get(paths::CONTENT, Audience::Reviewer, documents::content)
        .get(locations::CLAIMS, Audience::Reviewer, claims::list)
        .get(locations::CLAIM, Audience::Reviewer, claims::show)
        .post(locations::CLAIM_DECISION, Audience::Reviewer, claims::decide);
}
