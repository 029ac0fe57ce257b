//! Samples of the letters about an application, beside those of its review.

use chrono::{DateTime, TimeDelta, Utc};

use super::{REFERENCE, RESELLER, id};
use crate::domain::ids::{ConfirmationId, OrgId};
use crate::domain::notice::Notice;

pub(super) fn reseller_added(org: OrgId) -> Notice {
    Notice::ResellerAdded { org, company: super::PROVIDER.to_owned(), reference: REFERENCE.to_owned() }
}

pub(super) fn confirm_reminder(now: DateTime<Utc>) -> Notice {
    Notice::ConfirmReminder {
        confirmation: ConfirmationId::from(id(3)),
        generation: 1,
        company: RESELLER.to_owned(),
        applicant: "Giulia Rossi".to_owned(),
        applied_at: now,
        expires_at: now + TimeDelta::days(6),
    }
}

pub(super) fn draft_ends(org: OrgId, now: DateTime<Utc>) -> Notice {
    Notice::DraftEnds { org, company: RESELLER.to_owned(), ends_at: now + TimeDelta::days(30) }
}

pub(super) fn draft_ended(org: OrgId) -> Notice {
    Notice::DraftEnded { org, company: RESELLER.to_owned() }
}
