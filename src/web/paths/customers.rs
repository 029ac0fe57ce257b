//! Addresses of customers, for their partners and for themselves.

use super::paths;
use crate::domain::ids::{CustomerInvitationId, CustomerRelationshipId, OrgId, PartnershipId};

paths! {
    /// All customers of a company.
    CUSTOMERS customers(org: OrgId) = "/o/{org}/customers";
    /// One customer.
    CUSTOMER customer(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}";
    /// Reseller: **View customers** shared with one provider.
    SHARED shared(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers";
    /// Reseller: **Invite new customers**.
    INVITE invite(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/invite";
    /// One invitation of a customer.
    SENT_INVITATION sent_invitation(org: OrgId, invitation: CustomerInvitationId) = "/o/{org}/customer-invitations/{invitation}";
    /// Sends it again.
    RESEND resend(org: OrgId, invitation: CustomerInvitationId) = "/o/{org}/customer-invitations/{invitation}/sending";
    /// Withdraws it.
    WITHDRAWAL withdrawal(org: OrgId, invitation: CustomerInvitationId) = "/o/{org}/customer-invitations/{invitation}/withdrawal";
    /// The customer's link, as mailed.
    REQUEST_LINK request_link(token: &str) = "/c/{token}";
    /// The same without the secret in the address.
    REQUEST request(invitation: CustomerInvitationId) = "/requests/{invitation}";
    /// Asks for the mailed code.
    REQUEST_CODE request_code(invitation: CustomerInvitationId) = "/requests/{invitation}/code";
    /// What is asked, with the boxes.
    REVIEW review(invitation: CustomerInvitationId) = "/requests/{invitation}/review";
    /// Accepts.
    ACCEPTANCE acceptance(invitation: CustomerInvitationId) = "/requests/{invitation}/acceptance";
    /// Declines.
    DECLINE decline(invitation: CustomerInvitationId) = "/requests/{invitation}/decline";
    /// The receipt.
    DONE done(invitation: CustomerInvitationId) = "/requests/{invitation}/done";
    /// Customer: its partners.
    PARTNERS partners(org: OrgId) = "/o/{org}/partners";
}
