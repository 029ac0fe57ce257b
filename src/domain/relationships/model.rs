//! What may happen to an invitation and between two companies, decided without I/O.
//! Rule: every answer is computed from the row and `now`; an invitation that is past its end counts as
//! expired whether or not a job has said so. Used by the verbs, which hold the row's lock.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::actor::{Act, Kind, Standing, words};
use crate::domain::ids::{InvitationId, OrgId, PersonId};
use crate::domain::organizations::Card;
use crate::i18n::Language;

/// How long administrator access lasts, once granted (domain 7.6: time-limited).
pub const ADMIN_ACCESS: TimeDelta = TimeDelta::days(365);
/// How long to wait before an invitation may be sent again (pages.md, section 3).
const APART: TimeDelta = TimeDelta::hours(24);
/// How often, before it is answered or runs out.
const MOST: i32 = 3;
/// How many letters one invitation is ever worth, changes of its address included.
const LETTERS: i32 = 20;

words! {
    /// Where an invitation stands.
    InvitationState {
        /// Sent, not answered.
        Sent = "sent",
        /// The reseller authorized the provider.
        Accepted = "accepted",
        /// The reseller said no.
        Declined = "declined",
        /// The provider took it back.
        Withdrawn = "withdrawn",
        /// Its time ran out.
        Expired = "expired",
    }
}

words! {
    /// How long an invitation lasts.
    Life {
        /// A week.
        Week = "7",
        /// Two weeks.
        TwoWeeks = "14",
        /// A month.
        Month = "30",
    }
}

impl Life {
    /// As a span of time.
    #[must_use]
    pub const fn span(self) -> TimeDelta {
        match self {
            Self::Week => TimeDelta::days(7),
            Self::TwoWeeks => TimeDelta::days(14),
            Self::Month => TimeDelta::days(30),
        }
    }
}

/// A provider's invitation of a reseller, as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Its id, the same for both sides.
    pub id: InvitationId,
    /// Who invites.
    pub provider: OrgId,
    /// Who holds or answered it, once known.
    pub reseller: Option<OrgId>,
    /// The invited company, as the inviter wrote it.
    pub company: String,
    /// The invited address, canonical: whoever answers must be reachable at it.
    pub address: String,
    /// The invited address as typed.
    pub typed: String,
    /// The language of its letter.
    pub language: Language,
    /// The inviter's words, possibly empty.
    pub note: String,
    /// The person who invites.
    pub inviter: PersonId,
    /// Their name then.
    pub inviter_name: String,
    /// Their address then.
    pub inviter_address: String,
    /// Which sending of the link is the valid one.
    pub generation: i32,
    /// How often it was sent again since `resends_since`.
    pub resends: i32,
    /// Since when resends are counted.
    pub resends_since: Option<DateTime<Utc>>,
    /// As stored; see [`Invitation::state_at`].
    pub state: InvitationState,
    /// First sent.
    pub created_at: DateTime<Utc>,
    /// Last sent.
    pub sent_at: DateTime<Utc>,
    /// Valid until.
    pub expires_at: DateTime<Utc>,
    /// Answered or withdrawn.
    pub answered_at: Option<DateTime<Utc>>,
    /// By whom.
    pub answered_name: Option<String>,
    /// Why it was declined, if a reason was given.
    pub reason: Option<String>,
}

/// Why an invitation takes no answer any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Closed {
    /// Its time ran out.
    #[error("the invitation expired")]
    Expired,
    /// The provider took it back.
    #[error("the invitation was withdrawn")]
    Withdrawn,
    /// A newer letter was sent, whose link is the valid one.
    #[error("a newer letter was sent")]
    Superseded,
    /// Answered before.
    #[error("the invitation was answered already")]
    Answered {
        /// Whether with yes.
        accepted: bool,
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        name: String,
    },
}

/// May not be sent again yet, or not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wait {
    /// The last letter left less than a day ago.
    #[error("wait until {0}")]
    Until(DateTime<Utc>),
    /// It was sent again as often as that is worth.
    #[error("sent often enough")]
    Enough,
}

impl Invitation {
    /// Where it stands at `now`.
    #[must_use]
    pub fn state_at(&self, now: DateTime<Utc>) -> InvitationState {
        match self.state {
            InvitationState::Sent if self.expires_at <= now => InvitationState::Expired,
            state => state,
        }
    }

    /// Whether it still takes an answer at `now`.
    ///
    /// # Errors
    /// [`Closed`] saying why not.
    pub fn open(&self, now: DateTime<Utc>) -> Result<(), Closed> {
        match self.state_at(now) {
            InvitationState::Sent => Ok(()),
            InvitationState::Expired => Err(Closed::Expired),
            InvitationState::Withdrawn => Err(Closed::Withdrawn),
            state @ (InvitationState::Accepted | InvitationState::Declined) => Err(Closed::Answered {
                accepted: state == InvitationState::Accepted,
                at: self.answered_at.unwrap_or(self.sent_at),
                name: self.answered_name.clone().unwrap_or_default(),
            }),
        }
    }

    /// Whether the link of `generation` still opens it at `now`. What became of the invitation is said
    /// before the age of the link: "answered" helps more than "a newer letter was sent".
    ///
    /// # Errors
    /// [`Closed`] saying why not.
    pub fn open_by(&self, generation: i32, now: DateTime<Utc>) -> Result<(), Closed> {
        match self.open(now) {
            Ok(()) | Err(Closed::Expired) if generation != self.generation => Err(Closed::Superseded),
            answer => answer,
        }
    }

