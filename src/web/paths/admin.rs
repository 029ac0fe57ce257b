//! Addresses of the operator's staff.

use super::paths;
use crate::domain::ids::{CaseId, DisputeId, NoticeId};

paths! {
    /// The reviewer's queue.
    REVIEWS reviews() = "/admin/reviews";
    /// One case.
    REVIEW review(case: CaseId) = "/admin/reviews/{case}";
    /// Takes the case.
    CLAIM claim(case: CaseId) = "/admin/reviews/{case}/claim";
    /// What company and reviewer write to each other.
    REVIEW_MESSAGES review_messages(case: CaseId) = "/admin/reviews/{case}/messages";
    /// Decides one check.
    DECISION decision(case: CaseId, check: &str) = "/admin/reviews/{case}/checks/{check}/decision";
    /// Disputes about companies.
    DISPUTES disputes() = "/admin/disputes";
    /// Settles one.
    DISPUTE_DECISION dispute_decision(dispute: DisputeId) = "/admin/disputes/{dispute}/decision";
    /// The outbox.
    MAIL mail() = "/admin/mail";
    /// Tries a dead letter again.
    MAIL_RETRY mail_retry(notice: NoticeId) = "/admin/mail/{notice}/retry";
}
