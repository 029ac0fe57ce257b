//! What letters say where it takes more than a line: of agreements, relationships, invitations, delegated access.
//! Rule: what is kept in the outbox is read again from there, so a field that is added has a default.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Sender;
use crate::domain::actor::words;
use crate::domain::ids::{
    CustomerFileId, CustomerInvitationId, CustomerRelationshipId, DelegationId, ImportId, InvitationId, OrgId,
    PartnershipId, SignatureId, VersionId,
};

/// A version in the words of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementNews {
    /// The version.
    pub id: VersionId,
    /// Its number.
    pub number: String,
    /// In force from.
    pub effective_at: DateTime<Utc>,
    /// Until when to accept it; none where nobody has to, or there is no end.
    pub accept_by: Option<DateTime<Utc>>,
    /// What changes, in English.
    pub summary_en: String,
    /// The same in Italian.
    pub summary_it: String,
}

/// A customer contradicts what its provider confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disputed {
    /// The company whose people read it.
    pub org: OrgId,
    /// The customer's name.
    pub customer: String,
    /// The provider's name.
    pub provider: String,
    /// The number of the version.
    pub version: String,
    /// Who contradicts.
    pub by: String,
    /// Their words.
    pub words: String,
    /// The provider's relationship with the customer.
    pub relationship: Option<CustomerRelationshipId>,
    /// The reader is the customer itself.
    pub own: bool,
}

/// A colleague asks a global admin to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedToSign {
    /// The company.
    pub org: OrgId,
    /// Its name.
    pub company: String,
    /// Who asks.
    pub asker: Sender,
    /// In which words.
    #[serde(default)]
    pub note: String,
}

/// A newer version of its agreement waits for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerAgreementWaits {
    /// The customer.
    pub org: OrgId,
    /// Its name.
    pub company: String,
    /// The version.
    pub news: AgreementNews,
}

words! {
    /// What changed between provider and reseller.
    Change {
        /// The provider suspended the relationship.
        Suspended = "suspended",
        /// It resumed it.
        Resumed = "resumed",
        /// It will end on a day.
        Ends = "ends",
        /// It will not end after all.
        Stays = "stays",
        /// It is blocked: the regions differ.
        BlockedRegion = "blocked_region",
        /// It is blocked: the provider may not work in the program now.
        BlockedProvider = "blocked_provider",
        /// It is blocked: the reseller may not work in the program now.
        BlockedReseller = "blocked_reseller",
        /// It is no longer blocked.
        Cured = "cured",
    }
}

/// Something changed between provider and reseller, and it goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnershipNews {
    /// The company whose people read it.
    pub org: OrgId,
    /// The relationship.
    pub partnership: PartnershipId,
    /// The other company's name.
    pub other: String,
    /// What changed.
    pub what: Change,
    /// Who did it; empty when nobody did.
    pub by: String,
    /// Their reason, possibly empty.
    pub reason: String,
    /// The day it ends or is looked at again.
    pub on: Option<NaiveDate>,
}

/// E34: a letter that invites a reseller did not arrive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undelivered {
    /// The inviting company.
    pub org: OrgId,
    /// The invitation.
    pub invitation: InvitationId,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// Where the letter went.
    pub address: String,
    /// What the mail server meant, as [`crate::domain::relationships::Meaning`] codes it.
    pub meaning: String,
    /// What it said.
    pub answer: String,
}

/// E20: an invitation of a reseller ran out, or somebody who holds its letter asks for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationOver {
    /// The inviting company.
    pub org: OrgId,
    /// The invitation.
    pub invitation: InvitationId,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// When it ran out.
    pub expired_at: DateTime<Utc>,
    /// Who asks; nobody, when it just ran out. Without an address: whoever holds the letter.
    #[serde(default)]
    pub asker: Option<Sender>,
    /// They ask to be invited at their own address.
    #[serde(default)]
    pub other_address: bool,
}

/// A list of customers somebody asked for as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileReady {
    /// The company.
    pub org: OrgId,
    /// The file.
    pub file: CustomerFileId,
    /// What it is called.
    pub name: String,
    /// How many customers it has.
    pub lines: i64,
    /// Until when it can be fetched.
    pub until: DateTime<Utc>,
}

/// What became of a file of invitations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkNews {
    /// The company that invited.
    pub org: OrgId,
    /// The file.
    pub import: ImportId,
    /// What the file was called.
    pub file: String,
    /// How many invitations were sent.
    pub sent: i64,
    /// How many lines had errors.
    pub problems: i64,
    /// How many were left out, invited before or partners already.
    pub known: i64,
    /// How many were cancelled.
    pub cancelled: i64,
}

