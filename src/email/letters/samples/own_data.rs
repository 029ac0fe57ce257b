//! Samples of the letters about a company's own data and its requests for help.

use super::{RESELLER, id};
use crate::domain::ids::{LocationId, OrgId, TicketId};
use crate::domain::notice::Notice;

const REFERENCE: &str = "T-2026-000042";
const SUBJECT: &str = "A location was added by mistake";

pub(super) fn location_changed(org: OrgId) -> Notice {
    Notice::LocationChanged {
        org,
        id: LocationId::from(id(14)),
        company: RESELLER.to_owned(),
        location: "Nuvola Rossi Milano".to_owned(),
        partner_id: Some("1000058".to_owned()),
        what: "added".to_owned(),
        by: "Sara Conti".to_owned(),
    }
}

pub(super) fn company_changed(org: OrgId) -> Notice {
    Notice::CompanyChanged {
        org,
        company: RESELLER.to_owned(),
        what: "support".to_owned(),
        by: "Sara Conti".to_owned(),
    }
}

pub(super) fn ticket_written() -> Notice {
    Notice::TicketWritten {
        ticket: TicketId::from(id(15)),
        reference: REFERENCE.to_owned(),
        company: RESELLER.to_owned(),
        subject: SUBJECT.to_owned(),
        text: "Please remove the location Nuvola Rossi Milano: we never opened it.".to_owned(),
        by: "Giulia Rossi".to_owned(),
    }
}

pub(super) fn ticket_answered(org: OrgId) -> Notice {
    Notice::TicketAnswered {
        org,
        ticket: TicketId::from(id(15)),
        reference: REFERENCE.to_owned(),
        company: RESELLER.to_owned(),
        subject: SUBJECT.to_owned(),
        text: "We removed it. Its number is not given out again.".to_owned(),
        outcome: None,
        closed: false,
    }
}
