//! Everything the portal may have to tell somebody by letter.
//! Rule: a notice is queued in the transaction of what it tells about; it carries ids and words to show,
//! never a link or a code, which the worker derives when it writes the letter. Next: `email/letters`.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::actor::Role;
use super::db::DbError;
use super::ids::{
    CaseId, CodeId, ConfirmationId, CustomerInvitationId, CustomerRelationshipId, InvitationId, NoticeId, OrgId,
    PartnershipId, PersonId, ProofId, RequestId, ResetId, SignatureId, UserInvitationId,
};
use crate::i18n::Language;

/// Who a letter goes to, in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Their name, possibly empty.
    pub name: String,
    /// Their address as typed.
    pub address: String,
    /// The language they read.
    pub language: Language,
}

/// The person a letter may be answered to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
}

/// The documents that would answer a question: their words, how many months old each may be at most, and whether
/// each of them is needed or any one will do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// Each of them, or any one.
    pub each: bool,
    /// The documents, none when none is needed.
    pub proofs: Vec<(String, Option<u32>)>,
}

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
    /// E5: the reviewer needs something.
    ActionNeeded {
        org: OrgId,
        company: String,
        reference: String,
        check: String,
        reason: String,
        message: String,
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
    /// A reviewer wrote to the company.
    OperatorWrote { org: OrgId, company: String, reference: String, message: String },
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
    AgreementSigned {
        org: OrgId,
        company: String,
        signature: SignatureId,
        version: String,
        signer: String,
        signed_at: DateTime<Utc>,
        sha256: String,
    },
    /// E12: a colleague asks a global admin to sign.
    AgreementAsked { org: OrgId, company: String, asker: Sender },
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
    /// E21: the relationship ended.
    PartnershipEnded { org: OrgId, partnership: PartnershipId, other: String, reason: String },
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
    },
    /// E25: six digits that prove the invited mailbox.
    CustomerCode { code: CodeId, reseller: String },
    /// E26 to the customer: what they authorized.
    CustomerAuthorized { org: OrgId, reseller: String, provider: Option<String>, at: DateTime<Utc> },
    /// E26 to the partners: the customer accepted.
    CustomerAccepted { org: OrgId, customer: String, relationship: CustomerRelationshipId },
    /// E27: the customer declined.
    CustomerDeclined { org: OrgId, invitation: CustomerInvitationId, customer: String, reason: String },
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
    /// E30: a case got its answer or waits.
    CaseAnswered { case: CaseId, reference: String },
}

impl Notice {
    /// The kind as it stands in the outbox and in `X-Portal-Mail`.
    #[must_use]
    pub fn kind(&self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.get("kind").and_then(|k| k.as_str()).map(str::to_owned))
            .unwrap_or_default()
    }

    /// What holds the letters of one matter together, for `References`.
    #[must_use]
    pub fn thread(&self) -> Option<uuid::Uuid> {
        match self {
            Self::ApplicationSent { org, .. }
            | Self::ApplicationInReview { org, .. }
            | Self::ContactDisowned { org, .. }
            | Self::ActionNeeded { org, .. }
            | Self::ActionReminder { org, .. }
            | Self::AppealReceived { org, .. }
            | Self::OperatorWrote { org, .. }
            | Self::Approved { org, .. }
            | Self::Rejected { org, .. } => Some(org.uuid()),
            Self::ProviderInvitation { invitation, .. } | Self::InvitationDeclined { invitation, .. } => {
                Some(invitation.uuid())
            }
            Self::CustomerInvitation { invitation, .. } | Self::CustomerDeclined { invitation, .. } => {
                Some(invitation.uuid())
            }
            Self::ProviderAuthorized { partnership, .. }
            | Self::PartnershipEnded { partnership, .. }
            | Self::AdminAccessRemoved { partnership, .. } => Some(partnership.uuid()),
            _ => None,
        }
    }
}

/// Queues a letter in the transaction of what it tells about. `org` is the company whose matter it is
/// (the one the transaction is in), or nobody's.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(
    tx: &mut PgConnection,
    org: Option<OrgId>,
    to: &Reader,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<NoticeId, DbError> {
    let id = NoticeId::new(now);
    let payload = serde_json::to_value(notice).map_err(|e| DbError::Encode(e.into()))?;
    sqlx::query!(
        "insert into notices (notice_id, org_id, kind, to_name, to_address, language, payload, thread,
                              next_attempt_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        id.uuid(),
        org.map(OrgId::uuid),
        notice.kind(),
        to.name,
        to.address,
        to.language.code(),
        payload,
        notice.thread(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    Ok(id)
}
