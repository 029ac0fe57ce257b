//! Addresses of customers, for their partners and for themselves.

use super::paths;
use crate::domain::ids::{
    AssignmentId, AttestationId, CustomerFileId, CustomerInvitationId, CustomerLinkId, CustomerRelationshipId,
    DelegationId, InquiryId, KeptListId, OrgId, PartnershipId, TemplateId,
};

paths! {
    /// All customers of a company.
    CUSTOMERS customers(org: OrgId) = "/o/{org}/customers";
    /// **Export customers (CSV)**, with the filters of the list.
    EXPORT export(org: OrgId) = "/o/{org}/customers/export";
    /// The same of those shared with one provider.
    SHARED_EXPORT shared_export(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/export";
    /// Asks for a long list as a file.
    FILE_NEW file_new(org: OrgId) = "/o/{org}/customers/files/new";
    /// Has it made.
    FILES files(org: OrgId) = "/o/{org}/customers/files";
    /// How far it is.
    FILE file(org: OrgId, file: CustomerFileId) = "/o/{org}/customers/files/{file}";
    /// The file itself.
    FILE_CONTENT file_content(org: OrgId, file: CustomerFileId) = "/o/{org}/customers/files/{file}/content";
    /// The lists a person keeps; keeps one more.
    KEPT kept(org: OrgId) = "/o/{org}/customers/kept";
    /// Keeps one no longer.
    KEPT_END kept_end(org: OrgId, kept: KeptListId) = "/o/{org}/customers/kept/{kept}/end";
    /// One customer.
    CUSTOMER customer(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}";
    /// Ends the relationship with one customer.
    REMOVAL removal(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/removal";
    /// What the company wrote down about one customer.
    DETAILS details(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/details";
    /// What one customer accepted.
    AGREEMENT agreement(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/agreement";
    /// Provider: says that the customer accepted.
    ATTESTATION attestation(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/agreement/confirmation";
    /// Provider: the proof of what it confirmed.
    PROOF proof(org: OrgId, relationship: CustomerRelationshipId, attestation: AttestationId) = "/o/{org}/customers/{relationship}/agreement/{attestation}/proof";
    /// Customer: its agreement, what it accepted and what was said of that.
    OWN_AGREEMENT own_agreement(org: OrgId) = "/o/{org}/customer-agreement";
    /// Customer: accepts it.
    OWN_ACCEPTANCE own_acceptance(org: OrgId) = "/o/{org}/customer-agreement/acceptance";
    /// Customer: what a provider confirmed.
    OWN_ATTESTATION own_attestation(org: OrgId, attestation: AttestationId) = "/o/{org}/customer-agreement/attestations/{attestation}";
    /// Customer: contradicts it.
    OBJECTION objection(org: OrgId, attestation: AttestationId) = "/o/{org}/customer-agreement/attestations/{attestation}/objection";
    /// Customer: the proof of it.
    OWN_PROOF own_proof(org: OrgId, attestation: AttestationId) = "/o/{org}/customer-agreement/attestations/{attestation}/proof";
    /// The delegated access asked of one customer.
    ACCESS access(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/access";
    /// Asks for delegated access.
    ACCESS_NEW access_new(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/access/new";
    /// Administers for one customer, while delegated access is in force.
    ADMINISTRATION administration(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/administration";
    /// Partner: one delegated access.
    DELEGATION delegation(org: OrgId, delegation: DelegationId) = "/o/{org}/delegations/{delegation}";
    /// Partner: takes the request back, or ends the access.
    DELEGATION_END delegation_end(org: OrgId, delegation: DelegationId) = "/o/{org}/delegations/{delegation}/end";
    /// Partner: extends it by itself, or not.
    DELEGATION_EXTENSION delegation_extension(org: OrgId, delegation: DelegationId) = "/o/{org}/delegations/{delegation}/extension";
    /// Named sets of roles to ask for.
    ROLE_TEMPLATES role_templates(org: OrgId) = "/o/{org}/settings/role-templates";
    /// One of the company's own.
    ROLE_TEMPLATE role_template(org: OrgId, template: TemplateId) = "/o/{org}/settings/role-templates/{template}";
    /// Deletes it.
    ROLE_TEMPLATE_REMOVAL role_template_removal(org: OrgId, template: TemplateId) = "/o/{org}/settings/role-templates/{template}/removal";
    /// Partner: who uses it.
    ASSIGNMENTS assignments(org: OrgId, delegation: DelegationId) = "/o/{org}/delegations/{delegation}/assignments";
    /// Partner: takes that back.
    UNASSIGNMENT unassignment(org: OrgId, delegation: DelegationId, assignment: AssignmentId) = "/o/{org}/delegations/{delegation}/assignments/{assignment}/removal";
    /// Customer: one delegated access.
    OWN_DELEGATION own_delegation(org: OrgId, delegation: DelegationId) = "/o/{org}/partner-access/{delegation}";
    /// Customer: grants it.
    OWN_APPROVAL own_approval(org: OrgId, delegation: DelegationId) = "/o/{org}/partner-access/{delegation}/approval";
    /// Customer: declines it.
    OWN_DECLINE own_decline(org: OrgId, delegation: DelegationId) = "/o/{org}/partner-access/{delegation}/decline";
    /// Customer: ends it.
    OWN_END own_end(org: OrgId, delegation: DelegationId) = "/o/{org}/partner-access/{delegation}/end";
    /// Customer: extends it by itself, or not.
    OWN_EXTENSION own_extension(org: OrgId, delegation: DelegationId) = "/o/{org}/partner-access/{delegation}/extension";
    /// Customer: sets another end of it.
    OWN_TERM own_term(org: OrgId, delegation: DelegationId) = "/o/{org}/partner-access/{delegation}/term";
    /// Partner: extends several by themselves, or not.
    ACCESS_EXTENSION access_extension(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/access/extension";
    /// Customer: the same.
    OWN_ACCESS_EXTENSION own_access_extension(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/partners/{relationship}/access/extension";
    /// Who supports one customer.
    SUPPORT support(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/customers/{relationship}/support";
    /// Reseller: **View customers** shared with one provider.
    SHARED shared(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers";
    /// Reseller: **Invite new customers**.
    INVITE invite(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/invite";
    /// Reseller: invites several at once.
    INVITE_SEVERAL invite_several(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/invite/several";
    /// Reseller: its open link for customers; makes or rotates it.
    OPEN_LINK open_link(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/open-link";
    /// Reseller: switches it off.
    OPEN_LINK_END open_link_end(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/open-link/end";
    /// Reseller: says yes to what somebody left at it.
    INQUIRY_CONFIRMATION inquiry_confirmation(org: OrgId, inquiry: InquiryId) = "/o/{org}/customer-inquiries/{inquiry}/confirmation";
    /// Reseller: says no.
    INQUIRY_REFUSAL inquiry_refusal(org: OrgId, inquiry: InquiryId) = "/o/{org}/customer-inquiries/{inquiry}/refusal";
    /// The open link, as given out.
    DOOR_LINK door_link(token: &str) = "/d/{token}";
    /// The same without the secret in the address; leaves word.
    DOOR door(link: CustomerLinkId) = "/open-requests/{link}";
    /// What comes next.
    DOOR_DONE door_done(link: CustomerLinkId) = "/open-requests/{link}/done";
    /// Reseller: takes over a customer by the code it gave.
    TAKE_OVER take_over(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/customers/take-over";
    /// Provider: **Add new customer** for a reseller.
    CREATE create(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}/customers/new";
    /// One invitation of a customer.
    SENT_INVITATION sent_invitation(org: OrgId, invitation: CustomerInvitationId) = "/o/{org}/customer-invitations/{invitation}";
    /// Every invitation of a customer that names the company.
    SENT_INVITATIONS sent_invitations(org: OrgId) = "/o/{org}/customers/invitations";
    /// Some of them at once.
    SELECTION selection(org: OrgId) = "/o/{org}/customers/invitations/selection";
    /// Another address for one.
    INVITATION_ADDRESS invitation_address(org: OrgId, invitation: CustomerInvitationId) = "/o/{org}/customer-invitations/{invitation}/address";
    /// Its link, to be handed over by hand.
    INVITATION_COPY invitation_copy(org: OrgId, invitation: CustomerInvitationId) = "/o/{org}/customer-invitations/{invitation}/link";
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
    /// Customer: moves to other partners.
    MOVE moving(org: OrgId) = "/o/{org}/partners/move";
    /// Customer: takes the code back.
    MOVE_END move_end(org: OrgId) = "/o/{org}/partners/move/end";
    /// Customer: one of them.
    PARTNER partner(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/partners/{relationship}";
    /// Customer: takes a partner's administrator access away.
    ACCESS_REMOVAL access_removal(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/partners/{relationship}/access/removal";
    /// Customer: ends the relationship with a partner.
    OWN_REMOVAL own_removal(org: OrgId, relationship: CustomerRelationshipId) = "/o/{org}/partners/{relationship}/removal";
}
