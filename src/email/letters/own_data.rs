//! Which letter tells about a company's own data and about its requests for help.

use super::draft::Draft;
use super::paper::Paper;
use super::{company_changed, location_changed, ticket_answered, ticket_written};
use crate::domain::notice::Notice;

pub(super) fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::LocationChanged { org, id, company, location, partner_id, what, by } => {
            let number = partner_id.as_deref().unwrap_or_default();
            location_changed::draft(on, (*org, *id), company, (location, number), what, by)
        }
        N::CompanyChanged { org, company, what, by } => company_changed::draft(on, *org, company, what, by),
        N::TicketWritten { ticket, reference, company, subject, text, by } => {
            ticket_written::draft(on, *ticket, (reference, subject), company, text, by)
        }
        N::TicketAnswered { org, ticket, reference, company, subject, text, outcome, closed } => {
            let (about, outcome) = ((reference.as_str(), subject.as_str()), outcome.as_deref());
            ticket_answered::draft(on, (*org, *ticket), about, company, text, (outcome, *closed))
        }
        _ => return None,
    })
}
