//! Addresses of requests for help: the company's, and the operator's inbox.

use super::paths;
use crate::domain::ids::{LocationId, OrgId, TicketId};

paths! {
    /// **Help requests** of a company.
    TICKETS tickets(org: OrgId) = "/o/{org}/tickets";
    /// A new one.
    NEW new(org: OrgId) = "/o/{org}/tickets/new";
    /// One of them.
    TICKET ticket(org: OrgId, ticket: TicketId) = "/o/{org}/tickets/{ticket}";
    /// Writes in it.
    MESSAGES messages(org: OrgId, ticket: TicketId) = "/o/{org}/tickets/{ticket}/messages";
    /// Closes it.
    CLOSING closing(org: OrgId, ticket: TicketId) = "/o/{org}/tickets/{ticket}/closing";
    /// Asks to merge another company's account into this one.
    MERGE merge(org: OrgId) = "/o/{org}/settings/merge";
    /// The operator's inbox.
    INBOX inbox() = "/admin/tickets";
    /// One request there.
    OPERATOR_TICKET operator_ticket(ticket: TicketId) = "/admin/tickets/{ticket}";
    /// Answers or closes it.
    ANSWER answer(ticket: TicketId) = "/admin/tickets/{ticket}/answer";
}

/// The form of a new request about a location.
#[must_use]
pub fn about_location(org: OrgId, location: LocationId) -> String {
    format!("{}?topic=location&location={location}", new(org))
}
