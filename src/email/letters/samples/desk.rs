//! Samples of what reviewers are told.

use chrono::{DateTime, TimeDelta, Utc};

use super::{CUSTOMER, REFERENCE, id};
use crate::domain::ids::{CaseId, OrgId};
use crate::domain::notice::Notice;

fn case() -> CaseId {
    CaseId::from(id(10))
}

pub(super) fn case_reply(org: OrgId) -> Notice {
    Notice::CaseReply {
        org,
        company: CUSTOMER.to_owned(),
        reference: REFERENCE.to_owned(),
        by: "Elena Moretti".to_owned(),
        message: "Thank you for the extract. We look at it tomorrow.".to_owned(),
    }
}

pub(super) fn case_taken_over() -> Notice {
    Notice::CaseTakenOver { case: case(), reference: REFERENCE.to_owned(), by: "Elena Moretti".to_owned() }
}

pub(super) fn case_due_soon(now: DateTime<Utc>) -> Notice {
    let due_at = now + TimeDelta::days(2);
    Notice::CaseDueSoon { case: case(), reference: REFERENCE.to_owned(), company: CUSTOMER.to_owned(), due_at }
}

pub(super) fn case_overdue(now: DateTime<Utc>) -> Notice {
    Notice::CaseOverdue {
        case: case(),
        reference: REFERENCE.to_owned(),
        company: CUSTOMER.to_owned(),
        due_at: now - TimeDelta::hours(1),
        holder: None,
    }
}

pub(super) fn review_digest(now: DateTime<Utc>) -> Notice {
    let soon = vec![REFERENCE.to_owned(), "A-2026-00043".to_owned()];
    Notice::ReviewDigest { day: now.date_naive(), waiting: 7, overdue: 2, soon }
}
