//! Addresses of enrolling and of the primary contact's confirmation.

use super::paths;
use crate::domain::ids::{ConfirmationId, OrgId};

paths! {
    /// The Welcome page, for everybody.
    WELCOME welcome() = "/enroll";
    /// Where **Next** leads: picks the company to enroll.
    START start() = "/enroll/start";
    /// The task list of an application.
    TASKS tasks(org: OrgId) = "/o/{org}/enrollment";
    /// Legal business profile.
    LEGAL_PROFILE legal_profile(org: OrgId) = "/o/{org}/enrollment/legal-profile";
    /// Primary contact.
    PRIMARY_CONTACT primary_contact(org: OrgId) = "/o/{org}/enrollment/primary-contact";
    /// Customer support.
    CUSTOMER_SUPPORT customer_support(org: OrgId) = "/o/{org}/enrollment/customer-support";
    /// Check your answers.
    CHECK check(org: OrgId) = "/o/{org}/enrollment/check";
    /// **Enroll now**.
    SUBMISSION submission(org: OrgId) = "/o/{org}/enrollment/submission";
    /// Application sent.
    SUBMITTED submitted(org: OrgId) = "/o/{org}/enrollment/submitted";
    /// Where the application stands.
    STATUS status(org: OrgId) = "/o/{org}/enrollment/status";
    /// Answers a reviewer's question about one check.
    FIX fix(org: OrgId, check: &str) = "/o/{org}/enrollment/fix/{check}";
    /// Company and reviewer write to each other.
    MESSAGES messages(org: OrgId) = "/o/{org}/enrollment/messages";
    /// Why the application was rejected, and what can be done.
    REJECTION rejection(org: OrgId) = "/o/{org}/enrollment/rejected";
    /// Appeals against the rejection.
    APPEAL appeal(org: OrgId) = "/o/{org}/enrollment/appeal";
    /// Withdraws the application.
    WITHDRAWAL withdrawal(org: OrgId) = "/o/{org}/enrollment/withdrawal";
    /// Sends the primary contact's letter again.
    RESEND resend(org: OrgId) = "/o/{org}/enrollment/confirmation";
    /// The primary contact's link, as mailed.
    CONFIRMATION_LINK confirmation_link(token: &str) = "/v/{token}";
    /// The same without the secret in the address.
    CONFIRMATION confirmation(confirmation: ConfirmationId) = "/confirmations/{confirmation}";
    /// "I do not know this application".
    DISAVOWAL disavowal(confirmation: ConfirmationId) = "/confirmations/{confirmation}/disavowal";
    /// The primary contact asks for a newer letter to the same address.
    SENDING sending(confirmation: ConfirmationId) = "/confirmations/{confirmation}/sending";
    /// Typing a code instead of following the link.
    VERIFY verify() = "/verify";
}
