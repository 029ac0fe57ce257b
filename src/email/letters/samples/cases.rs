//! Samples of the letters about a case: what a reviewer asks and decides, what the company writes.

use chrono::{DateTime, TimeDelta, Utc};

use super::{REFERENCE, RESELLER, id, org};
use crate::domain::ids::CaseId;
use crate::domain::notice::{Notice, Papers};

pub(super) fn action_needed(now: DateTime<Utc>) -> Notice {
    Notice::ActionNeeded {
        org: org(),
        company: RESELLER.to_owned(),
        reference: REFERENCE.to_owned(),
        check: "business".to_owned(),
        reason: "address_mismatch".to_owned(),
        message: "The register has the company at Via Po 12. Is the move already registered?".to_owned(),
        questioned: ["addr1-IT", "city-IT", "postal-IT"].map(str::to_owned).to_vec(),
        due_at: Some(now + TimeDelta::days(14)),
        papers: Papers {
            each: false,
            proofs: vec![("register_extract".to_owned(), Some(12)), ("incorporation".to_owned(), None)],
        },
    }
}

pub(super) fn action_reminder(now: DateTime<Utc>) -> Notice {
    Notice::ActionReminder {
        org: org(),
        company: RESELLER.to_owned(),
        reference: REFERENCE.to_owned(),
        check: "business".to_owned(),
        reason: "address_mismatch".to_owned(),
        due_at: now + TimeDelta::days(3),
    }
}

pub(super) fn appeal_received(now: DateTime<Utc>) -> Notice {
    let (company, reference) = (RESELLER.to_owned(), REFERENCE.to_owned());
    Notice::AppealReceived { org: org(), company, reference, left: 2, expected: now + TimeDelta::days(7) }
}

pub(super) fn company_wrote() -> Notice {
    let message = "Does the extract have to be certified?".to_owned();
    let case = CaseId::from(id(10));
    Notice::CompanyWrote { case, company: RESELLER.to_owned(), reference: REFERENCE.to_owned(), message }
}

pub(super) fn approved() -> Notice {
    let change = false;
    Notice::Approved { org: org(), company: RESELLER.to_owned(), reference: REFERENCE.to_owned(), change }
}

pub(super) fn rejected(now: DateTime<Utc>) -> Notice {
    Notice::Rejected {
        org: org(),
        company: RESELLER.to_owned(),
        reference: REFERENCE.to_owned(),
        check: "employment".to_owned(),
        reason: "contact_not_employed".to_owned(),
        message: "The invoice for the domain names another company.".to_owned(),
        change: false,
        papers: Papers { each: false, proofs: vec![("appointment".to_owned(), Some(12))] },
        appeals: Some((3, now + TimeDelta::days(30))),
    }
}
