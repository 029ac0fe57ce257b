//! The addresses that stand in letters: the portal's base, a path, and a token derived from the key.
//! Rule: letters must not see the web layer, so the patterns are written here once more; a test holds
//! them to `web::paths`. The host is always the portal's own.

use url::Url;
use uuid::Uuid;

use crate::domain::ids::{
    CaseId, ConfirmationId, CustomerFileId, CustomerInvitationId, CustomerRelationshipId, DelegationId, ImportId,
    InvitationId, LocationId, OrgId, PartnershipId, PersonId, ReferralId, RequestId, ResetId, SignatureId, TicketId,
    UserInvitationId, VersionId,
};
use crate::domain::token::{Key, Purpose};

pub(super) const CONFIRMATION: &str = "/v/{token}";
pub(super) const INVITATION: &str = "/i/{token}";
pub(super) const REQUEST: &str = "/c/{token}";
pub(super) const VERIFY: &str = "/verify";
pub(super) const SIGN_IN: &str = "/sign-in";
pub(super) const FORGOT: &str = "/password/forgot";
pub(super) const PASSWORD_RESET: &str = "/password/reset/{token}";
pub(super) const SECURITY: &str = "/me/security";
pub(super) const LOST_FACTORS: &str = "/o/{org}/settings/lost-factors";
pub(super) const NEW_WORK_ACCOUNT: &str = "/work-account/new";
pub(super) const USERS: &str = "/o/{org}/settings/users";
pub(super) const ACCESS_REQUEST: &str = "/o/{org}/settings/users/requests/{request}";
pub(super) const OVERVIEW: &str = "/o/{org}";
pub(super) const APPLICATION: &str = "/o/{org}/enrollment";
pub(super) const STATUS: &str = "/o/{org}/enrollment/status";
pub(super) const FIX: &str = "/o/{org}/enrollment/fix/{check}";
pub(super) const REJECTION: &str = "/o/{org}/enrollment/rejected";
pub(super) const MESSAGES: &str = "/o/{org}/enrollment/messages";
pub(super) const AGREEMENTS: &str = "/o/{org}/agreements";
pub(super) const AGREEMENT: &str = "/o/{org}/agreements/{version}";
pub(super) const DIFFERENCES: &str = "/o/{org}/agreements/{version}/differences";
pub(super) const RECEIPT: &str = "/o/{org}/signatures/{signature}";
pub(super) const SENT_INVITATION: &str = "/o/{org}/resellers/invitations/{invitation}";
pub(super) const INVITATION_ADDRESS: &str = "/o/{org}/resellers/invitations/{invitation}/address";
pub(super) const JOB: &str = "/o/{org}/jobs/{import}";
pub(super) const CUSTOMER_FILE: &str = "/o/{org}/customers/files/{file}";
pub(super) const RESELLER: &str = "/o/{org}/resellers/{partnership}";
pub(super) const PROVIDER: &str = "/o/{org}/providers/{partnership}";
pub(super) const REQUEST_ADDRESS: &str = "/o/{org}/customer-invitations/{invitation}/address";
pub(super) const SENT_REQUEST: &str = "/o/{org}/customer-invitations/{invitation}";
pub(super) const CUSTOMER_LINK: &str = "/o/{org}/providers/{partnership}/customers/open-link";
pub(super) const CUSTOMER: &str = "/o/{org}/customers/{relationship}";
pub(super) const MOVE: &str = "/o/{org}/partners/move";
pub(super) const PARTNERS: &str = "/o/{org}/partners";
pub(super) const OWN_AGREEMENT: &str = "/o/{org}/customer-agreement";
pub(super) const DELEGATION: &str = "/o/{org}/delegations/{delegation}";
pub(super) const OWN_DELEGATION: &str = "/o/{org}/partner-access/{delegation}";
pub(super) const JOINING: &str = "/u/{token}";
pub(super) const USER: &str = "/o/{org}/settings/users/{person}";
pub(super) const USER_INVITATION: &str = "/o/{org}/settings/users/invitations/{invitation}";
pub(super) const MY_ROLES: &str = "/me/roles";
pub(super) const ME: &str = "/me";
pub(super) const IDENTIFIERS: &str = "/o/{org}/settings/organization/identifiers";
pub(super) const DIRECTORIES: &str = "/o/{org}/settings/directories";
pub(super) const DISPUTES: &str = "/admin/disputes";
pub(super) const LISTING: &str = "/o/{org}/settings/directory";
pub(super) const REFERRAL: &str = "/o/{org}/referrals/{referral}";
pub(super) const CONTACT_REQUEST: &str = "/o/{org}/contact-requests/{referral}";
pub(super) const LOCATION: &str = "/o/{org}/settings/organization/locations/{location}";
pub(super) const BILLING: &str = "/o/{org}/settings/organization/billing";
pub(super) const SUPPORT: &str = "/o/{org}/settings/organization/support";
pub(super) const TICKET: &str = "/o/{org}/tickets/{ticket}";
pub(super) const OPERATOR_TICKET: &str = "/admin/tickets/{ticket}";
pub(super) const REVIEW: &str = "/admin/reviews/{case}";
pub(super) const REVIEWS: &str = "/admin/reviews";

