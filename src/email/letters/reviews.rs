//! Which file writes which letter about reviews: a group of `kinds`.

use super::draft::Draft;
use super::paper::Paper;
use super::{case_due_soon, case_overdue, case_reply, case_taken_over, review_digest};
use crate::domain::notice::Notice;

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
