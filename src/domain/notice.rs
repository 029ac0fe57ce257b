//! Everything the portal may have to tell somebody by letter.
//! Rule: a notice is queued in the transaction of what it tells about; it carries ids and words to show,
//! never a link or a code, which the worker derives when it writes the letter. Next: `email/letters`.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::actor::{Kind, Role};
use super::ids::{
    CaseId, CodeId, ConfirmationId, CustomerInvitationId, CustomerRelationshipId, DelegationId, InvitationId,
    LocationId, OrgId, PartnershipId, PersonId, ProofId, ReferralId, RequestId, ResetId, TicketId, UserInvitationId,
};

mod kind;
mod news;
mod outbox;
mod parts;

pub use news::*;
pub use outbox::{Back, Mail, Write, Written, queue, queue_all, queued_since};
pub use parts::{Papers, Reader, Sender};

/// What is to be told. The variant is the kind of letter; see pages.md, section 3, for the numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the variant says what is told; its fields are the words that go into it")]
pub enum Notice {
    /// E1: six digits that prove the mailbox of a new work account.
    AccountCode { code: CodeId },
    /// E1, when the address already has an account: nothing is made, the owner is told.
    AccountKnown {},
    /// Six digits to sign in with.
    SignInCode { code: CodeId },
    /// A link and six digits to choose a new password with.
    PasswordReset { reset: ResetId },
    /// E32: the password is another one.
    PasswordChanged { agent: String, network: String },
    /// E32: a second factor came, went or was used up; `more` is its name, or how many codes are left.
    FactorChanged { change: String, more: String, agent: String, network: String },
    /// E32: a sign-in from a browser that was not seen before.
    NewDevice { agent: String, network: String },
    /// Somebody lost their second factor and asked for help: to themselves.
    FactorHelpAsked {},
    /// The same, to the global admins of their company.
    FactorHelpNeeded { org: OrgId, name: String },
    /// Somebody started the help; it counts from `due_at`.
    FactorHelpStarted { by: String, due_at: DateTime<Utc> },
    /// Somebody with a mailbox of the company asks its global admins for access.
    AccessAsked { org: OrgId, request: RequestId, company: String, person: String, address: String },
    /// A global admin granted it; there are no roles yet.
    AccessGranted { org: OrgId, company: String, by: String },
    /// A global admin declined it.
    AccessDeclined { company: String },
    /// Somebody of the company's directory came in through their provider.
    ColleagueJoined { org: OrgId, company: String, person: String, address: String, global_admin: bool },
    /// A reviewer settled whether a company is another one than the one known.
    DisputeSettled { company: String, separate: bool },
    /// E2: the primary contact is asked whether they applied.
    ConfirmContact {
        confirmation: ConfirmationId,
        generation: i32,
        company: String,
        applicant: String,
        applied_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    },
    /// E3: the applicant learns that the application arrived.
    ApplicationSent { org: OrgId, company: String, reference: String, contact: String },
    /// E4: the review goes on.
    ApplicationInReview { org: OrgId, company: String, reference: String, expected: DateTime<Utc> },
    /// The primary contact said they do not know the application.
    ContactDisowned { org: OrgId, company: String, reference: String },
    /// A company that was in the program already is a reseller too.
    ResellerAdded { org: OrgId, company: String, reference: String },
    /// E2 again: the primary contact did not answer yet; the same link.
    ConfirmReminder {
        confirmation: ConfirmationId,
        generation: i32,
        company: String,
        applicant: String,
        applied_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    },
    /// A draft nobody came back to will be removed.
    DraftEnds { org: OrgId, company: String, ends_at: DateTime<Utc> },
    /// It was removed.
    DraftEnded { org: OrgId, company: String },
    /// E5: the reviewer needs something.
    ActionNeeded {
        org: OrgId,
        company: String,
        reference: String,
        check: String,
        reason: String,
        message: String,
        /// Fields of the profile, the company's country behind: `postal-IT`.
        #[serde(default)]
        questioned: Vec<String>,
        #[serde(default)]
        due_at: Option<DateTime<Utc>>,
        #[serde(default)]
        papers: Papers,
    },
    /// E6: the reviewer still needs it.
    ActionReminder {
        org: OrgId,
        company: String,
        reference: String,
        check: String,
        reason: String,
        due_at: DateTime<Utc>,
    },
    /// The appeal arrived; so many are left.
    AppealReceived { org: OrgId, company: String, reference: String, left: i32, expected: DateTime<Utc> },
    /// The company wrote to the reviewer.
    CompanyWrote { case: CaseId, company: String, reference: String, message: String },
    /// E7: verified; a global admin can sign.
    Approved {
        org: OrgId,
        company: String,
        reference: String,
        /// A change of a profile that was authorized before.
        #[serde(default)]
        change: bool,
    },
    /// E8: not verified, with the reason.
    Rejected {
        org: OrgId,
        company: String,
        reference: String,
        check: String,
        reason: String,
        message: String,
        /// A change of a profile that was authorized before, which stays in force.
        #[serde(default)]
        change: bool,
        #[serde(default)]
        papers: Papers,
        /// How many appeals are left, and until when.
        #[serde(default)]
        appeals: Option<(i32, DateTime<Utc>)>,
    },
    /// E9: the agreement was signed.
    AgreementSigned(AgreementSigned),
    /// E12: a colleague asks a global admin to sign.
    AgreementAsked(AskedToSign),
    /// A newer version of its agreement waits for a customer.
    CustomerAgreementWaits(CustomerAgreementWaits),
    /// E10: a new version of the agreement was published.
    AgreementPublished { org: OrgId, company: String, news: AgreementNews },
    /// E11: it is not signed yet, or was not signed in time; `days` are left.
    AgreementReminder { org: OrgId, company: String, news: AgreementNews, days: Option<i64> },
    /// E16: a provider invites a reseller.
    ProviderInvitation {
        invitation: InvitationId,
        generation: i32,
        provider: String,
        company: String,
        inviter: Sender,
        note: String,
        expires_at: DateTime<Utc>,
    },
    /// E18: a reseller authorized a provider.
    ProviderAuthorized {
        org: OrgId,
        partnership: PartnershipId,
        provider: String,
        reseller: String,
        admin_access: bool,
        by: String,
    },
    /// E19: the invitation was declined.
    InvitationDeclined { org: OrgId, invitation: InvitationId, company: String, reason: String },
    /// E34: a letter that invites a reseller did not arrive.
    MailBounced(Undelivered),
    /// E20: an invitation ran out, or another one is asked for.
    InvitationExpired(InvitationOver),
    /// E17: the program reminds of an invitation.
    InvitationReminder(Reminded),
    /// A person of the provider does.
    InvitationNudge(Reminded),
    /// E29: a file of invitations is done.
    BulkFinished(BulkNews),
    /// E33: a list of customers is ready as a file.
    FileReady(FileReady),
    /// E21: the relationship ended.
    PartnershipEnded { org: OrgId, partnership: PartnershipId, other: String, reason: String },
    /// Suspended, resumed, to end, blocked: what changed between provider and reseller.
    PartnershipChanged(PartnershipNews),
    /// E22: administrator access was removed.
    AdminAccessRemoved { org: OrgId, partnership: PartnershipId, other: String },
    /// E23: a reseller (and a provider) ask a customer.
    CustomerInvitation {
        invitation: CustomerInvitationId,
        generation: i32,
        reseller: String,
        provider: Option<String>,
        company: String,
        inviter: Sender,
        note: String,
        admin_access: bool,
        support_phone: String,
        expires_at: DateTime<Utc>,
        /// The inviter is of the provider, which asks on behalf of the pair.
        #[serde(default)]
        by_provider: bool,
    },
    /// E34: a letter that invites a customer did not arrive.
    CustomerMailBounced(CustomerUndelivered),
    /// E24: the program reminds of a request.
    CustomerReminder(CustomerReminded),
    /// E25: six digits that prove the invited mailbox.
    CustomerCode { code: CodeId, reseller: String },
    /// E26 to the customer: what they authorized.
    CustomerAuthorized { org: OrgId, reseller: String, provider: Option<String>, at: DateTime<Utc> },
    /// E26 to the partners: the customer accepted.
    CustomerAccepted { org: OrgId, customer: String, relationship: CustomerRelationshipId },
    /// E27: the customer declined.
    CustomerDeclined { org: OrgId, invitation: CustomerInvitationId, customer: String, reason: String },
    /// Somebody left word at the open link for customers.
    CustomerInquired(CustomerInquired),
    /// E28: a customer and one of its partners no longer work together: to both, and to whoever shares the customer.
    CustomerEnded(CustomerEnded),
    /// A customer made a code with which another reseller may ask: to its global admins.
    MoveBegun(MoveBegun),
    /// E22: a customer removed administrator access.
    CustomerAccessRemoved(CustomerAccessRemoved),
    /// Who supports a customer from now on: to the customer, and to the other partner with its `relationship`.
    SupportNamed {
        org: OrgId,
        customer: String,
        company: String,
        person: String,
        address: String,
        phone: String,
        relationship: Option<CustomerRelationshipId>,
    },
    /// A provider said that the customer accepted its agreement: to the customer.
    AgreementAttested {
        org: OrgId,
        provider: String,
        version: String,
        name: String,
        address: String,
        accepted_on: DateTime<Utc>,
        by: String,
    },
    /// The customer says that this is not so: to the provider and, `own`, to itself.
    AttestationDisputed(Disputed),
    /// A customer accepted its agreement on its own page: to itself, and to the partners with their `relationship`.
    CustomerAgreementAccepted {
        org: OrgId,
        customer: String,
        version: String,
        name: String,
        at: DateTime<Utc>,
        sha256: String,
        relationship: Option<CustomerRelationshipId>,
    },
    /// A partner asks for delegated access: to the customer's global admins.
    DelegationAsked(DelegationAsked),
    /// It was granted (to both sides) or declined (to the partner). `customer` when the reader is the customer.
    DelegationAnswered {
        org: OrgId,
        delegation: DelegationId,
        other: String,
        name: String,
        approved: bool,
        by: String,
        ends_at: Option<DateTime<Utc>>,
        customer: bool,
    },
    /// It lasts longer or shorter, or is extended by itself or not: to both sides.
    DelegationChanged(DelegationChanged),
    /// It is over: `how` is withdrawn, terminated, expired or unanswered.
    DelegationEnded {
        org: OrgId,
        delegation: DelegationId,
        other: String,
        name: String,
        how: String,
        by: String,
        customer: bool,
    },
    /// It ends in 30, 7 or 1 days.
    DelegationEnds {
        org: OrgId,
        delegation: DelegationId,
        other: String,
        name: String,
        ends_at: DateTime<Utc>,
        days: i32,
        auto_extend: bool,
        customer: bool,
    },
    /// E13: a person is invited to a company.
    UserInvited {
        invitation: UserInvitationId,
        generation: i32,
        company: String,
        inviter: Sender,
        roles: Vec<Role>,
        guest: bool,
        expires_at: DateTime<Utc>,
    },
    /// To the inviter: the invited person joined.
    UserJoined { org: OrgId, person: PersonId, name: String, roles: Vec<Role> },
    /// To the inviter: the invited person said no.
    UserDeclined { org: OrgId, invitation: UserInvitationId, name: String, address: String },
    /// To the inviter: the invited person asks for a new letter, or to join under another address.
    UserInvitationAsked { org: OrgId, invitation: UserInvitationId, asker: Sender, other_address: bool },
    /// E14: somebody's roles changed; `own` when the reader is that person.
    RolesChanged {
        org: OrgId,
        company: String,
        name: String,
        before: Vec<Role>,
        after: Vec<Role>,
        by: Sender,
        own: bool,
    },
    /// E15: somebody was suspended, let back or removed; `what` says which.
    AccessChanged { org: OrgId, company: String, what: String, by: Sender },
    /// Somebody asks a colleague who can give it for a role.
    RoleAsked { org: OrgId, company: String, person: PersonId, asker: Sender, wish: String, roles: Vec<Role> },
    /// Six digits that prove the address letters are to go to.
    LettersCode { proof: ProofId },
    /// E32: letters go to another address from now on; sent to the old and to the new one.
    LettersMoved { to: String },
    /// A directory was bound to the company, or removed from it.
    DirectoryChanged { org: OrgId, company: String, provider: String, directory: String, added: bool, by: Sender },
    /// Somebody can no longer sign in through a directory; `other_way` when another way is left.
    WorkAccountCut { company: String, provider: String, by: Sender, other_way: bool },
    /// The invitation of a person was taken back.
    UserInvitationWithdrawn { company: String, by: Sender },
    /// To the reviewers: somebody says that a known company is not theirs.
    DisputeOpened { known: String, company: String, person: String },
    /// The work account stands for a location.
    LocationAssociated { org: OrgId, company: String, location: String, partner_id: String, by: String },
    /// A typed Partner ID was checked: accepted, or refused for a reason. Without a location it is the company's.
    PartnerIdChecked {
        org: OrgId,
        company: String,
        location: Option<String>,
        partner_id: String,
        reason: Option<String>,
    },
    /// The company's entry in the public list was not confirmed for a quarter.
    EntryStale { org: OrgId, company: String, confirmed_at: DateTime<Utc> },
    /// To the provider: a reseller asks to be contacted.
    ReferralAsked { org: OrgId, referral: ReferralId, company: String, asker: Sender, message: String },
    /// To the other side of a referral: what became of it; `company` is who did it, `side` is the reader's.
    ReferralAnswered { org: OrgId, side: Kind, referral: ReferralId, company: String, state: String, words: String },
    /// The company is suspended, for a reason of the program.
    CompanySuspended { org: OrgId, company: String, reason: String, words: String },
    /// It no longer is.
    CompanyLifted { org: OrgId, company: String, words: String },
    /// The company's domain was proved by its name servers.
    DomainProved { org: OrgId, company: String, reference: String, domain: String },
    /// A location was added, changed, closed or opened again; `what` says which.
    LocationChanged {
        org: OrgId,
        id: LocationId,
        company: String,
        location: String,
        partner_id: Option<String>,
        what: String,
        by: String,
    },
    /// Customer support, the billing address or the tax number was changed; `what` says which.
    CompanyChanged { org: OrgId, company: String, what: String, by: String },
    /// To the operator: a company asks for help, or wrote again.
    TicketWritten { ticket: TicketId, reference: String, company: String, subject: String, text: String, by: String },
    /// To the company: the operator answered; `outcome` when a request to merge was decided.
    TicketAnswered {
        org: OrgId,
        ticket: TicketId,
        reference: String,
        company: String,
        subject: String,
        text: String,
        outcome: Option<String>,
        closed: bool,
    },
    /// E30: a case got its answer or waits.
    CaseAnswered { case: CaseId, reference: String },
    /// To the company: a reviewer wrote in the thread of its case.
    CaseReply { org: OrgId, company: String, reference: String, by: String, message: String },
    /// To a reviewer at work: a colleague took the case over.
    CaseTakenOver { case: CaseId, reference: String, by: String },
    /// To whoever has the case: it is due soon.
    CaseDueSoon { case: CaseId, reference: String, company: String, due_at: DateTime<Utc> },
    /// To the reviewers' lead: the case is overdue.
    CaseOverdue { case: CaseId, reference: String, company: String, due_at: DateTime<Utc>, holder: Option<String> },
    /// E30, in the morning of a business day: what waits.
    ReviewDigest { day: NaiveDate, waiting: i64, overdue: i64, soon: Vec<String> },
}
