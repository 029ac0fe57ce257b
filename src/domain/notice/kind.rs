//! What the outbox keeps of a notice beside its words: its kind, and what holds the letters of one matter together.
//! Rule: a kind is told by its variant and by nothing else.

use super::Notice;

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
            Self::ResellerAdded { org, .. }
            | Self::DraftEnds { org, .. }
            | Self::DraftEnded { org, .. }
            | Self::ApplicationSent { org, .. }
            | Self::ApplicationInReview { org, .. }
            | Self::ContactDisowned { org, .. }
            | Self::ActionNeeded { org, .. }
            | Self::ActionReminder { org, .. }
            | Self::AppealReceived { org, .. }
            | Self::Approved { org, .. }
            | Self::Rejected { org, .. }
            | Self::DomainProved { org, .. }
            | Self::CaseReply { org, .. } => Some(org.uuid()),
            Self::ProviderInvitation { invitation, .. } | Self::InvitationDeclined { invitation, .. } => {
                Some(invitation.uuid())
            }
            Self::MailBounced(it) => Some(it.invitation.uuid()),
            Self::CustomerMailBounced(it) => Some(it.invitation.uuid()),
            Self::CustomerReminder(it) => Some(it.invitation.uuid()),
            Self::InvitationExpired(it) => Some(it.invitation.uuid()),
            Self::InvitationReminder(it) | Self::InvitationNudge(it) => Some(it.invitation.uuid()),
            Self::CustomerInvitation { invitation, .. } | Self::CustomerDeclined { invitation, .. } => {
                Some(invitation.uuid())
            }
            Self::ProviderAuthorized { partnership, .. }
            | Self::PartnershipEnded { partnership, .. }
            | Self::AdminAccessRemoved { partnership, .. } => Some(partnership.uuid()),
            Self::CustomerInquired(it) => Some(it.partnership.uuid()),
            Self::PartnershipChanged(news) => Some(news.partnership.uuid()),
            Self::ReferralAsked { referral, .. } | Self::ReferralAnswered { referral, .. } => Some(referral.uuid()),
            Self::DelegationAsked(it) => Some(it.delegation.uuid()),
            Self::DelegationChanged(it) => Some(it.delegation.uuid()),
            Self::DelegationAnswered { delegation, .. }
            | Self::DelegationEnded { delegation, .. }
            | Self::DelegationEnds { delegation, .. } => Some(delegation.uuid()),
            Self::TicketWritten { ticket, .. } | Self::TicketAnswered { ticket, .. } => Some(ticket.uuid()),
            _ => None,
        }
    }
}
