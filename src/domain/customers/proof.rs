//! The proof that a browser typed the digits mailed to the invited address, or that whoever has that address signed in
//! just now: sealed, for an hour, kept in a cookie. Holding a [`Proven`] is the permission to answer for that invitation.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use subtle::ConstantTimeEq;

use crate::domain::actor::{Method, Person};
use crate::domain::ids::{CustomerInvitationId, PersonId};
use crate::domain::token::{Key, Purpose};

/// How long the proof counts.
const LIFE: TimeDelta = TimeDelta::hours(1);

/// Somebody who reads the invited mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proven {
    invitation: CustomerInvitationId,
    proved_at: DateTime<Utc>,
    /// Who signed in, and how; nobody where the digits were typed.
    session: Option<(PersonId, Method)>,
}

impl Proven {
    pub(super) const fn new(invitation: CustomerInvitationId, now: DateTime<Utc>) -> Self {
        Self { invitation, proved_at: now, session: None }
    }

    /// By the sign-in of somebody whose address was invited.
    pub(super) const fn signed_in(invitation: CustomerInvitationId, person: &Person) -> Self {
        let (method, proved_at) = person.proof();
        Self { invitation, proved_at, session: Some((person.id(), method)) }
    }

    /// Which invitation they may answer.
    #[must_use]
    pub const fn invitation(&self) -> CustomerInvitationId {
        self.invitation
    }

    /// When they typed the digits or signed in.
    #[must_use]
    pub const fn proved_at(&self) -> DateTime<Utc> {
        self.proved_at
    }

    /// How they proved it.
    #[must_use]
    pub const fn method(&self) -> Method {
        match self.session {
            Some((_, method)) => method,
            None => Method::MailedCode,
        }
    }

    /// Whether it counts for a browser in which `person`, or nobody, is signed in: the proof of a sign-in ends with it.
    #[must_use]
    pub fn counts_for(&self, person: Option<&Person>) -> bool {
        self.session.is_none_or(|(id, _)| person.is_some_and(|person| person.id() == id))
    }

    /// As a cookie carries it.
    #[must_use]
    pub fn sealed(&self, key: &Key) -> String {
        let seconds = self.proved_at.timestamp();
        let by = self.session.map(|(person, method)| format!("{person}~{}", method.code())).unwrap_or_default();
        let seal = URL_SAFE_NO_PAD.encode(seal(key, self.invitation, seconds, &by));
        format!("{}.{seconds}.{by}.{seal}", self.invitation)
    }

    /// The reverse, while it counts; nothing if it is not ours or too old.
    #[must_use]
    pub fn open(key: &Key, text: &str, now: DateTime<Utc>) -> Option<Self> {
        let mut parts = text.splitn(4, '.');
        let invitation: CustomerInvitationId = parts.next()?.parse().ok()?;
        let seconds: i64 = parts.next()?.parse().ok()?;
        let by = parts.next()?;
        let typed = URL_SAFE_NO_PAD.decode(parts.next()?).ok()?;
        let genuine: bool = seal(key, invitation, seconds, by).ct_eq(typed.as_slice()).into();
        let proved_at = DateTime::from_timestamp(seconds, 0)?;
        let session = match by.split_once('~') {
            Some((person, method)) => Some((person.parse().ok()?, Method::parse(method)?)),
            None => None,
        };
        (genuine && proved_at + LIFE > now).then_some(Self { invitation, proved_at, session })
    }
}

fn seal(key: &Key, invitation: CustomerInvitationId, seconds: i64, by: &str) -> [u8; 32] {
    key.seal(Purpose::Code, &[b"customer", invitation.uuid().as_bytes(), &seconds.to_be_bytes(), by.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_counts_for_an_hour_and_for_its_invitation_alone() {
        let key = Key::from_bytes(&[7; 32]).unwrap();
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let proven = Proven::new(CustomerInvitationId::new(now), now);
        let text = proven.sealed(&key);
        assert_eq!(Proven::open(&key, &text, now + TimeDelta::minutes(59)), Some(proven));
        assert_eq!(Proven::open(&key, &text, now + LIFE), None);
        let other = CustomerInvitationId::new(now);
        assert_eq!(Proven::open(&key, &text.replace(&proven.invitation().to_string(), &other.to_string()), now), None);
        assert_eq!(Proven::open(&Key::from_bytes(&[8; 32]).unwrap(), &text, now), None);
        assert_eq!(Proven::open(&key, "", now), None);
    }

    #[test]
    fn the_proof_of_a_sign_in_counts_for_whoever_signed_in_and_ends_with_it() {
        let key = Key::from_bytes(&[7; 32]).unwrap();
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let who = PersonId::new(now);
        let proven =
            Proven { session: Some((who, Method::Passkey)), ..Proven::new(CustomerInvitationId::new(now), now) };
        let text = proven.sealed(&key);
        assert_eq!(Proven::open(&key, &text, now), Some(proven));
        assert_eq!((proven.method(), proven.counts_for(None)), (Method::Passkey, false));
        let other = PersonId::new(now);
        assert_eq!(Proven::open(&key, &text.replace(&who.to_string(), &other.to_string()), now), None);
        let digits = Proven::new(proven.invitation(), now);
        assert_eq!((digits.method(), digits.counts_for(None)), (Method::MailedCode, true));
    }
}
