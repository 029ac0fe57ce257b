//! What may happen to an invitation and to somebody's roles, decided without I/O.
//! Rule: an invitation past its end counts as expired whether or not anybody said so; roles that the actor
//! cannot give stay as they are.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::actor::{Role, words};
use crate::domain::ids::{OrgId, PersonId, UserInvitationId};
use crate::i18n::Language;

/// How long an invitation lasts.
pub(super) const LIFE: TimeDelta = TimeDelta::days(7);
/// How long to wait before it may be sent again.
const APART: TimeDelta = TimeDelta::seconds(60);
/// How often a day.
const A_DAY: i32 = 3;

words! {
    /// Whether somebody belongs to a company.
    MemberState {
        /// They do.
        Active = "active",
        /// Not for now.
        Suspended = "suspended",
        /// Not any more.
        Removed = "removed",
    }
}

words! {
    /// Where an invitation stands.
    InvitationState {
        /// Sent, not answered.
        Sent = "sent",
        /// The person joined.
        Accepted = "accepted",
        /// The person said no.
        Declined = "declined",
        /// The company took it back.
        Withdrawn = "withdrawn",
        /// Its time ran out.
        Expired = "expired",
    }
}

/// An invitation of a person to a company.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Its id.
    pub id: UserInvitationId,
    /// Who invites.
    pub org: OrgId,
    /// The invited address, canonical: whoever joins must be reachable at it.
    pub address: String,
    /// The same as typed.
    pub typed: String,
    /// The person's name, as the inviter wrote it.
    pub full_name: String,
    /// The language of the letter.
    pub language: Language,
    /// What they will be allowed to do.
    pub roles: Vec<Role>,
    /// Whether they join as a guest.
    pub guest: bool,
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
    /// Whether the newest letter could not be delivered.
    pub bounced: bool,
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
    /// When the invited person asked for something.
    pub asked_at: Option<DateTime<Utc>>,
    /// Who asked, if they were signed in.
    pub asked_name: Option<String>,
    /// The other address they want to join with.
    pub asked_address: Option<String>,
}

/// Why an invitation takes no answer any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Closed {
    /// Its time ran out.
    #[error("the invitation expired")]
    Expired,
    /// The company took it back, or whoever invited may not give these roles any more.
    #[error("the invitation was withdrawn")]
    Withdrawn,
    /// A newer letter was sent, whose link is the valid one.
    #[error("a newer letter was sent")]
    Superseded,
    /// The person joined with it.
    #[error("the invitation was used")]
    Accepted,
    /// The person said no.
    #[error("the invitation was declined")]
    Declined,
}

/// May not be sent again yet, or not any more today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wait {
    /// The last letter left less than a minute ago.
    #[error("wait a minute")]
    Minute,
    /// Three times today.
    #[error("wait a day")]
    Day,
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

    /// Whether the link of `generation` still opens it at `now`. What became of the invitation is said before
    /// the age of the link.
    ///
    /// # Errors
    /// [`Closed`] saying why not.
    pub fn open_by(&self, generation: i32, now: DateTime<Utc>) -> Result<(), Closed> {
        match self.state_at(now) {
            InvitationState::Accepted => Err(Closed::Accepted),
            InvitationState::Declined => Err(Closed::Declined),
            InvitationState::Withdrawn => Err(Closed::Withdrawn),
            _ if generation != self.generation => Err(Closed::Superseded),
            InvitationState::Expired => Err(Closed::Expired),
            InvitationState::Sent => Ok(()),
        }
    }

    /// Whether it may be sent again at `now`, and the new count of resends with its beginning.
    ///
    /// # Errors
    /// [`Wait`] when too often: at most three times in 24 hours, a minute apart.
    pub fn next_resend(&self, now: DateTime<Utc>) -> Result<(i32, DateTime<Utc>), Wait> {
        if self.sent_at + APART > now {
            return Err(Wait::Minute);
        }
        match self.resends_since {
            Some(since) if since + TimeDelta::days(1) > now && self.resends >= A_DAY => Err(Wait::Day),
            Some(since) if since + TimeDelta::days(1) > now => Ok((self.resends + 1, since)),
            _ => Ok((1, now)),
        }
    }
}

/// Why somebody's roles, or whether they belong, cannot be changed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The actor cannot give or take one of these roles, or change a person who holds more than they do.
    #[error("not theirs to change")]
    NotYours,
    /// The actor would raise themselves.
    #[error("nobody raises themselves")]
    Raise,
    /// No role would be left.
    #[error("no role")]
    NoRole,
    /// A guest may not hold one of these.
    #[error("not for guests")]
    GuestRole,
    /// No global admin would be left.
    #[error("the last global admin")]
    LastAdmin,
    /// No admin agent would be left.
    #[error("the last admin agent")]
    LastAgent,
    /// Nobody suspends themselves.
    #[error("themselves")]
    Yourself,
}

/// Who changes whom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Actors<'a> {
    /// The roles of whoever acts, read under the company's lock.
    pub(super) by: &'a [Role],
    /// Whether they change themselves.
    pub(super) own: bool,
    /// The roles of the person so far.
    pub(super) old: &'a [Role],
    /// Whether the person is a guest.
    pub(super) guest: bool,
}

impl Actors<'_> {
    /// Whether the person may be changed by the actor at all: only a global admin changes a global admin.
    pub(super) fn within_reach(self) -> Result<(), Refusal> {
        let above = self.old.contains(&Role::GlobalAdmin) && !self.by.contains(&Role::GlobalAdmin);
        if above { Err(Refusal::NotYours) } else { Ok(()) }
    }

    /// The roles the person has afterwards, when the actor ticks `wanted`.
    pub(super) fn decide(self, wanted: &[Role]) -> Result<Vec<Role>, Refusal> {
        self.within_reach()?;
        let given = |role: &Role| role.may_be_given_by(self.by);
        if wanted.iter().any(|role| !given(role) && !self.old.contains(role)) {
            return Err(if self.own { Refusal::Raise } else { Refusal::NotYours });
        }
        let new: Vec<Role> = Role::ALL
            .iter()
            .copied()
            .filter(|role| if given(role) { wanted.contains(role) } else { self.old.contains(role) })
            .collect();
        let raised = new.iter().any(|role| !self.old.contains(role));
        if self.own && raised && !self.by.contains(&Role::GlobalAdmin) {
            return Err(Refusal::Raise);
        }
        if self.guest && !new.iter().all(|role| role.is_for_guests()) {
            return Err(Refusal::GuestRole);
        }
        if new.is_empty() { Err(Refusal::NoRole) } else { Ok(new) }
    }
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
