//! How states look as tags, for the company and for the reviewer alike.

use crate::domain::actor::Standing;
use crate::domain::verification::CheckState;

/// How a check's state looks as a tag.
pub(in crate::handlers) const fn tone(state: CheckState) -> &'static str {
    match state {
        CheckState::NotStarted => "",
        CheckState::WaitingApplicant => "warn",
        CheckState::InReview => "info",
        CheckState::Passed | CheckState::Waived => "ok",
        CheckState::Failed => "danger",
    }
}

/// A company's standing as a tag: its colour and its word's key.
pub(in crate::handlers) fn standing_tag(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::NotRegistered => ("", "organizations-standing-not_registered"),
        Standing::Initialized => ("", "common-status-draft"),
        Standing::Pending => ("warn", "common-status-pending"),
        Standing::Qualified => ("info", "common-status-qualified"),
        Standing::Denied => ("danger", "common-status-rejected"),
        Standing::Active => ("ok", "common-status-active"),
        Standing::Suspended => ("danger", "common-status-suspended"),
        Standing::Closed => ("", "standing-closed"),
    }
}
