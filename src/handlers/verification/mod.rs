//! The reviewers' pages: the queue and one case.

mod case;
mod claims;
mod messages;
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
        .get(paths::REVIEW_MESSAGES, Audience::Reviewer, messages::show)
        .post(paths::REVIEW_MESSAGES, Audience::Reviewer, messages::submit)
        .get(locations::CLAIMS, Audience::Reviewer, claims::list)
        .get(locations::CLAIM, Audience::Reviewer, claims::show)
        .post(locations::CLAIM_DECISION, Audience::Reviewer, claims::decide);
}