/// Somebody left word at the company's open link for customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerInquired {
    /// The company.
    pub org: OrgId,
    /// The partnership whose link it was.
    pub partnership: PartnershipId,
    /// The company that asks, as typed.
    pub company: String,
    /// Its address, as typed.
    pub address: String,
    /// The provider's name.
    pub provider: String,
}

/// The agreement was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementSigned {
    /// The company.
    pub org: OrgId,
    /// Its name.
    pub company: String,
    /// The receipt.
    pub signature: SignatureId,
    /// Its number.
    pub version: String,
    /// Who signed, as typed.
    pub signer: String,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// Fingerprint of the text, SHA-256 in hex.
    pub sha256: String,
}

/// A partner asks a customer for delegated access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationAsked {
    /// The customer.
    pub org: OrgId,
    /// The request.
    pub delegation: DelegationId,
    /// The partner's name.
    pub partner: String,
    /// What the request is called.
    pub name: String,
    /// The roles, by name.
    pub roles: Vec<String>,
    /// For how many days.
    pub days: i32,
    /// Whether it extends itself.
    pub auto_extend: bool,
    /// Who asks.
    pub asker: Sender,
    /// Until when to answer.
    pub answer_by: DateTime<Utc>,
}

words! {
    /// What changed about delegated access in force.
    DelegationChange {
        /// The customer set an earlier end.
        Shorter = "shorter",
        /// It set a later one.
        Longer = "longer",
        /// It was extended by itself.
        Extended = "extended",
        /// It will be extended by itself.
        Extends = "extends",
        /// It will not be any more.
        ExtendsNot = "extends_not",
    }
}

/// Delegated access goes on in another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationChanged {
    /// The company whose people read it.
    pub org: OrgId,
    /// The access.
    pub delegation: DelegationId,
    /// The other company's name.
    pub other: String,
    /// What the access is called.
    pub name: String,
    /// What changed.
    pub what: DelegationChange,
    /// Who did it; empty when it came by itself.
    pub by: String,
    /// The end before, where that changed.
    pub before: Option<DateTime<Utc>>,
    /// The end now.
    pub ends_at: Option<DateTime<Utc>>,
    /// The reader is the customer.
    pub customer: bool,
}

/// A reminder of an invitation of a reseller: E17 by the program, or by a person of the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminded {
    /// The invitation.
    pub invitation: InvitationId,
    /// Which sending its link is of.
    pub generation: i32,
    /// The inviting company.
    pub provider: String,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// Whom the reader answers: who reminds, or who invited.
    pub inviter: Sender,
    /// The words of who reminds, possibly empty.
    #[serde(default)]
    pub note: String,
    /// Where the company stands, as [`crate::domain::relationships::Stage`] codes it.
    pub stage: String,
    /// Valid until.
    pub expires_at: DateTime<Utc>,
}

/// A customer made a code with which another reseller may ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveBegun {
    /// The customer.
    pub org: OrgId,
    /// Its name.
    pub company: String,
    /// Who made the code.
    pub name: String,
    /// Whom the company leaves, once it accepts others.
    pub leaving: Vec<String>,
    /// Until when the code works.
    pub expires_at: DateTime<Utc>,
}

/// A customer took administrator access away from a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerAccessRemoved {
    /// The company whose people read it.
    pub org: OrgId,
    /// The customer's name.
    pub customer: String,
    /// The reader's own relationship with the customer.
    pub relationship: CustomerRelationshipId,
    /// Whose access it was, where it was another partner's than the reader's.
    #[serde(default)]
    pub partner: String,
}

/// A customer and one of its partners no longer work together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerEnded {
    /// The company whose people read it.
    pub org: OrgId,
    /// The customer's name.
    pub customer: String,
    /// The partner's name.
    pub partner: String,
    /// The reader's own relationship with the customer; the customer has none here.
    pub relationship: Option<CustomerRelationshipId>,
    /// The reader is the partner whose relationship ended.
    pub own: bool,
    /// Why, in the words of who ended it; possibly empty.
    pub reason: String,
    /// The customer works with others from this moment on.
    #[serde(default)]
    pub moved: bool,
}

/// E34: a letter that invites a customer did not arrive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerUndelivered {
    /// The company that sent it.
    pub org: OrgId,
    /// The invitation.
    pub invitation: CustomerInvitationId,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// Where the letter went.
    pub address: String,
    /// What the mail server meant, as [`crate::domain::relationships::Meaning`] codes it.
    pub meaning: String,
    /// What it said.
    pub answer: String,
}

/// E24: the program reminds a customer of a request that has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerReminded {
    /// The invitation.
    pub invitation: CustomerInvitationId,
    /// Which sending its link is of.
    pub generation: i32,
    /// The reseller.
    pub reseller: String,
    /// The provider, if one is named.
    pub provider: Option<String>,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// Whom the reader answers: who asked.
    pub inviter: Sender,
    /// Valid until.
    pub expires_at: DateTime<Utc>,
}
