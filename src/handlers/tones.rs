//! How states look as tags, for the company and for the reviewer alike.

use crate::domain::verification::CheckState;

/// How a check's state looks as a tag.
pub(in crate::handlers) const fn tone(state: CheckState) -> &'static str {
    match state {
        CheckState::NotStarted => "",
        CheckState::WaitingApplicant => "warn",
        CheckState::InReview => "info",
        CheckState::Passed => "ok",
        CheckState::Failed => "danger",
    }
}
