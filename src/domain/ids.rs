//! The names of things: one type an id, so that a case cannot be taken for a company.
//! Every id is a UUID version 7, made here and nowhere else; they sort by the time they were made.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::{ContextV7, Timestamp, Uuid};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id, made at `now`.
            #[must_use]
            pub fn new(now: DateTime<Utc>) -> Self {
                Self(v7(now))
            }

            /// The bare UUID, for SQL and for link tokens.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// A company, whatever its kinds.
    OrgId;
    /// A person; one person may belong to many companies.
    PersonId;
    /// A customer's way to other partners.
    MoveId;
    /// A provider's open link.
    OpenLinkId;
    /// A signed-in browser.
    SessionId;
    /// Six digits on their way by mail.
    CodeId;
    /// A browser in which somebody signed in.
    DeviceId;
    /// An app or a passkey.
    FactorId;
    /// What was begun on one page and ends on the next.
    CeremonyId;
    /// A forgotten password.
    ResetId;
    /// Somebody a provider vouched for and whom nobody knows yet; becomes the person's.
    ArrivalId;
    /// A person's wish for a place in a company.
    RequestId;
    /// What a provider vouched for and waits for its person's word.
    ProposalId;
    /// Who somebody is at a provider.
    IdentityId;
    /// A directory bound to a company.
    DirectoryId;
    /// Somebody's word that a known company is not theirs.
    DisputeId;
    /// A company's request for help.
    TicketId;
    /// Something written in one.
    TicketMessageId;
    /// An application to the program.
    ApplicationId;
    /// The review of one submitted version of a profile.
    CaseId;
    /// One thing that happened in a case.
    EventId;
    /// A file a company handed in.
    DocumentId;
    /// A document somebody was given once.
    ReadId;
    /// The question to a primary contact whether they applied.
    ConfirmationId;
    /// Delegated access to a customer.
    DelegationId;
    /// What somebody of the partner may use of it.
    AssignmentId;
    /// A company's own set of roles to ask for.
    TemplateId;
    /// A company's own group of its people.
    GroupId;
    /// A provider's word that a customer accepted.
    AttestationId;
    /// The choice of who supports a customer.
    SupportId;
    /// A published version of an agreement.
    VersionId;
    /// A version of an agreement that is being written.
    DraftId;
    /// A company's signature under one version.
    SignatureId;
    /// A provider's invitation of a reseller.
    InvitationId;
    /// A file of invitations.
    ImportId;
    /// A provider and a reseller who work together.
    PartnershipId;
    /// A list of customers made into a file.
    CustomerFileId;
    /// An address of a list that somebody keeps.
    KeptListId;
    /// An invitation of a customer by a reseller.
    CustomerInvitationId;
    /// A reseller's open link for customers.
    CustomerLinkId;
    /// What somebody left at such a link.
    InquiryId;
    /// A customer and one partner who work together.
    CustomerRelationshipId;
    /// An invitation of a person to a company.
    UserInvitationId;
    /// Somebody's wish for a role.
    RoleRequestId;
    /// Six digits on their way to an address that letters are to go to.
    ProofId;
    /// What somebody agreed to, as shown.
    ConsentId;
    /// A place of business.
    LocationId;
    /// A Partner ID of another program, typed and not checked yet.
    ClaimId;
    /// A reseller's wish to be contacted by a provider.
    ReferralId;
    /// One time a company was suspended.
    SuspensionId;
    /// A letter to be written and sent.
    NoticeId;
    /// One rendering of a form, so that a second press does a thing once.
    FormId;
}

/// A version 7 UUID for the given moment, with a random rest.
fn v7(now: DateTime<Utc>) -> Uuid {
    static CONTEXT: std::sync::Mutex<ContextV7> = std::sync::Mutex::new(ContextV7::new());
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(&CONTEXT, seconds, now.timestamp_subsec_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_later_sort_later_and_survive_being_written_down() {
        let now = DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
        let (a, b) = (OrgId::new(now), OrgId::new(now + chrono::TimeDelta::seconds(1)));
        assert!(a < b);
        assert_eq!(a.to_string().parse::<OrgId>().unwrap(), a);
    }
}
