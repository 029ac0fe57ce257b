//! The reviewers' pages: the queue and one case.

mod calendar;
mod case;
mod claim;
mod claims;
mod conflict;
mod decision;
mod documents;
mod file;
mod hints;
mod queue;
mod rejection;
mod reply;
mod second;
mod statistics;

use crate::web::paths::{admin as paths, locations};
use crate::web::{Audience, Routes};

/// Registers them.
pub fn routes(routes: &mut Routes) {
    routes
        .get(paths::REVIEWS, Audience::Reviewer, queue::show)
        .get(paths::REVIEW, Audience::Reviewer, case::show)
        .get(paths::CASE_DOCUMENTS, Audience::Reviewer, documents::list)
        .get(paths::CASE_DOCUMENT, Audience::Reviewer, documents::show)
        .get(paths::CONTENT, Audience::Reviewer, documents::content)
        .post(paths::NEXT_CASE, Audience::Reviewer, queue::take_next)
        .get(paths::REVIEWS_FILE, Audience::Reviewer, file::download)
        .get(paths::REVIEW_STATISTICS, Audience::Reviewer, statistics::show)
        .get(paths::REVIEW_STATISTICS_FILE, Audience::Reviewer, statistics::download)
        .post(paths::CLAIM, Audience::Reviewer, claim::claim)
        .post(paths::DECISION, Audience::Reviewer, decision::decide)
        .post(paths::SECOND_DECISION, Audience::Reviewer, second::decide)
        .post(paths::CASE_REPLY, Audience::Reviewer, reply::send)
        .get(paths::CALENDAR, Audience::PlatformAdmin, calendar::show)
        .post(paths::REVIEW_RULES, Audience::PlatformAdmin, calendar::set_rules)
        .post(paths::HOLIDAYS, Audience::PlatformAdmin, calendar::add)
        .post(paths::HOLIDAY_REMOVAL, Audience::PlatformAdmin, calendar::remove)
        .get(locations::CLAIMS, Audience::Reviewer, claims::list)
        .get(locations::CLAIM, Audience::Reviewer, claims::show)
        .post(locations::CLAIM_DECISION, Audience::Reviewer, claims::decide);
}
