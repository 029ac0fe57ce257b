//! Addresses of provider and reseller.

use super::paths;
use crate::domain::ids::{ImportId, InvitationId, OrgId, PartnershipId};

paths! {
    /// Provider: **Indirect resellers**.
    RESELLERS resellers(org: OrgId) = "/o/{org}/resellers";
    /// Provider: invites a reseller.
    INVITE invite(org: OrgId) = "/o/{org}/resellers/invite";
    /// Provider: hands in a file of invitations.
    BULK bulk(org: OrgId) = "/o/{org}/resellers/invite/bulk";
    /// Provider: an example of such a file.
    BULK_TEMPLATE bulk_template(org: OrgId) = "/o/{org}/resellers/invite/bulk/template";
    /// Provider: what was found in a file, before anything is sent.
    BULK_CHECK bulk_check(org: OrgId, import: ImportId) = "/o/{org}/resellers/invite/bulk/{import}";
    /// Provider: sends its good lines.
    BULK_SENDING bulk_sending(org: OrgId, import: ImportId) = "/o/{org}/resellers/invite/bulk/{import}/sending";
    /// Provider: its lines with errors, as a file.
    BULK_PROBLEMS bulk_problems(org: OrgId, import: ImportId) = "/o/{org}/resellers/invite/bulk/{import}/problems";
    /// Provider: what came of each of its lines, as a file.
    BULK_REPORT bulk_report(org: OrgId, import: ImportId) = "/o/{org}/resellers/invite/bulk/{import}/report";
    /// Provider: how far the sending is.
    JOB job(org: OrgId, import: ImportId) = "/o/{org}/jobs/{import}";
    /// Provider: cancels the rest.
    JOB_CANCELLATION job_cancellation(org: OrgId, import: ImportId) = "/o/{org}/jobs/{import}/cancellation";
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