    /// Whether it may be sent again at `now`, and the new count of resends with its beginning. One that ran out
    /// begins anew.
    ///
    /// # Errors
    /// [`Wait`] when too soon, or too often.
    pub fn next_resend(&self, now: DateTime<Utc>) -> Result<(i32, DateTime<Utc>), Wait> {
        self.next_letter()?;
        if self.state_at(now) == InvitationState::Expired {
            return Ok((0, now));
        }
        if self.resends >= MOST {
            return Err(Wait::Enough);
        }
        if self.sent_at + APART > now {
            return Err(Wait::Until(self.sent_at + APART));
        }
        Ok((self.resends + 1, self.resends_since.unwrap_or(now)))
    }

    /// Whether another letter of it may leave at all.
    ///
    /// # Errors
    /// [`Wait::Enough`] after [`LETTERS`].
    pub(super) fn next_letter(&self) -> Result<(), Wait> {
        if self.generation >= LETTERS { Err(Wait::Enough) } else { Ok(()) }
    }

    /// How often it may still be sent again to the same address.
    #[must_use]
    pub fn resends_left(&self) -> i32 {
        (MOST - self.resends).max(0)
    }
}

/// Why two companies cannot work together now, whatever the invitation says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// A company cannot be its own reseller.
    #[error("the same company")]
    Own,
    /// Their countries are in different regions of the program (domain 7.2).
    #[error("the regions differ: {provider_region} and {reseller_region}")]
    Region {
        /// The provider's country.
        provider_country: String,
        /// And its region's code.
        provider_region: String,
        /// The reseller's country.
        reseller_country: String,
        /// And its region's code.
        reseller_region: String,
    },
    /// The reseller has not signed the partner agreement, or is suspended (domain 7.2).
    #[error("the reseller is not active but {0:?}")]
    NotSigned(Standing),
    /// The provider is suspended (domain 2.7).
    #[error("the provider is suspended")]
    ProviderSuspended,
}

words! {
    /// What stands between two partners without anybody's decision, as `app.partnership_block` answers.
    Block {
        /// Their countries lie in different regions.
        Region = "region",
        /// The provider may not work in the program now.
        Provider = "provider",
        /// The reseller may not work in the program now.
        Reseller = "reseller",
    }
}

impl Block {
    /// The same answer for a company that is the `side` of a relationship: whether the countries lie in one region, and
    /// whether it and the other are active in the program.
    pub(super) const fn between(side: Kind, one_region: bool, own: bool, other: bool) -> Option<Self> {
        let provides = matches!(side, Kind::Provider);
        let (provider, reseller) = if provides { (own, other) } else { (other, own) };
        match (one_region, provider, reseller) {
            (false, ..) => Some(Self::Region),
            (_, false, _) => Some(Self::Provider),
            (.., false) => Some(Self::Reseller),
            (true, true, true) => None,
        }
    }
}

/// The provider suspended the relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub name: String,
    /// Why, as the reseller reads it.
    pub reason: String,
    /// When the provider looks at it again.
    pub review_on: NaiveDate,
}

/// An end that was announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// When it happens.
    pub at: DateTime<Utc>,
    /// Who announced it.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// Why two partners begin nothing new together now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Halt {
    /// They do not work together, or not any more.
    #[error("no relationship in force")]
    Apart,
    /// The provider suspended the relationship.
    #[error("suspended until it is looked at on {}", .0.review_on)]
    Suspended(Suspension),
    /// Something stands between them that nobody decided.
    #[error("blocked: {}", .0.code())]
    Blocked(Block),
}

/// How many days ahead an end may be announced.
pub const NOTICE_DAYS: i64 = 90;
/// How many days ahead a suspended relationship may be looked at again.
const REVIEW_DAYS: i64 = 365;

/// When a relationship that is to end `on` that day ends; nothing means now.
///
/// # Errors
/// When the day is past or more than 90 days away.
pub(super) fn end_of(on: NaiveDate, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Outside> {
    let today = now.date_naive();
    if on == today {
        return Ok(None);
    }
    if on < today || on > today + TimeDelta::days(NOTICE_DAYS) {
        return Err(Outside { most: NOTICE_DAYS });
    }
    Ok(Some(on.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(12)))
}

/// Whether a suspension may be looked at again on this day.
///
/// # Errors
/// When the day is not after today or more than a year away.
pub(super) fn may_review_on(on: NaiveDate, now: DateTime<Utc>) -> Result<(), Outside> {
    let today = now.date_naive();
    if on <= today || on > today + TimeDelta::days(REVIEW_DAYS) { Err(Outside { most: REVIEW_DAYS }) } else { Ok(()) }
}

/// A day that is too early or too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not within {most} days")]
pub struct Outside {
    /// How many days away it may be.
    pub most: i64,
}

/// Whether these two may begin to work together. `regions` are those of the provider's and of the
/// reseller's country.
///
/// # Errors
/// The first [`Obstacle`]: what nobody can change comes before what the reader can.
pub(super) fn may_partner(provider: &Card, reseller: &Card, regions: (&str, &str)) -> Result<(), Obstacle> {
    if provider.id == reseller.id {
        return Err(Obstacle::Own);
    }
    if regions.0 != regions.1 {
        return Err(Obstacle::Region {
            provider_country: provider.country.clone(),
            provider_region: regions.0.to_owned(),
            reseller_country: reseller.country.clone(),
            reseller_region: regions.1.to_owned(),
        });
    }
    if !provider.standing.lets(Act::InviteReseller) {
        return Err(Obstacle::ProviderSuspended);
    }
    if reseller.standing.lets(Act::Authorize) { Ok(()) } else { Err(Obstacle::NotSigned(reseller.standing)) }
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
