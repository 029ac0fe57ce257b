//! Addresses of enrolling and of the primary contact's confirmation.

use super::paths;
use crate::domain::ids::{ConfirmationId, DocumentId, OrgId};

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
    /// Which Partner ID the company stands for.
    PARTNER_ID partner_id(org: OrgId) = "/o/{org}/enrollment/partner-id";
    /// A company in the program looks like this one.
    ALIKE alike(org: OrgId) = "/o/{org}/enrollment/known-company";
    /// Asks its global admins to be let in.
    ALIKE_REQUEST alike_request(org: OrgId) = "/o/{org}/enrollment/known-company/request";
    /// Goes on although it shares the name.
    ALIKE_CONTINUATION alike_continuation(org: OrgId) = "/o/{org}/enrollment/known-company/continuation";
    /// The address as typed and as its country writes it.
    ADDRESS address(org: OrgId) = "/o/{org}/enrollment/address";
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
    /// What became of the primary contact's letter, and another address.
    CONTACT_LETTER contact_letter(org: OrgId) = "/o/{org}/enrollment/verification-email";
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
    /// Registration documents.
    DOCUMENTS documents(org: OrgId) = "/o/{org}/enrollment/documents";
    /// One of them, to save.
    DOCUMENT document(org: OrgId, document: DocumentId) = "/o/{org}/enrollment/documents/{document}";
    /// Takes one back.
    DOCUMENT_REMOVAL document_removal(org: OrgId, document: DocumentId) = "/o/{org}/enrollment/documents/{document}/removal";
    /// Hands one in with an answer to a question.
    FIX_DOCUMENTS fix_documents(org: OrgId, check: &str) = "/o/{org}/enrollment/fix/{check}/documents";
    /// The record that proves the domain.
    DOMAIN_PROOF domain_proof(org: OrgId) = "/o/{org}/enrollment/domain-proof";
    /// Typing a code instead of following the link.
    VERIFY verify() = "/verify";
}
