//! What a referral is and what may happen to it, decided without I/O.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::actor::words;
use crate::domain::ids::{InvitationId, OrgId, ReferralId};
use crate::i18n::Language;

words! {
    /// Where a referral stands.
    ReferralState {
        /// Asked, nothing was done about it.
        New = "new",
        /// The provider wrote back.
        Answered = "answered",
        /// The provider invited the reseller.
        Invited = "invited",
        /// The provider said no.
        Declined = "declined",
        /// One of the two settled it without an invitation.
        Closed = "closed",
    }
}

impl ReferralState {
    /// Whether something may still happen to it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Answered)
    }
}

/// A reseller's wish to be contacted, as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Referral {
    /// Its id, the same for both.
    pub id: ReferralId,
    /// Whom it is put to.
    pub provider: OrgId,
    /// Who asks.
    pub reseller: OrgId,
    /// The person who asks.
    pub asker_name: String,
    /// Where they read an answer.
    pub asker_address: String,
    /// The language they read.
    pub language: Language,
    /// What they wrote.
    pub message: String,
    /// Where it stands.
    pub state: ReferralState,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// When the provider first did something about it.
    pub answered_at: Option<DateTime<Utc>>,
    /// Who of the provider.
    pub answered_name: Option<String>,
    /// What they wrote, possibly the reason of a no.
    pub answer: Option<String>,
    /// The invitation it became.
    pub invitation: Option<InvitationId>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// By whom.
    pub closed_name: Option<String>,
}

impl Referral {
    /// How long the provider took to answer.
    #[must_use]
    pub fn took(&self) -> Option<TimeDelta> {
        self.answered_at.map(|at| at - self.asked_at)
    }
}
