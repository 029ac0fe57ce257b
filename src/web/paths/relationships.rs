//! Addresses of provider and reseller.

use super::paths;
use crate::domain::ids::{ImportId, InvitationId, OpenLinkId, OrgId, PartnershipId};

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
    /// Provider: the invitations it sent, by where they stand.
    SENT_INVITATIONS sent_invitations(org: OrgId) = "/o/{org}/resellers/invitations";
    /// Provider: some of them, to be sent again or withdrawn together.
    SELECTION selection(org: OrgId) = "/o/{org}/resellers/invitations/selection";
    /// Provider: invited companies by how far they are.
    STAGES stages(org: OrgId) = "/o/{org}/resellers/stages";
    /// Provider: the same list as a file.
    STAGES_FILE stages_file(org: OrgId) = "/o/{org}/resellers/stages/export";
    /// Provider: gives some of them to a colleague.
    STAGE_OWNERS stage_owners(org: OrgId) = "/o/{org}/resellers/stages/owner";
    /// Provider: reminds of an invitation.
    NUDGE nudge(org: OrgId, invitation: InvitationId) = "/o/{org}/resellers/invitations/{invitation}/reminder";
    /// Whoever holds the link: no more reminders.
    QUIET quiet(invitation: InvitationId) = "/invitations/{invitation}/quiet";
    /// Reseller: who sees how far its enrollment is.
    SHARING sharing(org: OrgId) = "/o/{org}/providers/sharing";
    /// Reseller: one line about why it is stuck.
    SHARED_REASON shared_reason(org: OrgId) = "/o/{org}/providers/sharing/reason";
    /// Provider: where an invitation goes, and another address for it.
    INVITATION_ADDRESS invitation_address(org: OrgId, invitation: InvitationId) = "/o/{org}/resellers/invitations/{invitation}/address";
    /// Provider: the link of an invitation, to be copied.
    INVITATION_COPY invitation_copy(org: OrgId, invitation: InvitationId) = "/o/{org}/resellers/invitations/{invitation}/link";
    /// Provider: its open link.
    OPEN_LINK open_link(org: OrgId) = "/o/{org}/resellers/open-link";
    /// Provider: switches it off.
    OPEN_LINK_END open_link_end(org: OrgId) = "/o/{org}/resellers/open-link/end";
    /// A provider's open link, as it is given out.
    OPEN_INVITATION_LINK open_invitation_link(token: &str) = "/p/{token}";
    /// The same without the secret in the address.
    OPEN_INVITATION open_invitation(open: OpenLinkId) = "/open-invitations/{open}";
    /// Reseller: comes by it.
    OPEN_RECEPTION open_reception(org: OrgId, open: OpenLinkId) = "/o/{org}/open-invitations/{open}/reception";
    /// Provider: one reseller.
    RESELLER reseller(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}";
    /// Provider: ends the relationship.
    RESELLER_REMOVAL reseller_removal(org: OrgId, partnership: PartnershipId) = "/o/{org}/resellers/{partnership}/removal";
    /// The invited one's link, as mailed.
    INVITATION_LINK invitation_link(token: &str) = "/i/{token}";
    /// The same without the secret in the address.
    INVITATION_PREVIEW invitation_preview(invitation: InvitationId) = "/invitations/{invitation}";
    /// Whoever holds the link: on to signing in, or to enrolling.
    OPENING opening(invitation: InvitationId) = "/invitations/{invitation}/opening";
    /// Whoever holds the link of an expired one: asks for another.
    RENEWAL renewal(invitation: InvitationId) = "/invitations/{invitation}/renewal";
    /// Reseller: asks to be invited at an address of one's own.
    OTHER_ADDRESS other_address(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}/other-address";
    /// Reseller: takes the invitation to a company of one's own.
    RECEPTION reception(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}/reception";
    /// Reseller: open invitations.
    INVITATIONS invitations(org: OrgId) = "/o/{org}/invitations";
    /// Reseller: one invitation, with **Authorize indirect provider**.
    INVITATION invitation(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}";
    /// Reseller: asks for another, when it ran out.
    OWN_RENEWAL own_renewal(org: OrgId, invitation: InvitationId) = "/o/{org}/invitations/{invitation}/renewal";
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
