//! Addresses of provider and reseller.

use super::paths;
use crate::domain::ids::{InvitationId, OrgId, PartnershipId};

paths! {
    /// Provider: **Indirect resellers**.
    RESELLERS resellers(org: OrgId) = "/o/{org}/resellers";
    /// Provider: the same list as a file.
    RESELLERS_FILE resellers_file(org: OrgId) = "/o/{org}/resellers/export";
    /// Provider: suspends the relationship.
    SUSPENSION suspension(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}/suspension";
    /// Provider: resumes it.
    RESUMPTION resumption(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}/resumption";
    /// Provider: takes an announced end back.
    RESELLER_STAY reseller_stay(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}/removal/withdrawal";
    /// Reseller: the list of its providers as a file.
    PROVIDERS_FILE providers_file(org: OrgId) = "/o/{org}/providers/export";
    /// Reseller: takes an announced end back.
    STAY stay(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/removal/withdrawal";
    /// Provider: invites a reseller.
    INVITE invite(org: OrgId) = "/o/{org}/resellers/invite";
    /// Provider: may a Partner ID be named as partner of record?
    PARTNER_OF_RECORD partner_of_record(org: OrgId) = "/o/{org}/resellers/partner-of-record";
    /// Provider: one invitation it sent.
    SENT_INVITATION sent_invitation(org: OrgId, invitation: InvitationId) = "/o/{org}/resellers/invitations/{invitation}";
    /// Provider: sends it again.
    RESEND resend(org: OrgId, invitation: InvitationId) = "/o/{org}/resellers/invitations/{invitation}/sending";
    /// Provider: withdraws it.
    WITHDRAWAL withdrawal(org: OrgId, invitation: InvitationId) = "/o/{org}/resellers/invitations/{invitation}/withdrawal";
    /// Provider: one reseller.
    RESELLER reseller(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}";
    /// Provider: ends the relationship.
    RESELLER_REMOVAL reseller_removal(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}/removal";
    /// The invited one's link, as mailed.
    INVITATION_LINK invitation_link(token: &str) = "/i/{token}";
    /// The same without the secret in the address.
    INVITATION_PREVIEW invitation_preview(invitation: InvitationId) = "/invitations/{invitation}";
    /// Reseller: takes the invitation to a company of one's own.
    RECEPTION reception(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}/reception";
    /// Reseller: open invitations.
    INVITATIONS invitations(org: OrgId) = "/o/{org}/invitations";
    /// Reseller: one invitation, with **Authorize indirect provider**.
    INVITATION invitation(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}";
    /// Reseller: authorizes.
    ACCEPTANCE acceptance(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}/acceptance";
    /// Reseller: declines.
    DECLINE decline(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}/decline";
    /// Reseller: **Indirect providers**.
    PROVIDERS providers(org: OrgId) = "/o/{org}/providers";
    /// Reseller: one provider.
    PROVIDER provider(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}";
    /// Reseller: removes administrator access.
    ACCESS_REMOVAL access_removal(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/access/removal";
    /// Reseller: ends the relationship.
    REMOVAL removal(org: OrgId, partnership: PartnershipId) = "/o/{org}/providers/{partnership}/removal";
}
