//! Which file writes which letter about a case: a group of `kinds`. What a reviewer writes in the thread is in
//! `reviews`.

use super::draft::Draft;
use super::paper::Paper;
use super::{action_needed, action_reminder, appeal_received, approved, company_wrote, rejected};
use crate::domain::notice::Notice;

/// What the letter says, for what a reviewer asks and decides, and what the company writes to the reviewer.
pub(super) fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::ActionNeeded { org, company, reference, check, reason, message, questioned, due_at, papers } => {
            let asked = action_needed::Question { check, reason, message, questioned, due_at: *due_at, papers };
            action_needed::draft(on, *org, company, reference, &asked)
        }
        N::ActionReminder { org, company, reference, check, reason, due_at } => {
            action_reminder::draft(on, *org, (company, reference), (check, reason), *due_at)
        }
        N::AppealReceived { org, company, reference, left, expected } => {
            appeal_received::draft(on, *org, (company, reference), *left, *expected)
        }
        N::CompanyWrote { case, company, reference, message } => {
            company_wrote::draft(on, *case, company, reference, message)
        }
        N::Approved { org, company, reference, change } => approved::draft(on, *org, company, reference, *change),
        N::Rejected { org, company, reference, check, reason, message, change, papers, appeals } => {
            let rejection = rejected::Rejection { check, reason, message, change: *change, papers, appeals: *appeals };
            rejected::draft(on, *org, company, reference, &rejection)
        }
        _ => return None,
    })
}
