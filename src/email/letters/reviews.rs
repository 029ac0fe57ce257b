//! Which file writes which letter about applications and reviews: `draft` of `mod.rs`, for these kinds.

use super::draft::Draft;
use super::paper::Paper;
use super::{
    application_in_review, application_sent, case_due_soon, case_overdue, case_reply, case_taken_over, confirm_contact,
    contact_disowned, review_digest,
};
use crate::domain::notice::Notice;

/// What a letter says about what becomes of an application before anybody decides.
pub(super) fn of_applications(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::ConfirmContact { confirmation, generation, company, applicant, applied_at, expires_at } => {
            let link = (*confirmation, *generation);
            confirm_contact::draft(on, link, company, applicant, *applied_at, *expires_at)
        }
        N::ApplicationSent { org, company, reference, contact } => {
            application_sent::draft(on, *org, company, reference, contact)
        }
        N::ApplicationInReview { org, company, reference, expected } => {
            application_in_review::draft(on, *org, company, reference, *expected)
        }
        N::ContactDisowned { org, company, reference } => contact_disowned::draft(on, *org, company, reference),
        _ => return None,
    })
}

/// What a letter says about what reviewers write and are told.
pub(super) fn of_reviews(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::CaseReply { org, company, reference, by, message } => {
            case_reply::draft(on, *org, (company, reference), by, message)
        }
        N::CaseTakenOver { case, reference, by } => case_taken_over::draft(on, *case, reference, by),
        N::CaseDueSoon { case, reference, company, due_at } => {
            case_due_soon::draft(on, *case, (reference, company), *due_at)
        }
        N::CaseOverdue { case, reference, company, due_at, holder } => {
            case_overdue::draft(on, *case, (reference, company), *due_at, holder.as_deref())
        }
        N::ReviewDigest { day, waiting, overdue, soon } => review_digest::draft(on, *day, (*waiting, *overdue), soon),
        _ => return None,
    })
}