/// Makes addresses.
#[derive(Clone, Copy)]
pub(super) struct Links<'a> {
    pub(super) base: &'a Url,
    pub(super) key: &'a Key,
}

impl Links<'_> {
    /// The primary contact's link.
    pub(super) fn confirmation(self, id: ConfirmationId, generation: i32) -> String {
        self.token(CONFIRMATION, Purpose::Confirmation, id.uuid(), generation)
    }

    /// The link of a provider's invitation.
    pub(super) fn invitation(self, id: InvitationId, generation: i32) -> String {
        self.token(INVITATION, Purpose::Invitation, id.uuid(), generation)
    }

    /// The link of a request to a customer.
    pub(super) fn request(self, id: CustomerInvitationId, generation: i32) -> String {
        self.token(REQUEST, Purpose::CustomerInvitation, id.uuid(), generation)
    }

    /// Another address for a customer's invitation.
    pub(super) fn request_address(self, org: OrgId, invitation: CustomerInvitationId) -> String {
        self.fill(REQUEST_ADDRESS, &[&org.to_string(), &invitation.to_string()])
    }

    /// The link of an invitation to a company.
    pub(super) fn joining(self, id: UserInvitationId, generation: i32) -> String {
        self.token(JOINING, Purpose::UserInvitation, id.uuid(), generation)
    }

    /// A colleague's page.
    pub(super) fn user(self, org: OrgId, person: PersonId) -> String {
        self.fill(USER, &[&org.to_string(), &person.to_string()])
    }

    /// The inviter's page of an invitation.
    pub(super) fn user_invitation(self, org: OrgId, invitation: UserInvitationId) -> String {
        self.fill(USER_INVITATION, &[&org.to_string(), &invitation.to_string()])
    }

    pub(super) fn my_roles(self) -> String {
        self.fill(MY_ROLES, &[])
    }

    /// The reviewers' queue.
    pub(super) fn reviews(self) -> String {
        self.fill(REVIEWS, &[])
    }

    pub(super) fn me(self) -> String {
        self.fill(ME, &[])
    }

    pub(super) fn sign_in(self) -> String {
        self.fill(SIGN_IN, &[])
    }

    /// Where a forgotten password is asked for.
    pub(super) fn forgot(self) -> String {
        self.fill(FORGOT, &[])
    }

    /// The link of a forgotten password.
    pub(super) fn password_reset(self, id: ResetId) -> String {
        self.token(PASSWORD_RESET, Purpose::PasswordReset, id.uuid(), 1)
    }

    /// One's own password, second factors and sessions.
    pub(super) fn security(self) -> String {
        self.fill(SECURITY, &[])
    }

    /// Colleagues who lost their second factor.
    pub(super) fn lost_factors(self, org: OrgId) -> String {
        self.fill(LOST_FACTORS, &[&org.to_string()])
    }

    pub(super) fn new_work_account(self) -> String {
        self.fill(NEW_WORK_ACCOUNT, &[])
    }

    pub(super) fn users(self, org: OrgId) -> String {
        self.fill(USERS, &[&org.to_string()])
    }

    pub(super) fn access_request(self, org: OrgId, request: RequestId) -> String {
        self.fill(ACCESS_REQUEST, &[&org.to_string(), &request.to_string()])
    }

    pub(super) fn overview(self, org: OrgId) -> String {
        self.fill(OVERVIEW, &[&org.to_string()])
    }

    /// The task list of an application.
    pub(super) fn application(self, org: OrgId) -> String {
        self.fill(APPLICATION, &[&org.to_string()])
    }

    pub(super) fn status(self, org: OrgId) -> String {
        self.fill(STATUS, &[&org.to_string()])
    }

    pub(super) fn fix(self, org: OrgId, check: &str) -> String {
        self.fill(FIX, &[&org.to_string(), check])
    }

    pub(super) fn rejection(self, org: OrgId) -> String {
        self.fill(REJECTION, &[&org.to_string()])
    }

    pub(super) fn messages(self, org: OrgId) -> String {
        self.fill(MESSAGES, &[&org.to_string()])
    }

    pub(super) fn agreements(self, org: OrgId) -> String {
        self.fill(AGREEMENTS, &[&org.to_string()])
    }

    /// One version, to read and sign.
    pub(super) fn agreement(self, org: OrgId, version: VersionId) -> String {
        self.fill(AGREEMENT, &[&org.to_string(), &version.to_string()])
    }

    /// What is different from the version that was signed before.
    pub(super) fn differences(self, org: OrgId, version: VersionId) -> String {
        self.fill(DIFFERENCES, &[&org.to_string(), &version.to_string()])
    }

    pub(super) fn receipt(self, org: OrgId, signature: SignatureId) -> String {
        self.fill(RECEIPT, &[&org.to_string(), &signature.to_string()])
    }

    /// A list of customers as a file.
    pub(super) fn customer_file(self, org: OrgId, file: CustomerFileId) -> String {
        self.fill(CUSTOMER_FILE, &[&org.to_string(), &file.to_string()])
    }

    /// How far a file of invitations is.
    pub(super) fn job(self, org: OrgId, import: ImportId) -> String {
        self.fill(JOB, &[&org.to_string(), &import.to_string()])
    }

    pub(super) fn sent_invitation(self, org: OrgId, invitation: InvitationId) -> String {
        self.fill(SENT_INVITATION, &[&org.to_string(), &invitation.to_string()])
    }

    /// Where the provider changes the address of an invitation.
    pub(super) fn invitation_address(self, org: OrgId, invitation: InvitationId) -> String {
        self.fill(INVITATION_ADDRESS, &[&org.to_string(), &invitation.to_string()])
    }

    /// The provider's page about one reseller.
    pub(super) fn reseller(self, org: OrgId, partnership: PartnershipId) -> String {
        self.fill(RESELLER, &[&org.to_string(), &partnership.to_string()])
    }

    /// The reseller's page about one provider.
    pub(super) fn provider(self, org: OrgId, partnership: PartnershipId) -> String {
        self.fill(PROVIDER, &[&org.to_string(), &partnership.to_string()])
    }

    pub(super) fn sent_request(self, org: OrgId, invitation: CustomerInvitationId) -> String {
        self.fill(SENT_REQUEST, &[&org.to_string(), &invitation.to_string()])
    }

    pub(super) fn customer_link(self, org: OrgId, partnership: PartnershipId) -> String {
        self.fill(CUSTOMER_LINK, &[&org.to_string(), &partnership.to_string()])
    }

    pub(super) fn customer(self, org: OrgId, relationship: CustomerRelationshipId) -> String {
        self.fill(CUSTOMER, &[&org.to_string(), &relationship.to_string()])
    }

    /// The customer's page of its move.
    pub(super) fn moving(self, org: OrgId) -> String {
        self.fill(MOVE, &[&org.to_string()])
    }

    pub(super) fn partners(self, org: OrgId) -> String {
        self.fill(PARTNERS, &[&org.to_string()])
    }

    /// The customer's page of its own agreement.
    pub(super) fn own_agreement(self, org: OrgId) -> String {
        self.fill(OWN_AGREEMENT, &[&org.to_string()])
    }

    /// Delegated access, on the partner's side.
    pub(super) fn delegation(self, org: OrgId, delegation: DelegationId) -> String {
        self.fill(DELEGATION, &[&org.to_string(), &delegation.to_string()])
    }

    /// The same on the customer's side.
    pub(super) fn own_delegation(self, org: OrgId, delegation: DelegationId) -> String {
        self.fill(OWN_DELEGATION, &[&org.to_string(), &delegation.to_string()])
    }

    pub(super) fn identifiers(self, org: OrgId) -> String {
        self.fill(IDENTIFIERS, &[&org.to_string()])
    }

    /// The directories of a company.
    pub(super) fn directories(self, org: OrgId) -> String {
        self.fill(DIRECTORIES, &[&org.to_string()])
    }

    /// What reviewers settle between companies.
    pub(super) fn disputes(self) -> String {
        self.fill(DISPUTES, &[])
    }

    pub(super) fn location(self, org: OrgId, location: LocationId) -> String {
        self.fill(LOCATION, &[&org.to_string(), &location.to_string()])
    }

    pub(super) fn billing(self, org: OrgId) -> String {
        self.fill(BILLING, &[&org.to_string()])
    }

    pub(super) fn support(self, org: OrgId) -> String {
        self.fill(SUPPORT, &[&org.to_string()])
    }

    /// A company's request for help, on its own side.
    pub(super) fn ticket(self, org: OrgId, ticket: TicketId) -> String {
        self.fill(TICKET, &[&org.to_string(), &ticket.to_string()])
    }

    /// The same on the operator's side.
    pub(super) fn operator_ticket(self, ticket: TicketId) -> String {
        self.fill(OPERATOR_TICKET, &[&ticket.to_string()])
    }

    pub(super) fn review(self, case: CaseId) -> String {
        self.fill(REVIEW, &[&case.to_string()])
    }

    /// The company's own entry in the public list.
    pub(super) fn listing(self, org: OrgId) -> String {
        self.fill(LISTING, &[&org.to_string()])
    }

    /// A referral, as the provider sees it.
    pub(super) fn referral(self, org: OrgId, referral: ReferralId) -> String {
        self.fill(REFERRAL, &[&org.to_string(), &referral.to_string()])
    }

    /// The same, as the reseller sees it.
    pub(super) fn contact_request(self, org: OrgId, referral: ReferralId) -> String {
        self.fill(CONTACT_REQUEST, &[&org.to_string(), &referral.to_string()])
    }

    /// The portal's host, for people to compare with what their browser shows.
    pub(super) fn host(self) -> String {
        let host = self.base.host_str().unwrap_or_default();
        self.base.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// Where a code is typed by hand, as people say it: without the scheme.
    pub(super) fn verify_by_hand(self) -> String {
        format!("{}{VERIFY}", self.host())
    }

    fn token(self, pattern: &str, purpose: Purpose, id: Uuid, generation: i32) -> String {
        self.fill(pattern, &[&self.key.link(purpose, id, generation)])
    }

    fn fill(self, pattern: &str, values: &[&str]) -> String {
        let mut address = self.base.as_str().trim_end_matches('/').to_owned();
        let mut values = values.iter();
        for part in pattern.split('/').skip(1) {
            address.push('/');
            address.push_str(if part.starts_with('{') { values.next().unwrap_or(&"") } else { part });
        }
        address
    }
}
