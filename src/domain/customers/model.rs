//! Customers, without I/O: where an invitation stands, when it may be sent again, who may be accepted.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::actor::words;
use crate::domain::values::Fault;

/// How many invitations a company may send in a day.
pub(super) const A_DAY: i64 = 500;
/// How often one invitation may be sent again in a day.
pub(super) const RESENDS: i32 = 3;
/// How long to wait before sending again.
pub(super) const APART: TimeDelta = TimeDelta::seconds(60);

words! {
    /// Where an invitation stands, as its row says.
    InvitationState {
        /// Waiting for the customer.
        Sent = "sent",
        /// Accepted; relationships exist.
        Accepted = "accepted",
        /// Declined by the customer.
        Declined = "declined",
        /// Taken back by the reseller.
        Withdrawn = "withdrawn",
        /// Nobody answered in time.
        Expired = "expired",
    }
}

words! {
    /// On which side of the chain a customer's partner stands.
    PartnerKind {
        /// The indirect reseller.
        Reseller = "reseller",
        /// The indirect provider.
        Provider = "provider",
    }
}

words! {
    /// Which of the two who ask is accepted.
    Partners {
        /// Both, as asked.
        Both = "both",
        /// The reseller alone.
        Reseller = "reseller",
        /// The provider alone.
        Provider = "provider",
    }
}

impl Partners {
    /// Whether a partner of this kind is among them.
    #[must_use]
    pub const fn include(self, kind: PartnerKind) -> bool {
        matches!(
            (self, kind),
            (Self::Both, _) | (Self::Reseller, PartnerKind::Reseller) | (Self::Provider, PartnerKind::Provider)
        )
    }
}

/// How long an invitation lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life(i64);

impl Life {
    /// The choices, in days.
    pub const DAYS: [i64; 3] = [7, 14, 30];

    /// Reads one of the choices; nothing means the longest.
    ///
    /// # Errors
    /// Kind `choose`.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        match text.trim() {
            "" => Ok(Self::default()),
            text => {
                text.parse().ok().filter(|days| Self::DAYS.contains(days)).map(Self).ok_or_else(|| Fault::of("choose"))
            }
        }
    }

    /// In days.
    #[must_use]
    pub const fn days(self) -> i64 {
        self.0
    }

    /// When what is sent now ends.
    #[must_use]
    pub fn end(self, now: DateTime<Utc>) -> DateTime<Utc> {
        now + TimeDelta::days(self.0)
    }
}

impl Default for Life {
    fn default() -> Self {
        Self(30)
    }
}

/// Why a letter cannot be sent again yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait(pub TimeDelta);

/// How often a letter was sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sendings {
    pub(super) sent_at: DateTime<Utc>,
    pub(super) resends: i32,
    pub(super) since: Option<DateTime<Utc>>,
}

impl Sendings {
    /// The count after one more sending at `now`: 60 seconds apart, three in a day.
    pub(super) fn again(self, now: DateTime<Utc>) -> Result<Self, Wait> {
        if self.sent_at + APART > now {
            return Err(Wait(self.sent_at + APART - now));
        }
        match self.since.filter(|since| *since + TimeDelta::days(1) > now) {
            None => Ok(Self { sent_at: now, resends: 1, since: Some(now) }),
            Some(since) if self.resends >= RESENDS => Err(Wait(since + TimeDelta::days(1) - now)),
            Some(since) => Ok(Self { sent_at: now, resends: self.resends + 1, since: Some(since) }),
        }
    }
}

/// What a customer who follows the link finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// The question waits for an answer.
    Open,
    /// Nobody answered in time.
    Expired,
    /// The reseller took it back.
    Withdrawn,
    /// A newer letter was sent; its link is the valid one.
    Superseded,
    /// Accepted already.
    Accepted,
    /// Declined already.
    Declined,
    /// The two companies no longer work together, or the reseller may not work now.
    PartnershipEnded,
    /// Not all three are in one region.
    Region,
}

/// What the row of an invitation says, as far as its link's fate depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) state: InvitationState,
    pub(super) generation: i32,
    pub(super) expires_at: DateTime<Utc>,
}

/// Where a link of `generation` leads. An answer is told to whoever holds any link; the newest link alone
/// can answer.
pub(super) fn situation(row: Standing, generation: i32, now: DateTime<Utc>) -> Situation {
    match row.state {
        InvitationState::Accepted => Situation::Accepted,
        InvitationState::Declined => Situation::Declined,
        InvitationState::Withdrawn => Situation::Withdrawn,
        _ if generation < row.generation => Situation::Superseded,
        InvitationState::Sent if now < row.expires_at => Situation::Open,
        InvitationState::Sent | InvitationState::Expired => Situation::Expired,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn the_newest_link_of_an_open_invitation_alone_can_answer() {
        let row = Standing { state: InvitationState::Sent, generation: 2, expires_at: at(10) };
        assert_eq!(situation(row, 2, at(9)), Situation::Open);
        assert_eq!(situation(row, 1, at(9)), Situation::Superseded);
        assert_eq!(situation(row, 2, at(10)), Situation::Expired);
    }

    #[test]
    fn an_answer_is_final_whichever_link_is_followed() {
        for (state, told) in [
            (InvitationState::Accepted, Situation::Accepted),
            (InvitationState::Declined, Situation::Declined),
            (InvitationState::Withdrawn, Situation::Withdrawn),
        ] {
            let row = Standing { state, generation: 2, expires_at: at(10) };
            assert_eq!(situation(row, 1, at(100)), told);
            assert_eq!(situation(row, 2, at(1)), told);
        }
    }

    #[test]
    fn an_invitation_is_sent_again_after_a_minute_and_three_times_a_day() {
        let mut sent = Sendings { sent_at: at(0), resends: 0, since: None };
        assert_eq!(sent.again(at(0)), Err(Wait(TimeDelta::minutes(1))));
        for minute in 1..=3 {
            sent = sent.again(at(minute)).unwrap();
        }
        assert_eq!(sent.again(at(4)), Err(Wait(TimeDelta::days(1) - TimeDelta::minutes(3))));
        assert_eq!(sent.again(at(1) + TimeDelta::days(1)).map(|s| s.resends), Ok(1));
    }

    #[test]
    fn an_invitation_lasts_7_14_or_30_days() {
        assert_eq!(Life::parse("").map(Life::days), Ok(30));
        assert_eq!(Life::parse("7").map(Life::days), Ok(7));
        assert_eq!(Life::parse("8"), Err(Fault::of("choose")));
        assert_eq!(Life::parse("x"), Err(Fault::of("choose")));
    }

    #[test]
    fn accepting_one_partner_does_not_accept_the_other() {
        assert!(Partners::Both.include(PartnerKind::Reseller) && Partners::Both.include(PartnerKind::Provider));
        assert!(!Partners::Reseller.include(PartnerKind::Provider));
        assert!(!Partners::Provider.include(PartnerKind::Reseller));
    }
}
